"""The middle of the page: a line that is refused says why under it, rows open what they are about, Del strikes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.post.refused import Refused
from desktop.procedures.conferences import contributions, session
from tests.desk.conference.conferred import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.conference.page import ConferencePage
    from tests.desk.conference.conferred import Conferred


def test_a_line_that_is_refused_stays(page: ConferencePage, held: Conferred, qtbot: QtBot) -> None:
    quick = page.board.quick
    quick.setText("9-30前 清理河道")
    qtbot.keyClick(quick, Qt.Key.Key_Return)
    assert "没写责任部门" in page.board.quick_field.message.text()
    assert quick.text()
    quick.setText(" ")
    qtbot.keyClick(quick, Qt.Key.Key_Return)
    assert held.sheet().decisions == ()


def test_a_decision_is_changed_and_struck_out(page: ConferencePage, held: Conferred, qtbot: QtBot) -> None:
    held.decide()
    page.read(held.id)
    rows = page.board.decisions.list
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    panel = page.place.panel
    assert panel is not None
    assert panel.answers()["text"] == "拆除采砂船"
    page.back()
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert held.sheet().decisions == ()


def test_rows_lead_to_what_they_are_about(held: Conferred, qtbot: QtBot) -> None:
    held.issued()
    page = shown(held, qtbot)
    gone: list[tuple[str, str]] = []
    page.go.connect(lambda name, argument: gone.append((name, argument)))
    qtbot.keyClick(page.board.whistles.list, Qt.Key.Key_Return)
    qtbot.keyClick(page.board.decisions.list, Qt.Key.Key_Return)
    page.writing.open("shares", "-")
    page.writing.open("cost", "-")
    page.writing.drop("decision", held.sheet().decisions[0].id)
    assert page._refusal is not None
    assert gone == [("whistle", held.whistle.id), ("items", held.sheet().items[0].id)]


def test_lines_of_cost_and_guests_are_struck_out(page: ConferencePage, held: Conferred, qtbot: QtBot) -> None:
    line = contributions.contribute(held.watch, held.whistle.id, held.departments["水务"].id, "挖掘机", cost=5).result
    guest = session.add_guest(held.watch, held.id, "专家甲", "水利专家").result
    page.read(held.id)
    qtbot.keyClick(page.board.costs.list, Qt.Key.Key_Return)
    assert page.place.panel is not None
    page.back()
    page.writing.drop("cost", line.id)
    page.writing.drop("whistle", held.whistle.id)
    page.writing.drop_guest(guest.id)
    assert (held.sheet().contributions, held.sheet().guests) == ((), ())


def test_shares_of_what_went_round_are_refused(held: Conferred, qtbot: QtBot) -> None:
    held.sent()
    page = shown(held, qtbot)
    with pytest.raises(Refused):
        page.writing.shares()
    page.acts.do("shares")
    assert page._refusal is not None
    page.sheet = None
    page.writing.shares()
    page.writing.open("whistle", "")
    page.writing.quick("")
