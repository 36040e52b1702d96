"""An item is never lost: each step has its one way in, its times follow one another, its counters count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from desktop.post.items import course
from desktop.post.items.item import ActionItem
from desktop.post.items.states import OWED, UNDONE, ItemOrigin, ItemState
from desktop.post.moment import CHINA
from tests.post_of import refusing

if TYPE_CHECKING:
    from collections.abc import Callable

AT = datetime(2026, 9, 21, 10, 0, tzinfo=CHINA)
LATER = AT + timedelta(hours=2)
DUE = date(2026, 9, 30)
ITEM = ActionItem("i", 2026, 12, ItemOrigin.MEETING, "m", "d", "清运", "w", "水务甲", AT, DUE, DUE)
DONE = course.reported(ITEM, "运完", LATER)


def test_a_new_item_has_words_an_owner_and_another_who_checks() -> None:
    given = course.given(
        replace(ITEM, text=" 清运 ", owner=" 水务甲 ", checker="书 记 甲", standard=" 无 ", quantity=" 3 ")
    )
    assert (given.text, given.owner, given.checker, given.standard, given.quantity) == (
        "清运",
        "水务甲",
        "书记甲",
        "无",
        "3",
    )
    wrong: dict[str, Any] = {"text": " ", "owner": "", "checker": "水 务甲", "supports": ("p", "w")}
    for name, value in wrong.items():
        with refusing(name):
            course.given(replace(ITEM, **{name: value}))


def test_the_usual_way_from_given_to_verified() -> None:
    accepted = course.accepted(ITEM, LATER)
    assert accepted.state is ItemState.ACCEPTED
    going = course.advanced(accepted, LATER)
    assert going.state is ItemState.IN_PROGRESS
    reported = course.reported(going, " 运完 ", LATER)
    assert (reported.state, reported.report, reported.reported_at) == (ItemState.REPORTED, "运完", LATER)
    end = course.verified(reported, "书记甲", " 属实 ", LATER)
    assert (end.state, end.verified_by, end.findings, end.verified_at) == (ItemState.VERIFIED, "书记甲", "属实", LATER)
    assert not end.undone


def test_a_report_that_is_sent_back_is_no_report_any_more() -> None:
    back = course.sent_back(DONE, LATER)
    assert (back.state, back.report, back.reported_at) == (ItemState.IN_PROGRESS, "", None)


@pytest.mark.parametrize("state", ItemState)
def test_each_step_is_for_its_states_only(state: ItemState) -> None:
    item = replace(ITEM, state=state, reported_at=AT if state is ItemState.REPORTED else None)
    steps: tuple[tuple[tuple[ItemState, ...], Callable[[], object]], ...] = (
        ((ItemState.OPEN,), lambda: course.accepted(item, LATER)),
        (OWED, lambda: course.advanced(item, LATER)),
        (OWED, lambda: course.reported(item, "好", LATER)),
        ((ItemState.REPORTED,), lambda: course.sent_back(item, LATER)),
        ((ItemState.REPORTED,), lambda: course.verified(item, "甲", "好", LATER)),
        (OWED, lambda: course.asked(item, DUE + timedelta(days=1))),
        (OWED, lambda: course.answered(replace(item, asked_due=DUE), agreed=False)),
        (UNDONE, lambda: course.extended(item, DUE + timedelta(days=1))),
        (UNDONE, lambda: course.carried(item)),
        (UNDONE, lambda: course.dropped(item, "later")),
    )
    for allowed, step in steps:
        if state in allowed:
            step()
        else:
            with refusing("state"):
                step()


def test_nothing_happens_before_the_item_was_given() -> None:
    early = AT - timedelta(minutes=1)
    for step in (course.accepted, course.advanced):
        with refusing("at"):
            step(ITEM, early)
    with refusing("at"):
        course.reported(ITEM, "好", early)
    with refusing("at"):
        course.sent_back(DONE, AT)
    with refusing("at"):
        course.verified(DONE, "甲", "好", AT)


def test_a_report_and_a_check_say_something() -> None:
    with refusing("text"):
        course.reported(ITEM, " ", LATER)
    with refusing("findings"):
        course.verified(DONE, "甲", "", LATER)


def test_an_extension_is_asked_for_once_and_counts_when_it_is_agreed_to() -> None:
    later = DUE + timedelta(days=5)
    asked = course.asked(ITEM, later)
    assert (asked.due, asked.asked_due, asked.extensions) == (DUE, later, 0)
    with refusing("due"):
        course.asked(asked, later)
    for day in (DUE, DUE - timedelta(days=1)):
        with refusing("due"):
            course.asked(ITEM, day)
    agreed = course.answered(asked, agreed=True)
    assert (agreed.due, agreed.asked_due, agreed.extensions, agreed.first_due) == (later, None, 1, DUE)
    refused = course.answered(asked, agreed=False)
    assert (refused.due, refused.asked_due, refused.extensions) == (DUE, None, 0)
    with refusing("due"):
        course.answered(ITEM, agreed=True)
    assert course.reported(asked, "好", LATER).asked_due is None
    by_meeting = course.extended(asked, later)
    assert (by_meeting.due, by_meeting.asked_due, by_meeting.extensions) == (later, None, 1)


def test_only_a_later_decision_drops_an_item() -> None:
    for decision in ("", "d"):
        with refusing("decision"):
            course.dropped(ITEM, decision)
    dropped = course.dropped(course.asked(ITEM, DUE + timedelta(days=1)), "later")
    assert (dropped.state, dropped.dropped_by, dropped.asked_due) == (ItemState.DROPPED, "later", None)


def test_carrying_over_counts() -> None:
    assert course.carried(course.carried(ITEM)).carried == 2
