from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger import boards
from desktop.ledger.pen import Pen
from desktop.post.conferences.record import digest
from desktop.post.conferences.states import ConferenceState, SeatMark, SeatRole, Signature
from desktop.post.items.item import ActionItem
from desktop.post.items.states import ItemOrigin, ItemState
from desktop.procedures.conferences import proposing, session, signing
from desktop.procedures.corrections import undo
from desktop.procedures.items import orders as items
from tests.conference_of import AGREE, RESERVE, Room, drafted, room, sitting
from tests.post_of import CLERK, COMMANDER, DEPUTY, LEADER, refusing

if TYPE_CHECKING:
    from desktop.post.conferences.conference import Conference

S = ConferenceState


def test_each_department_signs_as_it_is_with_a_reservation_or_refuses_with_the_reason() -> None:
    found = drafted()
    watch = found.post.watch
    with refusing("state"):
        signing.countersign(watch, found.seat("公安"), Signature.SIGNED, "公安甲")
    found.sent()
    for how, by, text, field in (
        (Signature.WAITING, "公安甲", "", "signature"),
        (Signature.RESERVED, "公安甲", " ", "objection"),
        (Signature.REFUSED, "公安甲", "", "objection"),
    ):
        with refusing(field):
            signing.countersign(watch, found.seat("公安"), how, by, text)
    with refusing("signed_at"):
        signing.countersign(
            watch, found.seat("公安"), Signature.SIGNED, "公安甲", at=found.post.now - timedelta(days=1)
        )
    found.signed(水务=Signature.RESERVED, 国土=Signature.REFUSED)
    told = {short: (one.signature, one.signed_by, one.objection) for short, one in found.seats.items()}
    assert told == {
        "公安": (Signature.SIGNED, "公安甲", ""),
        "水务": (Signature.RESERVED, "水务甲", "水务有话说"),
        "国土": (Signature.REFUSED, "国土甲", "国土有话说"),
    }
    found.post.sound()


def test_who_signs_has_a_name() -> None:
    found = room().notified().sat(国土=SeatMark.EXCUSED).spoken({"公安": AGREE, "水务": AGREE}).concluded().sent()
    with refusing("by"):
        signing.countersign(found.post.watch, found.seat("国土"), Signature.SIGNED, "")
    assert signing.countersign(found.post.watch, found.seat("公安"), Signature.SIGNED, "").result.signed_by == "公安甲"


def test_a_reservation_of_the_session_need_not_be_said_twice() -> None:
    found = drafted()
    found.spoken({"水务": RESERVE}).sent()
    seat = signing.countersign(found.post.watch, found.seat("水务"), Signature.RESERVED, "水务甲").result
    assert seat.objection == "水务另有职责"


def test_who_was_only_invited_and_did_not_come_need_not_sign() -> None:
    found = room()
    proposing.seat(found.post.watch, found.id, found.department("国土"), SeatRole.INVITED)
    found.notified().sat(国土=SeatMark.MISSING).spoken({"公安": AGREE, "水务": RESERVE})
    found.concluded().sent()
    with refusing("seats"):
        signing.countersign(found.post.watch, found.seat("国土"), Signature.SIGNED, "国土甲")
    for short in ("公安", "水务"):
        signing.countersign(found.post.watch, found.seat(short), Signature.SIGNED, f"{short}甲")
    assert found.issued().state is S.ISSUED


def test_it_is_issued_by_command_or_chair_once_all_have_signed_or_refused() -> None:
    found = drafted().sent()
    with refusing("signature") as caught:
        found.issued()
    assert caught[0].rule == "C07"
    found.signed()
    with refusing("by"):
        found.issued("路人")
    with refusing("by"):
        found.issued(CLERK)
    with refusing("issued_at"):
        signing.issue_conference(found.post.watch, found.id, COMMANDER, found.post.now - timedelta(minutes=1))
    assert found.issued(DEPUTY).issued_by == DEPUTY


def test_where_somebody_refused_the_command_alone_issues_it() -> None:
    found = drafted()
    watch = found.post.watch
    with watch.pen() as pen:
        pen.change(found.conference, replace(found.conference, chair=LEADER))
        pen.entry("describe_conference", "conference", found.id, {})
    found.sent().signed(国土=Signature.REFUSED)
    with refusing("by") as caught:
        found.issued(LEADER)
    assert [door.key for door in caught[0].opens_with] == ["no_consensus"]
    signing.countersign(watch, found.seat("国土"), Signature.SIGNED, "国土甲")
    assert found.issued(LEADER).issued_by == LEADER


