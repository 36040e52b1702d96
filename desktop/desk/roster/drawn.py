"""From the facts of a month to the sheet of its grid: which lines, what stands in each square, what is missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.roster.grid.sheet import Cover, DayHead, GridSheet, Line, Square
from desktop.desk.roster.name_marks import marks
from desktop.post.roster.states import DutyClass, LeaveState
from desktop.procedures.roster.month.explaining import breach_words, what_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from desktop.desk.roster.grid.sheet import DayKind, Face
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.post.roster.leave import Leave
    from desktop.post.roster.person import RosterPerson
    from desktop.post.roster.planning.need import DutyNeed
    from desktop.post.roster.shift import ShiftKind
    from desktop.post.words import Words
    from desktop.procedures.roster.month.checking import Cover as NeedCover
    from desktop.procedures.roster.month.checking import Grid
    from desktop.procedures.roster.month.material import Material

translate = QCoreApplication.translate
NOTHING: Mapping[tuple[str, date], Words] = MappingProxyType({})
"""No spot check found anybody away."""
POST = ""
"""The group of the post's own people, beside the ids of departments."""
_FRIDAY = 4
_TWO = 2
_MANY = 6
"""Holes a day, on the whole month, from which on they are counted under the grid only."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a month is to be seen, and how."""

    hidden: frozenset[str] = frozenset({POST})
    """Departments that are left out; `POST` for the own people one by one."""
    posts: bool = False
    """Whether lines are posts with whoever stands them, instead of people."""
    compared: bool = False
    """Whether squares that differ from the last publication are marked."""


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What all squares of a sheet are drawn from."""

    grid: Grid
    material: Material
    shown: Shown
    holes: tuple[NeedCover, ...]
    alarm: bool
    breaches: Mapping[tuple[str, date], str]
    shifts: Mapping[str, ShiftKind]
    leaves: Mapping[tuple[str, str], Leave]
    before: Mapping[tuple[str, date], str]
    framed: frozenset[tuple[str, date]]
    dates: tuple[str, ...]
    """The days in ISO, as leave names them."""
    free: str
    """What a free square is called."""
    unrecorded: frozenset[tuple[str, date]] = frozenset()
    away: Mapping[tuple[str, date], str] = field(default_factory=dict)
    """What spot checks found of those who were not there, in a sentence."""


def draw(
    grid: Grid,
    holes: tuple[NeedCover, ...],
    shown: Shown,
    language: str,
    unrecorded: tuple[DutyAssignment, ...] = (),
    away: Mapping[tuple[str, date], Words] = NOTHING,
) -> GridSheet:
    """Return the sheet of a month with its `holes`, the duties of which nothing was noted, and what checks found."""
    material = grid.frame.material
    breaches: dict[tuple[str, date], str] = {}
    for breach in grid.all_breaches():
        breaches.setdefault((breach.person, breach.day), breach_words(grid.frame, breach).said(language))
    alarm = begun(grid, holes)
    drawing = _Drawing(
        grid,
        material,
        shown,
        holes,
        alarm,
        breaches,
        {one.id: one for one in material.shifts},
        {(one.person, day): one for one in material.leaves for day in one.days},
        {(person, day): shift for person, day, shift in material.published},
        framed(grid, holes),
        tuple(day.isoformat() for day in grid.frame.days),
        translate("Roster", "free"),
        frozenset((one.person, one.day) for one in unrecorded),
        {spot: words.said(language) for spot, words in away.items()},
    )
    month = grid.frame.days[0].month
    return GridSheet(
        title=translate("Roster", "{month}/").format(month=month),
        days=heads(material),
        lines=tuple(_posts(drawing) if shown.posts else _people(drawing)),
        covers=_covers(drawing, language),
        cover_name=translate("Roster", "Cover {n}").format(n=len(material.departments)),
        begun=alarm,
    )


def heads(material: Material) -> tuple[DayHead, ...]:
    """Return the heads of the days of a month."""
    return tuple(_head(material, day) for day in material.days)


def weekday(day: date) -> str:
    """Return the day of the week in one character or two."""
    return translate("Roster", "Mo Tu We Th Fr Sa Su").split()[day.weekday()]


def day_said(day: date) -> str:
    """Return a day with its day of the week."""
    return translate("Roster", "{month}/{day} {weekday}").format(month=day.month, day=day.day, weekday=weekday(day))


def begun(grid: Grid, holes: tuple[NeedCover, ...]) -> bool:
    """Tell whether the month is planned, or so far begun that what is missing is worth a mark for each."""
    return len(holes) <= _MANY * len(grid.frame.days)


def framed(grid: Grid, holes: tuple[NeedCover, ...]) -> frozenset[tuple[str, date]]:
    """Return the squares that show a hole: of those who count, the first with a free day and no leave.

    None where nearly everything is missing: a month that is not planned yet is no alarm.
    """
    frame = grid.frame
    if not begun(grid, holes):
        return frozenset()
    people = {demand.need.id: demand.people for demand in frame.demands}
    found: set[tuple[str, date]] = set()
    for hole in holes:
        place = frame.place[hole.day]
        free = [
            (one, hole.day)
            for one in people[hole.need.id]
            if not grid.shift(one, hole.day) and place not in frame.terms[one].away and (one, hole.day) not in found
        ]
        found.update(free[: hole.missing])
    return frozenset(found)


def _head(material: Material, day: date) -> DayHead:
    calendar = material.calendar
    holiday, moved = calendar.holiday(day), calendar.moved(day)
    kind: DayKind = "holiday" if holiday else "moved" if moved else "weekend" if day.weekday() > _FRIDAY else "work"
    mark = {"holiday": translate("Roster", "off"), "moved": translate("Roster", "on")}.get(kind, weekday(day))
    said = day_said(day)
    if holiday:
        said = translate("Roster", "{day}, {name}, a holiday").format(day=said, name=holiday)
    elif moved:
        said = translate("Roster", "{day}, worked for {name}").format(day=said, name=moved)
    return DayHead(day, mark, kind, said, day == material.today)


def _covers(drawing: _Drawing, language: str) -> tuple[Cover, ...]:
    missing: dict[date, int] = {}
    said: dict[date, list[str]] = {}
    for hole in drawing.holes:
        missing[hole.day] = missing.get(hole.day, 0) + hole.missing
        if not drawing.alarm:
            continue
        words = what_words(drawing.grid.frame, hole).said(language)
        said.setdefault(hole.day, []).append(
            translate("Roster", "{what}: {n} missing").format(what=words, n=hole.missing)
        )
    return tuple(Cover(missing.get(day, 0), "\n".join(said.get(day, ()))) for day in drawing.grid.frame.days)


def _people(drawing: _Drawing) -> Iterator[Line]:
    material, hidden = drawing.material, drawing.shown.hidden
    first = True
    for need in material.needs:
        if not need.department:
            yield _post_line(drawing, need, need.name, "", first=first, bold=True)
            first = False
    group = None
    for person in material.people:
        if person.department in hidden or not _listed(drawing, person):
            continue
        begins = person.department != group
        group = person.department
        short = person.short or translate("Roster", "Own people")
        yield Line(person.id, person.name, tuple(_squares(drawing, person)), short if begins else "", begins)


def _listed(drawing: _Drawing, person: RosterPerson) -> bool:
    """Tell whether somebody has a line: who can stand what is needed on some day, stands something, or is on leave."""
    grid, days = drawing.grid, drawing.grid.frame.days
    terms = grid.frame.terms.get(person.id)
    if any(grid.lines.get(person.id, ())) or (terms is not None and terms.away):
        return True
    if terms is None:
        return False
    needed = {shift for demand in grid.frame.demands_of(person.id) for shift in demand.need.shifts}
    kinds = [drawing.shifts[shift] for shift in needed if shift in drawing.shifts]
    return any(person.stands(kind, day) for kind in kinds for day in (days[0], days[-1]))


def _posts(drawing: _Drawing) -> Iterator[Line]:
    material = drawing.material
    order = {department: place for place, (department, _short) in enumerate((("", ""), *material.departments))}
    group = None
    for need in sorted(material.needs, key=lambda one: order.get(one.department, len(order))):
        if need.department in drawing.shown.hidden and need.department != POST:
            continue
        begins = need.department != group
        group = need.department
        short = dict(material.departments).get(need.department, "")
        named = drawing.shifts.get(need.shifts[0])
        name = named.name if named is not None and len(need.shifts) == 1 else need.name
        yield _post_line(drawing, need, name if need.department else need.name, short if begins else "",
                         first=begins, bold=not need.department)  # fmt: skip


def _squares(drawing: _Drawing, person: RosterPerson) -> Iterator[Square]:
    """Yield the squares of a person; equal ones are the same value, for a month has thousands."""
    grid, days = drawing.grid, drawing.grid.frame.days
    line = grid.lines.get(person.id) or ("",) * len(days)
    for place, day in enumerate(days):
        spot, now = (person.id, day), line[place]
        leave = drawing.leaves.get((person.id, drawing.dates[place]))
        shift = drawing.shifts.get(now)
        glyph, face, said = ("", "free", drawing.free) if shift is None and leave is None else _sign(shift, leave)
        moved = False
        if drawing.shown.compared:
            before = drawing.before.get(spot, "")
            moved = before != now
            if moved:
                old = drawing.shifts.get(before)
                was = old.name if old is not None else drawing.free
                said = translate("Roster", "{now}, published: {was}").format(now=said, was=was)
        breach, owed, away = drawing.breaches.get(spot, ""), spot in drawing.unrecorded, drawing.away.get(spot, "")
        if owed:
            said = translate("Roster", "{shift}, not noted").format(shift=said)
        if away:
            said = translate("Roster", "{shift}; {found}").format(shift=said, found=away)
        yield _shared(
            glyph, face, now, (), spot in grid.locked, spot in drawing.framed, breach, moved, said, owed, bool(away)
        )


def _found(drawing: _Drawing, person: str, name: str, day: date) -> str:
    """Return a name with what a spot check found of the person on a day."""
    away = drawing.away.get((person, day), "")
    return translate("Roster", "{shift}; {found}").format(shift=name, found=away) if away else name


_shared = lru_cache(maxsize=8192)(Square)


def face_of(shift: ShiftKind) -> Face:
    """Return how a shift is drawn: at home outlined, nights solid, everything else tinted."""
    if shift.duty is DutyClass.ON_CALL:
        return "call"
    return "night" if shift.night else "day"


def _sign(shift: ShiftKind | None, leave: Leave | None) -> tuple[str, Face, str]:
    """Return sign, face and words of a square in which something stands."""
    if shift is not None:
        said = shift.name if leave is None else f"{shift.name} {_leave_said(leave)}"
        return shift.glyph, face_of(shift), said
    if leave is None:
        return "", "free", ""
    asked = leave.state is LeaveState.ASKED
    return translate("Roster", "A?") if asked else translate("Roster", "L"), "leave", _leave_said(leave)


def _leave_said(leave: Leave) -> str:
    return translate("Roster", "leave asked for") if leave.state is LeaveState.ASKED else translate("Roster", "leave")


def _post_line(drawing: _Drawing, need: DutyNeed, name: str, group: str, *, first: bool, bold: bool) -> Line:
    material = drawing.material
    counted = [one for one in material.people if one.department == need.department]
    if not need.department:
        counted = [one for one in counted if need.duty in one.classes or one.excused]
    names = {one.id: one.name for one in counted}
    short = marks(names)
    grid, holes = drawing.grid, {hole.day for hole in drawing.holes if hole.need.id == need.id}
    there: list[list[str]] = [[] for _ in grid.frame.days]
    for one in names:
        for place, shift in enumerate(grid.lines.get(one, ())):
            if shift in need.shifts:
                there[place].append(one)
    nobody = translate("Roster", "nobody")
    squares = []
    for place, day in enumerate(grid.frame.days):
        who = tuple(there[place])
        text = "".join(short[one] for one in who)
        breaches = [drawing.breaches.get((one, day), "") for one in who]
        compared = drawing.shown.compared
        before = {one for one in names if drawing.before.get((one, day), "") in need.shifts} if compared else set()
        squares.append(
            Square(
                text if len(text) <= _TWO else str(len(who)),
                "name" if who else "free",
                grid.shift(who[0], day) if who else "",
                who,
                bool(who) and all((one, day) in grid.locked for one in who),
                day in holes and drawing.alarm,
                next((one for one in breaches if one), ""),
                compared and before != set(who),
                ", ".join(_found(drawing, one, names[one], day) for one in who) or nobody,
                any((one, day) in drawing.unrecorded for one in who),
                any((one, day) in drawing.away for one in who),
            )
        )
    return Line(f"need:{need.id}", name, tuple(squares), group, first, need.id, bold)
