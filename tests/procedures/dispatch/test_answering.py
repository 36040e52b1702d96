from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import boards
from desktop.post.telling import tell
from desktop.procedures.dispatch import answering
from tests.post_of import NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_who_did_not_answer_stands_in_the_journal_and_the_clock_runs(post: Post) -> None:
    whistle = post.blown("水务")
    call = post.call(whistle, "水务")
    post.later(3)
    assert answering.no_answer(post.watch, call.id, " 水务甲 ").result == "水务甲"
    post.later(2)
    answering.no_answer(post.watch, call.id, "水务乙", NOON + timedelta(minutes=4))
    answering.no_answer(post.watch, call.id, "水务甲")
    last = boards.story(post.ledger, whistle.id)[-1]
    assert tell(last.order, last.said).zh == "水务甲（水务）没接电话"
    assert answering.unanswered(post.ledger, whistle.id) == {
        call.id: {"水务甲": NOON + timedelta(minutes=5), "水务乙": NOON + timedelta(minutes=4)}
    }
    assert post.call(whistle, "水务") == call
    post.sound()


def test_a_key_pressed_twice_is_one_call(post: Post) -> None:
    call = post.call(post.blown("水务"), "水务")
    answering.no_answer(post.watch, call.id, "水务甲")
    for seconds in (0, 59):
        post.now = NOON + timedelta(seconds=seconds)
        with refusing("person") as caught:
            answering.no_answer(post.watch, call.id, "水务甲")
        assert "已经记了" in caught[0].reason.zh
    answering.no_answer(post.watch, call.id, "水务乙")
    post.now = NOON + answering.RING
    answering.no_answer(post.watch, call.id, "水务甲")
    noted = [one for one in boards.story(post.ledger, call.whistle) if one.order == "no_answer"]
    assert [one.said["person"] for one in noted] == ["水务甲", "水务乙", "水务甲"]


def test_nobody_is_telephoned_who_is_there_or_ahead_of_time(post: Post) -> None:
    whistle = post.blown("水务", "公安")
    post.arrive(whistle, "水务")
    with refusing("state") as caught:
        answering.no_answer(post.watch, post.call(whistle, "水务").id, "水务丙")
    assert "水务不用再叫了" in caught[0].reason.zh
    with refusing("person"):
        answering.no_answer(post.watch, post.call(whistle, "公安").id, " ")
    with refusing("at"):
        answering.no_answer(post.watch, post.call(whistle, "公安").id, "公安甲", NOON + timedelta(minutes=1))
    assert answering.unanswered(post.ledger, whistle.id) == {}


def test_a_hole_is_noted_with_its_reason(post: Post) -> None:
    whistle = post.blown("水务")
    call = post.call(whistle, "水务")
    done = answering.nobody_on_call(post.watch, call.id, " 甲请假，乙轮空 ")
    last = boards.story(post.ledger, whistle.id)[-1]
    assert (done.result, last.seq) == ("甲请假，乙轮空", done.seq)
    assert tell(last.order, last.said).zh == "水务无人可叫：甲请假，乙轮空"
    assert "entry" in done.touched
