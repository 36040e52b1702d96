from __future__ import annotations

import pytest

from desktop.paper.format_check.anatomy import dissect
from desktop.paper.format_check.finding import Form
from desktop.paper.format_check.reader import read
from tests.paper.format_check.drawn import DOCUMENT, RIGHT, SENT, Paper, drawn


def test_minutes_are_taken_apart() -> None:
    paper = dissect(read(drawn(RIGHT)), None)
    assert paper.form is Form.MINUTES
    assert [line.text for line in paper.mark] == [RIGHT.mark]
    assert paper.number is not None
    assert paper.number.text == RIGHT.number
    assert [line.text for line in paper.title] == list(RIGHT.title)
    assert [line.text for line in paper.folios.values()] == ["—1—", "—2—", "—3—"]
    assert [line.text[:3] for line in paper.imprint] == ["抄送：", "青石镇"]
    assert len(paper.imprint_rules) == 3
    assert len(paper.red_rules) == 1
    assert paper.body[1][0].text == RIGHT.first
    assert len(paper.body[2]) == 22
    assert paper.pitch == pytest.approx(225 / 22, abs=0.02)
    assert paper.edges[2] == pytest.approx((28, 184), abs=0.3)
    assert len(paper.full(2)) == 7


@pytest.mark.parametrize(
    ("paper", "form"),
    [
        (DOCUMENT, Form.DOCUMENT),
        (SENT, Form.LETTER),
        (RIGHT.but(kind="none"), Form.PLAIN),
        (RIGHT.but(mark_colour=(0.0, 0.0, 0.0)), Form.MINUTES),
    ],
)
def test_the_form_is_recognised_from_the_page(paper: Paper, form: Form) -> None:
    assert dissect(read(drawn(paper)), None).form is form


def test_a_paper_without_a_head_has_its_body_from_the_first_line() -> None:
    paper = dissect(read(drawn(RIGHT.but(kind="none"))), None)
    assert (paper.mark, paper.number, paper.title, paper.red_rules) == ((), None, (), ())
    assert len(paper.body[1]) == 22


def test_a_title_no_larger_than_the_body_is_known_by_its_place_in_the_middle() -> None:
    paper = dissect(read(drawn(DOCUMENT.but(title_size=16.0))), None)
    assert [line.text for line in paper.title] == list(RIGHT.title)


def test_an_empty_last_page_has_no_imprint() -> None:
    paper = dissect(read(drawn(RIGHT.but(imprint=False))), None)
    assert (paper.imprint, paper.imprint_rules) == ((), ())
