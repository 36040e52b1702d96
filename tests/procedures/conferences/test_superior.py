from __future__ import annotations

from datetime import timedelta

from desktop.post.conferences.states import SuperiorKind
from desktop.procedures.conferences import superior
from desktop.procedures.corrections import undo
from desktop.procedures.roster.handover import open_matters
from tests.post_of import NOON, Post, refusing

K = SuperiorKind


def test_four_kinds_of_action_are_noted_and_answered(post: Post) -> None:
    whistle = post.blown()
    due = NOON.date() + timedelta(days=2)
    police = post.departments["公安"].id
    first = superior.note_action(post.watch, whistle.id, K.DIRECTIVE, "区长甲", "依法从快", answer_by=due).result
    superior.note_action(post.watch, whistle.id, K.PRAISE, "区委办", "到场快", department=police)
    sooner = superior.note_action(
        post.watch, whistle.id, K.INSPECTION, "区督查室", "看现场", answer_by=NOON.date()
    ).result
    superior.note_action(post.watch, whistle.id, K.ACCEPTANCE, "区考核办", "通过", at=NOON - timedelta(hours=1))
    assert [one.kind for one in superior.of_whistle(post.ledger, whistle.id)] == [
        K.ACCEPTANCE, K.DIRECTIVE, K.PRAISE, K.INSPECTION,
    ]  # fmt: skip
    assert superior.open_actions(post.ledger) == (sooner, first)
    assert first.waiting
    told = [one for one in open_matters(post.ledger, post.now) if one.id == whistle.id]
    assert "1号哨区督查室督导巡察，09-22 前答复" in [one.words.zh for one in told]
    assert superior.matter(post.ledger, first).en == "directive of 区长甲 about whistle 1: answer by 09-24"
    with refusing("answer"):
        superior.answer_action(post.watch, first.id, " ")
    with refusing("answered_at"):
        superior.answer_action(post.watch, first.id, "已办", NOON - timedelta(days=1))
    done = superior.answer_action(post.watch, first.id, "已办")
    assert (done.result.answer, done.result.answered_at) == ("已办", post.now)
    assert superior.open_actions(post.ledger) == (sooner,)
    with refusing("answer"):
        superior.answer_action(post.watch, first.id, "又办")
    undo(post.watch, done.seq)
    assert len(superior.open_actions(post.ledger)) == 2
    post.sound()


def test_what_comes_from_nobody_says_nothing_or_is_due_before_it_came_is_refused(post: Post) -> None:
    whistle = post.blown()
    for by, text, field in (("", "从快", "by"), ("区长甲", " ", "text")):
        with refusing(field):
            superior.note_action(post.watch, whistle.id, K.DIRECTIVE, by, text)
    with refusing("answer_by"):
        yesterday = NOON.date() - timedelta(days=1)
        superior.note_action(post.watch, whistle.id, K.DIRECTIVE, "区长甲", "从快", answer_by=yesterday)


def test_what_was_taken_back_waits_for_nothing(post: Post) -> None:
    whistle = post.blown()
    due = NOON.date()
    done = superior.note_action(post.watch, whistle.id, K.DIRECTIVE, "区长甲", "从快", answer_by=due)
    undo(post.watch, done.seq)
    assert superior.open_actions(post.ledger) == ()
    with refusing("answer"):
        superior.answer_action(post.watch, done.result.id, "已办")
