from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.post.conferences import course
from desktop.post.conferences.states import ConferenceState, Position, SeatMark, Signature
from desktop.post.items.item import ActionItem
from desktop.post.items.states import ItemOrigin, ItemState
from tests.post.conferences.table import HEAD, NOON, TABLE, decision, seated
from tests.post_of import refusing

if TYPE_CHECKING:
    from desktop.post.conferences.conference import Conference, ConferenceSeat

S = ConferenceState
LATER = NOON + timedelta(hours=1)


def signed() -> tuple[ConferenceSeat, ...]:
    return tuple(replace(one, signature=Signature.SIGNED, signed_at=LATER) for one in seated())


def at(state: ConferenceState) -> Conference:
    return replace(HEAD, state=state, chair="书记甲", notified_at=NOON, opened_at=NOON, ended_at=NOON)


def test_from_the_proposal_to_the_last_task() -> None:
    one = course.proposed(HEAD)
    one = course.notified(one, TABLE, LATER, "二楼", "书记 甲", "", NOON)
    assert one.chair == "书记甲"
    one = course.begun(one, seated(), "值班员丁", LATER)
    one = course.drafted(one, seated(), "先拆", LATER)
    one = course.sent_round(one, seated(), (decision(),), ())
    one = course.issued(one, signed(), "书记甲", LATER, commanding=False, year=2026, number=1, head="ab")
    one = course.completed(course.executing(one), (), LATER)
    assert (one.state, one.number, one.completed_at) == (S.COMPLETED, 1, LATER)


@pytest.mark.parametrize("state", [one for one in S if one is not S.COUNTERSIGNING])
def test_only_what_went_round_is_issued(state: ConferenceState) -> None:
    with refusing("state"):
        course.may_issue(at(state), signed(), "书记甲", commanding=True)


def test_it_is_not_issued_before_the_last_signature() -> None:
    with refusing("issued_at"):
        course.issued(
            at(S.COUNTERSIGNING), signed(), "书记甲", NOON, commanding=True, year=2026, number=1, head=""
        )  # fmt: skip


def test_what_is_wanting_is_told_state_by_state() -> None:
    silent = seated(position=Position.NONE)
    fields = {
        state: [one.field for one in course.wanting(at(state), seats, (decision(department="x"),), ())]
        for state, seats in (
            (S.PROPOSED, TABLE[:1]), (S.NOTIFIED, TABLE), (S.IN_SESSION, silent), (S.DRAFTED, seated()),
            (S.COUNTERSIGNING, seated()), (S.ISSUED, TABLE), (S.CANCELLED, TABLE),
        )
    }  # fmt: skip
    assert fields == {
        S.PROPOSED: ["seats"], S.NOTIFIED: ["mark", "mark"], S.IN_SESSION: ["position"], S.DRAFTED: ["department"],
        S.COUNTERSIGNING: ["signature"], S.ISSUED: [], S.CANCELLED: [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("state", "done"), [(ItemState.VERIFIED, True), (ItemState.DROPPED, True), (ItemState.REPORTED, False)]
)
def test_tasks_are_verified_or_dropped_before_it_is_complete(state: ItemState, done: bool) -> None:  # noqa: FBT001 - drawn
    item = ActionItem(
        "i",
        2026,
        1,
        ItemOrigin.CONFERENCE,
        "c",
        "d",
        "清运",
        "police",
        "甲",
        NOON,
        NOON.date(),
        NOON.date(),
        state=state,
    )
    if done:
        assert course.completed(at(S.EXECUTING), (item,), LATER).state is S.COMPLETED
        return
    with refusing("items"):
        course.completed(at(S.EXECUTING), (item,), LATER)


def test_who_is_uncalled_keeps_it_from_beginning() -> None:
    with refusing("mark"):
        course.begun(at(S.NOTIFIED), (*seated()[:1], replace(TABLE[1], mark=SeatMark.UNCALLED)), "丁", LATER)
