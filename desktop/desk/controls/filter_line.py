"""The line by which a list is narrowed: wide where there is room, the first to give way where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QSizePolicy

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look

WIDTH, LEAST = 230, 110
"""Pixels at 100 % that it takes and that it can do with."""


class FilterLine(QLineEdit):
    """A line with words that say what it looks through, for the eye and for a screen reader."""

    def __init__(self, look: Look, words: str) -> None:
        """Stand empty under the grey `words`."""
        super().__init__()
        self._look = look
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the usual width."""
        return QSize(self._look.px(WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the width of some words."""
        return QSize(self._look.px(LEAST), super().minimumSizeHint().height())
