"""What people have stood, as bare rows: the same as the facts say."""

from __future__ import annotations

from collections import Counter
from datetime import date

from desktop.ledger import rosters
from desktop.ledger.book import open_post
from desktop.ledger.stood import arrivals, rostered, stood, sums, usually_called
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.rules import ENFORCEMENT
from desktop.post.whistle import Whistle
from tests.demo_of import NOW, demo_folder

SINCE, UNTIL = date(2026, 8, 1), date(2026, 9, 30)


def test_rows_are_those_of_the_facts() -> None:
    with open_post(demo_folder(), read_only=True) as ledger:
        facts = [
            (one.person, one.day.isoformat(), one.shift) for one in rosters.duties(ledger, SINCE, UNTIL)
            if one.state not in ("absent", "withdrawn", "swapped", "on_leave")
        ]  # fmt: skip
        assert list(stood(ledger, SINCE, UNTIL)) == facts
        assert rostered(ledger, "2026-09") - {""} == {one.id for one in ledger.having(Department)}
        assert rostered(ledger, "2025-01") == frozenset()


def test_sums_tell_working_days_from_rest_days_and_holidays() -> None:
    rest, holidays = (date(2026, 9, 5), date(2026, 9, 6)), (date(2026, 9, 6),)
    with open_post(demo_folder(), read_only=True) as ledger:
        found: Counter[tuple[str, str, int]] = Counter()
        for person, day, shift in stood(ledger, SINCE, UNTIL):
            on = date.fromisoformat(day)
            found[person, shift, 2 if on in holidays else int(on in rest)] += 1
        told = sums(ledger, SINCE, UNTIL, rest, holidays)
        assert {(row[0], row[2], row[3]): row[4] for row in told} == found
        first = {row[0]: row[5] for row in told if row[3] == 2}
        assert set(first.values()) == {"2026-09-06"}


def test_arrivals_and_who_is_usually_called() -> None:
    with open_post(demo_folder(), read_only=True) as ledger:
        calls = [one for one in ledger.having(Dispatch) if one.reported_at is not None]
        found = arrivals(ledger, NOW.replace(month=8, day=1), NOW)
        assert len(found) == len(calls)
        posted = {one.id for one in ledger.having(Department, mode="stationed")}
        assert {row[0] for row in found if row[3]} == posted
        count, called = usually_called(ledger, ENFORCEMENT, NOW.replace(month=8, day=1))
        whistles = {one.id for one in ledger.having(Whistle, kind=ENFORCEMENT) if one.blown_at is not None}
        assert count == len(whistles)
        calls = [one for one in ledger.having(Dispatch) if one.whistle in whistles]
        assert called == Counter(unit for unit, _ in {(one.department, one.whistle) for one in calls})
