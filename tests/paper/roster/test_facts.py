"""What a paper says of its edition: only what was published is settled."""

from __future__ import annotations

import pytest

from desktop.paper.roster.facts import Edition
from desktop.post.roster.states import SheetState


@pytest.mark.parametrize("state", SheetState)
def test_only_what_was_published_is_settled(state: SheetState) -> None:
    assert Edition("2026-11", state).settled is (state is SheetState.PUBLISHED)
