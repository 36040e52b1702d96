"""Which whistle stands beside another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.whistle.reading.neighbours import beside, place
from desktop.post.whistle import Whistle
from desktop.procedures.whistle import overlays, register, screening
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


def test_in_hand_then_in_the_inbox_then_by_number(look: Look) -> None:
    scene = Scene(look)
    first, second, third = (scene.blow(place=name) for name in ("甲沟", "乙沟", "丙沟"))
    assert place(scene.ledger, second) == (2, 3)
    assert beside(scene.ledger, second, 1) == third.id
    assert beside(scene.ledger, first, -1) == ""
    drafts = [register.register(scene.watch, scene.draft(place=name)).result for name in ("丁沟", "戊沟")]
    assert place(scene.ledger, drafts[0]) == (0, 3)
    assert beside(scene.ledger, drafts[0], 1) == drafts[1].id
    for one in (second, third):
        overlays.cancel_blown(scene.watch, one.id, "书记甲", "误报")
    gone = scene.ledger.get(Whistle, second.id)
    assert beside(scene.ledger, gone, 1) == third.id
    assert beside(scene.ledger, scene.ledger.get(Whistle, third.id), 1) == ""
    register.register(scene.watch, scene.draft())
    back = scene.ledger.get(Whistle, drafts[0].id)
    assert back.number is None


def test_a_whistle_without_number_that_ended_stands_alone(look: Look) -> None:
    scene = Scene(look)
    draft = register.register(scene.watch, scene.draft()).result
    ended = screening.withdraw(scene.watch, draft.id, "误报").result
    assert beside(scene.ledger, ended, 1) == ""
