"""Shares out the width of a table among its columns by what they say."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from desktop.paper.press.galley import Text
from desktop.paper.press.lines import atoms, clean
from desktop.paper.press.page import MM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.paper.official.facts import Table
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.galley import Style

_SAMPLE = 200
"""Rows that are measured; more would not change the shares."""
_TYPICAL = 0.9
"""The part of a column's entries that shall fit on one line."""
_SLACK = 0.5
"""Points by which a column is wider than what it says, as measures are rounded."""
_NARROWEST = 8 * MM
_WIDEST = 0.6
"""The greatest part of the table that one column claims for itself."""


def column_widths(types: Case, table: Table, style: Style, blank: float, room: float) -> tuple[float, ...]:
    """Return the widths of all columns in points; together they fill `room`.

    A column gets at least its widest word, number or date with `blank` points beside it, as far as the table has room,
    and at most what nine in ten of its entries need on one line. Of two ways to share out what lies between, the one
    whose rows come out lower is taken.
    """
    least, needs, blank = [], [], blank + _SLACK
    sample = tuple(_sample(table))
    sizes = [[Text(entry, style).width(types) + blank for entry in row] for row in sample]
    for place, column in enumerate(table.columns):
        if column.width:
            least.append(column.width * MM)
            needs.append(column.width * MM)
            continue
        narrow = max(_narrowest(types, style, row[place]) for row in sample) + blank
        wide = sorted(row[place] for row in sizes)
        typical = max(wide[min(len(wide) - 1, int(len(wide) * _TYPICAL))], sizes[0][place])
        least.append(max(min(narrow, room * _WIDEST), _NARROWEST))
        needs.append(max(min(typical, room * _WIDEST), least[-1]))
    fixed = [column.width > 0 for column in table.columns]
    shared = [shares(least, needs, room, fixed, even=even) for even in (False, True)]
    return tuple(min(shared, key=lambda widths: _lines(sizes, tuple(widths), blank)))


def _sample(table: Table) -> Iterator[tuple[str, ...]]:
    """Yield the titles of the columns, some rows, the totals."""
    yield tuple(column.title for column in table.columns)
    step = max(1, len(table.rows) // _SAMPLE)
    yield from (row for row in (*table.rows[::step], table.totals) if len(row) == len(table.columns))


def _lines(sizes: Sequence[Sequence[float]], widths: Sequence[float], blank: float) -> int:
    """Return how many lines all rows would have together: of each row, those of its longest entry."""
    return sum(
        max(ceil((size - blank) / max(width - blank, 1.0)) for size, width in zip(row, widths, strict=True))
        for row in sizes
    )


def _narrowest(types: Case, style: Style, words: str) -> float:
    """Return the width of the widest piece of an entry within which no line ends."""
    pieces = {piece for line in clean(words).split("\n") for piece in atoms(line)}
    return max((Text(piece, style).width(types) for piece in pieces), default=0.0)


def shares(
    least: Sequence[float], needs: Sequence[float], room: float, fixed: Sequence[bool] = (), *, even: bool = False
) -> list[float]:
    """Return widths that fill `room`: everybody's least, then more in proportion to what each still needs.

    Where the shares are `even`, who needs little gets all of it. What is left over goes to those that are not `fixed`.
    """
    if sum(least) >= room:
        return [one * room / sum(least) for one in least]
    lack = [need - one for need, one in zip(needs, least, strict=True)]
    left = room - sum(least)
    widths = list(least)
    for taken, place in enumerate(sorted(range(len(lack)), key=lambda place: lack[place])):
        share = left / (len(lack) - taken) if even else lack[place] * (room - sum(least)) / (sum(lack) or 1.0)
        given = min(lack[place], share)
        widths[place] += given
        left -= given
    growing = [place for place in range(len(widths)) if not (fixed and fixed[place])] or range(len(widths))
    grown = 1 + (room - sum(widths)) / sum(widths[place] for place in growing)
    for place in growing:
        widths[place] *= grown
    return widths
