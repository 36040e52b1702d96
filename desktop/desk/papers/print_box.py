"""The small window before a print: which printer, which pages, how many copies, both sides, colour. Enter prints."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
)

from desktop.desk.papers.print_job import Half, PrintJob, remember, usual
from desktop.post import page_range
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.desk.session import Session
    from desktop.post.words import Words

_MOST = 99


class PrintBox(QDialog):
    """Asks how to print; `job` holds the answer once it was accepted, and the printer keeps it for the next time."""

    def __init__(
        self,
        session: Session,
        printers: tuple[str, ...],
        count: int,
        parent: QWidget | None = None,
        notice: Callable[[str], Words | None] = lambda _printer: None,
    ) -> None:
        """Offer `printers`, the usual one first, for a paper of `count` pages; none of them means a file.

        `notice` returns what a printer cannot print of the paper, which is said before a sheet is spent.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print"))
        self._session = session
        self._notice = notice
        self._count = count
        self.job = PrintJob(tuple(range(1, count + 1)))
        self.printers = QComboBox()
        self.printers.addItems(printers or (self.tr("Into a PDF file"),))
        self._named = bool(printers)
        self.pages = QLineEdit()
        self.pages.setPlaceholderText(self.tr("all {n}, or 1-3,5").format(n=count))
        self.copies = QSpinBox()
        self.copies.setRange(1, _MOST)
        self.duplex = QCheckBox(self.tr("Both sides, over the long edge"))
        self.colour = QComboBox()
        self.colour.addItem(self.tr("Black and grey"), True)
        self.colour.addItem(self.tr("In colour"), False)
        self.half = QComboBox()
        for half, words in (
            (Half.ALL, self.tr("All pages")),
            (Half.ODD, self.tr("Odd pages, before turning by hand")),
            (Half.EVEN, self.tr("Even pages, after turning")),
        ):
            self.half.addItem(words, half)
        self.lost, self.wrong = QLabel(), QLabel()
        for label, colour in ((self.lost, session.look.tokens.warn), (self.wrong, session.look.tokens.bad)):
            label.setWordWrap(True)
            label.setStyleSheet(f"color: {colour.name()}")
            label.hide()
        self._lay_out()
        self.printers.currentIndexChanged.connect(self._chosen)
        self.half.currentIndexChanged.connect(self._by_hand)
        self._chosen()
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        px = self._session.look.px
        form = QFormLayout()
        form.setSpacing(px(8))
        for words, field in (
            (self.tr("Printer"), self.printers),
            (self.tr("Pages"), self.pages),
            (self.tr("Copies"), self.copies),
            ("", self.duplex),
            (self.tr("Colour"), self.colour),
            (self.tr("Which of them"), self.half),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words or self.duplex.text())
        buttons = QDialogButtonBox()
        self.print = buttons.addButton(self.tr("Print"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.print.setDefault(True)
        buttons.addButton(self.tr("Do not print"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(12))
        column.addLayout(form)
        column.addWidget(self.lost)
        column.addWidget(self.wrong)
        column.addWidget(buttons)

    @property
    def printer(self) -> str:
        """The name of the chosen printer, "" where none is installed."""
        return self.printers.currentText() if self._named else ""

    def _chosen(self) -> None:
        """Set what this printer was told last, and say what it cannot print."""
        self._recall()
        lost = self._notice(self.printer) if self._named else None
        said = self._session.words(lost) if lost is not None else ""
        self.lost.setText(said)
        self.lost.setAccessibleName(said)
        self.lost.setVisible(bool(said))

    def _recall(self) -> None:
        """Set what this printer was told last."""
        job = usual(self._session.settings, self.printer, self._count)
        self.duplex.setChecked(job.duplex)
        self.duplex.setEnabled(self._count > 1)
        self.colour.setCurrentIndex(self.colour.findData(job.grey))

    def _half(self) -> Half:
        # Qt keeps an enumeration of texts as plain text.
        return Half(self.half.currentData())

    def _by_hand(self) -> None:
        """Leave the turning to the person where half of the pages are asked for, else do as this printer did last."""
        if self._half() is not Half.ALL:
            self.duplex.setChecked(False)
        else:
            self._recall()

    def accept(self) -> None:
        """Take the answer; stay, and say why, where the pages are none."""
        try:
            job = PrintJob(
                page_range.read(self.pages.text(), self._count),
                self.copies.value(),
                self.duplex.isChecked(),
                bool(self.colour.currentData()),
                self._half(),
            )
            self.job = replace(job, duplex=job.duplex and len(job.sides) > 1)
        except Refused as refused:
            said = self._session.words(refused.reason)
            self.wrong.setText(said)
            self.wrong.setAccessibleName(said)
            self.wrong.show()
            self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
            self.pages.selectAll()
            return
        remember(self._session.settings, self.printer, self.job, self._count)
        super().accept()
