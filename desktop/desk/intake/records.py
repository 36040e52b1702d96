"""The records of a sheet as a table: verdict, place, decision, reason, then the cells of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.desk.intake.batch import Place
from desktop.desk.intake.verdicts import choice_chip, verdict_chip
from desktop.desk.tables.columns import CHIP
from desktop.intake.verdict import Verdict

if TYPE_CHECKING:
    from desktop.desk.intake.batch import Batch
    from desktop.desk.session import Session
    from desktop.intake.mapping import Column
    from desktop.intake.page import Page
    from desktop.intake.sheet import Sheet
    from desktop.intake.verdict import Record, Remark
    from desktop.post.words import Words

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_GRAVE = {Verdict.REJECT: 0, Verdict.QUESTION: 1, Verdict.ACCEPT: 2}
TINT = Qt.ItemDataRole.UserRole + 3
"""The role under which a cell keeps the verdict that concerns it."""
BREAK = " ⏎ "
"""How a line break inside a cell is shown and typed."""
VERDICT, WHERE, CHOICE, WHY = range(4)
FIRST = 4
"""The first column that belongs to the file."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table: a record, or a line of the file that is none."""

    where: str
    record: Record[Any] | None
    why: Words | None = None
    text: str = ""


class Records(QAbstractTableModel):
    """Every record of one sheet, or those of one verdict; texts are made when a cell is looked at."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._session = session
        self._batch: Batch | None = None
        self._sheet: Sheet[Any] | None = None
        self._page: Page | None = None
        self._columns: tuple[Column, ...] = ()
        self._rows: dict[str, int] = {}
        self._lines: tuple[Line, ...] = ()
        self.only: Verdict | str | None = None
        """Show this verdict alone; `none` shows the lines that are no records."""

    def show(self, batch: Batch, sheet: Sheet[Any]) -> None:
        """Hold the records of a sheet."""
        self.beginResetModel()
        self._batch, self._sheet, self._page = batch, sheet, batch.page(sheet.name)
        self._columns = tuple(column for column in sheet.mapping.columns if column.field)
        page = self._page
        self._rows = {page.where(row): row for row in range(len(page.rows))}
        if self.only == "none":
            lines = tuple(Line(one.where, None, one.why, one.text) for one in sheet.skipped)
        else:
            lines = tuple(
                Line(record.where, record)
                for record in sheet.records
                if self.only is None or record.verdict is self.only
            )
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return a row of the table."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def place_of(self, where: str) -> int:
        """Return where a record stands, -1 when it is not shown."""
        return next((at for at, line in enumerate(self._lines) if line.where == where), -1)

    def cell(self, row: int, column: int) -> Place | None:
        """Return the cell of the file under a cell of the table, None where there is none to be corrected."""
        line = self.line(row)
        if line is None or line.record is None or self._sheet is None or column < FIRST:
            return None
        return Place(self._sheet.name, self._rows[line.where], self._columns[column - FIRST].index)

    def concerned(self, row: int) -> int:
        """Return the column of the gravest remark on a row, the first cell of the file where none has a cell."""
        line = self.line(row)
        remarks = sorted(line.record.remarks, key=lambda one: _GRAVE[one.verdict]) if line and line.record else []
        places = (self._column_of(remark) for remark in remarks)
        return next((place for place in places if place is not None), FIRST if self._columns else WHY)

    def told(self) -> None:
        """Tell the view that decisions changed."""
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, self.columnCount() - 1))

    def remarks(self, record: Record[Any]) -> tuple[tuple[Verdict, str, str], ...]:
        """Return the remarks on a record, gravest first: verdict, what it concerns, the sentence."""
        if self._sheet is None:
            return ()
        heads = {column.field: column.header for column in reversed(self._sheet.mapping.columns) if column.field}
        return tuple(
            (one.verdict, heads.get(one.field, ""), self._session.words(one.why))
            for one in sorted(record.remarks, key=lambda one: _GRAVE[one.verdict])
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that the cells of a record may be corrected."""
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if self.cell(index.row(), index.column()) is not None else found

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else FIRST + len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return the words above a column: those of the file."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        own = (
            translate("Intake", "Verdict"),
            translate("Intake", "Place"),
            translate("Intake", "Decision"),
            translate("Intake", "Reason"),
        )
        return own[section] if section < FIRST else self._columns[section - FIRST].header.replace("\n", " ")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, PLR0911 - Qt's own
        """Return the words of a cell, its chip, its tint or the sentences on it."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        column = index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._text(line, index.row(), column)
        if role == CHIP:
            return self._chip(line, column)
        if role == TINT:
            found = self._on(line, column)
            return found[0].verdict if found else None
        if role == Qt.ItemDataRole.ToolTipRole:
            said = [self._session.words(one.why) for one in self._on(line, column)]
            return "\n".join((self._text(line, index.row(), column), *said)).strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [self._session.words(one.why) for one in self._on(line, column)]
            head = self.headerData(column, Qt.Orientation.Horizontal)
            return " ".join((str(head), self._text(line, index.row(), column), *said))
        return None

    def _text(self, line: Line, row: int, column: int) -> str:
        record = line.record
        if column == WHERE:
            return line.where
        if column == WHY:
            if record is None:
                return f"{self._session.words(line.why) if line.why else ''}：{line.text}"
            return " ".join(sentence for _, _, sentence in self.remarks(record))
        chip = self._chip(line, column)
        if chip is not None:
            return str(chip.text)
        place = self.cell(row, column)
        if place is None or self._page is None:
            return ""
        return self._page.text(self._page.merged_from(place.row, place.column), place.column).replace("\n", BREAK)

    def _chip(self, line: Line, column: int) -> Any:  # noqa: ANN401 - ChipWords or None
        if column == VERDICT:
            return verdict_chip(line.record.verdict if line.record else None)
        if column == CHOICE and line.record is not None and self._batch is not None and self._sheet is not None:
            name = self._sheet.name
            waits = self._batch.waits(name, line.record)
            return choice_chip(self._batch.choice(name, line.where), waits=waits)
        return None

    def _on(self, line: Line, column: int) -> list[Remark]:
        """Return the remarks on a cell, gravest first; those without a cell are on the reason."""
        if line.record is None or column < WHY:
            return []
        wanted = None if column == WHY else column
        found = [one for one in line.record.remarks if self._column_of(one) == wanted]
        return sorted(found, key=lambda one: _GRAVE[one.verdict])

    def _column_of(self, remark: Remark) -> int | None:
        return next((FIRST + at for at, one in enumerate(self._columns) if one.field == remark.field), None)
