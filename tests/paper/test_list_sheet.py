"""A list prints every row with its filter, on as many landscape pages as it needs, in a time that grows evenly."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.paper import list_sheet
from desktop.paper.list_sheet import Column, ListFacts
from desktop.paper.press.fonts import case
from desktop.paper.press.slip import width
from tests.paper.facts import IMPRINT
from tests.paper.reading import crooked, looks_right, reader, text

TYPES = case(bundled_only=True)
COLUMNS = (Column("编号"), Column("地点"), Column("事由"), Column("吹哨", right=True))


def register(count: int) -> ListFacts:
    rows = tuple(
        (f"〔2026〕哨字{n}号", "南岭村", "露天焚烧电缆皮。" * (1 + n % 4), "09-22 13:58") for n in range(1, count + 1)
    )
    return ListFacts("青石镇综合执法指挥部", "哨单台账", COLUMNS, rows, IMPRINT, "哨类=综合执法哨")


def test_every_row_is_there_under_repeated_heads() -> None:
    sheet = list_sheet.lay(register(90), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    assert all(f"〔2026〕哨字{n}号" in said for n in range(1, 91))
    assert said.count("编号地点事由吹哨") == len(sheet.pages) > 2
    assert "筛选：哨类=综合执法哨，共90条" in said
    assert list_sheet.draw(register(2))


def test_an_empty_list_says_so() -> None:
    said = text(list_sheet.lay(replace(register(0), filter=""), TYPES).content)
    assert "没有符合的记录" in said
    assert "共0条" in said


@settings(max_examples=15)
@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=300)), min_size=1, max_size=12))
def test_whatever_stands_in_a_list_stays_in_its_cell(rows: list[tuple[str, str]]) -> None:
    facts = ListFacts("青石镇", "表", (Column("甲"), Column("乙")), tuple(rows), IMPRINT)
    assert crooked(list_sheet.lay(facts, TYPES)) == []


@pytest.mark.parametrize("count", [1, 3, 12])
def test_columns_share_the_whole_width(count: int) -> None:
    columns = tuple(Column(f"列{n}") for n in range(count))
    for words in ("", "短", "很长的一段文字" * 20):
        facts = ListFacts("青石镇", "表", columns, ((words,) * count,), IMPRINT)
        assert sum(list_sheet.shares(TYPES, facts)) == pytest.approx(width(landscape=True))


def test_a_row_with_too_few_entries_is_an_error() -> None:
    with pytest.raises(IndexError):
        list_sheet.lay(replace(register(1), rows=(("一",),)), TYPES)


@pytest.mark.slow
def test_a_thousand_rows_make_a_small_file() -> None:
    content = list_sheet.lay(register(1000), TYPES).content
    assert len(content) < 1_000_000
    assert len(reader(content).pages) > 50
