"""Tasks open with Enter and say their sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.frame.tasks import TaskList
from tests.desk import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_tasks_open_with_enter_and_say_their_sentence(look: Look, qtbot: QtBot) -> None:
    tasks = TaskList(look)
    qtbot.addWidget(tasks)
    tasks.resize(316, 400)
    tasks.show_rows(samples.TASKS)
    tasks.show()
    tasks.setFocus()
    qtbot.waitUntil(tasks.hasFocus)
    assert not tasks.grab().isNull()
    qtbot.keyClick(tasks, Qt.Key.Key_Down)
    with qtbot.waitSignal(tasks.opened) as opened:
        qtbot.keyClick(tasks, Qt.Key.Key_Return)
    assert opened.args == ["t2"]
    told = tasks.row_model.data(tasks.row_model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "待裁定 86 号 工商：认为属城管 钟不停；请带班领导裁定 05:40"
    tasks.show_rows(samples.TASKS[1:])
    assert tasks.current_key() == "t2"
    with qtbot.assertNotEmitted(tasks.opened):
        qtbot.keyClick(tasks, Qt.Key.Key_P)
    assert tasks.sizeHint().height() == 5 * look.px(48)
