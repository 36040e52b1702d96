"""Words fill their box: nothing leaves it, nothing is lost, and nearly full size goes before more lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.paper.press.fonts import case
from desktop.paper.press.page import Area
from desktop.paper.roster.lattice import CELL, sized
from desktop.paper.roster.snug import Snug
from tests.paper.reading import outside

SNUG = Snug(case(bundled_only=True))


def test_a_short_word_stands_in_full_size_in_the_middle() -> None:
    (one,) = SNUG.place("甲", sized(CELL, 10), Area(0, 0, 40, 20))
    assert one.size == 10
    assert abs(one.x + one.width / 2 - 20) < 0.1


def test_a_word_a_little_too_long_becomes_smaller_and_one_far_too_long_breaks() -> None:
    (one,) = SNUG.place("镇长乙", sized(CELL, 10), Area(0, 0, 26, 24), 0.0)
    assert 7.4 < one.size < 10
    several = list(SNUG.place("宣传委员庚", sized(CELL, 10), Area(0, 0, 26, 24), 0.0))
    assert [line.text for line in several] == ["宣传", "委员庚"] or len(several) > 1
    assert several[0].size > 26 / 5


def test_where_more_lines_do_not_help_it_stays_on_one() -> None:
    (one,) = SNUG.place("阿不都热合曼", sized(CELL, 9), Area(0, 0, 36, 9), 0.0)
    assert one.text == "阿不都热合曼"
    assert one.size < 9 * 0.74


def test_nothing_is_placed_for_nothing() -> None:
    assert list(SNUG.place("", CELL, Area(0, 0, 10, 10))) == []


@given(st.text("甲乙丙书记阿·03镇", min_size=1, max_size=12), st.integers(24, 90), st.integers(8, 40))
def test_nothing_leaves_its_box_and_nothing_is_lost(words: str, width: int, height: int) -> None:
    lines = tuple(SNUG.place(words, sized(CELL, 11), Area(5, 5, width, height), 0.5))
    assert "".join(line.text for line in lines) == words
    assert outside(lines, 0.6) == () or min(line.size for line in lines) <= 3.0
