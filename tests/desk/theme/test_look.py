"""The look follows settings and system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.desk.theme import look as looks
from desktop.desk.theme import tokens

if TYPE_CHECKING:
    import pytest

    from desktop.desk.theme.look import Look


def test_the_system_is_followed_only_when_asked(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks.Look, "_night", lambda _self: True)
    seen: list[bool] = []
    look.changed.connect(lambda: seen.append(look.dark))
    look._follow()
    look.apply("system", 100)
    monkeypatch.setattr(looks.Look, "_night", lambda _self: False)
    look._follow()
    assert seen == [True, False]


def test_high_contrast_may_come_and_go_while_the_desk_is_open(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    asks = [True]
    monkeypatch.setattr(looks.Look, "high_contrast", lambda _self: asks[0])
    told: list[bool] = []
    look.changed.connect(lambda: told.append(asks[0]))
    accessibility = QGuiApplication.styleHints().accessibility()
    accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert look.tokens.bad == look.tokens.ink
    assert QGuiApplication.palette().window().color() == look._system.window().color()
    asks[0] = False
    accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert look.tokens == tokens.LIGHT
    assert told == [True, False]


def test_high_contrast_leaves_the_palette_to_the_system(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks.Look, "high_contrast", lambda _self: True)
    look.apply("dark", 100)
    assert look.tokens not in (tokens.DARK, tokens.LIGHT)
    assert look.tokens.bad == look.tokens.ink
