"""Reads a drawn PDF back: its text, its fonts, what it says about itself."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader

from desktop.paper.press.page import Setting

if TYPE_CHECKING:
    from desktop.paper.press.page import Mark
    from desktop.paper.press.sheet import Sheet


def reader(content: bytes) -> PdfReader:
    """Open a PDF."""
    return PdfReader(io.BytesIO(content))


def squeezed(text: str) -> str:
    """Return a text without blanks, as spreading and alignment leave some between characters."""
    return "".join(text.split()).replace("　", "")


def text(content: bytes) -> str:
    """Return all text of a PDF without blanks."""
    return squeezed("".join(page.extract_text() for page in reader(content).pages))


def fonts(content: bytes) -> dict[str, bool]:
    """Return the fonts of a PDF, each with whether its file is embedded."""
    found = {}
    for page in reader(content).pages:
        resources: Any = page["/Resources"]
        for reference in resources["/Font"].values():
            font = reference.get_object()
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            found[str(font["/BaseFont"])] = "/FontFile2" in inner.get("/FontDescriptor", {})
    return found


def outside(marks: tuple[Mark, ...], slack: float = 0.05) -> tuple[Setting, ...]:
    """Return every line of type that leaves its area by more than `slack` points: crooked or clipped type."""
    return tuple(
        mark
        for mark in marks
        if isinstance(mark, Setting)
        and not mark.turned
        and (
            mark.x < mark.area.x - slack
            or mark.x + mark.width > mark.area.right + slack
            or mark.baseline - 0.88 * mark.size < mark.area.y - slack
            or mark.baseline + 0.12 * mark.size > mark.area.bottom + slack
        )
    )


def crooked(sheet: Sheet) -> list[str]:
    """Return every line of type that leaves its cell."""
    return [setting.text for page in sheet.pages for setting in outside(page.marks)]


def overlapping(sheet: Sheet) -> list[tuple[str, str]]:
    """Return every two lines of type that are printed over each other."""
    found = []
    for page in sheet.pages:
        upright = [mark for mark in page.marks if isinstance(mark, Setting) and not mark.turned]
        settings = sorted(upright, key=lambda it: it.baseline)
        for place, one in enumerate(settings):
            for other in settings[place + 1 :]:
                if other.baseline - 0.6 * other.size > one.baseline:
                    break
                if one.x < other.x + other.width - 0.1 and other.x < one.x + one.width - 0.1:
                    found.append((one.text, other.text))
    return found


def looks_right(sheet: Sheet) -> None:
    """Assert what holds for every paper: nothing clipped, fonts embedded, language and author said, bookmarks."""
    assert crooked(sheet) == []
    assert overlapping(sheet) == []
    embedded = fonts(sheet.content)
    assert embedded
    assert all(embedded.values())
    assert b"Helvetica" not in sheet.content
    pdf = reader(sheet.content)
    assert len(pdf.pages) == len(sheet.pages)
    assert str(pdf.root_object["/Lang"]) == "zh-CN"
    assert pdf.metadata is not None
    assert pdf.metadata.author == "青石镇综合执法指挥部"
    assert pdf.metadata.title
    assert pdf.outline
