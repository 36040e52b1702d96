"""Every name has words in both languages, and the groups of states fit the course of a meeting (domain.md 7.5)."""

from __future__ import annotations

import inspect

from desktop.post.meetings import states
from desktop.post.states import Named


def test_every_name_has_its_words() -> None:
    kinds = [one for _, one in inspect.getmembers(states, inspect.isclass) if issubclass(one, Named)]
    assert len(kinds) >= 8
    for kind in kinds:
        for name in kind:
            if kind is not Named:
                assert name.words.zh
                assert name.words.en
                assert kind(name.value) is name


def test_a_meeting_is_before_during_or_after() -> None:
    before, after = set(states.BEFORE_SESSION), set(states.AFTER_ISSUE)
    assert not before & after
    between = set(states.MeetingState) - before - after
    assert between == {
        states.MeetingState.IN_SESSION,
        states.MeetingState.MINUTES_DRAFT,
        states.MeetingState.REVIEW,
        states.MeetingState.CANCELLED,
    }
    assert set(states.OWED) <= set(states.ON_PAPER)
    assert {states.OutcomeKind.PRIVATE, states.OutcomeKind.OPEN_QUESTION} & set(states.ON_PAPER) == set()
