"""A spot check is made by somebody else, within the duty's time, and what was found stands whatever is said later."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.post.roster.duty import confirm_absent
from desktop.post.roster.spot_check import AWAY, SpotCheck, checked, explained
from desktop.post.roster.states import CheckFinding, CheckManner, DutyState
from tests.post_of import refusing
from tests.roster_of import at, duty_on

F, M = CheckFinding, CheckManner
DUTY = duty_on(24)
HERE = replace(DUTY, state=DutyState.ON_DUTY, started_at=at(24))


def check(finding: CheckFinding = F.AT_POST, hour: int = 10, manner: CheckManner = M.IN_PERSON, by: str = "书记甲",
          day: int = 24) -> SpotCheck:  # fmt: skip
    return SpotCheck("c", DUTY.id, at(day, hour), finding, manner, by)


@pytest.mark.parametrize("finding", F)
def test_every_finding_can_be_noted_of_a_duty_that_nobody_has_begun(finding: CheckFinding) -> None:
    found = checked(replace(check(finding, manner=M.TELEPHONE, by=" 书 记 甲 "), remark=" 座机 "), DUTY, "公安甲")
    assert (found.by, found.remark, found.finding) == ("书记甲", "座机", finding)
    assert found.away == found.open == (finding in AWAY)


def test_nobody_checks_their_own_duty() -> None:
    with refusing("by"):
        checked(check(by="公 安甲"), DUTY, "公安甲")
    with refusing("by"):
        checked(check(by=" "), DUTY, "公安甲")


def test_nothing_is_found_outside_a_duty() -> None:
    for hour in (7, 18):
        with refusing("at"):
            checked(check(hour=hour), DUTY, "公安甲")
    for state in (DutyState.ABSENT, DutyState.ON_LEAVE, DutyState.SWAPPED, DutyState.WITHDRAWN):
        with refusing("state"):
            checked(check(), replace(DUTY, state=state), "公安甲")
    early = replace(HERE, started_at=at(24, 6))
    assert checked(check(hour=7), early, "公安甲").at == at(24, 7)
    assert checked(check(hour=20), HERE, "公安甲").at == at(24, 20), "nobody has ended it yet"


def test_a_check_of_a_duty_that_is_over_is_noted_later() -> None:
    over = replace(HERE, state=DutyState.ENDED, ended_at=at(24, 17))
    assert checked(check(F.LEFT_POST, 16), over, "公安甲").away
    relieved = replace(HERE, state=DutyState.RELIEVED, ended_at=at(24, 12))
    with refusing("at"):
        checked(check(F.LEFT_POST, 13), relieved, "公安甲")


def test_what_was_seen_is_no_answer_on_the_telephone() -> None:
    for manner in (M.IN_PERSON, M.VIDEO):
        with refusing("finding"):
            checked(check(F.ANSWERED, manner=manner), HERE, "公安甲")
    assert not checked(check(F.ANSWERED, manner=M.TELEPHONE), HERE, "公安甲").away


def test_who_is_out_with_a_whistle_has_not_left() -> None:
    out = replace(HERE, state=DutyState.DEPLOYED, whistle="w")
    for finding in AWAY:
        with refusing("finding"):
            checked(check(finding), out, "公安甲")
    assert checked(check(F.AT_POST), out, "公安甲").finding is F.AT_POST


def test_who_had_come_has_left_and_who_never_came_is_missing() -> None:
    with refusing("finding"):
        checked(check(F.NOBODY), HERE, "公安甲")
    late = replace(HERE, started_at=at(24, 11))
    assert checked(check(F.NOBODY), late, "公安甲").away, "at ten nobody had come yet"
    with refusing("state"):
        checked(check(F.NOBODY), confirm_absent(DUTY, at(24, 9), "值班员丁"), "公安甲")


def test_a_finding_is_explained_once_and_stands() -> None:
    away = check(F.LEFT_POST)
    told = explained(away, " 送急件去县里 ", at(24, 12))
    assert (told.statement, told.stated_at, told.away, told.open) == ("送急件去县里", at(24, 12), True, False)
    with refusing("check"):
        explained(told, "又说", at(24, 13))
    with refusing("check"):
        explained(check(), "在岗", at(24, 12))
    with refusing("check"):
        explained(replace(away, void=True), "撤回了", at(24, 12))
    with refusing("statement"):
        explained(away, "  ", at(24, 12))
    with refusing("at"):
        explained(away, "先说", away.at - timedelta(minutes=1))
