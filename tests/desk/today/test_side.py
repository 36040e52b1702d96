"""The pane beside the strips: tasks as high as they need, wider in a wide window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.desk.frame.tasks import TaskRow
from desktop.desk.today.side import SidePane
from desktop.ledger import boards
from tests.desk.today.conftest import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def test_nothing_waits_and_then_something_does(qtbot: QtBot, scene: Scene) -> None:
    side = SidePane(scene.session)
    qtbot.addWidget(side)
    assert side.reread_tasks((), scene.now) == 0
    side.show()
    assert not side.tasks.isVisible()
    whistle = scene.blow()
    scene.later(31)
    assert side.reread_tasks(boards.in_hand(scene.ledger), scene.now) == 3
    side.reread_forces(scene.now)
    settle()
    assert side.tasks.isVisible()
    assert side.tasks.height() <= side.tasks.sizeHint().height()
    with qtbot.waitSignal(side.asked) as asked:
        qtbot.keyClick(side.tasks, Qt.Key.Key_Return)
    assert asked.args == [f"no_show:{whistle.id}:{scene.call(whistle, '水务').id}"]


def test_it_grows_with_the_window(qtbot: QtBot, scene: Scene) -> None:
    side = SidePane(scene.session)
    qtbot.addWidget(side)
    narrow = side.width()
    side.fit(1920)
    assert side.width() == scene.session.look.px(400)
    side.fit(1366)
    assert side.width() == narrow == scene.session.look.px(316)


def test_many_tasks_scroll_where_the_forces_need_the_room(qtbot: QtBot, scene: Scene) -> None:
    side = SidePane(scene.session)
    qtbot.addWidget(side)
    side.show_tasks(tuple(TaskRow(f"open:{n}", "kind", "text", "second") for n in range(30)))
    side.resize(side.width(), 600)
    side.show()
    settle()
    assert side.tasks.height() < side.tasks.sizeHint().height()
    assert side.height() == 600
