"""The field in which everything is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from desktop.desk.keys import key
from desktop.desk.marks.cap import cap_size, paint_cap

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


class SearchField(QLineEdit):
    """One line with a glass before it and its key at the end; the key goes while somebody types."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Be empty and say what can be looked for."""
        super().__init__(parent)
        self._look = look
        self.setPlaceholderText(self.tr("Whistles, people, places, grounds, wording; pinyin initials work"))
        self.setAccessibleName(self.tr("Search"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """Return as much room as is useful."""
        return QSize(self._look.px(470), self._look.px(32))

    def minimumSizeHint(self) -> QSize:
        """Return room for a short question."""
        return QSize(self._look.px(200), self._look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the glass before it, and the cap after it."""
        super().paintEvent(event)
        look, px = self._look, self._look.px
        with QPainter(self) as painter:
            look.icons.paint(painter, QRectF(px(9), 0, px(16), self.height()), "search", look.tokens.ink2)
            if not self.text():
                text = key("everywhere", "find").cap()
                left = self.width() - px(8) - cap_size(look, text).width()
                paint_cap(painter, look, left, self.height() / 2, text)

    def _dress(self) -> None:
        self.setMaximumWidth(self._look.px(470))
        cap = cap_size(self._look, key("everywhere", "find").cap()).width()
        self.setTextMargins(self._look.px(22), 0, cap + self._look.px(4), 0)
