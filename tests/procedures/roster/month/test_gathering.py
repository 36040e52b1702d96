"""A month is read from the ledger whole: what stands before it, the year's burdens, rules, people, the draft."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from desktop.post.department import Department, Officer
from desktop.post.moment import CHINA
from desktop.post.roster.leave import Leave
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.planning.plan_rules import FIRST_PLAN_RULES
from desktop.post.roster.states import LeaveKind, LeavePart, LeaveState
from desktop.procedures.roster.calendar import import_year
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.leaves import keep_leave
from desktop.procedures.roster.month.gathering import gather
from desktop.procedures.roster.publishing import publish
from desktop.procedures.roster.setup import standard_setup
from desktop.procedures.watch import new_id
from tests.post_of import COMMANDER, Post, refusing

FIRST = date(2026, 10, 1)


def officer(post: Post, name: str) -> str:
    """Return the id of an officer."""
    return post.ledger.having(Officer, name=name)[0].id


def published(post: Post) -> None:
    """Publish an October in which two officers of 公安 stand some days."""
    post.now = datetime(2026, 9, 28, 9, 0, tzinfo=CHINA)
    import_year(post.watch, 2026)
    standard_setup(post.watch)
    one, other = officer(post, "公安甲"), officer(post, "公安乙")
    cells = [CellChange(one, FIRST + timedelta(days=at), "on_call_1") for at in (0, 2, 4, 10, 27, 30)]
    cells += [CellChange(other, FIRST + timedelta(days=at), "on_call_2") for at in (8, 9)]
    set_cells(post.watch, "2026-10", cells)
    publish(post.watch, "2026-10", COMMANDER, holes_reason="试行")


def test_a_post_without_a_roster_has_its_people_and_the_first_rules(post: Post) -> None:
    found = gather(post.ledger, "2026-11", date(2026, 10, 22))
    assert found.rules == FIRST_PLAN_RULES
    assert (found.needs, found.cells, found.published, found.before, found.burdens) == ((), (), (), None, ())
    assert {one.name for one in found.people if one.department} == {
        short + letter for short in ("公安", "水务", "国土") for letter in "甲乙丙"
    }
    assert dict(found.departments) == {one.id: one.short for one in post.ledger.having(Department)}
    with refusing("month"):
        gather(post.ledger, "2026-13", date(2026, 10, 22))


def test_what_was_published_is_carried_in_and_borne(post: Post) -> None:
    published(post)
    one = officer(post, "公安甲")
    rest = Leave(new_id(), officer(post, "公安乙"), ("2026-10-12", "2026-10-13"), LeaveKind.ANNUAL)
    half = Leave(new_id(), officer(post, "公安乙"), ("2026-10-14",), LeaveKind.CHECKUP, LeavePart.MORNING)
    asked = Leave(new_id(), officer(post, "公安乙"), ("2026-10-15",), LeaveKind.ANNUAL, state=LeaveState.ASKED)
    for leave in (rest, half, asked):
        keep_leave(post.watch, leave)
    found = gather(post.ledger, "2026-11", date(2026, 10, 22))
    assert found.before == ((one, date(2026, 10, 28), "on_call_1"), (one, date(2026, 10, 31), "on_call_1"))
    first, second = sorted(found.burdens, key=lambda it: it.person != one)
    assert (first.weekends, first.holidays, first.nights, first.load, first.days) == (2, 3, 0, 6, 31)
    assert (second.weekends, second.holidays, second.load, second.days) == (0, 0, 2, 31 - 8 - 2)
    assert found.rules.version == FIRST_PLAN_RULES.version


def test_the_month_itself_holds_draft_and_publication(post: Post) -> None:
    published(post)
    one = officer(post, "公安甲")
    set_cells(post.watch, "2026-10", [CellChange(one, date(2026, 10, 31))])
    found = gather(post.ledger, "2026-10", date(2026, 9, 28))
    assert len(found.cells) == len(found.published) - 1 == 7
    assert found.before is None
    assert found.month == "2026-10"
    assert found.days[-1] == date(2026, 10, 31)


def test_a_draft_stands_in_where_nothing_was_published_before(post: Post) -> None:
    standard_setup(post.watch)
    one = officer(post, "公安甲")
    set_cells(post.watch, "2026-10", [CellChange(one, date(2026, 10, 30), "on_call_1", locked=True)])
    found = gather(post.ledger, "2026-11", date(2026, 9, 28))
    assert found.before == ((one, date(2026, 10, 30), "on_call_1"),)
    assert found.burdens == ()
