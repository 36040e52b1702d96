"""The line at the foot of the grid: what is chosen, and what is wrong with it before anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.marks.words import paint_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.desk.theme.look import Look


class Foot(Hints):
    """Hints, until there is something to be said of the chosen square: then that, in red, with its shape."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(look, parent)
        self._look_at = look
        self._chosen = ""
        self._wrong = ""

    def tell(self, chosen: str, hints: tuple[Hint, ...], wrong: str = "", remark: str = "") -> None:
        """Show what is `chosen` and its `hints`, or what is `wrong` with it."""
        self._chosen, self._wrong = chosen, wrong
        self.say(chosen, () if wrong else hints, "" if wrong else remark)
        self.setAccessibleName(f"{chosen} {wrong}".strip() if wrong else self.accessibleName())
        self.setToolTip(wrong)

    def wrong(self) -> str:
        """Return the sentence that is shown in red, empty where none is."""
        return self._wrong

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hints, or the sentence in their place."""
        super().paintEvent(event)
        if not self._wrong:
            return
        look, px = self._look_at, self._look_at.px
        with QPainter(self) as painter:
            x = px(16) + (look.type.width(look.type.f9b, self._chosen) + px(16) if self._chosen else 0)
            look.icons.paint(painter, QRectF(x, 0, px(12), self.height()), "tri", look.tokens.bad)
            room = QRectF(x + px(17), 1, self.width() - x - px(33), self.height() - 1)
            paint_words(painter, room, self._wrong, look.type.f9b, look.tokens.bad)
