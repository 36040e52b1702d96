"""Columns of a roster with a row for each day: which duty stands in each, for which part of the day, of which unit."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.intake.repair.plain import nothing, tight
from desktop.intake.repair.units import unit as unit_of
from desktop.intake.roster.names import names_of
from desktop.intake.roster.shifts import Part, part_of
from desktop.post.roster.states import DutyClass

if TYPE_CHECKING:
    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Row
    from desktop.intake.mapping import Column, Mapping
    from desktop.intake.roster.names import Named
    from desktop.intake.roster.people import People

_FIELDS = {
    "leader": (DutyClass.DUTY_LEADER, Part.WHOLE, 0),
    "clerk": (DutyClass.DUTY_CLERK, Part.WHOLE, 0),
    "clerk_day": (DutyClass.DUTY_CLERK, Part.DAY, 0),
    "clerk_night": (DutyClass.DUTY_CLERK, Part.NIGHT, 0),
    "stationed": (DutyClass.STATIONED, Part.WHOLE, 0),
    "stationed_day": (DutyClass.STATIONED, Part.DAY, 0),
    "stationed_night": (DutyClass.STATIONED, Part.NIGHT, 0),
    "on_call_1": (DutyClass.ON_CALL, Part.WHOLE, 1),
    "on_call_2": (DutyClass.ON_CALL, Part.WHOLE, 2),
    "on_call_3": (DutyClass.ON_CALL, Part.WHOLE, 3),
    "driver": (DutyClass.DRIVER, Part.WHOLE, 0),
}
_READY = re.compile(r"备勤|联络|待命|二线|备班|机动|听班")
_PLACES = {"一": 1, "二": 2, "三": 3, "1": 1, "2": 2, "3": 3}
_PLACE = re.compile(r"(?:第|备勤|梯队|·)([一二三123])(?:位|梯队|人|备勤)?$")
"""Which place a head ends with: 备勤·公安·第二, 水务备勤2."""
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Post:
    """One column of duties."""

    index: int
    field: str
    header: str
    duty: DutyClass
    part: Part
    rank: int
    unit: str = ""
    """Short name of the department whose column it is."""

    @property
    def said(self) -> str:
        """How a sentence names the column."""
        return tight(self.header.rpartition("·")[2])


@dataclass(frozen=True, slots=True)
class Habit:
    """What a column usually holds: how many names, and whether weekdays and weekends are filled."""

    names: int
    weekdays: bool
    weekends: bool
    weekly: bool
    """Whether one entry stands for the days below it until the next."""

    def usual(self, weekday: int) -> bool:
        """Whether the column is usually filled on such a day of the week."""
        return self.weekends if weekday >= _SATURDAY else self.weekdays


def posts_of(mapping: Mapping, known: Known) -> tuple[Post, ...]:
    """Return the duty columns of a mapping, from left to right."""
    return tuple(post for column in mapping.columns if (post := _post(column, known)) is not None)


def _post(column: Column, known: Known) -> Post | None:
    said = part_of(column.header)
    if column.field.startswith("@"):
        ready = _READY.search(column.header) is not None
        short = unit_of(column.field[1:], known.departments).short or column.field[1:]
        duty = DutyClass.ON_CALL if ready else DutyClass.STATIONED
        part = Part.WHOLE if ready else said or Part.WHOLE
        return Post(column.index, column.field, column.header, duty, part, _rank(column.header) if ready else 0, short)
    if column.field not in _FIELDS:
        return None
    duty, part, rank = _FIELDS[column.field]
    if part is Part.WHOLE and duty is not DutyClass.ON_CALL:
        part = said or part
    return Post(column.index, column.field, column.header, duty, part, rank)


def _rank(header: str) -> int:
    """Return which place in the order of calls the head of a column names, the first where it names none."""
    found = _PLACE.search(tight(header))
    return _PLACES[found[1]] if found is not None else 1


def text_at(row: Row, post: Post) -> str:
    """Return what stands in a column for a row, from the merged cell above where it has none."""
    return row.page.text(row.page.merged_from(row.index, post.index), post.index)


def people_at(row: Row, post: Post, people: People) -> tuple[Named, ...]:
    """Return the people that stand in a column for a row."""
    return names_of(text_at(row, post), people)


def merged_days(row: Row, post: Post) -> int:
    """Return over how many rows the cell of a column is merged."""
    top = row.page.merged_from(row.index, post.index)
    below = (at for at in range(top + 1, len(row.page.rows)) if row.page.merged_from(at, post.index) != top)
    return next(below, len(row.page.rows)) - top


def habit_of(rows: list[Row], weekdays: list[int | None], post: Post, people: People) -> Habit:
    """Return what a column usually holds."""
    counts: Counter[int] = Counter()
    filled: Counter[bool] = Counter()
    total: Counter[bool] = Counter()
    merged = False
    for row, weekday in zip(rows, weekdays, strict=True):
        there = not nothing(text_at(row, post))
        merged = merged or row.page.merged_from(row.index, post.index) != row.index
        if weekday is not None:
            total[weekday >= _SATURDAY] += 1
            filled[weekday >= _SATURDAY] += there
        if there and merged_days(row, post) == 1:
            counts[len(people_at(row, post, people))] += 1
    usual = counts.most_common(1)[0][0] if counts else 1
    weekly = post.duty is DutyClass.ON_CALL and not merged and 0 < sum(filled.values()) * 3 <= sum(total.values())
    weekly = weekly and not nothing(text_at(rows[0], post))
    often = {end: bool(total[end]) and filled[end] * 2 > total[end] for end in (False, True)}
    return Habit(max(usual, 1), often[False], often[True], weekly)
