from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import boards
from desktop.post.department import Department
from desktop.post.records import Note, Opinion, TeamMember, Witness
from desktop.post.states import ReturnKind
from desktop.procedures import corrections, records
from desktop.procedures.dispatch import tasks
from desktop.procedures.whistle import closing, register, screening
from tests.post_of import NOON, refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_a_case_holds_all_that_belongs_and_nothing_that_was_taken_back(post: Post) -> None:
    whistle = post.blown("水务", "公安")
    post.later(5)
    post.arrive(whistle, "水务")
    tasks.give_task(post.watch, whistle.id, post.departments["水务"].id, "清运")
    taken_back = records.note(post.watch, whistle.id, "误记").seq
    corrections.undo(post.watch, taken_back)
    records.note(post.watch, whistle.id, "北侧有挖机")
    records.witness(post.watch, whistle.id, "村民张某01", "村民代表", "属实")
    records.leader_arrives(post.watch, whistle.id, "书记甲", "书记")
    records.give_opinion(post.watch, whistle.id, post.departments["公安"].id, "先固定证据")
    records.join_team(post.watch, whistle.id, "公安甲", "公安", "取证")
    case = boards.case(post.ledger, whistle.id)
    assert case.whistle == post.whistle(whistle)
    assert [one.short for one in case.departments] == ["水务", "公安"]
    assert [one.name for one in case.presences] == ["水务甲", "水务乙"]
    assert [task.what for task in case.tasks] == ["清运"]
    assert [one.text for one in case.notes] == ["北侧有挖机"]
    kept: tuple[tuple[object, ...], ...] = (case.witnesses, case.visits, case.opinions, case.team)
    assert [len(one) for one in kept] == [1, 1, 1, 1]
    assert isinstance(case.notes[0], Note)
    assert isinstance(case.witnesses[0], Witness)
    assert isinstance(case.opinions[0], Opinion)
    assert isinstance(case.team[0], TeamMember)
    assert case.name(post.departments["公安"].id) == "公安"
    assert case.name("别家") == "别家"
    assert case.dispatch(post.departments["公安"].id) == post.call(whistle, "公安")
    assert case.dispatch("别家") is None
    assert [entry.order for entry in boards.story(post.ledger, whistle.id)][:4] == [
        "register",
        "submit",
        "approve",
        "blow",
    ]
    with refusing("whistle"):
        boards.case(post.ledger, "nowhere")


def test_the_oldest_blow_in_hand_comes_first_whatever_was_written_first(post: Post) -> None:
    inbox = register.register(post.watch, post.draft("国土")).result
    assert boards.inbox(post.ledger) == (inbox,)
    second = post.blown("水务")
    first = post.blown("公安", blown_at=NOON - timedelta(minutes=5))
    assert [case.whistle.id for case in boards.in_hand(post.ledger)] == [first.id, second.id]
    assert boards.in_hand(post.ledger)[0].departments[0].short == "公安"


def test_the_closed_come_newest_first(post: Post) -> None:
    closed = []
    for _ in range(2):
        whistle = post.worked()
        closed.append(closing.check_pass(post.watch, whistle.id, "网格员赵", "好").result.id)
        post.later(60)
    assert [case.whistle.id for case in boards.closed_since(post.ledger, NOON)] == closed[::-1]
    assert [case.whistle.id for case in boards.closed_since(post.ledger, NOON + timedelta(minutes=30))] == closed[1:]
    assert boards.in_hand(post.ledger) == ()


@pytest.mark.parametrize(
    ("village", "place", "days", "found"),
    [
        ("南坪村", "龙王沟", 90, 1),
        ("南坪村", "龙王沟北侧", 90, 1),
        ("", "龙王", 90, 1),
        ("北关村", "龙王沟", 90, 0),
        ("南坪村", "桥头", 90, 0),
        ("南坪村", " ", 90, 0),
        ("南坪村", "龙王沟", 1, 0),
    ],
)
def test_a_repeat_is_the_same_place_within_the_days(
    post: Post, village: str, place: str, days: int, found: int
) -> None:
    whistle = post.blown()
    post.later(2 * 24 * 60)
    repeats = boards.repeats(post.ledger, village, place, post.now, days)
    assert len(repeats) == found
    if found:
        assert (repeats[0].whistle, repeats[0].serial, repeats[0].open) == (whistle.id, "〔2026〕哨字1号", True)
    assert boards.repeats(post.ledger, village, place, post.now, days, but=whistle.id) == ()


def test_what_was_sent_back_is_no_repeat(post: Post) -> None:
    draft = register.register(post.watch, post.draft()).result
    screening.submit(post.watch, draft.id)
    screening.send_back(post.watch, draft.id, ReturnKind.SELF_HANDLE, "小事")
    assert boards.repeats(post.ledger, "南坪村", "龙王沟", post.now, 90) == ()


def test_the_last_entries_come_with_their_whistles(post: Post) -> None:
    whistle = post.blown()
    records.note(post.watch, whistle.id, "北侧有挖机")
    found = boards.recent(post.ledger, 2)
    assert [(entry.order, about) for entry, about in found] == [("note", whistle), ("blow", whistle)]


def test_who_is_away_is_named_with_the_whistle(post: Post) -> None:
    whistle = post.blown("水务")
    post.arrive(whistle, "水务", "甲")
    assert boards.away(post.ledger) == {"水务甲": (whistle.id, "1")}
    corrections.undo(post.watch, post.ledger.head()[0])
    assert boards.away(post.ledger) == {}
    assert isinstance(post.departments["水务"], Department)
