from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.post.department import Officer
from desktop.procedures.directory.departments import keep_officer
from desktop.procedures.roster import standing
from tests.post_of import CLERK, COMMANDER, LEADER, refusing
from tests.roster_of import RosterPost, at, duty_on, roster_post


@pytest.fixture
def post() -> RosterPost:
    return roster_post()


def test_what_is_said_of_a_duty(post: RosterPost) -> None:
    duty = duty_on(24, person=post.ids["公安甲"])
    assert standing.said(post.ledger, duty) == {"person": "公安甲", "shift": "常驻白班", "day": date(2026, 9, 24)}
    # Neither an unknown person nor a shift of another ledger keeps an entry from being told.
    lost = replace(duty, person="nobody", shift="guard")
    assert standing.said(post.ledger, lost) == {"person": "", "shift": "guard", "day": date(2026, 9, 24)}


def test_who_has_left_takes_no_duty(post: RosterPost) -> None:
    officer = post.ledger.get(Officer, post.ids["公安乙"])
    keep_officer(post.watch, replace(officer, active=False))
    (duty,) = post.published(("公安甲", 24, "stationed_day"))
    with refusing("person"):
        standing.fit(post.ledger, duty, officer.id, "person")


def test_a_duty_that_is_given_up_does_not_stand_in_the_way(post: RosterPost) -> None:
    mine, night = post.published(("公安甲", 24, "stationed_day"), ("公安乙", 23, "stationed_night"))
    with refusing("person"):
        standing.fit(post.ledger, mine, post.ids["公安乙"], "person")
    assert standing.fit(post.ledger, mine, post.ids["公安乙"], "person", (night.id,)).name == "公安乙"


def test_only_idle_standby_is_given_up(post: RosterPost) -> None:
    home, day = post.published(("公安丙", 24, "on_call_1"), ("公安甲", 24, "stationed_day"))
    assert standing.standby(post.ledger, day, post.ids["公安丙"]) == home
    assert standing.standby(post.ledger, day, post.ids["公安甲"]) is None
    assert standing.standby(post.ledger, replace(day, starts_at=at(25), ends_at=at(26)), post.ids["公安丙"]) is None
    post.on(24, 9)
    whistle = post.blown("公安")
    post.arrive(whistle, "公安", "丙")
    assert standing.standby(post.ledger, day, post.ids["公安丙"]) is None


def test_a_leader_consents_and_not_to_the_own_duty(post: RosterPost) -> None:
    assert standing.leading(post.watch, f" {LEADER} ", ()) == LEADER
    assert standing.leading(post.watch, COMMANDER, (post.ids[LEADER],)) == COMMANDER
    for name in ("", CLERK, "路人"):
        with refusing("consent_by"):
            standing.leading(post.watch, name, ())
    with refusing("by"):
        standing.leading(post.watch, LEADER, (post.ids[LEADER],), "by")
