"""Whoever falls out, the fewest people are disturbed: compared with all plans there are."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.planner.cost import breaches, cost_of
from desktop.planner.problem import OFF, Closed, Cover, Person, Plan, Problem, Shift, Tally, Wish
from desktop.planner.repair import Absence, Change, Disturbance, disturbance, repaired, without
from desktop.planner.solve import solve
from tests.planner.problems import brute, own_cost, problems

HOLE, TOUCHED, CELL = 10**18, 10**13, 10**8

DAY, NIGHT = Shift("D", 480), Shift("N", 720, ("D",))
NAMES = ("a", "b", "c", "d")
POST = Problem(
    4,
    (DAY, NIGHT),
    tuple(Person(it, ("D", "N"), max_run=2) for it in NAMES),
    tuple(Cover(f"{it}{day}", day, (it,), 1, NAMES[:3], least=1, hole=100) for day in range(4) for it in "DN"),
    (Wish("c", 1, (), 5, wanted=False),),
    tallies=(Tally("t", NAMES, (0, 1, 2, 3), (("N", 1),), 1),),
)
PUBLISHED = Plan(
    (
        ("a", 0, "D"),
        ("a", 1, "D"),
        ("a", 3, "D"),
        ("b", 0, "N"),
        ("b", 1, "N"),
        ("b", 3, "N"),
        ("c", 2, "D"),
        ("d", 1, "N"),
    )
)


def test_one_steps_in_and_nobody_else_is_disturbed() -> None:
    told: list[Plan | None] = []
    answer = repaired(POST, PUBLISHED, Absence("a", (0,)), 30, tell=lambda it: told.append(it.plan))
    assert answer.ended == "proven"
    assert disturbance(PUBLISHED, answer.plan, Absence("a", (0,))) == Disturbance(("c",), (Change("c", 0, OFF, "D"),))
    assert told[0] == without(PUBLISHED, Absence("a", (0,)))
    assert told[-1] == answer.plan
    assert answer.cost == cost_of(POST, answer.plan).total == answer.bound


CHAIN = Problem(
    2,
    (DAY,),
    (
        Person("a", ("D",)),
        Person("b", ("D",), closed=(Closed(0, (), "leave"),)),
        Person("c", ("D",), max_run=1),
    ),
    tuple(Cover(f"D{day}", day, ("D",), 1, least=1, hole=100) for day in range(2)),
    (Wish("b", 1, (), 3, wanted=False),),
)


def test_two_are_disturbed_where_one_cannot_do_it_alone() -> None:
    published = Plan((("a", 0, "D"), ("c", 1, "D")))
    answer = repaired(CHAIN, published, Absence("a", (0, 1)), 30)
    assert answer.ended == "proven"
    assert answer.plan == Plan((("b", 1, "D"), ("c", 0, "D")))
    assert answer.cost == 3


def test_nothing_changes_where_the_absence_leaves_no_hole() -> None:
    answer = repaired(POST, PUBLISHED, Absence("d", (1,)), 30)
    assert answer.plan == without(PUBLISHED, Absence("d", (1,)))
    assert answer.ended == "proven"
    assert answer.conflicts == ()


def test_a_hole_that_nobody_can_fill_stays_and_disturbs_nobody() -> None:
    narrow = replace(POST, people=tuple(replace(it, can=("N",)) if it.id != "a" else it for it in POST.people))
    cells = Plan(tuple(it for it in PUBLISHED.cells if it[0] != "c"))
    answer = repaired(narrow, cells, Absence("a", (0, 1, 2, 3), "sick"), 30)
    assert answer.plan == without(cells, Absence("a", (0, 1, 2, 3)))


def test_what_was_published_against_a_rule_disturbs_nobody() -> None:
    locked = tuple(replace(it, max_run=1, fixed=((1, "D"),)) if it.id == "a" else it for it in POST.people)
    answer = repaired(replace(POST, people=locked), PUBLISHED, Absence("b", (3,)), 30)
    assert disturbance(PUBLISHED, answer.plan, Absence("b", (3,))).people == ("c",)
    assert answer.conflicts == (("a", "max_run"),)


def test_the_preferred_strength_is_restored_when_it_is_asked_for() -> None:
    two = replace(POST, covers=(Cover("D", 0, ("D",), 2, NAMES, least=1, hole=10),))
    cells = Plan((("a", 0, "D"), ("b", 0, "D")))
    assert repaired(two, cells, Absence("a", (0,)), 30).plan.cells == (("b", 0, "D"),)
    assert len(repaired(two, cells, Absence("a", (0,), preferred=True), 30).plan.cells) == 2


def _ideal(problem: Problem, published: Plan, absence: Absence) -> int:
    """Return the least of holes, people, cells and cost in one figure, found by trying out all plans."""
    away = {(absence.person, day) for day in absence.days}
    was = {it[:2]: it[2] for it in published.cells if it[:2] not in away}
    people = tuple(
        replace(it, closed=(*it.closed, *(Closed(day, (), "") for day in absence.days)))
        if it.id == absence.person
        else it
        for it in problem.people
    )

    def own(small: Problem, person: Person, line: tuple[str, ...]) -> int:
        changed = sum(was.get((person.id, day), OFF) != it for day, it in enumerate(line))
        return own_cost(small, person, line) + CELL * changed + TOUCHED * bool(changed)

    best = brute(replace(problem, people=people, covers=_watched(problem, published)), own)
    assert best is not None
    return best


def _watched(problem: Problem, published: Plan) -> tuple[Cover, ...]:
    """Return the covers with beside each what the published plan gave of its least strength."""
    watched = []
    for it in problem.covers:
        those = it.people or [one.id for one in problem.people]
        there = sum(who in those and day == it.day and shift in it.shifts for who, day, shift in published.cells)
        most = None if it.most is None else max(it.most, there)
        watched.append(replace(it, least=min(there, it.least), most=most, wanted=0, hole=HOLE, under=0, over=0))
    return (*problem.covers, *watched)


@given(problems(), st.data())
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_no_plan_disturbs_fewer(small: Problem, data: st.DataObject) -> None:
    small = replace(small, standing=None, covers=tuple(replace(it, hole=7) for it in small.covers))
    published = solve(small, seconds=60, tell=lambda _: None).plan
    absent = data.draw(st.sampled_from(small.people))
    days = data.draw(st.sets(st.integers(0, small.days - 1), min_size=1))
    absence = Absence(absent.id, tuple(sorted(days)))
    # Without rules that the absence itself would break, so that both sides judge the same lines.
    bare = replace(absent, fixed=(), min_minutes=0, min_run=1, min_rest=1)
    small = replace(small, people=tuple(bare if it.id == absent.id else it for it in small.people))
    answer = repaired(small, published, absence, 60)
    assert answer.ended == "proven"
    assert not breaches(small, answer.plan)
    assert not {(it[0], it[1]) for it in answer.plan.cells} & {(absent.id, day) for day in days}
    found = disturbance(published, answer.plan, absence)
    holes = cost_of(replace(small, covers=_watched(small, published)), answer.plan).total
    assert holes + TOUCHED * len(found.people) + CELL * len(found.changes) == _ideal(small, published, absence)
