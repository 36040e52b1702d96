"""The mark of the lead department stands out and says how much room it took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPainter

from desktop.desk.marks.lead import paint_lead

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


def test_the_mark_is_painted_within_the_width_it_says(look: Look) -> None:
    image = QImage(80, 24, QImage.Format.Format_ARGB32)
    image.fill(look.tokens.surface)
    with QPainter(image) as painter:
        width = paint_lead(painter, look, 10, 12)
    columns = [x for x in range(80) if any(image.pixelColor(x, y) != look.tokens.surface for y in range(24))]
    assert columns[0] >= 9
    assert columns[-1] < 10 + width
