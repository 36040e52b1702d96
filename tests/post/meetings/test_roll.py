"""Nobody is called at first; an entry of the roll is kept as it was."""

from __future__ import annotations

from desktop.ledger.rows import fact_of, row_of
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.states import RollGroup, RollMark
from tests.post_of import NOON


def test_an_entry_is_kept_as_it_is() -> None:
    one = RollEntry("r", "m", 1, "环保乙", "环保", "d", RollGroup.DEPARTMENT, came_at=NOON, stands_for="环保甲")
    assert (one.mark, one.observer, one.void) == (RollMark.UNCALLED, False, False)
    assert fact_of(RollEntry, tuple(row_of(one).values())) == one
