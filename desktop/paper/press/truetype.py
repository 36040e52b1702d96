"""Reads what a page needs from a TrueType file, glyph by glyph, and cuts subsets for embedding."""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_TRUETYPE, _APPLE, _COLLECTION, _CFF = b"\0\1\0\0", b"true", b"ttcf", b"OTTO"
_RESTRICTED = 0x0002
_NO_SUBSET, _BITMAPS_ONLY = 0x0100, 0x0200
_DEEPEST = 8
"""Parts within parts of a composed glyph; real fonts have two."""
_CMAP_CHOICE = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3))
_HEAD = 10
"""Bytes before the points or parts of a glyph."""
_MORE, _WORDS, _SCALE, _XY_SCALE, _TWO_BY_TWO = 0x20, 0x01, 0x08, 0x40, 0x80


class Fault(StrEnum):
    """Why a font file cannot be embedded."""

    CFF = "cff"
    """Its outlines are cubic curves, which this press does not cut."""
    FORBIDDEN = "forbidden"
    """Its maker forbids embedding, or cutting it to what is used (OpenType OS/2 fsType)."""
    DAMAGED = "damaged"
    """It is cut short, garbled, or no font at all."""
    CLOSED = "closed"
    """The system does not open it."""


class UnreadableFontError(Exception):
    """A file that is no TrueType font that may be embedded; its argument is the `Fault`."""

    @property
    def fault(self) -> Fault:
        """Say why."""
        return next((one for one in self.args if isinstance(one, Fault)), Fault.DAMAGED)


