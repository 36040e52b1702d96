"""Draw the program's icon file from resources/icons/shaotai.svg: `python -m windows.program.icon`."""

from __future__ import annotations

import re
import struct
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS: Final = Path(__file__).parents[2] / "resources" / "icons"
SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels square: 16 to 64 are what Windows shows at 100 to 200 %, 128 and 256 what Explorer shows large."""
_COARSE: Final = 24
"""Up to this size the fine lines are left out: they would be a grey haze."""
_PNG_FROM: Final = 256
"""From this size on an image is stored as PNG, which older readers of icons know for this size alone."""


def drawn(size: int) -> QImage:
    """Return the icon, `size` pixels square."""
    source = (ICONS / "shaotai.svg").read_text("utf-8")
    if size <= _COARSE:
        source = re.sub(r'<path class="fine"[^>]*/>', "", source)
        # Without its lines the whistle moves up into the middle and fills the field to the edge.
        source = source.replace('viewBox="0 0 64 64"', 'viewBox="2 2 60 60"').replace(
            'd="M25 23', 'transform="translate(0 -6)" d="M25 23'
        )
        source = source.replace('cy="38.5"', 'cy="32.5"')
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def _bitmap(image: QImage) -> bytes:
    """Return an image as an icon stores it: no file header, bottom line first, and an empty mask under the alpha."""
    size = image.width()
    header = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    lines = bytes(image.constBits())
    turned = b"".join(lines[line * size * 4 : (line + 1) * size * 4] for line in reversed(range(size)))
    return header + turned + bytes(-(-size // 32) * 4 * size)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return bytes(buffer.data().data())


def icon() -> bytes:
    """Return the icon file with all sizes."""
    stored = []
    for size in SIZES:
        image = drawn(size)
        stored.append(_png(image) if size >= _PNG_FROM else _bitmap(image))
    place = 6 + 16 * len(SIZES)
    entries = b""
    for size, content in zip(SIZES, stored, strict=True):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(content), place)
        place += len(content)
    return struct.pack("<HHH", 0, 1, len(SIZES)) + entries + b"".join(stored)


if __name__ == "__main__":
    app = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    (ICONS / "shaotai.ico").write_bytes(icon())
