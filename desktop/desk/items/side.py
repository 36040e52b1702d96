"""The side of the board: which items are shown, and in which group of departments or due dates, with their counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop.desk.controls.label import Pane
from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.controls.segmented import Segment, Segmented
from desktop.desk.marks.words import paint_words, ring

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone

BY_DUE, BY_UNIT = "due", "unit"
_WIDTH = 176


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the board: its key, its name, how many items it has, and how bad that is."""

    key: str
    name: str
    count: int
    tone: Tone = "plain"


class _PartDelegate(QStyledItemDelegate):
    """Paints a part in one line, its count at the right."""

    def __init__(self, look: Look, parts: PartList) -> None:
        super().__init__(parts)
        self._look = look
        self._list = parts

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(30))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, type_, px = self._look.tokens, self._look.type, self._look.px
        row: Part = index.data(ROW)
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        rect = QRectF(whole)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, tokens.accentbg)
        font = type_.f10b if chosen else type_.f10
        count = str(row.count)
        room = rect.adjusted(px(16), 0, -px(12), 0)
        width = type_.width(font, count)
        ink = tokens.text(row.tone) if row.count and row.tone != "plain" else tokens.ink2
        paint_words(painter, QRectF(room.right() - width, room.top(), width, room.height()), count, font, ink)
        name = QRectF(room.left(), room.top(), room.width() - width - px(8), room.height())
        paint_words(painter, name, row.name, font, tokens.accent if chosen else tokens.ink)
        if chosen and self._list.hasFocus():
            ring(painter, rect.adjusted(2, 1, -2, -1), tokens.accent, px(4))
        painter.restore()


class PartList(RowList[Part]):
    """Parts of the board of which one is chosen."""

    def __init__(self, look: Look, name: str) -> None:
        """Offer nothing yet."""
        super().__init__(look, name, lambda row: f"{row.name} {row.count}")
        self.setItemDelegate(_PartDelegate(look, self))


class BoardSide(Pane):
    """Filters with their counts above, groups below; the switch between says what is grouped by."""

    changed = Signal()
    """Another filter or group was chosen."""
    switched = Signal()
    """The board goes by something else now."""

    def __init__(self, look: Look) -> None:
        """Offer nothing yet."""
        super().__init__("side")
        px = look.px
        self._look = look
        self.filters = PartList(look, self.tr("Which items"))
        self.by = Segmented(
            look, self.tr("Board"), (Segment(BY_DUE, self.tr("By date")), Segment(BY_UNIT, self.tr("By unit")))
        )
        self.groups = PartList(look, self.tr("Groups"))
        self.filters.chosen.connect(lambda _key: self.changed.emit())
        self.groups.chosen.connect(lambda _key: self.changed.emit())
        self.by.chosen.connect(lambda _key: self.switched.emit())
        box = QWidget()
        row = QVBoxLayout(box)
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        row.addWidget(self.by)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(10), 1, px(8))
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(box)
        column.addWidget(self.groups, 1)
        look.changed.connect(self._dress)
        self._dress()

    def say(self, filters: tuple[Part, ...], groups: tuple[Part, ...]) -> None:
        """Show the parts; what is chosen stays chosen where it is still there."""
        self.filters.show_rows(filters)
        self.groups.show_rows(groups)
        self._dress()

    def step(self, by: int) -> None:
        """Choose the filter before or after, round and round."""
        rows = self.filters.row_model.rows()
        keys = [one.key for one in rows]
        place = keys.index(self.filters.current_key())
        self.filters.choose(keys[(place + by) % len(keys)])

    def switch(self) -> None:
        """Group by the other of the two."""
        self.by.choose(BY_UNIT if self.by.key() == BY_DUE else BY_DUE)

    def _dress(self) -> None:
        self.setFixedWidth(max(self._look.px(_WIDTH), self.by.sizeHint().width() + self._look.px(25)))
        self.filters.setFixedHeight(max(self.filters.sizeHint().height(), 1))
        self.filters.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
