"""The duty log is read by days, by what is open, by matter, without what was taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop.ledger import log_book
from desktop.ledger.book import in_memory
from desktop.ledger.pen import Pen
from desktop.post.roster.duty_log import LogEntry
from desktop.post.roster.states import LogReport
from tests.roster_of import at

NOON = at(3, 12, 0)


def test_entries_are_found_by_day_matter_and_state() -> None:
    first = LogEntry("a", NOON, "积水", recorded_at=NOON, reports=1)
    late = replace(first, id="b", at=NOON - timedelta(hours=3), reports=0, recorded_at=NOON + timedelta(hours=1))
    more = LogEntry(
        "c", NOON + timedelta(hours=2), "退了", first="a", number=1, report=LogReport.FOLLOW_UP,
        recorded_at=NOON + timedelta(hours=2),
    )  # fmt: skip
    done = replace(late, id="d", at=at(4), recorded_at=at(4), settled_at=at(4, 9), settled_by="丁", outcome="好")
    gone = replace(first, id="e", void=True)
    with in_memory() as ledger:
        with Pen(ledger, actor="丁", role="clerk", device="x", now=at(4, 9)) as pen:
            for one in (first, late, more, done, gone):
                pen.add(one)
            pen.entry("note_call", "log", "a", {})
        assert log_book.between(ledger, at(3, 0, 0), at(4, 0, 0)) == (late, first, more)
        assert log_book.latest(ledger, 3) == (done, more, first)
        assert log_book.open_entries(ledger) == (late, first)
        assert log_book.noted_since(ledger, NOON + timedelta(minutes=1)) == (late, more, done)
        assert log_book.noted_since(ledger, at(4, 9)) == (done,)
        assert log_book.follow_ups(ledger, "a") == (more,)
        plan = ledger.rows(
            "EXPLAIN QUERY PLAN SELECT 1 FROM log_entry"
            " WHERE settled_at IS NULL AND first = '' AND void = 0 ORDER BY at"
        )
        assert "log_open" in str(plan)
