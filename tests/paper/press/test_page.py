"""An area knows its edges."""

from __future__ import annotations

from desktop.paper.press.page import A4, LANDSCAPE, MM, Area


def test_an_area_knows_its_edges() -> None:
    assert (Area(1, 2, 30, 40).right, Area(1, 2, 30, 40).bottom) == (31, 42)


def test_paper_is_a4() -> None:
    assert A4 == (210 * MM, 297 * MM)
    assert A4[::-1] == LANDSCAPE
