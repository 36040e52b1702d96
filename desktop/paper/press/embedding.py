"""A face as reportlab writes it into a PDF: one composite font, cut to what was used, that copies right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc, pdfmetrics

from desktop.paper.press.fonts import HALF, WHOLE

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from desktop.paper.press.fonts import Case, Face

_SYMBOLIC = 4
_BLOCK = 100
"""The most lines that one bfchar block of a CMap may hold (Adobe Technical Note 5014)."""


class _Codes(dict[str, str]):
    """The code of every character used so far in hexadecimal digits, counted from 1."""

    def __missing__(self, sign: str) -> str:
        self[sign] = code = f"{len(self) + 1:04X}"
        return code


class EmbeddedFont:
    """One face in one document, written as Type0 with two-byte codes.

    reportlab's own TrueType font writes a wrong ToUnicode beyond U+FFFF (𬍛 copies as another character) and one
    font per 256 characters; this one gives every character of a document its own code and its full code point.
    """

    def __init__(self, name: str, face: Face) -> None:
        """Call `face` by `name` in the pages of one document."""
        self.name = name
        self._face = face
        self._used = _Codes()

    def codes(self, text: str) -> str:
        """Return the codes of `text` in hexadecimal digits; a character's code is the order of its first use."""
        return "".join(map(self._used.__getitem__, text))

    def width(self, text: str) -> int:
        """Return the width of `text` in thousandths of the type size."""
        return sum(self._advance(sign) for sign in text)

    def _advance(self, sign: str) -> int:
        whole = WHOLE.get(sign)
        advance = self._face.type.advance(self._face.drawn(whole or sign))
        return advance if whole is None else advance - HALF

    def addObjects(self, doc: Any) -> None:  # noqa: N802, ANN401 - reportlab calls it when a document is closed
        """Write the subset, its widths and its way back to Unicode into `doc`."""
        name, used = self.name, self._used
        characters = [WHOLE.get(sign, sign) for sign in used]
        glyphs = [self._face.drawn(character) for character in characters]
        widths = [self._advance(sign) for sign in used]
        base = pdfdoc.PDFName("SHAOTA+" + self._face.name)
        file = _stream(doc, f"file of {name}", self._face.type.subset(glyphs), length1=True)
        descriptor = doc.Reference(
            pdfdoc.PDFDictionary(
                {
                    "Type": "/FontDescriptor",
                    "FontName": base,
                    "Flags": _SYMBOLIC,
                    "FontBBox": pdfdoc.PDFArray(self._face.type.box),
                    "ItalicAngle": 0,
                    "Ascent": self._face.type.ascent,
                    "Descent": self._face.type.descent,
                    "CapHeight": self._face.type.ascent,
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
                    "ToUnicode": _stream(doc, f"way back of {name}", way_back(tuple(characters)).encode("ascii")),
                }
            ),
            name,
        )


class Tray:
    """The fonts of one document, embedded when it is closed."""

    def __init__(self, types: Case, canvas: Canvas) -> None:
        """Take faces from `types` for the document of `canvas`."""
        self._types = types
        # The only way to add a font of one's own kind; reportlab's stubs do not list it.
        self._doc: Any = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001
        self._fonts: dict[str, EmbeddedFont] = {}

    def font(self, face: str) -> EmbeddedFont:
        """Return the font that embeds the face of this name."""
        if face not in self._fonts:
            font = self._fonts[face] = EmbeddedFont(f"F{len(self._fonts) + 1}", self._types.named(face))
            self._doc.delayedFonts.append(font)
        return self._fonts[face]


class _NoFont:
    """What reportlab is told to begin pages with, so that it refers to no Helvetica that is not embedded."""

    fontName = "ShaotaiNone"  # noqa: N815 - reportlab's name, as are the next two
    _dynamicFont = 1  # noqa: N815
    _multiByte = 0  # noqa: N815

    class face:  # noqa: N801 - reportlab's name
        """The name under which reportlab keeps it."""

        name = "ShaotaiNone"


def no_font() -> str:
    """Return the name of a registered font that writes nothing into a document."""
    pdfmetrics.registerFont(_NoFont())
    return _NoFont.fontName


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
