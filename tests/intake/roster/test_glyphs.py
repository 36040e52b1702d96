"""Marks of a grid."""

from __future__ import annotations

import pytest

from desktop.intake.roster.glyphs import Mark, duty_of, legend_of, mark_of
from desktop.intake.roster.people import Person
from desktop.post.roster.states import DutyClass, LeaveKind
from tests.intake.baishui_rosters import KNOWN

OFFICER, LEADER = Person("公安甲", "公安"), Person("乡长甲", "", "commander")
CLERK, DRIVER = Person("文书甲", "", "duty_clerk"), Person("司机甲", "", "driver")


@pytest.mark.parametrize(
    ("text", "who", "shift"),
    [
        ("驻", OFFICER, "stationed_day"),
        ("夜", OFFICER, "stationed_night"),
        ("夜班", OFFICER, "stationed_night"),
        ("白", OFFICER, "stationed_day"),
        ("白", CLERK, "clerk_day"),
        ("夜", CLERK, "clerk_night"),
        ("值", LEADER, "leader_whole"),
        ("带班", LEADER, "leader_whole"),
        ("√", DRIVER, "driver_whole"),
        ("班", OFFICER, "stationed_whole"),
        ("1", OFFICER, "on_call_1"),
        ("备2", OFFICER, "on_call_2"),
        ("二线", OFFICER, "on_call_2"),
        ("备", None, "on_call_1"),
        ("带", OFFICER, "leader_whole"),
        ("驻守", OFFICER, "stationed_whole"),
    ],
)
def test_shifts(text: str, who: Person | None, shift: str) -> None:
    found = mark_of(text, who, KNOWN, {})
    assert found.shift is not None
    assert (found.shift.id, found.leave, found.unread) == (shift, None, False)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("休", Mark()),
        ("", Mark()),
        ("—", Mark()),
        ("假", Mark(leave=LeaveKind.OTHER)),
        ("年", Mark(leave=LeaveKind.ANNUAL)),
        ("病假", Mark(leave=LeaveKind.SICK)),
        ("训", Mark(leave=LeaveKind.TRAINING)),
        ("？", Mark(unread=True)),
        ("白夜班", Mark(unread=True)),
        ("换班", Mark(unread=True)),
    ],
)
def test_what_is_no_shift(text: str, mark: Mark) -> None:
    assert mark_of(text, OFFICER, KNOWN, {}) == mark


def test_legends() -> None:
    legend = legend_of(["注：“△”=夜班、▲：白班；K 表示休息，G为公差"])
    assert legend == {"△": "夜班", "▲": "白班", "K": "休息", "G": "公差"}
    assert mark_of("K", OFFICER, KNOWN, legend) == Mark()
    assert mark_of("G", OFFICER, KNOWN, legend) == Mark(leave=LeaveKind.ERRAND)
    found = mark_of("△", OFFICER, KNOWN, legend)
    assert found.shift is not None
    assert found.shift.id == "stationed_night"
    assert duty_of(None) is DutyClass.STATIONED
