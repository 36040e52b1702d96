"""A 函 has the letter form of GB/T 9704-2012 10.1."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.paper.official import letter
from desktop.paper.official.facts import Paragraph
from desktop.paper.press.fonts import case
from desktop.paper.press.official import AREA
from desktop.paper.press.page import A4, MM, RED, Rule, Setting, Square
from tests.paper.official.invented import LATE, LETTER, OPENING
from tests.paper.reading import looks_right, text

TYPES = case(bundled_only=True)
LONG = replace(LETTER, blocks=(Paragraph("\n".join([LATE] * 6)),))


def test_mark_and_double_rules_stand_where_the_standard_puts_them() -> None:
    sheet = letter.lay(LETTER, TYPES)
    looks_right(sheet)
    page = sheet.pages[0]
    (mark,) = [m for m in page.marks if isinstance(m, Setting) and m.colour == RED]
    rules = sorted((m for m in page.marks if isinstance(m, Rule)), key=lambda it: it.y1)
    assert (mark.baseline - 0.88 * mark.size) / MM == pytest.approx(30)
    assert [round((rule.x2 - rule.x1) / MM, 3) for rule in rules] == [170] * 4
    assert {rule.colour for rule in rules} == {RED}
    assert (rules[0].y1 - mark.baseline - 0.12 * mark.size) / MM == pytest.approx(4)
    assert (A4[1] - rules[3].y1) / MM == pytest.approx(20)
    assert rules[0].weight > rules[1].weight
    assert rules[2].weight < rules[3].weight


def test_the_number_stands_right_under_the_rule() -> None:
    page = letter.lay(LETTER, TYPES).pages[0]
    (number,) = [m for m in page.marks if isinstance(m, Setting) and m.text == LETTER.number]
    under = sorted(m.y1 for m in page.marks if isinstance(m, Rule))[1]
    assert number.x + number.width == pytest.approx(AREA.right, abs=0.5)
    assert number.baseline - 0.88 * number.size - under == pytest.approx(14, abs=0.6)


def test_the_first_page_has_no_number_and_the_second_has_one() -> None:
    sheet = letter.lay(LONG, TYPES)
    looks_right(sheet)
    numbers = [[m.text for m in page.marks if isinstance(m, Setting) and "—" in m.text] for page in sheet.pages]
    assert numbers[:2] == [[], ["— 2 —"]]


def test_a_letter_says_everything_and_its_copies_stand_without_rules() -> None:
    sheet = letter.lay(LETTER, TYPES)
    said = text(sheet.content)
    for words in (
        "区水务局：", OPENING, "附件：1.现场照片2.管线图", "青石镇综合执法指挥部2026年9月28日",
        "（联系人：张某01，电话：199-0000-0001）", "抄送：区住建局。", "记录指纹a91c55d07be307e2第1286笔",
    ):  # fmt: skip
        assert words in said, words
    assert "印发" not in said
    assert [m for page in sheet.pages for m in page.marks if isinstance(m, Rule) and m.colour != RED] == []
    assert len([m for page in sheet.pages for m in page.marks if isinstance(m, Square)]) == 1


def test_a_plain_letter_has_no_colophon() -> None:
    bare = replace(LETTER, annexes=(), remark="", copies_to=(), journal_head="", digest="", sealed=False, draft="草稿")
    sheet = letter.lay(bare, TYPES)
    looks_right(sheet)
    assert "抄送" not in text(sheet.content)
    assert letter.draw(bare) == sheet.content
