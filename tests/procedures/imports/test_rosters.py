"""Rows of a roster as cells of the month's draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from desktop.intake.look import look
from desktop.intake.reading import read_all
from desktop.intake.roster.lines import RosterLine, StandLine
from desktop.intake.verdict import Verdict
from desktop.ledger import rosters
from desktop.ledger.book import in_memory
from desktop.post.command_post import CommandPost
from desktop.post.department import Officer, Posting
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.planning.plan_rules import PlanRules
from desktop.post.roster.shift import STANDARD_SHIFTS, ShiftKind
from desktop.post.roster.states import DutyClass, LeaveKind, SheetState
from desktop.post.states import Mode
from desktop.procedures.directory.departments import keep_officer, post_officer, recall_officer
from desktop.procedures.directory.post import found_post
from desktop.procedures.imports.commit import commit
from desktop.procedures.imports.known import known
from desktop.procedures.imports.result import Choice, Decision, Outcome
from desktop.procedures.imports.rosters import put_roster
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.publishing import publish
from desktop.procedures.roster.setup import keep_shift, standard_setup
from desktop.procedures.verify import verify
from desktop.procedures.watch import Watch, new_id
from tests.post_of import CLERK, COMMANDER, LEADER, NOON, Post, refusing
from tests.procedures.imports.entering import entering

if TYPE_CHECKING:
    from desktop.procedures.imports.entries import Written

SHIFTS = {one.id: one for one in STANDARD_SHIFTS}
DAY = date(2026, 10, 8)
SHARED = Path(__file__).parents[4] / "shared" / "data"


def stand(name: str, unit: str, shift: str, day: date = DAY) -> StandLine:
    return StandLine(name, unit, day, SHIFTS[shift])


def of_day(*stands: StandLine, day: date = DAY) -> RosterLine:
    return RosterLine("2026-10", stands, day)


def put(post: Post, line: RosterLine, file: str = "值班.xlsx") -> Written:
    with entering(post) as pen:
        return put_roster(pen, line, file)


def cells(post: Post) -> dict[tuple[str, int], str]:
    """Return the shifts of the month by name and day."""
    names = rosters.names(post.ledger)
    return {(names[one.person], one.day.day): one.shift for one in rosters.cells(post.ledger, "2026-10")}


FULL = of_day(
    stand(LEADER, "", "leader_whole"), stand("水务甲", "水务", "on_call_1"), stand("公安甲", "公安", "on_call_1")
)


def test_a_day_goes_in_and_the_month_says_where_it_came_from(post: Post) -> None:
    new, same = put(post, FULL), put(post, FULL)
    assert (new.outcome, new.fact, new.remark.zh) == (Outcome.ADDED, "2026-10", "")
    assert same.outcome is Outcome.SAME
    assert cells(post) == {(LEADER, 8): "leader_whole", ("水务甲", 8): "on_call_1", ("公安甲", 8): "on_call_1"}
    roster = rosters.roster_of(post.ledger, "2026-10")
    assert roster is not None
    assert roster.imported_from == "值班.xlsx"
    assert {one.id for one in post.ledger.having(ShiftKind)} == {"leader_whole", "on_call_1"}
    assert len(post.ledger.having(PlanRules)) == 1


def test_a_day_replaces_its_own_sort_of_duty_and_leaves_the_rest_and_what_is_locked(post: Post) -> None:
    standard_setup(post.watch)
    ids = {name: key for key, name in rosters.names(post.ledger).items()}
    put(post, FULL)
    set_cells(
        post.watch, "2026-10",
        [CellChange(ids["国土甲"], DAY, "on_call_2"), CellChange(ids["公安甲"], DAY, "on_call_1", locked=True)],
    )  # fmt: skip
    assert put(post, FULL).outcome is Outcome.SAME
    told = put(post, of_day(stand("水务乙", "水务", "on_call_1"), stand("公安乙", "公安", "on_call_1")))
    assert told.remark.zh == "锁定的格没有动：公安甲"
    assert cells(post) == {
        (LEADER, 8): "leader_whole", ("水务乙", 8): "on_call_1", ("公安甲", 8): "on_call_1",
        ("公安乙", 8): "on_call_1", ("国土甲", 8): "on_call_2",
    }  # fmt: skip


def test_a_person_replaces_their_month_and_notes_leave(post: Post) -> None:
    put(post, of_day(stand("水务甲", "水务", "on_call_1"), stand("水务乙", "水务", "on_call_2")))
    days = (date(2026, 10, 9), date(2026, 10, 10))
    line = RosterLine(
        "2026-10", (stand("水务甲", "水务", "on_call_2", days[0]),), name="水务甲", unit="水务",
        away=((days[1], LeaveKind.SICK),),
    )  # fmt: skip
    first, again = put(post, line), put(post, line)
    assert [first.outcome, again.outcome] == [Outcome.ADDED, Outcome.SAME]
    assert cells(post) == {("水务乙", 8): "on_call_2", ("水务甲", 9): "on_call_2"}
    (leave,) = post.ledger.having(Leave)
    assert (leave.days, leave.kind) == (("2026-10-10",), LeaveKind.SICK)
    empty = put(post, RosterLine("2026-10", (), name="水务甲", unit="水务"))
    assert (empty.outcome, cells(post)) == (Outcome.ADDED, {("水务乙", 8): "on_call_2"})


def test_who_cannot_stand_is_left_out_and_told(post: Post) -> None:
    strange = replace(stand("谁", "水务", "on_call_1"), known=False)
    line = of_day(
        stand(LEADER, "", "leader_whole"), stand(LEADER, "", "clerk_day"), strange, stand("何", "水务", "on_call_1")
    )
    told = put(post, line)
    assert told.remark.zh == f"没有排入：谁、何（本台没有这个人）；一天只排一个班，留前一个：{LEADER}"
    assert cells(post) == {(LEADER, 8): "leader_whole"}
    with refusing("date"):
        put(post, of_day(strange))
    with refusing("date"):
        put(post, RosterLine("2026-10", (), None))
    with refusing("name"):
        put(post, RosterLine("2026-10", (), None, "谁", "水务"))


def test_a_roster_shows_who_is_stationed(post: Post) -> None:
    officers = {one.name: one for one in post.ledger.having(Officer)}
    for name in ("公安甲", "公安乙"):
        keep_officer(post.watch, replace(officers[name], mode=Mode.STATIONED))
    posting = post_officer(post.watch, officers["公安乙"].id, date(2026, 9, 1)).result
    recall_officer(post.watch, posting.id, date(2026, 9, 20), "另有任用")
    line = of_day(*(stand(f"公安{letter}", "公安", "stationed_whole") for letter in "甲乙丙"))
    first, again = put(post, line), put(post, line)
    assert first.remark.zh == "登记为从当月1日起进驻：公安甲；不在进驻期内，请在人员里核对：公安乙、公安丙"
    assert again.remark.zh == "不在进驻期内，请在人员里核对：公安乙、公安丙"
    (new,) = post.ledger.having(Posting, officer=officers["公安甲"].id)
    assert (new.since, new.until) == (date(2026, 10, 1), None)


def test_a_shift_that_the_post_has_not_comes_under_a_free_sign(post: Post) -> None:
    standard_setup(post.watch)
    whole = ShiftKind("clerk_whole", "值班员24小时", "全", DutyClass.DUTY_CLERK, minutes=1440, night=True, key="B")
    put(post, of_day(replace(stand(CLERK, "", "clerk_day"), shift=whole)))
    new = post.ledger.get(ShiftKind, "clerk_whole")
    assert (new.glyph, new.key) == ("值", "")
    keep_shift(post.watch, replace(new, active=False))
    put(
        post,
        of_day(
            replace(stand(CLERK, "", "clerk_day", DAY + timedelta(days=1)), shift=whole), day=DAY + timedelta(days=1)
        ),
    )
    assert post.ledger.get(ShiftKind, "clerk_whole").active


def test_duties_that_have_begun_stay_as_they_are(post: Post) -> None:
    standard_setup(post.watch)
    put(post, FULL)
    publish(post.watch, "2026-10", COMMANDER, holes_reason="人手不够")
    post.later(20 * 24 * 60)
    told = put(post, of_day(stand("水务乙", "水务", "on_call_1")), "新表.xlsx")
    assert told.remark.zh == "已经开始的班没有动：水务甲；公布过的月份，过了的日子不补排：水务乙"
    roster = rosters.roster_of(post.ledger, "2026-10")
    assert roster is not None
    assert roster.state is SheetState.PUBLISHED
    assert cells(post)["水务甲", 8] == "on_call_1"
    assert ("水务乙", 8) not in cells(post)


@pytest.mark.no_cover  # counting lines doubles its minutes, and others reach them
@pytest.mark.skipif(not SHARED.exists(), reason="the shared folder is not beside the checkout")
def test_the_offices_own_october_goes_in_with_its_people_and_slips() -> None:
    with in_memory() as ledger:
        watch = Watch(ledger, CLERK, device="desk", now=lambda: NOON)
        found_post(watch, CommandPost(new_id(), "青石镇综合执法指挥部", "青石镇", "安岭区"))
        result: Any = None
        for file in ("青石镇-部门与人员.xlsx", "值班表-2026年10月.xlsx", "请假与意愿-2026年11月.csv"):
            sheets = read_all(look((SHARED / file).read_bytes(), file), known(watch))
            asked: dict[tuple[str, str], Decision] = {
                (sheet.name, record.where): Decision(Choice.ACCEPT)
                for sheet in sheets for record in sheet.records if record.verdict is Verdict.QUESTION
            }  # fmt: skip
            result = commit(watch, sheets, asked if "值班" in file else {}).result
            if "值班" in file:
                assert result.count(Outcome.ADDED) == 60
                again = commit(watch, read_all(look((SHARED / file).read_bytes(), file), known(watch)), asked).result
                assert again.count(Outcome.SAME) == 60
        days = {one.day for one in rosters.cells(ledger, "2026-10")}
        assert len(days) == 31
        slips = len(ledger.having(Leave)) - 1 + len(ledger.having(DutyWish)) - 1
        assert slips == result.count(Outcome.ADDED)
        assert slips > 35
        assert verify(ledger).faults == ()
