from __future__ import annotations

from desktop.paper.format_check.leaf import Leaf, Stroke, dark, red


def test_colours_are_named_as_a_person_would() -> None:
    assert [red(it) for it in ((0.84, 0, 0.06), (1, 0, 0), (0.2, 0, 0), (0.9, 0.6, 0.6))] == [True, True, False, False]
    assert [dark(it) for it in ((0, 0, 0), (0.2, 0.2, 0.2), (0.5, 0.5, 0.5), (0.8, 0, 0))] == [True, True, False, False]


def test_a_line_is_level_or_upright_and_a_page_may_lie_on_its_side() -> None:
    assert Stroke(10, 5, 60, 5, 0.3, (0, 0, 0)).level
    upright = Stroke(10, 5, 10, 45, 0.3, (0, 0, 0))
    assert (upright.level, upright.length) == (False, 40)
    assert Leaf(1, 297, 210, (), ()).landscape
    assert not Leaf(1, 210, 297, (), ()).landscape
