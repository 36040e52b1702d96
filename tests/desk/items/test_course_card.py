"""The course of the chosen item, beside the list or under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.controls.label import Label
from tests.desk.hands import press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.items.page import ItemsPage
    from tests.desk.items.owing import Owing


def test_the_course_of_the_chosen_item_stands_beside_it(page: ItemsPage, owing: Owing) -> None:
    late = owing.items["逾期的"]
    assert page.course.shown == late.id
    assert page.course.number.text() == str(late.serial)
    assert "Owner: 水务甲" in page.course.facts.text()
    assert "Support: 公安" in page.course.facts.text()
    assert page.course.doors["papers"].isHidden()
    page.open(owing.items["销号的"].id)
    assert page.side.filters.current_key() == "all"
    assert page.course.shown == owing.items["销号的"].id
    steps = page.course._steps
    labels = [item.widget() for at in range(steps.count()) if (item := steps.itemAt(at)) is not None]
    said = [label.text() for label in labels if isinstance(label, Label)]
    assert any("销号" in text and "书记甲" in text for text in said)
    assert "清运" not in said
    assert not page.course.doors["papers"].isHidden()
    page.open("no such item")
    assert page.pane.current() is not None


def test_the_course_stands_under_the_list_where_there_is_no_room(page: ItemsPage, owing: Owing, qtbot: QtBot) -> None:
    assert page.course.parentWidget() is page
    page.resize(800, 620)
    qtbot.waitUntil(lambda: page.course.parentWidget() is page.pane)
    assert page.course.isVisible()
    panel = press(qtbot, page.pane, "J")
    assert not page.course.isVisible()
    panel.left.emit()
    assert page.course.isVisible()
    page.resize(1300, 620)
    qtbot.waitUntil(lambda: page.course.parentWidget() is page)
