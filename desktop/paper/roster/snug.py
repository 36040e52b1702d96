"""Words as large as their box lets them: on one line where that is nearly full size, else on more lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.galley import Galley, Style, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.page import Area, Setting

_NEARLY = 0.74
"""The part of full size down to which one line is better than two."""
_STEP = 0.25
_FLOOR = 3.0
_LEADING = 1.1
_SLACK = 0.02


class Snug:
    """Sets words into boxes; names stand in many boxes of one size, so each is measured once."""

    def __init__(self, types: Case) -> None:
        """Take letters from `types`."""
        self.types = types
        self._set: dict[tuple[str, Style, int, int], Galley] = {}

    def place(self, words: str, style: Style, area: Area, pad: float = 1.0) -> Iterator[Setting]:
        """Yield the words in the middle of `area` (across: as the style is aligned), `pad` points from its edges."""
        if not words:
            return
        width, height = area.width - 2 * pad, area.height
        key = (words, style, round(width * 20), round(height * 20))
        galley = self._set.get(key)
        if galley is None:
            galley = self._set[key] = self._fitted(words, style, width, height)
        yield from galley.placed(area.x + pad, area.y + (height - galley.height) / 2, area)

    def _fitted(self, words: str, style: Style, width: float, height: float) -> Galley:
        rows = words.count("\n") + 1
        widest = Text(words, replace(style, size=1.0)).width(self.types)
        unbroken = min(style.size, (width - _SLACK) / widest if widest else style.size, height / rows / _LEADING)
        if unbroken < _NEARLY * style.size:
            broken = self._broken(words, style, width, height, unbroken)
            if broken is not None:
                return broken
        size = max(unbroken, _FLOOR)
        return Text(words, _sized(style, size)).set(self.types, max(width, size))

    def _broken(self, words: str, style: Style, width: float, height: float, least: float) -> Galley | None:
        """Return the words on more lines in a size above `least`, or None where that does not help."""
        size = style.size
        while size > least:
            galley = Text(words, _sized(style, size)).set(self.types, width)
            fits = all(line.width * size / 1000 <= width + _SLACK for line in galley.lines)
            if fits and galley.height <= height:
                return galley
            size -= _STEP
        return None


def _sized(style: Style, size: float) -> Style:
    return replace(style, size=size, leading=size * _LEADING)
