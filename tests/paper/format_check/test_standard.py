from __future__ import annotations

import pytest

from desktop.paper.format_check.standard import ADVANCE, AREA, BOTTOM, CUT, FOURTH, LONE, PITCH, RIGHT, SECOND, THIRD


def test_the_type_area_is_what_the_margins_leave() -> None:
    assert (RIGHT, BOTTOM, CUT) == (184, 262, 26)
    assert pytest.approx((225, 156)) == (22 * PITCH, 28 * ADVANCE)


def test_sizes_hold_both_customs_and_not_the_next_size() -> None:
    assert [THIRD.holds(it) for it in (15.75, 16, 15, 18)] == [True, True, False, False]
    assert [FOURTH.holds(it) for it in (14, 13.75, 12, 15)] == [True, True, False, False]
    assert [SECOND.holds(it) for it in (22, 21, 18, 26)] == [True, True, False, False]


def test_a_clause_is_cited_with_its_standard() -> None:
    assert AREA.name == "GB/T 9704-2012 5.2.1"
    assert LONE.name == "排印惯例"
