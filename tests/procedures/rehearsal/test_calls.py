"""The demo's log has settled calls of the last days and open ones of this watch, all of them plainly invented."""

from __future__ import annotations

import re
from datetime import date

from desktop.ledger import log_book
from desktop.ledger.book import open_post
from desktop.post.roster.states import LogReport
from tests.demo_of import NOW, demo_folder


def test_the_calls_of_the_script_are_in_the_log() -> None:
    with open_post(demo_folder(), read_only=True) as ledger:
        found = log_book.latest(ledger, 100)
        matters = [one for one in found if not one.first]
        assert [one.at.date() for one in reversed(matters)] == [
            date(2026, 9, 29), date(2026, 9, 29), date(2026, 9, 30), NOW.date(), NOW.date(),
        ]  # fmt: skip
        assert [one.open for one in matters] == [True, True, False, False, False]
        assert sum(one.report is LogReport.FINAL for one in found) == 1
        assert all(re.fullmatch(r"199-0000-\d{4}", one.phone) for one in found if one.phone)
        assert all(re.fullmatch(r".某\d\d", one.caller) for one in found if one.caller)
