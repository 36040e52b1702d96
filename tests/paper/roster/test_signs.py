"""Signs of shifts: nights are dark, work by day is tinted, standby is plain; the legend names what is used."""

from __future__ import annotations

import pytest

from desktop.paper.press.fonts import case
from desktop.paper.press.page import Area, Panel, Setting
from desktop.paper.roster import signs, wall
from desktop.paper.roster.snug import Snug
from desktop.post.roster.shift import STANDARD_SHIFTS
from tests.paper.roster.facts import month

SNUG = Snug(case(bundled_only=True))
SHIFTS = {one.id: one for one in STANDARD_SHIFTS}


@pytest.mark.parametrize(
    ("shift", "ground"),
    [("stationed_night", wall.SLATE), ("stationed_day", signs.TINT), ("on_call_1", None), ("on_call_2", None)],
)
def test_the_ground_tells_what_kind_of_shift_it_is(shift: str, ground: object) -> None:
    marks = list(signs.glyph(SNUG, SHIFTS[shift], Area(0, 0, 16, 12)))
    assert [mark.text for mark in marks if isinstance(mark, Setting)] == [SHIFTS[shift].glyph]
    assert [mark.fill for mark in marks if isinstance(mark, Panel)] == ([] if ground is None else [ground])


def test_the_legend_explains_what_officers_stand_and_shrinks_into_its_line() -> None:
    used = signs.legend(month())
    assert [one.id for one in used] == ["stationed_day", "stationed_night", "on_call_1", "on_call_2"]
    for width in (800, 200):
        area = Area(0, 0, width, 12)
        marks = [mark for mark in signs.samples(SNUG, used, area, 1.0) if isinstance(mark, Setting)]
        assert "常驻夜班 17:30—次日8:30" in [mark.text for mark in marks]
        assert max(mark.x + mark.width for mark in marks) <= width + 1
