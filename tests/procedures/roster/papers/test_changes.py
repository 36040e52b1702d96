"""The notice of changes compares an edition with the one before, or proposes what a draft would change."""

from __future__ import annotations

from datetime import date

from desktop.post.roster.leave import Leave
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.states import LeaveKind, SheetState
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.duty import go_on_leave
from desktop.procedures.roster.leaves import keep_leave
from desktop.procedures.roster.papers.changes import change_facts
from desktop.procedures.roster.papers.subject import read
from desktop.procedures.roster.publishing import publish
from desktop.procedures.roster.swaps import agree_swap, ask_swap
from desktop.procedures.watch import new_id
from tests.post_of import COMMANDER, Post, refusing
from tests.procedures.roster.papers.rostered import MONTH, duty, person, rostered

DAY = date(2026, 11, 5)


def test_a_draft_is_proposed_and_an_edition_told(post: Post) -> None:
    watch = rostered(post).watch
    out, into = person(post, "国土乙"), person(post, "国土甲")
    keep_leave(watch, Leave(new_id(), out, (DAY.isoformat(),), LeaveKind.SICK))
    set_cells(watch, MONTH, [CellChange(out, DAY, ""), CellChange(into, DAY, "on_call_1")])
    proposed = change_facts(watch, read(MONTH))
    assert (proposed.edition.state, proposed.imprint.final) == (SheetState.CHANGED, False)
    (change,) = proposed.changes
    assert (change.day, change.shift, change.hours, change.group) == (DAY, "备勤第一", "8:30—次日8:30", "国土")
    assert (change.before, change.after, change.why) == ("国土乙", "国土甲", "病假")
    publish(watch, MONTH, COMMANDER, (), "值班员只有一名")
    told = change_facts(watch, read(MONTH))
    assert (told.edition.number, told.changes, told.imprint.final) == (2, (change,), True)


def test_what_comes_and_goes_alone_has_nobody_on_the_other_side(post: Post) -> None:
    watch = rostered(post).watch
    set_cells(watch, MONTH, [
        CellChange(person(post, "镇长乙"), date(2026, 11, 2), ""),
        CellChange(person(post, "值班员丁"), date(2026, 11, 2), "clerk_day"),
    ])  # fmt: skip
    told = [(one.group, one.before, one.after, one.why) for one in change_facts(watch, read(MONTH)).changes]
    assert told == [("值班员", "", "值班员丁", ""), ("带班领导", "镇长乙", "", "")]


def test_swaps_are_told_with_consent_and_record(post: Post) -> None:
    watch = rostered(post).watch
    swapped = duty(post, "国土乙", DAY)
    ask_swap(watch, swapped, person(post, "国土甲"), "家中有事")
    agree_swap(watch, swapped, COMMANDER, "12")
    (change,) = change_facts(watch, read(MONTH)).changes
    assert (change.before, change.after) == ("国土乙", "国土甲")
    assert change.why == f"家中有事；{COMMANDER}同意，登记12"


def test_a_stand_in_is_told_with_the_reason_of_the_leave(post: Post) -> None:
    watch = rostered(post).watch
    go_on_leave(watch, duty(post, "国土乙", DAY), "急病", person(post, "国土甲"))
    (change,) = change_facts(watch, read(MONTH)).changes
    assert (change.before, change.after, change.why) == ("国土乙", "国土甲", "急病")


def test_nothing_changed_and_never_published_are_refused(post: Post) -> None:
    watch = rostered(post, publishing=False).watch
    with refusing("subject") as caught:
        change_facts(watch, read(MONTH))
    assert "还没有公布过" in caught[0].reason.zh
    publish(watch, MONTH, COMMANDER, (), "值班员只有一名")
    with refusing("subject") as caught:
        change_facts(watch, read(MONTH))
    assert "没有变更" in caught[0].reason.zh
