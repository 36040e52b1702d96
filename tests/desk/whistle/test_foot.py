"""The bar of orders gives way in a narrow window, and its menu says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.desk.whistle.acts import Act
from desktop.desk.whistle.foot import Foot, OrderMenu

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look

ACTS = {
    "add_department": Act("add_department", "Call one more ..."),
    "confer": Act("confer", "Close the conference ..."),
    "report_done": Act("report_done", "Report complete ...", closed="1 task(s) open"),
}


def shown(foot: Foot) -> list[str]:
    names = ("note", "add", "confer", "next", "more", "print", "back")
    return [name for name in names if not getattr(foot, name).isHidden()]


def test_what_does_not_fit_goes_and_the_next_step_and_the_menu_stay(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 48)
    foot = Foot(look)
    foot.setParent(window)
    foot.resize(1200, 48)
    foot.say(ACTS, "report_done")
    window.show()
    assert shown(foot) == ["note", "add", "confer", "next", "more", "print", "back"]
    assert foot.confer.text() == "Close the conference"
    assert not foot.next.isEnabled()
    assert foot.next.toolTip() == "1 task(s) open"
    foot.resize(700, 48)
    assert "back" not in shown(foot)
    assert {"next", "more", "note"} <= set(shown(foot))
    foot.resize(330, 48)
    assert shown(foot) == ["next", "more"]
    right = foot.next.geometry().right()
    assert right <= foot.width()


def test_without_a_next_step_its_button_goes(look: Look, qtbot: QtBot) -> None:
    foot = Foot(look)
    qtbot.addWidget(foot)
    foot.resize(1200, 48)
    foot.say({}, "")
    assert shown(foot) == ["note", "more", "print", "back"]
    foot.say({}, "", printable=False)
    assert shown(foot) == ["note", "more", "back"]


def test_the_menu_greys_what_cannot_be_done_with_the_reason(look: Look, qtbot: QtBot) -> None:
    foot = Foot(look)
    qtbot.addWidget(foot)
    foot.resize(900, 48)
    foot.show()
    done = Act("finish_work", "Work done", "department")
    menu = OrderMenu(look, foot, (("水务", (done,)), ("The whistle", tuple(ACTS.values())), ("Nothing", ())))
    told: list[tuple[str, str]] = []
    menu.chosen.connect(lambda name, of: told.append((name, of)))
    closed = next(one for one in menu.actions() if one.objectName() == "report_done")
    assert not closed.isEnabled()
    assert "1 task(s) open" in closed.text()
    letter = next(one for one in menu.actions() if one.objectName() == "finish_work")
    assert letter.text().endswith("\tD")
    menu.open_over(foot.more)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert told == [("finish_work", "department")]


def test_the_orders_to_a_department_are_a_menu_on_top(look: Look, qtbot: QtBot) -> None:
    foot = Foot(look)
    qtbot.addWidget(foot)
    told: list[tuple[str, str]] = []
    for groups in ((("The whistle", tuple(ACTS.values())),), ()):
        menu = OrderMenu(look, foot, groups)
        menu.chosen.connect(lambda name, of: told.append((name, of)))
        menu.branch("水务", (Act("finish_work", "Work done", "department"),))
        first = menu.actions()[0].menu()
        assert isinstance(first, OrderMenu)
        assert first.title() == "水务"
        first.actions()[0].trigger()
    assert told == [("finish_work", "department")] * 2


def test_an_empty_menu_opens_all_the_same(look: Look, qtbot: QtBot) -> None:
    foot = Foot(look)
    qtbot.addWidget(foot)
    menu = OrderMenu(look, foot, ())
    menu.open_over(foot.more)
    assert menu.activeAction() is None
    menu.close()
