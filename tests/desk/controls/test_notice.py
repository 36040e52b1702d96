"""A notice says all of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.notice import Notice, NoticeWords

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_a_notice_says_all_of_its_words(look: Look, qtbot: QtBot) -> None:
    button = KeyButton(look, "另立新哨", "Alt+N", kind="small")
    notice = Notice(look, NoticeWords("同一地点 30 天内有过 2 次哨", "62、71 号", "会记为反弹"), button)
    qtbot.addWidget(notice)
    assert notice.accessibleName() == "同一地点 30 天内有过 2 次哨 62、71 号 会记为反弹"
    assert not notice.grab().isNull()
