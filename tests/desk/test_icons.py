"""Icons are drawn once and in their colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


def test_icons_are_drawn_once_and_in_their_colour(look: Look) -> None:
    first = look.icons.pixmap("ok", look.tokens.ok, 16, 1.25)
    assert first is look.icons.pixmap("ok", look.tokens.ok, 16, 1.25)
    assert first.width() == 20
    assert first.devicePixelRatio() == 1.25
    image = first.toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(20) for y in range(20) if image.pixelColor(x, y).alpha() == 255
    }
    assert look.tokens.ok.name() in colours
    assert not look.icon("bell", "bad").isNull()


def test_nothing_is_painted_where_nothing_was_laid_out_yet(look: Look) -> None:
    canvas = QPixmap(8, 8)
    canvas.fill(Qt.GlobalColor.white)
    with QPainter(canvas) as painter:
        look.icons.paint(painter, QRectF(0, 0, 16, 0), "stop", look.tokens.bad)
    assert canvas.toImage().pixelColor(0, 0) == Qt.GlobalColor.white
