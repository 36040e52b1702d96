"""The 调度令 is laid out as GB/T 9704-2012 asks of orders."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.paper import order_sheet
from desktop.paper.order_sheet import OrderFacts
from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.official import AREA
from desktop.paper.press.page import MM, RED, Rule, Setting, Square
from desktop.post.order import CommandOrder
from tests.paper.facts import BLOWN, IMPRINT, POST, department
from tests.paper.reading import looks_right, squeezed, text

TYPES = case(bundled_only=True)
ORDER = CommandOrder(
    "o3", 2026, 3, "d0", "命你局立即组织力量赶赴南岭废品场，扑灭明火，取样留存，依法处理。", "王某", BLOWN,
    basis="青石镇综合执法工作规则第八条", due_at=BLOWN + timedelta(hours=3),
)  # fmt: skip
FACTS = OrderFacts(POST, ORDER, department(0), IMPRINT, whistle="〔2026〕哨字85号")


def test_a_short_order_stands_on_one_page_with_all_it_needs() -> None:
    sheet = order_sheet.lay(FACTS, TYPES)
    looks_right(sheet)
    assert len(sheet.pages) == 1
    said = text(sheet.content)
    for words in (
        "青石镇综合执法指挥部调度令", "〔2026〕令字3号", "清河区环保局：", ORDER.text,
        "完成时限：2026年9月22日16时58分。",
        "依据：青石镇综合执法工作规则第八条。", "所属哨单：〔2026〕哨字85号。", "此令。", "总指挥（签字）：",
        "2026年9月22日13时58分", "签收人签字", "记录指纹a91c55d07be307e2第1286笔", "2026年9月22日印发", "—1—",
    ):  # fmt: skip
        assert squeezed(words) in said, words
    assert "王某" not in said


def test_the_mark_is_red_and_twenty_millimetres_under_the_type_area() -> None:
    (mark,) = [m for m in order_sheet.lay(FACTS, TYPES).pages[0].marks if isinstance(m, Setting) and m.colour == RED]
    assert mark.area.y == pytest.approx(AREA.y + 20 * MM)
    assert mark.typeface is Typeface.XIAOBIAOSONG


def test_record_and_code_stand_in_the_colophon() -> None:
    page = order_sheet.lay(FACTS, TYPES).pages[-1]
    top, _, bottom = sorted(mark.y1 for mark in page.marks if isinstance(mark, Rule))
    (code,) = [mark for mark in page.marks if isinstance(mark, Square)]
    assert top < code.y < code.y + code.side < bottom
    assert bottom == pytest.approx(AREA.bottom)


@pytest.mark.parametrize("paragraphs", range(1, 60, 4))
def test_the_signature_never_stands_alone(paragraphs: int) -> None:
    order = replace(
        ORDER, text="\n".join(["一、即到现场。不得延误，并随时报告进展情况和需要协调解决的问题。"] * paragraphs)
    )
    sheet = order_sheet.lay(replace(FACTS, order=order), TYPES)
    looks_right(sheet)
    last = [mark.text for mark in sheet.pages[-1].marks if isinstance(mark, Setting)]
    signed = [page for page in sheet.pages if any("签字）" in m.text for m in page.marks if isinstance(m, Setting))]
    assert len(signed) == 1
    assert any("此令" in m.text for m in signed[0].marks if isinstance(m, Setting))
    assert any("记录指纹" in words for words in last)


def test_a_received_order_says_who_and_when() -> None:
    received = replace(ORDER, received_at=BLOWN + timedelta(minutes=4), received_by="环保甲", basis="", due_at=None)
    said = text(order_sheet.lay(replace(FACTS, order=received, whistle="", issuer_title="副总指挥"), TYPES).content)
    for words in ("环保甲签收", "14时02分", "副总指挥（签字）："):
        assert words in said
    assert "依据" not in said
    assert order_sheet.draw(FACTS)
