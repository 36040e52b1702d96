"""The personal duty slip 个人值班单: each one's own month as a small calendar, six on a page, to be cut apart."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.form import HAIR
from desktop.paper.press.galley import Align, Style
from desktop.paper.press.page import A4, GREY, MM, Area, Mark, Page, Panel, Rule
from desktop.paper.press.sheet import Title, publish
from desktop.paper.press.wording import wording
from desktop.paper.roster import lattice, signs, wall
from desktop.paper.roster.facts import REST
from desktop.paper.roster.posts import hours
from desktop.paper.roster.snug import Snug

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.paper.roster.facts import RosterFacts, SheetDay, SheetPerson
    from desktop.post.roster.shift import ShiftKind

_ACROSS, _DOWN = 2, 3
_EDGE = 6 * MM
_INNER = 5 * MM
_WEEK = "一二三四五六日"
_TITLE = Style(Typeface.XIAOBIAOSONG, 14, 16)
_NAME = Style(Typeface.HEITI, 14, 16, Align.RIGHT)
_SMALL = Style(Typeface.HEITI, 8.5, 10.5)
_LINE = 4.3 * MM
_LEGEND = 4
"""Lines for the shifts of one person; nobody stands more kinds in a month."""


def draw(facts: RosterFacts) -> bytes:
    """Return the slips as a PDF; raise `ValueError` where nobody stands anything."""
    return lay(facts).content


def lay(facts: RosterFacts, types: Case | None = None) -> Sheet:
    """Return the slips with their pages, for those who are wanted and stand at least one duty."""
    snug = Snug(types or case())
    stands = {one.person for one in facts.duties}
    people = [one for one in facts.people if one.id in stands and (not facts.only or one.id in facts.only)]
    if not people:
        raise ValueError("nobody stands a duty")
    each = _ACROSS * _DOWN
    groups = [people[start : start + each] for start in range(0, len(people), each)]
    pages = tuple(_page(snug, facts, group) for group in groups)
    name = wording("duty_slip")["name"]
    title = facts.post.name + wall.month_words(facts) + name
    return publish(snug.types, pages, Title(title, facts.post.name, name, facts.imprint.printed_at))


def _page(snug: Snug, facts: RosterFacts, people: Sequence[SheetPerson]) -> Page:
    marks: list[Mark] = []
    width, height = (A4[0] - 2 * _EDGE) / _ACROSS, (A4[1] - 2 * _EDGE) / _DOWN
    for place, person in enumerate(people):
        row, column = divmod(place, _ACROSS)
        area = Area(_EDGE + column * width, _EDGE + row * height, width, height)
        inner = Area(area.x + _INNER, area.y + _INNER, width - 2 * _INNER, height - 2 * _INNER)
        marks.extend(_slip(snug, facts, person, inner))
    rows = -(-len(people) // _ACROSS)
    marks.extend(
        Rule(0, _EDGE + row * height, A4[0], _EDGE + row * height, HAIR, GREY, dashed=True)
        for row in range(1, _DOWN)
        if row <= rows
    )
    marks.append(Rule(A4[0] / 2, 0, A4[0] / 2, _EDGE + rows * height, HAIR, GREY, dashed=True))
    return Page(
        tuple(marks), A4, tuple((one.name, _EDGE + place // _ACROSS * height) for place, one in enumerate(people))
    )


def _slip(snug: Snug, facts: RosterFacts, person: SheetPerson, area: Area) -> Iterator[Mark]:
    words = wording("duty_slip")
    head = area._replace(height=7 * MM)
    title = f"{wall.month_words(facts)}{words['name']}"
    yield from snug.place(title, _TITLE, head._replace(width=area.width * 0.55), 0.0)
    name = "　".join(part for part in (person.group or person.role, person.name) if part)
    right = head._replace(x=area.x + area.width * 0.58, width=area.width * 0.42)
    yield from snug.place(name, _NAME, right, 0.0)
    yield Rule(area.x, head.bottom, area.right, head.bottom, wall.MEDIUM)
    shifts = {one.id: one for one in facts.shifts}
    duties = {one.day: shifts[one.shift] for one in facts.duties if one.person == person.id and one.shift in shifts}
    foot = area.bottom - 2 * _LINE
    legend = foot - _LEGEND * _LINE
    calendar = Area(area.x, head.bottom + 1.2 * MM, area.width, legend - head.bottom - 2.2 * MM)
    yield from _calendar(snug, facts, person, duties, calendar)
    counts = Counter(one.id for one in duties.values())
    told = [one for one in facts.shifts if one.id in counts][:_LEGEND]
    for row, shift in enumerate(told):
        box = Area(area.x, legend + row * _LINE + 0.4, _LINE * 1.15, _LINE - 0.8)
        yield from signs.glyph(snug, shift, box)
        said = words["shift"].format(name=shift.name, hours=hours(shift), count=counts[shift.id])
        yield from snug.place(said, _SMALL, Area(box.right + 2, box.y, area.right - box.right - 2, box.height), 0.0)
    yield from _foot(snug, facts, Area(area.x, foot, area.width, 2 * _LINE))


def _foot(snug: Snug, facts: RosterFacts, area: Area) -> Iterator[Mark]:
    words = wording("roster")
    yield Rule(area.x, area.y, area.right, area.y, wall.THIN, wall.LINE)
    style = lattice.sized(_SMALL, 8)
    phone = words["phone"].format(phone=facts.phone or words["phone_blank"])
    half = area._replace(height=area.height / 2)
    yield from snug.place(f"{phone}　{words['rule']}", style, half, 0.0)
    edition = wording("duty_slip")["edition"].format(
        edition=wall.edition_words(facts.edition), fingerprint=facts.imprint.fingerprint
    )
    yield from snug.place(edition, lattice.sized(_SMALL, 7, GREY), half._replace(y=half.bottom), 0.0)


def _calendar(
    snug: Snug, facts: RosterFacts, person: SheetPerson, duties: dict[date, ShiftKind], area: Area
) -> Iterator[Mark]:
    """Yield the month with Monday first, each day with its date and the sign of the shift that the person stands."""
    away = {one.day: one.word for one in facts.leaves if one.person == person.id}
    first = facts.days[0].day.weekday()
    rows = -(-(first + len(facts.days)) // 7)
    head = 4.4 * MM
    width, height = area.width / 7, (area.height - head) / rows
    for place, sign in enumerate(_WEEK):
        yield from lattice.head(snug, sign, Area(area.x + place * width, area.y, width, head), 9)
    for number, one in enumerate(facts.days, start=first):
        row, column = divmod(number, 7)
        box = Area(area.x + column * width, area.y + head + row * height, width, height)
        yield from _day(snug, one, duties.get(one.day), away.get(one.day, ""), box)
    xs = [area.x + place * width for place in range(1, 7)]
    ys = [area.y + head + row * height for row in range(rows)]
    yield from lattice.lines(area, xs, ys)


def _day(snug: Snug, one: SheetDay, shift: ShiftKind | None, away: str, area: Area) -> Iterator[Mark]:
    colour = wall.ground(one)
    if colour is not None:
        yield Panel(area, 0.0, colour)
    date = Area(area.x, area.y, area.width * 0.42, area.height)
    mark = one.mark if one.mark == REST or one.mark else ""
    said = f"{one.day.day}\n{mark}" if mark else str(one.day.day)
    style = lattice.sized(lattice.CELL, 8.5 if mark else 9.5, None if shift else GREY)
    yield from snug.place(said, style, date, 0.3)
    sign = Area(date.right, area.y, area.right - date.right, area.height)
    if shift is not None:
        yield from signs.glyph(snug, shift, sign)
    elif away:
        yield from snug.place(away, lattice.sized(lattice.FAINT, 7.5), sign, 0.3)
