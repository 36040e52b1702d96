"""Orders of a spot check: one record and entry each, told in the journal, counted, passed on until explained."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.ledger import boards
from desktop.post.roster.spot_check import SpotCheck
from desktop.post.roster.states import CheckFinding, CheckManner, DutyState
from desktop.post.telling import tell
from desktop.procedures.corrections import undo
from desktop.procedures.roster.checks import spot
from desktop.procedures.roster.checks.spot import Found, checks_of, counted, explain_check, spot_check
from desktop.procedures.roster.duty import end_duty, start_duty
from desktop.procedures.roster.handover import open_matters
from desktop.procedures.verify import verify
from tests.post_of import CLERK, COMMANDER, LEADER, refusing
from tests.roster_of import MONTH, RosterPost, roster_post

F, M = CheckFinding, CheckManner


@pytest.fixture
def post() -> RosterPost:
    made = roster_post()
    made.published(
        ("公安甲", 24, "stationed_day"), (LEADER, 24, "leader_whole"), (CLERK, 24, "clerk_day"),
        ("公安丙", 24, "on_call_1"), ("公安乙", 24, "stationed_night"),
    )  # fmt: skip
    made.on(24, 10)
    return made


def standing(post: RosterPost) -> dict[str, str]:
    names = {key: name for name, key in post.ids.items()}
    return {names[one.person]: one.id for one in spot.standing_now(post.ledger, post.now)}


def test_who_stands_now_are_those_at_the_post(post: RosterPost) -> None:
    assert list(standing(post)) == [LEADER, CLERK, "公安甲"]
    post.on(24, 18)
    assert list(standing(post)) == [LEADER, "公安乙"]
    start_duty(post.watch, standing(post)[LEADER])
    post.on(25, 9)
    assert list(standing(post)) == [LEADER], "nobody has ended it"


def test_a_round_is_noted_for_each_of_them(post: RosterPost) -> None:
    ids = standing(post)
    done = spot_check(
        post.watch,
        (Found(ids[LEADER], F.AT_POST), Found(ids["公安甲"], F.LEFT_POST, "值班室没人")),
        COMMANDER,
        M.IN_PERSON,
    )
    assert [one.finding for one in done.result] == [F.AT_POST, F.LEFT_POST]
    entry = boards.entry(post.ledger, done.seq)
    assert entry is not None
    assert (entry.noun, entry.noun_id) == ("duty", ids["公安甲"])
    assert tell(entry.order, entry.said).zh == "书记甲当面查岗：公安甲 常驻白班，脱岗。值班室没人"
    assert verify(post.ledger).faults == ()
    left = checks_of(post.ledger, (ids["公安甲"],))[ids["公安甲"]]
    assert spot.told(left[0]).zh == "09-24 10:30 书记甲当面查岗：脱岗，值班室没人，待说明"
    assert spot.told(done.result[0]).en == "09-24 10:30 checked by 书记甲 (in person): at post"


def test_a_round_is_noted_whole_or_not_at_all(post: RosterPost) -> None:
    ids = standing(post)
    with refusing("by"):
        spot_check(post.watch, (Found(ids["公安甲"], F.AT_POST), Found(ids[LEADER], F.AT_POST)), LEADER, M.IN_PERSON)
    with refusing("found"):
        spot_check(post.watch, (), COMMANDER, M.VIDEO)
    assert post.ledger.having(SpotCheck) == ()
    assert checks_of(post.ledger, ()) == {}


def test_a_finding_is_passed_on_until_it_is_explained(post: RosterPost) -> None:
    ids = standing(post)
    check = spot_check(post.watch, (Found(ids["公安甲"], F.LEFT_POST),), COMMANDER, M.VIDEO).result[0]
    told = [one for one in open_matters(post.ledger, post.now) if one.noun == "duty"]
    assert [(one.words.zh, one.id) for one in told] == [("公安甲 09-24 10:30 脱岗，待说明", ids["公安甲"])]
    post.later(30)
    done = explain_check(post.watch, check.id, "送急件到派出所")
    assert spot.unexplained(post.ledger) == ()
    assert [one for one in open_matters(post.ledger, post.now) if one.noun == "duty"] == []
    assert spot.told(done.result).zh == "09-24 10:30 书记甲视频查岗：脱岗。说明：送急件到派出所"
    entry = boards.entry(post.ledger, done.seq)
    assert entry is not None
    assert tell(entry.order, entry.said).zh == "脱岗说明：公安甲 2026-09-24 常驻白班，送急件到派出所"


def test_a_month_shows_who_was_away_and_nobody_else(post: RosterPost) -> None:
    ids = standing(post)
    for name, finding in ((LEADER, F.AT_POST), ("公安甲", F.NOBODY), ("公安甲", F.LEFT_POST)):
        spot_check(post.watch, (Found(ids[name], finding),), COMMANDER, M.IN_PERSON)
        post.later(1)
    ((place, words),) = spot.away_in(post.ledger, MONTH).items()
    assert place == (post.ids["公安甲"], date(2026, 9, 24))
    assert "脱岗" in words.zh
    assert spot.away_in(post.ledger, "2026-08") == spot.away_in(post.ledger, "2026-10") == {}


def test_a_slip_is_taken_back(post: RosterPost) -> None:
    ids = standing(post)
    done = spot_check(post.watch, (Found(ids["公安甲"], F.LEFT_POST),), COMMANDER, M.TELEPHONE)
    undo(post.watch, done.seq)
    assert checks_of(post.ledger, ids.values()) == {}
    assert spot.unexplained(post.ledger) == ()
    assert post.ledger.get(SpotCheck, done.result[0].id).void


def test_the_duty_keeps_its_state(post: RosterPost) -> None:
    ids = standing(post)
    start_duty(post.watch, ids["公安甲"])
    spot_check(post.watch, (Found(ids["公安甲"], F.LEFT_POST),), COMMANDER, M.IN_PERSON)
    post.on(24, 17, 30)
    assert end_duty(post.watch, ids["公安甲"]).result.state is DutyState.ENDED


def test_an_absence_that_was_confirmed_is_not_counted_twice(post: RosterPost) -> None:
    ids = standing(post)
    for finding in (F.NOBODY, F.AT_POST, F.LEFT_POST):
        spot_check(post.watch, (Found(ids["公安甲"], finding),), COMMANDER, M.IN_PERSON)
    found = checks_of(post.ledger, (ids["公安甲"],))[ids["公安甲"]]
    assert counted(found, DutyState.ON_DUTY) == 2
    assert counted(found, DutyState.ABSENT) == 1
