"""Vehicles booked, handed back and cancelled by keys."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.desk.lists import resources
from desktop.post.resource import Booking, Resource
from desktop.post.states import ResourceKind
from desktop.procedures.directory.resources import book, keep_resource
from desktop.procedures.watch import new_id
from tests.desk.hands import fill, give, pane_of, press, told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desk.scene import Scene


def car(scene: Scene, name: str = "执法车1号") -> Resource:
    return keep_resource(scene.watch, Resource(new_id(), name, seats=5)).result


def test_a_room_is_written_down_and_changed(qtbot: QtBot, scene: Scene) -> None:
    pane = pane_of(qtbot, scene.session, "lists", resources.resources(scene.session))
    panel = press(qtbot, pane, "N")
    fill(panel, name="二楼会议室", kind="room", seats="30", keeper="党办甲")
    give(qtbot, scene.session, panel)
    kept = scene.ledger.having(Resource)[0]
    assert (kept.name, kept.kind, kept.seats, kept.keeper) == ("二楼会议室", ResourceKind.ROOM, 30, "党办甲")
    panel = press(qtbot, pane, "Return")
    fill(panel, seats="0")
    panel.give()
    assert panel.inputs["seats"].field.wrong()


def test_a_car_is_booked_out_back_and_booked_again(qtbot: QtBot, scene: Scene) -> None:
    car(scene)
    pane = pane_of(qtbot, scene.session, "lists", resources.resources(scene.session))
    assert told(pane, "taken") == ["free"]
    panel = press(qtbot, pane, "B")
    fill(panel, by="公安甲", purpose="巡查", driver="司机甲")
    give(qtbot, scene.session, panel)
    assert told(pane, "taken") == ["with 公安甲"]
    panel = press(qtbot, pane, "B")
    fill(panel, by="水务甲", purpose="抢修")
    panel.give()
    assert panel.inputs["since"].field.wrong()
    listed = pane_of(qtbot, scene.session, "lists", resources.bookings(scene.session))
    assert told(listed, "state") == ["out"]
    panel = press(qtbot, listed, "H")
    give(qtbot, scene.session, panel)
    assert told(listed, "state")[0].startswith("back")
    assert told(pane, "taken") == ["free"]


def test_what_is_not_back_in_time_is_counted_and_what_is_cancelled_says_why(qtbot: QtBot, scene: Scene) -> None:
    one = car(scene)
    since = scene.session.now() - timedelta(hours=5)
    book(scene.watch, Booking(new_id(), one.id, since, since + timedelta(hours=1), "公安甲", "巡查"))
    pane = pane_of(qtbot, scene.session, "lists", resources.bookings(scene.session))
    assert told(pane, "state") == ["not back yet"]
    panel = press(qtbot, pane, "X")
    panel.give()
    assert panel.inputs["reason"].field.wrong()
    fill(panel, reason="雨大")
    give(qtbot, scene.session, panel)
    assert told(pane, "state") == ["cancelled"]
    assert told(pane, "purpose") == ["巡查"]
