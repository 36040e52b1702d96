"""A filed paper on the screen, page under page, as wide as there is room."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView

from desktop.post.file_path import reach
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_STEP = 1.2
_POINTS = 72


class PaperView(QPdfView):
    """Shows the bytes of a filed paper; the file itself is closed at once, so that it can be copied and moved."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        # Children of the parent, not of the view: a view that deletes its own document takes the process with it.
        self.paper = QPdfDocument(parent)
        self._bytes = QBuffer(parent)
        self.setDocument(self.paper)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setAccessibleName(name)

    def show_file(self, path: Path) -> None:
        """Show the paper at `path`; refuse one that is gone or damaged."""
        self.paper.close()
        self._bytes.close()
        try:
            content = Path(reach(path)).read_bytes()
        except OSError as error:
            raise Refused(
                "paper",
                Words(f"归档的 {path.name} 打不开：{error}。请核验台账。", f"{path.name} cannot be opened: {error}."),
            ) from error
        self._bytes.setData(QByteArray(content))
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        self.paper.load(self._bytes)
        if self.paper.status() is not QPdfDocument.Status.Ready:
            raise Refused(
                "paper",
                Words(f"归档的 {path.name} 已损坏。请核验台账。", f"{path.name} is damaged. Verify the ledger."),
            )

    def show_place(self, page: int, down: float) -> None:
        """Scroll to a place: `page` counts from 0, `down` is in points from the page's top.

        The view's own navigator goes to pages, not to places on them.
        """
        margins = self.documentMargins()
        y = float(margins.top())
        for number in range(page + 1):
            size = self.paper.pagePointSize(number)
            if self.zoomMode() is QPdfView.ZoomMode.FitToWidth:
                scale = (self.viewport().width() - margins.left() - margins.right()) / max(size.width(), 1.0)
            else:
                scale = self.zoomFactor() * self.screen().logicalDotsPerInch() / _POINTS
            y += scale * down if number == page else scale * size.height() + self.pageSpacing()
        self.verticalScrollBar().setValue(round(y))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make larger with +, smaller with -, as wide as the room with 0."""
        if event.text() in {"+", "=", "-"}:
            factor = _STEP if event.text() != "-" else 1 / _STEP
            self.setZoomMode(QPdfView.ZoomMode.Custom)
            self.setZoomFactor(min(max(self.zoomFactor() * factor, 0.2), 6.0))
        elif event.text() == "0":
            self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        else:
            super().keyPressEvent(event)
