from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.states import Evidence
from desktop.procedures import corrections, records
from tests.post_of import COMMANDER, NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_a_line_is_noted_when_it_happened(post: Post) -> None:
    whistle = post.blown()
    post.later(30)
    happened = NOON + timedelta(minutes=12)
    note = records.note(post.watch, whistle.id, " 北侧有挖机 ", happened, Evidence.RADIO).result
    assert (note.text, note.at, note.evidence) == ("北侧有挖机", happened, Evidence.RADIO)
    with refusing("text"):
        records.note(post.watch, whistle.id, "\n")
    with refusing("at"):
        records.note(post.watch, whistle.id, "好", post.now + timedelta(seconds=1))
    with refusing("whistle"):
        records.note(post.watch, "nowhere", "好")


def test_a_witness_has_name_and_capacity(post: Post) -> None:
    whistle = post.blown()
    assert records.witness(post.watch, whistle.id, " 村民张某01 ", "村民代表", "").result.name == "村民张某01"
    with refusing("name"):
        records.witness(post.watch, whistle.id, "", "村民代表", "")
    with refusing("capacity"):
        records.witness(post.watch, whistle.id, "村民张某01", " ", "")


def test_a_leader_comes_and_leaves_once(post: Post) -> None:
    whistle = post.blown()
    post.later(10)
    visit = records.leader_arrives(post.watch, whistle.id, COMMANDER, "书记").result
    with refusing("left_at"):
        records.leader_leaves(post.watch, visit.id, NOON)
    assert records.leader_leaves(post.watch, visit.id).result.left_at == post.now
    with refusing("left_at"):
        records.leader_leaves(post.watch, visit.id)
    wrong = records.leader_arrives(post.watch, whistle.id, COMMANDER, "书记")
    corrections.undo(post.watch, wrong.seq)
    with refusing("left_at"):
        records.leader_leaves(post.watch, wrong.result.id)
    with refusing("name"):
        records.leader_arrives(post.watch, whistle.id, " ", "书记")


def test_departments_advise_and_people_join_the_task_force_once(post: Post) -> None:
    whistle = post.blown()
    opinion = records.give_opinion(post.watch, whistle.id, post.departments["公安"].id, " 缓 ", " 公安甲 ").result
    assert (opinion.text, opinion.by) == ("缓", "公安甲")
    with refusing("text"):
        records.give_opinion(post.watch, whistle.id, post.departments["公安"].id, "")
    with refusing("department"):
        records.give_opinion(post.watch, whistle.id, "nobody", "缓")
    records.join_team(post.watch, whistle.id, "公安甲", "公安", "取证")
    with refusing("name"):
        records.join_team(post.watch, whistle.id, " 公安甲 ", "公安", "取证")
    with refusing("name"):
        records.join_team(post.watch, whistle.id, "", "公安", "取证")
    post.sound()
