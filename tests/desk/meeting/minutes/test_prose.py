"""The text of the minutes: kept by itself, kept at once, what is wanting above it, nothing to type after the issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor

from desktop.desk.meeting.lists.line_list import LineRow
from desktop.desk.meeting.minutes.prose import ProseBoard
from desktop.post.refused import Refused
from desktop.post.words import Words
from tests.desk.hands import bring_up
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.meeting.held import Held

BODY = "会议议定：\n一、关于选址\n（一）水务负责。10月9日前选定。"


@pytest.fixture
def saved() -> list[str]:
    return []


@pytest.fixture
def prose(held: Held, qtbot: QtBot, saved: list[str]) -> ProseBoard:
    def save(body: str) -> None:
        if "坏" in body:
            raise Refused("machine", Words("没有存上", "not saved"))
        saved.append(body)

    made = ProseBoard(held.session, save)
    bring_up(qtbot, made)
    made.show_body(BODY, writable=True)
    return made


def type_at_end(prose: ProseBoard, words: str) -> None:
    """Type where the text ends."""
    prose.text.moveCursor(QTextCursor.MoveOperation.End)
    say_into(prose.text, words)


def test_what_is_typed_is_kept_by_itself(prose: ProseBoard, saved: list[str], qtbot: QtBot) -> None:
    assert prose.keep()
    assert saved == []
    prose._timer.setInterval(20)
    with qtbot.waitSignal(prose.typed):
        type_at_end(prose, "结果报下次例会。")
    qtbot.waitUntil(lambda: bool(saved))
    assert saved[0].endswith("结果报下次例会。")
    prose.show_body(saved[0], writable=True)
    assert prose.body() == saved[0]


def test_a_refusal_keeps_the_words_and_says_so(prose: ProseBoard, held: Held) -> None:
    type_at_end(prose, "坏")
    assert not prose.keep()
    assert held.told[-1] == ("没有存上", "bad")
    assert prose.body().endswith("坏")


def test_issued_text_takes_no_key(prose: ProseBoard, saved: list[str], qtbot: QtBot) -> None:
    prose.show_body(BODY + "\n完", writable=False)
    qtbot.keyClicks(prose.text, "more")
    assert prose.body() == BODY + "\n完"
    assert prose.keep()
    assert saved == []


def test_what_is_wanting_leads_to_mending(prose: ProseBoard, qtbot: QtBot) -> None:
    wanting = tuple(Words(f"缺{at}", f"lacks {at}") for at in range(7))
    prose.say((), "", wanting, (LineRow("c", "第1号", "更正"),))
    assert [row.text for row in prose.wanting.list.row_model.rows()][-1] == "and 2 more"
    with qtbot.waitSignal(prose.mending):
        prose.wanting.list.opened.emit("1")
    prose.say((), "", (), ())
    assert prose.wanting.isHidden()
    assert prose.corrections.isHidden()


def test_the_paragraph_of_the_cursor_is_told(prose: ProseBoard, qtbot: QtBot) -> None:
    prose.text.moveCursor(QTextCursor.MoveOperation.Start)
    with qtbot.waitSignal(prose.line_changed) as heard:
        prose.text.moveCursor(QTextCursor.MoveOperation.End)
    assert heard.args == ["（一）水务负责。10月9日前选定。"]
