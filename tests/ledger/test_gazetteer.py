"""What helps a form on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger.gazetteer import earlier_places, next_number
from desktop.post.serial import WHISTLE

if TYPE_CHECKING:
    from tests.post_of import Post


def test_places_come_once_and_the_frequent_first(post: Post) -> None:
    for place in ("砖厂", "龙王沟", "龙王沟"):
        post.blown(place=place)
    places = [place for _, place, _ in earlier_places(post.ledger)]
    assert places == ["龙王沟", "砖厂"]


def test_the_next_number_is_the_one_that_is_given(post: Post) -> None:
    assert next_number(post.ledger, WHISTLE, 2026) == 1
    whistle = post.blown()
    assert whistle.number == 1
    assert next_number(post.ledger, WHISTLE, 2026) == 2
    assert next_number(post.ledger, WHISTLE, 2027) == 1
