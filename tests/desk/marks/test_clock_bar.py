"""The bar of a clock: filled to the elapsed part, hatched past the limit, with gaps at its ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.desk.marks.clock_bar import paint_clock_bar

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from desktop.desk.theme.look import Look


def painted(look: Look, minutes: float, ticks: tuple[float, ...] = ()) -> list[QColor]:
    """Return the colours along the middle of a bar 300 px long, a minute every ten."""
    image = QImage(300, 6, QImage.Format.Format_ARGB32)
    image.fill(look.tokens.surface)
    with QPainter(image) as painter:
        paint_clock_bar(painter, look, QRectF(0, 0, 300, 6), minutes=minutes, limit=30, ticks=ticks)
    return [image.pixelColor(x, 3) for x in range(300)]


def test_half_the_time_fills_half_the_bar(look: Look) -> None:
    colours = painted(look, 15)
    assert colours[100] == look.tokens.fill("run")
    assert colours[200] == look.tokens.track


def test_a_tick_leaves_a_gap(look: Look) -> None:
    colours = painted(look, 30, (10,))
    assert look.tokens.surface in colours[95:106]
    assert colours[150] == look.tokens.fill("run")


def test_past_the_limit_it_is_no_longer_one_colour(look: Look) -> None:
    colours = painted(look, 60)
    assert len({colour.name() for colour in colours[170:290]}) > 1
    assert len({colour.name() for colour in colours[20:120]}) == 1
