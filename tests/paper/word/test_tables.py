from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.paper.official.facts import Column, Side, Table
from desktop.paper.press.fonts import case
from desktop.paper.press.official import ACROSS, AREA
from desktop.paper.word.document import draw
from desktop.paper.word.tables import table
from tests.paper.official.invented import ITEMS, REPORT, register
from tests.paper.word.opened import W, part, text, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def drawn() -> list[Element]:
    return [one for one in part(draw(REPORT)).iter(f"{W}tbl") if one.find(f"{W}tblPr/{W}tblpPr") is None]


def test_heads_repeat_and_no_row_is_cut() -> None:
    for one in drawn():
        rows = one.findall(f"{W}tr")
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_columns_are_as_wide_as_on_the_printed_page() -> None:
    across, upright = drawn()
    for one, area in ((across, ACROSS), (upright, AREA)):
        widths = [int(column.get(f"{W}w") or 0) for column in one.findall(f"{W}tblGrid/{W}gridCol")]
        assert abs(sum(widths) / 20 - area.width) < 1
        first = one.findall(f"{W}tr")[0]
        assert [int(value(cell, "tcPr/tcW", "w")) for cell in first.findall(f"{W}tc")] == widths


def test_a_heading_within_spans_all_columns_and_totals_keep_their_last_row() -> None:
    rows = drawn()[1].findall(f"{W}tr")
    assert (text(rows[1]), value(rows[1], "tc/tcPr/gridSpan")) == ("道路", "4")
    assert rows[1].find(f".//{W}keepNext") is not None
    assert rows[-2].find(f".//{W}keepNext") is not None
    assert text(rows[-1]) == "合计2项"


def test_a_row_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        table(case(), Table(ITEMS.columns, (("1", "2"),)))


def test_narrow_columns_take_smaller_type() -> None:
    columns = tuple(Column(f"很长的栏目名称{n}", Side.CENTRE) for n in range(7))
    words = table(case(), Table(columns, (("字",) * 7,)))
    assert 'w:val="SmallHead"' in words
    assert 'w:val="TableHead"' in table(case(), register(2))
    opened = table(case(), Table(ITEMS.columns, ()), "<w:pageBreakBefore/>")
    assert opened.startswith('<w:p><w:pPr><w:pStyle w:val="Break"/><w:pageBreakBefore/>')
