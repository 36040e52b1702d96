"""Every order of a meeting is told with what it says of itself, in both languages."""

from __future__ import annotations

import re

import pytest

from desktop.post.meetings.sentences import MEETING_NAMES, MEETINGS
from desktop.post.telling import order_name, tell


@pytest.mark.parametrize("order", sorted(MEETINGS))
def test_an_order_says_the_same_in_both_languages(order: str) -> None:
    zh, en = MEETINGS[order]
    assert set(re.findall(r"{(\w+)}", en)) <= set(re.findall(r"{(\w+)}", zh))
    assert order_name(order).zh


def test_names_are_those_of_orders() -> None:
    assert set(MEETING_NAMES) <= set(MEETINGS)


def test_keys_are_told_as_words() -> None:
    said = {"meeting": "周例会第38次", "name": "水务甲", "mark": "missing"}
    assert tell("call_roll", said).zh == "周例会第38次点名：水务甲未到"
    said = {"meeting": "周例会第38次", "title": "沟口", "outcome_kind": "upward", "text": "提级"}
    assert tell("add_outcome", said).zh == "周例会第38次“沟口”报区里：提级"
