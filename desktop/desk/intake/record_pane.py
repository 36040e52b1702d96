"""The third step: every record with its verdict, the reason in its cell, and the clerk's decision."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.section import Section
from desktop.desk.intake.record_table import RecordTable
from desktop.desk.intake.records import Records
from desktop.desk.intake.verdicts import verdict_chip
from desktop.desk.keys import key
from desktop.intake.verdict import Verdict
from desktop.procedures.imports.result import Choice

if TYPE_CHECKING:
    from desktop.desk.intake.batch import Batch, Place
    from desktop.desk.session import Session
    from desktop.intake.sheet import Sheet

_FILTERS: tuple[tuple[str, Verdict | str], ...] = (
    ("only_accepted", Verdict.ACCEPT),
    ("only_questions", Verdict.QUESTION),
    ("only_rejected", Verdict.REJECT),
    ("only_lines", "none"),
)


class RecordPane(QWidget):
    """Shows the records of one sheet. `corrected` asks for the file to be read again, `decided` for new counts."""

    corrected = Signal(object, str)
    decided = Signal()
    sheet_done = Signal()
    """No question of this sheet waits any more, and the person asked for the next."""

    def __init__(self, session: Session) -> None:
        """Lay out the pane; `show_sheet` fills it."""
        super().__init__()
        self._session = session
        self._batch: Batch | None = None
        self._sheet: Sheet[Any] | None = None
        look = session.look
        px = look.px
        self.filters: dict[Verdict | str, KeyButton] = {}
        for name, verdict in _FILTERS:
            chip = verdict_chip(verdict if isinstance(verdict, Verdict) else None)
            button = KeyButton(look, chip.text, key("intake", name).sequence, icon=chip.icon, kind="small")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, only=verdict: self.show_only(only))
            self.filters[verdict] = button
        self.head = Section(look, "", *self.filters.values())
        self.model = Records(session, self)
        self.table = RecordTable(look, self.model)
        self.table.pressed_letter.connect(self.order)
        self.table.moved.connect(self._tell)
        self.table.corrected.connect(self._typed)
        self.title = Label(look, "", "f10b", "ink")
        self.sentences = Label(look, "", "f10", "ink2")
        self.sentences.setWordWrap(True)
        self.sentences.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.buttons = {
            name: KeyButton(look, key("intake", name).said(), key("intake", name).sequence, kind="small")
            for name in ("accept", "skip", "edit", "next_question")
        }
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.order(name))
        self._lay_out(px(96))

    def _lay_out(self, height: int) -> None:
        px = self._session.look.px
        card = Pane("card")
        inner = QHBoxLayout(card)
        inner.setContentsMargins(1, px(2), 1, px(2))
        inner.setSpacing(0)
        still = QVBoxLayout()
        still.addWidget(self.table.still)
        # The other part has a bar below its rows; with the same room both end at the same row.
        still.addSpacing(self.table.horizontalScrollBar().sizeHint().height())
        inner.addLayout(still)
        inner.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.title)
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.sentences)
        scroll.viewport().setAutoFillBackground(False)
        self.sentences.setAutoFillBackground(False)
        detail = Pane("card")
        detail.setFixedHeight(height)
        below = QVBoxLayout(detail)
        below.setContentsMargins(px(12), px(6), px(8), px(6))
        below.setSpacing(px(2))
        below.addLayout(row)
        below.addWidget(scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.head)
        column.addWidget(card, 1)
        column.addWidget(detail)

    def show_sheet(self, batch: Batch, sheet: Sheet[Any]) -> None:
        """Show the records of a sheet; the current cell and the filter stay where the sheet is the same."""
        same = self._sheet is not None and self._sheet.name == sheet.name
        index = self.table.currentIndex()
        line = self.model.line(index.row()) if index.isValid() else None
        self._batch, self._sheet = batch, sheet
        self.model.show(batch, sheet)
        self._count()
        place = self.model.place_of(line.where) if same and line is not None else 0
        row = place if place >= 0 else min(index.row(), self.model.rowCount() - 1)
        column = index.column() if same and index.isValid() else self.model.concerned(max(row, 0))
        self.table.go_to(max(row, 0), column)
        self._tell()

    def take_focus(self) -> None:
        """Put the focus on the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_only(self, only: Verdict | str) -> None:
        """Show one verdict alone, or everything when that was shown already."""
        self.model.only = None if self.model.only == only else only
        for verdict, button in self.filters.items():
            button.setChecked(verdict == self.model.only)
        if self._batch is not None and self._sheet is not None:
            self.show_sheet(self._batch, self._sheet)
        self.take_focus()

    def order(self, name: str) -> None:
        """Do what a key or a button stands for."""
        filters = dict(_FILTERS)
        if name in filters:
            self.show_only(filters[name])
        elif name == "next_question":
            self.next_question()
        elif name == "edit":
            self.take_focus()
            if not self.table.edit_cell():
                index = self.table.currentIndex()
                self.table.go_to(index.row(), self.model.concerned(index.row()))
        elif name in {"accept", "skip"}:
            self._decide(Choice.ACCEPT if name == "accept" else Choice.SKIP)

    def next_question(self) -> None:
        """Go to the next record that waits for a decision, at the cell that it is about; else ask for another sheet."""
        if self._batch is None or self._sheet is None:
            return
        batch, name, count = self._batch, self._sheet.name, self.model.rowCount()
        start = self.table.currentIndex().row() + 1
        for at in range(count):
            row = (start + at) % count
            line = self.model.line(row)
            if line is not None and line.record is not None and batch.waits(name, line.record):
                self.table.go_to(row, self.model.concerned(row))
                return
        if self.model.only is not None and any(batch.waits(name, one) for one in self._sheet.records):
            self.show_only(self.model.only)
            self.next_question()
            return
        self.sheet_done.emit()

    def _decide(self, choice: Choice) -> None:
        """Decide about the selected records; the same decision again takes it back."""
        if self._batch is None or self._sheet is None:
            return
        batch, name = self._batch, self._sheet.name
        lines = [line for row in self.table.chosen_rows() if (line := self.model.line(row)) is not None]
        records = [line.record for line in lines if line.record is not None]
        fitting = [
            one
            for one in records
            if one.value is not None and (choice is Choice.SKIP or one.verdict is Verdict.QUESTION)
        ]
        if not fitting:
            if records and choice is Choice.ACCEPT:
                rejected = records[0].verdict is Verdict.REJECT
                self._session.say(
                    self.tr("This record cannot go in as it is. Enter corrects the cell.")
                    if rejected
                    else self.tr("This record goes in already."),
                    "warn",
                )
            elif records:
                self._session.say(self.tr("This record does not go in anyway."), "warn")
            return
        back = all(batch.choice(name, one.where) is choice for one in fitting)
        for one in fitting:
            batch.decide(name, one.where, None if back else choice)
        self.model.told()
        self._tell()
        self._count()
        self.decided.emit()

    def _typed(self, row: int, column: int, text: str) -> None:
        place: Place | None = self.model.cell(row, column)
        if place is not None:
            self.corrected.emit(place, text)

    def _count(self) -> None:
        if self._sheet is None or self._batch is None:
            return
        sheet = self._sheet
        counts: Counter[Verdict | str] = Counter(record.verdict for record in sheet.records)
        counts["none"] = len(sheet.skipped)
        for verdict, button in self.filters.items():
            button.set_trailing(str(counts[verdict]))
            button.setVisible(verdict != "none" or bool(sheet.skipped))
        waiting = sum(self._batch.waits(sheet.name, record) for record in sheet.records)
        caption = self.tr("{n} undecided: they stay out").format(n=waiting) if waiting else ""
        if sheet.notices:
            caption = "　".join((*(self._session.words(one) for one in sheet.notices), caption))
        self.head.say(sheet.name, count=self._session.words(sheet.kind.words), caption=caption)

    def _tell(self) -> None:
        """Say the current record in full."""
        line = self.model.line(self.table.currentIndex().row())
        record = line.record if line is not None else None
        for name, button in self.buttons.items():
            button.setEnabled(record is not None or name == "next_question")
        if line is None:
            self.title.setText(self.tr("No record here."))
            self.sentences.setText("")
            return
        if record is None:
            self.title.setText(line.where)
            self.sentences.setText(f"{self._session.words(line.why) if line.why else ''}：{line.text}")
            return
        # lupdate finds no words inside an f-string.
        unnamed = self.tr("(no name)")
        self.title.setText(f"{record.key or unnamed}　{record.where}")
        marks = {Verdict.ACCEPT: "·", Verdict.QUESTION: "△", Verdict.REJECT: "⊗"}
        said = [
            f"{marks[verdict]} {head.replace(chr(10), ' ')}：{sentence}" if head else f"{marks[verdict]} {sentence}"
            for verdict, head, sentence in self.model.remarks(record)
        ]
        fine = self.tr("Goes in as it stands.") if record.verdict is Verdict.ACCEPT else ""
        self.sentences.setText("\n".join(said) or fine)
        self.sentences.setAccessibleName(self.sentences.text())
