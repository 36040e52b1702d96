"""Slips of leave, wishes and holidays in the ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from desktop.intake.roster.lines import HolidayLine, LeaveLine
from desktop.post.roster.calendar import CalendarDay
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.states import LeaveKind, LeavePart, LeaveState, WishKind
from desktop.procedures.imports.result import Outcome
from desktop.procedures.imports.slips import put_holiday, put_slip
from tests.post_of import CLERK, Post, refusing
from tests.procedures.imports.entering import entering

LEAVE = LeaveLine("水务甲", "水务", (date(2026, 10, 8), date(2026, 10, 9)), LeaveKind.ANNUAL, note="回家")
WISH = LeaveLine(CLERK, "", (date(2026, 10, 8),), WishKind.WANTS, LeavePart.NIGHT)


def test_leave_and_wishes_go_in_once(post: Post) -> None:
    with entering(post) as pen:
        first = [put_slip(pen, LEAVE), put_slip(pen, WISH)]
        again = [put_slip(pen, LEAVE), put_slip(pen, WISH)]
        other = put_slip(pen, replace(WISH, days=(date(2026, 10, 9),)))
    assert [one.outcome for one in (*first, *again, other)] == [
        Outcome.ADDED, Outcome.ADDED, Outcome.SAME, Outcome.SAME, Outcome.ADDED,
    ]  # fmt: skip
    assert [one.fact for one in first] == [one.fact for one in again]
    leave = post.ledger.get(Leave, first[0].fact)
    assert (leave.days, leave.state, leave.note) == (("2026-10-08", "2026-10-09"), LeaveState.APPROVED, "回家")
    wish = post.ledger.get(DutyWish, first[1].fact)
    assert (wish.days, wish.kind, wish.part) == (("2026-10-08",), WishKind.WANTS, LeavePart.NIGHT)


def test_a_slip_without_days_kind_or_person_is_refused(post: Post) -> None:
    with entering(post) as pen:
        with refusing("date"):
            put_slip(pen, replace(LEAVE, days=()))
        with refusing("kind"):
            put_slip(pen, replace(LEAVE, kind=None))
        with refusing("name"):
            put_slip(pen, replace(LEAVE, name="谁"))
        put_slip(pen, LEAVE)
        with refusing("days"):
            put_slip(pen, replace(LEAVE, kind=LeaveKind.SICK))


def test_holidays_know_their_statutory_days(post: Post) -> None:
    week = tuple(date(2026, 10, 1) + timedelta(days=at) for at in range(7))
    line = HolidayLine("国庆节", week, (date(2026, 10, 10),))
    with entering(post) as pen:
        new, same = put_holiday(pen, line, "2026.xlsx"), put_holiday(pen, line, "again.xlsx")
        changed = put_holiday(pen, HolidayLine("国庆节", week[:1], week[1:2], statutory=True), "b.xlsx")
    assert [new.outcome, same.outcome, changed.outcome] == [Outcome.ADDED, Outcome.SAME, Outcome.CHANGED]
    assert changed.remark.zh == "改了：10月2日"
    days = {one.day: one for one in post.ledger.having(CalendarDay)}
    assert [day.day for day, one in sorted(days.items()) if one.statutory] == [1, 3]
    assert [day.day for day, one in sorted(days.items()) if not one.rest] == [2, 10]
    assert (days[date(2026, 10, 2)].source, days[date(2026, 10, 3)].source) == ("b.xlsx", "2026.xlsx")


def test_a_holiday_without_name_or_days_is_refused(post: Post) -> None:
    with entering(post) as pen:
        with refusing("name"):
            put_holiday(pen, HolidayLine("", (date(2026, 10, 1),)), "")
        with refusing("date"):
            put_holiday(pen, HolidayLine("国庆节", ()), "")
