"""The line over a whistle, with what it is tied to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.marks.chip import Chip, ChipWords
from desktop.desk.whistle.head import Head
from desktop.post.whistle import Whistle
from desktop.procedures.dispatch import tasks
from desktop.procedures.whistle import closing, register, screening
from tests.desk.scene import SHORTS, Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look


def links(head: Head) -> list[KeyButton]:
    return [one for one in head.findChildren(KeyButton) if not one.isHidden()]


def test_number_kind_matter_and_chips(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    head = Head(scene.session)
    qtbot.addWidget(head)
    whistle = scene.blow()
    head.say(scene.case(whistle), (ChipWords("late 1", "bad", "x"),))
    assert "〔2026〕哨字1号" in head.accessibleName()
    assert "东岭村龙王沟　挖沙" in head.accessibleName()
    chips = [one.chip().text for one in head.findChildren(Chip) if not one.isHidden()]
    assert chips == ["综合执法哨", "late 1"]
    before = head.findChildren(Chip)
    head.say(scene.case(whistle), (ChipWords("late 1", "bad", "x"),))
    assert head.findChildren(Chip) == before


def test_what_came_back_and_what_was_merged_is_linked_both_ways(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    head = Head(scene.session)
    qtbot.addWidget(head)
    parent = scene.blow()
    for short in SHORTS:
        scene.arrive(parent, short)
        tasks.finish_work(scene.watch, scene.call(parent, short).id)
    closing.report_done(scene.watch, parent.id, "完")
    closing.check_pass(scene.watch, parent.id, "核查员丁", "")
    child = scene.blow(parent=parent.id, place="龙王沟上口", lead_reason="x", own_reason="x")
    went: list[str] = []
    head.linked.connect(went.append)
    head.say(scene.case(child), ())
    links(head)[0].click()
    head.say(scene.case(parent), ())
    links(head)[0].click()
    assert went == [parent.id, child.id]
    draft = register.register(scene.watch, scene.draft(place="上口")).result
    screening.submit(scene.watch, draft.id)
    screening.merge(scene.watch, draft.id, child.id, "同一处")
    head.say(scene.case(scene.ledger.get(Whistle, draft.id)), ())
    links(head)[0].click()
    head.say(scene.case(child), ())
    links(head)[1].click()
    assert went[2:] == [child.id, draft.id]
