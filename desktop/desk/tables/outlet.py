"""Where a list leaves the desk: into a spreadsheet or onto paper, on its own thread, with progress and a way back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk import documents, errand
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.post.file_name import fitting
from desktop.post.refused import Refused
from desktop.procedures import exports
from desktop.procedures.watch import Done

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.desk.errand import Errand
    from desktop.desk.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Scope:
    """One part of a list: its key, its words, how many rows, and how their cells are gathered, in any thread."""

    key: str
    text: str
    count: int
    gather: Callable[[Errand | None], tuple[tuple[Any, ...], ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list on its way out: title, columns with whether they stand at the right, and the filter in words."""

    title: str
    columns: tuple[tuple[str, bool], ...]
    words: str = ""


class Outlet(QWidget):
    """One line that is there only while something is on its way."""

    def __init__(self, session: Session) -> None:
        """Stand ready."""
        super().__init__()
        self._session = session
        self._errand: Errand | None = None
        self._words = ""
        self._told = Label(session.look, "", "f9", "ink2")
        stop = KeyButton(session.look, self.tr("Stop"), kind="small")
        stop.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._told)
        row.addWidget(stop)
        row.addStretch(1)
        self.hide()

    def busy(self) -> bool:
        """Tell whether something is on its way."""
        return self._errand is not None and not self._errand.over

    def stop(self) -> None:
        """Call back what is on its way."""
        if self._errand is not None:
            self._errand.cancel()

    def run(self, words: str, work: Callable[[Errand], Any], done: Callable[[Any], None]) -> None:
        """Send work off under `words`; a refusal or the machine's no is said in a sentence."""
        if self.busy():
            self._session.say(self.tr("One is on its way already."), "warn")
            return
        self._words = words
        self._progress(0, 0)
        self.show()
        self._errand = errand.run(self, work, lambda result: self._end(done, result), self._failed)
        self._errand.progress.connect(self._progress)
        self._errand.called_back.connect(self._called_back)

    def form(self, sheet: Sheet, scopes: tuple[Scope, ...]) -> OrderForm:
        """Return the form that asks what goes into which file."""
        at = self._session.now()
        parts = tuple(Choice(one.key, f"{one.text} {one.count}") for one in scopes)

        def give(said: dict[str, Any]) -> Done[str]:
            path = exports.export_path(said["file"])
            scope = next(one for one in scopes if one.key == said["scope"])
            self._export(sheet, scope, path)
            return Done("", frozenset())

        return OrderForm(
            "export",
            translate("Outlet", "Export"),
            translate("Outlet", "Write the file"),
            (
                Ask("scope", translate("Outlet", "Which"), "choice", parts, start=scopes[-1].key),
                Ask(
                    "file",
                    translate("Outlet", "File"),
                    start=str(documents.folder() / f"{fitting(sheet.title)}-{at:%Y%m%d-%H%M}.xlsx"),
                    hint=translate("Outlet", ".xlsx for Excel and WPS, .csv for anything else"),
                    wide=True,
                ),
            ),
            give,
        )

    def print_list(self, sheet: Sheet, scope: Scope) -> None:
        """Draw a list as a PDF beside the ledger, then ask for the printer."""
        session = self._session
        folder = session.ledger.folder
        if folder is None:
            session.say(self.tr("This ledger lies in memory only; a list needs a folder to be printed from."), "warn")
            return
        try:
            empty = exports.list_facts(session.watch, sheet.title, sheet.columns, (), sheet.words)
        except Refused as refused:
            session.say(refused.reason, "bad")
            return
        path = folder / "lists" / f"{fitting(sheet.title)}-{session.now():%Y%m%d-%H%M%S}.pdf"

        def work(on_the_way: Errand) -> Path:
            from dataclasses import replace

            rows = tuple(tuple(told(value) for value in row) for row in scope.gather(on_the_way))
            return exports.draw_list(replace(empty, rows=rows), path)

        self.run(translate("Outlet", "Drawing the list"), work, self._drawn)

    def _export(self, sheet: Sheet, scope: Scope, path: Path) -> None:
        session = self._session
        author, heads = session.watch.actor, tuple(name for name, _ in sheet.columns)

        def work(on_the_way: Errand) -> int:
            rows = scope.gather(on_the_way)
            on_the_way.tell(len(rows), len(rows))
            exports.write_list(path, sheet.title, heads, rows, author)
            return len(rows)

        def done(count: int) -> None:
            session.give(exports.note_export, sheet.title, count, path.name)
            said = self.tr("{n} rows are in {file}.").format(n=count, file=path)
            session.say(said)

        self.run(translate("Outlet", "Exporting"), work, done)

    def _drawn(self, path: Path) -> None:
        """Ask which printer and which pages, and print; the drawn list stays beside the ledger."""
        from desktop.desk.papers import pdf, printing
        from desktop.desk.papers.print_box import PrintBox
        from desktop.desk.papers.sending import sending

        paper = pdf.document(self, path)
        box = PrintBox(
            self._session, printing.printers(), paper.pageCount(), self, lambda at: printing.notice(paper, at)
        )
        answer = box.exec()
        box.deleteLater()
        try:
            if answer == PrintBox.DialogCode.Accepted:
                with sending(self) as tell:
                    count = printing.send(paper, printing.printer_for(paper, path.name, box.printer), box.job, tell)
                self._session.say(self.tr("Sent to the printer: {n} page(s).").format(n=count))
            else:
                self._session.say(self.tr("The list lies in {file}.").format(file=path), "warn")
        finally:
            paper.deleteLater()

    def _progress(self, part: int, whole: int) -> None:
        self._told.setText(f"{self._words} {part} / {whole}" if whole else self._words)

    def _end(self, done: Callable[[Any], None], result: Any) -> None:  # noqa: ANN401 - whatever the work made
        self.hide()
        try:
            done(result)
        except Refused as refused:
            self._session.say(refused.reason, "bad")

    def _called_back(self) -> None:
        self.hide()
        self._session.say(self.tr("Stopped; nothing was written."), "warn")

    def _failed(self, error: Exception) -> None:
        self.hide()
        if isinstance(error, Refused):
            self._session.say(error.reason, "bad")
        elif isinstance(error, OSError):
            self._session.say(self.tr("It could not be written: {error}").format(error=error), "bad")
        else:
            raise error


def told(value: Any) -> str:  # noqa: ANN401 - text, figure or time
    """Return a cell as it stands on paper."""
    if value is None:
        return ""
    return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else str(value)
