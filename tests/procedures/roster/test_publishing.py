from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.ledger import journal, published, rosters
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.leave import Leave
from desktop.post.roster.planning.month import DutyRoster
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.states import DutyClass, DutyState, LeaveKind, SheetState
from desktop.post.words import Words
from desktop.procedures.roster import duty as orders
from desktop.procedures.roster.leaves import keep_leave
from desktop.procedures.roster.publishing import publish
from desktop.procedures.roster.setup import keep_need
from desktop.procedures.watch import new_id
from tests.post_of import CLERK, COMMANDER, LEADER, refusing
from tests.roster_of import MONTH, SECOND, RosterPost, roster_post


@pytest.fixture
def post() -> RosterPost:
    return roster_post()


def test_the_draft_becomes_duties(post: RosterPost) -> None:
    day, lead = post.published(("公安甲", 24, "stationed_day"), (SECOND, 24, "leader_whole"))
    assert (day.state, day.edition, day.duty, day.department) == (
        DutyState.PUBLISHED, 1, DutyClass.STATIONED, post.departments["公安"].id,
    )  # fmt: skip
    assert (lead.duty, lead.department) == (DutyClass.DUTY_LEADER, "")
    roster = post.ledger.get(DutyRoster, MONTH)
    assert (roster.state, roster.edition, roster.published_at, roster.published_by, roster.holes_reason) == (
        SheetState.PUBLISHED, 1, post.now, COMMANDER, "",
    )  # fmt: skip
    entry = journal.entries(post.ledger.connection, newest=True, most=1)[0]
    assert (entry.order, entry.said["added"], entry.said["withdrawn"]) == ("publish", 2, 0)
    assert "199-" not in entry.payload
    post.sound()


def test_a_new_edition_writes_only_the_differences(post: RosterPost) -> None:
    kept, gone = post.published(("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"))
    post.draft_cells(("公安乙", 24, ""), ("公安乙", 25, "stationed_day"))
    result = publish(post.watch, MONTH, CLERK).result
    assert [one.day.day for one in result.added] == [25]
    assert [one.id for one in result.withdrawn] == [gone.id]
    assert post.duty(kept) == kept
    after = post.duty(gone)
    assert (after.state, after.gone_with, result.added[0].edition) == (DutyState.WITHDRAWN, 2, 2)
    assert (result.roster.edition, result.roster.published_by) == (2, CLERK)
    with refusing("month") as caught:
        publish(post.watch, MONTH, CLERK)
    assert "没有未公布的改动" in caught[0].reason.zh
    post.sound()


def test_what_has_begun_is_never_touched_and_the_draft_follows_it(post: RosterPost) -> None:
    day, night, tomorrow = post.published(
        ("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"), ("公安乙", 26, "stationed_day")
    )
    post.draft_cells(
        ("公安甲", 24, ""), ("公安甲", 26, "stationed_night"), ("公安乙", 24, ""), ("公安乙", 26, ""),
        ("公安丙", 24, "on_call_1"), ("水务甲", 23, "on_call_1"),
    )  # fmt: skip
    post.on(24, 17, 45)
    result = publish(post.watch, MONTH, CLERK).result
    assert [one.id for one in result.withdrawn] == [tomorrow.id]
    # The running day gets 公安丙 as drafted; the day that is over gets nobody any more.
    assert {(one.person, one.day.day) for one in result.added} == {(post.ids["公安甲"], 26), (post.ids["公安丙"], 24)}
    assert post.duty(day).state is post.duty(night).state is DutyState.PUBLISHED
    assert (post.cell("公安甲", 24), post.cell("公安乙", 24), post.cell("公安乙", 26)) == (
        "stationed_day", "stationed_night", "",
    )  # fmt: skip
    assert post.cell("水务甲", 23) == ""
    assert not published.differs(post.ledger, MONTH)
    assert post.ledger.get(DutyRoster, MONTH).state is SheetState.PUBLISHED
    post.sound()


def test_a_past_month_is_published_as_it_was(post: RosterPost) -> None:
    post.published(("公安甲", 3, "stationed_day"), ("公安乙", 3, "stationed_night"), month="2026-08")
    assert len(published.duties(post.ledger, "2026-08")) == 2
    post.sound()


def test_holes_keep_it_back_until_a_commander_lets_it_out(post: RosterPost) -> None:
    (need,) = [one for one in rosters.needs(post.ledger) if one.name == "公安常驻白班"]
    keep_need(post.watch, replace(need, least=2, wanted=2, since=date(2026, 9, 29)))
    post.draft_cells(("公安甲", 29, "stationed_day"))
    with refusing("holes") as caught:
        publish(post.watch, MONTH, COMMANDER)
    assert caught[0].reason.zh == "还有 3 处空档，公布不了：9月29日 公安，9月30日 公安。"
    with refusing("by"):
        publish(post.watch, MONTH, LEADER, holes_reason="人手不足")
    with refusing("by"):
        publish(post.watch, MONTH, "路人", holes_reason="人手不足")
    assert post.ledger.having(DutyAssignment) == ()
    result = publish(post.watch, MONTH, COMMANDER, holes_reason=" 人手不足 ").result
    assert result.roster.holes_reason == "人手不足"
    entry = journal.entries(post.ledger.connection, newest=True, most=1)[0]
    assert entry.said["holes"] == "9月29日 公安，9月30日 公安"
    post.sound()


