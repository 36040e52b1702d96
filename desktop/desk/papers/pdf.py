"""PDF files in Qt's hands: opened for the screen and the printer, or why this machine does neither, and the way out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtPdf import QPdfDocument


def missing(path: Path | None = None) -> Refused:
    """Return what is said where QtPdf cannot be loaded: the file is whole, another program shows and prints it."""
    zh, en = (f" {path}", f" {path}") if path is not None else ("", " it")
    return Refused(
        "paper",
        Words(
            f"这台电脑装不上 PDF 部件（QtPdf），这里不能看也不能打印。文件完好，请用别的程序打开{zh}。",
            f"QtPdf cannot be loaded here, so nothing is shown or printed. The file is whole; open{en} elsewhere.",
        ),
    )


class NoPaper:
    """What is held where QtPdf is missing: a document of no pages."""

    def pageCount(self) -> int:
        """Say that there is nothing to show."""
        return 0

    def load(self, _content: object) -> None:
        """Take nothing."""

    def close(self) -> None:
        """Have nothing to let go."""


def there() -> bool:
    """Tell whether this machine shows PDF files."""
    try:
        for name in ("PySide6.QtPdf", "PySide6.QtPdfWidgets"):
            import_module(name)
    except ImportError:
        return False
    return True


def empty(parent: QObject) -> QPdfDocument:
    """Return a document that shows nothing yet, and nothing at all where QtPdf is missing."""
    if not there():
        return cast("QPdfDocument", NoPaper())
    from PySide6.QtPdf import QPdfDocument

    return QPdfDocument(parent)


def document(parent: QObject, path: Path) -> QPdfDocument:
    """Open a file; refuse one that is damaged, and every one where QtPdf is missing."""
    try:
        from PySide6.QtPdf import QPdfDocument
    except ImportError as error:
        raise missing(path) from error
    paper = QPdfDocument(parent)
    paper.load(str(path))
    if paper.status() is not QPdfDocument.Status.Ready:
        paper.deleteLater()
        raise Refused("paper", Words(f"{path.name} 打不开，可能已损坏。", f"{path.name} cannot be opened."))
    return paper
