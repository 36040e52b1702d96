"""One cell of a strip: nothing of a clock is cut at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from desktop.desk.strips.view import StripList
    from desktop.desk.theme.look import Look


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_nothing_of_a_clock_is_cut_at_any_size(look: Look, strips: StripList, percent: int) -> None:
    look.apply("light", percent)
    strips.resize(look.px(640), look.px(700))
    strips.plan()
    assert strips.plan().cell_width >= look.px(159)
    assert strips.sizeHintForRow(1) >= look.px(102)
    image = strips.grab().toImage()
    assert image.width() == look.px(640)
