"""A suggestion is open at first and is kept as it was."""

from __future__ import annotations

from desktop.ledger.rows import fact_of, row_of
from desktop.post.meetings.states import Channel, SuggestionState
from desktop.post.meetings.suggestion import Suggestion
from tests.post_of import NOON


def test_a_suggestion_is_kept_as_it_is() -> None:
    one = Suggestion("s", NOON, Channel.DEPUTY, "代表甲", "路灯不亮", "石桥村")
    assert (one.state, one.answer, one.answered_at, one.void) == (SuggestionState.OPEN, "", None, False)
    assert fact_of(Suggestion, tuple(row_of(one).values())) == one
