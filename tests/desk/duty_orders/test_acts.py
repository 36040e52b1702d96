"""What a duty takes in each of its states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desk.duty_orders.conftest import enter, names, panel_of
from tests.desk.hands import fill

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.rostered import Rostered


def test_a_duty_offers_what_its_state_takes(post: Rostered) -> None:
    assert names(post, "水务甲", 23) == {
        "start_duty": "from 06:30 on" if post.now.hour > 20 else "from 09-23 06:30 on",
        "ask_swap": "",
        "go_on_leave": "",
        "confirm_absent": "from 09-23 08:45 on",
    }
    assert list(names(post, "水务乙")) == ["start_duty", "go_on_leave", "confirm_absent", "spot_check"]
    assert names(post, "水务丙")["start_duty"] == "from 15:30 on"


def test_leaders_and_clerks_end_by_a_handover(qtbot: QtBot, post: Rostered) -> None:
    fill(panel := panel_of(qtbot, post, "start_duty", "值班员甲"), at="0830")
    enter(qtbot, panel)
    assert list(names(post, "值班员甲")) == ["relieve", "handover", "spot_check"]
