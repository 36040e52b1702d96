"""Where a sentence may stand over a page: on nothing that somebody presses or types into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


def clear_of(place: QRect, taken: Iterable[QRect], top: int, gap: int) -> QRect:
    """Return `place`, moved up until it meets none of the rectangles `taken`; as it was where `top` leaves no room."""
    moved, rects = QRect(place), list(taken)
    while met := [one for one in rects if one.intersects(moved)]:
        moved.moveBottom(min(one.top() for one in met) - gap)
    return moved if moved.top() >= top else place


def pressed(page: QWidget, window: QWidget) -> list[QRect]:
    """Return where on `page` somebody may press or type now, in pixels of `window`."""
    found = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
    seen = ((one, one.visibleRegion().boundingRect()) for one in found)
    return [QRect(one.mapTo(window, part.topLeft()), part.size()) for one, part in seen if not part.isEmpty()]
