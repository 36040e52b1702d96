"""The ground on which the pages stand: it gives them the room they need, and scrolls where the window has less."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QScrollArea

from desktop.desk.theme import faces

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelectionModel
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from desktop.desk.theme.look import Look

LEAST = (910, 464)
"""Width and height that a page is drawn for at the least, in pixels at 100 % (a window of 960 x 540)."""


class Ground(QScrollArea):
    """Holds the stack of pages. What gets the focus, and the row chosen in it, is scrolled into sight."""

    def __init__(self, look: Look, stack: QStackedWidget) -> None:
        """Hold `stack`, whose pages fill the window wherever it is large enough."""
        super().__init__()
        self._look = look
        self._stack = stack
        self._rows: QItemSelectionModel | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(stack)
        self.setMinimumSize(1, 1)
        self._measure()
        look.changed.connect(self._measure)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._moved)

    def bottom(self) -> int:
        """Return where the sight of the pages ends, in pixels of the stack: at its foot, or where it is cut off."""
        return min(self._stack.height(), self.viewport().height() - self._stack.y())

    def _measure(self) -> None:
        # Words grow a little more than the size of their type does, for each glyph is as wide as whole pixels.
        wider = 1.03 if self._look.percent > faces.SMALLEST else 1
        self._stack.setMinimumSize(self._look.px(LEAST[0] * wider), self._look.px(LEAST[1]))

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._rows is not None:
            self._rows.currentChanged.disconnect(self._chosen)
            self._rows = None
        if now is None or not self._stack.isAncestorOf(now):
            return
        if isinstance(now, QAbstractItemView) and now.selectionModel() is not None:
            self._rows = now.selectionModel()
            self._rows.currentChanged.connect(self._chosen)
            self._rows.destroyed.connect(self._forget)
            self._see(now, now.visualRect(now.currentIndex()).translated(now.viewport().pos()))
        else:
            self._see(now, now.rect())

    def _forget(self) -> None:
        self._rows = None

    def _chosen(self, now: QModelIndex, _old: QModelIndex) -> None:
        view = QApplication.focusWidget()
        if isinstance(view, QAbstractItemView):
            self._see(view, view.visualRect(now).translated(view.viewport().pos()))

    def _see(self, widget: QWidget, part: QRect) -> None:
        """Bring `part` of `widget` into sight: its left upper corner at least."""
        room, px = self.viewport().size(), self._look.px
        if self._stack.width() <= room.width() and self._stack.height() <= room.height():
            return
        at = widget.mapTo(self._stack, QPoint(part.x(), part.y()))
        width, height = min(part.width(), room.width()), min(part.height(), room.height())
        self.ensureVisible(at.x() + width, at.y() + height, px(16), px(8))
        self.ensureVisible(at.x(), at.y(), px(16), px(8))
