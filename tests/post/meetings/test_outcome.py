"""What came out of a matter is kept as it was, supports and all."""

from __future__ import annotations

from desktop.ledger.rows import fact_of, row_of
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.states import OutcomeKind
from tests.post_of import NOON


def test_an_outcome_is_kept_as_it_is() -> None:
    one = Outcome("o", "m", "a", 1, OutcomeKind.DECISION, "断路", NOON, supports=("x", "y"), due=NOON.date())
    assert (one.item, one.about, one.void) == ("", "", False)
    assert fact_of(Outcome, tuple(row_of(one).values())) == one
