"""A ruled table on the wall: tinted columns or rows, cells that fill their box, and a hole that cannot be missed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.fonts import Typeface
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.page import BLACK, GREY, Area, Mark, Panel, Rule
from desktop.paper.press.wording import wording
from desktop.paper.roster.facts import REST
from desktop.paper.roster.wall import ALARM, HEAD, LINE, SLATE, THIN, WHITE, ground, ruled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.paper.press.page import Colour
    from desktop.paper.roster.facts import SheetDay
    from desktop.paper.roster.posts import Board, Standing
    from desktop.paper.roster.snug import Snug

CELL = Style(Typeface.HEITI, 11, 12, Align.CENTRE)
LEFT = Style(Typeface.HEITI, 11, 12)
STRONG = Style(Typeface.XIAOBIAOSONG, 11, 12, Align.CENTRE)
FAINT = Style(Typeface.HEITI, 11, 12, Align.CENTRE, GREY)


_NARROW = 27.0
"""Width in points of a column in which a name is written from top to bottom where the row is high enough."""


def sized(style: Style, size: float, colour: Colour | None = None) -> Style:
    """Return a style in another size, and another colour."""
    return Style(style.typeface, size, size * 1.1, style.align, colour or style.colour)


def head(snug: Snug, words: str, area: Area, size: float) -> Iterator[Mark]:
    """Yield a cell at the head of a column or row."""
    yield Panel(area, 0.0, HEAD)
    yield from snug.place(words, sized(CELL, size), area)


def badge(snug: Snug, mark: str, area: Area) -> Iterator[Mark]:
    """Yield 休 in white on a dark ground, or 班 in a frame."""
    side = min(area.height, area.width) - 1.2
    box = Area(area.x + (area.width - side) / 2, area.y + (area.height - side) / 2, side, side)
    if mark == REST:
        yield Panel(box, 0.0, SLATE)
        yield from snug.place(mark, sized(CELL, side * 0.8, WHITE), box, 0.0)
    else:
        yield Panel(box, 0.0, WHITE)
        yield from ruled(box, 0.7)
        yield from snug.place(mark, sized(CELL, side * 0.8), box, 0.0)


def beside(snug: Snug, names: Sequence[str], style: Style, area: Area) -> str:
    """Return names under each other, or side by side where they are larger so."""
    if len(names) < 2:  # noqa: PLR2004 - nothing to stand beside
        return "".join(names)
    across = "　".join(names)
    unit = Text(across, replace(style, size=1.0)).width(snug.types)
    return across if area.width / unit > area.height / len(names) else "\n".join(names)


def standing(snug: Snug, board: Board, post: Standing, one: SheetDay, area: Area, size: float) -> Iterator[Mark]:
    """Yield who stands a post on a day; 缺 in a frame for everybody who is missing."""
    names, lacking = board.names(post, one.day), board.lacking(post, one.day)
    words = beside(snug, names, sized(CELL, size), area)
    if len(names) == 1 and area.width < _NARROW and len(words) * size <= area.height:
        words = "\n".join(words)
    if not lacking:
        yield from snug.place(words, sized(CELL, size), area)
        return
    missing = wording("roster")["missing"] + (str(lacking) if lacking > 1 else "")
    frame = Area(area.x + 0.9, area.y + 0.9, area.width - 1.8, area.height - 1.8)
    yield Panel(frame, 0.0, WHITE)
    yield from ruled(frame, 1.1, ALARM)
    yield from snug.place("\n".join((*names, missing)), sized(STRONG, size, ALARM), frame)


def tints(days: Sequence[SheetDay], boxes: Sequence[Area]) -> Iterator[Mark]:
    """Yield the grounds of rest days, one box for each day."""
    for one, box in zip(days, boxes, strict=True):
        colour = ground(one)
        if colour is not None:
            yield Panel(box, 0.0, colour)


def lines(area: Area, across: Sequence[float], down: Sequence[float], heavy: Sequence[float] = ()) -> Iterator[Mark]:
    """Yield the rules of a table: thin ones at the widths `across` and heights `down`, medium ones at `heavy`."""
    for x in across:
        yield Rule(x, area.y, x, area.bottom, THIN, LINE)
    for y in down:
        yield Rule(area.x, y, area.right, y, THIN, LINE)
    for y in heavy:
        yield Rule(area.x, y, area.right, y, 0.7, BLACK)
    yield from ruled(area)
