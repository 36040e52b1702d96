"""How one page is looked at: PDFium's objects turned into glyphs and strokes as they stand on the page shown."""

from __future__ import annotations

import ctypes
from math import isfinite
from typing import TYPE_CHECKING, Any

from desktop.paper.format_check.font_name import font_name
from desktop.paper.format_check.leaf import POINT, Colour, Font, Glyph
from desktop.paper.format_check.ruling import Ruling

if TYPE_CHECKING:
    from desktop.paper.format_check.leaf import Stroke

_INVISIBLE = (3, 7)
"""Text rendering modes that print nothing (ISO 32000-1 table 106)."""
_BOLD = 0x40000
"""The flag of a font descriptor that asks for bold (ISO 32000-1 table 123)."""
_LEVEL, _SLANT = 0.02, 0.4
"""How far, in parts of its size, a character may be turned or slanted and still stand upright."""
_SMALLEST, _LARGEST = 0.1, 5000.0
"""Points between which a size is one; a damaged file has others."""
_NOT_SAID = (0, 0xFFFD, 0xFFFE, 0xFFFF)
_BLANK, _DELETE, _NO_BREAK = 0x20, 0x7F, 0xA0
"""Bounds of the codes that no character has; fonts without Unicode are read as if these were their characters."""
_HYPHEN = 0x02
"""What PDFium puts for a hyphen at the end of a line."""


_HIGH, _LOW, _END = 0xD800, 0xDC00, 0xE000
"""Where the first and the second halves of characters beyond U+FFFF begin, and where they end."""


def _means(code: int) -> bool:
    """Whether a code is that of a character, and no half of one."""
    halves, controls = _HIGH <= code < _END, code < _BLANK or _DELETE <= code < _NO_BREAK
    return code not in _NOT_SAID and not halves and not controls


def _whole(high: int, low: int) -> str:
    """Return the character of two halves."""
    return chr(0x10000 + ((high - _HIGH) << 10) + low - _LOW) if _HIGH <= high < _LOW else "\ufffd"


