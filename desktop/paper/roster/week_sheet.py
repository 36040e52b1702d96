"""The 值班表 of a week in large type: posts by days, with the telephone numbers of who leads and clerks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.paper.press.fonts import case
from desktop.paper.press.page import MM, Area, Mark, Panel, Rule
from desktop.paper.press.wording import wording
from desktop.paper.roster import lattice, wall
from desktop.paper.roster.posts import ORDER, Board, by_group, hours, weekday
from desktop.paper.roster.snug import Snug
from desktop.post.roster.states import DutyClass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.paper.roster.facts import RosterFacts, SheetDay
    from desktop.paper.roster.posts import Standing

_CLASS, _GROUP = 15 * MM, 25 * MM
_HEAD = 11 * MM
_LEAST = 4.4 * MM
"""Height of a row on A4 below which the week goes onto A3."""
_MOST = 13 * MM
_SIZE = 13.0
_TALL = 1.55
"""How much higher the rows are in which a telephone number stands under the name."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: the posts that share it (first and second on call of a department), and its share of the height."""

    posts: tuple[Standing, ...]
    label: str
    share: float = 1.0


def lay(facts: RosterFacts, types: Case | None = None) -> Sheet:
    """Return the week on one page."""
    snug, board = Snug(types or case()), Board(facts)
    rows = tuple(_rows(board))
    week = _Week(snug, facts, board, rows, large=False)
    if week.height < _LEAST:
        week = _Week(snug, facts, board, rows, large=True)
    return wall.bound(snug.types, facts, week.wall.words.name, ((week.wall, tuple(week.marks())),))


def _rows(board: Board) -> Iterator[_Row]:
    order = sorted(by_group(board.posts), key=lambda it: ORDER.index(it[0].duty))
    for posts in order:
        first = posts[0]
        if first.duty is DutyClass.ON_CALL:
            yield _Row(posts, first.group)
            continue
        for post in posts:
            told = post.kind if not post.group else post.group if len(posts) == 1 else f"{post.group} {post.kind}"
            tall = _TALL if first.duty in (DutyClass.DUTY_LEADER, DutyClass.DUTY_CLERK) else 1.0
            yield _Row((post,), told, tall)


