"""Heads end on the grid of their page, however long the name of the unit is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.paper.official.heads import document_head, letter_head, minutes_head
from desktop.paper.press.fonts import case
from desktop.paper.press.official import AREA, PITCH, Official
from desktop.paper.press.page import MM, RED, Rule, Setting
from tests.paper.official.invented import LETTER, MINUTES

TYPES = case(bundled_only=True)


def heads(name: str) -> tuple[Official, ...]:
    return (
        minutes_head(TYPES, replace(MINUTES, mark=name)),
        document_head(TYPES, name, "青综指〔2026〕12号"),
        letter_head(TYPES, replace(LETTER, unit=name)),
    )


@pytest.mark.parametrize("count", [4, 11, 15, 22, 30])
def test_the_first_line_of_the_body_stands_on_the_grid_under_the_rule(count: int) -> None:
    for paper in heads("青" * count):
        lines = (paper.folio.y - AREA.y) / PITCH
        assert lines == pytest.approx(round(lines))
        rules = [mark.y1 for mark in paper.folio.marks if isinstance(mark, Rule) and mark.y1 < AREA.bottom]
        assert paper.folio.y > max(rules)
        (mark,) = [one for one in paper.folio.marks if isinstance(one, Setting) and one.colour == RED]
        assert mark.width <= AREA.width + 0.1
        assert mark.size <= 40


def test_the_number_of_a_document_stands_two_blank_lines_under_its_mark_and_4_mm_above_the_rule() -> None:
    marks = document_head(TYPES, "青石镇综合执法指挥部文件", "青综指〔2026〕12号").folio.marks
    mark, number = (one for one in marks if isinstance(one, Setting))
    (rule,) = [one for one in marks if isinstance(one, Rule)]
    assert (mark.baseline - 0.88 * mark.size - AREA.y) / MM == pytest.approx(35)
    assert (rule.y1 - number.baseline - 0.12 * number.size) / MM == pytest.approx(4)
    assert number.baseline - mark.baseline > 2 * PITCH
