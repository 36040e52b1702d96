"""The 值班表 of a month as a grid: who leads and clerks on top, then officers by days, on one page for the wall."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.paper.press.fonts import case
from desktop.paper.press.page import BLACK, MM, Area, Mark, Panel, Rule
from desktop.paper.press.wording import wording
from desktop.paper.roster import lattice, signs, wall
from desktop.paper.roster.posts import OWN, Board, weekday
from desktop.paper.roster.snug import Snug
from desktop.post.roster.states import DutyClass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.paper.roster.facts import RosterFacts, SheetPerson
    from desktop.paper.roster.posts import Standing

_ROW_A4, _ROW_ONE, _ROW_LEAST = 4.3 * MM, 4.3 * MM, 2.7 * MM
"""Heights of a row below which officers go from A4 to A3, from one block to two, and from one page to two."""
_ROW_MOST, _OWN_MOST = 15.0 * MM, 13.0 * MM
_GAP = 4.5 * MM
_NAMED = 3
"""Holes of one day that have room to be named."""
_PLAIN, _TALLER = 2, 1.6
"""Holes of a day that a plain row has room for, and how much higher it is where some day has more."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the officers are laid out: on which paper, in how many blocks side by side, on how many pages."""

    large: bool
    blocks: int
    pages: int = 1
    rows: int = 1


def lay(facts: RosterFacts, types: Case | None = None) -> Sheet:
    """Return the grid with its pages."""
    snug = Snug(types or case())
    board = Board(facts)
    officers = _officers(facts)
    shape = _shape(snug, facts, board, officers)
    parts = _parts(officers, shape)
    tables = []
    for number in range(shape.pages):
        sheet = _Grid(snug, facts, board, shape)
        blocks = parts[number * shape.blocks : (number + 1) * shape.blocks]
        tables.append((sheet.wall, tuple(sheet.marks(blocks))))
    return wall.bound(snug.types, facts, wall.month_words(facts) + wording("duty_roster")["name"], tables)


def _officers(facts: RosterFacts) -> tuple[SheetPerson, ...]:
    """Return whose rows are drawn: of a published month only those who stand or are away, else everybody."""
    officers = tuple(one for one in facts.people if one.group)
    if not facts.edition.number:
        return officers
    named = {one.person for one in facts.duties} | {one.person for one in facts.leaves}
    return tuple(one for one in officers if one.id in named)


def _shape(snug: Snug, facts: RosterFacts, board: Board, officers: Sequence[SheetPerson]) -> _Shape:
    """Return the smallest paper and the fewest blocks on which every row is high enough to be read."""
    for shape, least in ((_Shape(False, 1), _ROW_A4), (_Shape(True, 1), _ROW_ONE)):
        if len(officers) <= int(_Grid(snug, facts, board, shape).room / least):
            return replace(shape, rows=len(officers))
    fitting = int(_Grid(snug, facts, board, _Shape(True, 2)).room / _ROW_LEAST)
    pages = math.ceil(len(officers) / (2 * fitting))
    return _Shape(True, 2, pages, max(len(part) for part in _split(officers, 2 * pages)))


def _parts(officers: Sequence[SheetPerson], shape: _Shape) -> list[Sequence[SheetPerson]]:
    return _split(officers, shape.blocks * shape.pages)


