"""The line over a list is as wide as it is drawn, and gives way before anything else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.desk.controls.filter_line import LEAST, WIDTH, FilterLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_it_gives_way_before_the_buttons_beside_it(look: Look, qtbot: QtBot) -> None:
    head, line, button = QWidget(), FilterLine(look, "筛选"), QPushButton("新增")
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(button)
    row.addWidget(line)
    qtbot.addWidget(head)
    head.resize(600, 40)
    head.show()
    assert line.width() == WIDTH
    assert (line.placeholderText(), line.accessibleName()) == ("筛选", "筛选")
    wanted = button.width()
    head.resize(head.minimumSizeHint())
    qtbot.waitUntil(lambda: line.width() == LEAST)
    assert button.width() == wanted
    look.apply("light", 150)
    head.resize(900, 60)
    qtbot.waitUntil(lambda: line.width() == look.px(WIDTH))
