"""The ground on which the pages stand: it gives them the room they need, and scrolls where the window has less."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QScrollArea, QStackedWidget

from desktop.desk.theme import faces

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelectionModel
    from PySide6.QtWidgets import QWidget

    from desktop.desk.theme.look import Look

LEAST = (826, 388)
"""Pixels at 100 % that a page is drawn for at the least: a window of 1366 x 690 at 150 %."""


class PageStack(QStackedWidget):
    """The pages, of which one is seen: it alone says how much room is needed, not the largest that was ever opened."""

    def __init__(self, look: Look) -> None:
        """Hold no page yet."""
        super().__init__()
        self._look = look
        look.changed.connect(self.updateGeometry)
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Return what the page that is seen needs, and what any page is drawn for."""
        # Words grow a little more than the size of their type does, for each glyph is as wide as whole pixels.
        wider = 1.03 if self._look.percent > faces.SMALLEST else 1
        least = QSize(self._look.px(LEAST[0] * wider), self._look.px(LEAST[1]))
        page = self.currentWidget()
        return least if page is None else least.expandedTo(page.minimumSize()).expandedTo(page.minimumSizeHint())

    def heightForWidth(self, width: int) -> int:
        """Return the height below which the page that is seen would cut words that are broken into lines."""
        page = self.currentWidget()
        layout = page.layout() if page is not None else None
        return layout.minimumHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1


class Ground(QScrollArea):
    """Holds the stack of pages. What gets the focus, and the row chosen in it, is scrolled into sight."""

    def __init__(self, look: Look, stack: PageStack) -> None:
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
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._moved)

    def bottom(self) -> int:
        """Return where the sight of the pages ends, in pixels of the stack: at its foot, or where it is cut off."""
        return min(self._stack.height(), self.viewport().height() - self._stack.y())

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
