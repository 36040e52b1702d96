"""A meeting is called by its series and its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.procedures.meetings.naming import called

if TYPE_CHECKING:
    from tests.meeting_of import MeetingPost


def test_a_meeting_is_called_by_series_and_number(post: MeetingPost) -> None:
    assert called(post.ledger, post.planned()) == "周例会第1次"
