"""The lists by keys: Enter sets the meeting up, the coming agenda stands under the list, a row opens its meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.desk.meetings.page import MeetingPane, MeetingsPage, make
from desktop.post.meetings.meeting import Meeting
from desktop.procedures.meetings import series
from tests.desk.hands import page_of
from tests.desk.meeting.held import MATTERS, Held
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def pane(page: MeetingsPage) -> MeetingPane:
    """Return the list of meetings."""
    found = page.pane("meetings")
    assert isinstance(found, MeetingPane)
    return found


def test_enter_on_the_empty_list_sets_the_weekly_meeting_up(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    page = make(scene.session)
    page_of(qtbot, page)
    qtbot.keyClick(pane(page), Qt.Key.Key_Return)
    panel = pane(page).place.panel
    assert panel is not None
    assert panel.form.name == "setup"
    panel.give()
    assert len(scene.ledger.having(Meeting)) == 1
    page.back()


def test_where_a_series_waits_enter_plans_its_next_meeting(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    series.standard_series(scene.watch)
    page = make(scene.session)
    page_of(qtbot, page)
    qtbot.keyClick(pane(page), Qt.Key.Key_Return)
    panel = pane(page).place.panel
    assert panel is not None
    assert panel.form.name == "add"


def test_the_doors_of_a_refused_date_ask_again(look: Look, qtbot: QtBot) -> None:
    held = Held(look)
    page = make(held.session)
    page_of(qtbot, page)
    for door in ("next_working_day", "next_week"):
        pane(page).place.door_opened.emit(door)
        panel = pane(page).place.panel
        assert panel is not None
        assert panel.form.name == "add"


@pytest.fixture
def held(look: Look) -> Held:
    return Held(look)


def test_the_coming_agenda_stands_under_the_list(held: Held, qtbot: QtBot) -> None:
    page = make(held.session)
    page_of(qtbot, page)
    card = pane(page).agenda
    qtbot.waitUntil(lambda: card.list.row_model.rowCount() > 0)
    texts = [row.text for row in card.list.row_model.rows()]
    assert set(MATTERS) & set(texts)
    assert card.list.row_model.rows()[-1].key == "more"
    told: list[str] = []
    page.go.connect(lambda _name, argument: told.append(argument))
    card.list.opened.emit("more")
    card.list.opened.emit(held.matter().id)
    assert told == [held.meeting.id, f"{held.meeting.id}:{held.matter().id}"]
    qtbot.keyClick(pane(page).table, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: card.list.row_model.rowCount() == 0)
    assert page.back()
    held.frozen()
    page.reread(frozenset({"meeting"}))
    qtbot.waitUntil(lambda: card.list.row_model.rowCount() > 0)
    assert card.title.text() == "Agenda"
