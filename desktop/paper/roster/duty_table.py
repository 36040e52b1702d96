"""The 值班表 of a month with a row for each day, as township offices type it: who stands each post, in words (A4)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.paper.press.fonts import case
from desktop.paper.press.galley import Text
from desktop.paper.press.page import BLACK, MM, Area, Mark, Panel, Rule
from desktop.paper.press.wording import wording
from desktop.paper.roster import lattice, wall
from desktop.paper.roster.facts import REST
from desktop.paper.roster.posts import OWN, Board, duty_title, hours, weekday
from desktop.paper.roster.snug import Snug
from desktop.post.roster.states import DutyClass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.paper.roster.facts import RosterFacts, SheetDay
    from desktop.paper.roster.posts import Standing

_DATE, _WEEKDAY = 11.5 * MM, 10.0 * MM
_REMARK = 30 * MM
_LEAST = 10.2 * MM
"""The narrowest column of names: three characters of 9 pt with a blank beside them."""
_BESIDE = 0.75
"""The part of full size at which two names stand side by side."""
_MOST = 24 * MM
_HEAD = 4.7 * MM
_ROW_MOST = 8 * MM
_SIZE = 10.5
_RUN = 3
"""Days in a row on which the same people are on call before their cell is written once, as offices merge weeks."""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One page: its name, its posts, and whether it has the column of remarks."""

    name: str
    posts: tuple[Standing, ...]
    remarks: bool


def draw(facts: RosterFacts) -> bytes:
    """Return the table as a PDF."""
    return lay(facts).content


def lay(facts: RosterFacts, types: Case | None = None) -> Sheet:
    """Return the table with its pages: one, or a second one for those on call where one is too narrow for all."""
    snug, board = Snug(types or case()), Board(facts)
    tables = []
    for leaf in _leaves(snug, board):
        table = _Table(snug, facts, board, leaf)
        tables.append((table.wall, tuple(table.marks())))
    return wall.bound(snug.types, facts, wall.month_words(facts) + wording("duty_roster")["name"], tables)


def _leaves(snug: Snug, board: Board) -> Iterator[_Leaf]:
    words = wording("duty_table")
    width = wall.Wall(snug, wall.Words("", "", "", ""), large=False).table.width - _DATE - _WEEKDAY
    posts, room = board.posts, int((width - _REMARK) / _LEAST)
    if len(posts) <= room:
        yield _Leaf(wording("duty_roster")["name"], posts, remarks=True)
        return
    on_call = board.of(DutyClass.ON_CALL)
    first = tuple(one for one in posts if one.duty is not DutyClass.ON_CALL)
    yield from _chunks(first, room, wording("duty_roster")["name"], remarks=True)
    yield from _chunks(on_call, int(width / _LEAST), words["on_call"], remarks=False)


