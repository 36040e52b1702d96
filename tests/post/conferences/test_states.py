from __future__ import annotations

from desktop.post.conferences import course
from desktop.post.conferences.states import FROZEN_STATES, ConferenceState


def test_every_state_is_open_frozen_or_over() -> None:
    over = {ConferenceState.CANCELLED, ConferenceState.NO_CONSENSUS}
    assert set(course.OPEN) | set(FROZEN_STATES) | over == set(ConferenceState)
    assert not set(course.OPEN) & set(FROZEN_STATES)
