"""Values of rosters and slips."""

from __future__ import annotations

from datetime import date

from desktop.intake.known import KnownMember
from desktop.intake.roster.lines import MemberLine
from desktop.post.roster.states import LeaveKind


def test_a_member_is_known_with_what_the_remark_says() -> None:
    line = MemberLine(
        "文书甲", "duty_clerk", "", ("199-0000-5001", "199-0000-5002"), nights=False,
        away=((date(2026, 12, 8), LeaveKind.TRAINING),), note="孕期",
    )  # fmt: skip
    assert line.phone == "199-0000-5001"
    assert line.known() == KnownMember(
        "文书甲", "duty_clerk", "199-0000-5001", nights=False, away=(date(2026, 12, 8),), note="孕期"
    )
    assert MemberLine("文书乙", "").phone == ""