def _chunks(posts: Sequence[Standing], room: int, name: str, *, remarks: bool) -> Iterator[_Leaf]:
    """Cut posts into pages of at most `room` columns, never within a department, each page about as full."""
    groups = [tuple(found) for _, found in groupby(posts, key=lambda it: (it.duty, it.group))]
    pages = max(1, -(-len(posts) // room))
    share = -(-len(posts) // pages)
    chunk: tuple[Standing, ...] = ()
    for group in groups:
        if (chunk and len(chunk) + len(group) > room) or len(chunk) >= share:
            yield _Leaf(name, chunk, remarks)
            chunk = ()
        chunk += group
    yield _Leaf(name, chunk, remarks)


class _Table:
    """One page of the table."""

    def __init__(self, snug: Snug, facts: RosterFacts, board: Board, leaf: _Leaf) -> None:
        words = wording("roster")
        self._snug, self._facts, self._board, self._leaf = snug, facts, board, leaf
        phone = words["phone"].format(phone=facts.phone or words["phone_blank"])
        left = "　".join((phone, *_times(leaf.posts)))
        title = wall.month_words(facts) + leaf.name
        notes = (words["notes"], *wall.reasons(facts.edition))
        about = wall.Words(
            facts.post.name, title, left, wall.edition_words(facts.edition), notes, facts.edition.settled
        )
        self.wall = wall.Wall(snug, about, large=False)
        table = self.wall.table
        self._widths = self._columns(table.width)
        self._head = 3 * _HEAD
        self._row = min((table.height - self._head) / len(facts.days), _ROW_MOST)

    def _columns(self, width: float) -> list[float]:
        """Return the widths of the posts and of the remarks: shared out by how long the names in them are."""
        posts, style = self._leaf.posts, lattice.sized(lattice.CELL, _SIZE)
        needs = []
        for post in posts:
            sizes = sorted(
                Text("　".join(names), style).width(self._snug.types) * (_BESIDE if len(names) > 1 else 1.0)
                for one in self._facts.days
                if (names := self._board.names(post, one.day))
            )
            typical = sizes[int(len(sizes) * 0.9)] if sizes else 0.0
            needs.append(min(max(typical + 5, _LEAST), _MOST))
        room = width - _DATE - _WEEKDAY - (_REMARK if self._leaf.remarks else 0.0)
        factor = min(room / sum(needs), 2.0) if needs else 1.0
        widths = [need * factor for need in needs]
        if self._leaf.remarks:
            widths.append(width - _DATE - _WEEKDAY - sum(widths))
        elif widths:
            widths = [one * room / sum(widths) for one in widths]
        return widths

    def marks(self) -> Iterator[Mark]:
        """Yield the whole table."""
        table, days = self.wall.table, self._facts.days
        area = table._replace(height=self._head + self._row * len(days))
        ys = [area.y + self._head + self._row * place for place in range(len(days) + 1)]
        boxes = [Area(area.x, y, area.width, self._row) for y in ys[:-1]]
        yield from lattice.tints(days, boxes)
        for one, y in zip(days, ys, strict=False):
            yield from self._day(one, Area(area.x, y, _DATE + _WEEKDAY, self._row))
        xs = self._places(area)
        yield from lattice.lines(area, [area.x + _DATE, *xs], ys, [ys[0]])
        for place, post in enumerate(self._leaf.posts):
            yield from self._post(post, Area(xs[place], ys[0], self._widths[place], self._row))
        if self._leaf.remarks:
            for one, y in zip(days, ys, strict=False):
                box = Area(xs[-1], y, self._widths[-1], self._row)
                yield from self._snug.place(self._remark(one), lattice.sized(lattice.LEFT, 8.5), box, 2.0)
        yield from self._heads(area, xs)

    def _places(self, area: Area) -> list[float]:
        xs = [area.x + _DATE + _WEEKDAY]
        for width in self._widths[:-1]:
            xs.append(xs[-1] + width)
        return xs if self._widths else []

    def _day(self, one: SheetDay, area: Area) -> Iterator[Mark]:
        date = area._replace(width=_DATE)
        words = f"{one.day.month}/{one.day.day}"
        yield from self._snug.place(words, lattice.sized(lattice.STRONG, _SIZE + 0.5), date)
        week = area._replace(x=date.right, width=_WEEKDAY)
        if one.mark:
            half = week._replace(width=_WEEKDAY * 0.48)
            yield from self._snug.place(weekday(one.day), lattice.sized(lattice.CELL, _SIZE), half)
            yield from lattice.badge(self._snug, one.mark, half._replace(x=half.right))
        else:
            yield from self._snug.place(weekday(one.day), lattice.sized(lattice.CELL, _SIZE), week)

    def _post(self, post: Standing, first: Area) -> Iterator[Mark]:
        """Yield a post's column; those on call for days together stand once, as weeks do on the offices' sheets."""
        days, place = self._facts.days, 0
        while place < len(days):
            run = self._run(post, place) if post.duty is DutyClass.ON_CALL else 1
            box = first._replace(y=first.y + place * self._row, height=run * self._row)
            if run > 1:
                grounds = {wall.ground(one) for one in days[place : place + run]}
                alike = grounds.pop() if len(grounds) == 1 else None
                edge = wall.THIN / 2
                cover = Area(box.x + edge, box.y + edge, box.width - 2 * edge, box.height - 2 * edge)
                yield Panel(cover, 0.0, alike or wall.WHITE)
            yield from lattice.standing(self._snug, self._board, post, days[place], box, _SIZE)
            place += run

    def _run(self, post: Standing, start: int) -> int:
        """Return on how many days from `start` the same people are on call; one where that is too few to be merged."""
        days, board = self._facts.days, self._board
        names = board.names(post, days[start].day)
        length = 1
        while (
            names
            and not board.lacking(post, days[start].day)
            and start + length < len(days)
            and board.names(post, days[start + length].day) == names
            and not board.lacking(post, days[start + length].day)
        ):
            length += 1
        return length if length >= _RUN else 1

    def _remark(self, one: SheetDay) -> str:
        """Say the holiday on its first day, the moved working day, and what else is to be said about the day."""
        facts, words = self._facts, wording("duty_table")
        before = [other for other in facts.days if other.day < one.day]
        said = []
        if one.mark == REST and not (before and before[-1].mark == REST and before[-1].name == one.name):
            said.append(one.name)
        elif one.mark and one.mark != REST:
            said.append(words["moved"].format(name=one.name) if one.name else words["moved_plain"])
        said += [text for day, text in facts.remarks if day == one.day]
        return "；".join(part for part in said if part)

    def _heads(self, area: Area, xs: Sequence[float]) -> Iterator[Mark]:
        words = wording("roster")
        yield from self._title(words["date"], Area(area.x, area.y, _DATE, self._head))
        yield from self._title(words["weekday"], Area(area.x + _DATE, area.y, _WEEKDAY, self._head))
        place = 0
        for duty, found in groupby(self._leaf.posts, key=lambda it: it.duty):
            posts = list(found)
            width = sum(self._widths[place : place + len(posts)])
            own = duty in OWN
            if own and len(posts) == 1:
                yield from self._title(duty.words.zh, Area(xs[place], area.y, width, self._head))
            else:
                title = duty_title(duty)
                depth = self._head / 2 if own else _HEAD
                yield from self._title(title, Area(xs[place], area.y, width, depth))
                yield from self._kinds(posts, place, xs, area, depth)
            place += len(posts)
        if self._leaf.remarks and xs:
            yield from self._title(words["remarks"], Area(xs[-1], area.y, self._widths[-1], self._head))
        yield from wall.ruled(area)
        yield Rule(area.x, area.y + self._head, area.right, area.y + self._head, wall.MEDIUM, BLACK)

    def _kinds(
        self, posts: Sequence[Standing], place: int, xs: Sequence[float], area: Area, depth: float
    ) -> Iterator[Mark]:
        """Yield departments and shifts under the title of their duty."""
        for group, found in groupby(posts, key=lambda it: it.group):
            row = list(found)
            width = sum(self._widths[place : place + len(row)])
            y = area.y + depth
            if group:
                whole = len(row) == 1 and self._alike(posts)
                height = 2 * _HEAD if whole else _HEAD
                yield from self._title(group, Area(xs[place], y, width, height))
                y += height
            for step, post in enumerate(row):
                if y < area.y + self._head - 1:
                    box = Area(xs[place + step], y, self._widths[place + step], area.y + self._head - y)
                    yield from self._title(post.kind, box, 9.0)
            place += len(row)

    @staticmethod
    def _alike(posts: Sequence[Standing]) -> bool:
        return len({post.shift.id for post in posts}) == 1

    def _title(self, words: str, area: Area, size: float = 10.0) -> Iterator[Mark]:
        yield from lattice.head(self._snug, words, area, size)
        yield from wall.ruled(area, wall.THIN, BLACK)


def _times(posts: Sequence[Standing]) -> Iterator[str]:
    """Yield when the shifts of a page begin and end, each time once."""
    told: dict[str, str] = {}
    for post in posts:
        kind = wording("roster")["on_call"] if post.duty is DutyClass.ON_CALL else post.kind
        told.setdefault(f"{kind} {hours(post.shift)}", kind)
    yield from told
