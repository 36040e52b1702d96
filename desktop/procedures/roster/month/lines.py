"""The rules that one person's line of a month must keep, checked cell by cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.procedures.roster.month.why import Why
from desktop.procedures.roster.plan.setting import can_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from desktop.procedures.roster.month.frame import Frame
    from desktop.procedures.roster.month.terms import Terms

WEEK = 7


@dataclass(frozen=True, slots=True)
class Breach:
    """One rule that a cell breaks: the person, the day, what stands there, and why it must not."""

    person: str
    day: date
    shift: str
    why: Why
    limit: int = 0
    """The limit that is passed: days, weekends, nights or hours."""
    other: str = ""
    """The shift of the day before or after that it stands too near to."""


def breaches_of(frame: Frame, person: str, line: Sequence[str]) -> tuple[Breach, ...]:
    """Return what a line breaks, in the order of its days; `line` has one shift for each day of the month.

    The planner counts the same rules in `planner.cost`, and a test holds the two together. Its count cannot serve the
    grid: a problem leaves out whoever can stand nothing, and names a limit once a month where the grid marks squares.
    """
    terms = frame.terms.get(person)
    if terms is None:
        return tuple(Breach(person, frame.days[day], shift, Why.STRANGER) for day, shift in enumerate(line) if shift)
    found = [*_cells(frame, terms, line), *_runs(frame, terms, line), *_counts(frame, terms, line)]
    if terms.max_rest is not None:
        found += _rests(frame, terms, line, terms.max_rest)
    return tuple(sorted(found, key=lambda one: one.day))


def _cells(frame: Frame, terms: Terms, line: Sequence[str]) -> Iterator[Breach]:
    """Yield what is closed to the person, and duties that follow one another too soon."""
    person, last = terms.person.id, terms.before[-1] if terms.before else ""
    for day, shift in enumerate(line):
        if shift:
            kind = frame.shifts.get(shift)
            why = Why.NOT_FOR if kind is None else terms.closed(day, kind)
            if why is not None:
                yield Breach(person, frame.days[day], shift, why)
            if last and shift in frame.clash.get(last, ()):
                tired = Why.NIGHT_BEFORE if frame.shifts[last].night else Why.AFTER
                barred = shift in frame.barred[last]
                yield Breach(person, frame.days[day], shift, Why.BARRED if barred else tired, other=last)
        last = shift


def _runs(frame: Frame, terms: Terms, line: Sequence[str]) -> Iterator[Breach]:
    """Yield runs of work that are too long or too short, and rests that are too short.

    As the planner counts: what lies before the month counts; a run or rest that begins with the first known day, or
    lasts until the end of the month, may be longer than one sees and is never too short.
    """
    person, offset = terms.person.id, len(terms.before)
    whole = [*terms.before, *line]
    works = [bool(one) and one in frame.shifts and frame.shifts[one].works for one in whole]
    start = 0
    for place in range(1, len(works) + 1):
        if place < len(works) and works[place] == works[start]:
            continue
        length, day = place - start, place - offset
        ended_inside = 0 <= day < len(line) and start > 0
        if works[start] and length > terms.max_run:
            for late in range(max(start + terms.max_run, offset), place):
                yield Breach(person, frame.days[late - offset], whole[late], Why.LONG_RUN, terms.max_run)
        if works[start] and ended_inside and length < terms.min_run:
            yield Breach(person, frame.days[max(day - 1, 0)], whole[place - 1], Why.SHORT_RUN, terms.min_run)
        if not works[start] and ended_inside and length < terms.min_rest:
            yield Breach(person, frame.days[day], whole[place], Why.SHORT_REST, terms.min_rest)
        start = place


def _rests(frame: Frame, terms: Terms, line: Sequence[str], most: int) -> Iterator[Breach]:
    """Yield the first day too many of each rest; one on which the person could not work begins the count anew."""
    work = [frame.shifts[one] for one in can_of(frame, terms) if frame.shifts[one].works]
    length = terms.rested
    for day, shift in enumerate(line):
        worked = shift in frame.shifts and frame.shifts[shift].works
        able = not worked and any(terms.closed(day, one) is None for one in work)
        length = length + 1 if able else 0
        if length == most + 1:
            yield Breach(terms.person.id, frame.days[day], "", Why.LONG_REST, most)


def _counts(frame: Frame, terms: Terms, line: Sequence[str]) -> Iterator[Breach]:
    """Yield what is one too many: weekends, nights of seven days, nights of the month, hours; and too few hours."""
    person = terms.person.id
    worked = [day for day, one in enumerate(line) if one in frame.shifts and frame.shifts[one].works]
    there = set(worked)
    touched = [days for days in frame.weekends if there.intersection(days)]
    for days in touched[terms.max_weekends :]:
        for day in sorted(there.intersection(days)):
            yield Breach(person, frame.days[day], line[day], Why.WEEKENDS, terms.max_weekends)
    yield from _nights(frame, terms, line)
    minutes = 0
    for day in worked:
        minutes += frame.shifts[line[day]].minutes
        if minutes > terms.max_minutes:
            yield Breach(person, frame.days[day], line[day], Why.HOURS, terms.max_minutes // 60)
    if minutes < terms.min_minutes:
        yield Breach(person, frame.days[-1], line[-1], Why.FEW_HOURS, terms.min_minutes // 60)


def _nights(frame: Frame, terms: Terms, line: Sequence[str]) -> Iterator[Breach]:
    person, offset = terms.person.id, len(terms.before)
    nights = [
        place for place, one in enumerate((*terms.before, *line)) if one in frame.shifts and frame.shifts[one].night
    ]
    month = 0
    for number, place in enumerate(nights):
        if place < offset:
            continue
        day, month = place - offset, month + 1
        near = sum(place - other < WEEK for other in nights[: number + 1])
        if near > terms.nights_in_7:
            yield Breach(person, frame.days[day], line[day], Why.NIGHTS_IN_7, terms.nights_in_7)
        if terms.max_nights is not None and month > terms.max_nights:
            yield Breach(person, frame.days[day], line[day], Why.NIGHTS, terms.max_nights)
