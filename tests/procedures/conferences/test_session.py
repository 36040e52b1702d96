from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.ledger import boards
from desktop.post.conferences.states import ConferenceState, Position, SeatMark, Signature
from desktop.post.states import Escalation
from desktop.procedures.conferences import calling, session
from desktop.procedures.corrections import undo
from desktop.procedures.whistle import overlays
from tests.conference_of import AGREE, DISAGREE, RESERVE, approval, drafted, room, sitting
from tests.post_of import COMMANDER, refusing

S = ConferenceState


@pytest.mark.parametrize("position", [RESERVE, DISAGREE])
def test_who_does_not_plainly_agree_gives_words(position: Position) -> None:
    found = sitting()
    with refusing("says"):
        session.say(found.post.watch, found.seat("水务"), position, " ")
    said = session.say(found.post.watch, found.seat("水务"), position, "先查清").result
    assert (said.position, said.says) == (position, "先查清")


def test_no_position_stays_empty_at_close() -> None:
    found = sitting()
    found.spoken({"公安": AGREE, "水务": AGREE})
    with refusing("position") as caught:
        found.concluded()
    assert (caught[0].rule, "国土局" in caught[0].reason.zh) == ("A28", True)
    with refusing("position"):
        session.say(found.post.watch, found.seat("国土"), Position.NONE)
    with refusing("position"):
        session.say(found.post.watch, found.seat("国土"), Position.ABSENT)
    found.spoken({"国土": RESERVE})
    with refusing("conclusion"):
        session.conclude(found.post.watch, found.id, "")
    with refusing("ended_at"):
        session.conclude(found.post.watch, found.id, "拆", found.post.now - timedelta(days=1))
    found.concluded()
    assert (found.conference.state, found.conference.conclusion) == (S.DRAFTED, "先拆后查")
    assert found.post.whistle(found.whistle).conference_open


def test_who_is_excused_is_absent_or_has_written() -> None:
    found = room().notified().sat(国土=SeatMark.EXCUSED)
    watch, seat = found.post.watch, found.seat("国土")
    assert found.seats["国土"].position is Position.ABSENT
    session.say(watch, seat, RESERVE, "书面意见：先测量")
    session.call_seat(watch, seat, SeatMark.EXCUSED, excuse="防汛")
    assert found.seats["国土"].position is RESERVE
    session.say(watch, seat, Position.ABSENT, "多余的话")
    assert found.seats["国土"].says == ""
    session.call_seat(watch, seat, SeatMark.PRESENT, "国土乙")
    assert (found.seats["国土"].position, found.seats["国土"].excuse) == (Position.NONE, "")
    session.say(watch, seat, AGREE)
    session.call_seat(watch, seat, SeatMark.MISSING)
    assert found.seats["国土"].position is Position.ABSENT
    with refusing("position"):
        session.say(watch, seat, AGREE)
    session.call_seat(watch, seat, SeatMark.UNCALLED)
    with refusing("mark"):
        session.say(watch, seat, AGREE)
    with refusing("mark"):
        found.spoken({"公安": AGREE, "水务": AGREE}).concluded()


def test_who_came_has_a_name() -> None:
    found = room().notified()
    with refusing("person"):
        session.call_seat(found.post.watch, found.seat("公安"), SeatMark.PRESENT)


def test_a_position_may_be_put_right_until_it_goes_round_and_the_roll_only_in_session() -> None:
    found = drafted()
    found.spoken({"水务": RESERVE})
    with refusing("state"):
        session.call_seat(found.post.watch, found.seat("水务"), SeatMark.MISSING)
    assert session.reword(found.post.watch, found.id, "先查后拆").result.conclusion == "先查后拆"
    found.sent()
    for order in (
        lambda: found.spoken({"水务": AGREE}),
        lambda: session.reword(found.post.watch, found.id, "不拆"),
        lambda: session.add_guest(found.post.watch, found.id, "张某01", "专家"),
    ):
        with refusing("state"):
            order()


