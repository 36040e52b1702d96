"""What a meeting is called in a sentence of the journal and in a refusal: 周例会第38次."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.meetings.series import MeetingSeries

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.post.meetings.meeting import Meeting


def called(ledger: Ledger, meeting: Meeting) -> str:
    """Return the name of a meeting: that of its series with its number."""
    return f"{ledger.get(MeetingSeries, meeting.series).name}第{meeting.number}次"
