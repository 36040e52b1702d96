"""The list under the search field: what is found while somebody types, opened by arrows and Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.frame import findings
from desktop.desk.frame.findings import Entry, Hit
from desktop.desk.marks.words import RIGHT, announce, paint_words, ring
from desktop.desk.page import touches

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QLineEdit

    from desktop.desk.session import Session
    from desktop.desk.theme.look import Look

_PAUSE = 120
"""Milliseconds without a key after which is looked for."""


class _HitDelegate(QStyledItemDelegate):
    """Paints a hit on one line, under the name of its group where it is the first."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(54 if index.data(ROW).head else 30))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        hit: Hit = index.data(ROW)
        rect = QRectF(option.rect)
        painter.save()
        if hit.head:
            head = QRectF(rect.left() + px(12), rect.top(), rect.width() - px(24), px(24))
            paint_words(painter, head, hit.group, type_.f9b, tokens.ink3)
            rect.setTop(rect.top() + px(24))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.accentbg)
            ring(painter, rect.adjusted(2, 0, -2, 0), tokens.accent, px(4))
        inner = rect.adjusted(px(12), 0, -px(12), 0)
        look.icons.paint(painter, QRectF(inner.left(), inner.top(), px(16), inner.height()), hit.icon, tokens.ink2)
        room = inner.adjusted(px(26), 0, 0, 0)
        used = paint_words(painter, room, hit.text, type_.f10, tokens.ink)
        rest = room.adjusted(used + px(16), 0, 0, 0)
        paint_words(painter, rest, hit.aside, type_.f9, tokens.ink3, RIGHT)
        painter.restore()


class Results(Pane):
    """Hangs under the search field while it has words. The field keeps the focus, so that typing goes on."""

    chosen = Signal(str, str)
    """The page that a hit opens on, and its argument."""

    def __init__(self, session: Session, field: QLineEdit, window: QWidget) -> None:
        """Listen to `field`; float in `window`."""
        super().__init__("card", window)
        self._session = session
        self._field = field
        self._window = window
        self._entries: tuple[Entry, ...] | None = None
        look = session.look
        self.list = RowList[Hit](look, self.tr("Found"), _sentence)
        self.list.setItemDelegate(_HitDelegate(look, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda index: self._open(index.data(ROW).key))
        self.nothing = Label(look, "", "f10", "ink2")
        self.nothing.setWordWrap(True)
        self._more = Label(look, self.tr("Enter: all of them in the register    ↓: choose here"), "f9", "ink3")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, look.px(6), 1, look.px(6))
        column.setSpacing(look.px(4))
        for part in (self.list, self.nothing, self._more):
            column.addWidget(part)
        for label in (self.nothing, self._more):
            label.setContentsMargins(look.px(12), 0, look.px(12), 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.look_for)
        field.textChanged.connect(self._typed)
        field.installEventFilter(self)
        window.installEventFilter(self)
        session.rang.connect(self._heard)
        self.hide()

    def look_for(self) -> None:
        """Look for what stands in the field, and show it."""
        query = self._field.text().strip()
        if not query or not self._field.hasFocus():
            self.hide()
            return
        if self._entries is None:
            self._entries = findings.index(self._session)
        hits = findings.find(self._session, self._entries, query)
        self.list.row_model.show(hits)
        self.list.setCurrentIndex(QModelIndex())
        self.list.setVisible(bool(hits))
        self._more.setVisible(bool(hits))
        self.nothing.setVisible(not hits)
        said = self.tr("No “{query}”. Try the pinyin initials, such as lwg, or the place only.").format(query=query)
        self.nothing.setText(said)
        self._place()
        self.show()
        self.raise_()
        announce(self, self.tr("{n} found").format(n=len(hits)) if hits else said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk with the arrows, open with Enter, go when the field is left."""
        kind = event.type()
        if watched is self._field and self.isVisible():
            if kind == QEvent.Type.KeyPress and self._pressed(event.key()):  # type: ignore[attr-defined]
                return True
            if kind == QEvent.Type.FocusOut:
                self.hide()
        elif kind == QEvent.Type.Resize and watched is not self._field and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _pressed(self, pressed: int) -> bool:
        rows = self.list.row_model.rowCount()
        row = self.list.currentIndex().row()
        if pressed in {Qt.Key.Key_Down.value, Qt.Key.Key_Up.value} and rows:
            step = 1 if pressed == Qt.Key.Key_Down.value else -1
            place = row + step if row >= 0 else (0 if step > 0 else rows - 1)
            # One step above the first hit is the field itself: Enter then goes to the register.
            self.list.setCurrentIndex(self.list.row_model.index(place) if 0 <= place < rows else QModelIndex())
            announce(self.list, str(self.list.currentIndex().data() or self._field.text()))
            return True
        if pressed in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}:
            if row >= 0:
                self._open(self.list.current_key())
                return True
            self.hide()
        return False

    def _open(self, key: str) -> None:
        page, _, argument = key.partition(" ")
        self.hide()
        self._field.clear()
        self.chosen.emit(page, argument)

    def _typed(self, text: str) -> None:
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self.hide()

    def _heard(self, touched: frozenset[str]) -> None:
        if touches(touched, *findings.TABLES):
            self._entries = None

    def _place(self) -> None:
        """Stand under the field, as wide as it or wider, and no lower than the window."""
        px, window = self._session.look.px, self._window
        at = self._field.mapTo(window, self._field.rect().bottomLeft())
        width = min(max(self._field.width(), px(560)), window.width() - px(16))
        left = max(min(at.x(), window.width() - width - px(8)), px(8))
        rows = self.list.row_model.rows()
        tall = sum(px(54 if hit.head else 30) for hit in rows) + px(46) if rows else px(56)
        self.setGeometry(left, at.y() + px(4), width, min(tall, window.height() - at.y() - px(48)))


def _sentence(hit: Hit) -> str:
    return f"{hit.group}: {hit.text} {hit.aside}".strip()
