"""A slip has its title once, its foot on every page, and a receipt that is cut off at its end."""

from __future__ import annotations

from dataclasses import replace

from desktop.paper.press.cells import said
from desktop.paper.press.fonts import case
from desktop.paper.press.form import Band, Row
from desktop.paper.press.page import MM, Rule, Setting, Square
from desktop.paper.press.slip import Foot, Head, Slip, Tail, compose, compose_all, width
from tests.paper.facts import IMPRINT
from tests.paper.reading import crooked, overlapping, reader, text

TYPES = case(bundled_only=True)
HEAD = Head("青石镇综合执法指挥部", "试单", "〔2026〕哨字85号", "2026年9月22日")
FOOT = Foot(IMPRINT, remark="备注")


def rows(count: int) -> tuple[Band, ...]:
    return (Band((width(),), tuple(Row((said(f"第{n}行"),)) for n in range(count))),)


def test_one_page_has_title_number_rows_foot_and_code() -> None:
    sheet = compose(Slip(HEAD, rows(3), FOOT), TYPES)
    said_text = text(sheet.content)
    for words in ("青石镇综合执法指挥部试单", "〔2026〕哨字85号", "第2行", "第1页，共1页", "备注", "a91c55d07be307e2"):
        assert words in said_text
    assert sum(isinstance(mark, Square) for mark in sheet.pages[0].marks) == 1
    assert crooked(sheet) == []


def test_more_rows_make_more_pages_each_with_foot_and_a_short_head() -> None:
    sheet = compose(Slip(HEAD, rows(60), FOOT), TYPES)
    pages = [page.extract_text().replace("\n", "") for page in reader(sheet.content).pages]
    assert len(pages) == 3
    assert all(f"第 {number} 页，共 3 页" in page for number, page in enumerate(pages, start=1))
    assert "（续）" not in pages[0]
    assert "（续）" in pages[2]
    assert crooked(sheet) == []


def test_a_long_unit_has_a_line_of_its_own_in_the_title() -> None:
    head = Head("清河区青石镇人民政府综合行政执法指挥部", "报到通知单")
    sheet = compose(Slip(head, rows(1), FOOT), TYPES)
    big = [mark.text for mark in sheet.pages[0].marks if isinstance(mark, Setting) and mark.size == 22]
    assert big == ["清河区青石镇人民政府综合行政执法指挥部", "报到通知单"]
    assert crooked(sheet) == []


def test_a_receipt_stands_under_a_dashed_line_within_the_page() -> None:
    tail = Tail("沿此线剪下", "回执", "〔2026〕哨字85号", rows(4))
    sheet = compose(Slip(HEAD, rows(3), FOOT, tail), TYPES)
    (line,) = [mark for mark in sheet.pages[0].marks if isinstance(mark, Rule)]
    assert line.dashed
    assert "回执" in text(sheet.content)
    assert len(sheet.pages) == 1
    assert crooked(sheet) == []


def test_a_receipt_that_does_not_fit_has_a_page_of_its_own() -> None:
    tail = Tail("沿此线剪下", "回执", "", rows(10))
    sheet = compose(Slip(HEAD, rows(20), FOOT, tail), TYPES)
    assert len(sheet.pages) == 2
    assert crooked(sheet) == []


def test_the_longest_foot_does_not_run_into_itself() -> None:
    imprint = replace(IMPRINT, copy=12, entry=1_234_567, final=False)
    foot = Foot(
        imprint, "未结，以销哨后重印为准", "三种情形方可撤离：已销哨、经许可、有接替", "依据 规则 2026-03（甲乙丙）" * 4
    )
    assert overlapping(compose(Slip(HEAD, rows(3), foot), TYPES)) == []


def test_slips_in_one_file_are_numbered_each_for_itself() -> None:
    sheet = compose_all((Slip(HEAD, rows(1), FOOT), Slip(HEAD, rows(1), FOOT, landscape=True)), "两单", TYPES)
    assert text(sheet.content).count("第1页，共1页") == 2
    pages = reader(sheet.content).pages
    assert (round(pages[0].mediabox.width), round(pages[1].mediabox.width)) == (595, 842)
    assert round(width(landscape=True) / MM) == 249
