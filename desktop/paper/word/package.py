"""The file around a Word document: python-docx's own template emptied, and the same bytes for the same words."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from desktop.paper.word import styles
from desktop.paper.word.markup import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_KEPT = ("/styles", "/settings", "/fontTable", "/theme", "/officeDocument", "/core-properties", "/extended-properties")
"""Relations of the template that stay; its picture, numbering and notes do not."""
_DAY = (1980, 1, 1, 0, 0, 0)
"""What the archive says about every part: the oldest day that it can name, never the clock's."""
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>'
    '<w:defaultTabStop w:val="420"/><w:drawingGridVerticalSpacing w:val="579"/>'
    '<w:characterSpacingControl w:val="compressPunctuation"/>'
    "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>"
    "<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat>"
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
)


def empty() -> Document:
    """Return a document without a word, in the named styles of official papers."""
    import docx

    document = docx.Document()
    for holder in (document.part, document.part.package):
        for key, relation in list(holder.rels.items()):
            if not relation.reltype.endswith(_KEPT):
                del holder.rels[key]
    _replace(document.styles.element, styles.sheet())
    _replace(document.settings.element, f'<w:settings xmlns:w="{NAMESPACE}">{_SETTINGS}</w:settings>')
    return document


def _replace(element: BaseOxmlElement, words: str) -> None:
    """Let an element of the template hold the children of another, and nothing else."""
    from docx.oxml import parse_xml

    for child in list(element):
        element.remove(child)
    for child in list(parse_xml(words)):
        element.append(child)


def parsed(content: str) -> Iterator[BaseOxmlElement]:
    """Yield the elements that a string of WordprocessingML holds."""
    from docx.oxml import parse_xml

    yield from list(parse_xml(f'<w:body xmlns:w="{NAMESPACE}" xmlns:r="{_RELATIONS}">{content}</w:body>'))


def fill(document: Document, content: str) -> None:
    """Let the body hold this, and nothing else."""
    body = document.element.body
    for child in list(body):
        body.remove(child)
    for child in parsed(content):
        body.append(child)


def saved(document: Document) -> bytes:
    """Return the file; the archive names its parts in one order and without the clock."""
    stream = io.BytesIO()
    document.save(stream)
    steady = io.BytesIO()
    with zipfile.ZipFile(stream) as read, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as write:
        for name in sorted(read.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            write.writestr(entry, read.read(name))
    return steady.getvalue()
