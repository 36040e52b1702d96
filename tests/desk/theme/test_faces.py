"""The scale of type: bounds, lengths, digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from desktop.desk.theme import faces

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


def test_size_is_held_within_its_bounds(look: Look) -> None:
    look.apply("light", 400)
    assert look.percent == faces.LARGEST
    look.apply("light", 20)
    assert look.percent == faces.SMALLEST


def test_lengths_follow_the_type(look: Look) -> None:
    plain = look.px(100)
    look.apply("light", 150)
    assert 145 <= look.px(100) * 100 / plain <= 155
    assert look.type.f10.pointSizeF() == 15


def test_digits_are_as_wide_as_each_other(look: Look) -> None:
    for name in ("f9", "f11b", "f14b", "f18b"):
        metrics = QFontMetrics(look.font(name))
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1, name
