"""The one family of type on the desk, its sizes, and the length everything else is measured in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics, QFontMetricsF

if TYPE_CHECKING:
    from pathlib import Path

FAMILIES: Final = ("Microsoft YaHei UI", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "Noto Sans SC", "Shaotai Sans")
"""In the order of preference; the last one is bundled under resources/fonts and read only when none is installed."""
SMALLEST: Final = 100
LARGEST: Final = 175
"""Per cent of the size of type that settings offer."""

_SAME: Final = 0.03
"""Closer than this to 1 is 1: the rounding of hinted sizes must not blur the grid."""


@dataclass(frozen=True, slots=True)
class Type:
    """The type scale, and `px`, which turns a length at 10 pt and 100 % into one of this scale."""

    f8: QFont
    f8b: QFont
    f9: QFont
    f9b: QFont
    f10: QFont
    f10b: QFont
    f11b: QFont
    f14b: QFont
    f18b: QFont
    unit: float

    def px(self, length: float) -> int:
        """Return `length`, drawn for 10 pt at 100 %, in whole pixels of this scale."""
        return round(length * self.unit)

    def width(self, font: QFont, text: str) -> int:
        """Return how many pixels `text` takes in `font`, rounded up so that nothing is cut."""
        return QFontMetrics(font).horizontalAdvance(text) + 1


def install(folder: Path) -> tuple[str, ...]:
    """Return the families to write in; read the bundled one from `folder` when this machine has none of them."""
    present = set(QFontDatabase.families())
    if not present.intersection(FAMILIES):
        for weight in ("Regular", "Bold"):
            file = folder / f"ShaotaiSans-{weight}.ttf"
            if file.is_file():
                QFontDatabase.addApplicationFont(str(file))
        present = set(QFontDatabase.families())
    return tuple(family for family in FAMILIES if family in present) or FAMILIES


def cut(families: tuple[str, ...], percent: int) -> Type:
    """Return the scale at `percent` of its size; digits are as wide as each other so that clocks stand still."""

    def font(points: float, *, bold: bool = False) -> QFont:
        face = QFont()
        face.setFamilies(families)
        face.setPointSizeF(points * percent / 100)
        face.setBold(bold)
        face.setFeature(QFont.Tag("tnum"), 1)
        return face

    body = font(10)
    # A tall family needs more room than its size in pixels says, a low one never less.
    unit = max(QFontInfo(body).pixelSize() / 13.333, QFontMetricsF(body).height() / 20)
    return Type(
        f8=font(8),
        f8b=font(8, bold=True),
        f9=font(9),
        f9b=font(9, bold=True),
        f10=body,
        f10b=font(10, bold=True),
        f11b=font(11, bold=True),
        f14b=font(14, bold=True),
        f18b=font(18, bold=True),
        unit=unit if abs(unit - 1) > _SAME else 1.0,
    )