def test_holes_of_the_posts_own_and_certified_ones_are_named_once(post: RosterPost) -> None:
    keep_need(
        post.watch,
        DutyNeed("c", "带班", DutyClass.DUTY_LEADER, "", ("leader_whole",), since=date(2026, 9, 30)),
    )
    police = post.departments["公安"].id
    two = DutyNeed(
        "d", "持证", DutyClass.STATIONED, police, ("stationed_day",), least=2, wanted=2, certified=True,
        since=date(2026, 9, 30),
    )  # fmt: skip
    keep_need(post.watch, two)
    post.draft_cells(("公安甲", 24, "stationed_day"))
    with refusing("holes") as caught:
        publish(post.watch, MONTH, CLERK)
    assert caught[0].reason.zh.startswith("还有 2 处空档")
    with refusing("holes") as caught:
        publish(post.watch, MONTH, CLERK, (Words("9月30日 带班", "30 Sep leader"),))
    assert "1 处空档" in caught[0].reason.zh
    (day,) = [one for one in rosters.needs(post.ledger) if one.name == "公安常驻白班"]
    keep_need(post.watch, replace(day, since=date(2026, 9, 30), least=2, wanted=2))
    with refusing("holes") as caught:
        publish(post.watch, MONTH, CLERK)
    # Nobody of two is there, so that two who are certified are missing as well: that is said once.
    assert caught[0].reason.zh == "还有 3 处空档，公布不了：9月30日 公安、带班领导。"


def test_broken_rules_keep_it_back_whoever_asks(post: RosterPost) -> None:
    post.draft_cells(
        ("公安甲", 24, "stationed_night"), ("公安甲", 25, "stationed_day"), ("公安乙", 24, "stationed_day")
    )
    slip = Leave(new_id(), post.ids["公安乙"], ("2026-09-24",), LeaveKind.SICK)
    keep_leave(post.watch, slip)
    with refusing("breaches") as caught:
        publish(post.watch, MONTH, COMMANDER, holes_reason="人手不足")
    assert "公安乙 9月24日病假" in caught[0].reason.zh
    assert "要休 9 小时" in caught[0].reason.zh
    with refusing("breaches") as caught:
        publish(post.watch, MONTH, COMMANDER, breaches=(Words("公安丙连值 7 天。", "7 days."),))
    assert caught[0].reason.zh.startswith("有 3 处违反硬规则")
    assert post.ledger.having(DutyAssignment) == ()


def test_what_is_over_breaks_no_rule_any_more(post: RosterPost) -> None:
    post.published(("公安甲", 3, "stationed_night"), ("公安甲", 4, "stationed_day"))
    assert len(post.ledger.having(DutyAssignment)) == 2


def test_last_months_night_is_looked_at(post: RosterPost) -> None:
    post.published(("公安甲", 30, "stationed_night"))
    post.draft_cells(("公安甲", 1, "stationed_day"), month="2026-10")
    with refusing("breaches"):
        publish(post.watch, "2026-10", COMMANDER)
    post.draft_cells(("公安甲", 1, "stationed_night"), month="2026-10")
    publish(post.watch, "2026-10", COMMANDER)


def test_a_double_duty_over_two_months_is_seen_from_either_side(post: RosterPost) -> None:
    post.published(("公安甲", 1, "stationed_day"), month="2026-10")
    post.draft_cells(("公安甲", 30, "stationed_night"))
    with refusing("breaches"):
        publish(post.watch, MONTH, COMMANDER)


def test_an_empty_month_is_no_roster(post: RosterPost) -> None:
    for month in (MONTH, "2026-13"):
        with refusing("month"):
            publish(post.watch, month, COMMANDER)
    post.draft_cells(("公安甲", 24, "stationed_day"))
    post.draft_cells(("公安甲", 24, ""))
    with refusing("month"):
        publish(post.watch, MONTH, COMMANDER)


def test_a_swap_asked_for_stays_and_one_taken_back_goes(post: RosterPost) -> None:
    absent, other = post.published(("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"))
    post.on(24, 9)
    orders.confirm_absent(post.watch, absent.id)
    post.draft_cells(("公安乙", 24, ""), ("公安乙", 26, "stationed_day"))
    result = publish(post.watch, MONTH, CLERK).result
    assert [one.id for one in result.withdrawn] == [other.id]
    assert post.duty(absent).state is DutyState.ABSENT
    post.sound()


def test_nobody_of_no_department_gets_a_departments_shift(post: RosterPost) -> None:
    post.draft_cells((LEADER, 24, "stationed_day"))
    with refusing("breaches") as caught:
        publish(post.watch, MONTH, COMMANDER, holes_reason="人手不足")
    assert f"{LEADER}不属于任何部门" in caught[0].reason.zh
    assert post.ledger.having(DutyAssignment) == ()
    post.sound()
