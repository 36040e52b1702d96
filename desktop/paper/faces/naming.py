"""What a font file calls the faces in it, in every language, read without reading a single glyph."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_COLLECTION = b"ttcf"
_SFNT = (b"\0\1\0\0", b"true", b"OTTO")
_FAMILY, _STYLE, _FULL, _POSTSCRIPT, _WIDE_FAMILY = 1, 2, 4, 6, 16
_WINDOWS, _MAC, _PRC, _MAC_CHINESE = 3, 1, 3, 25
_MOST_FACES, _MOST_BYTES = 64, 1 << 20
"""More faces in a collection and longer tables of names are damage."""
_NOT_UPRIGHT = ("bold", "italic", "oblique", "black", "light", "粗", "斜", "细")


class Named(NamedTuple):
    """One face of a file: its number in a collection, its names as `folded` has them, and what PDF calls it."""

    number: int
    names: frozenset[str]
    postscript: str


def folded(name: str) -> str:
    """Return a name as names are compared: without blanks, in small letters."""
    return "".join(name.split()).casefold()


def faces_of(path: Path) -> tuple[Named, ...]:
    """Return the upright faces of a file in their order; nothing for a file that is no font. Raises `OSError`."""
    found = []
    with path.open("rb") as file:
        try:
            for index, start in enumerate(_starts(file)):
                table = _name_table(file, start)
                names = tuple(_entries(table))
                styles = [folded(text) for number, text in names if number == _STYLE]
                if not any(word in style for style in styles for word in _NOT_UPRIGHT):
                    said = (text for number, text in names if number in (_FAMILY, _FULL, _POSTSCRIPT, _WIDE_FAMILY))
                    found.append(Named(index, frozenset(map(folded, said)), postscript(table)))
        except (struct.error, ValueError):
            pass
    return tuple(found)


def _starts(file: BinaryIO) -> tuple[int, ...]:
    """Return where the faces of a file begin."""
    head = file.read(12)
    if head[:4] != _COLLECTION:
        return (0,) if head[:4] in _SFNT else ()
    (count,) = struct.unpack(">8xL", head)
    count = min(count, _MOST_FACES)
    return struct.unpack(f">{count}L", file.read(4 * count))


def _name_table(file: BinaryIO, start: int) -> bytes:
    file.seek(start)
    (count,) = struct.unpack(">4xH6x", file.read(12))
    for _ in range(count):
        tag, offset, length = struct.unpack(">4s4xLL", file.read(16))
        if tag == b"name":
            file.seek(offset)
            return file.read(min(length, _MOST_BYTES))
    return b""


def postscript(table: bytes) -> str:
    """Return what a PDF calls the face with this table of names; "" where the table says nothing usable."""
    try:
        said = [text for number, text in _entries(table) if number == _POSTSCRIPT]
    except (struct.error, ValueError):
        return ""
    return next((text for text in said if text.isascii() and text.replace("-", "").replace("_", "").isalnum()), "")


def _entries(table: bytes) -> Iterator[tuple[int, str]]:
    """Yield number and words of every name that is written in letters this program reads."""
    if not table:
        return
    count, words = struct.unpack_from(">2xHH", table)
    for at in range(count):
        platform, encoding, _, number, length, offset = struct.unpack_from(">6H", table, 6 + 12 * at)
        raw = table[words + offset : words + offset + length]
        if platform == _MAC:
            text = raw.decode(
                "gb2312" if encoding == _MAC_CHINESE else "ascii" if encoding == 0 else "latin-1", "ignore"
            )
        elif platform == _WINDOWS and encoding == _PRC:
            text = raw.replace(b"\0", b"").decode("gb18030", "ignore")
        else:
            text = raw.decode("utf-16-be", "ignore")
        if text:
            yield number, text
