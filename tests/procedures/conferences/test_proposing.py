from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ledger import conferences
from desktop.post.conferences.conference import Conference
from desktop.post.conferences.states import ConferenceKind, ConferenceState, SeatMark, SeatRole
from desktop.procedures.conferences import calling, proposing, session
from desktop.procedures.dispatch import objections
from desktop.procedures.whistle import overlays
from tests.conference_of import AGREE, approval, drafted, room, sitting
from tests.post_of import CLERK, LEADER, refusing

if TYPE_CHECKING:
    from tests.post_of import Post


def test_lead_and_called_departments_sit_at_the_table_and_the_whistle_is_marked() -> None:
    found = room()
    assert [(short, one.role) for short, one in found.seats.items()] == [
        ("公安", SeatRole.LEAD),
        ("水务", SeatRole.REQUIRED),
        ("国土", SeatRole.REQUIRED),
    ]
    assert found.seats["公安"].unit == "公安局"
    assert found.post.whistle(found.whistle).conference_open
    assert found.conference.state is ConferenceState.PROPOSED
    assert found.conference.proposed_by == CLERK
    found.post.sound()


def test_who_was_excused_from_the_call_is_not_asked(post: Post) -> None:
    whistle = post.blown()
    objections.refuse(post.watch, post.call(whistle, "国土").id, "非职责")
    objections.rule(post.watch, post.call(whistle, "国土").id, LEADER, "免", upheld=False)
    seats = proposing.suggested(post.ledger, [whistle.id])
    assert [one.department for one in seats] == [post.departments[short].id for short in ("公安", "水务")]


def test_several_whistles_share_one_table(post: Post) -> None:
    first, second = post.blown("水务"), post.blown("公安", "国土")
    made = proposing.propose(post.watch, [first.id, second.id, first.id], "两案并商", "同一河段").result
    assert made.whistles == (first.id, second.id)
    roles = [one.role for one in conferences.seats(post.ledger, made.id)]
    assert roles == [SeatRole.LEAD, SeatRole.REQUIRED, SeatRole.REQUIRED]
    assert all(post.whistle(one).conference_open for one in (first, second))
    calling.cancel_conference(post.watch, made.id, "已自行协商")
    assert not any(post.whistle(one).conference_open for one in (first, second))


@pytest.mark.parametrize(("title", "reason", "field"), [(" ", "不清", "title"), ("挖沙", "", "reason")])
def test_it_says_what_it_is_about_and_why(post: Post, title: str, reason: str, field: str) -> None:
    with refusing(field):
        proposing.propose(post.watch, [post.blown().id], title, reason)


def test_a_case_is_about_a_whistle_in_hand_that_no_other_conference_is_open_about(post: Post) -> None:
    with refusing("whistles"):
        proposing.propose(post.watch, [], "挖沙", "不清")
    found = room(post)
    with refusing("whistles") as caught:
        proposing.propose(post.watch, [found.whistle.id], "再商", "还是不清")
    assert [door.key for door in caught[0].opens_with] == ["conference"]
    assert len(post.ledger.having(Conference)) == 1
    withdrawn = post.blown("水务")
    overlays.cancel_blown(post.watch, withdrawn.id, "书记甲", "误报")
    with refusing("state"):
        proposing.propose(post.watch, [withdrawn.id], "挖沙", "不清")


def test_approval_and_supervision_confer_without_a_whistle() -> None:
    found = approval()
    assert found.conference.kind is ConferenceKind.APPROVAL
    assert found.conference.whistles == ()
    found.notified()
    found.sat()
    assert found.conference.state is ConferenceState.IN_SESSION


def test_it_is_described_until_it_goes_round() -> None:
    found = drafted()
    watch = found.post.watch
    told = proposing.describe(watch, found.id, facts=" 两艘船，夜里来 ", title="采砂船", state="issued").result
    assert (told.facts, told.title, told.state) == ("两艘船，夜里来", "采砂船", ConferenceState.DRAFTED)
    with refusing("title"):
        proposing.describe(watch, found.id, title="")
    found.sent()
    with refusing("state"):
        proposing.describe(watch, found.id, facts="改了")


def test_seats_are_given_changed_and_taken_before_it_is_held() -> None:
    found = room()
    watch = found.post.watch
    found.post.engage("环保")
    seat = proposing.seat(watch, found.id, found.department("环保"), SeatRole.INVITED).result
    assert (seat.rank, seat.unit) == (4, "环保局")
    assert proposing.unseat(watch, seat.id).result.void
    with refusing("seats"):
        proposing.unseat(watch, seat.id)
    found.notified()
    with refusing("seats"):
        session.call_seat(watch, seat.id, SeatMark.PRESENT, "环保甲")
    again = proposing.seat(watch, found.id, found.department("环保")).result
    assert (again.id, again.role, again.void) == (seat.id, SeatRole.REQUIRED, False)
    found.post.sound()


def test_who_was_not_thought_of_joins_in_session_but_nobody_leaves() -> None:
    found = sitting()
    found.post.engage("环保")
    proposing.seat(found.post.watch, found.id, found.department("环保"))
    with refusing("state"):
        proposing.unseat(found.post.watch, found.seat("国土"))
    with refusing("mark"):
        found.spoken().concluded()
    session.call_seat(found.post.watch, found.seat("环保"), SeatMark.PRESENT, "环保甲")
    with refusing("position"):
        found.concluded()
    found.spoken({"环保": AGREE}).concluded()
    with refusing("state"):
        proposing.seat(found.post.watch, found.id, found.department("环保"), SeatRole.INVITED)


def test_only_what_is_issued_is_supplemented_and_it_stays_as_it_was() -> None:
    found = drafted()
    watch = found.post.watch
    with refusing("supplements"):
        proposing.supplement(watch, found.id, "补充", "又来一艘")
    before = found.sent().signed().issued()
    more = proposing.supplement(watch, found.id, "再来一艘船", "又来一艘").result
    assert (more.supplements, more.whistles, more.kind) == (found.id, before.whistles, before.kind)
    assert len(conferences.seats(found.post.ledger, more.id)) == 3
    assert found.post.whistle(found.whistle).conference_open
    assert found.conference == before
    found.post.sound()


def test_a_supplement_may_be_about_a_closed_whistle() -> None:
    found = drafted()
    before = found.sent().signed().issued()
    overlays.cancel_blown(found.post.watch, found.whistle.id, "书记甲", "已处理")
    more = proposing.supplement(found.post.watch, before.id, "补充责任", "漏了一家").result
    assert more.state is ConferenceState.PROPOSED
    assert not found.post.whistle(found.whistle).conference_open
    calling.cancel_conference(found.post.watch, more.id, "不用了")
    found.post.sound()