class Sight:
    """Looks at the pages of one document; fonts and colours are asked for once for each text object."""

    def __init__(self, raw: Any) -> None:  # noqa: ANN401 - a module of generated bindings
        """Take PDFium's raw calls."""
        self._raw = raw
        self._fonts: dict[int, Font] = {}
        self.width = self.height = 0.0
        self._map = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

    def turn_to(self, page: Any) -> None:  # noqa: ANN401 - PDFium's handle
        """Take the size of a page and how its coordinates become distances from the top left corner shown."""
        raw = self._raw
        self.width, self.height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
        box = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(page, box)
        turned = raw.FPDFPage_GetRotation(page)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        # x' = a x + b y + e, y' = c x + d y + f, in points.
        self._map = (
            (1.0, 0.0, 0.0, -1.0, -left, top),
            (0.0, 1.0, 1.0, 0.0, -bottom, -left),
            (-1.0, 0.0, 0.0, 1.0, right, -bottom),
            (0.0, -1.0, -1.0, 0.0, top, right),
        )[turned]

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the file stands on the page shown, in millimetres from its top left corner."""
        a, b, c, d, e, f = self._map
        return (a * x + b * y + e) * POINT, (c * x + d * y + f) * POINT

    def strokes(self, page: Any) -> tuple[tuple[Stroke, ...], float]:  # noqa: ANN401 - as above
        """Return the ruled lines of a page, and the part of it that pictures cover."""
        ruling = Ruling(self._raw, self.place)
        ruling.look(page)
        return ruling.strokes(), min(1.0, ruling.pictured / max(self.width * self.height * POINT * POINT, 1.0))

    def glyphs(self, page: Any) -> tuple[tuple[Glyph, ...], int]:  # noqa: ANN401 - as above
        """Return what is printed in type, in the file's order, and how many characters print nothing."""
        raw = self._raw
        text = raw.FPDFText_LoadPage(page)
        try:
            return self._glyphs(text, raw.FPDFText_CountChars(text))
        finally:
            raw.FPDFText_ClosePage(text)

    def _glyphs(self, text: Any, count: int) -> tuple[tuple[Glyph, ...], int]:  # noqa: ANN401 - as above
        raw, place = self._raw, self.place
        x, y = ctypes.c_double(), ctypes.c_double()
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        loose, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        known: dict[int, tuple[Font, Colour, bool]] = {}
        found: list[Glyph] = []
        hidden = 0
        for at in range(count):
            if raw.FPDFText_IsGenerated(text, at) == 1:
                continue
            code = raw.FPDFText_GetUnicode(text, at)
            handle = raw.FPDFText_GetTextObject(text, at)
            key = ctypes.cast(handle, ctypes.c_void_p).value or 0
            if key not in known:
                known[key] = self._manner(handle)
            font, colour, shown = known[key]
            if not shown:
                hidden += 1
                continue
            if code in (10, 13):
                continue
            if _LOW <= code < _END and found and found[-1].text == "\ufffd":
                # PDFium gives a character beyond U+FFFF as two halves; the first one has its place.
                found[-1] = found[-1]._replace(text=_whole(raw.FPDFText_GetUnicode(text, at - 1), code), mapped=True)
                continue
            raw.FPDFText_GetMatrix(text, at, matrix)
            raw.FPDFText_GetCharOrigin(text, at, x, y)
            raw.FPDFText_GetCharBox(text, at, left, right, bottom, top)
            raw.FPDFText_GetLooseCharBox(text, at, loose)
            size, upright = self._size(raw.FPDFText_GetFontSize(text, at), matrix)
            origin = place(x.value, y.value)
            one, two = place(left.value, bottom.value), place(right.value, top.value)
            far = place(loose.right, loose.top)
            if not all(map(isfinite, (*origin, *one, *two, *far, size))) or not _SMALLEST < size < _LARGEST:
                continue
            code = ord("-") if code == _HYPHEN else code
            said = _means(code)
            found.append(
                Glyph(
                    chr(code) if said else "\ufffd",
                    *origin,
                    size,
                    far[0] - origin[0],
                    min(one[0], two[0]),
                    min(one[1], two[1]),
                    max(one[0], two[0]),
                    max(one[1], two[1]),
                    font,
                    colour,
                    upright,
                    said and not raw.FPDFText_HasUnicodeMapError(text, at),
                )
            )
        return tuple(found), hidden

    def _size(self, size: float, matrix: Any) -> tuple[float, bool]:  # noqa: ANN401 - as above
        """Return the size in which a character is shown, and whether it stands upright on the page shown."""
        a, b, c, d, _, _ = self._map
        across, up = matrix.c, matrix.d
        height = (across * across + up * up) ** 0.5
        shown = (a * across + b * up, c * across + d * up)
        upright = height > 0 and shown[1] < 0 and abs(shown[0]) <= _SLANT * height
        base = (a * matrix.a + b * matrix.b, c * matrix.a + d * matrix.b)
        level = abs(base[1]) <= _LEVEL * max(abs(base[0]), 1e-9) and base[0] > 0
        return size * height, upright and level

    def _manner(self, handle: Any) -> tuple[Font, Colour, bool]:  # noqa: ANN401 - as above
        """Return the font and colour of a text object, and whether it prints at all."""
        raw = self._raw
        if not handle:
            return Font("", embedded=False), (0.0, 0.0, 0.0), True
        font = raw.FPDFTextObj_GetFont(handle)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._fonts:
            self._fonts[key] = self._font(font)
        shown = raw.FPDFTextObj_GetTextRenderMode(handle) not in _INVISIBLE
        return self._fonts[key], colour_of(raw.FPDFPageObj_GetFillColor, handle), shown

    def _font(self, handle: Any) -> Font:  # noqa: ANN401 - as above
        raw = self._raw
        if not handle:
            return Font("", embedded=False)
        size = raw.FPDFFont_GetBaseFontName(handle, None, 0)
        room = ctypes.create_string_buffer(max(size, 1))
        raw.FPDFFont_GetBaseFontName(handle, room, size)
        name = font_name(room.raw[:size].rstrip(b"\0"))
        flags = raw.FPDFFont_GetFlags(handle)
        bold = "bold" in name.lower() or (flags > 0 and bool(flags & _BOLD))
        return Font(name, raw.FPDFFont_GetIsEmbedded(handle) == 1, bold)


def colour_of(ask: Any, handle: Any) -> Colour:  # noqa: ANN401 - as above
    """Return the colour that PDFium gives for an object, each part from 0 to 1; black where it gives none."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not ask(handle, *parts):
        return (0.0, 0.0, 0.0)
    return (parts[0].value / 255, parts[1].value / 255, parts[2].value / 255)
