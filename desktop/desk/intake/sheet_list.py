"""The sheets of the file at the left: what each is taken for, and how many of its records wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.desk.controls.label import Pane
from desktop.desk.tables.columns import Column
from desktop.desk.tables.model import FactModel
from desktop.desk.tables.table import Table

if TYPE_CHECKING:
    from desktop.desk.intake.batch import Batch
    from desktop.desk.session import Session


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One sheet: its name, what it is taken for, how many of its records are to be asked about."""

    name: str
    kind: str
    records: str
    waiting: str


class SheetList(Pane):
    """A short list; `chosen` tells the sheet that is to be shown."""

    chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        """Hold nothing yet."""
        super().__init__("card")
        self._session = session
        columns: tuple[Column[SheetRow], ...] = (
            Column("name", self.tr("Sheet"), lambda row: row.name, 108, bold=True),
            Column("kind", self.tr("Taken for"), lambda row: row.kind, 72),
            Column("records", self.tr("Rows"), lambda row: row.records, 50, right=True),
            Column("waiting", self.tr("Asked"), lambda row: row.waiting, 50, right=True),
        )
        self.model: FactModel[SheetRow] = FactModel(columns, lambda row: row.name, self)
        self.table = Table(session.look, self.tr("Sheets of the file"), session.settings, "intake/sheets")
        self.table.hold(self.model, columns)
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.moved.connect(self._moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 2, 1, 2)
        column.addWidget(self.table)
        self._short = False
        self._measure()
        # A method, which Qt forgets with this widget; a lambda would outlive it.
        session.look.changed.connect(self._measure)

    def show_batch(self, batch: Batch) -> None:
        """Show the sheets of a file; the one that was shown stays."""
        current = self.current()
        read = {sheet.name: sheet for sheet in batch.sheets}
        rows = []
        for sheet in batch.workbook.sheets:
            mapping = batch.mappings[sheet.name]
            kind = self.tr("left out") if mapping is None else self._session.words(mapping.kind.words)
            if sheet.page.hidden:
                kind = self.tr("{kind}, hidden").format(kind=kind)
            found = read.get(sheet.name)
            waiting = sum(batch.waits(sheet.name, one) for one in found.records) if found else 0
            records = str(len(found.records)) if found else ""
            rows.append(SheetRow(sheet.name, kind, records, str(waiting) if waiting else ""))
        self.table.blockSignals(True)
        self.model.show(tuple(rows))
        self.table.choose_row(max(self.model.place_of(current), 0))
        self.table.blockSignals(False)

    def current(self) -> str:
        """Return the sheet that is shown."""
        return self.table.current_key()

    def choose(self, name: str) -> None:
        """Show a sheet."""
        self.table.choose_row(self.model.place_of(name))

    def step(self, by: int) -> None:
        """Show the next sheet, or the one before."""
        self.table.choose_row(min(max(self.table.currentIndex().row() + by, 0), self.model.rowCount() - 1))

    def set_short(self, *, short: bool) -> None:
        """Show the names and what waits alone, where the page is narrow."""
        if short != self._short:
            self._short = short
            self._measure()

    def _measure(self) -> None:
        for place in (1, 2):
            self.table.setColumnHidden(place, self._short)
        self.setFixedWidth(self._session.look.px(168 if self._short else 290))

    def _moved(self) -> None:
        if self.current():
            self.chosen.emit(self.current())
