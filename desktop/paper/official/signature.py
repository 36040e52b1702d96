"""Unit and date under the body, with or without room for a seal (GB/T 9704-2012 7.3.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.press.galley import Align, Text
from desktop.paper.press.imprint import day
from desktop.paper.press.official import CHARACTER, FLUSH

if TYPE_CHECKING:
    from datetime import date

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.official import Official

SIGNATURE = 3.0
"""Lines that unit and date need under a body, the least blank line included."""
SEALED_ABOVE, PLAIN_ABOVE = 3, 1
"""Blank lines above the unit: a seal of 42 mm covers unit and date and must reach up to the body within one line."""
_SEALED_IN, _PLAIN_IN = 4, 2
"""Characters between the date, or the unit without a seal, and the right edge (7.3.5.1, 7.3.5.2)."""


def write_signature(paper: Official, unit: str, on: date, *, sealed: bool, after: float = 0.0) -> None:
    """Write unit and date on one page, with `after` lines under them for what follows."""
    above = SEALED_ABOVE if sealed else PLAIN_ABOVE
    # Blank lines may give way where the signature would stand on a page of its own (7.3.5.6).
    lines = next((blank for blank in range(above, 0, -1) if paper.fits(blank + 2 + after)), above)
    paper.ensure(lines + 2 + after)
    paper.skip(lines)
    unit_in, date_in = insets(paper.types, unit, on, sealed=sealed)
    right = FLUSH.aligned(Align.RIGHT)
    paper.write(Text(unit, right), outset=unit_in)
    paper.write(Text(day(on), right), outset=date_in)


def insets(types: Case, unit: str, on: date, *, sealed: bool) -> tuple[float, float]:
    """Return how many points unit and date stand in from the right edge (7.3.5.1, 7.3.5.2)."""
    date_width, unit_width = Text(day(on), FLUSH).width(types), Text(unit, FLUSH).width(types)
    if sealed:
        date_in = max(_SEALED_IN * CHARACTER, (unit_width - date_width) / 2 + CHARACTER / 2)
        return date_in + (date_width - unit_width) / 2, date_in
    # The date begins two characters behind the unit, and neither comes nearer to the edge than two characters.
    date_in = max(unit_width - date_width, _PLAIN_IN * CHARACTER)
    return date_in + date_width + 2 * CHARACTER - unit_width, date_in
