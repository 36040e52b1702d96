"""From matter to matter by keys: turned, moved, dropped, and on to what lacks something."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.procedures.meetings import agenda
from tests.desk.meeting.held import MATTERS, shown
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.meeting.page import MeetingPage
from tests.desk.meeting.held import Held

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def titles(page: MeetingPage) -> list[str]:
    """Return the agenda as it is shown."""
    return [row.title for row in page.agenda.list.row_model.rows()]


def test_alt_and_the_arrows_move_a_matter(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    page.agenda.list.choose(held.matter(MATTERS[1]).id)
    before = titles(page).index(MATTERS[1])
    qtbot.keyClick(page.agenda.list, Qt.Key.Key_Up, ALT)
    assert titles(page).index(MATTERS[1]) == before - 1
    assert page.agenda.list.current_key() == held.matter(MATTERS[1]).id
    qtbot.keyClick(page.agenda.list, Qt.Key.Key_Down, ALT)
    assert titles(page).index(MATTERS[1]) == before
    page.moving.place_at(held.matter(MATTERS[1]).id, 0)
    page.agenda.list.moved.emit(held.matter(MATTERS[2]).id, 1)
    assert titles(page)[0] == MATTERS[2]


def test_what_writes_itself_has_no_place_yet(held: Held, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    key = page.agenda.list.row_model.rows()[0].key
    assert key.startswith("live:")
    page.agenda.list.choose(key)
    qtbot.keyClick(page.agenda.list, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(page.agenda.list, Qt.Key.Key_Delete)
    assert [tone for _, tone in held.told[-2:]] == ["warn", "warn"]
    assert page.place.panel is None


def test_a_matter_is_dropped_with_a_reason(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    page.agenda.list.choose(held.matter(MATTERS[2]).id)
    page.agenda.list.setFocus()
    qtbot.keyClick(page.agenda.list, Qt.Key.Key_Delete)
    assert page.place.panel is not None
    reason = page.place.panel.inputs["reason"].editor
    say_into(reason, "下月再说")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: MATTERS[2] not in titles(page))


def test_the_next_gap_is_a_decision_without_date_then_what_waits(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    one = held.decide()
    page.reread(frozenset({"outcome"}))
    page.agenda.list.choose(held.matter().id)
    qtbot.keyClick(page.agenda.list, Qt.Key.Key_G, CTRL)
    assert page.board.card.typed().editing == one.id
    say_into(page.board.card.due, "10-9")
    qtbot.keyClick(page.board.card.due, Qt.Key.Key_S, CTRL)
    qtbot.keyClick(page.board.card.quick, Qt.Key.Key_G, CTRL)
    assert page.agenda.list.current_key() == held.matter(MATTERS[1]).id
    assert page.board.card.quick.hasFocus()


def test_nothing_is_missing_is_said(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    held.decide(due=date(2026, 10, 9))
    for one in held.sheet().agenda:
        if one.id != held.matter().id:
            agenda.drop_matter(held.watch, one.id, "不议")
    page.read(held.meeting.id)
    qtbot.keyClick(page.agenda.list, Qt.Key.Key_G, CTRL)
    assert held.told[-1][0].startswith("Nothing is missing")


def test_a_place_beyond_the_agenda_is_refused_in_the_page(held: Held, qtbot: QtBot) -> None:
    held.drafted()
    page = shown(held, qtbot)
    page.agenda.list.choose(held.matter(MATTERS[1]).id)
    page.moving.shift(-1)
    assert page._refusal is not None
    assert page.back()
    assert page._refusal is None
