from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.post.command_post import Member
from desktop.post.department import Department, Officer, Posting
from desktop.post.roster.person import of_member, of_officer
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import DutyClass
from desktop.post.states import Duty
from tests.roster_of import SHIFTS

POLICE = Department("d", "公安局", "公安")
OFFICER = Officer("o", "公安甲", "d", phone="199-0000-0003", cert="甲1", certified=True, drive="C1")
POSTED = Posting("x", "o", "d", date(2026, 9, 10), date(2026, 9, 20))
IN, OUT = date(2026, 9, 10), date(2026, 9, 21)
DAY, NIGHT, FIRST = SHIFTS["stationed_day"], SHIFTS["stationed_night"], SHIFTS["on_call_1"]


def test_who_is_posted_is_stationed_and_everybody_else_on_call() -> None:
    who = of_officer(OFFICER, POLICE, (POSTED,), None)
    assert who.classes == (DutyClass.STATIONED, DutyClass.ON_CALL)
    assert (who.short, who.certified, who.drives, who.phone) == ("公安", True, True, "199-0000-0003")
    assert [who.posted(day) for day in (date(2026, 9, 9), IN, date(2026, 9, 20), OUT)] == [False, True, True, False]
    assert who.stands(DAY, IN)
    assert not who.stands(DAY, OUT)
    assert not who.stands(FIRST, IN)
    assert who.stands(FIRST, OUT)
    assert not who.stands(SHIFTS["leader_whole"], IN)
    always = of_officer(OFFICER, POLICE, (replace(POSTED, until=None),), None)
    assert always.posted(date(2030, 1, 1))
    home = of_officer(replace(OFFICER, drive=" "), POLICE, (), None)
    assert home.classes == (DutyClass.ON_CALL,)
    assert not home.drives


def test_nights_are_stood_unless_a_record_or_a_limit_says_no() -> None:
    def nights(night: bool | None, limit: bool | None) -> bool:  # noqa: FBT001 - a table of cases
        bound = DutyLimit("l", "o", nights=limit)
        return of_officer(replace(OFFICER, night=night), POLICE, (POSTED,), bound).stands(NIGHT, IN)

    assert [nights(night, None) for night in (None, True, False)] == [True, True, False]
    assert [nights(night, False) for night in (None, True, False)] == [False, False, False]
    assert nights(False, True)
    plain = of_officer(replace(OFFICER, night=False), POLICE, (POSTED,), None)
    assert plain.stands(DAY, IN)


def test_the_posts_own_people_stand_what_their_duty_is() -> None:
    stands = {
        duty: of_member(Member("m", "甲", "", duty), None).classes
        for duty in (Duty.COMMANDER, Duty.DEPUTY, Duty.DUTY_LEADER, Duty.DUTY_CLERK, Duty.DRIVER, Duty.MEMBER)
    }
    assert stands == {
        Duty.COMMANDER: (DutyClass.DUTY_LEADER,),
        Duty.DEPUTY: (DutyClass.DUTY_LEADER,),
        Duty.DUTY_LEADER: (DutyClass.DUTY_LEADER,),
        Duty.DUTY_CLERK: (DutyClass.DUTY_CLERK,),
        Duty.DRIVER: (DutyClass.DRIVER,),
        Duty.MEMBER: (),
    }
    driver = of_member(Member("m", "甲", "", Duty.DRIVER), DutyLimit("l", "m", nights=False))
    assert driver.drives
    assert not driver.nights
    assert driver.stands(SHIFTS["driver_whole"], IN)


def test_who_is_excused_stands_nothing() -> None:
    limit = DutyLimit("l", "o", excused=True)
    for who in (of_officer(OFFICER, POLICE, (POSTED,), limit), of_member(Member("m", "甲", "", Duty.DEPUTY), limit)):
        assert who.excused
        assert who.classes == ()
    assert not of_officer(OFFICER, POLICE, (), None).excused
