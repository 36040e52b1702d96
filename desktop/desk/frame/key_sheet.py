"""The keys of this page, on one sheet over it (F1), printable."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from desktop.desk.controls.label import Label, Pane
from desktop.desk.keys import Page, keys_of
from desktop.desk.marks.cap import KeyCap

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtPrintSupport import QPrinter

    from desktop.desk.theme.look import Look

_COLUMNS = 3


class KeySheet(Pane):
    """All keys that are heard on a page, in three columns; Esc or F1 closes it."""

    gone = Signal()
    """It was closed."""

    def __init__(self, look: Look, page: str, parent: QWidget) -> None:
        """Read the one table of keys."""
        super().__init__("card", parent)
        self._window = parent
        self._back: QWidget | None = parent.focusWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        px = look.px
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(px(20), px(14), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(look, self.tr("Keys of this page"), "f11b", "ink"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(6))
        entries = keys_of(cast("Page", page))
        rows = -(-len(entries) // _COLUMNS)
        for at, entry in enumerate(entries):
            place = (at % rows, at // rows * 3)
            grid.addWidget(KeyCap(look, entry.sequence), *place, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Label(look, entry.said(), "f10", "ink"), place[0], place[1] + 1)
        for at in range(_COLUMNS):
            grid.setColumnStretch(at * 3 + 1, 1)
        column.addLayout(grid)
        names = "; ".join(f"{entry.cap()} {entry.said()}" for entry in entries)
        self.setAccessibleName(names)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._body)
        for ground in (self._scroll.viewport(), self._body):
            ground.setAutoFillBackground(False)
        around = QVBoxLayout(self)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self._scroll)

    def bring_up(self) -> None:
        """Stand over the middle of the window."""
        parent = self._window
        wanted = self._body.sizeHint()
        height = min(wanted.height() + 2, parent.height() - 16)
        bar = self._scroll.verticalScrollBar().sizeHint().width() if height < wanted.height() + 2 else 0
        width = min(max(wanted.width() + 2 + bar, 640), parent.width() - 40)
        self.setGeometry((parent.width() - width) // 2, max((parent.height() - height) // 3, 8), width, height)
        if self._back is not None:
            # What Qt made itself, a line within a list say, may go unnoticed by Python: its ghost must not be asked.
            self._back.destroyed.connect(self._nowhere_to_go)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _nowhere_to_go(self) -> None:
        self._back = None

    def print_it(self) -> None:
        """Print the sheet across a page, as it stands on the screen."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            # The system's own dialog shows nothing then, or says so in its own words.
            QMessageBox.information(self, self.tr("Print"), self.tr("There is no printer. Install one, then Ctrl P."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        answer = dialog.exec()
        dialog.deleteLater()
        if answer == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print it on `printer`, as wide as the page."""
        with QPainter(printer) as painter:
            scale = painter.viewport().width() / self._body.width()
            painter.scale(scale, scale)
            self._body.render(painter, QPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; go up and down where the window is too low for all keys."""
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
        }
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.close()
        elif event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def closeEvent(self, _event: object) -> None:
        """Give the focus back to where it came from."""
        self.gone.emit()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()
