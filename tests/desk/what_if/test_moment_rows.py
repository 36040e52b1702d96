"""Lines of the pane: spoken, painted, opened by Enter or a click, the kind turned by the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from desktop.desk.what_if.moment_rows import ROW, MomentRow, MomentRows
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

ROWS = (
    MomentRow("水务", "水务乙", "驻地夜班", "约 8 分", "ok", "ok", "水务：水务乙 驻地夜班"),
    MomentRow("安监", "无人可叫", "", "到不了", "bad", "x", "安监：甲请假"),
)


def test_lines_are_spoken_and_as_high_as_they_are_many(look: Look, qtbot: QtBot) -> None:
    rows = MomentRows(look)
    bring_up(qtbot, rows)
    rows.say(ROWS)
    assert rows.accessibleName() == "水务 水务乙 驻地夜班 约 8 分; 安监 无人可叫 到不了"
    assert rows.minimumSizeHint().height() == 2 * look.px(ROW)
    rows.setFocus()
    rows.grab()
    rows.say(())
    rows.grab()


def test_enter_and_a_click_open_and_arrows_turn(look: Look, qtbot: QtBot) -> None:
    rows = MomentRows(look)
    bring_up(qtbot, rows)
    rows.say(ROWS)
    opened: list[bool] = []
    turned: list[int] = []
    rows.opened.connect(lambda: opened.append(True))
    rows.turned.connect(turned.append)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_A):
        qtbot.keyClick(rows, key)
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.mouseClick(rows, Qt.MouseButton.RightButton, pos=QPoint(5, 5))
    assert (len(opened), turned) == (3, [-1, 1])


def test_the_tooltip_names_everybody_of_a_line(look: Look, qtbot: QtBot) -> None:
    rows = MomentRows(look)
    bring_up(qtbot, rows)
    rows.say(ROWS)
    for top, said in ((look.px(ROW) + 3, "安监：甲请假"), (look.px(ROW) * 2 + 3, "")):
        at = QPoint(5, top)
        QApplication.sendEvent(rows, QHelpEvent(QEvent.Type.ToolTip, at, rows.mapToGlobal(at)))
        assert rows.toolTip() == said
