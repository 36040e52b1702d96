"""The signs of shifts on sheets and slips, and the legend that explains them with their hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.press.galley import Text
from desktop.paper.press.page import GREY, MM, Area, Colour, Mark, Panel
from desktop.paper.press.wording import wording
from desktop.paper.roster import lattice, wall
from desktop.paper.roster.posts import hours

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.paper.roster.facts import RosterFacts
    from desktop.paper.roster.snug import Snug
    from desktop.post.roster.shift import ShiftKind

TINT: Colour = (0xD6 / 255, 0xE3 / 255, 0xF3 / 255)
"""Ground of a shift at the post by day; nights are white on slate."""
_LARGEST = 16.0


def glyph(snug: Snug, shift: ShiftKind, area: Area) -> Iterator[Mark]:
    """Yield the sign of a shift: nights white on dark, other duties at the post on a tint, standby plain."""
    inner = Area(area.x + 0.5, area.y + 0.5, area.width - 1.0, area.height - 1.0)
    style = lattice.sized(lattice.CELL, min(inner.height * 0.92, _LARGEST))
    if shift.night:
        yield Panel(inner, 0.0, wall.SLATE)
        style = lattice.sized(style, style.size, wall.WHITE)
    elif shift.works:
        yield Panel(inner, 0.0, TINT)
    elif shift.rank > 1:
        style = lattice.sized(style, style.size, GREY)
    else:
        style = lattice.sized(lattice.STRONG, style.size)
    yield from snug.place(shift.glyph, style, inner, 0.0)


def legend(facts: RosterFacts) -> tuple[ShiftKind, ...]:
    """Return the shifts that stand on the officers' rows of a sheet."""
    officers = {one.id for one in facts.people if one.group}
    used = {one.shift for one in facts.duties if one.person in officers}
    return tuple(one for one in facts.shifts if one.id in used)


def samples(snug: Snug, shifts: Sequence[ShiftKind], area: Area, scale: float) -> Iterator[Mark]:
    """Yield the legend on one line: each sign with its shift and hours, then the ground of rest days."""
    side = area.height * 0.86
    style = lattice.sized(lattice.LEFT, 8.5 * scale)
    texts = [f"{one.name} {hours(one)}" for one in shifts]
    texts.append(wording("roster")["legend_tint"])
    widths = [Text(words, style).width(snug.types) + side * 1.35 + 3.2 * MM * scale for words in texts]
    shrink = min(1.0, area.width / sum(widths))
    x, style = area.x, lattice.sized(style, style.size * shrink)
    for shift, words, width in zip((*shifts, None), texts, widths, strict=True):
        box = Area(x, area.y + (area.height - side) / 2, side * shrink * 1.2, side)
        if shift is not None:
            yield from wall.ruled(box, wall.THIN, wall.LINE)
            yield from glyph(snug, shift, box)
        else:
            yield Panel(box, 0.0, wall.HOLIDAY)
        said = Area(box.right + 1, area.y, width * shrink - box.width - 1, area.height)
        yield from snug.place(words, style, said, 0.5)
        x += width * shrink
