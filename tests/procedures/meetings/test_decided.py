from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.items.item import ActionItem
from desktop.procedures.meetings import decided
from tests.post_of import refusing

if TYPE_CHECKING:
    from tests.meeting_of import MeetingPost


def test_nothing_is_given_by_minutes_that_are_not_issued(post: MeetingPost) -> None:
    meeting = post.ended("清理河道")
    with refusing("source"), post.watch.pen() as pen:
        decided.given(pen, meeting)
    assert post.ledger.having(ActionItem) == ()
