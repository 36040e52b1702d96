"""The four lists: what comes next first, what people brought, who is asked, what comes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.meetings import listing
from desktop.post.items.item import ActionItem
from desktop.post.meetings.series import SeriesSeat
from desktop.post.meetings.states import Channel, SuggestionState
from desktop.post.meetings.suggestion import Suggestion
from desktop.procedures.items.orders import carry
from desktop.procedures.meetings import calendar, suggestions
from tests.desk.hands import pane_of
from tests.desk.meeting.held import Held
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def held(look: Look) -> Held:
    return Held(look)


def test_the_next_meeting_stands_first_and_says_how_far_its_items_are(held: Held, qtbot: QtBot) -> None:
    held.issued()
    later = calendar.plan_meeting(held.watch, held.meeting.series).result
    meetings = listing.listings(held.session)[0]
    pane = pane_of(qtbot, held.session, "meetings", meetings)
    rows = pane.model.rows()
    assert [one.meeting.id for one in rows] == [later.id, held.meeting.id]
    cells = {column.key: column.text(rows[1]) for column in meetings.columns}
    assert (cells["items"], cells["issue"], cells["which"]) == ("0 / 1", "issue 1", "No. 1, 周例会")
    assert cells["carried"] == ""
    with held.watch.pen() as pen:
        carry(pen, held.ledger.having(ActionItem)[0].id, later.id)
        pen.entry("freeze_agenda", "meeting", later.id, {})
    pane.reread(frozenset({"action_item"}))
    assert next(one for one in meetings.columns if one.key == "carried").text(rows[1]) == "1"
    assert meetings.chips(rows)[0].text == "1 items open"
    assert meetings.chips(rows[:1]) == ()
    told: list[tuple[str, str]] = []
    pane.go.connect(lambda name, argument: told.append((name, argument)))
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert told == [("meeting", later.id)]
    for column in meetings.columns:
        column.rank(rows[0])
    assert meetings.found_by(rows[0])[0] == "书记甲"


def test_a_suggestion_goes_on_the_agenda_with_one_key(held: Held, qtbot: QtBot) -> None:
    suggestions.note_suggestion(held.watch, Channel.HOTLINE, "路灯不亮", "张某01")
    pane = pane_of(qtbot, held.session, "meetings", listing.listings(held.session)[1])
    qtbot.keyClick(pane.table, Qt.Key.Key_U)
    (one,) = held.ledger.having(Suggestion)
    assert one.state is SuggestionState.ON_AGENDA
    assert held.told[-1][0].startswith("On the agenda of no. 1")
    assert pane.listing.found_by(one)[0] == "张某01"
    qtbot.keyClick(pane.table, Qt.Key.Key_U)
    assert held.told[-1][1] == "bad"
    for column in pane.listing.columns:
        assert isinstance(column.text(one), str)


def test_without_a_meeting_a_suggestion_waits(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    suggestions.note_suggestion(scene.watch, Channel.VISIT, "路灯不亮")
    pane = pane_of(qtbot, scene.session, "meetings", listing.listings(scene.session)[1])
    qtbot.keyClick(pane.table, Qt.Key.Key_U)
    assert scene.told[-1][1] == "bad"


def test_a_seat_goes_with_del_and_series_are_listed(held: Held, qtbot: QtBot) -> None:
    _, _, seats, coming = listing.listings(held.session)
    pane = pane_of(qtbot, held.session, "meetings", seats)
    first = pane.current()
    qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    assert not held.ledger.get(SeriesSeat, first.id).active
    assert seats.found_by(first)[0] == first.name
    qtbot.keyClick(pane.table, Qt.Key.Key_N)
    assert pane.place.panel is not None
    other = pane_of(qtbot, held.session, "meetings", coming)
    assert [column.text(other.current()) for column in coming.columns][:3] == ["周例会", "周例会", "Monday"]
    qtbot.keyClick(other.table, Qt.Key.Key_N)
    assert other.place.panel is not None
