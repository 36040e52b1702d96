"""What the post knows grows with what is read, and keeps what it had."""

from __future__ import annotations

from desktop.intake.known import KnownDepartment, KnownGrid, KnownOfficer
from tests.intake.baishui import KNOWN


def test_it_grows_without_losing_or_doubling() -> None:
    grown = KNOWN.with_departments((KnownDepartment("公安", "别的"), KnownDepartment("司法")))
    assert [one.short for one in grown.departments].count("公安") == 1
    assert grown.departments[-1].short == "司法"
    assert grown.departments[0].full == "清源县公安局白水派出所"
    grown = grown.with_officers((KnownOfficer("公安甲", "公安", "199-0000-3101"), KnownOfficer("新人", "公安")))
    assert [one.name for one in grown.officers] == ["公安甲", "公安乙", "新人"]
    grown = grown.with_grids((KnownGrid("BS001", "别村"), KnownGrid("BS009", "北坪村"), KnownGrid("BS010", "")))
    assert [grid.village for grid in grown.grids if grid.code == "BS001"] == ["东坪村"]
    assert grown.villages == ("东坪村", "西坪村", "南关社区", "别村", "北坪村")
