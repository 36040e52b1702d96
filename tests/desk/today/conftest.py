"""The scene and its Today board, brought up as the window does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from desktop.desk.today.page import TodayPage
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from desktop.post.whistle import Whistle


@pytest.fixture
def scene(look: Look) -> Scene:
    return Scene(look)


class Board:
    """A Today board on the screen, and where it wanted to go."""

    def __init__(self, qtbot: QtBot, scene: Scene, whistle: Whistle, width: int = 1298, height: int = 694) -> None:
        self.scene = scene
        self.whistle = whistle
        self.page = TodayPage(scene.session)
        qtbot.addWidget(self.page)
        self.went: list[tuple[str, str]] = []
        self.page.go.connect(lambda name, argument: self.went.append((name, argument)))
        scene.session.rang.connect(self.page.reread)
        self.page.resize(width, height)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.open()

    def open(self, argument: str = "") -> None:
        self.page.open(argument)
        settle()


def settle() -> None:
    """Let the board read what stands beside the strips."""
    for _ in range(3):
        QApplication.processEvents()
