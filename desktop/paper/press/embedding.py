"""A face as reportlab writes it into a PDF: one composite font, cut to what was used, that copies right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc, pdfmetrics

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.paper.press.truetype import TrueType

_SYMBOLIC = 4
_BLOCK = 100
"""The most lines that one bfchar block of a CMap may hold (Adobe Technical Note 5014)."""


class _Face:
    """The name by which reportlab tells faces apart."""

    builtIn = 0  # noqa: N815 - reportlab's name

    def __init__(self, name: str) -> None:
        self.name = name


class EmbeddedFont:
    """A dynamic font in reportlab's sense, written as Type0 with two-byte codes.

    reportlab's own TrueType font writes a wrong ToUnicode beyond U+FFFF (𬍛 copies as another character) and one
    font per 256 characters; this one gives every character of a document its own code and its full code point.
    """

    _multiByte = 1
    _dynamicFont = 1
    shapable = False

    def __init__(self, name: str, face: TrueType, glyph: Callable[[str], int]) -> None:
        """Wrap `face` under a name that is unique in this process; `glyph` says what draws a character."""
        self.fontName = name
        self.face = _Face(name)
        self._type = face
        self._glyph = glyph
        self._used: WeakKeyDictionary[Any, dict[str, int]] = WeakKeyDictionary()
        self._names: WeakKeyDictionary[Any, str] = WeakKeyDictionary()

    def register(self) -> None:
        """Make the font known to every canvas of this process."""
        pdfmetrics.registerFont(self)

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:  # noqa: ARG002, N802 - reportlab
        """Return the width of `text` in points."""
        return sum(self._type.advance(self._glyph(character)) for character in text) * size / 1000

    def splitString(self, text: str, doc: Any) -> list[tuple[int, bytes]]:  # noqa: N802, ANN401 - reportlab's protocol
        """Return the two-byte codes of `text`; a character's code is the order in which `doc` first used it."""
        used = self._used.setdefault(doc, {})
        return [(0, b"".join(used.setdefault(sign, len(used) + 1).to_bytes(2, "big") for sign in text))]

    def getSubsetInternalName(self, _subset: int, doc: Any) -> str:  # noqa: N802, ANN401 - reportlab's protocol
        """Return the name by which page content calls the font, and ask `doc` to embed it at the end."""
        if doc not in self._names:
            self._names[doc] = f"F{len(doc.fontMapping) + 1}"
            doc.fontMapping[self.fontName] = "/" + self._names[doc]
            doc.delayedFonts.append(self)
        return "/" + self._names[doc]

    def addObjects(self, doc: Any) -> None:  # noqa: N802, ANN401 - reportlab's protocol
        """Write the subset, its widths and its way back to Unicode into `doc`."""
        used = self._used.pop(doc)
        name = self._names.pop(doc)
        glyphs = [self._glyph(character) for character in used]
        widths = [self._type.advance(glyph) for glyph in glyphs]
        base = pdfdoc.PDFName("SHAOTA+" + self.fontName)
        file = _stream(doc, f"file of {name}", self._type.subset(glyphs), length1=True)
        descriptor = doc.Reference(
            pdfdoc.PDFDictionary(
                {
                    "Type": "/FontDescriptor",
                    "FontName": base,
                    "Flags": _SYMBOLIC,
                    "FontBBox": pdfdoc.PDFArray(self._type.box),
                    "ItalicAngle": 0,
                    "Ascent": self._type.ascent,
                    "Descent": self._type.descent,
                    "CapHeight": self._type.ascent,
                    "StemV": 80,
                    "FontFile2": file,
                }
            ),
            f"descriptor of {name}",
        )
        descendant = doc.Reference(
            pdfdoc.PDFDictionary(
                {
                    "Type": "/Font",
                    "Subtype": "/CIDFontType2",
                    "BaseFont": base,
                    "CIDSystemInfo": pdfdoc.PDFDictionary(
                        {
                            "Registry": pdfdoc.PDFString("Adobe"),
                            "Ordering": pdfdoc.PDFString("Identity"),
                            "Supplement": 0,
                        }
                    ),
                    "FontDescriptor": descriptor,
                    "DW": 1000,
                    "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray(widths)]),
                    "CIDToGIDMap": "/Identity",
                }
            ),
            f"descendant of {name}",
        )
        doc.idToObject["BasicFonts"].dict[name] = doc.Reference(
            pdfdoc.PDFDictionary(
                {
                    "Type": "/Font",
                    "Subtype": "/Type0",
                    "BaseFont": base,
                    "Encoding": "/Identity-H",
                    "DescendantFonts": pdfdoc.PDFArray([descendant]),
                    "ToUnicode": _stream(doc, f"way back of {name}", way_back(tuple(used)).encode("ascii")),
                }
            ),
            name,
        )


def _stream(doc: Any, name: str, content: bytes, *, length1: bool = False) -> Any:  # noqa: ANN401 - reportlab objects
    stream = pdfdoc.PDFStream()
    stream.content = content
    stream.filters = [pdfdoc.PDFZCompress]
    if length1:
        stream.dictionary["Length1"] = len(content)
    return doc.Reference(stream, name)


def way_back(characters: tuple[str, ...]) -> str:
    """Return the ToUnicode CMap of codes 1, 2, ... for `characters`, with surrogate pairs beyond U+FFFF."""
    lines = [
        f"<{code:04X}> <{character.encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(characters, start=1)
    ]
    blocks = []
    for start in range(0, len(lines), _BLOCK):
        block = lines[start : start + _BLOCK]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<0000> <FFFF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )
