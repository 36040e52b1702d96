from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.post.roster.calendar import CalendarDay, calendar_of
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.shift import STANDARD_SHIFTS
from desktop.post.roster.states import DutyClass, NeedDays
from tests.post_of import refusing

NEED = DutyNeed("n", "公安常驻", DutyClass.STATIONED, "d", ("stationed_day",))
CALENDAR = calendar_of([CalendarDay("2026-10-05", date(2026, 10, 5), "国庆节", rest=True)])


def test_a_need_holds_on_its_days() -> None:
    monday, sunday, holiday = date(2026, 10, 12), date(2026, 10, 11), date(2026, 10, 5)
    days = (monday, sunday, holiday)
    assert [NEED.holds(day, CALENDAR) for day in days] == [True, True, True]
    assert [replace(NEED, days=NeedDays.WORKDAY).holds(day, CALENDAR) for day in days] == [True, False, False]
    assert [replace(NEED, days=NeedDays.RESTDAY).holds(day, CALENDAR) for day in days] == [False, True, True]
    assert not replace(NEED, active=False).holds(monday, CALENDAR)
    within = replace(NEED, since=holiday, until=sunday)
    assert [within.holds(day, CALENDAR) for day in (*days, date(2026, 10, 4))] == [False, True, True, False]


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("name", {"name": " "}), ("shifts", {"shifts": ()}), ("shifts", {"shifts": ("stationed_day", "nothing")}),
        ("department", {"department": ""}), ("department", {"duty": DutyClass.DUTY_LEADER}), ("least", {"least": -1}),
        ("least", {"least": 2}), ("least", {"most": 0}),
        ("shifts", {"shifts": ("stationed_day", "leader_whole")}), ("wanted", {"wanted": 1000}),
        ("wanted", {"most": 10**30}),
        ("until", {"since": date(2026, 10, 2), "until": date(2026, 10, 1)}),
    ],
)  # fmt: skip
def test_a_need_that_makes_no_sense_is_refused(field: str, change: dict[str, object]) -> None:
    with refusing(field):
        replace(NEED, **change).checked(STANDARD_SHIFTS)  # type: ignore[arg-type]


def test_a_sound_need_is_kept_with_a_clean_name() -> None:
    assert replace(NEED, name=" 公安 ", wanted=2, most=3).checked(STANDARD_SHIFTS).name == "公安"
    both = replace(NEED, shifts=("stationed_day", "on_call_1"), certified=True)
    assert both.checked(STANDARD_SHIFTS) == both
    wrong = replace(NEED, shifts=("clerk_day",), active=False)
    assert wrong.checked(STANDARD_SHIFTS) == wrong
    leader = DutyNeed("l", "带班", DutyClass.DUTY_LEADER, "", ("leader_whole",), since=date(2026, 1, 1))
    assert leader.checked(STANDARD_SHIFTS) == leader
