"""Pressing goes up step by step, not before its time, and nothing is sent twice while an answer may still come."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.post.items import pressing
from desktop.post.items.item import SupervisionSheet
from desktop.post.items.states import ItemState, Supervision
from tests.post.items.test_course import AT, DUE, ITEM
from tests.post_of import refusing

R, N, P = Supervision.REMINDER, Supervision.NOTICE, Supervision.REPORT
LATE = DUE + timedelta(days=1)


def sheet(level: Supervision, reply: int = 3, **other: object) -> SupervisionSheet:
    return replace(
        SupervisionSheet("s", "i", 2026, 1, level, AT, "催办", "书记甲", DUE + timedelta(days=reply)),
        **other,  # type: ignore[arg-type]
    )


def test_the_level_of_an_item_is_its_highest_sheet_that_stands() -> None:
    assert pressing.level(()) is None
    assert pressing.level((sheet(R), sheet(N), sheet(P, void=True), sheet(R))) is N


def test_a_reminder_begins_three_days_before_and_a_notice_when_it_is_late() -> None:
    soon, early = DUE - timedelta(days=3), DUE - timedelta(days=4)
    assert pressing.unfit(R, ITEM, (), soon) is None
    assert pressing.unfit(R, replace(ITEM, carried=1), (), early) is None
    assert pressing.unfit(N, ITEM, (), LATE) is None
    assert pressing.unfit(N, replace(ITEM, carried=2), (), early) is None
    for level, day in ((R, early), (N, DUE), (P, LATE)):
        with refusing("level"):
            pressing.pressed(sheet(level, 20), ITEM, (), day)


def test_a_report_follows_a_notice_whose_day_has_passed() -> None:
    notice = sheet(N)
    with refusing("level"):
        pressing.pressed(sheet(P, 9), ITEM, (notice,), DUE + timedelta(days=3))
    assert pressing.pressed(sheet(P, 9), ITEM, (notice,), DUE + timedelta(days=4)).level is P
    with refusing("level"):
        pressing.pressed(sheet(R, 9), ITEM, (notice,), DUE + timedelta(days=4))


def test_no_second_sheet_of_a_level_while_an_answer_may_come() -> None:
    with refusing("level"):
        pressing.pressed(sheet(R, 9), ITEM, (sheet(R),), LATE)
    assert pressing.unfit(R, ITEM, (sheet(R),), DUE + timedelta(days=4)) is None
    assert pressing.unfit(R, ITEM, (sheet(R, replied_at=AT),), LATE) is None


def test_a_sheet_says_something_and_leaves_time_to_answer() -> None:
    with refusing("text"):
        pressing.pressed(sheet(R, text=" "), ITEM, (), LATE)
    with refusing("reply_by"):
        pressing.pressed(sheet(R, 0), ITEM, (), LATE)
    with refusing("state"):
        pressing.pressed(sheet(R, 9), replace(ITEM, state=ItemState.REPORTED), (), LATE)


@pytest.mark.parametrize(
    ("days", "carried", "sheets", "wanted"),
    [
        (0, 0, (), None),
        (1, 0, (), R),
        (1, 0, (sheet(R),), N),
        (8, 0, (), N),
        (-4, 1, (), None),
        (-4, 2, (), N),
        (1, 0, (sheet(N),), None),
        (4, 0, (sheet(N),), P),
        (4, 0, (sheet(N), sheet(P, 9)), None),
        (9, 0, (sheet(N), sheet(P, 8)), P),
    ],
)
def test_what_is_proposed(
    days: int, carried: int, sheets: tuple[SupervisionSheet, ...], wanted: Supervision | None
) -> None:
    item = replace(ITEM, carried=carried)
    assert pressing.proposed(item, sheets, DUE + timedelta(days=days)) is wanted
    assert pressing.proposed(replace(item, state=ItemState.VERIFIED), sheets, DUE + timedelta(days=days)) is None


def test_a_sheet_is_answered_once_and_an_answered_one_stands() -> None:
    answered = pressing.answered(sheet(N), " 在办 ", AT)
    assert (answered.reply, answered.replied_at) == ("在办", AT)
    with refusing("sheet"):
        pressing.answered(answered, "又办", AT)
    with refusing("text"):
        pressing.answered(sheet(N), "", AT)
    with refusing("sheet"):
        pressing.withdrawn(answered)
    gone = pressing.withdrawn(sheet(N))
    assert gone.void
    with refusing("sheet"):
        pressing.withdrawn(gone)
    with refusing("sheet"):
        pressing.answered(gone, "在办", AT)
