"""Marks become PDF operators: settings once, ticks in their boxes, codes that can be read."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from reportlab.pdfgen.canvas import Canvas

from desktop.paper.press.embedding import Tray, no_font
from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.galley import Style, Text
from desktop.paper.press.page import MM, RED, SHADE, Area, Panel, Rule, Square
from desktop.paper.press.printer import Printer, square

if TYPE_CHECKING:
    from desktop.paper.press.page import Mark

TYPES = case(bundled_only=True)
STYLE = Style(Typeface.FANGSONG, 12, 18)


def printed(*marks: Mark) -> str:
    begin: Any = no_font()
    canvas: Any = Canvas(io.BytesIO(), initialFontName=begin)
    Printer(canvas, Tray(TYPES, canvas), 800).print(marks)
    return "\n".join(canvas._code)


def lines(words: str, style: Style = STYLE) -> tuple[Mark, ...]:
    return tuple(Text(words, style).set(TYPES, 300).placed(10, 20))


def test_distances_from_the_top_become_distances_from_the_bottom() -> None:
    assert "10.00 700.00 30.00 20.00 re f" in printed(Panel(Area(10, 80, 30, 20), fill=SHADE))
    assert "0.949 g" in printed(Panel(Area(10, 80, 30, 20), fill=SHADE))
    assert "re B" in printed(Panel(Area(10, 80, 30, 20), 1.0, SHADE))
    assert "re S" in printed(Panel(Area(10, 80, 30, 20), 1.0))


def test_a_setting_of_the_graphics_state_is_written_once() -> None:
    code = printed(*lines("哨单\n吹哨\n报到"))
    assert code.count("Tf") == 1
    assert code.count("Tj") == 3


def test_a_rare_character_changes_the_font_and_back() -> None:
    assert printed(*lines("李玥到")).count("Tf") == 3


def test_a_ticked_box_has_a_tick_and_an_empty_one_has_none() -> None:
    assert printed(*lines("☑ 综合执法哨　☐ 重点工作哨")).count(" l S") == 1
    assert " l S" not in printed(*lines("☐ 综合执法哨"))


def test_red_is_three_colours_and_a_dashed_line_ends_its_dashes() -> None:
    code = printed(Rule(10, 10, 90, 10, 1.0, RED, dashed=True))
    assert "0.843 0.000 0.059 RG" in code
    assert code.index("[3 2] 0 d") < code.index("l S") < code.rindex("[] 0 d")


def test_a_square_code_has_its_three_corners() -> None:
    rows = square("SHAOTAI 1286 " + "0F" * 32)
    assert len(rows) == 33
    assert rows[0][0] == (0, 7)
    assert rows[-1][0] == (0, 7)
    assert sum(rows[0][-1]) == 33
    assert printed(Square(0, 0, 14 * MM, "SHAOTAI")).count(" re") > 100