def test_issue_freezes_number_text_digest_and_head_and_only_then_gives_tasks() -> None:
    found = drafted()
    assert found.post.ledger.having(ActionItem) == ()
    head = found.sent().signed().post.ledger.head()[1]
    one = found.issued()
    assert (one.state, one.year, one.number, one.head) == (S.EXECUTING, 2026, 1, head[:16])
    assert one.digest == digest(one.record)
    for words in (
        "〔2026〕会商字1号",
        "龙王沟",
        "先拆后查",
        "公安局（牵头）同意",
        "拆除采砂船",
        "会签：国土局 已签 国土甲",
    ):
        assert words in one.record
    (item,) = found.post.ledger.having(ActionItem)
    assert (item.origin, item.source, item.text) == (ItemOrigin.CONFERENCE, found.id, "拆除采砂船")
    assert (item.standard, item.quantity, item.whistle) == ("船体离岸", "2艘", found.whistle.id)
    whistle = found.post.whistle(found.whistle)
    assert not whistle.conference_open
    assert boards.story(found.post.ledger, whistle.id)[-1].said["text"] == "〔2026〕会商字1号 先拆后查"
    found.post.sound()


def test_numbers_run_without_gaps_over_conferences_that_came_to_nothing() -> None:
    found = drafted()
    first = found.sent().signed().issued()
    other = room(found.post)
    other.notified()
    third = room(found.post)
    third.notified().sat().spoken().concluded().sent()
    with refusing("signature"):
        third.issued()
    third.signed()
    assert [first.number, third.issued().number] == [1, 2]


def test_nothing_changes_what_is_issued() -> None:
    found = drafted()
    last = found.sent().signed().post.ledger.head()[0]
    before, seats = found.issued(), found.seats
    watch = found.post.watch
    for order in (
        lambda: session.reword(watch, found.id, "不拆"),
        lambda: session.conclude(watch, found.id, "不拆"),
        found.spoken,
        found.decided,
        lambda: found.shared(公安=100),
        found.signed,
        found.sent,
        lambda: proposing.describe(watch, found.id, facts="别的"),
        lambda: proposing.seat(watch, found.id, found.department("公安")),
        lambda: session.no_consensus(watch, found.id, "不服"),
        lambda: session.add_guest(watch, found.id, "张某01", "专家"),
        found.issued,
    ):
        with refusing("state"):
            order()
    for seq in (last, last - 1, found.post.ledger.head()[0], found.post.ledger.head()[0] - 1):
        with refusing("undo"):
            undo(watch, seq)
    assert (found.conference, found.seats) == (before, seats)


def finish(found: Room) -> None:
    for item in found.post.ledger.having(ActionItem):
        items.accept_item(found.post.watch, item.id, item.owner)
        items.report_item(found.post.watch, item.id, "拆完", item.owner)
        items.verify_item(found.post.watch, item.id, CLERK, "属实")


def test_it_is_complete_when_its_tasks_are_and_not_before() -> None:
    found = drafted()
    with refusing("state"):
        signing.complete(found.post.watch, found.id)
    found.sent().signed().issued()
    with refusing("items"):
        signing.complete(found.post.watch, found.id)
    finish(found)
    assert found.conference.state is S.COMPLETED
    assert found.conference.completed_at == found.post.now
    found.post.sound()


def test_a_wrong_tap_on_the_last_task_opens_the_conference_again() -> None:
    found = drafted()
    found.sent().signed().issued()
    finish(found)
    undo(found.post.watch, found.post.ledger.head()[0])
    assert found.conference.state is S.EXECUTING
    assert found.conference.completed_at is None
    found.post.sound()


def settled(found: Room) -> Conference:
    with found.post.watch.pen() as pen:
        signing.settle(pen, found.id)
        pen.entry("complete_conference", "conference", found.id, {})
    return found.conference


def test_it_settles_within_the_order_that_ends_its_last_task() -> None:
    found = drafted()
    assert settled(found).state is S.DRAFTED
    found.sent().signed().issued()
    assert settled(found).state is S.EXECUTING
    (item,) = found.post.ledger.having(ActionItem)
    with found.post.watch.pen() as pen:
        assert isinstance(pen, Pen)
        pen.change(item, replace(item, state=ItemState.DROPPED, dropped_by="x"))
        signing.settle(pen, found.id)
        pen.entry("complete_conference", "conference", found.id, {})
    assert found.conference.state is S.COMPLETED


def test_a_conclusion_without_tasks_is_complete_by_word() -> None:
    found = sitting().spoken().concluded().sent().signed()
    assert found.issued().state is S.ISSUED
    with refusing("completed_at"):
        signing.complete(found.post.watch, found.id, found.post.now - timedelta(days=1))
    assert signing.complete(found.post.watch, found.id).result.state is S.COMPLETED


@pytest.mark.parametrize("how", list(Signature)[1:])
def test_a_signature_is_taken_back_within_the_minute(how: Signature) -> None:
    found = drafted().sent()
    done = signing.countersign(found.post.watch, found.seat("公安"), how, "公安甲", "有话")
    undo(found.post.watch, done.seq)
    assert found.seats["公安"].signature is Signature.WAITING


def test_the_record_of_a_supplement_names_what_it_adds_to() -> None:
    found = drafted()
    found.sent().signed().issued()
    more = proposing.supplement(found.post.watch, found.id, "补充", "漏了复绿").result
    other = Room(found.post, found.whistle, more.id)
    other.notified().sat().spoken().concluded().sent().signed()
    record = other.issued().record
    assert "补充：〔2026〕会商字1号" in record
    assert "〔2026〕会商字2号" in record
