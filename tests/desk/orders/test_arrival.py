"""Who came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.desk.orders import arrival
from desktop.desk.orders.people import People
from desktop.post.presence import Presence
from desktop.post.states import DispatchState, Evidence
from tests.desk.scene import say_into

if TYPE_CHECKING:
    from tests.desk.orders.conftest import Hand
    from tests.desk.scene import Scene


def test_two_are_ticked_with_space_and_reported_in_with_enter(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    scene.later(19)
    panel = hand.ask("report_in", whistle, scene.call(whistle, "水务").id)
    people = panel.inputs["people"].editor
    assert isinstance(people, People)
    assert "2" in people.note.text()
    assert "第四十二条" in people.note.text()
    for _ in range(2):
        hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert people.note.text() == ""
    hand.give(panel)
    call = scene.call(whistle, "水务")
    assert call.state is DispatchState.REPORTED
    assert call.reported_at == scene.now
    names = [one.name for one in scene.ledger.having(Presence, whistle=whistle.id)]
    assert names == ["水务甲", "水务乙"]
    assert "19" in scene.told[-1][0]
    assert scene.told[-1][1] == "ok"


def test_one_certified_officer_is_allowed_and_warned_of(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    scene.later(35)
    panel = hand.ask("report_in", whistle, scene.call(whistle, "公安").id)
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    hand.type(panel, at="1433")
    hand.give(panel)
    assert f"{scene.call(whistle, '公安').reported_at:%H:%M}" == "14:33"
    assert scene.call(whistle, "公安").late
    text, tone = scene.told[-1]
    assert "第四十二条" in text
    assert tone == "warn"


def test_a_stranger_comes_with_a_certificate_in_brackets(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    scene.later(5)
    panel = hand.ask("report_in", whistle, scene.call(whistle, "国土").id)
    people = panel.inputs["people"].editor
    assert isinstance(people, People)
    say_into(people.others, "王某01(B77)、李某02")
    people.others.setFocus()
    hand.give(panel)
    came = scene.ledger.having(Presence, whistle=whistle.id)
    assert [(one.name, one.cert, one.certified) for one in came] == [("王某01", "B77", True), ("李某02", "", False)]
    assert came[0].evidence is Evidence.PHONE


def test_a_time_to_come_is_refused_at_its_field(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    scene.later(5)
    panel = hand.ask("report_in", whistle, scene.call(whistle, "国土").id)
    hand.type(panel, at="1450")
    assert "14:50" in hand.fail(panel, "at")
    hand.type(panel, at="99")
    assert "99" in hand.fail(panel, "at")
    assert scene.call(whistle, "国土").state is DispatchState.ISSUED


def test_who_is_there_is_not_offered_again_when_more_come(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    scene.later(5).arrive(whistle, "水务", "水务甲")
    panel = hand.ask("join", whistle, scene.call(whistle, "水务").id)
    assert [one.key for one in panel.inputs["people"].ask.choices] == ["水务乙", "水务丙"]
    assert panel.inputs["people"].ask.least == 1
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    hand.give(panel)
    assert [one.name for one in scene.ledger.having(Presence, whistle=whistle.id)] == ["水务甲", "水务乙"]


def test_somebody_on_another_scene_is_marked(scene: Scene, hand: Hand) -> None:
    first = scene.blow()
    scene.later(5).arrive(first, "水务", "水务甲")
    second = scene.blow(place="集市东口")
    panel = hand.ask("report_in", second, scene.call(second, "水务").id)
    assert "1" in panel.inputs["people"].ask.choices[0].aside


def test_any_page_can_ask_who_came(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    scene.later(9)
    panel = arrival.panel(scene.session, scene.call(whistle, "水务").id, scene.now)
    hand.qtbot.addWidget(panel)
    assert panel.answers()["at"] == scene.now
