"""Makes small fonts with names and permissions as asked, from glyphs of a bundled one."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from desktop import resources
from desktop.paper.press.truetype import TrueType, _font_file

if TYPE_CHECKING:
    from pathlib import Path

KAI = TrueType(resources.folder("fonts") / "ShaotaiKai-Regular.ttf")
LARGE = 600 * 1024
"""Bytes of a file that is large enough to be looked into."""
CHINESE, ENGLISH = 0x804, 0x409


def font(
    *names: tuple[int, int, str], signs: str = "哨单仿宋楷黑〓", permission: int = 8, kind: bytes = b"\0\1\0\0"
) -> bytes:
    """Return a font of `signs`; names are their number (1 family, 2 style, 4 full, 6 PostScript), language and text."""
    cut = KAI.subset([KAI.glyph(sign) for sign in signs])
    tables = {}
    for number in range(struct.unpack_from(">H", cut, 4)[0]):
        tag, _, offset, length = struct.unpack_from(">4sLLL", cut, 12 + 16 * number)
        tables[tag.decode()] = cut[offset : offset + length]
    groups = sorted((ord(sign), at) for at, sign in enumerate(signs, start=1))
    lines = b"".join(struct.pack(">LLL", code, code, at) for code, at in groups)
    subtable = struct.pack(">HHLLL", 12, 0, 16 + len(lines), 0, len(groups)) + lines
    tables["cmap"] = struct.pack(">HHHHL", 0, 1, 3, 10, 12) + subtable
    about = bytearray(KAI.table("OS/2"))
    struct.pack_into(">H", about, 8, permission)
    tables["OS/2"] = bytes(about)
    tables["name"] = table(*names)
    return kind + _font_file(tables)[4:]


def table(*names: tuple[int, int, str], platform: int = 3, encoding: int = 1, coding: str = "utf-16-be") -> bytes:
    """Return a table of names."""
    entries, words = b"", b""
    for number, language, text in names:
        raw = text.encode(coding)
        entries += struct.pack(">6H", platform, encoding, language, number, len(raw), len(words))
        words += raw
    return struct.pack(">HHH", 0, len(names), 6 + len(entries)) + entries + words


def called(
    family: str, postscript: str = "", style: str = "Regular", chinese: str = ""
) -> tuple[tuple[int, int, str], ...]:
    """Return the names of an ordinary face."""
    names = [(1, ENGLISH, family), (2, ENGLISH, style), (6, ENGLISH, postscript or family.replace(" ", ""))]
    return (*names, (1, CHINESE, chinese)) if chinese else tuple(names)


def collection(*fonts: bytes) -> bytes:
    """Return a collection of fonts that share nothing."""
    head, body = 12 + 4 * len(fonts), b""
    starts = []
    for one in fonts:
        start = head + len(body)
        starts.append(start)
        moved = bytearray(one)
        for number in range(struct.unpack_from(">H", one, 4)[0]):
            at = 12 + 16 * number + 8
            struct.pack_into(">L", moved, at, struct.unpack_from(">L", one, at)[0] + start)
        body += bytes(moved)
    return struct.pack(f">4sHHL{len(fonts)}L", b"ttcf", 1, 0, len(fonts), *starts) + body


def put(place: Path, content: bytes, *, large: bool = False) -> Path:
    """Write a font file, padded where it has to be large."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content + bytes(max(0, LARGE - len(content)) if large else 0))
    return place
