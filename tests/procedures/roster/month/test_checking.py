"""The sheet of a month: checks follow each change and are the same as if everything were counted anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.planner.problem import Plan
from desktop.post.roster.planning.cell import CellChange, RosterCell, cell_id
from desktop.procedures.roster.month.checking import Cover, grid_of
from desktop.procedures.roster.month.why import Why
from tests.procedures.roster.material_of import material

NOV = tuple(date(2026, 11, day) for day in range(1, 31))
PEOPLE = ("公安0", "公安1", "水务4", "领导0", "交通0", "stranger")
KINDS = ("", "stationed_day", "stationed_night", "on_call_1", "leader_whole", "abolished")


def cells(*told: tuple[str, int, str, bool]) -> tuple[RosterCell, ...]:
    """Return cells of November: person, day, shift, locked."""
    return tuple(
        RosterCell(cell_id("2026-11", who, NOV[day - 1]), "2026-11", who, NOV[day - 1], shift, locked)
        for who, day, shift, locked in told
    )


CHANGES = st.builds(CellChange, st.sampled_from(PEOPLE), st.sampled_from(NOV), st.sampled_from(KINDS), st.booleans())


@given(st.lists(st.lists(CHANGES, max_size=8), max_size=4))
def test_a_changed_sheet_is_the_sheet_of_the_changed_draft(steps: list[list[CellChange]]) -> None:
    grid = grid_of(material())
    held: dict[tuple[str, date], CellChange] = {}
    for step in steps:
        grid = grid.changed(step)
        held |= {(one.person, one.day): one for one in step}
    anew = grid_of(material(cells=cells(*((who, day.day, one.shift, one.locked) for (who, day), one in held.items()))))
    assert {who: line for who, line in grid.lines.items() if any(line)} == {
        who: line for who, line in anew.lines.items() if any(line)
    }
    assert grid.locked == anew.locked
    assert grid.breaches == anew.breaches
    assert grid.covers() == anew.covers()


def test_covers_holes_and_what_is_too_many() -> None:
    grid = grid_of(material(cells=cells(("公安0", 1, "stationed_day", False), ("公安1", 1, "stationed_day", True))))
    first = {one.need.id: one for one in grid.covers() if one.day == NOV[0]}
    assert (first["公安:stationed_day"].there, first["公安:stationed_day"].spare) == (2, 1)
    assert (first["公安:certified"].there, first["公安:certified"].spare, first["公安:certified"].missing) == (2, 0, 0)
    assert (first["leader"].missing, first["leader"].short) == (1, 1)
    assert grid.locked == {("公安1", NOV[0])}
    assert Cover(replace(first["leader"].need, wanted=3, most=5), NOV[0], 6).spare == 1
    named = [one.need.id for one in grid.holes() if one.day == NOV[0]]
    assert "公安:stationed_night" in named
    assert "交通:certified" not in named


def test_two_who_are_there_without_a_certificate_are_a_hole() -> None:
    made = material()
    plain = tuple(replace(one, certified=False) if one.id == "交通0" else one for one in made.people)
    drafted = cells(("交通0", 1, "on_call_1", False), ("交通1", 1, "on_call_2", False))
    grid = grid_of(replace(made, people=plain, cells=drafted))
    assert [one.need.id for one in grid.holes() if one.day == NOV[0] and one.need.department == "交通"] == [
        "交通:certified"
    ]


def test_a_cell_may_be_tried_before_it_is_set() -> None:
    grid = grid_of(material(cells=cells(("公安0", 2, "stationed_day", False))))
    assert [(one.day, one.why) for one in grid.trial("公安0", NOV[0], "stationed_night")] == [
        (NOV[1], Why.NIGHT_BEFORE)
    ]
    assert grid.trial("公安0", NOV[2], "stationed_night") == ()
    assert grid.trial("公安0", NOV[1], "on_call_1")[0].why is Why.POSTED
    assert grid.trial("stranger", NOV[1], "on_call_1")[0].why is Why.STRANGER
    grid = grid.changed([CellChange("公安0", NOV[0], "stationed_night")])
    assert grid.at("公安0", NOV[1])[0].why is Why.NIGHT_BEFORE
    assert grid.at("公安0", NOV[0]) == ()
    assert grid.all_breaches() == grid.at("公安0", NOV[1])
    assert grid.changed([CellChange("公安0", NOV[0])]).breaches == {}


def test_what_is_past_is_broken_for_good() -> None:
    drafted = cells(
        *(("公安0", day, shift, False) for first in (1, 11) for day, shift in
          ((first, "stationed_night"), (first + 1, "stationed_day")))
    )  # fmt: skip
    grid = grid_of(material(cells=drafted, today=NOV[4]))
    assert [one.day for one in grid.all_breaches()] == [NOV[1], NOV[11]]
    assert [one.day for one in grid.coming_breaches()] == [NOV[11]]


def test_names_and_squares_are_read() -> None:
    grid = grid_of(material(cells=cells(("公安0", 2, "stationed_day", False))))
    assert (grid.shift("公安0", NOV[1]), grid.shift("nobody", NOV[1])) == ("stationed_day", "")
    assert (grid.name("公安0"), grid.name("nobody")) == ("公安甲", "？")
    assert grid.changed([CellChange("公安0", date(2026, 12, 1), "stationed_day")]).lines == grid.lines


def test_a_plan_becomes_changes_that_spare_locks_and_past_days() -> None:
    made = material(
        today=NOV[1],
        cells=cells(("公安0", 1, "stationed_day", False), ("公安0", 3, "", True), ("公安1", 4, "stationed_day", False)),
    )
    grid = grid_of(made)
    plan = Plan((("公安0", 2, "stationed_day"), ("公安2", 0, "stationed_day"), ("公安2", 4, "stationed_night")))
    assert grid.changes_to(plan) == (CellChange("公安1", NOV[3]), CellChange("公安2", NOV[4], "stationed_night"))
    assert grid.plan() == Plan((("公安0", 0, "stationed_day"), ("公安1", 3, "stationed_day")))
    assert grid.changes_to(grid.plan()) == ()
