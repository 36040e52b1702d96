"""Lays bands of a form onto pages: repeats heads, keeps together what belongs together, spreads spare height."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from desktop.paper.press.form import FRAME, Band, SetCell, SetRow, set_cell, set_row
from desktop.paper.press.page import Area, Mark, Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.paper.press.fonts import Case


@dataclass(frozen=True, slots=True)
class SetBand:
    """A band whose rows have been set."""

    band: Band
    head: tuple[SetRow, ...]
    rows: tuple[SetRow, ...]
    side: SetCell | None

    @property
    def height(self) -> float:
        """The height of the whole band when it is not torn apart, in points."""
        return sum(row.height for row in (*self.head, *self.rows))


@dataclass(frozen=True, slots=True)
class Strip:
    """Rows of one band that stand on one page."""

    rows: tuple[SetRow, ...]
    side: SetCell | None
    bookmark: str
    heads: int
    """How many of the rows are repeated heads, which have no side cell."""


@dataclass(slots=True)
class Column:
    """One page's column while it is filled."""

    area: Area
    strips: list[Strip] = field(default_factory=list)

    @property
    def used(self) -> float:
        """The height that is taken, in points."""
        return sum(row.height for strip in self.strips for row in strip.rows)

    @property
    def room(self) -> float:
        """The height that is left, in points."""
        return self.area.height - self.used


def set_band(case: Case, band: Band) -> SetBand:
    """Set every row of a band; the last row grows until a side cell fits beside all rows."""
    side = set_cell(case, band.side, band.widths[0]) if band.side is not None else None
    widths = band.widths[1:] if side is not None else band.widths
    rows = [set_row(case, row, widths) for row in band.rows]
    lack = side.height - sum(row.height for row in rows) if side is not None and rows else 0.0
    if lack > 0:
        rows[-1] = replace(rows[-1], extra=lack)
    return SetBand(band, tuple(set_row(case, row, band.widths) for row in band.head), tuple(rows), side)


class Flow:
    """Fills one column after another; the first may be shorter than the rest."""

    def __init__(self, case: Case, first: Area, others: Area) -> None:
        """Begin with the column `first`; every further page has the column `others`."""
        self._case = case
        self._others = others
        self.columns = [Column(first)]

    def turn(self) -> None:
        """Begin a new page."""
        self.columns.append(Column(self._others))

    def run(self, bands: Sequence[Band]) -> None:
        """Lay all bands, in order."""
        ready = [set_band(self._case, band) for band in bands]
        for number, band in enumerate(ready):
            self._turn_for(band, ready[number + 1 :])
            self._lay(band, ready[number + 1].height if number + 1 < len(ready) else 0.0)

    def _turn_for(self, band: SetBand, following: Sequence[SetBand]) -> None:
        """Begin a new page where the band, or what must stand together with it, would not fit on this one."""
        column = self.columns[-1]
        needs = [band.height if band.band.keep else _start(band)]
        if band.band.together:
            needs.append(band.height + sum(one.height for one in following))
        if column.strips and any(column.room + 0.01 < need <= self._others.height for need in needs):
            self.turn()

    def _lay(self, band: SetBand, after: float) -> None:
        """Lay a band; `after` is the height of the one that follows it."""
        waiting = deque(band.rows)
        bookmark = band.band.bookmark
        strip: list[SetRow] = list(band.head)
        heads = sum(row.height for row in band.head)
        room = self.columns[-1].room - heads
        while waiting:
            row = waiting[0]
            if len(waiting) == band.band.tail and len(strip) > len(band.head):
                rest = sum(one.height for one in waiting) + after
                if room + 0.01 < rest <= self._others.height - heads:
                    self._close(band, strip, bookmark)
                    bookmark = ""
                    self.turn()
                    strip = list(band.head)
                    room = self.columns[-1].room - heads
            if row.height <= room + 0.01 and not self._parted(waiting, room, len(strip) - len(band.head)):
                strip.append(waiting.popleft())
                room -= row.height
                continue
            fresh = not self.columns[-1].strips and len(strip) == len(band.head)
            parts = self._torn(row, room, fresh=fresh)
            if parts is not None:
                strip.append(parts[0])
                waiting[0] = parts[1]
            self._close(band, strip, bookmark)
            bookmark = ""
            self.turn()
            strip = list(band.head)
            room = self.columns[-1].room - heads
        self._close(band, strip, bookmark)

    def _parted(self, waiting: deque[SetRow], room: float, above: int) -> bool:
        """Whether the first row waiting is a heading whose next row would not follow it on this page."""
        if not waiting[0].row.leads or len(waiting) == 1 or (not above and not self.columns[-1].strips):
            return False
        return sum(row.height for row in list(islice(waiting, 2))) > room + 0.01

    def _torn(self, row: SetRow, room: float, *, fresh: bool) -> tuple[SetRow, SetRow] | None:
        """Cut a row that is longer than a third of a page; on a fresh page it must give way at any line."""
        if row.height < self._others.height / 3:
            return None
        parts = row.cut(room)
        if parts is None and fresh:
            parts = row.cut(room, widows=1)
            if parts is None:
                raise ValueError(f"a row of {row.height:.0f} points cannot be laid on any page")
        return parts

    def _close(self, band: SetBand, rows: list[SetRow], bookmark: str) -> None:
        if len(rows) > len(band.head) or (rows and not band.rows):
            self.columns[-1].strips.append(Strip(tuple(rows), band.side, bookmark, len(band.head)))

    def spread(self, most: float) -> None:
        """Give the last page's spare height to its stretching rows, no row more than `most` points."""
        column = self.columns[-1]
        shares = sum(row.row.stretch for strip in column.strips for row in strip.rows)
        if shares <= 0 or column.room <= 0:
            return
        unit = min(column.room / shares, most)
        column.strips = [
            replace(
                strip,
                rows=tuple(replace(row, extra=row.extra + unit * row.row.stretch) for row in strip.rows),
            )
            for strip in column.strips
        ]


def _start(band: SetBand) -> float:
    """Return the height of the least that may open a band on a page: its heads and its first row."""
    first = band.rows[0].height if band.rows else 0.0
    return sum(row.height for row in band.head) + first


def marks_of(column: Column) -> tuple[tuple[Mark, ...], tuple[tuple[str, float], ...]]:
    """Return a column's marks within one heavy frame, and its bookmarks."""
    marks: list[Mark] = []
    bookmarks: list[tuple[str, float]] = []
    y = column.area.y
    for strip in column.strips:
        if strip.bookmark:
            bookmarks.append((strip.bookmark, y))
        beside = y + sum(row.height for row in strip.rows[: strip.heads])
        for number, row in enumerate(strip.rows):
            inset = strip.side.width if strip.side is not None and number >= strip.heads else 0.0
            marks.extend(row.marks(column.area.x + inset, y))
            y += row.height
        if strip.side is not None and y > beside:
            marks.extend(strip.side.marks(Area(column.area.x, beside, strip.side.width, y - beside)))
    if column.strips:
        marks.append(Panel(Area(column.area.x, column.area.y, column.area.width, y - column.area.y), FRAME))
    return tuple(marks), tuple(bookmarks)
