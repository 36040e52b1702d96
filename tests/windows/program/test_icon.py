"""The icon file holds every size that Windows asks for, drawn from our SVG."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QImageReader

from windows.program import icon

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FILE = icon.ICONS / "shaotai.ico"
_NEAR = 24
"""How far a colour may be off: one Qt smooths edges otherwise than another."""


def test_it_holds_all_sizes() -> None:
    content = FILE.read_bytes()
    _, kind, count = struct.unpack_from("<HHH", content)
    entries = [struct.unpack_from("<BBBBHHII", content, 6 + 16 * at) for at in range(count)]
    assert kind == 1
    assert [entry[0] or 256 for entry in entries] == list(icon.SIZES)
    assert all(entry[5] == 32 for entry in entries)
    assert entries[-1][7] + entries[-1][6] == len(content)
    assert content[entries[-1][7] :].startswith(b"\x89PNG")


def test_the_file_is_what_the_drawing_gives(qtbot: QtBot) -> None:
    reader = QImageReader(str(FILE))
    for at, size in enumerate(icon.SIZES):
        assert reader.jumpToImage(at)
        kept, fresh = reader.read().convertToFormat(QImage.Format.Format_ARGB32), icon.drawn(size)
        assert kept.size() == fresh.size()
        far = sum(abs(a - b) > _NEAR for a, b in zip(bytes(kept.constBits()), bytes(fresh.constBits()), strict=True))
        assert far <= size * size * 4 // 50


def test_small_sizes_leave_the_fine_lines_out(qtbot: QtBot) -> None:
    small, large = icon.drawn(16), icon.drawn(64)
    assert small.pixelColor(8, 3).lightness() < 200
    assert large.pixelColor(33, 13).lightness() > 200
