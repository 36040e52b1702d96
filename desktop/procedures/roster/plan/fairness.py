"""The fairness of a year in figures: what everybody has borne, this month's sheet included, and what is due to them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.roster.states import DutyClass
from desktop.procedures.roster.plan.sharing import FIGURES, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.post.roster.person import RosterPerson
    from desktop.procedures.roster.month.checking import Grid
    from desktop.procedures.roster.month.frame import Frame

COUNTED = ("nights", "weekends", "holidays")
"""The burdens that the panel adds up (guide ui: 夜班＋双休＋节假)."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one person has borne over the rolling year and this month, beside what is due to them."""

    person: str
    name: str
    department: str
    """Short name; empty for the post's own people."""
    duty: DutyClass
    """The class within which the burden is shared out."""
    nights: int
    weekends: int
    holidays: int
    load: int
    due: float
    """Nights, weekends and holidays that would be theirs if all were shared by the days on which each was there."""

    @property
    def total(self) -> int:
        """Nights, weekends and holidays together."""
        return self.nights + self.weekends + self.holidays

    @property
    def over(self) -> float:
        """How many more than due; below zero, how many fewer."""
        return self.total - self.due


def shares(grid: Grid) -> tuple[Share, ...]:
    """Return the shares of everybody who is rostered this month, department by department."""
    frame = grid.frame
    borne = _borne(grid)
    found: list[Share] = []
    for (_, duty), members in _groups(frame).items():
        due: Counter[str] = Counter()
        weights = {one.id: _days(frame, one.id) for one in members}
        for measure in COUNTED:
            able = {one.id: weights[one.id] for one in members if measure != "nights" or one.nights}
            total = sum(borne[one][measure] for one in able)
            for one, share in (shared(total, able) if able else {}).items():
                due[one] += share  # type: ignore[assignment] # a Counter adds up fractions as well
        found += [
            Share(
                one.id,
                one.name,
                one.short,
                duty,
                borne[one.id]["nights"],
                borne[one.id]["weekends"],
                borne[one.id]["holidays"],
                borne[one.id]["load"],
                round(due[one.id], 2),
            )
            for one in members
        ]
    return tuple(found)


def _groups(frame: Frame) -> dict[tuple[str, DutyClass], list[RosterPerson]]:
    """Return who shares with whom: those of one department, or of the post, who stand the same class this month."""
    found: dict[tuple[str, DutyClass], list[RosterPerson]] = {}
    for terms in frame.terms.values():
        person = terms.person
        for duty in _needed(frame, person):
            found.setdefault((person.department, duty), []).append(person)
            break
    return found


def _needed(frame: Frame, person: RosterPerson) -> Iterator[DutyClass]:
    posted = bool(frame.terms[person.id].posted)
    for demand in frame.demands_of(person.id):
        duty = demand.need.duty
        if not person.department or (duty is DutyClass.STATIONED) == posted:
            yield duty


def _days(frame: Frame, person: str) -> int:
    """Return on how many days of the year and of the month a person was or is there."""
    past = max((one.days for one in frame.material.burdens if one.person == person), default=0)
    return past + len(frame.days) - len(frame.terms[person].away)


def _borne(grid: Grid) -> dict[str, Counter[str]]:
    frame = grid.frame
    borne: dict[str, Counter[str]] = {one: Counter() for one in frame.terms}
    for burden in frame.material.burdens:
        for measure in FIGURES:
            if burden.person in borne:
                borne[burden.person][measure.key] += measure.borne(burden)
    for person, counts in borne.items():
        for measure in FIGURES:
            days = set(measure.days(frame))
            line = grid.lines[person]
            counts[measure.key] += sum(
                measure.points(frame.shifts[shift])
                for day, shift in enumerate(line)
                if day in days and shift in frame.shifts
            )
    return borne
