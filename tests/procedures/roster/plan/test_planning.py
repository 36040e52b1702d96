"""A plan becomes the draft in one order that is told, can be undone, and spares what was set by hand."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.ledger import boards, rosters
from desktop.planner.problem import Answer, Plan
from desktop.post.roster.planning.cell import CellChange
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.month.gathering import gather
from desktop.procedures.roster.plan.planning import plannable, take_plan
from desktop.procedures.roster.setup import standard_setup
from tests.post_of import Post, founded_post, refusing
from tests.procedures.roster.month.test_gathering import officer

DAY = date(2026, 10, 8)


@pytest.fixture
def post() -> Post:
    made = founded_post()
    standard_setup(made.watch)
    return made


def answer(*cells: tuple[str, int, str]) -> Answer:
    """Return what a planner found."""
    return Answer(Plan(tuple(sorted(cells))), 120, 100, 7.6, "time")


def test_a_plan_is_taken_over_and_undone(post: Post) -> None:
    one, other = officer(post, "公安甲"), officer(post, "公安乙")
    set_cells(post.watch, "2026-10", [CellChange(other, DAY, "on_call_2", locked=True)])
    done = take_plan(post.watch, "2026-10", answer((one, 7, "on_call_1"), (other, 7, "on_call_1")), seed=3)
    held = {(cell.person, cell.day): (cell.shift, cell.locked) for cell in rosters.cells(post.ledger, "2026-10")}
    assert held == {(one, DAY): ("on_call_1", False), (other, DAY): ("on_call_2", True)}
    sheet = rosters.roster_of(post.ledger, "2026-10")
    assert sheet is not None
    assert (sheet.draft, sheet.seed, sheet.cost, sheet.bound, sheet.seconds, sheet.ended) == (1, 3, 120, 100, 8, "time")
    assert sheet.rules == gather(post.ledger, "2026-10", DAY).rules.version
    entry = boards.entry(post.ledger, done.seq)
    assert entry is not None
    assert entry.said["count"] == 1
    set_cells(post.watch, "2026-10", done.result)
    assert (one, DAY) not in {(cell.person, cell.day) for cell in rosters.cells(post.ledger, "2026-10")}


def test_each_plan_makes_a_new_draft_and_the_first_may_begin_the_month(post: Post) -> None:
    one = officer(post, "公安甲")
    take_plan(post.watch, "2026-10", answer())
    take_plan(post.watch, "2026-10", answer((one, 7, "on_call_1")))
    sheet = rosters.roster_of(post.ledger, "2026-10")
    assert sheet is not None
    assert sheet.draft == 2


def test_a_plan_of_another_month_is_refused(post: Post) -> None:
    with refusing("plan"):
        take_plan(post.watch, "2026-10", answer(("nobody", 7, "on_call_1")))
    with refusing("plan"):
        take_plan(post.watch, "2026-10", answer((officer(post, "公安甲"), 31, "on_call_1")))


def test_a_month_without_needs_or_over_is_not_planned(post: Post) -> None:
    with refusing("needs"):
        plannable(gather(founded_post().ledger, "2026-10", DAY))
    with refusing("month"):
        plannable(gather(post.ledger, "2026-09", DAY))
    assert plannable(gather(post.ledger, "2026-10", DAY)).month == "2026-10"
