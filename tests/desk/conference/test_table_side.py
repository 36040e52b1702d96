"""The left column says which digits do something now, and who is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.conference.table_side import TableSide
from desktop.post.conferences.shares import Portion
from desktop.procedures.conferences import decisions, session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.conference.conferred import Conferred


def test_the_digits_of_the_state_are_told(held: Conferred, qtbot: QtBot) -> None:
    side = TableSide(held.session)
    qtbot.addWidget(side)
    side.say(held.sheet())
    assert side._note.isHidden()
    assert not side.add.isHidden()
    held.notified()
    side.say(held.sheet())
    assert side._note.text().count("\u00a0") == 3


def test_shares_and_guests_stand_at_the_table(held: Conferred, qtbot: QtBot) -> None:
    held.sat()
    water, police = held.departments["水务"].id, held.departments["公安"].id
    given = (Portion(water, 60, "主管"), Portion(police, 40, "治安"))
    decisions.set_shares(held.watch, held.id, given)
    session.add_guest(held.watch, held.id, "专家甲", "水利专家", "同意")
    side = TableSide(held.session)
    qtbot.addWidget(side)
    side.say(held.sheet())
    assert [row.share for row in side.seats.row_model.rows()] == ["60%", "40%", ""]
    assert [row.head for row in side.guests.list.row_model.rows()] == ["专家甲"]
