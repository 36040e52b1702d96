"""Shares out the width of a table among its columns by what they say."""

from __future__ import annotations

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
    and at most what nine in ten of its entries need on one line.
    """
    least, needs, blank = [], [], blank + _SLACK
    for place, column in enumerate(table.columns):
        entries = [column.title, *_entries(table, place)]
        if column.width:
            least.append(column.width * MM)
            needs.append(column.width * MM)
            continue
        narrow = max(_narrowest(types, style, entry) for entry in entries) + blank
        sizes = sorted(Text(entry, style).width(types) for entry in entries)
        typical = max(sizes[min(len(sizes) - 1, int(len(sizes) * _TYPICAL))], Text(column.title, style).width(types))
        least.append(max(min(narrow, room * _WIDEST), _NARROWEST))
        needs.append(max(min(typical + blank, room * _WIDEST), least[-1]))
    fixed = [column.width > 0 for column in table.columns]
    return tuple(shares(least, needs, room, fixed))


def _entries(table: Table, place: int) -> Iterator[str]:
    step = max(1, len(table.rows) // _SAMPLE)
    for row in (*table.rows[::step], table.totals):
        if len(row) == len(table.columns) and row[place]:
            yield row[place]


def _narrowest(types: Case, style: Style, words: str) -> float:
    """Return the width of the widest piece of an entry within which no line ends."""
    pieces = {piece for line in clean(words).split("\n") for piece in atoms(line)}
    return max((Text(piece, style).width(types) for piece in pieces), default=0.0)


def shares(
    least: Sequence[float], needs: Sequence[float], room: float, fixed: Sequence[bool] | None = None
) -> list[float]:
    """Return widths that fill `room`: everybody's least, then what is left evenly until all needs are met.

    What is left over then goes to those that are not `fixed`, in proportion.
    """
    if sum(least) >= room:
        return [one * room / sum(least) for one in least]
    widths, left = list(least), room - sum(least)
    lacking = sorted(range(len(needs)), key=lambda place: needs[place] - least[place])
    for taken, place in enumerate(lacking):
        given = min(needs[place] - least[place], left / (len(lacking) - taken))
        widths[place] += given
        left -= given
    growing = [place for place in range(len(widths)) if fixed is None or not fixed[place]] or range(len(widths))
    grown = 1 + left / sum(widths[place] for place in growing)
    for place in growing:
        widths[place] *= grown
    return widths
