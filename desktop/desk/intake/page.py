"""导入: a file over its columns and its verdicts into the ledger, in four steps on one page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.desk.controls.hints import Hints
from desktop.desk.controls.refusal import RefusalPanel, refusal_words
from desktop.desk.intake.batch import Batch
from desktop.desk.intake.column_pane import ColumnPane
from desktop.desk.intake.entry import enter_by_folder
from desktop.desk.intake.faults import unreadable
from desktop.desk.intake.file_pane import FilePane
from desktop.desk.intake.record_pane import RecordPane
from desktop.desk.intake.result_pane import ResultPane
from desktop.desk.intake.saving import save_result
from desktop.desk.intake.sheet_list import SheetList
from desktop.desk.intake.steps import COLUMNS, FILE, RECORDS, RESULT, hints, steps
from desktop.desk.intake.waiting import Waiting
from desktop.desk.keys import action
from desktop.desk.page import Page
from desktop.desk.whistle.step_track import StepTrack
from desktop.post.refused import Refused
from desktop.procedures import files
from desktop.procedures.imports.commit import commit
from desktop.procedures.imports.known import known, remembered

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from desktop.desk.errand import Errand
    from desktop.desk.intake.batch import Place
    from desktop.desk.session import Session
    from desktop.intake.look import Workbook
    from desktop.intake.sheet import Sheet
    from desktop.procedures.imports.result import ImportResult

_NARROW: Final = 1160
"""Width in pixels at 100 % below which the list of sheets is short."""
_LOW: Final = 440
"""Height in pixels at 100 % below which the rows take the place of the track."""
_AT_ONCE: Final = 500
"""Records up to which they are entered at once; more go in on a thread of their own."""


class ImportPage(Page):
    """One file at a time. Ctrl+Enter goes a step on, Esc a step back; what was said is kept on the way."""

    name = "intake"

    def __init__(self, session: Session) -> None:
        """Lay out the steps; nothing is read yet."""
        super().__init__(session)
        look = self.look
        self.batch: Batch | None = None
        self.track = StepTrack(look)
        self.sheets = SheetList(session)
        self.files = FilePane(session)
        self.columns = ColumnPane(session)
        self.records = RecordPane(session)
        self.results = ResultPane(session)
        self.waiting = Waiting(look)
        self.refusal: RefusalPanel | None = None
        self.steps = QStackedWidget()
        for part in (self.files, self.columns, self.records, self.results):
            self.steps.addWidget(part)
        self._hints = Hints(look)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    def _lay_out(self) -> None:
        px = self.look.px
        middle = QHBoxLayout()
        middle.setSpacing(px(12))
        middle.addWidget(self.sheets)
        middle.addWidget(self.steps, 1)
        self._said = QVBoxLayout()
        body = QVBoxLayout()
        body.setContentsMargins(px(16), px(10), px(16), px(8))
        body.setSpacing(px(6))
        body.addWidget(self.track)
        body.addLayout(self._said)
        body.addWidget(self.waiting)
        body.addLayout(middle, 1)
        self._body = QWidget()
        self._body.setLayout(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body, 1)
        column.addWidget(self._hints)

    def _connect(self) -> None:
        orders = {
            "choose": self.choose,
            "next_step": self.next_step,
            "previous": lambda: self.sheets.step(-1),
            "next": lambda: self.sheets.step(1),
        }
        for name, order in orders.items():
            made = action(self, "intake", name)
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.triggered.connect(order)
            self.addAction(made)
        self.files.asked.connect(self.choose)
        self.files.chosen.connect(lambda path: self.look_into(Path(path)))
        self.files.resumed.connect(self.next_step)
        self.sheets.chosen.connect(self._show_sheet)
        self.columns.changed.connect(self._mapped)
        self.records.corrected.connect(self._correct)
        self.records.decided.connect(self._decided)
        self.records.sheet_done.connect(self._next_sheet)
        self.results.wanted.connect(self.enter)
        self.results.saved.connect(self.export_it)
        self.results.another.connect(self.choose)
        self.results.went.connect(self.go)
        self.waiting.called_back.connect(lambda: self.session.say(self.tr("Stopped; nothing was entered."), "warn"))

    def open(self, argument: str) -> None:
        """Show the step where it was left; `file:<path>` reads a file."""
        if argument.startswith("file:"):
            self.look_into(Path(argument.removeprefix("file:")))
            return
        self._show(self.steps.currentIndex())

    def reread(self, touched: frozenset[str]) -> None:
        """Stay as it is: the file is compared with the ledger when it is read and again when it is entered."""

    def back(self) -> bool:
        """Close the editor, call back what is under way, or go a step back; nothing that was said is lost."""
        if self.records.table.editing():
            self.records.table.stop_editing()
        elif self.waiting.busy():
            self.waiting.stop()
        elif self.refusal is not None:
            self._refuse(None)
            self._pane().take_focus()
        elif self.steps.currentIndex() in {COLUMNS, RECORDS} or (
            self.steps.currentIndex() == RESULT and self.results.result is None
        ):
            self._show(self.steps.currentIndex() - 1)
        else:
            return False
        return True

    def export_it(self) -> None:
        """Save the result of the import as .xlsx or .csv."""
        if self.results.result is None:
            self.session.say(self.tr("There is a result to save once the records are entered."), "warn")
            return
        try:
            saved = save_result(self, self.session, self.results.result)
        except Refused as refused:
            self._refuse(refused)
            return
        if saved is not None:
            self._refuse(None)
            self.session.say(self.tr("The result is in {file}.").format(file=saved))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list of the sheets short where the page is narrow."""
        super().resizeEvent(event)
        self.sheets.set_short(short=self.width() < self.look.px(_NARROW))
        self._make_room()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the first file that was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.look_into(paths[0])

    def choose(self) -> None:
        """Ask for a file."""
        if self.waiting.busy():
            self.session.say(self.tr("A file is being read already."), "warn")
            return
        if (path := self.files.ask()) is not None:
            self.look_into(path)

    def look_into(self, path: Path) -> None:
        """Look into a file off this thread and show its sheets, or say why it cannot be read."""
        if self.waiting.busy():
            return

        def work(on_the_way: Errand) -> Workbook:
            from desktop.intake.look import look

            found = look(files.read(path), path.name)
            on_the_way.tell(0, 0)
            return found

        def then(workbook: Workbook) -> None:
            ledger = self.session.ledger
            mappings = {
                sheet.name: None if sheet.mapping is None else remembered(ledger, sheet.mapping)
                for sheet in workbook.sheets
            }
            self.files.remember(path)
            self.batch = Batch(workbook, mappings)
            self._show(COLUMNS)
            first = next((name for name, mapping in mappings.items() if mapping is not None), "")
            if first:
                self.sheets.choose(first)

        self._refuse(None)
        self.waiting.run(self.tr("Reading {file}").format(file=path.name), work, then, self._failed)

    def next_step(self) -> None:
        """Go a step on: show the columns, read, look at the sum, enter, go to what was entered."""
        if self.waiting.busy() or self.batch is None:
            return
        match self.steps.currentIndex():
            case 0:
                self._show(COLUMNS)
            case 1:
                self.read(lambda: self._show(RECORDS))
            case 2:
                if self.records.table.editing():
                    return
                self._show(RESULT)
            case _:
                (self.enter if self.results.result is None else self.results.leave)()

    def read(self, then: Any) -> None:  # noqa: ANN401 - a callable without arguments
        """Read the file as it is mapped and corrected, against what the ledger knows now."""
        batch = self.batch
        if batch is None:
            return
        now_known = known(self.session.watch)

        def work(on_the_way: Errand) -> tuple[Sheet[Any], ...]:
            found = batch.read(now_known)
            on_the_way.tell(0, 0)
            return found

        def done(sheets: tuple[Sheet[Any], ...]) -> None:
            batch.sheets = sheets
            self._refuse(None)
            then()

        words = self.tr("Checking every row of {file}").format(file=batch.workbook.name)
        self.waiting.run(words, work, done, self._failed)

    def enter(self) -> None:
        """Enter the records in one transaction; a large file on a thread with a ledger of its own."""
        batch, session = self.batch, self.session
        if batch is None or self.waiting.busy() or self.results.result is not None:
            return
        if not batch.entering():
            self.session.say(self.tr("No record goes in. Esc goes back to decide or to correct."), "warn")
            return
        folder = session.ledger.folder
        if folder is None or sum(len(sheet.records) for sheet in batch.sheets) <= _AT_ONCE:
            try:
                self._entered(session.give(commit, batch.sheets, batch.decisions).result)
            except Refused as refused:
                self._refuse(refused)
            return
        watch, sheets, decisions = session.watch, batch.sheets, dict(batch.decisions)

        def then(result: ImportResult) -> None:
            session.look_around()
            self._entered(result)

        self.waiting.run(
            self.tr("Entering; nothing stands in the ledger before all of it does"),
            lambda on_the_way: enter_by_folder(folder, watch, sheets, decisions, on_the_way.tell),
            then,
            self._failed,
            writes=True,
        )

    def _entered(self, result: ImportResult) -> None:
        assert self.batch is not None  # noqa: S101 - only a batch is entered
        self._refuse(None)
        self.results.show_result(result, self.batch)
        self._show(RESULT)
        self.session.say(self.tr("Entered {file}. Ctrl E saves the result.").format(file=result.file))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, (Refused, OSError, MemoryError)):
            raise error
        self._refuse(error if isinstance(error, Refused) else unreadable(error))

    def _refuse(self, refused: Refused | None) -> None:
        """Say in place why something cannot be done; None takes the sentence away."""
        if self.refusal is not None:
            self._said.removeWidget(self.refusal)
            self.refusal.hide()
            self.refusal.deleteLater()
            self.refusal = None
        if refused is not None:
            self.refusal = RefusalPanel(self.look, refusal_words(refused, self.session.language))
            self.refusal.left.connect(self.back)
            self._said.addWidget(self.refusal)
            self.refusal.take_focus()

    def _correct(self, place: Place, text: str) -> None:
        """Put a corrected cell in its place and read the file again, for one row may bear on another."""
        if self.batch is None or self.waiting.busy():
            return
        self.batch.correct(place, text)
        self.read(self._corrected)

    def _corrected(self) -> None:
        self._decided()
        self._show_sheet(self.sheets.current())
        self.records.take_focus()

    def _mapped(self) -> None:
        """A column or kind was chosen: what was read before no longer holds."""
        if self.batch is not None:
            self.batch.sheets = ()
            self.sheets.show_batch(self.batch)

    def _decided(self) -> None:
        if self.batch is not None:
            self.sheets.show_batch(self.batch)
            self._say_steps()

    def _next_sheet(self) -> None:
        """Go to the first sheet in which a question waits, or say that none does."""
        batch = self.batch
        if batch is None:
            return
        for sheet in batch.sheets:
            if any(batch.waits(sheet.name, record) for record in sheet.records):
                self.sheets.choose(sheet.name)
                self.records.next_question()
                return
        self.session.say(self.tr("Every question is decided. Ctrl Enter goes on."))

    def _show_sheet(self, name: str) -> None:
        if self.batch is None:
            return
        if self.steps.currentIndex() == COLUMNS:
            self.columns.show_sheet(self.batch, name, known(self.session.watch))
        elif self.steps.currentIndex() == RECORDS:
            found = next((sheet for sheet in self.batch.sheets if sheet.name == name), None)
            if found is None:
                self.session.say(
                    self.tr("{sheet} is left out; Esc goes back to its columns.").format(sheet=name), "warn"
                )
            else:
                self.records.show_sheet(self.batch, found)

    def _pane(self) -> FilePane | ColumnPane | RecordPane | ResultPane:
        return (self.files, self.columns, self.records, self.results)[self.steps.currentIndex()]

    def _show(self, step: int) -> None:
        """Show a step."""
        batch = self.batch
        step = step if batch is not None else FILE
        if step == COLUMNS and self.results.result is not None:
            self.results.result = None
        self.steps.setCurrentIndex(step)
        self.sheets.setVisible(step in {COLUMNS, RECORDS})
        self._make_room()
        if step == FILE:
            self.files.reread(batch.workbook.name if batch is not None else "")
        elif batch is not None and step == RESULT and self.results.result is None:
            self.results.show_batch(batch)
        elif batch is not None and step != RESULT:
            self.sheets.show_batch(batch)
            name = self.sheets.current()
            if step == RECORDS and all(sheet.name != name for sheet in batch.sheets):
                name = batch.sheets[0].name
                self.sheets.choose(name)
            self._show_sheet(name)
        self._say_steps()
        self._pane().take_focus()

    def _make_room(self) -> None:
        """Give the rows the room of the track where the page is low."""
        low = self.height() < self.look.px(_LOW)
        self.track.setVisible(not low or self.steps.currentIndex() in {FILE, RESULT})

    def _say_steps(self) -> None:
        batch, step, result = self.batch, self.steps.currentIndex(), self.results.result
        self.track.say(steps(batch, step, result))
        self._hints.say("", hints(step, over=result is not None))
        self.titled.emit(self.tr("Import"), batch.workbook.name if batch is not None and step else "")


def make(session: Session) -> ImportPage:
    """Make the page."""
    return ImportPage(session)
