from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.paper.format_check.drawn import RIGHT, SENT, checked


def said(**fault: object) -> set[tuple[str, str]]:
    return {(it.what.zh, it.measured.zh) for it in checked(RIGHT.but(**fault)).findings if it.clause.number == "7.5"}


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ({"folio": "- {n} -"}, {("页码的写法", "-N-")}),
        ({"folio": "第{n}页"}, {("页码的写法", "第N页")}),
        ({"folio_full": True}, {("页码的写法", "—N—（全角数字）")}),
        ({"folio_size": 16.0}, {("页码的字号", "16 磅")}),
        ({"folio_face": "SimHei"}, {("页码的字体", "SimHei")}),
        ({"folio": ""}, {("页码", "没有")}),
        ({"folio_first": 2}, set()),
        ({"folio_jump": True}, {("页码", "5")}),
    ],
)
def test_faults_are_told(fault: dict[str, object], expected: set[tuple[str, str]]) -> None:
    assert {it for it in said(**fault) if "至版心" not in it[0]} == expected


@settings(max_examples=6, deadline=None)
@given(st.floats(2, 14).filter(lambda it: abs(abs(it - 7) - 1) > 0.25))
def test_the_dash_is_found_wrong_where_it_is_off_by_more_than_a_millimetre(gap: float) -> None:
    assert bool(said(folio_gap=gap)) is (abs(gap - 7) > 1)


def test_odd_pages_have_it_right_and_even_pages_left() -> None:
    assert {what for what, _ in said(folio_swapped=True)} == {"页码至版心右边", "页码至版心左边"}
    assert {what for what, _ in said(folio_in=0.0)} == {"页码至版心右边", "页码至版心左边"}
    assert said(folio_in=5.6) == set()


def test_the_first_page_of_a_letter_has_none() -> None:
    (wrong,) = checked(SENT.but(folio_on_letter=True)).findings
    assert (wrong.clause.number, wrong.measured.zh) == ("10.1", "—1—")
