"""The look follows what is chosen, and everything grows with the type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.desk.theme import faces, tokens
from desktop.desk.theme import look as looks

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def test_dark_and_light_change_palette_and_tokens(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.apply("dark", 100)
    assert look.tokens is tokens.DARK
    assert QApplication.palette().color(QPalette.ColorRole.Window) == tokens.DARK.bg
    look.apply("light", 100)
    assert QApplication.palette().color(QPalette.ColorRole.Window) == tokens.LIGHT.bg


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


def test_a_focused_field_does_not_jump(look: Look, qtbot: QtBot) -> None:
    field, other = QLineEdit("东岭村"), QLineEdit()
    for one in (field, other):
        qtbot.addWidget(one)
        one.ensurePolished()
    before = field.sizeHint()
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert field.sizeHint() == before
    assert before.height() == look.px(30) + 2


def test_the_system_is_followed_only_when_asked(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks.Look, "_night", lambda _self: True)
    seen: list[bool] = []
    look.changed.connect(lambda: seen.append(look.dark))
    look._follow()
    look.apply("system", 100)
    monkeypatch.setattr(looks.Look, "_night", lambda _self: False)
    look._follow()
    assert seen == [True, False]


def test_high_contrast_leaves_the_palette_to_the_system(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks.Look, "high_contrast", lambda _self: True)
    look.apply("dark", 100)
    assert look.tokens not in (tokens.DARK, tokens.LIGHT)
    assert look.tokens.bad == look.tokens.ink


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