def test_guests_speak_for_nobody_and_are_noted() -> None:
    found = room()
    with refusing("state"):
        session.add_guest(found.post.watch, found.id, "张某01", "专家")
    found.notified()
    with refusing("name"):
        session.add_guest(found.post.watch, found.id, "", "专家")
    with refusing("capacity"):
        session.add_guest(found.post.watch, found.id, "张某01", "")
    guest = session.add_guest(found.post.watch, found.id, "张某 01", "人大代表", "应依法").result
    assert (guest.name, guest.says) == ("张某 01", "应依法")
    assert session.drop_guest(found.post.watch, guest.id).result.void
    found.post.sound()


def test_without_consensus_its_whistle_goes_up() -> None:
    found = sitting().spoken({"公安": AGREE, "水务": DISAGREE, "国土": AGREE})
    with refusing("reason"):
        session.no_consensus(found.post.watch, found.id, " ")
    with refusing("level"):
        session.no_consensus(found.post.watch, found.id, "谁来清运", "moon")
    over = session.no_consensus(found.post.watch, found.id, "谁来清运").result
    assert (over.state, over.ended_at, over.end_reason) == (S.NO_CONSENSUS, found.post.now, "谁来清运")
    whistle = found.post.whistle(found.whistle)
    assert (whistle.escalation, whistle.escalation_level) == (Escalation.SENT, "district")
    assert not whistle.conference_open
    told = [one.order for one in boards.story(found.post.ledger, found.whistle.id)][-2:]
    assert told == ["leave_conference", "escalate"]
    with refusing("state"):
        session.no_consensus(found.post.watch, found.id, "谁来清运")
    found.post.sound()


def test_what_is_on_its_way_up_or_gone_is_not_sent_again() -> None:
    found = sitting().spoken({"公安": AGREE, "水务": DISAGREE, "国土": AGREE})
    overlays.move_escalation(found.post.watch, found.whistle.id, Escalation.SENT, "请区里协调", "city")
    session.no_consensus(found.post.watch, found.id, "谁来清运")
    assert found.post.whistle(found.whistle).escalation_level == "city"
    other = room(found.post)
    other.notified().sat().spoken({"公安": AGREE, "水务": DISAGREE, "国土": AGREE})
    overlays.cancel_blown(found.post.watch, other.whistle.id, COMMANDER, "误报")
    session.no_consensus(found.post.watch, other.id, "谁来清运")
    assert found.post.whistle(other.whistle).escalation is Escalation.NONE


def test_who_agrees_is_not_sent_up_and_who_has_not_spoken_neither() -> None:
    found = sitting()
    with refusing("position"):
        session.no_consensus(found.post.watch, found.id, "谁来清运")
    with refusing("position") as caught:
        session.no_consensus(found.spoken().post.watch, found.id, "谁来清运")
    assert [door.key for door in caught[0].opens_with] == ["conclude"]
    found.concluded().sent().signed(国土=Signature.REFUSED)
    ended = found.conference.ended_at
    found.post.later(60)
    over = session.no_consensus(found.post.watch, found.id, "国土拒签").result
    assert over.ended_at == ended


def test_a_conference_about_no_whistle_ends_without_consensus_too() -> None:
    found = approval().notified().sat().spoken({"公安": AGREE, "水务": DISAGREE, "国土": AGREE})
    assert session.no_consensus(found.post.watch, found.id, "尺度不一").result.state is S.NO_CONSENSUS


def test_a_wrong_tap_is_taken_back_but_not_once_it_went_on() -> None:
    found = sitting()
    seq = session.say(found.post.watch, found.seat("水务"), RESERVE, "先查清").seq
    undo(found.post.watch, seq)
    assert found.seats["水务"].position is Position.NONE
    guest = session.add_guest(found.post.watch, found.id, "张某01", "专家")
    undo(found.post.watch, guest.seq)
    last = session.say(found.spoken().post.watch, found.seat("水务"), RESERVE, "先查清").seq
    found.concluded()
    with refusing("undo"):
        undo(found.post.watch, last)
    found.post.sound()


def test_an_older_note_of_a_conference_is_closed_as_before_but_a_real_one_is_not() -> None:
    found = room()
    with refusing("conference_open") as caught:
        overlays.close_conference(found.post.watch, found.whistle.id, "都同意")
    assert [door.key for door in caught[0].opens_with] == ["conference"]
    calling.cancel_conference(found.post.watch, found.id, "改为现场")
    with refusing("conference_open"):
        overlays.close_conference(found.post.watch, found.whistle.id, "都同意")
