"""The place of a panel: one at a time, and the focus goes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.desk.orders.ask import Ask, OrderForm
from desktop.desk.tables.place import PanelPlace
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures.watch import Done
from tests.desk.hands import bring_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def form(title: str = "问") -> OrderForm:
    return OrderForm("ask", title, "存", (Ask("name", "名"),), lambda said: Done(said["name"], frozenset()))


def test_one_panel_at_a_time_and_the_focus_goes_back(qtbot: QtBot, scene: Scene) -> None:
    page, line = QWidget(), QLineEdit()
    place = PanelPlace(scene.session, line.setFocus)
    column = QVBoxLayout(page)
    column.addWidget(line)
    column.addWidget(place)
    bring_up(qtbot, page)
    assert not place.close_panel()
    place.ask(form)
    place.ask(lambda: form("再问"))
    assert place.panel is not None
    assert place.panel.form.title == "再问"
    qtbot.waitUntil(place.panel.inputs["name"].editor.hasFocus)
    with qtbot.waitSignal(place.panel.finished):
        qtbot.keyClick(place.panel.inputs["name"].editor, Qt.Key.Key_Return)
    assert not place.isVisible()
    qtbot.waitUntil(line.hasFocus)


def test_what_cannot_be_asked_is_said(qtbot: QtBot, scene: Scene) -> None:
    place = PanelPlace(scene.session, lambda: None)
    qtbot.addWidget(place)

    def refused() -> OrderForm:
        raise Refused("rules", Words("先建立指挥部。", "Found the post first."))

    place.ask(refused)
    assert place.panel is None
    assert scene.told == [("先建立指挥部。", "bad")]
