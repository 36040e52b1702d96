"""The page of one meeting: what it opens on, where the focus goes, what Esc closes, how it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.meeting.page import MeetingPage, make
from desktop.post.guard import no
from desktop.post.meetings.states import OutcomeKind
from desktop.procedures.meetings import agenda, roll
from tests.desk.hands import page_of
from tests.desk.meeting.held import MATTERS, shown
from tests.desk.scene import Scene, say_into

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from tests.desk.meeting.held import Held

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_without_a_meeting_it_sends_to_the_list(look: Look, qtbot: QtBot) -> None:
    page = make(Scene(look).session)
    told: list[str] = []
    page.go.connect(lambda name, _argument: told.append(name))
    page_of(qtbot, page)
    page.print_it()
    page.reread(frozenset({"*"}))
    page._say()
    page.take_focus()
    page.to_roll()
    page.acts.step()
    page.acts.do("add")
    page.acts.more()
    page.moving.show("")
    page.moving.gap()
    assert told == ["meetings"]


def test_it_opens_on_the_next_meeting_and_on_a_matter_of_it(held: Held, qtbot: QtBot) -> None:
    page = MeetingPage(held.session)
    page_of(qtbot, page)
    assert page.sheet is not None
    assert page.agenda.list.hasFocus()
    page.open(f"{held.meeting.id}:{held.matter(MATTERS[2]).id}")
    assert page.agenda.list.current_key() == held.matter(MATTERS[2]).id
    page.open("")
    assert page.sheet.meeting.id == held.meeting.id


def test_in_session_the_focus_is_on_the_roll_until_all_are_called(held: Held, qtbot: QtBot) -> None:
    held.opened()
    roll.call(held.watch, held.on_roll("国土甲").id, held.on_roll("国土甲").mark.UNCALLED)
    page = shown(held, qtbot)
    assert page.board.roll.hasFocus()
    assert page.board.roll.current_key() == held.on_roll("国土甲").id
    qtbot.keyClick(page.board.roll, Qt.Key.Key_1)
    assert page.board.card.quick.hasFocus()
    page.to_roll()
    qtbot.keyClick(page.board.roll, Qt.Key.Key_1)
    assert page.board.roll.hasFocus()


def test_keys_of_the_page_work_from_within_a_line(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    page.agenda.list.choose(held.matter().id)
    page.take_focus_on_card()
    quick = page.board.card.quick
    qtbot.keyClick(quick, Qt.Key.Key_2, ALT)
    assert page.board.card.kind.kind() is OutcomeKind.NOTED
    qtbot.waitUntil(lambda: page.preview.sheet.pages() > 0, timeout=15_000)
    turned: list[int] = []
    page.preview.turn = turned.append  # type: ignore[method-assign,assignment]
    page._orders["next_page"].triggered.disconnect()
    page._orders["next_page"].triggered.connect(lambda: turned.append(1))
    say_into(quick, "两个字 三个字")
    qtbot.keyClick(quick, Qt.Key.Key_Right, CTRL)
    assert turned == [1]
    assert quick.cursorPosition() == len(quick.text())
    qtbot.keyClick(quick, Qt.Key.Key_I, CTRL)
    assert page.place.panel is not None
    assert page.back()
    assert page.place.panel is None


def test_esc_closes_a_refusal_and_then_leaves(page: MeetingPage, held: Held) -> None:
    page.refuse(no("state", "不行", "No"))
    page.refuse(no("state", "还不行", "Still no"))
    assert page.back()
    assert not page.back()
    assert page.caught_up()


def test_each_minute_the_coming_agenda_is_read_again(held: Held, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    before = page.agenda.list.row_model.rows()
    agenda.add_matter(held.watch, held.meeting.id, "新的一项")
    page.tick(held.now)
    assert page.agenda.list.row_model.rows() == before
    page.tick(held.later(1).now.replace(second=30))  # a beat may come late
    assert len(page.agenda.list.row_model.rows()) == len(before) + 1


def test_ctrl_p_leads_to_the_paper_of_the_state(held: Held, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    told: list[str] = []
    page.go.connect(lambda _name, argument: told.append(argument.partition(":")[0]))
    page.print_it()
    held.drafted()
    page.read(held.meeting.id)
    page.print_it()
    assert told == ["meeting_agenda", "minutes"]
    page.open(held.meeting.id)


def test_ctrl_e_saves_the_paper_of_the_state_for_word(
    held: Held, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(held, qtbot)
    held.drafted()
    page.read(held.meeting.id)
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "纪要.docx"), ""))
    with qtbot.waitSignal(held.session.rang, timeout=30_000):
        page.acts.do("word")
    assert (tmp_path / "纪要.docx").read_bytes().startswith(b"PK")
    page.sheet = None
    page.export_it()
    assert held.told[-1][1] == "warn"
