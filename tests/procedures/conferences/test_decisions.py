from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from desktop.post.conferences.conference import ConferenceDecision
from desktop.post.conferences.decisions import Decided
from desktop.post.conferences.shares import Portion, ResponsibilityShare
from desktop.procedures.conferences import calling, decisions, proposing
from desktop.procedures.corrections import undo
from tests.conference_of import AGREE, Room, approval, drafted, room, sitting
from tests.post_of import NOON, founded_post, refusing

DUE = NOON.date() + timedelta(days=3)


def decided(found: Room, **other: Any) -> Decided:  # noqa: ANN401 - any field
    return Decided(**{"text": "清运", "owner": "公安甲", "due": DUE, "department": found.department("公安"), **other})


def test_a_decision_has_owner_due_date_and_measure() -> None:
    found = sitting()
    supports = (found.department("水务"), found.department("国土"), found.department("水务"))
    said = decided(found, supports=supports, standard=" 无渣土 ", quantity="30方", checker="网格员赵")
    one = decisions.add_decision(found.post.watch, found.id, said).result
    assert (one.place, one.owner, one.due, one.standard) == (1, "公安甲", DUE, "无渣土")
    assert (one.supports, one.whistle, one.item) == (supports[:2], found.whistle.id, "")
    own = decisions.add_decision(found.post.watch, found.id, decided(found, department="", owner="副镇长丙")).result
    assert (own.place, own.department) == (2, "")
    found.post.sound()


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"text": " "}, "text"),
        ({"owner": ""}, "owner"),
        ({"due": None}, "due"),
        ({"due": date(2026, 9, 21)}, "due"),
        ({"department": "别家"}, "department"),
        ({"supports": ("别家",)}, "supports"),
        ({"checker": "公安甲"}, "checker"),
        ({"whistle": "别的哨"}, "whistle"),
    ],
)
def test_what_a_decision_lacks_is_refused(other: dict[str, Any], field: str) -> None:
    found = sitting()
    with refusing(field):
        decisions.add_decision(found.post.watch, found.id, decided(found, **other))
    assert found.post.ledger.having(ConferenceDecision) == ()


def test_its_own_department_does_not_support_it() -> None:
    found = sitting()
    with refusing("supports"):
        decisions.add_decision(found.post.watch, found.id, decided(found, supports=(found.department("公安"),)))


def test_it_is_written_anew_or_struck_until_it_goes_round() -> None:
    found = sitting().spoken()
    first = found.decided()
    watch = found.post.watch
    assert decisions.edit_decision(watch, first, decided(found, text="清运到位")).result.text == "清运到位"
    assert decisions.drop_decision(watch, first).result.void
    with refusing("decision"):
        decisions.edit_decision(watch, first, decided(found))
    second = found.decided("复绿")
    found.concluded().sent()
    for order in (
        lambda: decisions.edit_decision(watch, second, decided(found)),
        lambda: decisions.drop_decision(watch, second),
        lambda: decisions.add_decision(watch, found.id, decided(found)),
        lambda: found.shared(公安=100),
    ):
        with refusing("state"):
            order()


def test_a_struck_decision_comes_back_by_undo() -> None:
    found = sitting()
    one = found.decided()
    undo(found.post.watch, decisions.drop_decision(found.post.watch, one).seq)
    assert not found.post.ledger.get(ConferenceDecision, one).void


def test_shares_sum_to_a_hundred_and_are_argued() -> None:
    found = sitting()
    watch = found.post.watch

    def give(*portions: tuple[str, int, str]) -> None:
        given = [Portion(found.department(short), share, note) for short, share, note in portions]
        decisions.set_shares(watch, found.id, given)

    with refusing("share") as caught:
        give(("公安", 60, "主责"), ("水务", 30, "监管"))
    assert (caught[0].rule, "少 10%" in caught[0].reason.zh) == ("B16", True)
    with refusing("share") as caught:
        give(("公安", 60, "主责"), ("水务", 50, "监管"))
    assert "多 10%" in caught[0].reason.zh
    with refusing("share"):
        give(("公安", 60, "主责"), ("公安", 40, "监管"))
    with refusing("share"):
        give(("公安", 110, "主责"), ("水务", -10, "监管"))
    with refusing("note"):
        give(("公安", 60, "主责"), ("水务", 40, " "))
    give(("公安", 60, "主责"), ("水务", 40, "监管"), ("国土", 0, ""))
    give(("公安", 70, "主责"), ("水务", 30, "监管"))
    kept = found.post.ledger.having(ResponsibilityShare, void=False)
    assert [(one.share, one.whistle) for one in kept] == [(70, found.whistle.id), (30, found.whistle.id)]
    give()
    assert found.post.ledger.having(ResponsibilityShare, void=False) == ()
    found.post.sound()


def test_a_share_belongs_to_a_department_at_the_table() -> None:
    found = sitting()
    with refusing("share"):
        decisions.set_shares(found.post.watch, found.id, [Portion("别家", 100, "主责")])


def test_each_of_several_whistles_has_its_own_shares() -> None:
    post = founded_post()
    first, second = post.blown(), post.blown()
    made = proposing.propose(post.watch, [first.id, second.id], "两案", "同一河段").result
    found = Room(post, first, made.id)
    found.notified().sat()
    lead = [Portion(found.department("公安"), 100, "主责")]
    with refusing("whistle"):
        decisions.set_shares(post.watch, found.id, lead)
    with refusing("whistle"):
        decisions.set_shares(post.watch, found.id, lead, "别的哨")
    for whistle in (first, second):
        decisions.set_shares(post.watch, found.id, lead, whistle.id)
    assert {one.whistle for one in post.ledger.having(ResponsibilityShare, void=False)} == {first.id, second.id}
    plain = decisions.add_decision(post.watch, found.id, decided(found)).result
    named = decisions.add_decision(post.watch, found.id, decided(found, whistle=second.id)).result
    assert (plain.whistle, named.whistle) == ("", second.id)


def test_shares_and_decisions_of_who_left_the_table_keep_it_from_going_round() -> None:
    found = drafted()
    found.shared(公安=60, 国土=40)
    leave(found)
    with refusing("share"):
        found.concluded().sent()
    found.shared(公安=60, 水务=40)
    found.sent()


def leave(found: Room) -> None:
    """Adjourn, take 国土 from the table, and sit again."""
    calling.adjourn(found.post.watch, found.id, found.post.now + timedelta(hours=2), "人没到齐")
    proposing.unseat(found.post.watch, found.seat("国土"))
    found.sat().spoken(dict.fromkeys(("公安", "水务"), AGREE))


def test_a_decision_of_who_left_the_table_names_another() -> None:
    found = sitting().spoken()
    one = found.decided("复绿", "国土")
    found.concluded()
    leave(found)
    found.concluded()
    with refusing("department") as caught:
        found.sent()
    assert [door.key for door in caught[0].opens_with] == ["edit_decision"]
    decisions.edit_decision(found.post.watch, one, decided(found))
    found.sent()


def test_a_conference_about_no_whistle_shares_too() -> None:
    found = approval().notified().sat()
    found.shared(公安=50, 水务=50)
    assert [one.whistle for one in found.post.ledger.having(ResponsibilityShare)] == ["", ""]
    with refusing("state"):
        decisions.add_decision(found.post.watch, room(found.post).id, decided(found))
