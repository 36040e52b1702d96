from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.post.roster import fitness
from desktop.post.roster.leave import Leave
from desktop.post.roster.person import RosterPerson
from desktop.post.roster.states import DutyClass, DutyState, LeaveKind, LeaveState
from tests.post_of import refusing
from tests.roster_of import SHIFTS, duty_on

POSTED = RosterPerson(
    "p", "公安甲", "d", "公安", (DutyClass.STATIONED, DutyClass.ON_CALL), postings=((date(2026, 1, 1), None),)
)
HOME = RosterPerson("q", "公安乙", "d", "公安", (DutyClass.ON_CALL,))
DAY, NIGHT = duty_on(3), duty_on(3, "stationed_night")


def allowed(who: RosterPerson, duty: object, *leaves: Leave, urgent: bool = False) -> None:
    fitness.able(who, duty, SHIFTS[duty.shift], leaves, "person", urgent=urgent)  # type: ignore[arg-type,attr-defined]


def test_only_those_of_the_department_who_may_stand_it() -> None:
    allowed(POSTED, DAY)
    with refusing("person"):
        allowed(replace(POSTED, department="e"), DAY)
    with refusing("person"):
        allowed(HOME, DAY)
    with refusing("person") as caught:
        allowed(replace(POSTED, nights=False), NIGHT)
    assert "不排夜班" in caught[0].reason.zh


def test_in_need_anybody_of_the_department_takes_over() -> None:
    allowed(HOME, DAY, urgent=True)
    with refusing("person"):
        allowed(replace(HOME, nights=False), NIGHT, urgent=True)
    with refusing("person"):
        allowed(replace(HOME, classes=()), DAY, urgent=True)
    clerk = RosterPerson("c", "值班员丁", classes=(DutyClass.DUTY_CLERK,))
    with refusing("person"):
        allowed(clerk, duty_on(3, "leader_whole"), urgent=True)
    allowed(clerk, duty_on(3, "clerk_day"), urgent=True)


def test_approved_leave_bars() -> None:
    leave = Leave("l", "p", ("2026-09-03",), LeaveKind.SICK)
    with refusing("person") as caught:
        allowed(POSTED, DAY, leave)
    assert "9月3日病假" in caught[0].reason.zh
    allowed(POSTED, DAY, replace(leave, state=LeaveState.ASKED))
    allowed(POSTED, DAY, replace(leave, person="q"))
    allowed(POSTED, duty_on(4), leave)


def test_nobody_has_two_duties_at_once_nor_too_little_rest() -> None:
    def free(duty: object, *others: object) -> None:
        fitness.free("公安甲", duty, others, SHIFTS, "person")  # type: ignore[arg-type]

    free(DAY)
    free(DAY, DAY)
    free(DAY, replace(duty_on(3, "on_call_1"), state=DutyState.SWAPPED))
    with refusing("person") as caught:
        free(DAY, duty_on(3, "on_call_1"))
    assert "时间重叠" in caught[0].reason.zh
    # After a night of 3 September nothing at the post on the 4th before 17:30.
    for first, second in ((NIGHT, duty_on(4)), (duty_on(4), NIGHT)):
        with refusing("person") as caught:
            free(first, second)
        assert "要休 9 小时" in caught[0].reason.zh
    free(NIGHT, duty_on(4, "stationed_night"))
    free(NIGHT, duty_on(4, "on_call_1"))
    free(duty_on(4), replace(NIGHT, state=DutyState.ON_LEAVE))


def test_what_is_said_is_nothing_where_all_is_well() -> None:
    assert fitness.doubled("公安甲", DAY, [NIGHT]) is None
    assert fitness.unrested("公安甲", DAY, [DAY, duty_on(6)], SHIFTS) is None
