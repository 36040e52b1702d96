"""Which view shows filed papers on this machine: the pages themselves, or a sentence and a way to another program."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.desk.papers import pdf

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.desk.papers.sheet import PaperView


class BlindView(QWidget):
    """Stands where papers are shown when QtPdf is missing: says so and opens the file with another program."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Show no file yet."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.paper = pdf.empty(self)
        self._path: Path | None = None
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open = QPushButton(QCoreApplication.translate("Papers", "Open with another program"))
        self.open.clicked.connect(self._open)
        self.open.hide()
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.said)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_file(self, path: Path) -> None:
        """Offer the file to another program, and refuse to show it."""
        self._path = path
        self.said.setText(path.name)
        self.open.show()
        raise pdf.missing(path)

    def show_place(self, _page: int, _down: float) -> None:
        """Have no place to show."""

    def _open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))


def paper_view(name: str, parent: QWidget) -> PaperView:
    """Return the view of papers that this machine has."""
    if not pdf.there():
        return cast("PaperView", BlindView(name, parent))
    from desktop.desk.papers.sheet import PaperView

    return PaperView(name, parent)
