"""What binds one person: their own limits before the rules', leave, posting, and what they carry in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.post.roster.leave import Leave
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import LeaveKind, LeavePart, LeaveState
from desktop.procedures.roster.month.material import REACH
from desktop.procedures.roster.month.terms import terms_of
from desktop.procedures.roster.month.why import Why
from tests.procedures.roster.material_of import RULES, material

SHIFTS = {one.id: one for one in material().shifts}


def test_the_own_limit_goes_before_the_rule() -> None:
    made = material()
    limit = DutyLimit("x", "公安0", max_nights=2, max_weekends=1, max_run=3, max_hours=80, min_hours=8)
    bound = terms_of(
        replace(made, people=tuple(replace(one, limit=limit) if one.id == "公安0" else one for one in made.people))
    )
    own, other = bound["公安0"], bound["公安1"]
    assert (own.max_nights, own.max_weekends, own.max_run, own.max_minutes, own.min_minutes) == (2, 1, 3, 4800, 480)
    assert (other.max_nights, other.max_weekends, other.max_run) == (None, RULES.max_weekends, RULES.max_run)
    assert (other.max_minutes, other.min_minutes) == (RULES.max_hours * 60, 0)


def test_days_off_before_the_month_count_since_work_or_leave() -> None:
    def rested(limit: int | None, most: int, *days: int, leave: tuple[str, ...] = ()) -> tuple[int | None, int]:
        made = material(
            rules=replace(RULES, max_rest=most),
            before=tuple(("公安0", date(2026, 10, day), "stationed_day") for day in days),
            leaves=(
                Leave("1", "公安0", leave, LeaveKind.ANNUAL),
                Leave("2", "公安0", ("2026-10-31",), LeaveKind.ANNUAL, state=LeaveState.ASKED),
                Leave("3", "公安0", ("2026-10-31",), LeaveKind.CHECKUP, LeavePart.MORNING),
                Leave("4", "公安1", ("2026-10-31",), LeaveKind.ANNUAL),
            ),
        )
        own = DutyLimit("x", "公安0", max_rest=limit)
        people = tuple(replace(one, limit=own) if one.id == "公安0" else one for one in made.people)
        terms = terms_of(replace(made, people=people))["公安0"]
        return terms.max_rest, terms.rested

    assert rested(None, 0, 28) == (None, 0)
    assert rested(None, 5, 28) == (5, 3)
    assert rested(4, 5, 26, 27) == (4, 4)
    assert rested(0, 5, 28) == (None, 0)
    assert rested(None, 5, 25) == (5, 0)
    assert rested(None, 5) == (5, 0)
    assert rested(None, 5, 25, leave=("2026-10-29",)) == (5, 2)


def test_leave_closes_its_days_and_parts_with_its_reason() -> None:
    leaves = (
        Leave("1", "公安0", ("2026-11-02",), LeaveKind.ANNUAL),
        Leave("2", "公安0", ("2026-11-03", "2026-12-01"), LeaveKind.CHECKUP, LeavePart.MORNING),
        Leave("3", "公安0", ("2026-11-03",), LeaveKind.TRAINING, LeavePart.NIGHT),
        Leave("4", "公安0", ("2026-11-04",), LeaveKind.ERRAND, state=LeaveState.ASKED),
    )
    terms = terms_of(material(leaves=leaves))["公安0"]
    assert terms.closed(1, SHIFTS["stationed_day"]) is Why.LEAVE
    assert terms.closed(2, SHIFTS["stationed_day"]) is Why.CHECKUP
    assert terms.closed(2, SHIFTS["stationed_night"]) is Why.TRAINING
    assert terms.closed(3, SHIFTS["stationed_day"]) is None


def test_a_posting_decides_between_stationed_and_on_call() -> None:
    made = material()
    half = tuple(
        replace(one, postings=((date(2026, 11, 16), None),)) if one.id == "公安0" else one for one in made.people
    )
    terms = terms_of(replace(made, people=half))["公安0"]
    assert terms.closed(0, SHIFTS["stationed_day"]) is Why.NOT_POSTED
    assert terms.closed(15, SHIFTS["stationed_day"]) is None
    assert terms.closed(0, SHIFTS["on_call_1"]) is None
    assert terms.closed(15, SHIFTS["on_call_1"]) is Why.POSTED


def test_what_is_carried_in_is_the_last_days_in_order() -> None:
    before = (
        ("公安0", date(2026, 10, 31), "stationed_night"),
        ("公安0", date(2026, 10, 22), "stationed_day"),
        ("公安0", date(2026, 10, 21), "stationed_day"),
        ("公安0", date(2026, 10, 30), "abolished"),
    )
    carried = terms_of(material(before=before))
    assert carried["公安0"].before == ("stationed_day", *[""] * 8, "stationed_night")
    assert carried["公安1"].before == ("",) * REACH
    assert terms_of(material())["公安0"].before == ()
