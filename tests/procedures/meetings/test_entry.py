from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.post.meetings.states import OutcomeKind
from desktop.post.roster.calendar import CalendarDay
from desktop.procedures.meetings.entry import read_due, read_line, read_lines, rest_day
from desktop.procedures.roster.calendar import keep_days
from tests.post_of import LEADER

if TYPE_CHECKING:
    from tests.meeting_of import MeetingPost

MONDAY = date(2026, 9, 28)


def test_a_line_is_read_with_the_names_of_the_post(post: MeetingPost) -> None:
    found = read_line(post.ledger, "决: 水务 10-12前 清理河道，公安配合", MONDAY)
    water, police = post.departments["水务"].id, post.departments["公安"].id
    assert (found.kind, found.department, found.supports, found.due, found.text) == (
        OutcomeKind.DECISION, water, (police,), date(2026, 10, 12), "清理河道，公安配合",
    )  # fmt: skip
    assert read_line(post.ledger, f"决: {LEADER} 下午 发表", MONDAY).owner == LEADER
    assert read_line(post.ledger, "决: 国土乙 9-30 出方案", MONDAY).department == post.departments["国土"].id
    assert read_line(post.ledger, "决: 村支书甲 9-30 做工作", MONDAY, ["村支书甲"]).owner == "村支书甲"
    assert len(read_lines(post.ledger, "决: 水务、公安各 9-30 报名单", MONDAY)) == 2


def test_working_days_and_rest_days_are_those_of_the_calendar(post: MeetingPost) -> None:
    days = [CalendarDay("", date(2026, 10, day), "国庆节", rest=True) for day in range(1, 8)]
    keep_days(post.watch, days)
    assert read_due(post.ledger, "3个工作日内", MONDAY).day == date(2026, 10, 8)
    warning = rest_day(post.ledger, date(2026, 10, 3))
    assert warning is not None
    assert "10月8日" in warning.zh
    assert rest_day(post.ledger, MONDAY) is None
