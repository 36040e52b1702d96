"""Tables run over pages with their heads, no row is torn, no heading and no total stands alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.paper.official import report
from desktop.paper.official.facts import Column, Paragraph, Table
from desktop.paper.official.tables import write_table
from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.official import ACROSS, AREA, PITCH, Official
from desktop.paper.press.page import MM, Page, Panel, Setting
from tests.paper.official.invented import ITEMS, REPORT, register
from tests.paper.reading import crooked, looks_right

TYPES = case(bundled_only=True)


def lines(page: Page) -> list[str]:
    return [mark.text for mark in page.marks if isinstance(mark, Setting)]


def drawn(table: Table, before: int = 0) -> list[Page]:
    paper = Official(TYPES, (), AREA.y)
    paper.folio.y += before * PITCH
    paper.folio.marks.extend([Panel(AREA)] if before else [])
    write_table(paper, table)
    return [Page(tuple(folio.marks)) for folio in paper.folios]


@pytest.mark.parametrize("before", range(0, 22, 3))
def test_a_heading_in_a_table_is_never_the_last_row_of_a_page(before: int) -> None:
    rows = tuple(row for n in range(12) for row in ((f"第{n}组",), (str(n), "甲"), (str(n), "乙")))
    for page in drawn(Table((Column("序号"), Column("事项")), rows), before):
        said = lines(page)
        assert not said or not said[-1].startswith("第")


@pytest.mark.parametrize("count", range(20, 34))
def test_totals_stand_with_the_last_row(count: int) -> None:
    table = replace(register(count, landscape=False), note="", caption="")
    last = lines(drawn(table)[-1])
    assert "合计" in last
    assert f"〔2026〕哨字{count}号" in last


def test_heads_are_repeated_and_a_caption_stands_with_its_table() -> None:
    pages = drawn(register(80, landscape=False), before=20)
    first, *others = [lines(page) for page in pages]
    assert first == []
    assert others[0][0] == "附表1　吹哨台账"
    assert all("编号" in said[:2] for said in others)


def test_rows_are_whole_on_one_page() -> None:
    long = tuple((str(n), "露天焚烧电缆皮，黑烟飘向南岭小学。" * 6) for n in range(1, 30))
    pages = drawn(Table((Column("序号"), Column("事由")), long))
    assert len(pages) > 2
    for page in pages:
        said = lines(page)
        assert said[2] in {row[0] for row in long}
        assert said[-1].endswith("。")


def test_the_text_after_a_table_stands_on_the_grid() -> None:
    paper = Official(TYPES, (), AREA.y)
    write_table(paper, ITEMS)
    steps = (paper.folio.y - AREA.y) / PITCH
    assert steps == pytest.approx(round(steps))


def test_a_signature_row_is_as_high_as_asked() -> None:
    table = Table((Column("部门"), Column("签字")), (("公安", ""), ("水务", "")), row_height=18)
    (page,) = drawn(table)
    heights = [mark.area.height for mark in page.marks if isinstance(mark, Panel) and mark.area.width < 150 * MM]
    assert sorted(heights)[-4:] == pytest.approx([18 * MM] * 4)


def test_many_columns_are_set_smaller() -> None:
    columns = tuple(Column(f"第{n}栏合计数") for n in range(9))
    (page,) = drawn(Table(columns, (("1",) * 9,)))
    assert {mark.size for mark in page.marks if isinstance(mark, Setting)} == {10.5}


def test_a_row_that_does_not_fit_its_columns_is_an_error() -> None:
    with pytest.raises(ValueError, match="argument"):
        drawn(Table((Column("甲"), Column("乙"), Column("丙")), (("1", "2"),)))


@settings(max_examples=20)
@given(
    st.lists(st.tuples(st.text(max_size=60), st.text(max_size=200), st.text(max_size=20)), max_size=8), st.booleans()
)
def test_whatever_stands_in_a_table_stays_in_its_cell(rows: list[tuple[str, ...]], landscape: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    table = Table((Column("甲"), Column("乙"), Column("丙")), tuple(rows), landscape=landscape)
    assert crooked(report.lay(replace(REPORT, blocks=(Paragraph("见表"), table)), TYPES)) == []


def test_a_lying_table_fills_the_lying_type_area() -> None:
    sheet = report.lay(replace(REPORT, blocks=(register(40),)), TYPES)
    looks_right(sheet)
    frames = [mark.area for mark in sheet.pages[1].marks if isinstance(mark, Panel)]
    assert max(area.width for area in frames) == pytest.approx(ACROSS.width)
    assert all(one.bottom <= ACROSS.bottom + 0.01 for one in frames)
    heads = [mark for mark in sheet.pages[1].marks if isinstance(mark, Setting) and mark.text == "编号"]
    assert [mark.typeface for mark in heads] == [Typeface.HEITI]
    assert all(above <= below for above, below in pairwise(sorted(area.y for area in frames)))
