from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.states import LeaveKind, LeavePart, LeaveState, WishKind
from tests.post_of import refusing
from tests.roster_of import SHIFTS

LEAVE = Leave("l", "p", ("2026-09-08", "2026-09-07", "2026-09-08"), LeaveKind.SICK, note=" 发烧 ")
WISH = DutyWish("w", "p", ("2026-09-08",), WishKind.AVOIDS)
DAY = date(2026, 9, 8)


def test_days_stand_once_and_in_order() -> None:
    assert LEAVE.checked().days == ("2026-09-07", "2026-09-08")
    assert LEAVE.checked().note == "发烧"
    assert WISH.checked() == WISH


@pytest.mark.parametrize("days", [(), ("2026-9-8",), ("08.09.",), ("1026-09-08",)])
def test_days_that_are_none_are_refused(days: tuple[str, ...]) -> None:
    with refusing("days"):
        replace(LEAVE, days=days).checked()
    with refusing("days"):
        replace(WISH, days=days).checked()


def test_somebody_asks_and_a_weight_weighs() -> None:
    for fact in (LEAVE, WISH):
        with refusing("person"):
            replace(fact, person="").checked()
    for weight in (0, 101):
        with refusing("weight"):
            replace(WISH, weight=weight).checked()


def test_leave_is_asked_for_approved_and_taken_back() -> None:
    asked = replace(LEAVE, state=LeaveState.ASKED)
    with refusing("by"):
        asked.approve(" ")
    approved = asked.approve(" 镇长乙 ")
    assert (approved.state, approved.by) == (LeaveState.APPROVED, "镇长乙")
    with refusing("state"):
        approved.approve("镇长乙")
    with refusing("reason"):
        approved.cancel("")
    cancelled = replace(approved, note="发烧").cancel("已好")
    assert (cancelled.state, cancelled.note, cancelled.holds) == (LeaveState.CANCELLED, "发烧；已好", False)
    with refusing("state"):
        cancelled.cancel("又好")
    assert replace(asked, note="").cancel("不去了").note == "不去了"
    assert asked.holds


@pytest.mark.parametrize(
    ("part", "barred"),
    [
        (
            LeavePart.WHOLE,
            {"stationed_day", "stationed_night", "stationed_morning", "stationed_afternoon", "on_call_1"},
        ),
        (LeavePart.MORNING, {"stationed_day", "stationed_morning", "on_call_1"}),
        (LeavePart.AFTERNOON, {"stationed_day", "stationed_afternoon", "on_call_1"}),
        (LeavePart.NIGHT, {"stationed_night"}),
    ],
)
def test_a_part_of_the_day_bars_the_shifts_that_lie_in_it(part: LeavePart, barred: set[str]) -> None:
    leave = replace(LEAVE, part=part)
    names = ("stationed_day", "stationed_night", "stationed_morning", "stationed_afternoon", "on_call_1")
    assert {one for one in names if leave.bars(SHIFTS[one], DAY)} == barred
    assert not any(leave.bars(SHIFTS[one], date(2026, 9, 9)) for one in names)
