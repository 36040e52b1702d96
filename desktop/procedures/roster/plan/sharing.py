"""What a fair share is: the burdens of the year set against what is due, and the tallies that the planner evens out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.planner.problem import Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.post.roster.planning.plan_rules import PlanRules
    from desktop.post.roster.shift import ShiftKind
    from desktop.post.roster.states import DutyClass
    from desktop.procedures.roster.month.frame import Frame
    from desktop.procedures.roster.month.material import Burden


@dataclass(frozen=True, slots=True)
class Measure:
    """One kind of burden: which days and shifts count, what was borne before, and its weight in the rules."""

    key: str
    points: Callable[[ShiftKind], int]
    days: Callable[[Frame], tuple[int, ...]]
    borne: Callable[[Burden], int]
    weight: Callable[[PlanRules], int]


def _all_days(frame: Frame) -> tuple[int, ...]:
    return tuple(range(len(frame.days)))


def _each(shift: ShiftKind) -> int:
    del shift
    return 1


NIGHTS = Measure(
    "nights", lambda one: int(one.night), _all_days, lambda one: one.nights, lambda rules: rules.fair_nights
)
WEEKENDS = Measure(
    "weekends",
    _each,
    lambda frame: tuple(sorted(frame.rest - frame.holidays)),
    lambda one: one.weekends,
    lambda rules: rules.fair_weekends,
)
REST = Measure(
    "rest",
    _each,
    lambda frame: tuple(sorted(frame.rest)),
    lambda one: one.weekends + one.holidays,
    lambda rules: rules.fair_weekends,
)
HOLIDAYS = Measure(
    "holidays",
    _each,
    lambda frame: tuple(sorted(frame.holidays)),
    lambda one: one.holidays,
    lambda rules: rules.fair_holidays,
)
LOAD = Measure("load", lambda one: one.load, _all_days, lambda one: one.load, lambda rules: rules.fair_load)
MEASURES = (NIGHTS, REST, HOLIDAYS, LOAD)
"""What the planner shares out: nights, rest days, holidays on top of that, and the total load (issue 3).

Rest days are weekends and holidays together, so that who stood on a holiday has fewer weekends to stand in the months
without one.
"""
FIGURES = (NIGHTS, WEEKENDS, HOLIDAYS, LOAD)
"""What the panel counts, each day once."""


def tallies_of(
    frame: Frame, can: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[Tally, ...], dict[str, tuple[tuple[str, int], ...]]]:
    """Return the tallies of the month, and what everybody carries into each.

    Shares are taken within one department and class of duty, for only there can one stand for another. What is
    carried is the year's burden less the share due of the year and of this month, so that a plan that gives everybody
    their due leaves everybody at zero. A share grows with the days on which a person was there and could have stood.
    """
    tallies: list[Tally] = []
    carried: dict[str, list[tuple[str, int]]] = {}
    for department, duty in _groups(frame, can):
        shifts = {one.id: one for one in frame.material.shifts if one.duty is duty}
        members = tuple(
            one
            for one, able in can.items()
            if frame.terms[one].person.department == department and shifts.keys() & set(able)
        )
        for measure in MEASURES:
            days = measure.days(frame)
            points = tuple((one, measure.points(kind)) for one, kind in sorted(shifts.items()) if measure.points(kind))
            worth = {one for one, _ in points}
            people = tuple(one for one in members if worth & set(can[one]))
            if len(people) < 2 or not days or not measure.weight(frame.material.rules):  # noqa: PLR2004 - two to share
                continue
            tally = Tally(
                f"{measure.key}:{department}:{duty}", people, days, points, measure.weight(frame.material.rules)
            )
            tallies.append(tally)
            for one, brought in _carried(frame, tally, measure, duty, can).items():
                carried.setdefault(one, []).append((tally.id, brought))
    return tuple(tallies), {one: tuple(pairs) for one, pairs in carried.items()}


def _groups(frame: Frame, can: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, DutyClass], ...]:
    """Return who shares with whom: departments and classes of duty, in the order in which people come."""
    found: dict[tuple[str, DutyClass], None] = {}
    for one, shifts in can.items():
        for shift in shifts:
            found.setdefault((frame.terms[one].person.department, frame.shifts[shift].duty))
    return tuple(found)


def _carried(
    frame: Frame, tally: Tally, measure: Measure, duty: DutyClass, can: Mapping[str, tuple[str, ...]]
) -> dict[str, int]:
    """Return the year's burden of each person of a tally less what is due to them, the coming month included."""
    known = {one.person: one for one in frame.material.burdens if one.duty == duty}
    borne = {one: measure.borne(known[one]) if one in known else 0 for one in tally.people}
    past = {one: known[one].days if one in known else 0 for one in tally.people}
    coming = {one: _open_days(frame, tally, one, can[one]) for one in tally.people}
    due_past = shared(sum(borne.values()), past)
    due = shared(_expected(frame, tally), coming)
    return {one: round(borne[one] - due_past[one] - due[one]) for one in tally.people}


def shared(total: float, weights: Mapping[str, int]) -> dict[str, float]:
    """Return a total shared out in proportion to weights; in equal parts where all weights are zero."""
    whole = sum(weights.values())
    if not whole:
        return {one: total / len(weights) for one in weights}
    return {one: total * weight / whole for one, weight in weights.items()}


def _open_days(frame: Frame, tally: Tally, person: str, can: tuple[str, ...]) -> int:
    """Return on how many days of a tally a person could have one of its shifts."""
    terms = frame.terms[person]
    kinds = [frame.shifts[one] for one, _ in tally.points if one in can]
    return sum(any(terms.closed(day, kind) is None for kind in kinds) for day in tally.days)


def _expected(frame: Frame, tally: Tally) -> int:
    """Return the points that the month will ask of a tally's people if every need is met as wanted."""
    worth = dict(tally.points)
    return sum(
        _worth(one.need.shifts, worth) * max(one.need.wanted, one.need.least) * len(set(one.days) & set(tally.days))
        for one in frame.demands
        if not one.need.certified and set(one.people) & set(tally.people)
    )


def _worth(shifts: tuple[str, ...], worth: Mapping[str, int]) -> int:
    """Return the points of a need: of the first of its shifts that counts in the tally."""
    return next((worth[one] for one in shifts if one in worth), 0)
