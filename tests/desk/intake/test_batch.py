"""What the clerk says about a file is kept beside it, and the file itself is never touched."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.intake.batch import Batch, Place, corrected
from desktop.intake.known import Known
from desktop.intake.look import look
from desktop.intake.page import Page
from desktop.intake.verdict import Verdict
from desktop.procedures.imports.result import Choice

KNOWN = Known(date(2026, 10, 8))
TEXT = "姓名,单位,手机\n公安甲,公安,199-0000-1001\n公安乙,公安,199-0000-100\n"


def batch() -> Batch:
    workbook = look(TEXT.encode(), "人员.csv")
    return Batch(workbook, {sheet.name: sheet.mapping for sheet in workbook.sheets})


def test_a_correction_is_read_and_told_and_leaves_the_file_alone() -> None:
    one = batch()
    one.correct(Place("人员", 2, 2), " 199-0000-1002 ")
    record = one.read(KNOWN)[0].records[1]
    assert record.value is not None
    assert record.value.phone == "199-0000-1002"
    assert record.remarks[-1].verdict is Verdict.ACCEPT
    assert "199-0000-100”" in record.remarks[-1].why.zh
    assert one.workbook.sheets[0].page.text(2, 2) == "199-0000-100"


def test_the_words_of_the_file_take_a_correction_back() -> None:
    one = batch()
    one.correct(Place("人员", 2, 2), "x")
    one.correct(Place("人员", 2, 2), "199-0000-100")
    assert one.corrections == {}
    assert one.page("人员") is one.workbook.sheets[0].page


def test_what_is_decided_says_what_goes_in() -> None:
    one = batch()
    one.sheets = one.read(KNOWN)
    first = one.sheets[0].records[0]
    assert first.verdict is Verdict.QUESTION  # the post has no department yet
    assert one.waits("人员", first)
    assert one.waiting() == 2
    assert not one.goes_in("人员", first)
    one.decide("人员", first.where, Choice.ACCEPT)
    assert one.goes_in("人员", first)
    assert (one.waiting(), one.entering()) == (1, 1)
    one.decide("人员", first.where, Choice.SKIP)
    assert (one.waiting(), one.entering()) == (1, 0)
    one.decide("人员", first.where, None)
    assert one.choice("人员", first.where) is None


def test_a_merged_range_is_filled_down_where_one_of_its_cells_is_corrected() -> None:
    page = Page("村", (("村", "网格"), ("柳沟", "1"), (None, "2"), (None, "3")), ((1, 0, 3, 0),))
    found = corrected(page, {Place("村", 2, 0): "东岭"})
    assert [found.text(found.merged_from(row, 0), 0) for row in range(1, 4)] == ["柳沟", "东岭", "柳沟"]


def test_the_top_of_a_merged_range_is_corrected_for_all_of_it() -> None:
    page = Page("村", (("村", "网格"), ("柳沟", "1"), (None, "2")), ((1, 0, 2, 0),))
    found = corrected(page, {Place("村", 1, 0): "东岭"})
    assert [found.text(found.merged_from(row, 0), 0) for row in (1, 2)] == ["东岭", "东岭"]


@given(st.integers(0, 3), st.integers(0, 5), st.text(max_size=9))
def test_only_the_corrected_cell_changes(row: int, column: int, text: str) -> None:
    page = Page("x", (("a", "b"), ("c",), (), ("d", "e", "f")))
    found = corrected(page, {Place("x", row, column): text})
    others = [(r, c) for r in range(4) for c in range(6) if (r, c) != (row, column)]
    assert found.raw(row, column) == text
    assert [found.text(r, c) for r, c in others] == [page.text(r, c) for r, c in others]
