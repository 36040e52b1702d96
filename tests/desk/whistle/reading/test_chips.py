"""Overlays and clocks in a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.whistle.reading.chips import chips
from desktop.post.states import Escalation
from desktop.procedures.dispatch import departure
from desktop.procedures.whistle import blow, overlays
from tests.conference_of import old_mark
from tests.desk.scene import SHORTS, Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.post.whistle import Whistle


def told(scene: Scene, whistle: Whistle) -> list[tuple[str, str]]:
    return [(chip.text, chip.tone) for chip in chips(scene.case(whistle), "en", scene.now, 10)]


def test_the_clocks_are_summed_up(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow()
    assert told(scene, whistle) == [("3 expected", "run")]
    scene.later(21)
    assert told(scene, whistle) == [("3 expected", "warn")]
    for short in SHORTS[1:]:
        scene.arrive(whistle, short)
    scene.later(10)
    assert told(scene, whistle) == [("late 1", "bad")]
    other = scene.blow(place="集市东口")
    for short in SHORTS:
        scene.arrive(other, short, f"{short}丙")
    assert told(scene, other) == [("all 3 in time", "ok")]
    overlays.cancel_blown(scene.watch, other.id, "书记甲", "误报")
    assert told(scene, other) == []


def test_a_missing_signature_turns_red_after_its_term(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow(kind="emergency", signer="")
    assert told(scene, whistle)[0] == ("to be signed by 09-23 14:00", "warn")
    scene.later(60 * 25)
    assert told(scene, whistle)[0] == ("signature overdue", "bad")
    blow.countersign(scene.watch, whistle.id, "书记甲", "电话")
    assert told(scene, whistle)[0] == ("signed late", "warn")


def test_every_overlay_has_its_chip(look: Look) -> None:
    scene = Scene(look)
    whistle = scene.blow(opinion_risk=True, cross_boundary=True)
    overlays.move_escalation(scene.watch, whistle.id, Escalation.SENT, "请协调", "district")
    old_mark(scene.watch, whistle.id, "怎么拆")
    scene.later(2).arrive(whistle, "水务")
    departure.leave_early(scene.watch, scene.call(whistle, "水务").id, [], "走了")
    words = [text for text, _ in told(scene, whistle)]
    assert words[:5] == ["Sent", "in conference", "public opinion", "across the boundary", "left without ground 1"]
