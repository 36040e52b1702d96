"""The parts of a paper are told apart also where they are written or placed wrongly."""

from __future__ import annotations

import pytest

from desktop.paper.format_check.anatomy import dissect
from desktop.paper.format_check.parts import NUMBER
from desktop.paper.format_check.reader import read
from desktop.paper.official import minutes
from tests.paper.format_check.drawn import RIGHT, checked, drawn
from tests.paper.official.invented import long_minutes


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("青综指〔2026〕38号", ("〔", "2026", "〕", "", "38")),
        ("青综指[2026]第038号", ("[", "2026", "]", "第", "038")),
        ("青政发（26）7号", ("（", "26", "）", "", "7")),
    ],
)
def test_numbers_are_read_also_in_a_wrong_form(number: str, parts: tuple[str, ...]) -> None:
    found = NUMBER.match(number)
    assert found is not None
    assert found.group("open", "year", "close", "ordinal", "serial") == parts


def test_a_table_has_its_caption_and_its_note_and_the_page_number_is_none_of_them() -> None:
    paper = dissect(read(minutes.draw(long_minutes(12))), None)
    tabled = [line.text for found in paper.tabled.values() for line in found]
    assert any(text.startswith("附表") for text in tabled)
    assert any(text.startswith("注：") for text in tabled)
    assert len(paper.folios) == len(paper.reading.leaves)
    body = [line.text for found in paper.body.values() for line in found]
    assert not [text for text in body if text.startswith(("附表", "注：", "—"))]


def test_a_stamp_above_the_type_area_is_no_body() -> None:
    report = checked(RIGHT.but(stamp="征求意见稿"))
    (out,) = report.findings
    assert "出版心上边" in out.what.zh
    assert out.pages == (1, 2, 3)


def test_a_number_in_a_table_is_no_page_number_and_other_programs_numbers_are() -> None:
    paper = dissect(read(drawn(RIGHT.but(folio="Page {n}"))), None)
    assert [line.text for line in paper.folios.values()] == ["Page1", "Page2", "Page3"]
