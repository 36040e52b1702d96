"""Sections of a Word file: page, margins and grid, page numbers odd right and even left, the mark of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.press.official import ACROSS, AREA
from desktop.paper.press.page import A4, LANDSCAPE, MM
from desktop.paper.word.markup import PITCH, paragraph, run, twips

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import _BaseHeaderFooter

_CLOSER = -850
"""What a character of 16 pt is closer to the next, in 4096ths of a point: 28 of them are 156 mm wide (5.2.3)."""
_FOLIO = 25.1 * MM
"""From the foot of the paper to the line of the page number: its dashes stand 7 mm under the type area (7.5)."""
_ABOVE = 12 * MM
LETTER_TOP = 30 * MM
"""From the top of the paper to the mark of a letter (10.1)."""
_DRAFT = 8 * MM


def section(*, landscape: bool = False, last: bool = False, letter: bool = False, draft: bool = False) -> str:
    """Return the properties of a section; the first page of a `letter` has a head and a foot of its own."""
    page, area = (LANDSCAPE, ACROSS) if landscape else (A4, AREA)
    head = (LETTER_TOP - (_DRAFT if draft else 0)) if letter else AREA.y - _ABOVE
    turned = ' w:orient="landscape"' if landscape else ""
    properties = (
        f'<w:type w:val="nextPage"/><w:pgSz w:w="{twips(page[0])}" w:h="{twips(page[1])}"{turned}/>'
        f'<w:pgMar w:top="{twips(area.y)}" w:right="{twips(page[0] - area.right)}"'
        f' w:bottom="{twips(page[1] - area.bottom)}" w:left="{twips(area.x)}"'
        f' w:header="{twips(head)}" w:footer="{twips(_FOLIO)}" w:gutter="0"/><w:cols w:space="0"/>'
        f"{'<w:titlePg/>' if letter else ''}"
        f'<w:docGrid w:type="linesAndChars" w:linePitch="{PITCH}" w:charSpace="{_CLOSER}"/>'
    )
    whole = f"<w:sectPr>{properties}</w:sectPr>"
    return whole if last else f'<w:p><w:pPr><w:pStyle w:val="Break"/>{whole}</w:pPr></w:p>'


def furnish(document: Document, draft: str, opening: tuple[str, str] = ("", "")) -> None:
    """Write heads and feet: page numbers, the words of a draft, and what only the first page has (head, foot)."""
    first = document.sections[0]
    document.settings.odd_and_even_pages_header_footer = True
    said = paragraph("Draft", run(draft)) if draft else paragraph("Break", "")
    for head in (first.header, first.even_page_header):
        _fill(head, said)
    for foot, even in ((first.footer, False), (first.even_page_footer, True)):
        _fill(foot, _folio(even=even))
    if any(opening):
        _fill(first.first_page_header, (paragraph("Draft", run(draft)) if draft else "") + opening[0])
        _fill(first.first_page_footer, opening[1])


def _fill(part: _BaseHeaderFooter, content: str) -> None:
    """Let a head or a foot hold these paragraphs alone."""
    from desktop.paper.word.package import parsed

    part.is_linked_to_previous = False
    element = part._element  # noqa: SLF001 - python-docx has no other way to whole paragraphs
    for child in list(element):
        element.remove(child)
    for child in parsed(content):
        element.append(child)


def _folio(*, even: bool) -> str:
    """Return a page number between dashes, one character in from the outer edge (7.5)."""
    side = "left" if even else "right"
    size = 14 * 20
    indent = f'<w:ind w:{side}="{size}" w:{side}Chars="100"/><w:jc w:val="{side}"/>'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return paragraph("Folio", run("— ") + field + run(" —"), indent)
