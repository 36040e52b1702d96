"""The planner's problem is the month: who can what, what is closed and locked, what is needed and wished."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.planner.cost import breaches, cost_of
from desktop.planner.problem import OFF, Wish
from desktop.planner.task import Task, carry_out
from desktop.planner.writing import problem_from, problem_text
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.planning.cell import RosterCell, cell_id
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import DutyClass, LeaveKind, LeavePart, LeaveState, WishKind
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.why import Why
from desktop.procedures.roster.plan.repairing import fall_out
from desktop.procedures.roster.plan.setting import ASKED, problem_of
from tests.procedures.roster.material_of import OCTOBER, RULES, material, needs_of, officers, own
from tests.procedures.roster.month.test_checking import NOV, cells


def test_everybody_can_what_a_need_asks_of_them_and_nothing_else() -> None:
    problem = problem_of(material())
    can = {one.id: one.can for one in problem.people}
    assert can["公安0"] == ("stationed_day", "stationed_night")
    assert "公安5" not in can
    assert can["水务4"] == ("stationed_day",)
    assert can["交通0"] == ("on_call_1", "on_call_2")
    assert can["领导0"] == ("leader_whole",)
    standby = next(one for one in problem.shifts if one.id == "on_call_1")
    assert (standby.minutes, standby.works) == (0, False)


def test_a_department_that_only_needs_certified_officers_may_have_any_of_their_shifts() -> None:
    made = material()
    only = tuple(one for one in made.needs if one.id == "交通:certified")
    can = {one.id: one.can for one in problem_of(replace(made, needs=only)).people}
    assert can["交通0"] == ("on_call_1", "on_call_2", "on_call_3")


def test_needs_become_covers_on_their_days_with_those_who_count() -> None:
    covers = {one.id: one for one in problem_of(material()).covers}
    assert len(covers) == 30 * 12
    one = covers["公安:stationed_day:4"]
    assert (one.day, one.shifts, one.wanted, one.least, one.hole, one.under, one.over) == (
        4, ("stationed_day",), 1, 1, RULES.hole, RULES.under, RULES.over,
    )  # fmt: skip
    assert one.people == ("公安0", "公安1", "公安2", "公安3", "公安4")
    assert covers["公安:certified:4"].over == 0


def test_a_need_for_which_nobody_can_come_is_left_to_the_grid() -> None:
    problem = problem_of(material(people=officers("交通", 4)))
    assert {one.id.split(":")[0] for one in problem.covers} == {"交通"}


def test_locks_hold_and_past_days_are_what_they_were() -> None:
    made = material(
        today=date(2026, 11, 3),
        cells=cells(("公安0", 2, "stationed_day", False), ("公安0", 5, "stationed_night", True),
                    ("公安1", 6, "", True), ("stranger", 7, "stationed_day", True), ("公安2", 8, "abolished", True)),
    )  # fmt: skip
    fixed = {one.id: one.fixed for one in problem_of(made).people}
    assert fixed["公安0"] == ((0, OFF), (1, "stationed_day"), (4, "stationed_night"))
    assert fixed["公安1"] == ((0, OFF), (1, OFF), (5, OFF))
    assert fixed["公安2"] == ((0, OFF), (1, OFF))
    told = replace(made, published=(("公安3", NOV[0], "stationed_day"), ("gone", NOV[0], "stationed_day")))
    fixed = {one.id: one.fixed for one in problem_of(told).people}
    assert fixed["公安3"] == ((0, "stationed_day"), (1, OFF))
    assert fixed["公安0"] == ((0, OFF), (1, OFF), (4, "stationed_night"))


def test_a_locked_duty_that_no_need_asks_for_can_still_be_had() -> None:
    locked = cells(("公安0", 5, "stationed_whole", True))
    can = {one.id: one.can for one in problem_of(material(cells=locked)).people}
    assert "stationed_whole" in can["公安0"]


def test_wishes_are_for_single_days_and_shifts_and_those_asked_for_as_leave_weigh_more() -> None:
    days = ("2026-11-02", "2026-11-09", "2026-12-01")
    wishes = (
        DutyWish("a", "公安0", days, WishKind.WANTS, weight=7),
        DutyWish("b", "公安0", days[1:2], WishKind.NO_NIGHTS),
        DutyWish("c", "公安1", days[1:2], WishKind.AVOIDS, LeavePart.NIGHT),
        DutyWish("d", "水务4", days[1:2], WishKind.NO_NIGHTS),
        DutyWish("e", "公安1", days[1:2], WishKind.SWAP),
        DutyWish("f", "公安1", days[1:2], WishKind.WANTS, void=True),
        DutyWish("g", "公安5", days[1:2], WishKind.WANTS),
    )
    leaves = (Leave("h", "交通0", days[1:2], LeaveKind.ANNUAL, state=LeaveState.ASKED),)
    problem = problem_of(material(wishes=wishes, leaves=leaves, today=date(2026, 11, 5)))
    assert problem.wishes == (
        Wish("公安0", 8, (), 7),
        Wish("公安0", 8, ("stationed_night",), 10, wanted=False),
        Wish("公安1", 8, ("stationed_night",), 10, wanted=False),
        Wish("交通0", 8, (), ASKED, wanted=False),
    )


def test_leave_is_closed_with_its_reason() -> None:
    leaves = (Leave("a", "公安0", ("2026-11-02",), LeaveKind.ERRAND, LeavePart.MORNING),)
    person = next(one for one in problem_of(material(leaves=leaves)).people if one.id == "公安0")
    assert [(one.day, one.shifts, one.why) for one in person.closed] == [(1, ("stationed_day",), "errand")]


def limited(*shifts: str) -> tuple[object, object]:
    """Return person and windows of an officer with two nights a month, whose needs ask for the shifts."""
    made = material()
    people = tuple(
        replace(one, limit=DutyLimit("l", one.id, max_nights=2)) if one.id == "公安0" else one for one in made.people
    )
    needs = tuple(replace(one, shifts=shifts) if one.id == "公安:stationed_night" else one for one in made.needs)
    before = (("公安0", date(2026, 10, 30), "stationed_night"),)
    problem = problem_of(replace(made, people=people, needs=needs, before=before))
    return next(one for one in problem.people if one.id == "公安0"), problem.windows


def test_most_nights_of_a_month_are_a_limit_of_the_shift_or_a_window_over_several() -> None:
    person, windows = limited("stationed_night")
    assert person.most == (("stationed_night", 2),)  # type: ignore[attr-defined]
    assert [one.id for one in windows] == ["nights_in_7", "nights_apart"]  # type: ignore[attr-defined]
    person, windows = limited("stationed_night", "stationed_whole")
    assert person.most == ()  # type: ignore[attr-defined]
    last = windows[-1]  # type: ignore[index]
    assert (last.id, last.days, last.most, last.people) == ("most_nights:公安0", 40, 3, ("公安0",))


def test_without_nights_or_without_a_price_there_is_no_such_window() -> None:
    assert problem_of(material(people=officers("交通", 3))).windows == ()
    only = problem_of(material(rules=replace(RULES, apart=0))).windows
    assert [one.id for one in only] == ["nights_in_7"]


def test_what_is_published_stands_only_where_that_is_asked_for() -> None:
    told = (("公安0", NOV[3], "stationed_day"), ("gone", NOV[3], "stationed_day"))
    made = material(published=told)
    assert problem_of(made).standing is None
    assert problem_of(material(), steady=True).standing is None
    standing = problem_of(made, steady=True).standing
    assert standing is not None
    assert standing.cells == (("公安0", 3, "stationed_day"),)
    assert (standing.person, standing.cell) == (RULES.moved_person, RULES.moved_cell)


def test_the_problem_is_the_same_after_it_was_saved_and_loaded() -> None:
    problem = problem_of(material(month="2026-10", calendar=OCTOBER, today=date(2026, 9, 9)))
    assert problem_from(problem_text(problem)) == problem_from(problem_text(problem_from(problem_text(problem))))
    assert problem.weekends[0] == tuple(range(7))


def test_the_plan_of_a_month_keeps_every_rule_by_both_checkers() -> None:
    made = material(people=(*officers("交通", 3), *own(DutyClass.DUTY_LEADER, "领导", 5)))
    problem = problem_of(made)
    answer = carry_out(Task(problem, 60, 1), lambda _: None, lambda _: None)
    assert answer.ended == "proven"
    assert answer.cost == answer.bound == cost_of(problem, answer.plan).total
    assert breaches(problem, answer.plan) == ()
    grid = grid_of(made)
    filled = grid.changed(grid.changes_to(answer.plan))
    assert filled.all_breaches() == ()
    assert {one.need.id for one in filled.holes() if one.need.department != "交通"} >= {
        "clerk_day",
        "水务:stationed_day",
    }
    assert not [one for one in filled.holes() if one.need.department == "交通" or one.need.id == "leader"]
    key = cell_id("2026-11", "公安0", NOV[0])
    assert RosterCell(key, "2026-11", "公安0", NOV[0], "").id == key


def test_the_longest_rest_and_what_the_office_bars_reach_the_planner() -> None:
    before = (("公安0", date(2026, 10, 29), "stationed_day"),)
    rules = replace(RULES, max_rest=4, barred=("stationed_day>stationed_night",))
    problem = problem_of(material(rules=rules, before=before))
    shift = next(one for one in problem.shifts if one.id == "stationed_day")
    assert shift.forbidden_next == ("stationed_night",)
    limits = {one.id: (one.max_rest, one.rested) for one in problem.people}
    assert (limits["公安0"], limits["公安1"]) == ((4, 2), (4, 0))
    assert {(one.max_rest, one.rested) for one in problem_of(material()).people} == {(None, None)}


def test_a_plan_and_a_repair_keep_the_longest_rest_and_what_is_barred() -> None:
    rules = replace(RULES, max_rest=5, barred=("stationed_day>stationed_day",))
    made = material(people=officers("水务", 5, posted=5), rules=rules, needs=needs_of(("水务",), ()))
    answer = carry_out(Task(problem_of(made), 20), lambda _: None, lambda _: None)
    assert answer.conflicts == ()
    grid = grid_of(made)
    drawn = grid.changed(grid.changes_to(answer.plan))
    assert drawn.breaches == {}
    assert Why.LONG_REST in {one.why for many in grid.breaches.values() for one in many}
    stood = tuple((person, drawn.frame.days[day], shift) for person, day, shift in answer.plan.cells)
    person = stood[0][0]
    away = fall_out(replace(made, published=stood), person, (stood[0][1],))
    task = Task(away.problem, 20, start=away.standing, absence=away.absence)
    mended = carry_out(task, lambda _: None, lambda _: None)
    follows = {one.id: one.forbidden_next for one in away.problem.shifts}
    assert follows["stationed_day"] == ("stationed_day",)
    assert mended.conflicts == ()
    assert breaches(away.problem, mended.plan) == ()
    assert (person, stood[0][1]) not in {(one, drawn.frame.days[day]) for one, day, _ in mended.plan.cells}
