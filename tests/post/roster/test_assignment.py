from __future__ import annotations

from dataclasses import replace

from desktop.post.roster.states import DutyState
from tests.roster_of import at, duty_on


def test_a_duty_is_live_until_it_is_ended_or_given_away() -> None:
    duty = duty_on(3)
    assert duty.live
    assert not duty.begun
    assert duty.span == (at(3), at(3, 17, 30))
    begun = replace(duty, state=DutyState.ON_DUTY, started_at=at(3))
    assert begun.begun
    ended = replace(begun, state=DutyState.ENDED, ended_at=at(3, 17, 30))
    assert not ended.live
    assert not ended.begun
