"""Whether enough people stand: what each need lacks on a day (minimum staffing per department and slot, 7.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from desktop.post.roster.calendar import Calendar
    from desktop.post.roster.planning.need import DutyNeed


def counts(need: DutyNeed, people: Iterable[tuple[str, str, str]], certified: Collection[str]) -> int:
    """Return how many of (person, department, shift) of one day count for a need."""
    return sum(
        1
        for person, department, shift in people
        if shift in need.shifts and department == need.department and (not need.certified or person in certified)
    )


def lacking(
    needs: Iterable[DutyNeed],
    day: date,
    calendar: Calendar,
    people: Collection[tuple[str, str, str]],
    certified: Collection[str],
) -> dict[str, int]:
    """Return how many each need lacks below its least on a day, by need; those that lack nobody are left out."""
    return {
        need.id: need.least - count
        for need in needs
        if need.holds(day, calendar) and (count := counts(need, people, certified)) < need.least
    }


def worse(before: Mapping[str, int], after: Mapping[str, int]) -> tuple[str, ...]:
    """Return the needs that lack more people afterwards than before."""
    return tuple(need for need, missing in after.items() if missing > before.get(need, 0))
