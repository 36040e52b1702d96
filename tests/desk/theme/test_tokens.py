"""The colours can be told apart by everybody, in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from desktop.desk.theme.tokens import DARK, LIGHT, Tokens, from_system

TEXT = (
    ("ink", "bg"), ("ink", "surface"), ("ink2", "surface"), ("ink2", "bg"), ("ink2", "nav"), ("ink3", "surface"),
    ("ink3", "bg"), ("ink3", "nav"), ("ink3", "hover"), ("accent", "surface"), ("accent", "accentbg"), ("accent", "bg"),
    ("inv", "accent"), ("ok", "surface"), ("ok", "okbg"), ("warn", "surface"), ("warn", "warnbg"), ("bad", "surface"),
    ("bad", "badbg"), ("run", "runbg"), ("ink", "accentbg"), ("inv", "okfill"), ("inv", "runfill"), ("inv", "badfill"),
)  # fmt: skip
SHAPES = (
    ("okfill", "track"), ("warnfill", "track"), ("badfill", "track"), ("runfill", "track"), ("okfill", "surface"),
    ("warnfill", "surface"), ("badfill", "surface"), ("runfill", "surface"), ("field", "surface"), ("field", "bg"),
    ("accent", "surface"), ("accent", "bg"),
)  # fmt: skip


_LINEAR = 0.04045
"""Below this the curve of sRGB is a straight line (IEC 61966-2-1)."""


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR else ((part + 0.055) / 1.055) ** 2.4


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), TEXT)
def test_words_stand_out(theme: Tokens, front: str, back: str) -> None:
    # Words stand on the green and slate bars of the presence chart too, and figures on the red badge.
    assert contrast(getattr(theme, front), getattr(theme, back)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), SHAPES)
def test_shapes_stand_out(theme: Tokens, front: str, back: str) -> None:
    assert contrast(getattr(theme, front), getattr(theme, back)) >= 3.0


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.478, abs=0.001)
    assert contrast(QColor("#1D569F"), QColor("#1D569F")) == pytest.approx(1.0)


def test_every_tone_has_words_ground_and_solid_of_its_own() -> None:
    for theme in (LIGHT, DARK):
        assert len({theme.text(tone).name() for tone in ("ok", "warn", "bad", "run", "acc")}) == 5
        assert len({theme.fill(tone).name() for tone in ("ok", "warn", "bad", "run", "acc")}) == 5
        assert theme.back("bad") == theme.badbg
        assert theme.text("plain") == theme.ink2


def test_high_contrast_takes_the_colours_of_the_system() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("black"))
    palette.setColor(QPalette.ColorRole.Base, QColor("black"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("yellow"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("cyan"))
    tokens = from_system(palette)
    assert tokens.bad == tokens.ok == tokens.ink == QColor("yellow")
    assert tokens.badbg == QColor("black")
    assert tokens.accent == QColor("cyan")
