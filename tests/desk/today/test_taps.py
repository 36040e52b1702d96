"""One tap is one order, and its sentence says who, what and when in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.today.taps import tap

if TYPE_CHECKING:
    from tests.desk.scene import Scene


def test_a_tap_is_noted_and_said(scene: Scene) -> None:
    call = scene.call(scene.blow(), "水务")
    scene.later(2)
    tap(scene.session, "acknowledge", call.id, "1 号 水务", None)
    tap(scene.session, "depart", call.id, "1 号 水务", None)
    assert [words.split("。")[0] for words, _ in scene.told] == ["1 号 水务签收 14:02", "1 号 水务出发 14:02"]
    scene.session.language = "en"
    tap(scene.session, "acknowledge", call.id, "no. 1", None)
    assert scene.told[-1][1] == "bad"
