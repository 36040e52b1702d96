"""A post on disk with its weekly meeting planned for next Monday, and verbs of the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.procedures.meetings import calendar
from desktop.procedures.meetings.series import standard_series

if TYPE_CHECKING:
    from desktop.post.meetings.meeting import Meeting
    from tests.console.line import Console
    from tests.post_of import Post


@pytest.fixture
def planned(post: Post) -> Meeting:
    """Return the first meeting, planned."""
    series = standard_series(post.watch).result
    return calendar.plan_meeting(post.watch, series.id).result


@pytest.fixture
def opened(console: Console, planned: Meeting) -> Meeting:
    """Return it in session, with everybody present and a matter on the agenda."""
    for line in (("collect",), ("freeze",), ("open",), ("call", "出席", "rest"), ("add", "河道清淤")):
        console.say("meeting", *line)
        assert console.code == 0, console.err
    return planned


@pytest.fixture
def issued(console: Console, opened: Meeting) -> Meeting:
    """Return it with its minutes issued."""
    lines = (
        ("say", "河道", "决: 水务 7天内 清淤"), ("end", "--defer-rest"), ("draft",), ("submit", "--reviewer", "镇长乙"),
        ("issue", "--by", "书记甲"),
    )  # fmt: skip
    for line in lines:
        console.say("meeting", *line)
        assert console.code == 0, console.err
    return opened
