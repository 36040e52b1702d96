"""The orders of a meeting: the roll by digits, the steps by one key, the menu, refusals with their doors."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

import desktop.post.meetings as post_meetings
import desktop.procedures.meetings as procedures_meetings
from desktop.post.meetings.states import MeetingState, RollMark
from desktop.procedures.meetings import minutes, roll
from tests.desk.meeting.held import shown
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.meeting.page import MeetingPage
    from tests.desk.meeting.held import Held

STEP = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def mark(held: Held, name: str) -> RollMark:
    """Return how somebody is called."""
    return held.on_roll(name).mark


def state(held: Held) -> MeetingState:
    """Return how far the meeting is."""
    return held.meeting.state


def offered(page: MeetingPage) -> list[str]:
    """Return the lines of the menu."""
    page.acts.more()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [one.text() for one in menu.actions()]
    menu.close()
    return texts


def test_digits_call_and_go_on_to_the_next(held: Held, qtbot: QtBot) -> None:
    held.frozen()
    page = shown(held, qtbot)
    grid = page.board.roll
    page.to_roll()
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_4):
        qtbot.keyClick(grid, key)
    people = held.sheet().roll
    assert [one.mark for one in people[:3]] == [RollMark.PRESENT, RollMark.OBSERVER, RollMark.MISSING]
    assert grid.currentIndex().row() == 3


def test_one_letter_calls_all_others_and_is_taken_back_at_once(held: Held, qtbot: QtBot) -> None:
    held.frozen()
    page = shown(held, qtbot)
    page.acts.call("missing", held.on_roll("水务甲").id)
    page.board.roll.setFocus()
    qtbot.keyClick(page.board.roll, Qt.Key.Key_A)
    assert {one.mark for one in held.sheet().roll} == {RollMark.PRESENT, RollMark.MISSING}
    held.session.undo()
    assert mark(held, "公安甲") is RollMark.UNCALLED
    assert mark(held, "水务甲") is RollMark.MISSING


def test_who_did_not_ask_is_asked_about_and_the_door_marks_as_missing(held: Held, qtbot: QtBot) -> None:
    held.frozen()
    page = shown(held, qtbot)
    page.board.roll.choose(held.on_roll("水务甲").id)
    page.acts.call("on_leave", held.on_roll("水务甲").id)
    panel = page.place.panel
    assert panel is not None
    say_into(panel.inputs["reason"].editor, "培训")
    panel.give()
    assert mark(held, "水务甲") is RollMark.ON_LEAVE
    page.acts.call("present", held.on_roll("水务甲").id)
    page.acts.call("on_leave", held.on_roll("水务甲").id)
    assert mark(held, "水务甲") is RollMark.ON_LEAVE


def test_the_doors_of_the_roll_lead_to_leave_or_missing(held: Held, qtbot: QtBot) -> None:
    held.opened()
    page = shown(held, qtbot)
    one = held.on_roll("水务甲")
    page.acts.call("on_leave", one.id)
    panel = page.place.panel
    assert panel is not None
    say_into(panel.inputs["reason"].editor, "会后才说")
    panel.give()
    assert panel._refusal is not None
    panel._refusal.opened.emit("call_missing")
    assert mark(held, "水务甲") is RollMark.MISSING
    page.acts.do("ask_meeting_leave")
    assert page.place.panel is not None
    assert page.place.panel.form.name == "on_leave"
    page.acts.call("missing", one.id)
    assert page.place.panel.form.name == "missing"


def test_the_doors_of_the_minutes_lead_where_they_say(held: Held, qtbot: QtBot) -> None:
    held.issued()
    page = shown(held, qtbot)
    told: list[str] = []
    page.go.connect(lambda name, _argument: told.append(name))
    page.acts.step()
    assert page._refusal is not None
    page._refusal.opened.emit("show_items")
    assert told == ["items"]
    for door, form in (("correct_minutes", "correct"), ("resume_session", "resume"), ("submit_minutes", "submit")):
        page.acts.do(door)
        assert page.place.panel is not None
        assert page.place.panel.form.name == form
    page.place.close_panel()
    page.acts.do("edit_minutes")
    assert page.prose.text.hasFocus()


def test_each_door_of_a_meeting_is_known_to_the_desk(page: MeetingPage) -> None:
    """No refusal of a meeting has a door that leads nowhere."""
    assert page.sheet is not None
    known = {*page.acts._ways(page.sheet), "next_working_day", "next_week"}
    folder = Path(post_meetings.__file__).parent
    sources = [*folder.rglob("*.py"), *Path(procedures_meetings.__file__).parent.rglob("*.py")]
    doors = {door for file in sources for door in re.findall(r'Door\(\s*"(\w+)"', file.read_text("utf-8"))}
    assert len(doors) > 8
    assert doors <= known


@pytest.mark.parametrize("name", ["came", "stand_in", "strike", "invite"])
def test_the_letters_of_the_roll_open_their_strip(page: MeetingPage, held: Held, name: str) -> None:
    page.acts.call(name, held.on_roll("水务甲").id)
    assert page.place.panel is not None
    assert page.place.panel.form.name == name
    page.acts.call("present", "")


def test_before_the_agenda_is_frozen_nobody_is_called(held: Held, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    page.acts.call("present", held.on_roll("水务甲").id)
    assert page._refusal is not None
    assert mark(held, "水务甲") is RollMark.UNCALLED


def test_one_key_leads_from_collecting_to_the_end(held: Held, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    held.now = held.meeting.cutoff_at
    qtbot.keyClick(page.agenda.list, Qt.Key.Key_S, STEP)
    assert state(held) is MeetingState.FROZEN
    held.later(30)
    page.acts.step()
    assert page.place.panel is not None
    page.place.panel.give()
    assert state(held) is MeetingState.IN_SESSION
    page.acts.step()
    assert page.place.panel is not None
    page.place.panel.give()
    refusal = page.place.panel._refusal
    assert refusal is not None
    refusal.opened.emit("call_roll")
    assert page.board.roll.hasFocus()
    for one in held.sheet().roll:
        roll.call(held.watch, one.id, RollMark.PRESENT)
    page.acts.step()
    page.place.panel.give()
    refusal = page.place.panel._refusal
    assert refusal is not None
    refusal.opened.emit("defer_rest")
    assert page.place.panel.form.name == "end_session"
    page.place.panel.give()
    assert state(held) is MeetingState.MINUTES_DRAFT
    assert page.prose.body().startswith("9月28日")


def test_a_step_that_is_refused_stands_in_the_page_with_its_doors(held: Held, qtbot: QtBot) -> None:
    held.issued()
    page = shown(held, qtbot)
    page.acts.step()
    panel = page._refusal
    assert panel is not None
    panel.opened.emit("nowhere")
    page.acts.do("no such thing")
    assert panel.isHidden()


def test_the_menu_offers_what_the_state_allows(held: Held, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    assert "Postpone" in offered(page)
    held.drafted()
    page.read(held.meeting.id)
    texts = offered(page)
    assert "Back into session" in texts
    assert "Postpone" not in texts
    minutes.submit(held.watch, held.meeting.id, "镇长乙")
    page.read(held.meeting.id)
    assert "Send the draft back" in offered(page)
    minutes.issue(held.watch, held.meeting.id, "书记甲")
    page.read(held.meeting.id)
    assert "Correct the issued minutes" in offered(page)


def test_papers_are_a_line_away(held: Held, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    told: list[tuple[str, str]] = []
    page.go.connect(lambda name, argument: told.append((name, argument.partition(":")[0])))
    for name in ("agenda_paper", "sign_in_paper", "minutes_paper", "upward_paper"):
        page.acts.do(name)
    assert [kind for _, kind in told] == ["meeting_agenda", "meeting_sign_in", "minutes", "upward_list"]
