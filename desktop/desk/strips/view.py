"""The list of strips: rows under the arrows, departments under left and right, orders under single letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal

from desktop.desk.controls.row_list import RowList
from desktop.desk.controls.row_model import ROW
from desktop.desk.keys import letters_of
from desktop.desk.marks.words import announce
from desktop.desk.strips.delegate import StripDelegate
from desktop.desk.strips.plan import Plan, plan
from desktop.desk.strips.rows import Row, StripRow, face, runs
from desktop.desk.strips.said import cell_sentence, sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.desk.theme.look import Look
    from desktop.desk.theme.tokens import Tone

FOLDS_FROM = 6
"""From so many strips on, those without a running clock fold to one line (ui/guide.md 4)."""


class StripList(RowList[Row]):
    """The strips. It holds values only; what a key means is left to who listens.

    Digits typed before a letter are the time to be noted (`1433` then the letter for arrived) and are handed
    over as typed; they never choose a department.
    """

    department_chosen = Signal(str, str)
    """The keys of the row and of the department in it (empty for a one-line row) that are now chosen."""
    ordered = Signal(str, str, str, str)
    """A letter: its name in keys.py, the row, the department (may be empty), and the digits before it."""
    typed = Signal(str)
    """The digits typed so far, to be shown; empty when they were used or taken back."""
    turned = Signal(str, str, str)
    """A clock changed its tone: row, department, the new tone (`warn` or `bad`); for a sound, once."""

    def __init__(self, look: Look, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Show nothing yet; `now` tells the time for which clocks are worked out."""
        super().__init__(look, self.tr("Whistles out"), lambda row: sentence(row, now()), parent)
        self._now = now
        self._cell = 0
        self._digits = ""
        self._tones: dict[tuple[str, str], Tone] = {}
        self._plan: Plan | None = None
        self._letters = letters_of("today")
        self.setItemDelegate(StripDelegate(look, self))
        look.changed.connect(self._measure)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show `rows` in their order; the chosen whistle and department stay chosen when they are still there."""
        before, department = self.chosen_keys()
        self._plan = None
        super().show_rows(rows)
        self._measure()
        row = self._row()
        if isinstance(row, StripRow):
            names = [cell.key for cell in row.cells]
            kept = row.key == before and department in names
            self._cell = names.index(department) if kept else self._first_cell(row)
        self._compare(quietly=True)

    def tick(self, now: datetime) -> None:
        """Paint the running clocks anew for `now`, and tell which of them changed their tone."""
        for place, row in enumerate(self.row_model.rows()):
            if isinstance(row, StripRow):
                self._tick_row(self.visualRect(self.row_model.index(place)), row, now)
        self._compare(quietly=False)

    def now(self) -> datetime:
        """Return the present moment."""
        return self._now()

    def plan(self) -> Plan:
        """Return the lengths for the present width and size of type."""
        if self._plan is None:
            most = max((len(row.cells) for row in self.row_model.rows() if isinstance(row, StripRow)), default=0)
            self._plan = plan(self.look, self.viewport().width(), most)
        return self._plan

    def strip_rect(self, rect: QRect) -> QRectF:
        """Return where the strip itself stands in the place `rect` of its row: all but the gap under it."""
        return QRectF(rect).adjusted(0, 0, 0, -self.plan().gap)

    def folded(self, row: StripRow) -> bool:
        """Tell whether `row` is shown in one line: no clock of it runs, and there are six whistles or more."""
        strips = sum(isinstance(other, StripRow) for other in self.row_model.rows())
        return strips >= FOLDS_FROM and not runs(row, self._now())

    def chosen_cell(self) -> int:
        """Return the place of the chosen department in the current row."""
        return self._cell

    def chosen_keys(self) -> tuple[str, str]:
        """Return the keys of the current row and of the chosen department; empty where there is none."""
        row = self._row()
        if row is None:
            return "", ""
        cells = row.cells if isinstance(row, StripRow) else ()
        return row.key, cells[self._cell].key if self._cell < len(cells) else ""

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Choose the department that is waited for most in the new row."""
        super().currentChanged(current, previous)
        row = current.data(ROW) if current.isValid() else None
        if row is not None:
            self._cell = self._first_cell(row)
            self.department_chosen.emit(*self.chosen_keys())
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read digits, letters, Enter and the arrows; everything else belongs to Qt's list."""
        key, plain = (
            event.key(),
            event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier},
        )
        if not plain:
            event.ignore()
        elif key in {Qt.Key.Key_Left.value, Qt.Key.Key_Right.value}:
            self._walk(1 if key == Qt.Key.Key_Right.value else -1)
        elif key in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}:
            if self.currentIndex().isValid():
                self.opened.emit(self.chosen_keys()[0])
        elif event.text().isdecimal() and event.text().isascii():
            self._type(self._digits + event.text())
        elif key in {Qt.Key.Key_Backspace.value, Qt.Key.Key_Escape.value} and self._digits:
            self._type(self._digits[:-1] if key == Qt.Key.Key_Backspace.value else "")
        elif key in self._letters:
            self._order(self._letters[key])
        elif event.text() and event.text().isprintable() and key != Qt.Key.Key_Space.value:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row and the department under the pointer."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, StripRow) and not self.folded(row):
            at = self.plan().at(self.strip_rect(self.visualRect(index)), event.position(), len(row.cells))
            if at >= 0:
                self._choose_cell(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew: the number of columns follows the width."""
        self._plan = None
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, and the digits that no letter followed."""
        super().focusOutEvent(event)
        if self._digits:
            self._type("")
        self.viewport().update()

    def _row(self) -> Row | None:
        row: Row | None = self.currentIndex().data(ROW)
        return row

    def _order(self, name: str) -> None:
        row, department = self.chosen_keys()
        if row:
            digits, self._digits = self._digits, ""
            self.typed.emit("")
            self.ordered.emit(name, row, department, digits)

    def _type(self, digits: str) -> None:
        self._digits = digits[-4:]
        self.typed.emit(self._digits)

    def _walk(self, step: int) -> None:
        row = self._row()
        if isinstance(row, StripRow) and row.cells and not self.folded(row):
            self._choose_cell(max(0, min(len(row.cells) - 1, self._cell + step)))

    def _choose_cell(self, place: int) -> None:
        self._cell = place
        self.viewport().update(self.visualRect(self.currentIndex()))
        row = self._row()
        if isinstance(row, StripRow):
            announce(self, cell_sentence(row.cells[place], self._now()))
        self.department_chosen.emit(*self.chosen_keys())

    def _first_cell(self, row: Row) -> int:
        if not isinstance(row, StripRow):
            return 0
        now = self._now()
        waiting = [(cell.deadline, place) for place, cell in enumerate(row.cells) if face(cell, now).running]
        return min(waiting)[1] if waiting else 0

    def _tick_row(self, rect: QRect, row: StripRow, now: datetime) -> None:
        if not rect.intersects(self.viewport().rect()):
            return
        # The edge and the minutes at the left change with the clocks; cells whose clock stands still do not.
        if self.folded(row):
            self.viewport().update(rect)
            return
        lengths, strip = self.plan(), self.strip_rect(rect)
        self.viewport().update(QRect(rect.left(), rect.top(), lengths.block, rect.height()))
        for place, cell in enumerate(row.cells):
            if face(cell, now).running:
                self.viewport().update(lengths.cell(strip, place).toAlignedRect())

    def _compare(self, *, quietly: bool) -> None:
        """Note the tone of every running clock; tell and say those that turned amber or red since last time."""
        now = self._now()
        tones: dict[tuple[str, str], Tone] = {}
        folding = False
        for row in self.row_model.rows():
            for cell in row.cells if isinstance(row, StripRow) else ():
                said, key = face(cell, now), (row.key, cell.key)
                tones[key] = said.tone
                if not quietly and said.running and said.tone != self._tones.get(key, said.tone):
                    announce(self, cell_sentence(cell, now))
                    self.turned.emit(row.key, cell.key, said.tone)
                    folding = True
        self._tones = tones
        if folding:
            self.viewport().update()

    def _measure(self) -> None:
        self._plan = None
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
