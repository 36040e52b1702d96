"""Strips are painted: folded where calm, nothing of a clock cut, only what moves anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.desk.strips.rows import StripRow
from tests.desk import samples

if TYPE_CHECKING:
    from desktop.desk.strips.view import StripList
    from tests.desk.strips.conftest import Clock


def test_six_whistles_fold_those_without_a_running_clock(strips: StripList) -> None:
    rows = samples.strips()
    calm = rows[3]
    assert isinstance(calm, StripRow)
    assert not strips.folded(calm)
    strips.show_rows((*rows[:4], replace(calm, key="w82"), replace(calm, key="w78")))
    assert strips.folded(calm)
    busy = rows[0]
    assert isinstance(busy, StripRow)
    assert not strips.folded(busy)
    heights = [strips.sizeHintForRow(place) for place in range(6)]
    assert heights[3] < heights[0] / 2


def test_a_running_clock_moves_without_repainting_the_rest(strips: StripList, clock: Clock) -> None:
    before = strips.grab().toImage()
    clock.moment += timedelta(seconds=1)
    strips.tick(clock.moment)
    after = strips.grab().toImage()
    plan, rect = strips.plan(), strips.strip_rect(strips.visualRect(strips.row_model.index(0)))
    still, moving = plan.cell(rect, 0).toRect(), plan.cell(rect, 3).toRect()
    assert before.copy(still) == after.copy(still)
    assert before.copy(moving) != after.copy(moving)
