from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.console.meetings import pointing
from tests.post_of import refusing

if TYPE_CHECKING:
    from desktop.post.meetings.meeting import Meeting
    from tests.post_of import Post


@pytest.mark.parametrize("text", ["1", "第1次", "周例会1", "周例会第1次", "{year}-1", "{year}年第1次", "next", "下次"])
def test_a_meeting_is_named_in_the_ways_of_an_office(post: Post, planned: Meeting, text: str) -> None:
    assert pointing.meeting(post.ledger, text.format(year=planned.year)).id == planned.id


@pytest.mark.parametrize(("text", "field"), [("9", "meeting"), ("1999-1", "meeting"), ("last", "meeting"),
                                             ("随便", "meeting"), ("别的会1", "series")])  # fmt: skip
def test_an_unknown_meeting_is_refused(post: Post, planned: Meeting, text: str, field: str) -> None:
    assert planned.number == 1
    with refusing(field):
        pointing.meeting(post.ledger, text)


def test_without_any_meeting_nothing_is_next(post: Post) -> None:
    with refusing("meeting"):
        pointing.meeting(post.ledger, "next")
