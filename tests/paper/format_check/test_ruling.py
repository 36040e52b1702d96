from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from desktop.paper.format_check.reader import read
from tests.paper.format_check.drawn import MM

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.paper.format_check.leaf import Leaf


def seen(draw: Callable[[Canvas], None]) -> Leaf:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(210 * MM, 297 * MM))
    draw(canvas)
    canvas.save()
    return read(file.getvalue()).leaves[0]


@settings(max_examples=10, deadline=None)
@given(st.floats(10, 60), st.floats(10, 280), st.floats(20, 120), st.floats(0.1, 1.5), st.booleans())
def test_a_line_is_found_however_it_is_drawn(x: float, y: float, length: float, weight: float, bar: bool) -> None:  # noqa: FBT001
    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(weight * MM)
        canvas.setStrokeColorRGB(0.84, 0, 0.06)
        canvas.setFillColorRGB(0.84, 0, 0.06)
        if bar:
            canvas.rect(x * MM, (297 - y - weight / 2) * MM, length * MM, weight * MM, stroke=0, fill=1)
        else:
            canvas.line(x * MM, (297 - y) * MM, (x + length) * MM, (297 - y) * MM)

    (stroke,) = seen(draw).strokes
    assert (stroke.x1, stroke.y1, stroke.length, stroke.weight) == pytest.approx((x, y, length, weight), abs=0.03)
    assert stroke.level


def test_pieces_that_touch_are_one_line_and_gaps_keep_lines_apart() -> None:
    def draw(canvas: Canvas) -> None:
        for start, end in ((20, 60), (60, 100), (120, 150)):
            canvas.line(start * MM, 500, end * MM, 500)

    found = seen(draw).strokes
    assert [(round(it.x1), round(it.x2)) for it in found] == [(20, 100), (120, 150)]


def test_a_frame_is_four_lines_also_when_it_is_moved_and_scaled() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(20 * MM, 50 * MM)
        canvas.scale(2, 2)
        canvas.setLineWidth(0.25 * MM)
        canvas.rect(0, 0, 20 * MM, 10 * MM)

    found = seen(draw).strokes
    assert sorted((it.level, round(it.length), round(it.weight, 2)) for it in found) == [
        (False, 20, 0.5),
        (False, 20, 0.5),
        (True, 40, 0.5),
        (True, 40, 0.5),
    ]


def test_lines_within_a_form_are_found_and_curves_and_white_bars_are_none() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("ruled")
        canvas.line(10 * MM, 10 * MM, 60 * MM, 10 * MM)
        canvas.endForm()
        canvas.translate(10 * MM, 0)
        canvas.doForm("ruled")
        canvas.circle(300, 300, 80)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(20, 20, 200, 2, stroke=0, fill=1)

    (stroke,) = seen(draw).strokes
    assert (stroke.x1, stroke.x2, stroke.y1) == pytest.approx((20, 70, 287), abs=0.05)


def test_upright_bars_and_closed_paths_are_lines_too() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(100 * MM, 100 * MM, 1 * MM, 50 * MM, stroke=0, fill=1)
        path = canvas.beginPath()
        path.moveTo(20 * MM, 20 * MM)
        path.lineTo(60 * MM, 20 * MM)
        path.lineTo(60 * MM, 40 * MM)
        path.close()
        path.moveTo(100 * MM, 20 * MM)
        path.lineTo(120 * MM, 20 * MM)
        canvas.drawPath(path)
        canvas.rect(0, 0, 10, 10, stroke=0, fill=0)

    found = sorted((it.level, round(it.length)) for it in seen(draw).strokes)
    assert found == [(False, 20), (False, 50), (True, 20), (True, 40)]
