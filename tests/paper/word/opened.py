"""A drawn Word file opened again: its XML by the names of the format, its text in the order of reading."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(content: bytes, name: str = "word/document.xml") -> ET.Element:
    """Return one part of the file."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return parsed(file.read(name))


def parsed(xml: str | bytes) -> ET.Element:
    """Return what a part of the file says."""
    return ET.fromstring(xml)  # noqa: S314 - the program's own file


def paragraphs(content: bytes, style: str = "") -> list[str]:
    """Return the texts of the paragraphs in a style, of all where none is named."""
    found = part(content).iter(f"{W}p")
    return [text(one) for one in found if not style or style_of(one) == style]


def style_of(paragraph: ET.Element) -> str:
    """Return the key of a paragraph's style."""
    return paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")  # type: ignore[union-attr, return-value]


def text(element: ET.Element) -> str:
    """Return the text of a part of the file."""
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def value(element: ET.Element, path: str, name: str = "val") -> str:
    """Return what an element under `element` says, `tabs/tab` without the prefix of the format."""
    found = element.find("/".join(W + step for step in path.split("/")))
    assert found is not None, path
    return found.get(W + name) or ""
