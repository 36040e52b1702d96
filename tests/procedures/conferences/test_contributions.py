from __future__ import annotations

from datetime import timedelta

from desktop.post.conferences.contribution import Contribution
from desktop.procedures.conferences import calling, contributions, proposing
from desktop.procedures.corrections import undo
from tests.conference_of import Room, drafted, room, sitting
from tests.post_of import refusing


def put_in(found: Room, short: str = "水务", what: str = "挖掘机", **other: object) -> Contribution:
    told = {"quantity": "1台班", "cost": 120000, "proposed": 60000, "ground": "专项经费", **other}
    department = found.department(short)
    return contributions.contribute(found.post.watch, found.whistle.id, department, what, **told).result  # type: ignore[arg-type]


def test_what_was_put_in_has_words_and_amounts_that_make_sense() -> None:
    found = room()
    line = put_in(found)
    assert (line.cost, line.proposed, line.at, line.by) == (120000, 60000, found.post.now, "值班员丁")
    assert put_in(found, cost=0, proposed=5000).proposed == 5000
    assert put_in(found, proposed=0, ground="").ground == ""
    for other, field in (
        ({"what": " "}, "what"),
        ({"cost": -1}, "cost"),
        ({"cost": 10**20}, "cost"),
        ({"proposed": -1}, "proposed"),
        ({"proposed": 120001}, "proposed"),
        ({"ground": " "}, "ground"),
    ):
        with refusing(field):
            put_in(found, **other)
    assert len(contributions.of_whistle(found.post.ledger, found.whistle.id)) == 3
    found.post.sound()


def test_a_line_is_written_anew_struck_and_taken_back() -> None:
    found = room()
    line = put_in(found)
    watch = found.post.watch
    assert contributions.amend_contribution(watch, line.id, cost=80000, proposed=40000, by="x").result.cost == 80000
    with refusing("proposed"):
        contributions.amend_contribution(watch, line.id, proposed=90000)
    done = contributions.drop_contribution(watch, line.id)
    for order in (contributions.amend_contribution, contributions.drop_contribution):
        with refusing("contribution"):
            order(watch, line.id)
    undo(watch, done.seq)
    assert not found.post.ledger.get(Contribution, line.id).void


def test_a_conference_takes_lines_into_its_proposal_until_it_goes_round() -> None:
    found = sitting().spoken()
    watch = found.post.watch
    first, second = put_in(found), put_in(found, "国土", "测量")
    bare = put_in(found, proposed=0)
    with refusing("proposed"):
        contributions.agree_contributions(watch, found.id, [bare.id])
    contributions.agree_contributions(watch, found.id, [first.id, second.id])
    contributions.agree_contributions(watch, found.id, [second.id])
    taken = found.post.ledger.having(Contribution, conference=found.id)
    assert [one.id for one in taken] == [second.id]
    with refusing("proposed"):
        contributions.amend_contribution(watch, second.id, proposed=0)
    late = contributions.amend_contribution(watch, second.id, quantity="2人").seq
    found.decided()
    found.concluded().sent()
    with refusing("contribution"):
        contributions.amend_contribution(watch, second.id, cost=1)
    with refusing("contribution"):
        contributions.drop_contribution(watch, second.id)
    with refusing("state"):
        contributions.agree_contributions(watch, found.id, [])
    with refusing("undo"):
        undo(watch, late)
    assert "拟补偿：国土局 测量 2人 600元。专项经费" in found.signed().issued().record
    found.post.sound()


def test_lines_of_other_whistles_and_other_conferences_are_not_taken() -> None:
    found = sitting()
    mine = put_in(found)
    other = room(found.post)
    other.notified().sat()
    with refusing("contribution"):
        contributions.agree_contributions(found.post.watch, other.id, [mine.id])
    contributions.agree_contributions(found.post.watch, found.id, [mine.id])
    calling.cancel_conference(found.post.watch, found.id, "重来")
    again = Room(found.post, found.whistle, "")
    again.id = proposing.propose(found.post.watch, [found.whistle.id], "重商", "不清").result.id
    again.notified().sat()
    contributions.agree_contributions(found.post.watch, again.id, [mine.id])
    assert found.post.ledger.get(Contribution, mine.id).conference == again.id


def test_a_department_with_a_line_in_the_proposal_keeps_its_seat() -> None:
    found = sitting()
    found.post.engage("环保")
    outside = put_in(found, "环保")
    with refusing("contribution"):
        contributions.agree_contributions(found.post.watch, found.id, [outside.id])
    line = put_in(found)
    contributions.agree_contributions(found.post.watch, found.id, [line.id])
    calling.adjourn(found.post.watch, found.id, found.post.now + timedelta(hours=2), "缺材料")
    with refusing("contribution"):
        proposing.unseat(found.post.watch, found.seat("水务"))
    again = put_in(found)
    contributions.drop_contribution(found.post.watch, line.id)
    proposing.unseat(found.post.watch, found.seat("水务"))
    found.sat()
    with refusing("contribution"):
        contributions.agree_contributions(found.post.watch, found.id, [line.id])
    with refusing("contribution"):
        contributions.agree_contributions(found.post.watch, found.id, [again.id])


def test_what_one_issued_record_proposes_no_other_does() -> None:
    found = drafted()
    line = put_in(found)
    contributions.agree_contributions(found.post.watch, found.id, [line.id])
    found.sent().signed().issued()
    more = Room(found.post, found.whistle, "")
    more.id = proposing.supplement(found.post.watch, found.id, "补充", "漏了").result.id
    more.notified().sat()
    with refusing("contribution"):
        contributions.agree_contributions(found.post.watch, more.id, [line.id])
