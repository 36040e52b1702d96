"""版式检查: any PDF beside the list of what GB/T 9704-2012 finds wrong with it; the list is filed as a paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from desktop.desk import keys
from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.section import Section
from desktop.desk.format.findings import FindingList, FindingRow, rows_of
from desktop.desk.intake.waiting import Waiting
from desktop.desk.page import Page
from desktop.desk.papers.viewing import paper_view
from desktop.ledger import archive
from desktop.post.refused import Refused
from desktop.procedures import papers
from desktop.procedures.format_check import checking
from desktop.procedures.papers import PaperKind

if TYPE_CHECKING:
    from desktop.desk.errand import Errand
    from desktop.desk.session import Session
    from desktop.paper.format_check.finding import Form, Report
    from desktop.paper.format_check.format_sheet import FormatFacts

_POINTS = 72 / 25.4
_ABOVE = 20.0
"""Millimetres of the page that are shown above the place of a finding."""


class FormatPage(Page):
    """One file at a time: a filed paper, or any PDF of the disk, whoever made it."""

    name = "format"

    def __init__(self, session: Session) -> None:
        """Lay out list and sheet; nothing is read yet."""
        super().__init__(session)
        look = self.look
        self._path: Path | None = None
        self._form: Form | None = None
        self._report: Report | None = None
        self._head = Section(look, self.tr("Format check"))
        self._said = Label(look, "", "f10", "ink2")
        self._said.setWordWrap(True)
        self._stand_ins = Label(look, "", "f9", "ink2")
        self._stand_ins.setWordWrap(True)
        self.list = FindingList(look)
        self.list.chosen.connect(self._chosen)
        self.list.asked.connect(lambda _name: self.turn_form())
        self.view = paper_view(self.tr("The checked file"), self)
        self.waiting = Waiting(look)
        self.waiting.called_back.connect(lambda: self._tell(self.tr("Stopped; nothing was checked.")))
        self.choose_button = KeyButton(
            look, self.tr("Choose a file"), keys.key("format", "choose").sequence, icon="import"
        )
        self.choose_button.clicked.connect(self.choose)
        self.sheet_button = KeyButton(
            look, self.tr("Check sheet"), keys.key("everywhere", "print").sequence, icon="print"
        )
        self.sheet_button.clicked.connect(self.print_it)
        self.form_button = KeyButton(look, self.tr("Other form"), keys.key("format", "form").sequence, kind="small")
        self.form_button.clicked.connect(self.turn_form)
        self._hints = Hints(look)
        self._lay_out()
        made = keys.action(self, "format", "choose")
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(self.choose)
        self.addAction(made)

    def _lay_out(self) -> None:
        px = self.look.px
        side = Pane("side")
        side.setFixedWidth(px(400))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, px(10), 0, px(12))
        column.setSpacing(px(6))
        head = QVBoxLayout()
        head.setContentsMargins(px(16), 0, px(12), 0)
        head.setSpacing(px(4))
        head.addWidget(self._head)
        head.addWidget(self._said)
        head.addWidget(self.waiting)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(16), 0, px(12), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self._stand_ins)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (self.choose_button, self.sheet_button):
            row.addWidget(button)
        row.addStretch(1)
        foot.addWidget(self.form_button, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addLayout(row)
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
        """Check a filed paper, `filed:<its id>`, or a file, `file:<path>`; with nothing, show what was checked last."""
        hints = (Hint(("Up", "Down"), self.tr("choose")), Hint(("=", "-", "0"), self.tr("larger, smaller, fit")))
        self._hints.say("", hints, self.tr("Measured from the file itself, against GB/T 9704-2012."))
        way, _, which = argument.partition(":")
        self.titled.emit(self.tr("Format check"), self._path.name if self._path else "")
        if way == "filed":
            (paper,) = archive.filed(self.session.ledger, id=which)
            self.check(papers.path_of(self.session.ledger, paper))
        elif way == "file":
            self.check(Path(which))
        elif self._path is None:
            self._tell(self.tr("Choose a PDF; it is measured page by page and stays as it is."))
            self._offer(checked=False)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> bool:
        """Call back the check that is under way."""
        if self.waiting.busy():
            self.waiting.stop()
            return True
        return False

    def choose(self) -> None:
        """Ask for a file and check it."""
        start = str(self._path.parent) if self._path else ""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Check a PDF"), start, "PDF (*.pdf)")
        if name:
            self.check(Path(name))

    def turn_form(self) -> None:
        """Check the same file as the next form: as recognised, then as each form that the standard knows."""
        if self._path is None or self.waiting.busy():
            return
        every = (None, *checking.forms().values())
        self._check(self._path, every[(every.index(self._form) + 1) % len(every)])

    def check(self, path: Path) -> None:
        """Read and check a file, its form recognised from the page."""
        self._check(path, None)

    def _check(self, path: Path, form: Form | None) -> None:
        if self.waiting.busy():
            self.waiting.stop()
        self._report, self._form = None, form
        self._show_report()
        if path != self._path or self.view.paper.pageCount() == 0:
            self._path = path
            try:
                self.view.show_file(path)
            except Refused as refused:
                # The check itself says why; what Qt cannot show may still be told in words.
                self._tell(self.session.words(refused.reason))
        self.titled.emit(self.tr("Format check"), path.name)
        self._head.say(caption=path.name)

        def work(on_the_way: Errand) -> Report:
            def told(done: int, pages: int) -> bool:
                on_the_way.tell(done, pages)
                return True

            return checking.check_file(path, form, told)

        words = self.tr("Checking {file}").format(file=path.name)
        self._tell(words)
        self.waiting.run(words, work, self._checked, self._failed)

    def _checked(self, report: Report) -> None:
        self._report = report
        self._show_report()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self.view.paper.close()
        self._tell(self.session.words(error.reason))

    def _show_report(self) -> None:
        report, language = self._report, self.session.language
        rows = rows_of(report, language) if report is not None else ()
        self.list.show_rows(rows)
        self._offer(checked=report is not None)
        if report is None:
            self._stand_ins.setText("")
            return
        self._head.say(count=str(len(rows)), caption=report.name)
        self._tell(self.session.words(report.words))
        told = [self.session.words(one.words) for one in report.stand_ins]
        self._stand_ins.setText("\n".join(told))
        if rows:
            self._chosen(rows[0].key)

    def _offer(self, *, checked: bool) -> None:
        for button in (self.sheet_button, self.form_button):
            button.setEnabled(checked)

    def _chosen(self, key: str) -> None:
        """Show the place of a finding."""
        row: FindingRow | None = next((one for one in self.list.row_model.rows() if one.key == key), None)
        if row is None or not 0 < row.page <= self.view.paper.pageCount():
            return
        self.view.show_place(row.page - 1, max(0.0, row.at[1] - _ABOVE) * _POINTS)

    def _tell(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setAccessibleName(sentence)

    def print_it(self) -> None:
        """Draw and file the check sheet, and show it among the papers, where it is printed and copied."""
        report = self._report
        if report is None:
            self.session.say(self.tr("Nothing was checked yet."), "warn")
            return
        gathered = checking.facts_of(self.session.watch, report)
        self.waiting.run(
            self.tr("Drawing the check sheet"),
            lambda _errand: papers.draw(PaperKind.FORMAT_SHEET, gathered),
            lambda content: self._file(report, gathered, content),
            self._failed,
        )

    def export_it(self) -> None:
        """Save the check sheet: it is filed first and then copied from where papers are."""
        self.print_it()

    def _file(self, report: Report, gathered: FormatFacts, content: bytes) -> None:
        try:
            self.session.give(papers.file_paper, PaperKind.FORMAT_SHEET, report.sha256, gathered, content)
        except Refused as refused:
            self._tell(self.session.words(refused.reason))
            return
        self.go.emit("paper", f"{PaperKind.FORMAT_SHEET.value}:{report.sha256}")


def make(session: Session) -> FormatPage:
    """Make the page."""
    return FormatPage(session)
