from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.paper.format_check.drawn import RIGHT, checked, clauses, found


def measured(shift: tuple[float, float]) -> dict[str, str]:
    report = checked(RIGHT.but(kind="none", title=(), pages=3, shift=shift, imprint=False))
    return {one.what.zh: one.measured.zh for one in report.findings if one.clause.number == "5.2.1"}


@settings(max_examples=8, deadline=None)
@given(st.floats(-8, 8).filter(lambda it: abs(abs(it) - 1) > 0.06))
def test_the_binding_margin_is_found_wrong_where_it_is_off_by_more_than_a_millimetre(right: float) -> None:
    found = measured((right, 0.0))
    assert ("订口（左白边）" in found) is (abs(right) > 1)
    if abs(right) > 1:
        assert float(found["订口（左白边）"].split()[0]) == pytest.approx(28 + right, abs=0.11)


@settings(max_examples=8, deadline=None)
@given(st.floats(-8, 8).filter(lambda it: min(abs(it + 1), abs(it - 1.92)) > 0.06))
def test_the_top_margin_is_found_wrong_where_no_reading_of_the_line_makes_it_right(down: float) -> None:
    # With the letter in the middle of its line the margin is exact; with the baseline at 0.8 of it, 0.92 mm less.
    assert ("天头（上白边）" in measured((0.0, down))) is not (-1 <= down <= 1.92)


@pytest.mark.parametrize(
    ("fault", "clause", "said"),
    [
        ({"page": (215.9, 279.4)}, "5.1", "216 × 279 mm"),
        ({"page": (182.0, 257.0)}, "5.1", "182 × 257 mm"),
        ({"left": 31.8}, "5.2.1", "31.8 mm"),
        ({"advance": 5.2}, "5.2.1", "156.4 mm"),
        ({"top": 45.0}, "5.2.1", "44.1 mm"),
    ],
)
def test_faults_are_measured(fault: dict[str, object], clause: str, said: str) -> None:
    if said == "156.4 mm":
        # 30 narrow characters fill the same width: the type area is right, the grid is not.
        assert clause not in {number for number, _ in found(RIGHT.but(**fault))}
    else:
        assert (clause, said) in found(RIGHT.but(**fault))


def test_a_narrow_type_area_is_one_finding_over_all_pages() -> None:
    report = checked(RIGHT.but(advance=5.2, lines_of=28))
    (width,) = [one for one in report.findings if one.what.zh == "版心宽"]
    assert width.measured.zh == "146.0 mm"
    assert width.pages == (1, 2, 3)


def test_single_lines_that_stick_out_are_named() -> None:
    report = checked(RIGHT.but(sticking="会议要求"))
    (out,) = [one for one in report.findings if one.clause.number == "5.2.1"]
    assert "出版心右边" in out.what.zh
    assert out.pages == (2,)


def test_on_the_back_of_a_leaf_the_binding_may_lie_at_the_right() -> None:
    assert "5.2.1" not in clauses(RIGHT.but(mirrored=True))
