"""The 版记 stands at the foot of the last page, on an even one where that is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.paper.official.colophon import write_colophon
from desktop.paper.official.facts import Colophon
from desktop.paper.press.fonts import case
from desktop.paper.press.galley import Text
from desktop.paper.press.official import AREA, BODY, PITCH, Official
from desktop.paper.press.page import MM, Rule, Setting, Square
from tests.paper.official.invented import COLOPHON

TYPES = case(bundled_only=True)


def paper(lines: int) -> Official:
    written = Official(TYPES, (), AREA.y)
    for _ in range(lines):
        written.write(Text("行", BODY))
    return written


def closed(lines: int, colophon: Colophon = COLOPHON) -> Official:
    written = paper(lines)
    write_colophon(written, colophon)
    return written


def test_rules_are_heavy_first_and_last_and_the_last_row_ends_the_type_area() -> None:
    folio = closed(3).folio
    rules = sorted((mark for mark in folio.marks if isinstance(mark, Rule)), key=lambda it: it.y1)
    assert [round(rule.weight / MM, 2) for rule in rules] == [0.35, 0.25, 0.25, 0.35]
    assert rules[-1].y1 == pytest.approx(AREA.bottom)
    assert {(rule.x1, rule.x2) for rule in rules} == {(AREA.x, AREA.right)}


def test_copies_hang_and_everything_stands_one_character_in() -> None:
    lines = [mark for mark in closed(3).folio.marks if isinstance(mark, Setting) and mark.size == 14]
    copies, first, second = [one for one in lines if not one.text.startswith("记录")][:3]
    assert copies.text == "抄送："
    assert copies.x == pytest.approx(AREA.x + 14)
    assert first.x == second.x == pytest.approx(copies.x + 3 * 14)
    assert second.text.endswith("。")
    assert lines[-1].text == "2026年9月28日印发"
    assert lines[-1].x + lines[-1].width == pytest.approx(AREA.right - 14, abs=0.5)


def test_a_page_without_room_is_followed_by_one_with_the_colophon_alone() -> None:
    written = closed(20)
    assert len(written.folios) == 2
    assert any(isinstance(mark, Square) for mark in written.folio.marks)


@pytest.mark.parametrize(
    ("lines", "pages", "numbered"), [(3, 2, [True, True]), (25, 2, [True, True]), (42, 4, [True, True, False, False])]
)
def test_it_stands_on_an_even_page_where_that_is_asked_for(lines: int, pages: int, numbered: list[bool]) -> None:
    written = closed(lines, replace(COLOPHON, even=True))
    assert len(written.folios) == pages
    assert [folio.numbered for folio in written.folios] == numbered
    assert any(isinstance(mark, Square) for mark in written.folios[-1].marks)


def test_only_what_there_is_to_say_is_said() -> None:
    assert closed(3, Colophon()).folio.y == pytest.approx(AREA.y + 3 * PITCH)
    rules = [mark for mark in closed(3, Colophon("办公室")).folio.marks if isinstance(mark, Rule)]
    assert len(rules) == 2
    bare = closed(3, Colophon(journal_head="ab" * 16, entry=3)).folio.marks
    assert [mark.text for mark in bare if isinstance(mark, Setting)][-1] == "记录指纹 abab abab abab abab　第 3 笔"
    assert not any(isinstance(mark, Square) for mark in bare)
    coded = closed(3, Colophon(digest="ab" * 32, entry=3)).folio.marks
    assert [mark.data for mark in coded if isinstance(mark, Square)] == ["SHAOTAI 3 " + "AB" * 32]
