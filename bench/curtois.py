"""The text format of Curtois and Qu's rostering problems: reading one, and checking a plan from the text alone.

The reader makes the planner's input of it. The checker knows nothing of the planner: it reads the text again and
counts what a plan breaks and costs.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from desktop.planner.problem import Closed, Cover, Person, Problem, Shift, Wish

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def sections(text: str) -> dict[str, list[list[str]]]:
    """Return the lines of each section, cut at their commas."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    name = ""
    for line in (raw.strip() for raw in text.splitlines()):
        if line.startswith("SECTION_"):
            name = line
        elif line and not line.startswith("#"):
            found[name].append([cell.strip() for cell in line.split(",")])
    return found


def problem_of(text: str) -> Problem:
    """Return the planner's input; the horizon begins on a Monday."""
    part = sections(text)
    days = int(part["SECTION_HORIZON"][0][0])
    shifts = tuple(
        Shift(name, int(minutes), tuple(it for it in after.split("|") if it))
        for name, minutes, after in part["SECTION_SHIFTS"]
    )
    off = {row[0]: [int(day) for day in row[1:]] for row in part["SECTION_DAYS_OFF"]}
    people = []
    for name, most, longest, shortest, run, least_run, rest, weekends in part["SECTION_STAFF"]:
        limits = tuple((it.split("=")[0], int(it.split("=")[1])) for it in most.split("|"))
        people.append(
            Person(
                name,
                can=tuple(shift for shift, limit in limits if limit > 0),
                most=tuple((shift, limit) for shift, limit in limits if 0 < limit < days),
                min_minutes=int(shortest),
                max_minutes=int(longest),
                min_run=int(least_run),
                max_run=int(run),
                min_rest=int(rest),
                max_weekends=int(weekends),
                closed=tuple(Closed(day, (), "day off") for day in off.get(name, ())),
            )
        )
    wishes = tuple(
        Wish(name, int(day), (shift,), int(weight), wanted=wanted)
        for wanted, section in ((True, "SECTION_SHIFT_ON_REQUESTS"), (False, "SECTION_SHIFT_OFF_REQUESTS"))
        for name, day, shift, weight in part[section]
    )
    covers = tuple(
        Cover(f"{day} {shift}", int(day), (shift,), int(wanted), under=int(under), over=int(over))
        for day, shift, wanted, under, over in part["SECTION_COVER"]
    )
    weekends_of = tuple((day, day + 1) for day in range(5, days - 1, 7))
    return Problem(days, shifts, tuple(people), covers, wishes, weekends_of)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a plan costs and the hard rules it breaks."""

    cost: int
    broken: tuple[str, ...]


def check(text: str, cells: Sequence[tuple[str, int, str]]) -> Checked:
    """Count a plan, given as person, day and shift, from the text of the problem alone."""
    part = sections(text)
    days = int(part["SECTION_HORIZON"][0][0])
    rows: dict[str, list[str]] = {line[0]: [""] * days for line in part["SECTION_STAFF"]}
    broken = []
    for name, day, shift in cells:
        if rows[name][day]:
            broken.append(f"{name} has two shifts on day {day}")
        rows[name][day] = shift
    lengths = {name: int(minutes) for name, minutes, _ in part["SECTION_SHIFTS"]}
    barred = {name: set(after.split("|")) - {""} for name, _, after in part["SECTION_SHIFTS"]}
    for line in part["SECTION_STAFF"]:
        row = rows[line[0]]
        broken += [f"{line[0]}: {rule}" for rule in _broken_limits(line, row, lengths)]
        broken += [
            f"{line[0]}: {after} after {shift} on day {day + 1}"
            for day, (shift, after) in enumerate(pairwise(row))
            if shift and after in barred[shift]
        ]
    for line in part["SECTION_DAYS_OFF"]:
        broken += [f"{line[0]}: works on day off {day}" for day in line[1:] if rows[line[0]][int(day)]]
    return Checked(_cost(part, rows), tuple(broken))


def _broken_limits(line: Sequence[str], row: Sequence[str], lengths: Mapping[str, int]) -> list[str]:
    """Return the limits of one line of the staff section that a row breaks."""
    most = dict(it.split("=") for it in line[1].split("|"))
    longest, shortest, run, least_run, rest, weekends = (int(it) for it in line[2:])
    broken = [f"more than {limit} {shift}" for shift, limit in most.items() if row.count(shift) > int(limit)]
    minutes = sum(lengths[shift] for shift in row if shift)
    if not shortest <= minutes <= longest:
        broken.append(f"{minutes} minutes")
    saturdays = range(5, len(row), 7)
    if sum(any(row[day : day + 2]) for day in saturdays) > weekends:
        broken.append("too many weekends")
    first = 0
    for works, cells in groupby(row, key=bool):
        length = len(list(cells))
        inside = first > 0 and first + length < len(row)
        first += length
        if works and length > run:
            broken.append(f"a run of {length} days")
        if inside and length < (least_run if works else rest):
            broken.append(f"a stretch of {length} days that ends before day {first}")
    return broken


def _cost(part: Mapping[str, list[list[str]]], rows: Mapping[str, Sequence[str]]) -> int:
    """Return requests not kept and cover missed."""
    cost = 0
    for name, day, shift, weight in part["SECTION_SHIFT_ON_REQUESTS"]:
        cost += int(weight) * (rows[name][int(day)] != shift)
    for name, day, shift, weight in part["SECTION_SHIFT_OFF_REQUESTS"]:
        cost += int(weight) * (rows[name][int(day)] == shift)
    for day, shift, wanted, under, over in part["SECTION_COVER"]:
        missing = int(wanted) - sum(row[int(day)] == shift for row in rows.values())
        cost += missing * int(under) if missing > 0 else -missing * int(over)
    return cost
