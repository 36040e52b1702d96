"""The roster of a rehearsal: published months without holes, slips and locks for the next."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop.ledger import published, rosters
from desktop.ledger.book import in_memory
from desktop.post.command_post import Stand
from desktop.post.department import Attendance
from desktop.post.moment import CHINA
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import DutyClass, DutyState, SheetState
from desktop.procedures.rehearsal.barracks import keep_roster, next_month
from desktop.procedures.rehearsal.cast import engage, keep_watch
from desktop.procedures.rehearsal.stage import Stage
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.gathering import gather

NOW = datetime(2026, 10, 3, 15, 0, tzinfo=CHINA)


def rehearsed(now: datetime, begun: datetime) -> Stage:
    """Play the roster of an invented post from its founding to now."""
    stage = Stage(in_memory(), now, begun, "党办丁")
    engage(stage)
    keep_roster(stage)
    keep_watch(stage, (now - begun).days)
    stage.play()
    return stage


@pytest.fixture(scope="module")
def stage() -> Stage:
    return rehearsed(NOW, datetime(2026, 9, 1, 7, 0, tzinfo=CHINA))


def test_each_month_is_published_whole(stage: Stage) -> None:
    for month in ("2026-09", "2026-10"):
        sheet = rosters.roster_of(stage.ledger, month)
        assert sheet is not None
        assert (sheet.state, sheet.edition, sheet.published_by, sheet.holes_reason) == (
            SheetState.PUBLISHED, 1, "副书记丙", "",
        )  # fmt: skip
        grid = grid_of(gather(stage.ledger, month, NOW.date()))
        assert grid.holes() == ()
        assert grid.all_breaches() == ()
        classes = {one.duty for one in published.duties(stage.ledger, month)}
        assert classes == set(DutyClass)


def test_next_month_is_a_draft_with_slips_and_locks(stage: Stage) -> None:
    made = gather(stage.ledger, "2026-11", NOW.date())
    assert made.published == ()
    assert [one.locked for one in made.cells] == [True] * 5
    november = [one for one in made.leaves if any("2026-11" in days for days in one.days)]
    assert (len(november), len(made.wishes)) == (33, 12)  # an earlier leave is read for the days off before the month
    assert grid_of(made).all_breaches() == ()
    assert {one.note for one in stage.ledger.having(DutyLimit, nights=False)} == {"孕期，不排夜班"}
    assert not rosters.calendar(stage.ledger).missing(date(2026, 9, 1), date(2026, 11, 30))


def test_those_on_the_roster_take_the_watch_and_standby_ends_by_the_clock(stage: Stage) -> None:
    names = rosters.names(stage.ledger)
    day = date(2026, 10, 2)
    on_duty = {one.duty: names[one.person] for one in rosters.duties(stage.ledger, day, day) if one.starts_at.hour < 12}
    stand = next(one for one in stage.ledger.having(Stand) if one.since.date() == day)
    assert (stand.leader, stand.clerk) == (on_duty[DutyClass.DUTY_LEADER], on_duty[DutyClass.DUTY_CLERK])
    yesterday = rosters.duties(stage.ledger, day - timedelta(days=1), day - timedelta(days=1))
    assert {one.state for one in yesterday if one.duty is DutyClass.ON_CALL} == {DutyState.ENDED}
    absent = stage.ledger.having(Attendance, day=NOW.date(), present=False)
    today = {one.person for one in rosters.duties(stage.ledger, NOW.date(), NOW.date(), live=True)}
    assert len(absent) == 1
    assert absent[0].officer not in today


def test_a_year_whose_notice_is_not_out_and_a_short_month_are_no_trouble() -> None:
    begun = datetime(2027, 1, 1, 7, 0, tzinfo=CHINA)
    stage = rehearsed(begun + timedelta(hours=3), begun)
    assert rosters.calendar(stage.ledger).missing(begun.date(), begun.date()) == (2027,)
    leaves = rosters.leaves_in(stage.ledger, date(2027, 2, 1), date(2027, 2, 28))
    assert {day[:7] for one in leaves for day in one.days} == {"2027-02"}
    assert len(leaves) == 32


def test_months_follow_each_other() -> None:
    assert next_month(date(2026, 12, 31)) == date(2027, 1, 1)
    assert next_month(date(2026, 2, 1)) == date(2026, 3, 1)
