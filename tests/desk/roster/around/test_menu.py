"""The menus over the grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.desk.keys import KEYS
from desktop.desk.roster.around.menu import SECONDS, month_menu

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_each_line_gives_an_order_and_shows_its_key(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    given: list[str] = []
    menu = month_menu(parent, given.append, SECONDS[1])
    for line in menu.actions():
        if not line.isSeparator():
            line.trigger()
    assert {"view", "compare", "discard", "copy_month", "setup", f"seconds:{SECONDS[0]}"} <= set(given)
    named = {key.name for key in KEYS if key.page in {"roster", "everywhere"}}
    assert set(given[:10]) <= named
    ticked = [line.text() for line in menu.actions() if line.isChecked()]
    assert len(ticked) >= 1
    assert any(str(SECONDS[1]) in text for text in ticked)
