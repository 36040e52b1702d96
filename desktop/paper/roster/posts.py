"""The posts of a roster sheet: which duty of which department on which shift, and who stands there on a day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.paper.press.wording import wording
from desktop.post.roster.states import DutyClass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.paper.roster.facts import RosterFacts
    from desktop.post.roster.shift import ShiftKind

ORDER = (
    DutyClass.DUTY_LEADER,
    DutyClass.DUTY_CLERK,
    DutyClass.STATIONED,
    DutyClass.DRIVER,
    DutyClass.ON_CALL,
)
"""The order of the office's own sheets, but for the driver, who stands before the many on call."""
OWN = (DutyClass.DUTY_LEADER, DutyClass.DUTY_CLERK, DutyClass.DRIVER)
_WHOLE = 1440
_PREFIXES = ("带班", "驾驶", "值班员", "常驻", "备勤")
_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Standing:
    """One post: a shift of a department, or of the post's own people where the department is empty."""

    duty: DutyClass
    group: str
    shift: ShiftKind

    @property
    def kind(self) -> str:
        """What tells it from the other shifts of its duty: 白班, 24小时, 第一."""
        return short(self.shift)


class Board:
    """Who stands where, looked up by post and day."""

    def __init__(self, facts: RosterFacts) -> None:
        """Sort the duties and holes of `facts` onto their posts."""
        shifts = {one.id: one for one in facts.shifts}
        people = {one.id: one for one in facts.people}
        names: defaultdict[tuple[str, str, date], list[str]] = defaultdict(list)
        met: set[tuple[str, str]] = set()
        order = {one.id: place for place, one in enumerate(facts.people)}
        for duty in sorted(facts.duties, key=lambda it: (it.day, order.get(it.person, len(order)))):
            person, shift = people.get(duty.person), shifts.get(duty.shift)
            if person is None or shift is None:
                continue
            group = "" if shift.duty in OWN else person.group
            met.add((group, shift.id))
            names[group, shift.id, duty.day].append(person.name)
        self._holes: defaultdict[tuple[str, str, date], int] = defaultdict(int)
        for hole in facts.holes:
            if hole.shift in shifts:
                met.add((hole.group, hole.shift))
                self._holes[hole.group, hole.shift, hole.day] += hole.lacking
        self._names = names
        groups = list(dict.fromkeys(("", *(one.group for one in facts.people), *(one.group for one in facts.holes))))
        self.posts = tuple(
            Standing(duty, group, shift)
            for duty in ORDER
            for group in groups
            for shift in facts.shifts
            if shift.duty is duty and (group, shift.id) in met
        )

    def names(self, post: Standing, day: date) -> tuple[str, ...]:
        """Return who stands a post on a day."""
        return tuple(self._names.get((post.group, post.shift.id, day), ()))

    def lacking(self, post: Standing, day: date) -> int:
        """Return how many more should stand there."""
        return self._holes.get((post.group, post.shift.id, day), 0)

    def of(self, *duties: DutyClass) -> tuple[Standing, ...]:
        """Return the posts of some classes of duty."""
        return tuple(one for one in self.posts if one.duty in duties)


def short(shift: ShiftKind) -> str:
    """Return a shift's name without the name of its duty: 常驻夜班 is 夜班 among the stationed."""
    for prefix in _PREFIXES:
        rest = shift.name.removeprefix(prefix)
        if rest and rest != shift.name:
            return rest
    return shift.name


def by_group(posts: Iterable[Standing]) -> tuple[tuple[Standing, ...], ...]:
    """Return posts of one duty and department together, in order."""
    found: dict[tuple[DutyClass, str], list[Standing]] = {}
    for one in posts:
        found.setdefault((one.duty, one.group), []).append(one)
    return tuple(tuple(posts) for posts in found.values())


def duty_title(duty: DutyClass) -> str:
    """Return what stands over the columns of a class of duty."""
    return wording("roster")["head_stationed"] if duty is DutyClass.STATIONED else duty.words.zh


def hours(shift: ShiftKind) -> str:
    """Write when a shift begins and ends: 8:30—17:30, 17:30—次日8:30."""
    hour, minute = (int(part) for part in shift.start.split(":"))
    end = hour * 60 + minute + shift.minutes
    morrow = "次日" if end > _WHOLE else ""
    return f"{hour}:{minute:02d}—{morrow}{end % _WHOLE // 60}:{end % 60:02d}"


def weekday(day: date) -> str:
    """Return 一 to 日."""
    return _WEEKDAYS[day.weekday()]
