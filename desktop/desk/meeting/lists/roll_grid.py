"""The roll call: everybody in four columns, called with one digit each; the next one is then chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.keys import letters_of
from desktop.desk.marks.words import paint_words, ring
from desktop.post.meetings.states import RollMark

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent

    from desktop.desk.session import Session
    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone
    from desktop.post.meetings.roll import RollEntry

_HEIGHT, _COLUMNS, _ROWS, _ROOM = 26, 4, 4, 118
"""Height of a cell, most columns, most rows before it scrolls, least width of a cell, at 100 %."""
_SHAPES: dict[RollMark, tuple[str, Tone]] = {
    RollMark.UNCALLED: ("", "plain"),
    RollMark.PRESENT: ("ok", "ok"),
    RollMark.ON_LEAVE: ("clock", "run"),
    RollMark.OBSERVER: ("user", "run"),
    RollMark.MISSING: ("x", "bad"),
}
HEARD = frozenset({"present", "on_leave", "observer", "missing", "rest", "came", "stand_in", "invite", "strike"})
"""Letters that the roll reads itself."""


@dataclass(frozen=True, slots=True)
class RollCell:
    """One person as a cell."""

    key: str
    name: str
    unit: str
    mark: str
    icon: str
    tone: Tone
    spoken: str


def cell_of(session: Session, one: RollEntry) -> RollCell:
    """Return somebody of the roll as a cell."""
    icon, tone = _SHAPES[one.mark]
    mark = session.words(one.mark.words)
    if one.came_at is not None:
        mark = f"{one.came_at:%H:%M}"
    elif one.stands_for and one.mark is RollMark.PRESENT:
        mark = QCoreApplication.translate("Meeting", "for {name}").format(name=one.stands_for)
    spoken = " ".join(part for part in (one.unit, one.name, session.words(one.mark.words), one.reason) if part)
    return RollCell(one.id, one.name, one.unit, mark, icon, tone, spoken)


class _RollDelegate(QStyledItemDelegate):
    """Paints a cell: name, unit, mark."""

    def __init__(self, look: Look, roll: RollGrid) -> None:
        super().__init__(roll)
        self._look = look
        self._list = roll

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self._list.gridSize()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens, type_, px = self._look, self._look.tokens, self._look.type, self._look.px
        cell: RollCell = index.data(ROW)
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        rect = QRectF(whole)
        painter.save()
        painter.fillRect(QRectF(rect.right() - 1, rect.top(), 1, rect.height()), tokens.line2)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), tokens.line2)
        inner = rect.adjusted(px(8), 0, -px(5), 0)
        mark = type_.width(type_.f9, cell.mark)
        x = inner.right() - mark
        paint_words(painter, QRectF(x, rect.top(), mark, rect.height()), cell.mark, type_.f9, tokens.text(cell.tone))
        if cell.icon:
            x -= px(15)
            box = QRectF(x, rect.top(), px(12), rect.height())
            look.icons.paint(painter, box, cell.icon, tokens.text(cell.tone))
        room = x - px(3) - inner.left()
        taken = paint_words(
            painter, QRectF(inner.left(), rect.top(), room, rect.height()), cell.name, type_.f9b, tokens.ink
        )
        left = inner.left() + taken + px(6)
        if inner.left() + room - left > px(14):
            place = QRectF(left, rect.top(), inner.left() + room - left, rect.height())
            paint_words(painter, place, cell.unit, type_.f9, tokens.ink3)
        if bool(state & QStyle.StateFlag.State_Selected) and self._list.hasFocus():
            ring(painter, rect, tokens.accent, 2)
        painter.restore()


class RollGrid(RowList[RollCell]):
    """Arrows walk; digits call; letters do the rest."""

    ordered = Signal(str, str)
    """What is to be done (a name of keys.py), and the key of the one that it is about."""

    def __init__(self, look: Look, name: str) -> None:
        """Show nobody yet."""
        super().__init__(look, name, lambda cell: cell.spoken)
        self.setItemDelegate(_RollDelegate(look, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self._widest = 0
        self._letters = {code: one for code, one in letters_of("meeting").items() if one in HEARD}
        look.changed.connect(self._fit)

    def show_rows(self, rows: tuple[RollCell, ...]) -> None:
        """Show `rows`, in up to four lines before they scroll."""
        super().show_rows(rows)
        type_ = self.look.type
        names = (type_.width(type_.f9b, one.name) + type_.width(type_.f9, one.mark) for one in rows)
        self._widest = max(names, default=0) + self.look.px(15 + 3 + 13 + 2)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Call with a digit and go on to the next one; Space is no key here."""
        name = self._letters.get(event.key())
        if name is not None and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.ordered.emit(name, self.current_key())
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Choose the next one in order."""
        row = self.currentIndex().row() + 1
        if row < self.row_model.rowCount():
            self.setCurrentIndex(self.row_model.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width among the columns."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self.look.px
        count = self.row_model.rowCount()
        columns = max(1, min(_COLUMNS, self.width() // max(px(_ROOM), self._widest)))
        rows = -(-count // columns)
        scrolls = rows > _ROWS
        # As needed, Qt keeps the room of a scroll bar free that is not there, and wraps one column earlier.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        bar = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        self.setGridSize(QSize(max(self.width() - bar - 1, 1) // columns, px(_HEIGHT)))
        self.setFixedHeight(px(_HEIGHT) * max(1, min(rows, _ROWS)) + 2)
