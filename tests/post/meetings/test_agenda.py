"""A matter waits at first, is up for the first time, and is kept as it was."""

from __future__ import annotations

from desktop.ledger.rows import fact_of, row_of
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.states import AgendaSource, AgendaState
from tests.post_of import NOON


def test_a_matter_is_kept_as_it_is() -> None:
    one = AgendaItem("a", "m", 3, AgendaSource.ITEM, "i", "断路", "〔2026〕议字1号", added_at=NOON)
    assert (one.times, one.state, one.void) == (1, AgendaState.WAITING, False)
    assert fact_of(AgendaItem, tuple(row_of(one).values())) == one
