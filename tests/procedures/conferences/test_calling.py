from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.post.conferences.states import ConferenceState, Position, SeatMark, SeatRole, Signature
from desktop.procedures.conferences import calling, proposing, session
from tests.conference_of import DISAGREE, RESERVE, Room, approval, drafted, room, sitting
from tests.post_of import COMMANDER, refusing

S = ConferenceState


def notify(found: Room, **other: object) -> object:
    told = {"starts_at": found.post.now + timedelta(hours=1), "place": "二楼", "chair": COMMANDER, **other}
    return calling.notify(found.post.watch, found.id, **told)  # type: ignore[arg-type]


def test_the_notice_names_time_place_and_a_chair_of_the_post() -> None:
    found = room()
    with refusing("place"):
        notify(found, place=" ")
    with refusing("chair"):
        notify(found, chair="")
    with refusing("chair"):
        notify(found, chair="路人")
    with refusing("starts_at"):
        notify(found, starts_at=found.post.now - timedelta(minutes=1))
    with refusing("notified_at"):
        notify(found, at=found.post.now - timedelta(days=1))
    notify(found)
    assert (found.conference.state, found.conference.chair) == (S.NOTIFIED, COMMANDER)
    notify(found, place="三楼", recorder="值班员丁")
    notify(found, place="四楼")
    assert (found.conference.place, found.conference.recorder) == ("四楼", "值班员丁")
    found.post.sound()


def test_a_table_without_its_lead_or_of_one_department_gets_no_notice() -> None:
    found = room()
    seat = found.seats["公安"]
    proposing.seat(found.post.watch, found.id, seat.department, SeatRole.REQUIRED)
    with refusing("seats") as caught:
        notify(found)
    assert caught[0].rule == "B01"
    proposing.seat(found.post.watch, found.id, seat.department, SeatRole.LEAD)
    proposing.seat(found.post.watch, found.id, found.department("水务"), SeatRole.LEAD)
    with refusing("seats"):
        notify(found)
    for short in ("水务", "国土"):
        proposing.unseat(found.post.watch, found.seat(short))
    with refusing("seats"):
        notify(found)


@pytest.mark.parametrize("role", [SeatRole.APPROVING, SeatRole.SUPERVISING])
def test_approval_and_supervision_need_both_sides(role: SeatRole) -> None:
    found = approval()
    seat = next(one for one in found.seats.values() if one.role is role)
    proposing.seat(found.post.watch, found.id, seat.department, SeatRole.REQUIRED)
    with refusing("seats") as caught:
        notify(found)
    assert (caught[0].rule, role.words.zh in caught[0].reason.zh) == ("C01", True)


def test_adjourned_it_is_called_anew_and_signed_anew_but_what_was_said_stays_a_draft() -> None:
    found = room().notified().sat(国土=SeatMark.EXCUSED).spoken({"公安": Position.AGREE, "水务": RESERVE})
    found.decided()
    found.concluded().sent().signed(水务=Signature.RESERVED)
    watch = found.post.watch
    tomorrow = found.post.now + timedelta(days=1)
    with refusing("reason"):
        calling.adjourn(watch, found.id, tomorrow, "")
    with refusing("starts_at"):
        calling.adjourn(watch, found.id, found.post.now - timedelta(minutes=1), "缺材料")
    calling.adjourn(watch, found.id, tomorrow, "缺材料")
    one = found.conference
    assert (one.state, one.starts_at, one.place, one.end_reason) == (S.NOTIFIED, tomorrow, "二楼会议室", "缺材料")
    assert (one.opened_at, one.ended_at) == (None, None)
    seats = found.seats.values()
    assert {seat.mark for seat in seats} == {SeatMark.UNCALLED}
    assert {seat.signature for seat in seats} == {Signature.WAITING}
    assert [seat.position for seat in seats] == [Position.AGREE, RESERVE, Position.NONE]
    found.sat().spoken().concluded()
    assert found.conference.state is S.DRAFTED
    found.post.sound()


def test_what_is_not_sitting_cannot_adjourn() -> None:
    found = room()
    with refusing("state"):
        calling.adjourn(found.post.watch, found.id, found.post.now + timedelta(days=1), "缺材料")


def test_it_is_called_off_at_any_time_before_it_is_issued_and_never_after() -> None:
    for found in (room(), room().notified(), sitting(), drafted(), drafted().sent()):
        with refusing("reason"):
            calling.cancel_conference(found.post.watch, found.id, " ")
        gone = calling.cancel_conference(found.post.watch, found.id, "已自行协商").result
        assert (gone.state, gone.end_reason) == (S.CANCELLED, "已自行协商")
        assert not found.post.whistle(found.whistle).conference_open
        with refusing("state"):
            notify(found)
        assert room(found.post).conference.state is S.PROPOSED
    found = drafted()
    found.sent().signed().issued()
    with refusing("state"):
        calling.cancel_conference(found.post.watch, found.id, "反悔")


def test_it_begins_when_lead_and_required_departments_are_there_or_excused() -> None:
    found = room()
    watch = found.post.watch
    with refusing("state"):
        session.call_seat(watch, found.seat("公安"), SeatMark.PRESENT, "公安甲")
    found.notified()
    with refusing("mark") as caught:
        session.begin(watch, found.id)
    assert "公安局、水务局、国土局" in caught[0].reason.zh
    for short, mark in (("公安", SeatMark.PRESENT), ("水务", SeatMark.MISSING), ("国土", SeatMark.PRESENT)):
        session.call_seat(watch, found.seat(short), mark, f"{short}甲")
    with refusing("mark") as caught:
        session.begin(watch, found.id)
    assert [door.key for door in caught[0].opens_with] == ["call_seat", "adjourn"]
    with refusing("excuse"):
        session.call_seat(watch, found.seat("水务"), SeatMark.EXCUSED)
    session.call_seat(watch, found.seat("水务"), SeatMark.EXCUSED, excuse="防汛")
    session.call_seat(watch, found.seat("国土"), SeatMark.EXCUSED, excuse="防汛")
    with refusing("mark") as caught:
        session.begin(watch, found.id)
    assert "不足两家" in caught[0].reason.zh
    session.call_seat(watch, found.seat("国土"), SeatMark.PRESENT)
    with refusing("opened_at"):
        session.begin(watch, found.id, at=found.post.now - timedelta(days=1))
    assert session.begin(watch, found.id).result.state is S.IN_SESSION
    with refusing("state"):
        session.begin(watch, found.id)


def test_a_session_has_a_recorder() -> None:
    found = room()
    starts = found.post.now + timedelta(hours=1)
    calling.notify(found.post.watch, found.id, starts, "二楼", COMMANDER)
    for short, seat in found.seats.items():
        session.call_seat(found.post.watch, seat.id, SeatMark.PRESENT, f"{short}甲")
    with refusing("recorder"):
        session.begin(found.post.watch, found.id)
    assert session.begin(found.post.watch, found.id, "值班员丁").result.recorder == "值班员丁"


def test_nobody_disagreed_in_vain() -> None:
    found = sitting().spoken({"公安": Position.AGREE, "水务": DISAGREE, "国土": Position.AGREE})
    assert found.seats["水务"].says == "水务另有职责"
