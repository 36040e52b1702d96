"""Grounds follow the kind of day."""

from __future__ import annotations

from desktop.desk.roster.grid.drawings import ground
from desktop.desk.theme.tokens import DARK, LIGHT


def test_holidays_are_sunken_and_weekends_tinted() -> None:
    for tokens in (LIGHT, DARK):
        assert ground(tokens, "holiday") == tokens.sunken
        assert ground(tokens, "weekend") == tokens.hover
        assert ground(tokens, "work") == ground(tokens, "moved") == tokens.surface
