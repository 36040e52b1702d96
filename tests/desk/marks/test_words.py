"""Words on one line: cut with an ellipsis only when they must be; a ring stays inside its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.desk.marks.words import announce, paint_words, ring

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


def test_words_say_the_width_they_took_and_never_more_than_there_is(look: Look) -> None:
    image = QImage(200, 24, QImage.Format.Format_ARGB32)
    with QPainter(image) as painter:
        whole = paint_words(painter, QRectF(0, 0, 200, 24), "南岭废品场", look.type.f10, look.tokens.ink)
        cut = paint_words(painter, QRectF(0, 0, 20, 24), "南岭废品场", look.type.f10, look.tokens.ink)
    assert 20 < whole < 200
    assert cut == 20


def test_a_ring_stays_inside(look: Look) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(look.tokens.surface)
    with QPainter(image) as painter:
        ring(painter, QRectF(5, 5, 30, 30), look.tokens.accent, 4)
    assert image.pixelColor(20, 6) != look.tokens.surface
    assert image.pixelColor(20, 3) == look.tokens.surface
    assert image.pixelColor(20, 20) == look.tokens.surface


def test_saying_nothing_aloud_is_allowed() -> None:
    announce(QObject(), "")
    announce(QObject(), "86 号 公安剩不到十分钟")
