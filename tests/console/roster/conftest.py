"""A post whose next month has a roster: set up, with two officers of each department on call."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.post.department import Officer
from desktop.post.roster.planning.cell import CellChange, month_days, month_of
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.setup import standard_setup

if TYPE_CHECKING:
    from tests.post_of import Post


def coming(today: date) -> str:
    """Return the month after that of a day."""
    return month_of(today.replace(day=28) + timedelta(days=6))


@pytest.fixture
def month(post: Post) -> str:
    """Return the month that is rostered."""
    standard_setup(post.watch)
    of = coming(post.now.date())
    shifts = {"甲": "on_call_1", "乙": "on_call_2"}
    cells = [
        CellChange(one.id, day, shifts[one.name[-1]])
        for one in post.ledger.having(Officer)
        if one.name[-1] in shifts
        for day in month_days(of)
    ]
    set_cells(post.watch, of, cells)
    return of
