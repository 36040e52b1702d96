from __future__ import annotations

from datetime import timedelta

from desktop.post.conferences.conference import Conference
from desktop.post.conferences.decisions import Decided
from desktop.post.conferences.states import ConferenceState, Position, SeatMark, SeatRole
from desktop.procedures.conferences import calling
from desktop.procedures.conferences.roadside import Voice, on_the_spot
from tests.conference_of import AGREE, DISAGREE, RESERVE, Room, room
from tests.post_of import CLERK, LEADER, NOON, Post, founded_post, refusing


def beside_the_road() -> tuple[Post, Room]:
    post = founded_post()
    whistle = post.blown()
    post.later(10)
    for short in ("公安", "水务"):
        post.arrive(whistle, short)
    return post, Room(post, whistle, "")


def voices(post: Post, **positions: Position) -> list[Voice]:
    return [
        Voice(post.departments[short].id, position, "" if position is AGREE else "先断电")
        for short, position in positions.items()
    ]


def test_one_form_writes_it_all_and_goes_to_the_draft() -> None:
    post, found = beside_the_road()
    due = NOON.date() + timedelta(days=1)
    said = Decided("拉走砂石", "公安甲", due, post.departments["公安"].id, quantity="30方")
    called = voices(post, 公安=AGREE, 水务=RESERVE, 国土=Position.ABSENT)
    one = on_the_spot(post.watch, found.whistle.id, called, "先拉走", [said]).result
    assert (one.state, one.on_the_spot, one.title) == (ConferenceState.DRAFTED, True, "南坪村龙王沟现场会商")
    assert (one.place, one.chair, one.recorder) == ("南坪村龙王沟", CLERK, CLERK)
    assert one.opened_at == one.ended_at == one.proposed_at == post.now
    found.id = one.id
    told = {short: (seat.role, seat.mark, seat.person, seat.position) for short, seat in found.seats.items()}
    assert told == {
        "公安": (SeatRole.LEAD, SeatMark.PRESENT, "公安甲", AGREE),
        "水务": (SeatRole.REQUIRED, SeatMark.PRESENT, "水务甲", RESERVE),
        "国土": (SeatRole.REQUIRED, SeatMark.EXCUSED, "", Position.ABSENT),
    }
    assert post.whistle(found.whistle).conference_open
    found.sent().signed()
    assert "现场会商" in found.issued().record
    post.sound()


def test_a_department_that_was_not_called_has_its_part_and_its_name() -> None:
    post, found = beside_the_road()
    post.engage("环保")
    called = [
        *voices(post, 公安=AGREE, 水务=AGREE),
        Voice(post.departments["环保"].id, AGREE, person="环保丙"),
        Voice(post.departments["国土"].id, AGREE, person="国土丙", role=SeatRole.INVITED),
    ]
    one = on_the_spot(
        post.watch, found.whistle.id, called, "先拉走", title="砂石", facts="两车", place="桥头", chair=LEADER
    ).result
    found.id = one.id
    assert (one.title, one.facts, one.place, one.chair) == ("砂石", "两车", "桥头", LEADER)
    assert (found.seats["环保"].role, found.seats["环保"].person) == (SeatRole.REQUIRED, "环保丙")
    assert found.seats["国土"].role is SeatRole.INVITED


def test_what_is_wrong_with_it_leaves_nothing_behind() -> None:
    post, found = beside_the_road()
    nobody = [Voice(post.departments["国土"].id, AGREE)]
    wrong = (
        ("says", [*voices(post, 公安=AGREE), Voice(post.departments["水务"].id, DISAGREE)], "拉走", ()),
        ("person", [*voices(post, 公安=AGREE), *nobody], "拉走", ()),
        ("mark", voices(post, 公安=AGREE, 水务=Position.ABSENT), "拉走", ()),
        ("seats", voices(post, 水务=AGREE), "拉走", ()),
        ("conclusion", voices(post, 公安=AGREE, 水务=AGREE), " ", ()),
        ("due", voices(post, 公安=AGREE, 水务=AGREE), "拉走", (Decided("拉走", "公安甲", None),)),
    )
    for field, said, conclusion, decided in wrong:
        head = post.ledger.head()
        with refusing(field):
            on_the_spot(post.watch, found.whistle.id, said, conclusion, decided)
        assert post.ledger.head() == head
    assert post.ledger.having(Conference) == ()


def test_a_wrong_one_is_called_off_and_another_is_written() -> None:
    post, found = beside_the_road()
    said = voices(post, 公安=AGREE, 水务=AGREE)
    one = on_the_spot(post.watch, found.whistle.id, said, "拉走").result
    with refusing("whistles"):
        on_the_spot(post.watch, found.whistle.id, said, "拉走")
    calling.cancel_conference(post.watch, one.id, "记错了")
    on_the_spot(post.watch, found.whistle.id, said, "不拉走")
    post.sound()


def test_one_that_adjourns_is_no_roadside_one_any_more() -> None:
    post, found = beside_the_road()
    found.id = on_the_spot(post.watch, found.whistle.id, voices(post, 公安=AGREE, 水务=AGREE), "拉走").result.id
    calling.adjourn(post.watch, found.id, post.now + timedelta(hours=3), "回屋再议", "二楼")
    found.sat().spoken({"公安": AGREE, "水务": AGREE}).concluded()
    assert (found.conference.on_the_spot, found.conference.place) == (False, "二楼")
    assert room(post).conference.state is ConferenceState.PROPOSED
