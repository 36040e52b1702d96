"""Shares of those in sight, and how far the ends lie apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.roster.shares import shares_of, spread_of

if TYPE_CHECKING:
    from tests.desk.roster.conftest import Barracks


def test_who_bears_more_is_counted_with_the_month(barracks: Barracks) -> None:
    for day in (9, 12, 15):
        barracks.set("公安甲", day, "stationed_night")
    barracks.page.read()
    grid = barracks.page.month.grid
    found = {one.name: one for one in shares_of(grid, frozenset())}
    assert found["公安甲"].count == 3
    assert found["公安甲"].over > 0 > found["公安乙"].over
    assert found["公安甲"].said.startswith("夜班 3")
    assert spread_of(grid) == 3
    hidden = frozenset({barracks.departments["公安"].id})
    assert "公安甲" not in {one.name for one in shares_of(grid, hidden)}


def test_nothing_borne_is_no_spread(barracks: Barracks) -> None:
    assert spread_of(barracks.page.month.grid) == 0
    assert shares_of(barracks.page.month.grid, frozenset()) == ()
