"""Red heads: of minutes, of documents and of letters, each with its rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.galley import Align, Text
from desktop.paper.press.imprint import day
from desktop.paper.press.official import AREA, CHARACTER, FLUSH, NUMBER, PITCH, Official, red_mark
from desktop.paper.press.page import A4, MM, RED, Rule

if TYPE_CHECKING:
    from desktop.paper.official.facts import Letter, Minutes
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.page import Mark

_UNDER_TOP = 35 * MM
"""From the top of the type area to the mark's upper edge, of documents (7.2.4) and minutes (10.3)."""
_LETTER_TOP = 30 * MM
"""From the top of the paper to the mark's upper edge, of letters (10.1)."""
_TO_RULE = 4 * MM
"""From the lower edge of the line above to the red rule (7.2.7, 10.1)."""
_RULE = 1.0 * MM
_THICK, _THIN, _BETWEEN = 1.0 * MM, 0.35 * MM, 0.6 * MM
"""Weights of the two rules of a letter and the blank between them."""
_LETTER_RULE = 170 * MM
_FROM_BOTTOM = 20 * MM
"""From the lower double rule of a letter, its thick line, to the bottom of the paper (10.1)."""
_DESCENT = 0.12
"""Depth of the em box under the baseline, in parts of the size."""
_PLAIN = replace(FLUSH, align=Align.LEFT)
_SIDE = CHARACTER


def minutes_head(types: Case, facts: Minutes) -> Official:
    """Return a page with the head of minutes: mark, number, office left and date right, a red rule."""
    mark = red_mark(types, facts.mark, _UNDER_TOP)
    number = max(one.area.bottom for one in mark) + PITCH
    office = number + PITCH
    inner = AREA.width - 2 * _SIDE
    date = Text(day(facts.on), _PLAIN.aligned(Align.RIGHT))
    name = Text(facts.office, _PLAIN).fitted(types, inner - date.width(types) - _SIDE)
    marks: tuple[Mark, ...] = (
        *mark,
        *Text(facts.number, NUMBER).set(types, AREA.width).placed(AREA.x, number),
        *name.set(types, inner).placed(AREA.x + _SIDE, office),
        *date.set(types, inner).placed(AREA.x + _SIDE, office),
    )
    return _ruled(types, marks, office + PITCH)


def document_head(types: Case, mark: str, number: str) -> Official:
    """Return a page with the head of a document: mark, number two blank lines under it, a red rule (7.2)."""
    red = red_mark(types, mark, _UNDER_TOP)
    line = max(one.area.bottom for one in red) + 2 * PITCH
    marks = (*red, *Text(number, NUMBER).set(types, AREA.width).placed(AREA.x, line))
    return _ruled(types, marks, line + PITCH)


def _ruled(types: Case, marks: tuple[Mark, ...], under: float) -> Official:
    """Return the page with its red rule, 4 mm below the type of the line that ends at `under`."""
    y = under - (PITCH - FLUSH.size) / 2 + _TO_RULE
    rule = Rule(AREA.x, y, AREA.right, y, _RULE, RED)
    paper = Official(types, (*marks, rule), y + _RULE / 2)
    paper.snap()
    return paper


def letter_head(types: Case, facts: Letter) -> Official:
    """Return the first page of a letter: mark, double rules at head and foot, the number at the right (10.1)."""
    mark = red_mark(types, facts.unit, _LETTER_TOP - AREA.y)
    upper = max(one.baseline + _DESCENT * one.size for one in mark) + _TO_RULE
    lower = A4[1] - _FROM_BOTTOM - _apart(_THIN, _THICK)
    left = AREA.x + (AREA.width - _LETTER_RULE) / 2
    # The number stands seven eighths of a character under the rule, as whatever stands first under it (10.1).
    number = upper + _THICK / 2 + _BETWEEN + _THIN + FLUSH.size * 7 / 8 - (PITCH - FLUSH.size) / 2
    marks: tuple[Mark, ...] = (
        *mark,
        *_double(left, upper, _THICK, _THIN),
        *_double(left, lower, _THIN, _THICK),
        *Text(facts.number, _PLAIN.aligned(Align.RIGHT)).set(types, AREA.width).placed(AREA.x, number),
    )
    paper = Official(types, marks, number + PITCH)
    paper.folio.numbered = False
    paper.snap()
    return paper


def _apart(first: float, second: float) -> float:
    """Return how far the middles of two rules are apart."""
    return first / 2 + _BETWEEN + second / 2


def _double(left: float, y: float, first: float, second: float) -> tuple[Rule, ...]:
    """Return two red rules under each other; the middle of the first one stands at `y`."""
    below = y + _apart(first, second)
    return tuple(Rule(left, at, left + _LETTER_RULE, at, weight, RED) for at, weight in ((y, first), (below, second)))
