from __future__ import annotations

from desktop.post.roster.planning.month import DutyRoster
from desktop.post.roster.states import SheetState


def test_a_roster_begins_as_a_draft_that_nobody_has_seen() -> None:
    roster = DutyRoster("2026-11")
    assert (roster.state, roster.draft, roster.edition, roster.published_at) == (SheetState.DRAFT, 1, 0, None)
