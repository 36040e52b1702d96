"""Unit and date stand under the body as the standard sets them, and never alone on a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.paper.official import letter
from desktop.paper.official.facts import Paragraph
from desktop.paper.official.signature import write_signature
from desktop.paper.press.fonts import case
from desktop.paper.press.official import AREA, CHARACTER, PITCH, Official
from desktop.paper.press.page import Setting
from tests.paper.official.invented import DAY, LETTER

TYPES = case(bundled_only=True)


def signed(unit: str, *, sealed: bool) -> tuple[Setting, Setting]:
    paper = Official(TYPES, (), AREA.y + PITCH)
    write_signature(paper, unit, DAY, sealed=sealed)
    name, day = [mark for mark in paper.folio.marks if isinstance(mark, Setting)]
    return name, day


def test_without_a_seal_the_unit_is_two_characters_in_and_the_date_two_behind_it() -> None:
    name, day = signed("青石镇综合执法指挥部办公室会议处", sealed=False)
    assert AREA.right - name.x - name.width == pytest.approx(2 * CHARACTER, abs=0.5)
    assert day.x - name.x == pytest.approx(2 * CHARACTER, abs=0.5)


def test_a_date_longer_than_the_unit_stands_two_characters_in() -> None:
    name, day = signed("青石镇", sealed=False)
    assert AREA.right - day.x - day.width == pytest.approx(2 * CHARACTER, abs=0.5)
    assert day.x - name.x == pytest.approx(2 * CHARACTER, abs=0.5)


@pytest.mark.parametrize("unit", ["青石镇", "青石镇综合执法指挥部", "青石镇综合执法指挥部办公室会议纪要编写小组"])
def test_with_a_seal_the_unit_is_centred_over_the_date(unit: str) -> None:
    name, day = signed(unit, sealed=True)
    assert name.x + name.width / 2 == pytest.approx(day.x + day.width / 2, abs=0.5)
    assert AREA.right - day.x - day.width >= 4 * CHARACTER - 0.5
    assert name.x + name.width <= AREA.right
    assert name.baseline > AREA.y + 4 * PITCH


@pytest.mark.parametrize("lines", range(1, 26))
def test_some_of_the_body_stands_on_the_page_of_the_signature(lines: int) -> None:
    words = "令" * (26 + 28 * (lines - 1))
    bare = replace(LETTER, blocks=(Paragraph(words),), annexes=(), remark="", copies_to=(), journal_head="", digest="")
    sheet = letter.lay(bare, TYPES)
    last = [mark.text for mark in sheet.pages[-1].marks if isinstance(mark, Setting)]
    assert "2026年9月28日" in last
    assert any("令" in line for line in last)


@pytest.mark.parametrize("lines", range(1, 26, 2))
def test_what_is_annexed_and_who_to_call_stand_on_the_page_of_the_signature(lines: int) -> None:
    words = "令" * (26 + 28 * (lines - 1))
    sheet = letter.lay(replace(LETTER, blocks=(Paragraph(words),), copies_to=(), journal_head="", digest=""), TYPES)
    last = [mark.text for mark in sheet.pages[-1].marks if isinstance(mark, Setting)]
    assert {"附件：1.", "2026年9月28日", "（联系人：张某01，电话：199-0000-0001）"} <= set(last)
