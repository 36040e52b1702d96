from __future__ import annotations

import pytest

from desktop.post import states
from desktop.post.states import EXPECTED_STATES, ON_SITE_STATES, DispatchState, Named, WhistleState

NAMED = [one for one in vars(states).values() if isinstance(one, type) and issubclass(one, Named) and one is not Named]


@pytest.mark.parametrize("named", NAMED, ids=lambda one: str(one.__name__))
def test_every_key_is_plain_and_has_words_in_two_languages(named: type[Named]) -> None:
    assert len(named) > 1
    for one in named:
        assert one.value.isascii()
        assert one.value == one.value.lower()
        assert named(one.value) is one
        assert one.words.zh
        assert one.words.en.isascii()
    assert len({one.words for one in named}) == len(named)


def test_the_states_are_those_of_the_domain() -> None:
    assert len(WhistleState) == 11
    assert len(DispatchState) == 11
    assert not set(EXPECTED_STATES) & set(ON_SITE_STATES)
    over = {DispatchState.RELEASED, DispatchState.CANCELLED, DispatchState.STOOD_DOWN}
    assert {*EXPECTED_STATES, *ON_SITE_STATES} | over == set(DispatchState)
