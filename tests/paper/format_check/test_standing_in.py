from __future__ import annotations

from desktop.paper.format_check.finding import StandIn
from tests.paper.format_check.drawn import RIGHT, checked


def test_a_free_face_of_the_style_is_told_and_is_no_deviation() -> None:
    report = checked(RIGHT.but(face="ShaotaiFang-Regular"))
    assert report.stand_ins == (StandIn("仿宋", "ShaotaiFang-Regular"),)
    assert report.findings == ()


def test_characters_that_the_face_lacks_are_told_one_by_one() -> None:
    report = checked(RIGHT.but(rare="㛃堃"))
    assert report.stand_ins == (StandIn("仿宋", "SimSun", "㛃堃"),)
    assert report.findings == ()
