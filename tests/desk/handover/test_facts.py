"""What the handover page rests on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.desk.handover import facts
from desktop.procedures.roster import duty_log, handover
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from tests.desk.rostered import Rostered


def test_who_is_next_comes_from_the_roster_else_from_the_list(post: Rostered) -> None:
    assert (facts.leaders(post.session)[0], facts.clerks(post.session)[0]) == ("镇长乙", "值班员丙")
    post.now = post.now.replace(hour=20)
    assert (facts.leaders(post.session)[0], facts.clerks(post.session)[0]) == ("书记甲", "值班员甲")
    post.now += timedelta(days=40)
    assert facts.leaders(post.session)[0] == "书记甲"
    assert facts.clerks(post.session)[0] == "值班员丙"


def test_one_record_is_in_hand_and_the_others_are_past(post: Rostered) -> None:
    assert facts.in_hand(post.session) is None
    begun = handover.begin_handover(post.watch, "镇长乙", "值班员丙").result
    assert facts.in_hand(post.session) == begun
    handover.amend_handover(post.watch, begun.id, items="无")
    handover.sign_out(post.watch, begun.id)
    handover.sign_in(post.watch, begun.id)
    assert facts.in_hand(post.session) is None
    (row,) = facts.past(post.session)
    assert (row.key, row.kind, row.second) == (begun.id, "09-22 17:20", "leader 镇长乙 → 镇长乙")


def test_an_open_call_leads_into_the_log(look: Look) -> None:
    scene = Scene(look)
    entry = duty_log.note_call(scene.watch, facts="路灯不亮").result
    (row,) = facts.matters(scene.session)
    assert (row.key, row.icon) == (f"log:log:{entry.id}", "phone")
