"""A meeting is planned at first, without an issue of minutes, and is kept as it was."""

from __future__ import annotations

from desktop.ledger.rows import fact_of, row_of
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.states import MeetingState
from tests.post_of import NOON


def test_a_meeting_is_kept_as_it_is() -> None:
    one = Meeting("m", "s", 2026, 38, NOON, "二楼", "书记甲", "党办乙", NOON, postponed_from=NOON)
    assert (one.state, one.issue, one.issued_at) == (MeetingState.PLANNED, None, None)
    assert fact_of(Meeting, tuple(row_of(one).values())) == one
