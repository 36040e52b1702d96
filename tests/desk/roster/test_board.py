"""The board shows a draft with its figures, and gives the grid the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.post.refused import Refused
from desktop.procedures.roster.publishing import publish
from tests.desk.roster.conftest import MONTH

if TYPE_CHECKING:
    from tests.desk.roster.conftest import Barracks


def test_chips_tell_holes_and_what_is_fixed(barracks: Barracks) -> None:
    barracks.cover()
    barracks.set("公安甲", 8, "")
    barracks.set("公安甲", 9, "stationed_day", locked=True)
    barracks.page.read()
    board = barracks.page.board
    assert board.faults.row_model.rowCount() == 1
    assert board.toolbar.title.text() == "2026 年 10 月"


def test_the_legend_gives_way_in_a_low_window(barracks: Barracks) -> None:
    board = barracks.page.board
    assert board.legend.isVisible()
    barracks.page.resize(1300, 480)
    board.fit()
    assert not board.legend.isVisible()
    assert board.grid.height() >= barracks.page.look.px(34 + 19 * 4)


def test_a_month_not_begun_offers_to_plan_or_copy(barracks: Barracks) -> None:
    notice = barracks.page.board._notice
    assert notice is not None
    assert "2026-10 还没排班" in notice.accessibleName()
    barracks.cover()
    barracks.page.read()
    assert barracks.page.board._notice is None


def test_a_published_month_emptied_by_hand_is_no_month_that_nobody_planned(barracks: Barracks) -> None:
    barracks.set("公安甲", 8)
    publish(barracks.watch, MONTH, "书记甲", holes_reason="试行")
    barracks.set("公安甲", 8, "")
    barracks.page.read()
    board = barracks.page.board
    assert board._notice is None
    assert board.toolbar._state.chip().text == "已公布，有改动未公布"
    with pytest.raises(Refused) as refused:
        publish(barracks.watch, MONTH, "书记甲", holes_reason="试行")
    assert "丢掉改动" in refused.value.reason.zh
