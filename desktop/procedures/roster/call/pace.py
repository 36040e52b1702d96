"""How long a department usually takes to arrive: by its own arrivals, else by what it says, else by a default."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import TYPE_CHECKING

from desktop.ledger.stood import arrivals
from desktop.post.department import Department
from desktop.post.moment import minutes_between
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ledger.book import Ledger

DAYS = 90
"""Days whose arrivals count (guide ui: 近 90 天)."""
ENOUGH = 5
"""Arrivals from which their median is taken (guide ui: 少于 5 次的按 20 分)."""
DEFAULT = 20
"""Minutes where nothing is known (guide ui)."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Minutes to arrive with somebody at the post and with people on call at home, and what each rests on."""

    here: int
    here_basis: Words
    home: int
    home_basis: Words


def paces(ledger: Ledger, at: datetime) -> dict[str, Pace]:
    """Return the pace of every department, from the arrivals of the days before a moment."""
    here: dict[str, list[int]] = defaultdict(list)
    home: dict[str, list[int]] = defaultdict(list)
    for department, issued, reported, stationed in arrivals(ledger, at - timedelta(days=DAYS), at):
        minutes = minutes_between(datetime.fromisoformat(issued), datetime.fromisoformat(reported))
        (here if stationed else home)[department].append(max(minutes, 0))
    return {
        one.id: Pace(*_usual(one, here[one.id], home[one.id]), *_usual(one, home[one.id], here[one.id]))
        for one in ledger.having(Department)
    }


def _usual(department: Department, own: Sequence[int], other: Sequence[int]) -> tuple[int, Words]:
    """Return the median of the arrivals that are alike, else of all of them, else what the department says."""
    for past in (own, (*own, *other)):
        if len(past) >= ENOUGH:
            count = len(past)
            return round(median(past)), Words(
                f"近 {DAYS} 天 {count} 次的中位数", f"median of {count} arrivals in {DAYS} days"
            )
    if department.minutes is not None:
        return department.minutes, Words("部门自报", "as the department says")
    return DEFAULT, Words(f"不足 {ENOUGH} 次，按 {DEFAULT} 分", f"fewer than {ENOUGH} arrivals: {DEFAULT} min")
