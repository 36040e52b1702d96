from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.ledger import journal, rosters
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import LeaveKind, LeavePart, LeaveState, WishKind
from desktop.procedures.corrections import undo
from desktop.procedures.roster import leaves
from desktop.procedures.watch import new_id
from tests.post_of import refusing
from tests.roster_of import TODAY, RosterPost, roster_post


@pytest.fixture
def post() -> RosterPost:
    return roster_post()


def leave(post: RosterPost, *days: int, **other: object) -> Leave:
    """Return leave of 公安甲 on days of September."""
    said = tuple(f"2026-09-{day:02}" for day in days)
    return replace(Leave(new_id(), post.ids["公安甲"], said, LeaveKind.SICK), **other)  # type: ignore[arg-type]


def test_leave_is_asked_for_approved_and_taken_back(post: RosterPost) -> None:
    asked = leaves.ask_leave(post.watch, leave(post, 25, 24, by="自己")).result
    assert (asked.state, asked.by, asked.days, asked.noted_at) == (
        LeaveState.ASKED, "", ("2026-09-24", "2026-09-25"), post.now,
    )  # fmt: skip
    approved = leaves.approve_leave(post.watch, asked.id, "镇长乙").result
    assert approved.state is LeaveState.APPROVED
    with refusing("state"):
        leaves.approve_leave(post.watch, asked.id, "镇长乙")
    assert leaves.cancel_leave(post.watch, asked.id, "会议取消").result.note == "会议取消"
    told = [entry.said for entry in journal.entries(post.ledger.connection, noun_id=asked.id)]
    assert [one["person"] for one in told] == ["公安甲"] * 3
    post.sound()


def test_nobody_is_away_twice_on_one_day(post: RosterPost) -> None:
    first = leaves.keep_leave(post.watch, leave(post, 24, 25, part=LeavePart.MORNING)).result
    leaves.keep_leave(post.watch, leave(post, 25, part=LeavePart.AFTERNOON))
    leaves.keep_leave(post.watch, leave(post, 26))
    with refusing("days") as caught:
        leaves.keep_leave(post.watch, leave(post, 23, 24))
    assert "2026-09-24" in caught[0].reason.zh
    assert leaves.keep_leave(post.watch, replace(first, note="改")).result.note == "改"
    leaves.cancel_leave(post.watch, first.id, "不去了")
    leaves.keep_leave(post.watch, leave(post, 23, 24))
    with refusing("person"):
        leaves.keep_leave(post.watch, leave(post, 28, person="nobody"))
    post.sound()


def test_many_days_are_told_by_the_first_and_the_last() -> None:
    days = tuple(f"2026-09-{day:02}" for day in range(1, 6))
    assert leaves.days_said(days) == "2026-09-01 至 2026-09-05 共 5 天"
    assert leaves.days_said(days[:2]) == "2026-09-01、2026-09-02"


def test_a_wish_is_kept_changed_and_dropped(post: RosterPost) -> None:
    wish = DutyWish(new_id(), post.ids["公安甲"], ("2026-09-24",), WishKind.AVOIDS)
    kept = leaves.keep_wish(post.watch, wish).result
    assert kept.noted_at == post.now
    assert leaves.keep_wish(post.watch, replace(kept, weight=50)).result.weight == 50
    assert leaves.drop_wish(post.watch, wish.id).result.void
    with refusing("wish"):
        leaves.drop_wish(post.watch, wish.id)
    with refusing("person"):
        leaves.keep_wish(post.watch, replace(wish, id=new_id(), person="nobody"))
    post.sound()


def test_there_is_one_limit_for_each_person(post: RosterPost) -> None:
    limit = DutyLimit(new_id(), post.ids["公安甲"], nights=False, note="孕期不排夜班")
    leaves.keep_limit(post.watch, limit)
    with refusing("person"):
        leaves.keep_limit(post.watch, replace(limit, id=new_id()))
    people = {one.name: one for one in rosters.people(post.ledger, TODAY, TODAY)}
    assert not people["公安甲"].nights
    leaves.keep_limit(post.watch, replace(limit, active=False))
    assert rosters.limits(post.ledger) == {}
    leaves.keep_limit(post.watch, replace(limit, id=new_id()))
    with refusing("person"):
        leaves.keep_limit(post.watch, replace(limit, person="nobody"))
    post.sound()


def test_a_slip_noted_by_mistake_is_taken_back(post: RosterPost) -> None:
    asked = leaves.ask_leave(post.watch, leave(post, 24))
    undo(post.watch, asked.seq)
    assert post.ledger.get(Leave, asked.result.id).state is LeaveState.CANCELLED
    wish = leaves.keep_wish(post.watch, DutyWish(new_id(), post.ids["公安甲"], ("2026-09-24",), WishKind.AVOIDS))
    undo(post.watch, wish.seq)
    assert post.ledger.get(DutyWish, wish.result.id).void
    post.sound()