def _numbers(kind: str, data: bytes) -> array[int]:
    numbers = array(kind, data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


class TrueType:
    """One face of a font file. Advances and boxes are in thousandths of the type size.

    reportlab reads the whole character map and every advance in Python loops (90 to 200 ms for a Chinese font);
    here only what is asked for is looked up, so a face opens in a few milliseconds.
    """

    def __init__(self, path: Path, index: int = 0) -> None:
        """Open face `index` of the file; raise `UnreadableFontError` or `OSError`."""
        self._data = path.read_bytes()
        try:
            self._tables = dict(self._directory(index))
            self._read()
        except (struct.error, LookupError, ValueError, ArithmeticError) as damage:
            raise UnreadableFontError(Fault.DAMAGED, str(path)) from damage
        self._wholes: dict[int, bool] = {}

    def _directory(self, index: int) -> Iterator[tuple[str, tuple[int, int]]]:
        start = 0
        if self._data[:4] == _COLLECTION:
            (start,) = struct.unpack_from(">L", self._data, 12 + 4 * index)
        kind = self._data[start : start + 4]
        if kind not in (_TRUETYPE, _APPLE):
            raise UnreadableFontError(Fault.CFF if kind == _CFF else Fault.DAMAGED)
        (count,) = struct.unpack_from(">H", self._data, start + 4)
        for number in range(count):
            tag, _, offset, length = struct.unpack_from(">4sLLL", self._data, start + 12 + 16 * number)
            if offset + length > len(self._data):
                raise UnreadableFontError(Fault.DAMAGED)
            yield tag.decode("latin-1"), (offset, length)

    def table(self, tag: str) -> bytes:
        """Return the bytes of a table; raise `KeyError` when the font has none such."""
        offset, length = self._tables[tag]
        return self._data[offset : offset + length]

    @property
    def names(self) -> bytes:
        """The table of names; nothing where the font has none."""
        return self.table("name") if "name" in self._tables else b""

    def _read(self) -> None:
        head, hhea, os2 = self.table("head"), self.table("hhea"), self.table("OS/2")
        self._unit: int = struct.unpack_from(">H", head, 18)[0]
        self.box = tuple(self._thousandths(n) for n in struct.unpack_from(">4h", head, 36))
        self.ascent, self.descent = (self._thousandths(n) for n in struct.unpack_from(">2h", hhea, 4))
        (permission,) = struct.unpack_from(">H", os2, 8)
        # fsType: restricted alone, one that may not be cut into subsets, or only as bitmaps, must not be embedded.
        if permission & 0x000F == _RESTRICTED or permission & (_NO_SUBSET | _BITMAPS_ONLY):
            raise UnreadableFontError(Fault.FORBIDDEN)
        self.glyph_count: int = struct.unpack_from(">H", self.table("maxp"), 4)[0]
        self._metric_count = struct.unpack_from(">H", hhea, 34)[0]
        self._metrics = _numbers("H", self.table("hmtx")[: 4 * self._metric_count])
        long_places = struct.unpack_from(">h", head, 50)[0]
        loca = self.table("loca")
        self._places = _numbers("I", loca) if long_places else array("I", (n * 2 for n in _numbers("H", loca)))
        self._outlines, length = self._tables["glyf"]
        if len(self._places) <= self.glyph_count or max(self._places) > length or not self._metrics:
            raise UnreadableFontError(Fault.DAMAGED)
        self._read_map()

    def _thousandths(self, number: int) -> int:
        return round(number * 1000 / self._unit)

    def _read_map(self) -> None:
        cmap = self.table("cmap")
        (count,) = struct.unpack_from(">H", cmap, 2)
        found = {}
        for number in range(count):
            platform, encoding, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * number)
            if struct.unpack_from(">H", cmap, offset)[0] in (4, 12):
                found[platform, encoding] = offset
        offset = next((found[choice] for choice in _CMAP_CHOICE if choice in found), -1)
        if offset < 0:
            raise UnreadableFontError(Fault.DAMAGED)
        if struct.unpack_from(">H", cmap, offset)[0] == 4:  # noqa: PLR2004 - the number of the cmap format
            self._read_segments(cmap[offset:])
        else:
            (groups,) = struct.unpack_from(">L", cmap, offset + 12)
            numbers = _numbers("I", cmap[offset + 16 : offset + 16 + 12 * groups])
            self._first, self._last, self._glyph = numbers[0::3], numbers[1::3], numbers[2::3]
            self._indirect: tuple[array[int], bytes] | None = None

    def _read_segments(self, table: bytes) -> None:
        half = struct.unpack_from(">H", table, 6)[0]
        self._last = _numbers("H", table[14 : 14 + half])
        self._first = _numbers("H", table[16 + half : 16 + 2 * half])
        self._glyph = _numbers("H", table[16 + 2 * half : 16 + 3 * half])
        self._indirect = _numbers("H", table[16 + 3 * half : 16 + 4 * half]), table[16 + 3 * half :]

    def glyph(self, character: str) -> int:
        """Return the number of the glyph for a character, 0 when the font lacks it."""
        glyph = self._mapped(ord(character))
        return glyph if glyph < self.glyph_count else 0

    def _mapped(self, code: int) -> int:
        segment = bisect_right(self._first, code) - 1
        if segment < 0 or code > self._last[segment]:
            return 0
        if self._indirect is None:
            return int(self._glyph[segment]) + code - int(self._first[segment])
        ranges, words = self._indirect
        if not ranges[segment]:
            return (self._glyph[segment] + code) & 0xFFFF
        place = ranges[segment] + 2 * (code - self._first[segment] + segment)
        glyph = int.from_bytes(words[place : place + 2], "big")
        return (glyph + self._glyph[segment]) & 0xFFFF if glyph else 0

    def advance(self, glyph: int) -> int:
        """Return how far the pen moves after a glyph, in thousandths of the type size."""
        return self._thousandths(self._metrics[2 * min(glyph, self._metric_count - 1)])

    def ink(self, glyph: int) -> tuple[int, int]:
        """Return where the drawn part of a glyph starts and ends from left to right; (0, 0) for a blank."""
        outline = self._outline(glyph)
        left, _, right = struct.unpack_from(">3h", outline, 2) if outline else (0, 0, 0)
        return self._thousandths(left), self._thousandths(right)

    def rise(self, glyph: int) -> int:
        """Return how far the drawn part of a glyph reaches above the baseline; 0 for a blank."""
        outline = self._outline(glyph)
        return self._thousandths(struct.unpack_from(">h", outline, 8)[0]) if outline else 0

    def _outline(self, glyph: int) -> bytes:
        start, end = self._places[glyph], self._places[glyph + 1]
        return self._data[self._outlines + start : self._outlines + end]

    def whole(self, glyph: int) -> bool:
        """Tell whether a glyph and all its parts can be drawn; a file may be garbled in the middle."""
        if glyph not in self._wholes:
            try:
                self._wholes[glyph] = self._sound(glyph, 0)
            except (struct.error, LookupError):
                self._wholes[glyph] = False
        return self._wholes[glyph]

    def _sound(self, glyph: int, depth: int) -> bool:
        outline = bytearray(self._outline(glyph))
        if self._places[glyph] > self._places[glyph + 1] or 0 < len(outline) < _HEAD or depth > _DEEPEST:
            return False
        parts = (struct.unpack_from(">H", outline, place)[0] for place in _component_places(outline))
        return all(self._sound(part, depth + 1) for part in parts)

    def subset(self, glyphs: Sequence[int]) -> bytes:
        """Cut a font file with glyph 0 and then `glyphs` in that order; parts of composed glyphs follow them."""
        order, outlines = [0, *glyphs], []
        numbers = {glyph: number for number, glyph in reversed(tuple(enumerate(order)))}
        at = 0
        while at < len(order):
            outline = bytearray(self._outline(order[at]))
            for place in _component_places(outline):
                (part,) = struct.unpack_from(">H", outline, place)
                if part not in numbers:
                    numbers[part] = len(order)
                    order.append(part)
                struct.pack_into(">H", outline, place, numbers[part])
            outlines.append(bytes(outline) + bytes(-len(outline) % 4))
            at += 1
        return self._assemble(order, outlines)

    def _assemble(self, order: list[int], outlines: list[bytes]) -> bytes:
        places, place = array("I", [0]), 0
        for outline in outlines:
            place += len(outline)
            places.append(place)
        metrics = array("H")
        for glyph in order:
            metrics.append(self._metrics[2 * min(glyph, self._metric_count - 1)])
            outline = self._outline(glyph)
            # The left side bearing of a TrueType outline is its xMin, a signed number kept in an unsigned array.
            metrics.append(struct.unpack_from(">H", outline, 2)[0] if outline else 0)
        if sys.byteorder == "little":
            places.byteswap()
            metrics.byteswap()
        head, hhea, maxp = (bytearray(self.table(tag)) for tag in ("head", "hhea", "maxp"))
        struct.pack_into(">H", head, 50, 1)
        struct.pack_into(">H", hhea, 34, len(order))
        struct.pack_into(">H", maxp, 4, len(order))
        tables = {"glyf": b"".join(outlines), "head": bytes(head), "hhea": bytes(hhea), "hmtx": metrics.tobytes()}
        tables |= {"loca": places.tobytes(), "maxp": bytes(maxp)}
        tables |= {tag: self.table(tag) for tag in ("cvt ", "fpgm", "prep") if tag in self._tables}
        return _font_file(tables)


def _component_places(outline: bytearray) -> Iterator[int]:
    """Yield where a composed glyph names its parts; nothing for a plain outline."""
    if len(outline) < _HEAD or struct.unpack_from(">h", outline)[0] >= 0:
        return
    place, flags = _HEAD, _MORE
    while flags & _MORE:
        (flags,) = struct.unpack_from(">H", outline, place)
        yield place + 2
        place += 8 if flags & _WORDS else 6
        place += 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _TWO_BY_TWO else 0


def _font_file(tables: dict[str, bytes]) -> bytes:
    power = len(tables).bit_length() - 1
    start = struct.pack(">4s4H", _TRUETYPE, len(tables), 16 << power, power, 16 * (len(tables) - (1 << power)))
    directory, body, place = [start], [], 12 + 16 * len(tables)
    for tag, data in sorted(tables.items()):
        padded = data + bytes(-len(data) % 4)
        directory.append(struct.pack(">4sLLL", tag.encode("latin-1"), _checksum(padded), place, len(data)))
        body.append(padded)
        place += len(padded)
    return b"".join(directory + body)


def _checksum(data: bytes) -> int:
    return sum(_numbers("I", data)) & 0xFFFFFFFF
