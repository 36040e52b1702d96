from __future__ import annotations

from datetime import date

import pytest

from desktop.post.roster.planning.cell import cell_id, month_days, month_of
from tests.post_of import refusing


def test_a_month_has_its_days() -> None:
    days = month_days("2028-02")
    assert (days[0], days[-1], len(days)) == (date(2028, 2, 1), date(2028, 2, 29), 29)
    assert {month_of(day) for day in days} == {"2028-02"}
    assert cell_id("2026-11", "p", date(2026, 11, 8)) == "2026-11:p:2026-11-08"


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13", "2026-00", "26-11", "2026-1", "1999-12", "2026-11-01", "２０２６-11"]
)
def test_what_is_no_month_is_refused(text: str) -> None:
    with refusing("month"):
        month_days(text)
