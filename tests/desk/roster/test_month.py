"""The month is read, turned, edited and kept up without reading it again."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.ledger import rosters
from desktop.post.refused import Refused
from desktop.post.roster.planning.cell import CellChange
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.gathering import gather
from tests.desk.roster.conftest import MONTH, Barracks


def test_months_follow_each_other_over_the_year(barracks: Barracks) -> None:
    month = barracks.page.month
    assert (month.neighbour(-1), month.neighbour(1)) == ("2026-09", "2026-11")
    month.go("2026-12")
    assert month.neighbour(1) == "2027-01"
    with pytest.raises(Refused):
        month.go("2026-13")
    assert month.name == "2026-12"


def test_an_edit_keeps_what_a_reading_would_find(barracks: Barracks) -> None:
    month, person = barracks.page.month, barracks.people["公安甲"]
    assert month.edit((CellChange(person, date(2026, 10, 8), "stationed_night", locked=True),))
    fresh = grid_of(gather(barracks.ledger, MONTH, barracks.watch.today))
    assert month.grid.lines == fresh.lines
    assert month.grid.breaches == fresh.breaches
    assert month.grid.locked == fresh.locked
    assert month.roster == rosters.roster_of(barracks.ledger, MONTH)
    assert not month.edit((CellChange(person, date(2026, 10, 8), "stationed_night", locked=True),))
    assert set(month.settled().material.cells) == set(fresh.frame.material.cells)


def test_each_month_has_its_own_way_back(barracks: Barracks) -> None:
    month, person = barracks.page.month, barracks.people["公安甲"]
    month.edit((CellChange(person, date(2026, 10, 8), "stationed_day"),))
    month.go("2026-11")
    month.read()
    assert month.undo() == ()
    assert month.redo() == ()
    month.go(MONTH)
    month.read()
    assert month.undo()
    assert month.grid.shift(person, date(2026, 10, 8)) == ""
    assert month.redo()
    assert barracks.shift("公安甲", 8) == "stationed_day"
