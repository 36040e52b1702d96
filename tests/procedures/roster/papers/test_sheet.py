"""The sheet shows what was published, or the draft; with its holes, leave, marks of the calendar and remarks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.paper.roster.facts import SheetDay, SheetHole
from desktop.post.department import Officer
from desktop.post.roster.leave import Leave
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.states import LeaveKind, LeavePart, LeaveState, SheetState
from desktop.procedures.directory.departments import keep_officer
from desktop.procedures.directory.post import amend_post
from desktop.procedures.dossiers import command_post
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.duty import go_on_leave
from desktop.procedures.roster.leaves import keep_leave
from desktop.procedures.roster.papers.changes import change_facts
from desktop.procedures.roster.papers.sheet import roster_facts, slip_facts
from desktop.procedures.roster.papers.subject import read
from desktop.procedures.roster.swaps import agree_swap, ask_swap
from desktop.procedures.watch import new_id
from tests.post_of import COMMANDER, Post, refusing
from tests.procedures.roster.papers.rostered import MONTH, duty, person, rostered


def test_a_published_month_tells_everything_that_stands(post: Post) -> None:
    facts = roster_facts(rostered(post).watch, read(MONTH))
    assert (len(facts.days), len(facts.duties)) == (30, 30 * 6)
    assert (facts.edition.number, facts.edition.state, facts.edition.published_by) == (
        1,
        SheetState.PUBLISHED,
        COMMANDER,
    )
    assert facts.edition.holes_reason == "值班员只有一名"
    assert facts.imprint.final
    assert facts.phone == "", "a line to write on stays where no telephone is known"
    assert [one.group for one in facts.people] == [""] * 4 + ["水务"] * 3 + ["公安"] * 3 + ["国土"] * 3
    assert [one.role for one in facts.people[:4]] == ["带班领导"] * 3 + ["值班员"]


def test_holes_stand_on_the_first_shift_of_their_need(post: Post) -> None:
    facts = roster_facts(rostered(post).watch, read(MONTH))
    first = [one for one in facts.holes if one.day == date(2026, 11, 1)]
    assert SheetHole(date(2026, 11, 1), "clerk_day") in first
    assert SheetHole(date(2026, 11, 1), "clerk_night") in first
    assert not [one for one in first if one.shift == "leader_whole"]


def test_a_draft_is_shown_where_nothing_was_published_and_says_so(post: Post) -> None:
    watch = rostered(post, publishing=False).watch
    facts = roster_facts(watch, read(MONTH))
    assert (facts.edition.number, facts.edition.settled, facts.imprint.final) == (0, False, False)
    assert len(facts.duties) == 30 * 6


def test_what_is_published_holds_until_the_next_edition(post: Post) -> None:
    watch = rostered(post).watch
    set_cells(watch, MONTH, [CellChange(person(post, COMMANDER), date(2026, 11, 1), "")])
    facts = roster_facts(watch, read(MONTH))
    assert facts.edition.state is SheetState.CHANGED
    assert len(facts.duties) == 30 * 6
    assert facts.imprint.final


def test_a_week_may_lie_in_two_months_of_which_one_is_not_planned(post: Post) -> None:
    facts = roster_facts(rostered(post).watch, read("2026-11-30"))
    assert next(one.day for one in facts.days) == date(2026, 11, 30)
    assert {one.day for one in facts.duties} == {date(2026, 11, 30)}
    assert facts.edition.month == "2026-12"
    assert not facts.imprint.final


def test_the_calendar_marks_its_days(post: Post) -> None:
    watch = rostered(post).watch
    set_cells(watch, "2026-10", [CellChange(person(post, COMMANDER), date(2026, 10, 31), "leader_whole")])
    days = {one.day.day: one for one in roster_facts(watch, read("2026-10")).days}
    assert days[1] == SheetDay(date(2026, 10, 1), rest=True, mark="休", name="国庆节")
    assert (days[10].mark, days[10].rest) == ("班", False)
    assert (days[17].mark, days[17].rest) == ("", True)
    assert (days[19].mark, days[19].rest) == ("", False)


def test_approved_whole_days_of_leave_are_shown(post: Post) -> None:
    watch = rostered(post).watch
    who, days = person(post, "水务丙"), ("2026-10-31", "2026-11-04", "2026-11-05")
    keep_leave(watch, Leave(new_id(), who, days, LeaveKind.ANNUAL))
    keep_leave(watch, Leave(new_id(), who, ("2026-11-09",), LeaveKind.SICK, state=LeaveState.ASKED))
    keep_leave(watch, Leave(new_id(), who, ("2026-11-10",), LeaveKind.SICK, LeavePart.MORNING))
    told = [(one.day.day, one.word) for one in roster_facts(watch, read(MONTH)).leaves]
    assert told == [(4, "年假"), (5, "年假")]


def test_swaps_and_stand_ins_are_remarks_of_their_day(post: Post) -> None:
    watch = rostered(post).watch
    day = date(2026, 11, 5)
    swapped = duty(post, "国土乙", day)
    ask_swap(watch, swapped, person(post, "国土甲"), "家中有事")
    agree_swap(watch, swapped, COMMANDER, "12")
    later = date(2026, 11, 16)
    instead = "公安乙" if _free(post, "公安乙", later) else "公安丙"
    go_on_leave(watch, duty(post, "公安甲", later), "急病", person(post, instead))
    told = roster_facts(watch, read(MONTH)).remarks
    assert (day, "国土乙换国土甲") in told
    assert any(when == later and text.startswith("公安甲请假，公安") for when, text in told)
    assert len(told) == 2


def _free(post: Post, name: str, day: date) -> bool:
    facts = roster_facts(post.watch, read(MONTH))
    return not [one for one in facts.duties if (one.person, one.day) == (person(post, name), day)]


def test_who_has_left_stays_on_the_sheet_that_names_him(post: Post) -> None:
    watch = rostered(post).watch
    gone = post.ledger.get(Officer, person(post, "国土甲"))
    keep_officer(watch, replace(gone, active=False))
    facts = roster_facts(watch, read(MONTH))
    assert [one.group for one in facts.people if one.name == "国土甲"] == ["国土"]


def test_a_month_without_a_roster_is_refused(post: Post) -> None:
    with refusing("subject") as caught:
        roster_facts(post.watch, read("2027-03"))
    assert "2027-03 还没有排班" in caught[0].reason.zh


def test_a_slip_is_for_one_who_stands_something(post: Post) -> None:
    watch = rostered(post).watch
    facts = slip_facts(watch, read(f"{MONTH}:{person(post, '公安甲')}"))
    assert facts.only == (person(post, "公安甲"),)
    assert slip_facts(watch, read(MONTH)).only == ()
    with refusing("person") as caught:
        slip_facts(watch, read(f"{MONTH}:{person(post, '水务丙')}"))
    assert "水务丙2026-11 没有排班" in caught[0].reason.zh


@pytest.mark.parametrize("name", ["值班员丁"])
def test_whoever_may_stand_is_listed_even_without_a_duty(post: Post, name: str) -> None:
    assert name in [one.name for one in roster_facts(rostered(post).watch, read(MONTH)).people]


def test_the_telephone_of_the_watch_stands_on_sheets_and_notices(post: Post) -> None:
    watch = rostered(post).watch
    amend_post(watch, replace(command_post(post.ledger), phone="199-0000-9000"))
    set_cells(watch, MONTH, [CellChange(person(post, "国土乙"), date(2026, 11, 5), "")])
    assert roster_facts(watch, read(MONTH)).phone == "199-0000-9000"
    assert change_facts(watch, read(MONTH)).phone == "199-0000-9000"