def _split(officers: Sequence[SheetPerson], parts: int) -> list[Sequence[SheetPerson]]:
    """Cut the officers into parts of nearly one length, between departments where that costs few rows."""
    cuts = [0]
    for part in range(1, parts):
        ideal = math.ceil(len(officers) * part / parts)
        slack = max(1, len(officers) // (parts * 12))
        near = [
            place
            for place in range(max(cuts[-1], ideal - slack), min(len(officers), ideal + slack) + 1)
            if place in (0, len(officers)) or officers[place].group != officers[place - 1].group
        ]
        cuts.append(min(near, key=lambda it: abs(it - ideal), default=ideal))
    return [officers[start:end] for start, end in zip(cuts, [*cuts[1:], len(officers)], strict=True)]


class _Grid:
    """One page of the grid."""

    def __init__(self, snug: Snug, facts: RosterFacts, board: Board, shape: _Shape) -> None:
        words = wording("roster")
        self._snug, self._facts, self._board, self._shape = snug, facts, board, shape
        self._legend = signs.legend(facts)
        notes = ((" ",) if self._legend else ()) + wall.reasons(facts.edition)
        left = words["phone"].format(phone=facts.phone or words["phone_blank"]) + "　" + words["rule"]
        about = wall.Words(
            facts.post.name,
            wall.month_words(facts) + wording("duty_roster")["name"],
            left,
            wall.edition_words(facts.edition),
            notes,
            facts.edition.settled,
        )
        self.wall = wall.Wall(snug, about, large=shape.large)
        scale = self.wall.scale
        self._number, self._day, self._mark = 5.4 * MM * scale, 4.4 * MM * scale, 4.6 * MM * scale
        self._own = board.of(*OWN)
        self._own_row = 6.4 * MM * scale
        self._holes = _holes_of(board, facts)
        self._hole_height = self._own_row * (_TALLER if any(len(one) > _PLAIN for one in self._holes.values()) else 1.0)
        marked = any(one.mark for one in facts.days)
        self._whole_head = self._number + self._day + (self._mark if marked else 0.0)
        self._block_head = 4.6 * MM + 4.8 * MM if shape.blocks > 1 else self._whole_head

    @property
    def _band(self) -> float:
        """Height of the band on top: the post's own people, and the holes of the officers."""
        depth = len(self._own) * self._own_row + (self._hole_height if self._holes else 0.0)
        return depth + (self._whole_head + 2.4 * MM if depth and self._shape.blocks > 1 else 0.0)

    @property
    def room(self) -> float:
        """Height that is left for officers, in points."""
        return self.wall.table.height - self._band - self._block_head

    def marks(self, blocks: Sequence[Sequence[SheetPerson]]) -> Iterator[Mark]:
        """Yield the whole table and the legend under it."""
        table = self.wall.table
        if self._shape.blocks == 1:
            self._grow()
        height = min(self.room / max(1, self._shape.rows), _ROW_MOST)
        if self._shape.blocks == 1:
            yield from self._single(blocks[0], height)
        else:
            if self._band:
                band = table._replace(height=self._band - 2.4 * MM)
                yield from self._top(band, self._label(band.width, 2))
            width = (table.width - _GAP * (self._shape.blocks - 1)) / self._shape.blocks
            for place, people in enumerate(blocks):
                if people:
                    depth = self._block_head + height * len(people)
                    area = Area(table.x + place * (width + _GAP), table.y + self._band, width, depth)
                    yield from self._block(area, people, height, self._label(width, 2))
        if self._legend:
            notes = self.wall.notes
            line = notes._replace(height=notes.height / len(self.wall.words.notes))
            yield from signs.samples(self._snug, self._legend, line, self.wall.scale)

    def _grow(self) -> None:
        """Let the rows of the post's own people be as high as officers' rows where there is room for both."""
        if self._own:
            alike = (self.room + len(self._own) * self._own_row) / (len(self._own) + self._shape.rows)
            self._own_row = max(self._own_row, min(alike, _OWN_MOST))

    def _label(self, width: float, parts: int) -> float:
        """Width of department and name together."""
        return min(29 * MM * self.wall.scale, width * 0.145 if parts > 1 and width < self.wall.table.width else width)

    def _columns(self, area: Area, label: float) -> list[float]:
        days = self._facts.days
        each = (area.width - label) / len(days)
        return [area.x + label + each * place for place in range(len(days) + 1)]

    def _single(self, people: Sequence[SheetPerson], height: float) -> Iterator[Mark]:
        """Yield band and officers as one table with one head."""
        table, band = self.wall.table, self._band
        label = self._label(table.width, 1)
        depth = self._whole_head + band + height * len(people)
        area = table._replace(height=depth)
        xs = self._columns(area, label)
        yield from self._tinted(area, xs)
        yield from self._heads(area, xs, label)
        own = area._replace(y=area.y + self._whole_head, height=band)
        yield from self._band_cells(own, xs, label)
        yield from self._band_rules(own)
        officers = area._replace(y=own.bottom, height=height * len(people))
        yield from self._officers(officers, xs, people, height, label)
        heavy = [area.y + self._whole_head, *([own.bottom] if people and band else [])]
        yield from lattice.lines(area, xs, [], heavy)
        if band and people:
            yield Rule(area.x, own.bottom, area.right, own.bottom, wall.HEAVY)

    def _top(self, area: Area, label: float) -> Iterator[Mark]:
        xs = self._columns(area, label)
        yield from self._tinted(area, xs)
        yield from self._heads(area, xs, label)
        own = area._replace(y=area.y + self._whole_head, height=area.height - self._whole_head)
        yield from self._band_cells(own, xs, label)
        yield from self._band_rules(own)
        yield from lattice.lines(area, xs, [], [area.y + self._whole_head])

    def _block(self, area: Area, people: Sequence[SheetPerson], height: float, label: float) -> Iterator[Mark]:
        xs = self._columns(area, label)
        yield from self._tinted(area, xs)
        yield from self._heads(area, xs, label, compact=True)
        rows = area._replace(y=area.y + self._block_head, height=area.height - self._block_head)
        yield from self._officers(rows, xs, people, height, label)
        yield from lattice.lines(area, xs, [], [area.y + self._block_head])

    def _tinted(self, area: Area, xs: Sequence[float]) -> Iterator[Mark]:
        boxes = [Area(x, area.y, xs[place + 1] - x, area.height) for place, x in enumerate(xs[:-1])]
        yield from lattice.tints(self._facts.days, boxes)

    def _heads(self, area: Area, xs: Sequence[float], label: float, *, compact: bool = False) -> Iterator[Mark]:
        """Yield days and weekdays; where they are `compact`, the mark of a holiday stands in place of its weekday."""
        snug, scale, width = self._snug, self.wall.scale, xs[1] - xs[0]
        depth = self._block_head if compact else self._whole_head
        number, day = (4.6 * MM, 4.8 * MM) if compact else (self._number, self._day)
        yield from lattice.head(snug, wording("roster")["date"], Area(area.x, area.y, label, depth), 10 * scale)
        for one, x in zip(self._facts.days, xs, strict=False):
            first = Area(x, area.y, width, number)
            second = Area(x, first.bottom, width, day)
            figure = lattice.sized(lattice.STRONG, min(11 * scale, number * 0.86))
            yield from snug.place(str(one.day.day), figure, first, 1.2)
            if not (compact and one.mark):
                yield from snug.place(weekday(one.day), lattice.sized(lattice.FAINT, min(9 * scale, day * 0.8)), second)
            if one.mark:
                box = second if compact else Area(x, second.bottom, width, self._mark)
                yield from lattice.badge(snug, one.mark, box)

    def _band_cells(self, area: Area, xs: Sequence[float], label: float) -> Iterator[Mark]:
        snug, scale, y = self._snug, self.wall.scale, area.y
        width = xs[1] - xs[0]
        for post in self._own:
            alone = len(self._board.of(post.duty)) == 1
            words = post.duty.words.zh if alone else post.duty.words.zh + post.kind
            yield from lattice.head(snug, words, Area(area.x, y, label, self._own_row), 10.5 * scale)
            for one, x in zip(self._facts.days, xs, strict=False):
                cell = Area(x, y, width, self._own_row)
                yield from lattice.standing(snug, self._board, post, one, cell, 9.5 * scale)
            y += self._own_row
        if self._holes:
            yield from self._hole_row(Area(area.x, y, area.width, self._hole_height), xs, label)

    def _band_rules(self, area: Area) -> Iterator[Mark]:
        """Yield the rules between the rows, over the grounds of their labels."""
        rows = len(self._own) - (0 if self._holes else 1)
        for place in range(1, rows + 1):
            y = area.y + place * self._own_row
            yield Rule(area.x, y, area.right, y, wall.THIN, wall.LINE)

    def _hole_row(self, area: Area, xs: Sequence[float], label: float) -> Iterator[Mark]:
        snug, scale = self._snug, self.wall.scale
        box = area._replace(width=label)
        yield Panel(box, 0.0, wall.HEAD)
        style = lattice.sized(lattice.STRONG, 10.5 * scale, wall.ALARM)
        yield from snug.place(wording("roster")["holes"], style, box)
        for one, x in zip(self._facts.days, xs, strict=False):
            said = self._holes.get(one.day)
            if said:
                cell = Area(x + 0.7, area.y + 0.7, xs[1] - xs[0] - 1.4, area.height - 1.4)
                yield Panel(cell, 0.0, wall.WHITE)
                yield from wall.ruled(cell, 1.0, wall.ALARM)
                yield from snug.place("\n".join(said), lattice.sized(lattice.STRONG, 8.5 * scale, wall.ALARM), cell)

    def _officers(
        self, area: Area, xs: Sequence[float], people: Sequence[SheetPerson], height: float, label: float
    ) -> Iterator[Mark]:
        snug, facts = self._snug, self._facts
        shifts = {one.id: one for one in facts.shifts}
        wanted = {one.id for one in people}
        duties = {
            (one.person, one.day): shifts[one.shift]
            for one in facts.duties
            if one.person in wanted and one.shift in shifts
        }
        away = {(one.person, one.day) for one in facts.leaves}
        size = min(height * 0.92, 13 * self.wall.scale)
        unit = label * 0.34
        start, ends = area.y, [area.y]
        for place, person in enumerate(people):
            y = area.y + place * height
            name = Area(area.x + unit, y, label - unit, height)
            yield from snug.place(person.name, lattice.sized(lattice.LEFT, size), name, 2.0)
            for one, x in zip(facts.days, xs, strict=False):
                cell = Area(x, y, xs[1] - xs[0], height)
                shift = duties.get((person.id, one.day))
                if shift is not None:
                    yield from signs.glyph(snug, shift, cell)
                elif (person.id, one.day) in away:
                    style = lattice.sized(lattice.FAINT, size * 0.85)
                    yield from snug.place(wording("roster")["leave"], style, cell, 0.2)
            last = place + 1 == len(people) or people[place + 1].group != person.group
            yield Rule(name.x, y + height, area.right, y + height, wall.THIN, wall.LINE)
            if last:
                box = Area(area.x, start, unit, y + height - start)
                yield from lattice.head(snug, person.group, box, min(10.5 * self.wall.scale, height * 1.6, unit * 0.44))
                start = y + height
                ends.append(start)
        for y in ends:
            yield Rule(area.x, y, area.right, y, 0.7, BLACK)
        yield Rule(area.x + unit, area.y, area.x + unit, area.bottom, wall.THIN, wall.LINE)


def _holes_of(board: Board, facts: RosterFacts) -> dict[date, tuple[str, ...]]:
    """Return what is missing among the officers on each day: department and sign of the shift."""
    found: dict[date, tuple[str, ...]] = {}
    more = wording("roster")["more_holes"]
    posts: tuple[Standing, ...] = board.of(DutyClass.STATIONED, DutyClass.ON_CALL)
    for one in facts.days:
        said = tuple(f"{post.group}{post.shift.glyph}" for post in posts if board.lacking(post, one.day))
        if said:
            found[one.day] = said if len(said) <= _NAMED else (*said[: _NAMED - 1], more.format(count=len(said)))
    return found
