"""What is written down beside a whistle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.orders import book
from desktop.post.order import CommandOrder
from desktop.post.records import LeaderVisit, Note, Opinion, TeamMember, Witness
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from tests.desk.orders.conftest import Hand
    from tests.desk.scene import Scene


def test_a_note_keeps_its_time(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    scene.later(20)
    panel = hand.ask("note", whistle)
    hand.type(panel, text="铲车到", at="1412")
    hand.give(panel)
    line = scene.ledger.having(Note, whistle=whistle.id)[0]
    assert (line.text, f"{line.at:%H:%M}") == ("铲车到", "14:12")


def test_a_witness_has_a_name_a_capacity_and_an_opinion(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    panel = hand.ask("witness", whistle)
    assert hand.fail(panel, "name")
    hand.type(panel, name="钱某02", opinion="无异议")
    hand.give(panel)
    seen = scene.ledger.having(Witness, whistle=whistle.id)[0]
    assert (seen.name, seen.opinion) == ("钱某02", "无异议")
    assert seen.capacity


def test_a_leader_comes_with_the_title_of_the_list_and_goes(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    with pytest.raises(Refused):
        book.form(scene.session, "leader_leaves", whistle.id)
    scene.later(5)
    hand.give(hand.ask("leader_arrives", whistle))
    visit = scene.ledger.having(LeaderVisit, whistle=whistle.id)[0]
    assert (visit.name, visit.title) == ("书记甲", "书记")
    scene.later(5)
    hand.give(hand.ask("leader_leaves", whistle))
    assert scene.ledger.having(LeaderVisit, whistle=whistle.id)[0].left_at == scene.now


def test_a_department_gives_its_opinion(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    panel = hand.ask("opinion", whistle, scene.call(whistle, "国土").id)
    hand.type(panel, by="国土甲", text="先测量")
    hand.give(panel)
    kept = scene.ledger.having(Opinion, whistle=whistle.id)[0]
    assert (kept.department, kept.text, kept.by) == (scene.departments["国土"].id, "先测量", "国土甲")


def test_nobody_joins_the_task_force_twice(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    for expected in (1, 1):
        panel = hand.ask("join_team", whistle)
        hand.type(panel, name="水务甲", part="清运")
        if scene.ledger.having(TeamMember, whistle=whistle.id):
            assert "水务甲" in panel.form.note
            assert hand.fail(panel, "name")
        else:
            hand.give(panel)
        assert len(scene.ledger.having(TeamMember, whistle=whistle.id)) == expected


def test_an_order_is_issued_with_its_number_and_received(scene: Scene, hand: Hand) -> None:
    whistle = scene.blow()
    with pytest.raises(Refused):
        book.form(scene.session, "receive_order", whistle.id)
    panel = hand.ask("issue_order", whistle, scene.call(whistle, "公安").id)
    hand.type(panel, text="封控路口", due_at="1530")
    hand.give(panel)
    order = scene.ledger.having(CommandOrder, whistle=whistle.id)[0]
    assert order.department == scene.departments["公安"].id
    assert str(order.serial) in scene.told[-1][0]
    panel = hand.ask("receive_order", whistle)
    panel.inputs["by"].take_focus()
    assert hand.fail(panel, "by")
    hand.type(panel, by="公安甲")
    hand.give(panel)
    assert scene.ledger.having(CommandOrder, whistle=whistle.id)[0].received_by == "公安甲"
