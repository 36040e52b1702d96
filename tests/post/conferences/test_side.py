from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.post.conferences import side
from desktop.post.conferences.states import FROZEN_STATES, ConferenceState, Position, Signature
from tests.post.conferences.table import HEAD, NOON, seated
from tests.post_of import refusing

S = ConferenceState


@pytest.mark.parametrize("state", list(S))
def test_only_issued_ones_are_supplemented_and_only_open_ones_cancelled(state: ConferenceState) -> None:
    one = replace(HEAD, state=state)
    if state in FROZEN_STATES:
        assert side.supplemented(one) is one
    else:
        with refusing("supplements"):
            side.supplemented(one)
    if state in FROZEN_STATES or state in {S.CANCELLED, S.NO_CONSENSUS}:
        with refusing("state"):
            side.cancelled(one, "算了")
    else:
        assert side.cancelled(one, "算了").state is S.CANCELLED


def test_one_that_refuses_to_sign_is_enough_to_have_no_consensus() -> None:
    assert not side.disputed(seated())
    assert side.disputed(seated(position=Position.RESERVE))
    assert side.disputed([replace(seated()[0], signature=Signature.REFUSED)])


def test_on_the_spot_goes_straight_to_the_draft_but_not_twice() -> None:
    one = side.on_the_spot(HEAD, seated(), "拉走", "副镇长 丙", "丁", "桥头", NOON)
    assert (one.state, one.chair, one.on_the_spot) == (S.DRAFTED, "副镇长丙", True)
    with refusing("state"):
        side.on_the_spot(one, seated(), "拉走", "丙", "丁", "桥头", NOON)


def test_it_does_not_end_before_it_began() -> None:
    one = replace(HEAD, state=S.IN_SESSION, opened_at=NOON)
    with refusing("ended_at"):
        side.without_consensus(one, seated(position=Position.DISAGREE), "谁运", NOON - timedelta(minutes=1))
