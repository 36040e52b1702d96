"""Items are given by issued decisions only, reported by their owners, checked by others; every step can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.post.conferences.conference import Conference, ConferenceSeat
from desktop.post.conferences.states import ConferenceKind, SeatRole
from desktop.post.items.item import ActionItem, ItemEvent
from desktop.post.items.states import ItemOrigin, ItemState
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.states import MeetingState
from desktop.procedures import corrections
from desktop.procedures.items import orders
from desktop.procedures.watch import new_id
from tests.items_of import TODAY, ItemsPost, items_post
from tests.post_of import CLERK, COMMANDER, DEPUTY, LEADER, NOON, refusing

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def post() -> ItemsPost:
    return items_post()


def conference(post: ItemsPost, **other: object) -> Conference:
    """Write a conference with one seat of 国土, issued unless told otherwise."""
    facts: dict[str, object] = {"chair": LEADER, "issued_at": NOON, "year": 2026, "number": 3}
    made = Conference(new_id(), next(iter(ConferenceKind)), "挖沙", (), "职责", NOON, CLERK, **{**facts, **other})  # type: ignore[arg-type]
    land = post.departments["国土"]
    role = next(iter(SeatRole))
    seat = ConferenceSeat(
        id=new_id(), conference=made.id, department=land.id, unit=land.name, role=role, rank=1, person="国土丁"
    )
    with post.watch.pen() as pen:
        pen.add(made)
        pen.add(seat)
        pen.entry("issue_conference", "conference", made.id, {})
    return made


def test_items_are_numbered_within_the_year_without_gaps(post: ItemsPost) -> None:
    first, second = post.item(), post.item("修护栏", short="公安", supports=(post.departments["水务"].id,))
    assert [str(one.serial) for one in (first, second)] == ["〔2026〕议字1号", "〔2026〕议字2号"]
    assert post.again(second) == second
    assert (first.first_due, first.given_at, first.state) == (first.due, post.now, ItemState.OPEN)
    assert post.item("迟到的", at=post.now - timedelta(days=300)).year == 2025
    with refusing("owner"):
        post.item(owner=" ")
    assert post.item().number == 3, "a refused one took no number"
    post.sound()


def test_nothing_is_given_before_the_decision_is_issued(post: ItemsPost) -> None:
    post.issued(39, issued_at=None, issue=None, state=MeetingState.REVIEW)
    with refusing("source") as caught:
        post.item()
    assert caught[0].rule == "B02"
    made = conference(post, issued_at=None)
    with refusing("source"):
        post.item(origin=ItemOrigin.CONFERENCE, source=made.id)
    with refusing("department"):
        post.issued(40, issue=39)
        post.item(supports=("nobody",))
    assert post.ledger.having(ActionItem) == ()


def test_the_whole_way_of_an_item(post: ItemsPost) -> None:
    item = post.item()
    post.later(5)
    assert orders.accept_item(post.watch, item.id, " 水 务甲").result.state is ItemState.ACCEPTED
    assert orders.progress_item(post.watch, item.id, " 已清一半 ", "水务乙").result.state is ItemState.IN_PROGRESS
    done = orders.report_item(post.watch, item.id, "清完", "水务甲", post.now - timedelta(minutes=2)).result
    assert done.reported_at == post.now - timedelta(minutes=2)
    back = orders.reject_item(post.watch, item.id, "上游还有", COMMANDER).result
    assert back.state is ItemState.IN_PROGRESS
    orders.report_item(post.watch, item.id, "清完了", "水务甲")
    end = orders.verify_item(post.watch, item.id, COMMANDER, "属实").result
    assert end == post.again(item)
    assert (end.state, end.verified_by, end.findings) == (ItemState.VERIFIED, COMMANDER, "属实")
    assert post.steps(item) == ["accept", "progress", "report", "reject", "report", "verify"]
    assert [one.text for one in post.ledger.having(ItemEvent, item=item.id)][1:4] == ["已清一半", "清完", "上游还有"]
    post.sound()


def test_others_do_not_report_for_the_owner(post: ItemsPost) -> None:
    item = post.item(supports=(post.departments["公安"].id,))
    for order in (orders.report_item, orders.progress_item):
        with refusing("by"):
            order(post.watch, item.id, "好", "国土甲")
    with refusing("by"):
        orders.accept_item(post.watch, item.id, "公安甲")
    with refusing("by"):
        orders.report_item(post.watch, item.id, "好", "公安甲")
    assert orders.progress_item(post.watch, item.id, "配合", "公安甲").result.state is ItemState.IN_PROGRESS
    with refusing("text"):
        orders.progress_item(post.watch, item.id, " ", "水务甲")
    with refusing("reason"):
        orders.report_item(post.watch, item.id, "好", "水务甲")
        orders.reject_item(post.watch, item.id, "", COMMANDER)
    with refusing("at"):
        orders.verify_item(post.watch, item.id, COMMANDER, "好", post.now + timedelta(minutes=1))


def test_an_extension_is_answered_by_the_chair_or_the_command(post: ItemsPost) -> None:
    item, later = post.item(), TODAY + timedelta(days=20)
    assert orders.ask_extension(post.watch, item.id, later, "等设备", "水务甲").result.asked_due == later
    for name in (LEADER, "水务甲", ""):
        with refusing("by"):
            orders.answer_extension(post.watch, item.id, True, name)
    with refusing("reason"):
        orders.answer_extension(post.watch, item.id, False, COMMANDER)
    refused = orders.answer_extension(post.watch, item.id, False, COMMANDER, "不等").result
    assert (refused.due, refused.extensions) == (item.due, 0)
    orders.ask_extension(post.watch, item.id, later, "等设备", "水务甲")
    agreed = orders.answer_extension(post.watch, item.id, True, DEPUTY).result
    assert (agreed.due, agreed.extensions, agreed.first_due) == (later, 1, item.due)
    assert post.steps(item) == ["ask", "refuse", "ask", "extend"]
    with refusing("reason"):
        orders.ask_extension(post.watch, item.id, later + timedelta(days=1), " ", "水务甲")


def _by_pen(post: ItemsPost, item: ActionItem, name: str, *rest: object) -> ActionItem:
    with post.watch.pen() as pen:
        made: ActionItem = getattr(orders, name)(pen, item.id, *rest)
        pen.entry("issue_minutes", "meeting", post.meeting.id, {})
    return made


def test_an_item_is_carried_once_to_each_meeting_and_only_while_it_is_owed(post: ItemsPost) -> None:
    item = post.item()
    assert _by_pen(post, item, "carry", "m2").carried == 1
    assert _by_pen(post, item, "carry", "m2").carried == 1
    assert _by_pen(post, item, "carry", "m3").carried == 2
    assert post.again(item).carried == 2
    orders.report_item(post.watch, item.id, "好", "水务甲")
    orders.verify_item(post.watch, item.id, COMMANDER, "好")
    assert _by_pen(post, item, "carry", "m4").carried == 2
    assert post.steps(item) == ["carry", "carry", "report", "verify"]


def test_a_later_decision_extends_goes_on_or_drops(post: ItemsPost) -> None:
    item, later = post.item(), TODAY + timedelta(days=30)
    assert _by_pen(post, item, "extend", later, "o2", "雨季顺延", DEPUTY).due == later
    assert _by_pen(post, item, "go_on", "o3", "继续办", DEPUTY) == post.again(item)
    with refusing("decision"):
        _by_pen(post, item, "drop", item.decision, "不办了", DEPUTY)
    dropped = _by_pen(post, item, "drop", "o4", "不办了", DEPUTY)
    assert (dropped.state, dropped.dropped_by, dropped.extensions) == (ItemState.DROPPED, "o4", 1)
    assert [one.cause for one in post.ledger.having(ItemEvent, item=item.id)] == ["o2", "o3", "o4"]
    post.sound()


TAPS: dict[str, tuple[Callable[[ItemsPost, ActionItem], object], Callable[[ItemsPost, str], int]]] = {
    "accept_item": (lambda _p, _i: None, lambda p, i: orders.accept_item(p.watch, i, "水务甲").seq),
    "progress_item": (lambda _p, _i: None, lambda p, i: orders.progress_item(p.watch, i, "办", "水务甲").seq),
    "report_item": (lambda _p, _i: None, lambda p, i: orders.report_item(p.watch, i, "好", "水务甲").seq),
    "reject_item": (
        lambda p, i: orders.report_item(p.watch, i.id, "好", "水务甲"),
        lambda p, i: orders.reject_item(p.watch, i, "不好", COMMANDER).seq,
    ),
    "verify_item": (
        lambda p, i: orders.report_item(p.watch, i.id, "好", "水务甲"),
        lambda p, i: orders.verify_item(p.watch, i, COMMANDER, "好").seq,
    ),
    "ask_extension": (
        lambda _p, _i: None,
        lambda p, i: orders.ask_extension(p.watch, i, TODAY + timedelta(days=40), "等", "水务甲").seq,
    ),
    "answer_extension": (
        lambda p, i: orders.ask_extension(p.watch, i.id, TODAY + timedelta(days=40), "等", "水务甲"),
        lambda p, i: orders.answer_extension(p.watch, i, True, COMMANDER).seq,
    ),
}


@pytest.mark.parametrize("name", TAPS)
def test_a_step_that_is_taken_back_leaves_the_item_as_it_was(post: ItemsPost, name: str) -> None:
    before, order = TAPS[name]
    item = post.item()
    before(post, item)
    old, steps = post.again(item), post.steps(item)
    corrections.undo(post.watch, order(post, item.id))
    assert (post.again(item), post.steps(item)) == (old, steps)
    post.sound()


def test_an_end_that_closed_its_meeting_or_conference_is_not_taken_back(post: ItemsPost) -> None:
    made = conference(post)
    for item, close in (
        (post.item(), lambda: (post.meeting, replace(post.meeting, state=MeetingState.CLOSED))),
        (
            post.item(origin=ItemOrigin.CONFERENCE, source=made.id),
            lambda: (made, replace(made, completed_at=post.now)),
        ),
    ):
        orders.report_item(post.watch, item.id, "好", "水务甲")
        seq = orders.verify_item(post.watch, item.id, COMMANDER, "好").seq
        old, new = close()
        with post.watch.pen() as pen:
            pen.change(old, new)
            pen.entry("close", "meeting", new.id, {})
        with refusing("undo"):
            corrections.undo(post.watch, seq)
    assert post.ledger.get(Meeting, post.meeting.id).state is MeetingState.CLOSED
