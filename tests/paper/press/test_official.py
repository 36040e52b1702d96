"""The page of official papers has the measures of GB/T 9704-2012."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.galley import Text
from desktop.paper.press.official import (
    ACROSS,
    AREA,
    BODY,
    CHARACTER,
    FLUSH,
    PITCH,
    Official,
    body,
    closing_rules,
    paragraph,
    red_mark,
)
from desktop.paper.press.page import A4, LANDSCAPE, MM, RED, Page, Setting

TYPES = case(bundled_only=True)


def settings(page: Page) -> list[Setting]:
    return [mark for mark in page.marks if isinstance(mark, Setting)]


def dash() -> float:
    """Return how high the upper edge of a dash stands above its baseline, in parts of the size."""
    face = TYPES.face(Typeface.SONGTI).type
    return face.rise(face.glyph("—")) / 1000


def paper(words: str) -> Official:
    official = Official(TYPES, (), AREA.y)
    for text in body(words):
        official.write(text)
    return official


def test_a_page_has_22_lines_of_28_characters() -> None:
    first, second = paper("哨" * 28 * 30).pages("令")
    lines = [line for line in settings(first) if "—" not in line.text]
    assert len(lines) == 22
    assert {len(line.text) for line in lines[1:]} == {28}
    assert len(lines[0].text) == 26
    assert settings(second)


def test_the_type_area_stands_where_the_standard_puts_it() -> None:
    assert (AREA.x / MM, AREA.y / MM) == pytest.approx((28, 37))
    assert (AREA.width / MM, AREA.height / MM) == pytest.approx((156, 225))
    assert pytest.approx(28.99, abs=0.01) == PITCH
    assert AREA.width >= CHARACTER * 28


def test_headings_have_the_face_of_their_level() -> None:
    assert paragraph("一、到场时限。自发布起。").style.opening is Typeface.HEITI
    assert paragraph("一、到场时限。自发布起。").opened == 7
    assert paragraph("（一）带队").style.opening is Typeface.KAITI
    assert paragraph("1. 执法人员").style is BODY
    assert [text.words for text in body("甲\n\n 乙 ")] == ["甲", "乙"]


def test_the_number_stands_outside_odd_right_even_left() -> None:
    first, second = paper("哨" * 28 * 30).pages("令")
    odd, even = settings(first)[-1], settings(second)[-1]
    assert (odd.text, even.text) == ("— 1 —", "— 2 —")
    assert odd.x > even.x
    assert (odd.baseline - dash() * odd.size - AREA.bottom) / MM == pytest.approx(7)


@given(st.integers(2, 24))
def test_the_mark_is_red_and_within_the_type_area(count: int) -> None:
    (mark,) = red_mark(TYPES, "青" * count, 20 * MM)
    assert mark.colour == RED
    assert mark.width <= AREA.width + 0.1
    assert mark.area.y == pytest.approx(AREA.y + 20 * MM)


def test_no_single_line_stands_alone_on_the_next_page() -> None:
    official = paper("\n".join(["行"] * 19 + ["哨" * 26 + "单" * 28 * 2 + "止"]))
    last = settings(official.pages("令")[1])
    assert len([line for line in last if "—" not in line.text]) == 2


def test_blank_lines_do_not_open_a_page_and_a_block_finds_room() -> None:
    official = paper("哨")
    official.turn()
    official.skip(3)
    assert official.folios[-1].y == AREA.y
    official.ensure(22)
    assert len(official.folios) == 2
    official.ensure(23)
    assert len(official.folios) == 2
    assert official.reserve(100) == pytest.approx(AREA.bottom - 100)
    official.write(Text("行", BODY))
    official.ensure(22)
    assert len(official.folios) == 3
    official.write(Text("行", BODY))
    official.reserve(AREA.height)
    assert len(official.folios) == 4
    assert official.fits(22)
    assert not official.fits(23)


def test_the_rules_of_the_colophon_are_heavy_first_and_last() -> None:
    rules = closing_rules(100, (110,), 120)
    assert [(rule.y1, round(rule.weight / MM, 2)) for rule in rules] == [(100, 0.35), (110, 0.25), (120, 0.35)]


def test_a_landscape_page_lies_with_its_head_at_the_binding_and_keeps_its_number_where_the_sheet_has_it() -> None:
    official = paper("哨")
    official.lie(landscape=True)
    official.write(Text("行", BODY))
    official.turn()
    official.write(Text("列", BODY))
    assert official.folio.area is ACROSS
    upright, even, odd = official.pages("令")
    assert (upright.size, even.size, odd.size) == (A4, LANDSCAPE, LANDSCAPE)
    second, third = settings(even)[-1], settings(odd)[-1]
    assert second.turned
    assert third.turned
    # Seen on the upright sheet, the third page has its number right and the second has it left, 7 mm under the type.
    assert second.baseline == pytest.approx(AREA.x + second.size)
    assert third.baseline + third.width == pytest.approx(AREA.right - third.size)
    assert (A4[1] - second.x - dash() * second.size - AREA.bottom) / MM == pytest.approx(7)
    assert second.x < ACROSS.x


def test_a_landscape_page_that_stayed_blank_is_not_printed() -> None:
    official = paper("哨")
    official.lie(landscape=True)
    official.lie(landscape=False)
    assert [folio.landscape for folio in official.folios] == [False, False]
    official.lie(landscape=False)
    assert len(official.folios) == 2
    assert len(official.pages("令")) == 1


def test_after_a_table_the_next_line_stands_on_the_grid_again() -> None:
    official = paper("哨")
    official.folio.y += 3.0
    official.snap()
    assert official.folio.y == pytest.approx(AREA.y + 2 * PITCH)
    official.snap()
    assert official.folio.y == pytest.approx(AREA.y + 2 * PITCH)


@pytest.mark.parametrize("count", range(17, 24))
def test_the_last_lines_of_a_text_go_over_with_a_signature(count: int) -> None:
    official = Official(TYPES, (), AREA.y)
    official.write(Text("哨" * (26 + 28 * (count - 1)), BODY), after=3)
    assert official.fits(3)
    assert len(official.folios) == (2 if count > 19 else 1)
    assert count <= 19 or official.folio.y >= AREA.y + 1.5 * PITCH


def test_a_label_stands_before_the_first_line_and_the_others_align_behind_it() -> None:
    official = Official(TYPES, (), AREA.y)
    official.write(Text("甲" * 60, FLUSH), inset=2 * CHARACTER, label=Text("出席：", FLUSH))
    label, first, *rest = [mark for mark in official.folio.marks if isinstance(mark, Setting)]
    assert label.x == pytest.approx(AREA.x + 2 * CHARACTER)
    assert first.x == pytest.approx(AREA.x + 5 * CHARACTER)
    assert {one.x for one in rest} == {first.x}
    assert label.baseline == first.baseline
    assert label.text == "出席："
