"""A post with a weekly meeting for every order about meetings."""

from __future__ import annotations

import pytest

from tests.meeting_of import MeetingPost, meeting_post


@pytest.fixture
def post() -> MeetingPost:
    return meeting_post()
