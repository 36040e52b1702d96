"""The post with its roster, and the hands that give orders to a duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.desk.duty_orders import book
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.orders.pick import Pick
from tests.desk.hands import bring_up
from tests.desk.rostered import Rostered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


@pytest.fixture
def post(look: Look) -> Rostered:
    return Rostered(look)


def names(post: Rostered, person: str, day: int = 22) -> dict[str, str]:
    return {one.name: one.closed for one in book.offers(post.session, post.duty(person, day).id)}


def panel_of(qtbot: QtBot, post: Rostered, order: str, person: str, day: int = 22) -> OrderPanel:
    panel = OrderPanel(post.session, book.form(post.session, order, post.duty(person, day).id))
    bring_up(qtbot, panel)
    panel.take_focus()
    return panel


def choose(qtbot: QtBot, panel: OrderPanel, name: str, typed: str) -> None:
    editor = panel.inputs[name].editor
    assert isinstance(editor, Pick)
    editor.line.clear()
    qtbot.keyClicks(editor.line, typed)


def enter(qtbot: QtBot, panel: OrderPanel) -> None:
    line = next((one.editor for one in panel.inputs.values() if isinstance(one.editor, QLineEdit)), panel.verb)
    with qtbot.waitSignal(panel.finished):
        qtbot.keyClick(line, Qt.Key.Key_Return)
