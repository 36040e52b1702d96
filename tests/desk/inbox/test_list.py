"""The inbox as a list under the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.inbox.list import InboxList
from desktop.desk.inbox.rows import InboxRow
from desktop.post.states import WhistleState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

ROWS = (
    InboxRow("a", WhistleState.SCREENING, "待甄别", "1 天 2 时", True, "望山广场", "音响扰民", "综合执法哨　12345工单"),
    InboxRow("b", WhistleState.DRAFT, "草拟", "26 分", False, "砖厂", "冒烟", "巡查发现"),
)


def test_letters_are_orders_and_enter_opens(look: Look, qtbot: QtBot) -> None:
    made = InboxList(look)
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    made.show()
    told: list[str] = []
    made.ordered.connect(told.append)
    made.opened.connect(told.append)
    for one in (Qt.Key.Key_S, Qt.Key.Key_C, Qt.Key.Key_T, Qt.Key.Key_B, Qt.Key.Key_X, Qt.Key.Key_N, Qt.Key.Key_Down):
        qtbot.keyClick(made, one)
    qtbot.keyClick(made, Qt.Key.Key_Return)
    assert told == ["submit", "blow_it", "send_back", "merge", "withdraw", "quick", "b"]


def test_a_source_that_waits_too_long_is_marked(look: Look, qtbot: QtBot) -> None:
    made = InboxList(look)
    qtbot.addWidget(made)
    made.resize(700, 120)
    made.show_rows(ROWS)
    made.show()
    said = made.row_model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("待甄别", "望山广场", "音响扰民", "1 天 2 时"):
        assert part in said
    picture = made.grab().toImage()
    half = picture.height() // 2
    warm = [
        sum(1 for x in range(500, 700) for y in rows if (colour := picture.pixelColor(x, y)).red() - colour.blue() > 90)
        for rows in (range(half), range(half, picture.height()))
    ]
    assert warm[0] > warm[1] == 0
