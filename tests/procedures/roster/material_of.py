"""An invented month as the planner needs it: two stationed departments, one on call, leaders and clerks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.post.roster.calendar import Calendar, CalendarDay
from desktop.post.roster.person import RosterPerson
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.planning.plan_rules import PlanRules
from desktop.post.roster.shift import STANDARD_SHIFTS
from desktop.post.roster.states import DutyClass
from desktop.procedures.roster.month.material import Material

if TYPE_CHECKING:
    from collections.abc import Sequence

RULES = PlanRules("2026-01", date(2026, 1, 1), "演示")
_BREAK = (1, 2, 3, 4, 5, 6, 7)
OCTOBER = Calendar(
    {
        **{
            date(2026, 10, day): CalendarDay(f"2026-10-{day:02}", date(2026, 10, day), "国庆节", rest=True)
            for day in _BREAK
        },
        date(2026, 10, 10): CalendarDay("2026-10-10", date(2026, 10, 10), "国庆节", rest=False),
    }
)


def officers(short: str, count: int, *, posted: int = 0, nights: int | None = None) -> tuple[RosterPerson, ...]:
    """Return `count` certified officers of a department, the first ones posted; the first `nights` stand nights."""
    classes = (DutyClass.STATIONED, DutyClass.ON_CALL)
    return tuple(
        RosterPerson(
            id=f"{short}{number}",
            name=f"{short}{'甲乙丙丁戊己庚辛'[number]}",
            department=short,
            short=short,
            classes=classes if number < posted else classes[1:],
            certified=True,
            nights=nights is None or number < nights,
            phone=f"199-0000-{number:04}",
            postings=((date(2026, 1, 1), None),) if number < posted else (),
        )
        for number in range(count)
    )


def own(duty: DutyClass, name: str, count: int) -> tuple[RosterPerson, ...]:
    """Return people of the post itself of one class."""
    return tuple(RosterPerson(f"{name}{number}", f"{name}{number}", classes=(duty,)) for number in range(count))


def needs_of(stationed: Sequence[str], on_call: Sequence[str]) -> tuple[DutyNeed, ...]:
    """Return the standard needs of some departments and of the post."""
    found = [
        DutyNeed("leader", "带班领导", DutyClass.DUTY_LEADER, "", ("leader_whole",)),
        DutyNeed("clerk_day", "值班员白班", DutyClass.DUTY_CLERK, "", ("clerk_day",)),
        DutyNeed("clerk_night", "值班员夜班", DutyClass.DUTY_CLERK, "", ("clerk_night",)),
    ]
    both = tuple(one.id for one in STANDARD_SHIFTS if one.duty in (DutyClass.STATIONED, DutyClass.ON_CALL))
    for short in (*stationed, *on_call):
        duty = DutyClass.STATIONED if short in stationed else DutyClass.ON_CALL
        kinds = ("stationed_day", "stationed_night") if short in stationed else ("on_call_1", "on_call_2")
        found += [DutyNeed(f"{short}:{kind}", f"{short}{kind}", duty, short, (kind,)) for kind in kinds]
        found.append(
            DutyNeed(f"{short}:certified", f"{short}持证", duty, short, both, least=2, wanted=2, certified=True)
        )
    return tuple(found)


def material(month: str = "2026-11", today: date = date(2026, 10, 22), **changes: object) -> Material:
    """Return a small post's month, with some fields changed."""
    made = Material(
        month=month,
        today=today,
        people=(
            *own(DutyClass.DUTY_LEADER, "领导", 6),
            *own(DutyClass.DUTY_CLERK, "值班", 6),
            *officers("公安", 6, posted=5),
            *officers("水务", 5, posted=5, nights=4),
            *officers("交通", 4),
        ),
        shifts=STANDARD_SHIFTS,
        needs=needs_of(("公安", "水务"), ("交通",)),
        rules=RULES,
        departments=(("公安", "公安"), ("水务", "水务"), ("交通", "交通")),
    )
    return replace(made, **changes)  # type: ignore[arg-type] # a test knows the fields that it names
