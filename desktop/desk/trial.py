"""What Qt must have brought along, each tried by its smallest use: drawings, Chinese, PDF, printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QImageReader, QPageSize, QPainter
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from desktop import resources
from desktop.desk import program
from desktop.desk.icons import Icons
from desktop.desk.papers import pdf
from desktop.post.words import Words

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("ico", "jpeg", "png", "svg")
"""Kinds of pictures that the desk shows."""


def tried(folder: Path) -> Words:
    """Try all of it; `folder` holds a PDF under papers/. Raises OSError for what is missing."""
    app = program.application()
    program.speak(app, "zh_CN")
    cancel = QDialogButtonBox.StandardButton.Cancel
    # Qt's own words: the program says none of the buttons of a box itself.
    box = QDialogButtonBox(cancel)
    if box.button(cancel).text().partition("(")[0] != "取消":
        raise OSError("Qt's own Chinese is missing")
    known = {bytes(it.data()).decode() for it in QImageReader.supportedImageFormats()}
    if not set(KINDS) <= known:
        raise OSError(f"Qt reads only {', '.join(sorted(known))}")
    _drawn()
    paper = next(iter(sorted((folder / "papers").rglob("*.pdf"))))
    shown = _shown(paper)
    _printed(folder / "printed.pdf")
    named = f"{QGuiApplication.platformName()}, {QApplication.style().objectName()}"
    return Words(f"{named}{shown.zh}", f"{named}{shown.en}")


def _drawn() -> None:
    """Draw an icon from its SVG and the program's own mark."""
    picture = Icons(resources.folder("icons")).pixmap("whistle", QColor("black"), 32).toImage()
    mark = QIcon(str(resources.folder("icons") / "shaotai.ico")).pixmap(32, 32).toImage()
    for name, image in (("whistle.svg", picture), ("shaotai.ico", mark)):
        if blank(image):
            raise OSError(f"{name} stays blank")


def _shown(paper: Path) -> Words:
    """Show the first page of a PDF; a machine whose Qt cannot is told so, for the desk says so as well."""
    if not pdf.there():
        return Words("，没有 QtPdf", ", without QtPdf")
    from PySide6.QtPdf import QPdfDocument

    content = QBuffer()
    content.setData(QByteArray(paper.read_bytes()))
    content.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(content)
    document.load(content)
    page = document.render(0, QSize(300, 424))
    document.close()
    if blank(page):
        raise OSError(f"QtPdf shows nothing of {paper.name}")
    return Words("，QtPdf", ", QtPdf")


def _printed(target: Path) -> None:
    """Print a page into a file."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(target))
    with QPainter(printer) as painter:
        painter.drawText(100, 100, "自检")
    if not target.read_bytes().startswith(b"%PDF-"):
        raise OSError("QtPrintSupport prints nothing")


def blank(image: QImage) -> bool:
    """Tell whether a picture has one colour only."""
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    return len(colours) < 2  # noqa: PLR2004 - one colour is no drawing
