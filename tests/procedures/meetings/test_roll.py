"""The roll: leave beforehand, marks from the frozen agenda on, late comers, stand-ins, guests."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.states import RollGroup, RollMark
from desktop.procedures import corrections
from desktop.procedures.meetings import roll, session
from tests.post_of import COMMANDER, LEADER, refusing

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.meeting_of import MeetingPost


def test_leave_is_asked_for_beforehand(post: MeetingPost) -> None:
    meeting = post.planned()
    seat = post.seat(meeting, LEADER)
    with refusing("reason"):
        roll.ask_leave(post.watch, seat.id, " ")
    asked = roll.ask_leave(post.watch, seat.id, "区里开会").result
    assert (asked.mark, asked.asked_at, asked.reason) == (RollMark.ON_LEAVE, post.now, "区里开会")
    with refusing("state"):
        roll.call(post.watch, seat.id, RollMark.PRESENT)
    post.sound()


def test_after_the_beginning_it_is_no_leave_any_more(post: MeetingPost) -> None:
    meeting = post.frozen()
    post.now = meeting.starts_at + timedelta(minutes=5)
    seat = post.seat(meeting, LEADER)
    with refusing("asked_at") as caught:
        roll.ask_leave(post.watch, seat.id, "堵车")
    assert [one.key for one in caught[0].opens_with] == ["call_missing"]
    session.open_session(post.watch, meeting.id)
    with refusing("mark") as caught:
        roll.call(post.watch, seat.id, RollMark.ON_LEAVE)
    assert [one.key for one in caught[0].opens_with] == ["ask_meeting_leave", "call_missing"]
    before = meeting.starts_at - timedelta(minutes=10)
    assert roll.ask_leave(post.watch, seat.id, "病", before).result.asked_at == before
    assert roll.call(post.watch, seat.id, RollMark.PRESENT).result.reason == "病"
    back = roll.call(post.watch, seat.id, RollMark.ON_LEAVE, "重感冒").result
    assert (back.mark, back.reason) == (RollMark.ON_LEAVE, "重感冒")
    over = post.meeting(meeting)
    assert over.opened_at == post.now


def test_who_comes_late_is_there_from_then_on(post: MeetingPost) -> None:
    meeting = post.frozen()
    seat = post.seat(meeting, "水务甲")
    roll.call(post.watch, seat.id, RollMark.MISSING)
    with refusing("state"):
        roll.came(post.watch, seat.id)
    post.now = meeting.starts_at
    session.open_session(post.watch, meeting.id)
    post.later(25)
    with refusing("came_at"):
        roll.came(post.watch, seat.id, meeting.starts_at - timedelta(minutes=1))
    late = roll.came(post.watch, seat.id)
    assert (late.result.mark, late.result.came_at) == (RollMark.PRESENT, post.now)
    with refusing("came_at"):
        roll.came(post.watch, seat.id)
    corrections.undo(post.watch, late.seq)
    assert post.seat(meeting, "水务甲").mark is RollMark.MISSING
    post.sound()


def test_the_rest_is_called_by_one_order_and_taken_back_by_one(post: MeetingPost) -> None:
    meeting = post.frozen()
    roll.invite(post.watch, meeting.id, "支书甲", "柳沟村", observer=True)
    roll.call(post.watch, post.seat(meeting, "水务甲").id, RollMark.MISSING)
    called = roll.call_rest(post.watch, meeting.id)
    marks = {one.name: one.mark for one in post.roll(meeting)}
    assert (marks["支书甲"], marks["水务甲"]) == (RollMark.OBSERVER, RollMark.MISSING)
    assert list(marks.values()).count(RollMark.PRESENT) == len(called.result) - 1 == 6
    with refusing("roll"):
        roll.call_rest(post.watch, meeting.id)
    corrections.undo(post.watch, called.seq)
    assert [one.mark for one in post.roll(meeting)].count(RollMark.UNCALLED) == 7
    early = post.planned()
    with refusing("state"):
        roll.call_rest(post.watch, early.id)
    post.sound()


def test_a_stand_in_takes_the_seat_and_who_is_on_leave_stays_excused(post: MeetingPost) -> None:
    meeting = post.in_session()
    there, away = post.seat(meeting, "公安甲"), post.seat(meeting, "国土甲")
    roll.ask_leave(post.watch, away.id, "培训", meeting.starts_at - timedelta(days=1))
    with refusing("name"):
        roll.stand_in(post.watch, away.id, "国土甲")
    with refusing("name"):
        roll.stand_in(post.watch, away.id, " ")
    new = roll.stand_in(post.watch, away.id, "国土乙").result
    assert (new.mark, new.stands_for, new.unit) == (RollMark.PRESENT, "国土甲", "国土")
    assert post.seat(meeting, "国土甲").mark is RollMark.ON_LEAVE
    with refusing("name"):
        roll.stand_in(post.watch, there.id, "公安甲 ")
    roll.stand_in(post.watch, there.id, "公安乙")
    assert "公安甲" not in [one.name for one in post.roll(meeting)]
    with refusing("roll"):
        roll.call(post.watch, there.id, RollMark.PRESENT)
    post.sound()


def test_before_the_meeting_a_stand_in_is_only_announced(post: MeetingPost) -> None:
    meeting = post.planned()
    new = roll.stand_in(post.watch, post.seat(meeting, "国土甲").id, "国土乙").result
    assert new.mark is RollMark.UNCALLED
    guest = roll.invite(post.watch, meeting.id, "支书甲", "柳沟村", observer=True).result
    post.now = meeting.cutoff_at
    instead = roll.stand_in(post.watch, guest.id, "主任乙").result
    assert (instead.observer, instead.mark) == (True, RollMark.UNCALLED)


def test_an_observer_who_sits_in_or_comes_late_is_an_observer(post: MeetingPost) -> None:
    meeting = post.in_session()
    guest = roll.invite(post.watch, meeting.id, "支书甲", "柳沟村", observer=True).result
    assert roll.came(post.watch, guest.id).result.mark is RollMark.OBSERVER
    with refusing("came_at"):
        roll.came(post.watch, guest.id)
    assert roll.stand_in(post.watch, guest.id, "主任乙").result.mark is RollMark.OBSERVER


def test_guests_have_a_unit_and_are_asked_once(post: MeetingPost) -> None:
    meeting = post.planned()
    guest = roll.invite(post.watch, meeting.id, "代表甲", "人大代表", group=RollGroup.DEPUTY).result
    assert (guest.group, guest.rank) == (RollGroup.DEPUTY, 8)
    with refusing("name"):
        roll.invite(post.watch, meeting.id, "代表甲", "人大代表")
    with refusing("name"):
        roll.invite(post.watch, meeting.id, "", "人大代表")
    with refusing("department"):
        roll.invite(post.watch, meeting.id, "公安丙", "公安", "none")
    officer = roll.invite(post.watch, meeting.id, "公安丙", "公安", post.departments["公安"].id).result
    assert officer.department == post.departments["公安"].id
    with refusing("reason"):
        roll.strike(post.watch, guest.id, "")
    gone = roll.strike(post.watch, guest.id, "另有会议")
    assert "代表甲" not in [one.name for one in post.roll(meeting)]
    corrections.undo(post.watch, gone.seq)
    assert post.ledger.get(RollEntry, guest.id) == guest
    post.sound()


def test_the_roll_is_closed_with_the_session(post: MeetingPost) -> None:
    over = post.ended()
    seat = post.seat(over, COMMANDER)
    orders: tuple[Callable[[], object], ...] = (
        lambda: roll.call(post.watch, seat.id, RollMark.MISSING),
        lambda: roll.ask_leave(post.watch, seat.id, "病", over.starts_at - timedelta(hours=1)),
        lambda: roll.came(post.watch, seat.id),
        lambda: roll.stand_in(post.watch, seat.id, "党办乙"),
        lambda: roll.strike(post.watch, seat.id, "没叫他"),
        lambda: roll.invite(post.watch, over.id, "代表甲", "人大代表"),
    )
    for order in orders:
        with refusing("state"):
            order()
