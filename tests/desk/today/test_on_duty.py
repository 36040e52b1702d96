"""Who is there: leader and clerk, the stationed by what was noted of them, the others by who is free."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.desk.today.on_duty import on_duty
from desktop.post.department import Officer
from desktop.post.states import Mode
from desktop.procedures.directory.departments import keep_department, mark_attendance, post_officer
from desktop.procedures.directory.post import take_watch

if TYPE_CHECKING:
    from desktop.desk.today.on_duty import Stationed
    from tests.desk.scene import Scene


def officer(scene: Scene, name: str) -> Officer:
    return next(one for one in scene.ledger.having(Officer) if one.name == name)


def station(scene: Scene, short: str) -> None:
    keep_department(scene.watch, replace(scene.departments[short], mode=Mode.STATIONED))


def police(scene: Scene) -> Stationed:
    return on_duty(scene.session, scene.now).stationed[0]


def test_nobody_keeps_a_post_that_was_not_taken_over(scene: Scene) -> None:
    told = on_duty(scene.session, scene.now)
    assert (told.leader, told.clerk, told.since, told.stationed) == ("", "", "", ())
    assert [one.department for one in told.on_call] == ["水务", "公安", "国土", "交通"]


def test_the_watch_says_since_when_and_on_which_day(scene: Scene) -> None:
    take_watch(scene.watch, "镇长乙", "值班员甲")
    told = on_duty(scene.session, scene.now)
    assert (told.leader, told.title, told.clerk, told.since) == ("镇长乙", "镇长", "值班员甲", "since 14:00")
    scene.later(24 * 60)
    assert on_duty(scene.session, scene.now).since == "since 09-22 14:00"


def test_a_stationed_department_by_what_was_noted(scene: Scene) -> None:
    station(scene, "公安")
    assert (police(scene).name, police(scene).chip.text) == ("—", "nobody posted")  # type: ignore[union-attr]
    for name in ("公安甲", "公安乙"):
        post_officer(scene.watch, officer(scene, name).id, scene.now.date())
    assert police(scene).chip.text == "not noted"  # type: ignore[union-attr]
    for name in ("公安甲", "公安乙"):
        mark_attendance(scene.watch, officer(scene, name).id, present=False)
    assert police(scene).chip.tone == "bad"  # type: ignore[union-attr]
    mark_attendance(scene.watch, officer(scene, "公安乙").id, present=True)
    assert (police(scene).name, police(scene).chip.tone) == ("公安乙", "ok")  # type: ignore[union-attr]
    whistle = scene.blow()
    scene.arrive(whistle, "公安", "公安甲")
    assert (police(scene).name, police(scene).chip.text) == ("公安甲", "out 1")  # type: ignore[union-attr]


def test_whoever_is_out_cannot_be_called(scene: Scene) -> None:
    keep_department(scene.watch, replace(scene.departments["水务"], call_order=("水务甲", "水务乙")))
    scene.arrive(scene.blow(), "水务", "水务甲")
    water = on_duty(scene.session, scene.now).on_call[0]
    assert (water.free, water.out) == (("水务乙", "水务丙"), "水务甲在1号现场")
