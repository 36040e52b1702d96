from __future__ import annotations

from dataclasses import replace

from tests.paper.meetings.facts import UPWARD


def test_the_count_is_that_of_all_sources() -> None:
    assert UPWARD.count == 2
    assert replace(UPWARD, escalated=UPWARD.on_ledger * 2).count == 4