class _Week:
    """The one page of the week."""

    def __init__(self, snug: Snug, facts: RosterFacts, board: Board, rows: Sequence[_Row], *, large: bool) -> None:
        words = wording("roster")
        self._snug, self._facts, self._board, self._rows = snug, facts, board, rows
        first, last = facts.days[0].day, facts.days[-1].day
        name = wording("duty_week")["name"].format(
            year=first.year, first=f"{first.month}月{first.day}日", last=f"{last.month}月{last.day}日"
        )
        phone = words["phone"].format(phone=facts.phone or words["phone_blank"])
        times = dict.fromkeys(
            f"{words['on_call'] if post.duty is DutyClass.ON_CALL else post.kind} {hours(post.shift)}"
            for row in rows
            for post in row.posts
        )
        notes = (words["notes"], *wall.reasons(facts.edition))
        left = "　".join((phone, *times))
        about = wall.Words(facts.post.name, name, left, wall.edition_words(facts.edition), notes, facts.edition.settled)
        self.wall = wall.Wall(snug, about, large=large)
        self._scale = self.wall.scale
        shares = sum(row.share for row in rows) or 1.0
        self._head = _HEAD * self._scale
        self.height = min((self.wall.table.height - self._head) / shares, _MOST * self._scale)
        self._phones = {one.name: one.phone for one in facts.people if not one.group}

    def marks(self) -> Iterator[Mark]:
        """Yield the whole table."""
        table, days = self.wall.table, self._facts.days
        depth = self._head + sum(row.share for row in self._rows) * self.height
        area = table._replace(height=depth)
        left = (_CLASS + _GROUP) * self._scale
        width = (area.width - left) / len(days)
        xs = [area.x + left + width * place for place in range(len(days))]
        yield from lattice.tints(days, [Area(x, area.y, width, depth) for x in xs])
        yield from lattice.head(self._snug, wording("roster")["date"], area._replace(width=left, height=self._head), 12)
        for one, x in zip(days, xs, strict=True):
            yield from self._day(one, Area(x, area.y, width, self._head))
        yield from self._body(area, xs, width)
        yield from lattice.lines(area, xs, [], [area.y + self._head])

    def _day(self, one: SheetDay, area: Area) -> Iterator[Mark]:
        scale, snug = self._scale, self._snug
        upper = area._replace(height=area.height * 0.55)
        lower = area._replace(y=upper.bottom, height=area.height - upper.height)
        date = f"{one.day.month}月{one.day.day}日"
        yield from snug.place(date, lattice.sized(lattice.STRONG, 13 * scale), upper)
        words = wording("roster")["weekday"] + weekday(one.day)
        if not one.mark:
            yield from snug.place(words, lattice.sized(lattice.CELL, 10.5 * scale), lower)
            return
        told = f"{words}　{one.name}" if one.name else words
        side = lower.height
        yield from snug.place(told, lattice.sized(lattice.CELL, 10.5 * scale), lower._replace(width=lower.width - side))
        yield from lattice.badge(snug, one.mark, lower._replace(x=lower.right - side - 1, width=side))

    def _body(self, area: Area, xs: Sequence[float], width: float) -> Iterator[Mark]:
        scale, y = self._scale, area.y + self._head
        rules: list[Rule] = []
        for duty, found in groupby(self._rows, key=lambda it: it.posts[0].duty):
            top = y
            for row in found:
                depth = row.share * self.height
                yield from self._label(row, Area(area.x, y, (_CLASS + _GROUP) * scale, depth))
                for one, x in zip(self._facts.days, xs, strict=True):
                    yield from self._cell(row, one, Area(x, y, width, depth))
                y += depth
                rules.append(Rule(area.x + _CLASS * scale, y, area.right, y, wall.THIN, wall.LINE))
            box = Area(area.x, top, _CLASS * scale, y - top)
            yield from lattice.head(self._snug, duty.words.zh, box, 12 * scale)
            rules.append(Rule(area.x, y, area.right, y, wall.MEDIUM))
        x = area.x + _CLASS * scale
        yield from rules
        yield Rule(x, area.y + self._head, x, area.bottom, wall.THIN, wall.LINE)

    def _label(self, row: _Row, area: Area) -> Iterator[Mark]:
        box = area._replace(x=area.x + _CLASS * self._scale, width=_GROUP * self._scale)
        yield Panel(box, 0.0, wall.HEAD)
        yield from self._snug.place(row.label, lattice.sized(lattice.CELL, min(12 * self._scale, self.height)), box)

    def _cell(self, row: _Row, one: SheetDay, area: Area) -> Iterator[Mark]:
        size = min(_SIZE * self._scale, self.height * 0.9)
        if len(row.posts) > 1:
            yield from self._several(row, one, area, size)
            return
        (post,) = row.posts
        names = self._board.names(post, one.day)
        if row.share > 1 and len(names) == 1 and not self._board.lacking(post, one.day):
            upper = area._replace(height=area.height * 0.58)
            lower = area._replace(y=upper.bottom - 1, height=area.height - upper.height)
            yield from self._snug.place(names[0], lattice.sized(lattice.CELL, size * 1.1), upper)
            phone = self._phones.get(names[0], "")
            yield from self._snug.place(phone, lattice.sized(lattice.FAINT, size * 0.72), lower)
            return
        yield from lattice.standing(self._snug, self._board, post, one, area, size)

    def _several(self, row: _Row, one: SheetDay, area: Area, size: float) -> Iterator[Mark]:
        """Yield those on call side by side, each after the figure of the call order."""
        width = area.width / len(row.posts)
        for place, post in enumerate(row.posts):
            box = Area(area.x + place * width, area.y, width, area.height)
            if self._board.lacking(post, one.day):
                yield from lattice.standing(self._snug, self._board, post, one, box, size)
                continue
            names = "、".join(self._board.names(post, one.day))
            figure = box._replace(width=size * 0.9)
            if names and post.shift.rank:
                yield from self._snug.place(str(post.shift.rank), lattice.sized(lattice.FAINT, size * 0.62), figure)
            rest = box._replace(x=figure.right, width=box.width - figure.width)
            yield from self._snug.place(names, lattice.sized(lattice.LEFT, size), rest, 0.5)
