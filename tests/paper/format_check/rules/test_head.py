from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.paper.format_check.finding import Form
from tests.paper.format_check.drawn import DOCUMENT, RIGHT, SENT, Paper, checked, found


@pytest.mark.parametrize(
    ("paper", "clause", "said"),
    [
        (RIGHT.but(mark_top=80.0), "10.3", "42.9 mm"),
        (DOCUMENT.but(mark_top=62.0), "7.2.4", "25.0 mm"),
        (SENT.but(mark_top=37.0), "10.1", "37.0 mm"),
        (RIGHT.but(mark_colour=(0.0, 0.0, 0.0)), "10.3", "#000000"),
        (DOCUMENT.but(rule_width=170.0), "7.2.7", "170.0 mm"),
        (DOCUMENT.but(rule_gap=9.0), "7.2.7", "8.8 mm"),
        (DOCUMENT.but(rule_colour=(0.0, 0.0, 0.0)), "7.2.7", "#000000"),
        (DOCUMENT.but(rule_width=0.0), "7.2.7", "没有"),
        (RIGHT.but(mark_shift=4.0), "10.3", "110.0 mm"),
        (RIGHT.but(mark_face="SimHei"), "10.3", "SimHei"),
    ],
)
def test_faults_are_measured(paper: Paper, clause: str, said: str) -> None:
    assert (clause, said) in found(paper)


@settings(max_examples=6, deadline=None)
@given(st.floats(0.5, 12).filter(lambda it: abs(abs(it - 4) - 1) > 0.3))
def test_the_red_rule_is_found_wrong_where_its_gap_is_off_by_more_than_a_millimetre(gap: float) -> None:
    wrong = {said for clause, said in found(DOCUMENT.but(rule_gap=gap)) if clause == "7.2.7"}
    assert bool(wrong) is (abs(gap - 4) > 1)


def test_a_paper_that_shall_be_a_document_and_has_no_mark_is_told_so() -> None:
    wrong = checked(RIGHT.but(kind="none"), Form.DOCUMENT).findings
    assert {(one.clause.number, one.measured.zh) for one in wrong} >= {("7.2.4", "没有"), ("7.2.7", "没有")}
    minutes = checked(RIGHT.but(kind="none"), Form.MINUTES).findings
    assert ("10.3", "没有") in {(one.clause.number, one.measured.zh) for one in minutes}
