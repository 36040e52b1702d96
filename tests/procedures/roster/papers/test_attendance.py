"""The attendance of a month counts what was stood: kinds, nights, rest days, hours, swaps, absence and leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.ledger import rosters
from desktop.post.moment import CHINA
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.calendar import Calendar, CalendarDay
from desktop.post.roster.leave import Leave
from desktop.post.roster.shift import STANDARD_SHIFTS
from desktop.post.roster.span import begin_of, end_of
from desktop.post.roster.states import CheckFinding, CheckManner, DutyState, LeaveKind, LeavePart, LeaveState
from desktop.procedures.roster.checks.spot import Found, spot_check
from desktop.procedures.roster.duty import note_stood
from desktop.procedures.roster.leaves import keep_leave
from desktop.procedures.roster.papers.attendance import attendance_facts, row_of
from desktop.procedures.roster.papers.subject import read
from desktop.procedures.watch import new_id
from tests.post_of import COMMANDER, LEADER, Post, refusing
from tests.procedures.roster.papers.rostered import MONTH, person, rostered

SHIFTS = {one.id: one for one in STANDARD_SHIFTS}
FIRST = date(2026, 10, 1)
CALENDAR = Calendar({FIRST: CalendarDay("2026-10-01", FIRST, "国庆节", rest=True, statutory=True)})


def stood(shift: str, day: date, state: DutyState = DutyState.ENDED, **other: object) -> DutyAssignment:
    kind = SHIFTS[shift]
    one = DutyAssignment(
        f"{shift}{day}{state}", "2026-10", "p", "", kind.duty, day, shift, begin_of(kind, day), end_of(kind, day), state
    )
    return replace(one, **other)  # type: ignore[arg-type]


def test_a_persons_duties_are_counted_by_kind_and_burden() -> None:
    row = row_of("水务", "水务甲", (
        stood("stationed_night", FIRST),
        stood("stationed_day", date(2026, 10, 3), whistle="w1"),
        stood("on_call_1", date(2026, 10, 6), DutyState.PUBLISHED),
        stood("stationed_day", date(2026, 10, 8), DutyState.ABSENT),
        stood("stationed_day", date(2026, 10, 9), DutyState.SWAPPED),
        stood("leader_whole", date(2026, 10, 12), DutyState.ON_LEAVE),
    ), SHIFTS, CALENDAR, "年假1")  # fmt: skip
    assert (row.stationed, row.on_call, row.leading) == (2, 1, 0)
    assert (row.nights, row.holidays, row.weekends) == (1, 1, 1)
    assert row.minutes == 900 + 540
    assert (row.deployed, row.absent, row.swapped, row.relieved) == (1, 1, 1, 0)
    assert (row.group, row.name, row.leave) == ("水务", "水务甲", "年假1")


def test_what_spot_checks_found_is_counted_beside_everything_else() -> None:
    duties = (
        stood("stationed_night", FIRST), stood("stationed_day", date(2026, 10, 9), DutyState.PUBLISHED),
        stood("stationed_day", date(2026, 10, 12)),
    )  # fmt: skip
    away = {duties[0].id: 2, duties[1].id: 1, "somebody else's": 5}
    row = row_of("水务", "水务甲", duties, SHIFTS, CALENDAR, "", away)
    assert (row.left_post, row.unrecorded, row.stationed) == (3, 1, 2)
    assert row_of("水务", "水务甲", duties, SHIFTS, CALENDAR).left_post == 0


def test_what_nobody_noted_is_counted_apart() -> None:
    late = stood("stationed_day", date(2026, 10, 9))
    row = row_of("水务", "水务甲", (
        stood("stationed_night", FIRST, DutyState.PUBLISHED),
        stood("clerk_day", date(2026, 10, 6), DutyState.SWAP_REQUESTED),
        stood("on_call_1", date(2026, 10, 7), DutyState.PUBLISHED),
        replace(late, started_at=late.starts_at + timedelta(hours=1)),
    ), SHIFTS, CALENDAR)  # fmt: skip
    assert (row.unrecorded, row.stationed, row.clerking, row.on_call, row.late) == (2, 1, 0, 1, 1)
    assert (row.nights, row.holidays, row.weekends, row.minutes) == (0, 0, 0, 540)


def test_a_relieved_duty_counts_until_the_relief() -> None:
    relief = datetime(2026, 10, 8, 12, 0, tzinfo=CHINA)
    before = stood("stationed_day", date(2026, 10, 8), DutyState.RELIEVED, ended_at=relief)
    after = stood("stationed_day", date(2026, 10, 8), starts_at=relief)
    rows = [row_of("", "甲", (one,), SHIFTS, CALENDAR) for one in (before, after)]
    assert [row.minutes for row in rows] == [210, 330]
    assert rows[0].relieved == 1


def test_a_running_month_counts_what_has_begun(post: Post) -> None:
    rostered(post)
    post.now = datetime(2026, 11, 10, 12, 0, tzinfo=CHINA)
    facts = attendance_facts(post.watch, read(MONTH))
    assert (facts.until, facts.imprint.final) == (date(2026, 11, 10), False)
    assert sum(one.leading for one in facts.rows) == 0
    assert sum(one.unrecorded for one in facts.rows) == 10 + 10
    over = rosters.unrecorded(post.ledger, MONTH, post.now)
    assert len(over) == 9 + 9
    note_stood(post.watch, [one.id for one in over if one.person == person(post, COMMANDER)], LEADER)
    (now,) = [one for one in rosters.duties(post.ledger, post.now.date(), post.now.date())
              if one.person == person(post, COMMANDER)]  # fmt: skip
    spot_check(post.watch, (Found(now.id, CheckFinding.LEFT_POST),), LEADER, CheckManner.IN_PERSON)
    told = {one.name: one for one in attendance_facts(post.watch, read(MONTH)).rows}
    assert [(one.name, one.left_post) for one in told.values() if one.left_post] == [(COMMANDER, 1)]
    # One of the four runs just now.
    assert (told[COMMANDER].leading, told[COMMANDER].unrecorded) == (3, 1)
    assert told[COMMANDER].minutes == 3 * 1440
    assert sum(one.on_call for one in facts.rows) == 40
    assert told["值班员丁"].clerking == 0


def test_a_month_that_is_over_is_final(post: Post) -> None:
    rostered(post)
    post.now = datetime(2026, 12, 2, 9, 0, tzinfo=CHINA)
    facts = attendance_facts(post.watch, read(MONTH))
    assert (facts.until, facts.imprint.final) == (None, True)
    assert sum(one.unrecorded for one in facts.rows) == 30 + 30


def test_leave_is_told_in_days_by_kind(post: Post) -> None:
    watch, who = rostered(post).watch, person(post, "水务丙")
    days = tuple((date(2026, 10, 30) + timedelta(days=place)).isoformat() for place in range(5))
    keep_leave(watch, Leave(new_id(), who, days, LeaveKind.ANNUAL))
    keep_leave(watch, Leave(new_id(), who, ("2026-11-05",), LeaveKind.SICK, LeavePart.AFTERNOON))
    keep_leave(watch, Leave(new_id(), who, ("2026-11-06",), LeaveKind.SICK, LeavePart.NIGHT))
    keep_leave(watch, Leave(new_id(), who, ("2026-11-09",), LeaveKind.PRIVATE, state=LeaveState.ASKED))
    keep_leave(watch, Leave(new_id(), who, ("2026-11-20",), LeaveKind.OTHER))
    post.now = datetime(2026, 11, 10, 12, 0, tzinfo=CHINA)
    told = {one.name: one.leave for one in attendance_facts(post.watch, read(MONTH)).rows}
    assert told["水务丙"] == "年假3 病假0.5"
    assert told["水务甲"] == ""


def test_what_nobody_has_stood_is_refused(post: Post) -> None:
    with refusing("subject"):
        attendance_facts(rostered(post).watch, read(MONTH))
    with refusing("subject"):
        attendance_facts(post.watch, read("2026-03"))
