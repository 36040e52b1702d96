"""The list of who could stand a post on a day: whoever breaks no rule first, the others with the reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop.desk.controls.label import Pane
from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.controls.section import Section
from desktop.desk.marks.words import LEFT, RIGHT, paint_words, ring
from desktop.procedures.roster.month.explaining import why_words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QPainter

    from desktop.desk.theme.look import Look
    from desktop.procedures.roster.month.checking import Grid

_ROW = 28
_SELECTED = QStyle.StateFlag.State_Selected


@dataclass(frozen=True, slots=True)
class Candidate:
    """One who could stand, or why not."""

    key: str
    name: str
    shift: str
    """The shift that they would have."""
    there: bool = False
    """Whether they stand it now."""
    count: int = 0
    """How often they stand this duty in the month."""
    why: str = ""
    """The rule that it would break, empty where none."""


def candidates(grid: Grid, need: str, day: date, language: str) -> tuple[Candidate, ...]:
    """Return everybody who counts for a need, those who could stand it first, and of them who stands least."""
    demand = next(one for one in grid.frame.demands if one.need.id == need)
    names = {one.id: one.name for one in grid.frame.material.people}
    found = []
    for person in demand.people:
        had = grid.shift(person, day)
        there = had in demand.need.shifts
        tried = [(grid.trial(person, day, shift), shift) for shift in demand.need.shifts]
        breaches, shift = min(tried, key=lambda one: len(one[0]))
        why = "" if there or not breaches else why_words(grid.frame, breaches[0]).said(language)
        count = sum(one in demand.need.shifts for one in grid.lines.get(person, ()))
        found.append(Candidate(person, names[person], had if there else shift, there, count, why))
    return tuple(sorted(found, key=lambda one: (not one.there, bool(one.why), one.count)))


class Picker(Pane):
    """Who stands: Enter puts the chosen one in, a digit the one with that number, Esc closes."""

    picked = Signal(str, str)
    """Person and shift."""
    left = Signal()

    def __init__(self, look: Look, title: str, rows: tuple[Candidate, ...]) -> None:
        """Offer `rows` under `title`."""
        super().__init__("card")
        self._look = look
        self.rows = _Candidates(look, title)
        self.rows.opened.connect(self._pick)
        self.rows.show_rows(rows)
        column = QVBoxLayout(self)
        px = look.px
        column.setContentsMargins(px(12), 0, px(12), px(8))
        column.setSpacing(0)
        head = Section(look, title)
        head.say(caption=self.tr("Enter puts in, Esc closes"))
        column.addWidget(head)
        column.addWidget(self.rows)
        self.rows.setFixedHeight(px(_ROW) * min(len(rows), 8))

    def take_focus(self) -> None:
        """Put the focus on the list."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put in by number; close with Esc; keep all other letters."""
        number = event.text()
        rows = self.rows.row_model.rows()
        if event.key() == Qt.Key.Key_Escape.value:
            self.left.emit()
        elif number.isdecimal() and 0 < int(number) <= len(rows):
            self._pick(rows[int(number) - 1].key)
        elif number:
            event.accept()
        else:
            super().keyPressEvent(event)

    def _pick(self, key: str) -> None:
        row = next(one for one in self.rows.row_model.rows() if one.key == key)
        self.picked.emit(row.key, row.shift)


class _Candidates(RowList[Candidate]):
    """The rows."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, lambda row: f"{row.name} {row.why}")
        self.setItemDelegate(_CandidateDelegate(look, self))


class _CandidateDelegate(QStyledItemDelegate):
    """Paints number, name, how often, and why not."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._list = parent

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, type_, px = self._look.tokens, self._look.type, self._look.px
        row: Candidate = index.data(ROW)
        rect: QRect = option.rect
        box = QRectF(rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        current = bool(state & _SELECTED)
        painter.fillRect(box, tokens.accentbg if current else tokens.surface)
        line = box.adjusted(px(6), 0, -px(8), 0)
        paint_words(painter, line, str(index.row() + 1), type_.f9, tokens.ink3, LEFT)
        ink = tokens.ink3 if row.why else tokens.ink
        name = line.adjusted(px(24), 0, 0, 0)
        width = paint_words(painter, name, row.name, type_.f10b if row.there else type_.f10, ink, LEFT)
        words = row.why or (QCoreApplication.translate("Picker", "stands it now") if row.there else "")
        said = name.adjusted(width + px(12), 0, -px(60), 0)
        paint_words(painter, said, words, type_.f9, tokens.warn if row.why else tokens.ink2, LEFT)
        count = QCoreApplication.translate("Picker", "{n} times").format(n=row.count)
        paint_words(painter, line, count, type_.f9, tokens.ink2, RIGHT)
        if current and self._list.hasFocus():
            ring(painter, box, tokens.accent, px(4))
        painter.restore()
