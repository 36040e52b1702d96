"""Bands run over pages with their heads repeated, and keep together what belongs together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.paper.press.cells import blank, heading, label, said
from desktop.paper.press.flow import Flow, marks_of
from desktop.paper.press.fonts import case
from desktop.paper.press.form import BLANK, FRAME, Band, Row
from desktop.paper.press.page import Area, Panel, Setting
from tests.paper.reading import outside

TYPES = case(bundled_only=True)
COLUMN = Area(50, 60, 300, 400)
SHORT = Area(50, 160, 300, 300)


def flow(*bands: Band) -> Flow:
    one = Flow(TYPES, SHORT, COLUMN)
    one.run(bands)
    return one


def texts(one: Flow) -> list[list[str]]:
    return [[m.text for m in marks_of(column)[0] if isinstance(m, Setting)] for column in one.columns]


def rows(count: int) -> tuple[Row, ...]:
    return tuple(Row((said(f"{n}"), blank())) for n in range(count))


@given(st.integers(1, 80))
def test_no_row_is_lost_and_every_page_has_the_head(count: int) -> None:
    one = flow(Band((100, 200), rows(count), (Row((heading("甲"), heading("乙"))),), bookmark="表"))
    pages = texts(one)
    assert all(page[:2] == ["甲", "乙"] for page in pages)
    assert [text for page in pages for text in page[2:]] == [str(n) for n in range(count)]
    assert all(column.used <= column.area.height + 0.01 for column in one.columns)
    assert sum(len(marks_of(column)[1]) for column in one.columns) == 1


def test_every_page_has_one_heavy_frame_around_its_rows() -> None:
    for column in flow(Band((300,), tuple(Row((said("一"),)) for _ in range(40)))).columns:
        frames = [mark for mark in marks_of(column)[0] if isinstance(mark, Panel) and mark.weight == FRAME]
        assert [frame.area.height for frame in frames] == [pytest.approx(column.used)]


def test_a_side_cell_stands_beside_all_rows_of_each_page() -> None:
    one = flow(Band((60, 240), tuple(Row((said(f"{n}"),)) for n in range(30)), side=label("撤离")))
    assert all("撤离" in page for page in texts(one))
    for column in one.columns:
        sides = [m for m in marks_of(column)[0] if isinstance(m, Panel) and m.area.width == 60]
        assert [side.area.height for side in sides] == [pytest.approx(column.used)]


def test_a_side_cell_makes_the_last_row_grow() -> None:
    one = flow(Band((30, 270), (Row((said("一"),)),), side=label("甲\n乙\n丙\n丁")))
    assert one.columns[0].used > BLANK
    assert outside(marks_of(one.columns[0])[0]) == ()


def test_a_kept_band_moves_to_the_next_page_whole() -> None:
    one = flow(Band((300,), rows_of(9)), Band((300,), rows_of(4), keep=True))
    assert [len(column.strips) for column in one.columns] == [1, 1]


def rows_of(count: int) -> tuple[Row, ...]:
    return tuple(Row((said("行"),)) for _ in range(count))


def test_bands_that_stand_together_move_with_what_follows() -> None:
    one = flow(Band((300,), rows_of(8)), Band((300,), rows_of(1), together=True), Band((300,), rows_of(6), keep=True))
    assert [len(column.strips) for column in one.columns] == [1, 2]


def test_the_last_rows_go_along_with_a_band_that_would_be_alone() -> None:
    """A column holds so many rows that one band fills the first; its tail turns only where the next band must."""
    head = (Row((heading("甲"), heading("乙"))),)
    whole = next(n for n in range(1, 30) if len(flow(Band((100, 200), rows(n), head)).columns) > 1) - 1
    for count in (whole - 1, whole):
        alone = flow(Band((100, 200), rows(count), head), Band((300,), rows_of(3), keep=True))
        assert texts(alone)[1] == ["行"] * 3
        one = flow(Band((100, 200), rows(count), head, tail=2), Band((300,), rows_of(3), keep=True))
        assert texts(one)[1] == ["甲", "乙", f"{count - 2}", f"{count - 1}", "行", "行", "行"]
        assert len(texts(one)[0]) == count
    short = flow(Band((100, 200), rows(3), head, tail=2), Band((300,), rows_of(1), keep=True))
    assert len(short.columns) == 1
    huge = flow(Band((100, 200), rows(whole), head, tail=2), Band((300,), rows_of(40)))
    assert texts(huge)[0][-1] == f"{whole - 1}", "what no page can hold stays where it is"


def test_what_no_page_can_hold_together_runs_on() -> None:
    one = flow(Band((300,), rows_of(8)), Band((300,), rows_of(40), keep=True, together=True))
    assert len(one.columns[0].strips) == 2


def test_a_row_longer_than_a_page_is_cut_between_lines() -> None:
    words = "\n".join(f"第{n}行" for n in range(120))
    one = flow(Band((60, 240), (Row((label("事由"), said(words))),)))
    assert len(one.columns) >= 5
    assert [t for page in texts(one) for t in page if t != "事由"] == words.split("\n")
    assert all("事由" in page for page in texts(one))
    assert all(outside(marks_of(column)[0]) == () for column in one.columns)


def test_a_row_that_no_page_holds_is_an_error() -> None:
    with pytest.raises(ValueError, match="cannot be laid"):
        flow(Band((300,), (Row((blank(),), least=500),)))


def test_spare_height_is_shared_out_up_to_a_limit() -> None:
    one = flow(Band((300,), (Row((blank(),)), Row((blank(),), stretch=2.0))))
    one.spread(10)
    first, second = one.columns[0].strips[0].rows
    assert (first.height, second.height) == (BLANK, BLANK + 20)
    full = flow(Band((300,), (Row((blank(),), least=300, stretch=1.0),)))
    full.spread(10)
    assert full.columns[0].used == 300


def test_nothing_is_shared_out_where_nothing_stretches() -> None:
    one = flow(Band((300,), rows_of(2)))
    before = one.columns[0].used
    one.spread(10)
    assert one.columns[0].used == before


def test_a_band_without_rows_shows_its_head_and_an_empty_column_nothing() -> None:
    assert texts(flow(Band((300,), (), (Row((heading("甲"),)),)))) == [["甲"]]
    assert marks_of(flow().columns[0]) == ((), ())
