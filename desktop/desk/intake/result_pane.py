"""The fourth step: what would be entered, then what became of every row, and the sheet that is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.section import Section
from desktop.desk.intake.verdicts import outcome_chip, verdict_chip
from desktop.desk.keys import key
from desktop.desk.tables.columns import Column
from desktop.desk.tables.model import FactModel
from desktop.desk.tables.table import Table
from desktop.intake.mapping import Kind
from desktop.procedures.imports.result import Outcome

if TYPE_CHECKING:
    from desktop.desk.intake.batch import Batch
    from desktop.desk.marks.chip import ChipWords
    from desktop.desk.session import Session
    from desktop.procedures.imports.result import ImportResult, RowResult

_FIRST = (Outcome.REFUSED, Outcome.LEFT_OUT, Outcome.CHANGED, Outcome.ADDED, Outcome.SAME)
"""What a clerk must look at stands on top."""
_HOMES = {
    Kind.WHISTLES: ("register", ""),
    Kind.ROSTER: ("roster", ""),
    Kind.PERSON_ROSTER: ("roster", ""),
    Kind.DUTIES: ("lists", ""),
    Kind.GRIDS: ("lists", ""),
    Kind.DEPARTMENTS: ("forces", ""),
    Kind.OFFICERS: ("forces", ""),
    Kind.LEAVES: ("forces", "leave"),
    Kind.HOLIDAYS: ("forces", "calendar"),
    Kind.MEMBERS: ("settings", "members"),
}
"""Where the records of a kind are looked at afterwards: the page and what of it is brought up."""


class ResultPane(QWidget):
    """Before the entry a summary with the one button; after it the result, row by row."""

    wanted = Signal()
    """The person wants the records entered."""
    saved = Signal()
    """The person wants the result as a file."""
    another = Signal()
    went = Signal(str, str)
    """The page on which the entered records are, and what of it."""

    def __init__(self, session: Session) -> None:
        """Lay out the pane."""
        super().__init__()
        self._session = session
        look = session.look
        px = look.px
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.result: ImportResult | None = None
        self._home = _HOMES[Kind.WHISTLES]
        self.enter = KeyButton(look, self.tr("Enter into the ledger"), key("intake", "next_step").sequence, icon="ok")
        self.enter.clicked.connect(self.wanted)
        self.title = Label(look, "", "f11b", "ink")
        self.lines = Label(look, "", "f10", "ink2")
        self.note = Label(look, "", "f9", "ink3")
        for label in (self.lines, self.note):
            label.setWordWrap(True)
        self.card = Pane("card")
        inner = QVBoxLayout(self.card)
        inner.setContentsMargins(px(16), px(14), px(16), px(14))
        inner.setSpacing(px(6))
        for label in (self.title, self.lines, self.note):
            inner.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(self.enter)
        row.addStretch(1)
        inner.addSpacing(px(6))
        inner.addLayout(row)
        save = KeyButton(look, self.tr("Save the result"), "Ctrl+E", icon="export", kind="small")
        save.clicked.connect(self.saved)
        more = KeyButton(look, self.tr("Another file"), key("intake", "choose").sequence, icon="import", kind="small")
        more.clicked.connect(self.another)
        self.to = KeyButton(look, self.tr("See them"), key("intake", "next_step").sequence, icon="go", kind="small")
        self.to.clicked.connect(self.leave)
        self.head = Section(look, self.tr("Result"), save, more, self.to)
        self._list, self._told = Pane("card"), Label(look, "", "f9", "ink3")
        self._spring = QWidget()
        self._make_table()
        self._lay_out()

    def _make_table(self) -> None:
        look, session = self._session.look, self._session
        columns: tuple[Column[RowResult], ...] = (
            Column("outcome", self.tr("Outcome"), self._outcome, 124, order=lambda row: _FIRST.index(row.outcome)),
            Column("sheet", self.tr("Sheet"), lambda row: row.sheet, 120),
            Column("where", self.tr("Place"), lambda row: row.where, 120),
            Column("key", self.tr("Record"), lambda row: row.key, 160, bold=True),
            Column("verdict", self.tr("Verdict"), lambda row: verdict_chip(row.verdict), 112),
            Column("why", self.tr("Why"), self._why, 500),
        )
        self.model: FactModel[RowResult] = FactModel(columns, lambda row: f"{row.sheet}\n{row.where}", self)
        self.table = Table(look, self.tr("Result of the import"), session.settings, "intake/result")
        self.table.hold(self.model, columns)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _lay_out(self) -> None:
        px = self._session.look.px
        below = QVBoxLayout(self._list)
        below.setContentsMargins(1, px(2), 1, px(2))
        below.addWidget(self.table)
        self._told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.card)
        column.addWidget(self.head)
        column.addWidget(self._told)
        column.addWidget(self._list, 1)
        column.addWidget(self._spring, 1)

    def show_batch(self, batch: Batch) -> None:
        """Say what would be entered now and what stays out."""
        self.result = None
        self._set(done=False)
        entering, waiting = batch.entering(), batch.waiting()
        total = sum(len(sheet.records) for sheet in batch.sheets)
        self.title.setText(
            self.tr("{n} of {total} records of {file} go in.").format(n=entering, total=total, file=batch.workbook.name)
        )
        said = []
        for sheet in batch.sheets:
            n = sum(batch.goes_in(sheet.name, record) for record in sheet.records)
            out = len(sheet.records) - n
            kind = self._session.words(sheet.kind.words)
            said.append(
                self.tr("{sheet} ({kind}): {n} in, {out} out").format(sheet=sheet.name, kind=kind, n=n, out=out)
            )
        if waiting:
            said.append(self.tr("△ {n} questioned records have no decision; they stay out.").format(n=waiting))
        self.lines.setText("\n".join(said))
        self.note.setText(
            self.tr(
                "All at once or nothing. An import cannot be undone as a whole: what is wrong is corrected record by "
                "record, and each correction stays visible."
            )
        )
        self.enter.setEnabled(entering > 0)

    def show_result(self, result: ImportResult, batch: Batch) -> None:
        """Show what became of every row."""
        self.result = result
        self._set(done=True)
        words = self._session.words
        self.model.show(tuple(sorted(result.rows, key=lambda row: _FIRST.index(row.outcome))))
        chips = tuple(
            outcome_chip(one, f"{words(one.words)} {result.count(one)}") for one in Outcome if result.count(one)
        )
        self.head.say(self.tr("Result"), chips=chips)
        kinds = [sheet.kind for sheet in batch.sheets]
        self._home = next((home for kind, home in _HOMES.items() if kind in kinds), _HOMES[Kind.WHISTLES])
        if self._home[0] == "roster":
            # A roster is looked at in its month, which is what its rows were entered into.
            sheets = {sheet.name for sheet in batch.sheets if sheet.kind in (Kind.ROSTER, Kind.PERSON_ROSTER)}
            months = [row.fact for row in result.rows if row.sheet in sheets and row.fact]
            self._home = ("roster", months[0] if months else "")
        self._told.setText(
            self.tr(
                "Entered in one go. What is wrong is corrected record by record, and each correction stays visible."
            )
        )
        self.table.choose_row(0)

    def take_focus(self) -> None:
        """Put the focus where the work goes on."""
        # A disabled button takes no focus, and without any on the page its keys would be dead.
        first = self.enter if self.enter.isEnabled() else self
        (first if self.result is None else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go to the page on which the entered records are."""
        self.went.emit(*self._home)

    def _set(self, *, done: bool) -> None:
        for part in (self.head, self._list, self._told):
            part.setVisible(done)
        for other in (self.card, self._spring):
            other.setVisible(not done)

    def _outcome(self, row: RowResult) -> ChipWords:
        return outcome_chip(row.outcome, self._session.words(row.outcome.words))

    def _why(self, row: RowResult) -> str:
        words = self._session.words
        return " ".join(text for text in (words(row.remark), *(words(one) for one in row.reasons)) if text)
