"""Painting the strips: the number at the left, the headline, a cell with its clock for every department."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.desk.controls.row_model import ROW
from desktop.desk.marks.chip import chip_size, paint_chip
from desktop.desk.marks.words import paint_words, ring
from desktop.desk.strips import cell as cells
from desktop.desk.strips import said
from desktop.desk.strips.rows import LineRow, StripRow, edge

if TYPE_CHECKING:
    from desktop.desk.strips.view import StripList
    from desktop.desk.theme.look import Look


class StripDelegate(QStyledItemDelegate):
    """Paints strips and one-line rows; it asks the list which cell is chosen, what folds, and what time it is."""

    def __init__(self, look: Look, strips: StripList) -> None:
        """Paint for the list `strips`."""
        super().__init__(strips)
        self._look = look
        self._list = strips

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height the row needs at the present width."""
        plan, row = self._list.plan(), index.data(ROW)
        if isinstance(row, StripRow) and not self._list.folded(row):
            return QSize(0, plan.height(len(row.cells)))
        return QSize(0, plan.line + (0 if self._joined(index, 1) else plan.gap))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row = index.data(ROW)
        state: QStyle.StateFlag = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if isinstance(row, StripRow) and not self._list.folded(row):
            self._strip(painter, self._list.strip_rect(rect), row, current=current)
        else:
            self._line(painter, QRectF(rect), row, index, current=current)
        painter.restore()

    def _strip(self, painter: QPainter, rect: QRectF, row: StripRow, *, current: bool) -> None:
        look, tokens, px = self._look, self._look.tokens, self._look.px
        plan, now = self._list.plan(), self._list.now()
        shape = QPainterPath()
        shape.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        painter.fillPath(shape, tokens.surface)
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.fillRect(QRectF(rect.left(), rect.top(), px(6), rect.height()), tokens.fill(edge(row, now)))
        body = rect.left() + plan.block
        bottom = rect.bottom()
        shown = len(row.cells)
        self._empty(painter, rect, shown)
        painter.fillRect(QRectF(body, rect.top(), 1, rect.height()), tokens.line2)
        painter.fillRect(QRectF(body, rect.top() + plan.head - 1, rect.right() - body, 1), tokens.line2)
        self._block(painter, QRectF(rect.left() + px(17), rect.top(), plan.block - px(19), bottom - rect.top()), row)
        self._head(painter, QRectF(body + px(13), rect.top(), rect.right() - body - px(25), plan.head - 1), row)
        for index, one in enumerate(row.cells):
            place = plan.cell(rect, index)
            if index % plan.columns:
                painter.fillRect(QRectF(place.left(), place.top(), 1, place.height()), tokens.line2)
            if index >= plan.columns:
                painter.fillRect(QRectF(place.left(), place.top(), place.width(), 1), tokens.line2)
            chosen = current and index == self._list.chosen_cell()
            if chosen:
                painter.fillRect(place.adjusted(1, 0 if index < plan.columns else 1, 0, 0), tokens.accentbg)
            cells.paint(painter, look, place, one, now)
            if chosen and self._list.hasFocus():
                ring(painter, place.adjusted(3, 2, -2, -2), tokens.accent, px(4))
        painter.restore()
        self._frame(painter, shape, current=current)

    def _frame(self, painter: QPainter, shape: QPainterPath, *, current: bool) -> None:
        tokens = self._look.tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not current:
            painter.setPen(QPen(tokens.line, 1))
        else:
            focus = self._list.hasFocus()
            painter.setPen(QPen(tokens.accent if focus else tokens.accentline, 2))
        painter.drawPath(shape)

    def _empty(self, painter: QPainter, rect: QRectF, shown: int) -> None:
        """Tint the places behind the last cell, so that they read as free and not as waiting."""
        plan = self._list.plan()
        last = plan.cell(rect, shown - 1) if shown else QRectF(rect.left() + plan.block, rect.top() + plan.head, 0, 0)
        top = last.top() if shown else rect.top() + plan.head
        if last.right() < rect.right() - 1:
            free = QRectF(last.right(), top, rect.right() - last.right(), rect.bottom() - top)
            painter.fillRect(free, self._look.tokens.hover)
            painter.fillRect(QRectF(free.left(), free.top(), 1, free.height()), self._look.tokens.line2)

    def _block(self, painter: QPainter, rect: QRectF, row: StripRow) -> None:
        px, type_, tokens = self._look.px, self._look.type, self._look.tokens
        paint_words(
            painter, QRectF(rect.left(), rect.top() + px(8), rect.width(), px(30)), row.number, type_.f18b, tokens.ink
        )
        lines = (
            (row.kind, tokens.ink2, px(38)),
            (said.blown(row), tokens.ink2, px(60)),
            (said.ago(row, self._list.now()), tokens.ink2, px(76)),
        )
        for text, colour, top in lines:
            paint_words(painter, QRectF(rect.left(), rect.top() + top, rect.width(), px(16)), text, type_.f9, colour)

    def _head(self, painter: QPainter, rect: QRectF, row: StripRow) -> None:
        px, type_, tokens = self._look.px, self._look.type, self._look.tokens
        width = chip_size(self._look, row.chip).width()
        paint_chip(painter, self._look, rect.right() - width, rect.center().y(), row.chip)
        room = QRectF(rect.left(), rect.top(), rect.width() - width - px(8), rect.height())
        taken = paint_words(painter, room, row.place, type_.f10b, tokens.ink) + px(9)
        paint_words(painter, room.adjusted(taken, 0, 0, 0), row.text, type_.f10, tokens.ink2)

    def _line(
        self, painter: QPainter, rect: QRectF, row: StripRow | LineRow, index: QModelIndex | QPersistentModelIndex, *,
        current: bool,
    ) -> None:  # fmt: skip
        look, tokens, px, plan = self._look, self._look.tokens, self._look.px, self._list.plan()
        above, below = self._joined(index, -1), self._joined(index, 1)
        box = QRectF(rect.left(), rect.top(), rect.width(), plan.line + (1 if below else 0)).adjusted(
            0.5, 0.5, -0.5, -0.5
        )
        shape = _rounded(box, px(8), above=above, below=below)
        painter.fillPath(shape, tokens.accentbg if current else tokens.surface)
        if isinstance(row, StripRow):
            painter.save()
            painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
            painter.fillRect(
                QRectF(box.left(), box.top(), px(6), box.height()), tokens.fill(edge(row, self._list.now()))
            )
            painter.restore()
        painter.setPen(QPen(tokens.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        if current and self._list.hasFocus():
            ring(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), tokens.accent, px(6))
        middle = rect.top() + plan.line / 2
        strip = QRectF(rect.left(), rect.top(), rect.width() - px(12), plan.line)
        number = QRectF(strip.left() + px(21), strip.top(), px(60), plan.line)
        paint_words(painter, number, row.number, look.type.f10b, tokens.ink)
        chip = paint_chip(painter, look, strip.left() + px(85), middle, row.chip)
        x = strip.left() + px(85) + max(chip + px(16), px(88))
        aside = row.aside if isinstance(row, LineRow) else said.ago(row, self._list.now())
        width = look.type.width(look.type.f9, aside)
        paint_words(
            painter, QRectF(strip.right() - width, strip.top(), width, plan.line), aside, look.type.f9, tokens.ink2
        )
        text = f"{row.place}\u3000{row.text}" if row.text else row.place
        paint_words(
            painter,
            QRectF(x, strip.top(), strip.right() - width - px(12) - x, plan.line),
            text,
            look.type.f10,
            tokens.ink,
        )

    def _joined(self, index: QModelIndex | QPersistentModelIndex, step: int) -> bool:
        """Tell whether the row above (-1) or below (1) is a single line too, so that both share their edge."""
        other = index.model().index(index.row() + step, 0) if index.row() + step >= 0 else None
        row = other.data(ROW) if other is not None and other.isValid() else None
        return isinstance(row, LineRow) or (isinstance(row, StripRow) and self._list.folded(row))


def _rounded(box: QRectF, radius: float, *, above: bool, below: bool) -> QPainterPath:
    """Return `box` rounded only where no other line joins it."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    if above and below:
        path.addRect(box)
        return path
    path.addRoundedRect(box, radius, radius)
    if above:
        path.addRect(QRectF(box.left(), box.top(), box.width(), radius))
    if below:
        path.addRect(QRectF(box.left(), box.bottom() - radius, box.width(), radius))
    return path.simplified()
