"""Text and page follow the meeting: drawn from what was decided, kept by key, read-only once issued."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.post.meetings.minutes import MinutesText
from desktop.procedures.meetings import calendar, correcting, minutes
from tests.desk.meeting.held import shown
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.meeting.page import MeetingPage
    from tests.desk.meeting.held import Held

CTRL = Qt.KeyboardModifier.ControlModifier
DRAWN = 15_000


def drawn(page: MeetingPage, qtbot: QtBot) -> None:
    """Wait until the page beside the work is drawn."""
    qtbot.waitUntil(lambda: page.preview.sheet.pages() > 0 and not page.preview.drawing(), timeout=DRAWN)


def test_the_page_tells_what_was_decided_a_moment_ago(page: MeetingPage, held: Held, qtbot: QtBot) -> None:
    page.agenda.list.choose(held.matter().id)
    held.decide("于下周选定消纳点并公示", due=date(2026, 10, 9))
    page.reread(frozenset({"outcome"}))
    drawn(page, qtbot)
    assert page.preview.sheet._marked
    assert page.preview.title.text() == "Minutes"


def test_ctrl_s_keeps_the_text_and_typing_draws_it(held: Held, qtbot: QtBot) -> None:
    held.drafted()
    page = shown(held, qtbot)
    assert page.prose.text.hasFocus()
    say_into(page.prose.text, "试")
    qtbot.keyClick(page.prose.text, Qt.Key.Key_S, CTRL)
    assert held.ledger.get(MinutesText, held.meeting.id).body.startswith("试9月28日")
    assert held.told[-1][0] == "The text is kept."
    drawn(page, qtbot)


def test_what_is_wanting_and_who_sent_it_back_stand_over_the_text(held: Held, qtbot: QtBot) -> None:
    held.drafted()
    minutes.submit(held.watch, held.meeting.id, "镇长乙")
    page = shown(held, qtbot)
    assert page.prose.head._caption.text() == "镇长乙 reads it"
    assert page.prose.text.isReadOnly()
    minutes.send_back(held.watch, held.meeting.id, "缺一项", "镇长乙")
    page.read(held.meeting.id)
    assert page.prose.head._caption.text() == "sent back: 缺一项"
    page.prose.text.clear()
    page.prose.keep()
    page.read(held.meeting.id)
    assert page.prose.wanting.list.row_model.rowCount()


def test_issued_minutes_show_number_hash_and_corrections(filed: Held, qtbot: QtBot) -> None:
    filed.issued()
    page = shown(filed, qtbot)
    assert page.preview.sheet.pages() > 0
    assert page.preview._lamps[0].toolTip() == filed.meeting.digest
    assert filed.meeting.head in page.prose.head._caption.text()
    correcting.correct(filed.watch, filed.meeting.id, "选定一处", "选定两处", "笔误", "书记甲")
    page.reread(frozenset({"correction"}))
    (row,) = page.prose.corrections.list.row_model.rows()
    assert "选定两处" in row.text


def test_choosing_a_matter_shows_what_the_text_says_of_it(held: Held, qtbot: QtBot) -> None:
    held.drafted()
    page = shown(held, qtbot)
    page.agenda.list.choose(held.matter().id)
    assert page.prose.text.textCursor().block().text().startswith("9月28日")  # who writes is left alone
    page.agenda.list.setFocus()
    page.agenda.list.choose(held.sheet().agenda[0].id)
    page.agenda.list.choose(held.matter().id)
    assert page.prose.text.textCursor().block().text().endswith("关于渣土临时消纳点")
    page.prose.go_to("没有这一句")
    page.following.jump("nowhere")


def test_a_cancelled_meeting_says_why(held: Held, qtbot: QtBot) -> None:
    calendar.cancel_meeting(held.watch, held.meeting.id, "防汛", "书记甲")
    page = shown(held, qtbot)
    assert page.preview._nothing.text() == "Cancelled: 防汛"
    assert page.step.isHidden()


def test_a_filed_paper_that_cannot_be_drawn_says_why(held: Held, qtbot: QtBot) -> None:
    page = shown(held, qtbot)
    page.sheet = None
    assert page.following._gather() is None
    assert page.following.save("x") is None
