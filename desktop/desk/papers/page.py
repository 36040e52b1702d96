"""The papers of a whistle or of a month: chosen at the left, seen at the right as filed, printed with Ctrl+P."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from desktop.desk import errand, keys
from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.section import Section
from desktop.desk.page import Page, touches
from desktop.desk.papers import grouped, roster, word_saving
from desktop.desk.papers.choice import PaperList, PaperRow, papers_of
from desktop.desk.papers.print_job import PrintJob
from desktop.desk.papers.sending import sending
from desktop.desk.papers.viewing import paper_view
from desktop.post.refused import Refused
from desktop.post.states import WhistleState
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures import files, papers, word
from desktop.procedures.papers import PaperKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from desktop.desk.errand import Errand
    from desktop.desk.session import Session
    from desktop.ledger.archive import FiledPaper


class PaperPage(Page):
    """What is shown is the filed file; what is printed is what is shown."""

    name = "paper"

    def __init__(self, session: Session) -> None:
        """Lay out list and sheet."""
        super().__init__(session)
        look = self.look
        self._rows: Callable[[], tuple[PaperRow, ...]] = tuple
        self._touching: tuple[str, ...] = ()
        self._paper: FiledPaper | None = None
        self._errand: Errand | None = None
        self._drawing = ""
        self.list = PaperList(look)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._chosen)
        self.view = paper_view(self.tr("The paper"), self)
        self._said = Label(look, "", "f9", "ink2")
        self._said.setWordWrap(True)
        self._head = Section(look, self.tr("Papers"))
        self._print = KeyButton(look, self.tr("Print"), "Ctrl+P", icon="print")
        self._print.clicked.connect(self.print_it)
        self._copy = KeyButton(look, self.tr("Save a copy"), "Ctrl+E", icon="export")
        self._copy.clicked.connect(self.export_it)
        self._check = KeyButton(look, self.tr("Check the layout"), keys.key("paper", "format").sequence, icon="shield")
        self._check.clicked.connect(self.check_it)
        checking = keys.action(self, "paper", "format")
        checking.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        checking.triggered.connect(self.check_it)
        self.addAction(checking)
        self._hints = Hints(look)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self.look.px
        side = Pane("side")
        side.setFixedWidth(px(316))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, px(10), 0, px(12))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(12), 0)
        head.addWidget(self._head)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(16), 0, px(12), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._print)
        row.addWidget(self._copy)
        row.addStretch(1)
        foot.addLayout(row)
        foot.addWidget(self._check)
        column.addLayout(foot)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.view, 1)
        right.addWidget(self._hints)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side)
        whole.addLayout(right, 1)

    def open(self, argument: str) -> None:
        """Show a paper: `kind:whistle id`, with `:order id` behind it for an order; the kind may be empty.

        Papers of the roster are `kind:2026-11`, `kind:2026-11-09` for the week, `duty_slip:2026-11:person`, and
        `handover_record:handover id`; those of meetings, conferences and items name their own subject.
        """
        kind, _, subject = argument.partition(":")
        hints = (Hint(("Up", "Down"), self.tr("choose")), Hint(("=", "-", "0"), self.tr("larger, smaller, fit")))
        self._hints.say("", hints, self.tr("What is shown is the filed file itself."))
        way = self._open_roster if roster.speaks_of(kind) else self._open_whistle
        key = (self._open_group if grouped.speaks_of(kind) else way)(kind, subject)
        self.list.show_rows(self._rows())
        self.list.choose(key)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._chosen(self.list.current_key())

    def _open_whistle(self, kind: str, subject: str) -> str:
        whistle_id, _, order = subject.partition(":")
        whistle = self.session.ledger.get(Whistle, whistle_id)
        self.titled.emit(self.tr("Papers"), str(whistle.serial or whistle.where))
        self._head.say(caption=str(whistle.serial or ""))
        self._rows, self._touching = lambda: papers_of(self.session, whistle_id), ("paper", "command_order")
        if whistle.state in (WhistleState.DRAFT, WhistleState.SCREENING):
            self._tell(self.tr("This whistle is not blown yet; its papers come with the blow."))
        return f"{kind or 'whistle_slip'}:{order or whistle_id}"

    def _open_roster(self, kind: str, subject: str) -> str:
        told = roster.told(self.session, kind, subject)
        self.titled.emit(self.tr("Papers"), told)
        self._head.say(caption=told)
        self._rows = lambda: roster.papers_of_roster(self.session, kind, subject)
        self._touching = roster.TOUCHING
        return roster.key_of(kind, subject)

    def _open_group(self, kind: str, subject: str) -> str:
        told = grouped.told(self.session, kind, subject)
        self.titled.emit(self.tr("Papers"), told)
        self._head.say(caption=told)
        self._rows = lambda: grouped.rows(self.session, kind, subject)
        self._touching = grouped.TOUCHING
        return f"{kind}:{subject}"

    def reread(self, touched: frozenset[str]) -> None:
        """Show anew what became of the papers; the sheet stays as it was filed."""
        if self._touching and touches(touched, *self._touching):
            self.list.show_rows(self._rows())

    def _chosen(self, key: str) -> None:
        """Show the paper `key`, drawing and filing it where it is not filed as things stand now."""
        kind_name, _, subject = key.partition(":")
        if not subject:
            return
        kind = PaperKind(kind_name)
        if self._drawing == key or (self._shows(kind, subject) and papers.current(self.session.ledger, kind, subject)):
            return
        self._forget()
        try:
            found = papers.current(self.session.ledger, kind, subject)
            if found is not None and papers.path_of(self.session.ledger, found).exists():
                self._show(found)
                return
            gathered = papers.facts(self.session.watch, kind, subject)
        except Refused as refused:
            self._tell(self.session.words(refused.reason))
            return
        self._tell(self.tr("Drawing {paper} …").format(paper=kind.words.said(self.session.language)))
        self._drawing = key
        self._errand = errand.run(
            self,
            lambda _errand: papers.draw(kind, gathered),
            lambda content: self._file(kind, subject, gathered, content),
            self._failed,
        )

    def _shows(self, kind: PaperKind, subject: str) -> bool:
        return self._paper is not None and (self._paper.kind, self._paper.subject) == (kind.value, subject)

    def _file(self, kind: PaperKind, subject: str, gathered: Any, content: bytes) -> None:  # noqa: ANN401 - see papers
        self._drawing = ""
        if self.list.current_key() != f"{kind.value}:{subject}":
            return
        try:
            done = self.session.give(papers.file_paper, kind, subject, gathered, content)
            self._show(done.result)
        except Refused as refused:
            self._tell(self.session.words(refused.reason))

    def _failed(self, error: Exception) -> None:
        self._drawing = ""
        raise error

    def _show(self, paper: FiledPaper) -> None:
        self.view.show_file(papers.path_of(self.session.ledger, paper))
        self._paper = paper
        pages = self.view.paper.pageCount()
        told = [self.tr("{n} page(s), SHA-256 {mark}").format(n=pages, mark=paper.sha256[:16])]
        told += [self.session.words(words) for words in (*papers.standing_in(), *papers.bringing())]
        self._tell("\n".join(told))
        for button in (self._print, self._copy, self._check):
            button.setEnabled(True)

    def _forget(self) -> None:
        self._paper = None
        self.view.paper.close()
        for button in (self._print, self._copy, self._check):
            button.setEnabled(False)

    def _tell(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setAccessibleName(sentence)

    def print_it(self) -> None:
        """Ask which printer, which pages, how many copies, and print; the print is noted in the journal."""
        if self._paper is None:
            self.session.say(self.tr("There is no paper to print yet."), "warn")
            return
        from desktop.desk.papers import printing
        from desktop.desk.papers.print_box import PrintBox

        paper = self.view.paper
        box = PrintBox(
            self.session, printing.printers(), paper.pageCount(), self, lambda at: printing.notice(paper, at)
        )
        answer = box.exec()
        box.deleteLater()
        if answer == PrintBox.DialogCode.Accepted:
            try:
                printer = printing.printer_for(paper, Path(self._paper.file).name, box.printer)
            except Refused as refused:
                self.session.say(refused.reason, "bad")
                return
            self.print_on(printer, box.job)

    def print_on(self, printer: QPrinter, job: PrintJob | None = None) -> None:
        """Print the shown paper on `printer` and note which pages and how many copies; Esc calls it back."""
        from desktop.desk.papers import printing

        if self._paper is None:
            return
        pages = self.view.paper.pageCount()
        job = job or PrintJob(tuple(range(1, pages + 1)))
        with sending(self) as tell:
            try:
                count = printing.send(self.view.paper, printer, job, tell)
                done = self.session.give(papers.note_print, self._paper.id, job.copies, job.told(pages))
            except Refused as refused:
                self.session.say(refused.reason, "bad")
                return
        self._paper = done.result
        self.session.say(Words(f"已送打印机，{count} 页，记入流水。", f"Sent to the printer: {count} page(s), noted."))

    def check_it(self) -> None:
        """Go to the format check of the shown paper."""
        if self._paper is None:
            self.session.say(self.tr("There is no paper to check yet."), "warn")
            return
        self.go.emit("format", f"filed:{self._paper.id}")

    def export_it(self) -> None:
        """Save the shown paper where the person says: a copy of the file, or a Word file of what can be one."""
        if self._paper is None:
            self.session.say(self.tr("There is no paper to save yet."), "warn")
            return
        source = papers.path_of(self.session.ledger, self._paper)
        kinds = "PDF (*.pdf)"
        if self._paper.kind in word.KINDS:
            kinds += ";;" + word_saving.filter_of()
        name, kind = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), source.name, kinds)
        target = Path(name)
        if name and ("docx" in kind or target.suffix.lower() == word.SUFFIX):
            kind_of, subject = PaperKind(self._paper.kind), self._paper.subject
            self._errand = word_saving.save_word(self, kind_of, subject, target.with_suffix(word.SUFFIX))
        elif name:
            self.save_copy(target)

    def save_copy(self, target: Path) -> None:
        """Copy the filed file to `target`."""
        if self._paper is None:
            return
        try:
            files.copy(papers.path_of(self.session.ledger, self._paper), files.fresh(target, replace=True))
        except Refused as refused:
            self.session.say(refused.reason, "bad")
            return
        self.session.say(Words(f"已另存 {target.name}。", f"Saved as {target.name}."))


def make(session: Session) -> PaperPage:
    """Make the page."""
    return PaperPage(session)
