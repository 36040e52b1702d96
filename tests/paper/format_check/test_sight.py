from __future__ import annotations

import io
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from desktop.paper.format_check.reader import read
from desktop.paper.official import minutes
from tests.paper.format_check.drawn import MM, RIGHT, drawn, faces
from tests.paper.official.invented import MINUTES, RARE

if TYPE_CHECKING:
    from desktop.paper.format_check.leaf import Glyph


def one(
    x: float, y: float, size: float, *, turned: int = 0, mode: Literal[0, 3] = 0, scale: float = 1.0
) -> tuple[Glyph, ...]:
    """Draw 台 at (x, y) from the top left corner as the page is shown, and read it back."""
    faces()
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(210 * MM, 297 * MM))
    canvas.setPageRotation(turned)
    canvas.scale(scale, scale)
    text = canvas.beginText(x * MM / scale, (297 - y) * MM / scale)
    text.setFont("FangSong_GB2312", size / scale)
    text.setTextRenderMode(mode)
    text.textOut("台")
    canvas.drawText(text)
    canvas.save()
    leaf = read(file.getvalue()).leaves[0]
    assert leaf.hidden == (1 if mode == 3 else 0)
    return leaf.glyphs


@settings(max_examples=12, deadline=None)
@given(st.floats(5, 180), st.floats(20, 290), st.floats(5, 60), st.sampled_from([1.0, 0.5, 2.5]))
def test_place_and_size_are_read_as_they_are_shown(x: float, y: float, size: float, scale: float) -> None:
    (glyph,) = one(x, y, size, scale=scale)
    assert glyph.text == "台"
    assert (glyph.x, glyph.y, glyph.size) == pytest.approx((x, y, size), abs=0.05)
    assert glyph.advance == pytest.approx(pdfmetrics.stringWidth("台", "FangSong_GB2312", size) / MM, abs=0.05)
    assert glyph.left >= glyph.x - 0.01
    assert glyph.top < glyph.y < glyph.bottom + glyph.em * 0.3
    assert glyph.upright


def test_a_turned_page_is_read_as_it_is_shown() -> None:
    (glyph,) = one(50, 100, 16, turned=90)
    assert not glyph.upright
    # Turned by a quarter to the right, what was 100 mm from the top is 197 mm from the left.
    assert (glyph.x, glyph.y) == pytest.approx((197, 50), abs=0.1)


def test_type_that_prints_nothing_is_counted_not_measured() -> None:
    assert one(50, 100, 16, mode=3) == ()


def test_fonts_and_colours_are_those_of_the_file() -> None:
    leaf = read(drawn(RIGHT)).leaves[0]
    fonts = {glyph.font.name: glyph.font for glyph in leaf.glyphs}
    assert set(fonts) == {"FZXBSJW--GB1-0", "FangSong_GB2312", "SimHei", "KaiTi_GB2312", "SimSun"}
    assert all(font.embedded for font in fonts.values())
    assert leaf.glyphs[0].colour == pytest.approx((0.84, 0, 0.06), abs=0.01)


def test_text_without_a_way_back_to_unicode_is_marked() -> None:
    content = drawn(RIGHT).replace(b"/ToUnicode", b"/ToUnknown")
    assert not all(glyph.mapped for glyph in read(content).leaves[1].glyphs)
    assert all(glyph.mapped for glyph in read(drawn(RIGHT)).leaves[1].glyphs)


def test_a_character_beyond_the_basic_plane_is_one_glyph() -> None:
    leaf = read(minutes.draw(MINUTES)).leaves
    said = "".join(glyph.text for page in leaf for glyph in page.glyphs)
    for sign in RARE:
        assert sign in said
    assert "\ufffd" not in said
