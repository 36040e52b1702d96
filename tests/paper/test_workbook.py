"""Exported cells are texts, figures and times; none of them is ever a formula."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from desktop.paper.workbook import Value, Workbook, draw, draw_csv, said
from desktop.post.moment import CHINA

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

DANGEROUS = ("=1+1", "+86 199-0000-0001", "-3", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")')
AT = datetime(2026, 9, 22, 13, 58, tzinfo=CHINA)


def sheet(*rows: tuple[Value, ...], columns: tuple[str, ...] = ("甲", "乙")) -> Worksheet:
    book = load_workbook(io.BytesIO(draw(Workbook("哨单台账", columns, rows, "青石镇"))))
    assert book.properties.creator == "青石镇"
    (only,) = book.worksheets
    return only


@pytest.mark.parametrize("words", DANGEROUS)
def test_what_looks_like_a_formula_stays_a_text(words: str) -> None:
    only = sheet((words, 1))
    cell = only["A2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert cell.value.replace("_x000D_", "\r").replace("\n", "\r") == words.replace("\n", "\r")


def test_a_title_that_looks_like_a_formula_stays_a_text() -> None:
    assert sheet(columns=("=1", "乙"))["A1"].data_type == "s"


def test_head_is_frozen_filtered_and_wide_enough() -> None:
    only = sheet(("一" * 30, "短"), ("一", None))
    assert only.freeze_panes == "A2"
    assert only.auto_filter.ref == "A1:B3"
    assert only.column_dimensions["A"].width == 60
    assert only.column_dimensions["B"].width == 8
    assert only["A1"].font.bold


def test_figures_times_and_blanks_keep_their_kind() -> None:
    only = sheet((7, 2.5), (True, None), (AT, date(2026, 9, 22)))
    assert [cell.value for row in only.iter_rows(min_row=2) for cell in row] == [
        7, 2.5, True, None, datetime(2026, 9, 22, 13, 58), datetime(2026, 9, 22),  # noqa: DTZ001
    ]  # fmt: skip
    assert only["A4"].number_format == "yyyy-mm-dd hh:mm"
    assert only["B4"].number_format == "yyyy-mm-dd"


@given(st.lists(st.tuples(st.text(max_size=40), st.integers(-(10**9), 10**9)), max_size=8))
def test_every_text_comes_back_but_for_what_xml_cannot_hold(rows: list[tuple[str, int]]) -> None:
    only = sheet(*rows)
    for (words, number), row in zip(rows, only.iter_rows(min_row=2, values_only=True), strict=True):
        kept = "".join(sign for sign in words if sign in "\t\n\r" or ord(sign) >= 0x20)
        kept = kept.replace("\ufffe", "").replace("\uffff", "")
        assert str(row[0] or "").split() == kept.split() or "_x" in str(row[0])
        assert row[1] == number


def test_a_text_too_long_for_a_cell_says_where_the_rest_is() -> None:
    value = sheet(("烟" * 40000, ""))["A2"].value
    assert isinstance(value, str)
    assert len(value) == 32767
    assert value.endswith("…（全文见台账）")


def test_a_title_with_forbidden_signs_names_the_sheet_all_the_same() -> None:
    book = load_workbook(io.BytesIO(draw(Workbook("[台账]/2026:9月*" + "长" * 40, ("甲",), ()))))
    assert len(book.sheetnames[0]) <= 31
    assert load_workbook(io.BytesIO(draw(Workbook("", ("甲",), ())))).sheetnames


def test_csv_begins_with_a_mark_and_neutralises_formulas() -> None:
    content = draw_csv(Workbook("台账", ("甲", "=乙"), (("=1+1", -5), (AT, None), (date(2026, 9, 22), "普通"))))
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows == [["甲", "'=乙"], ["'=1+1", "-5"], ["2026-09-22 13:58", ""], ["2026-09-22", "普通"]]


def test_values_are_said_plainly() -> None:
    assert [said(value) for value in (None, 3, True, "甲")] == ["", "3", "True", "甲"]
