from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.ledger import journal, published, rosters
from desktop.post.department import Attendance
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import DutyState
from desktop.post.telling import tell
from desktop.procedures.corrections import undo
from desktop.procedures.directory.departments import mark_attendance
from desktop.procedures.dispatch.arrivals import Comer, join
from desktop.procedures.dispatch.departure import release
from desktop.procedures.dispatch.tasks import finish_work
from desktop.procedures.roster import duty as orders
from desktop.procedures.roster.leaves import keep_limit
from desktop.procedures.roster.publishing import publish
from desktop.procedures.roster.setup import keep_need
from desktop.procedures.watch import new_id
from desktop.procedures.whistle.closing import check_pass, report_done
from tests.post_of import CLERK, COMMANDER, LEADER, refusing
from tests.roster_of import MONTH, OTHER, RosterPost, at, roster_post


@pytest.fixture
def post() -> RosterPost:
    return roster_post()


def last(post: RosterPost) -> dict[str, object]:
    """Return what the last entry says."""
    return dict(journal.entries(post.ledger.connection, newest=True, most=1)[0].said)


def test_a_day_from_coming_to_going(post: RosterPost) -> None:
    (duty,) = post.published(("公安甲", 24, "stationed_day"))
    post.on(24, 8, 20)
    assert orders.start_duty(post.watch, duty.id).result.started_at == at(24, 8, 20)
    assert "late" not in last(post)
    whistle = post.blown("公安")
    assert orders.deploy(post.watch, duty.id, whistle.id).result.whistle == whistle.id
    post.on(24, 12)
    assert orders.come_back(post.watch, duty.id).result.state is DutyState.ON_DUTY
    post.on(24, 17, 25)
    ended = orders.end_duty(post.watch, duty.id, at(24, 17, 25)).result
    assert (ended.state, ended.ended_at) == (DutyState.ENDED, at(24, 17, 25))
    names = [(one.order, one.noun) for one in journal.entries(post.ledger.connection, noun_id=duty.id)]
    assert names == [(name, "duty") for name in ("start_duty", "deploy", "come_back", "end_duty")]
    post.sound()


def test_who_comes_late_is_told_so_and_marked_present(post: RosterPost) -> None:
    day, home = post.published(("公安甲", 24, "stationed_day"), ("水务甲", 24, "on_call_1"))
    post.on(24, 8, 46)
    orders.start_duty(post.watch, day.id)
    assert last(post)["late"] == "1"
    (mark,) = post.ledger.having(Attendance)
    assert (mark.officer, mark.day, mark.present) == (post.ids["公安甲"], date(2026, 9, 24), True)
    orders.start_duty(post.watch, home.id)
    assert len(post.ledger.having(Attendance)) == 1
    post.sound()


def test_a_day_has_one_mark_and_coming_is_one(post: RosterPost) -> None:
    first, second = post.published(("公安甲", 24, "stationed_morning"), ("公安甲", 25, "stationed_day"))

    def marks() -> list[tuple[int, bool]]:
        return [(one.day.day, one.present) for one in post.ledger.having(Attendance, void=False)]

    post.on(24)
    seq = orders.start_duty(post.watch, first.id).seq
    undo(post.watch, seq)
    assert post.duty(first) == first
    assert marks() == []
    orders.start_duty(post.watch, first.id)
    post.on(25)
    mark_attendance(post.watch, post.ids["公安甲"], present=False)
    orders.start_duty(post.watch, second.id)
    assert marks() == [(24, True), (25, True)]
    with post.watch.pen() as pen:
        pen.change(post.duty(second), second)
        pen.entry("start_duty", "duty", second.id, {})
    orders.start_duty(post.watch, second.id)
    assert marks() == [(24, True), (25, True)]
    post.sound()


def test_somebody_is_absent_comes_late_or_is_replaced(post: RosterPost) -> None:
    duty, other = post.published(("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"))
    post.on(24, 8, 44)
    with refusing("at"):
        orders.confirm_absent(post.watch, duty.id)
    post.on(24, 8, 45)
    assert orders.confirm_absent(post.watch, duty.id).result.by == CLERK
    assert last(post)["by"] == CLERK
    post.on(24, 9, 40)
    assert orders.start_duty(post.watch, duty.id).result.state is DutyState.ON_DUTY
    post.on(24, 18)
    assert orders.confirm_absent(post.watch, other.id, OTHER).result.by == OTHER
    with refusing("person"):
        orders.stand_in(post.watch, other.id, other.person)
    gone, made = orders.stand_in(post.watch, other.id, post.ids["公安丙"]).result
    assert (gone.state, gone.replaced_by) == (DutyState.ABSENT, made.id)
    assert (made.starts_at, made.ends_at, made.state) == (at(24, 18), at(25), DutyState.PUBLISHED)
    with refusing("state"):
        orders.start_duty(post.watch, other.id)
    with refusing("state"):
        orders.stand_in(post.watch, other.id, post.ids["公安丙"])
    assert not published.differs(post.ledger, MONTH)
    post.sound()


def test_who_was_absent_does_not_come_back_into_a_second_duty(post: RosterPost) -> None:
    (duty,) = post.published(("公安甲", 24, "stationed_day"))
    post.on(24, 9)
    orders.confirm_absent(post.watch, duty.id)
    post.draft_cells(("公安乙", 24, "stationed_day"))
    publish(post.watch, MONTH, COMMANDER)
    (second,) = [one for one in post.ledger.having(DutyAssignment) if one.live]
    orders.relieve(post.watch, orders.start_duty(post.watch, second.id).result.id, post.ids["公安甲"], "换人")
    with refusing("person"):
        orders.start_duty(post.watch, duty.id)
    post.sound()


def test_a_duty_that_is_over_needs_no_stand_in(post: RosterPost) -> None:
    (duty,) = post.published(("公安甲", 24, "stationed_day"))
    post.on(24, 17)
    orders.confirm_absent(post.watch, duty.id)
    post.on(24, 17, 30)
    with refusing("at"):
        orders.stand_in(post.watch, duty.id, post.ids["公安乙"])


def test_leave_with_a_stand_in_moves_the_duty(post: RosterPost) -> None:
    duty, home = post.published(("公安甲", 24, "stationed_day"), ("公安丙", 24, "on_call_1"))
    for name in ("水务甲", LEADER, "公安甲"):
        with refusing("stand_in"):
            orders.go_on_leave(post.watch, duty.id, "发烧", post.ids[name])
    away, made = orders.go_on_leave(post.watch, duty.id, "发烧", post.ids["公安丙"]).result
    assert (away.state, away.reason, away.replaced_by) == (DutyState.ON_LEAVE, "发烧", made.id)
    assert made.state is DutyState.PUBLISHED
    # The standby of who steps in is taken back: nobody has two duties at once.
    assert post.duty(home).state is DutyState.WITHDRAWN
    assert post.live("公安丙") == ["stationed_day"]
    assert (post.cell("公安甲", 24), post.cell("公安丙", 24)) == ("", "stationed_day")
    assert not published.differs(post.ledger, MONTH)
    assert last(post)["stand_in"] == "公安丙"
    post.sound()


def test_who_steps_in_from_running_standby_leaves_it(post: RosterPost) -> None:
    night, home = post.published(("公安甲", 24, "stationed_night"), ("公安丙", 24, "on_call_1"))
    post.on(24, 10)
    orders.go_on_leave(post.watch, night.id, "发烧", post.ids["公安丙"])
    assert (post.duty(home).state, post.duty(home).ended_at) == (DutyState.RELIEVED, at(24, 10))
    assert post.cell("公安丙", 24) == "stationed_night"
    assert not published.differs(post.ledger, MONTH)
    post.sound()


def test_leave_without_anybody_needs_a_leader_where_people_lack(post: RosterPost) -> None:
    (need,) = [one for one in rosters.needs(post.ledger) if one.name == "公安常驻白班"]
    keep_need(post.watch, replace(need, least=1, since=date(2026, 9, 24), until=date(2026, 9, 24)))
    duty, spare = post.published(("公安甲", 24, "stationed_day"), ("公安甲", 25, "stationed_day"))
    with refusing("stand_in") as caught:
        orders.go_on_leave(post.watch, duty.id, "发烧")
    assert "公安常驻白班不够人" in caught[0].reason.zh
    assert [door.key for door in caught[0].opens_with] == ["stand_in", "repair", "consent_by"]
    with refusing("consent_by"):
        orders.go_on_leave(post.watch, duty.id, "发烧", consent_by=CLERK)
    (away,) = orders.go_on_leave(post.watch, duty.id, "发烧", consent_by=LEADER).result
    assert (away.state, away.by) == (DutyState.ON_LEAVE, LEADER)
    (free,) = orders.go_on_leave(post.watch, spare.id, "培训").result
    assert free.by == ""
    assert last(post)["stand_in"] == "无"
    filled, made = orders.stand_in(post.watch, away.id, post.ids["公安乙"]).result
    assert (filled.state, made.starts_at) == (DutyState.ON_LEAVE, at(24))
    assert (post.cell("公安甲", 24), post.cell("公安乙", 24)) == ("", "stationed_day")
    assert not published.differs(post.ledger, MONTH)
    post.sound()


def test_relief_in_the_middle_of_a_duty(post: RosterPost) -> None:
    duty, home = post.published(("公安甲", 24, "stationed_day"), ("公安丙", 24, "on_call_1"))
    post.on(24)
    orders.start_duty(post.watch, duty.id)
    post.on(24, 12)
    with refusing("person"):
        orders.relieve(post.watch, duty.id, post.ids["公安甲"], "身体不适")
    with refusing("reason"):
        orders.relieve(post.watch, duty.id, post.ids["公安丙"], " ")
    gone, made = orders.relieve(post.watch, duty.id, post.ids["公安丙"], "身体不适").result
    assert (gone.state, gone.ended_at, gone.replaced_by, gone.by) == (DutyState.RELIEVED, at(24, 12), made.id, CLERK)
    assert (made.state, made.started_at, made.starts_at) == (DutyState.ON_DUTY, at(24, 12), at(24, 12))
    assert (post.duty(home).state, post.duty(home).started_at) == (DutyState.RELIEVED, at(24))
    assert not published.differs(post.ledger, MONTH)
    assert orders.end_duty(post.watch, made.id, post.on(24, 17, 30)).result.state is DutyState.ENDED
    post.sound()


def test_standby_that_would_begin_later_is_taken_back_for_relief(post: RosterPost) -> None:
    # 公安丙's standby begins before the end of a duty of two days that 公安甲 cannot go on with.
    duty, home = post.published(("公安甲", 24, "stationed_whole"), ("公安丙", 24, "on_call_2"))
    post.on(24, 7)
    orders.start_duty(post.watch, duty.id)
    orders.relieve(post.watch, duty.id, post.ids["公安丙"], "身体不适")
    assert post.duty(home).state is DutyState.WITHDRAWN
    assert post.cell("公安丙", 24) == ""
    assert not published.differs(post.ledger, MONTH)
    post.sound()


def test_who_may_not_stand_nights_relieves_no_night(post: RosterPost) -> None:
    keep_limit(post.watch, DutyLimit(new_id(), post.ids["公安丙"], nights=False))
    (night,) = post.published(("公安甲", 24, "stationed_night"))
    post.on(24, 18)
    orders.start_duty(post.watch, night.id)
    with refusing("person"):
        orders.relieve(post.watch, night.id, post.ids["公安丙"], "身体不适")


def test_who_is_out_is_relieved_on_the_scene_only(post: RosterPost) -> None:
    (duty,) = post.published(("公安甲", 24, "stationed_day"))
    post.on(24, 9)
    whistle = post.blown("公安")
    post.arrive(whistle, "公安", "甲")
    assert post.duty(duty).state is DutyState.DEPLOYED
    post.on(24, 12)
    with refusing("person"):
        orders.relieve(post.watch, duty.id, post.ids["公安丙"], "换人")
    with refusing("state"):
        orders.come_back(post.watch, duty.id)
    post.on(24, 17, 30)
    with refusing("state"):
        orders.end_duty(post.watch, duty.id)
    post.on(24, 16)
    join(post.watch, post.call(whistle, "公安").id, [Comer("公安丙")])
    gone, made = orders.relieve(post.watch, duty.id, post.ids["公安丙"], "换人").result
    assert gone.state is DutyState.RELIEVED
    assert (made.state, made.whistle) == (DutyState.DEPLOYED, whistle.id)
    release(post.watch, post.call(whistle, "公安").id, ["公安甲"], reliever="公安丙")
    assert post.duty(made).state is DutyState.DEPLOYED
    post.sound()


def test_who_is_out_goes_off_duty_once_a_relief_is_there_or_the_call_is_closed(post: RosterPost) -> None:
    first, second = post.published(("公安甲", 24, "stationed_day"), ("水务甲", 24, "on_call_1"))
    post.on(24, 9)
    whistle = post.blown("公安", "水务")
    post.arrive(whistle, "公安", "甲")
    post.arrive(whistle, "水务", "甲")
    post.on(24, 17, 20)
    with refusing("state"):
        orders.end_duty(post.watch, first.id)
    join(post.watch, post.call(whistle, "公安").id, [Comer("公安乙"), Comer("路人")])
    assert orders.end_duty(post.watch, first.id).result.state is DutyState.ENDED
    for short in ("公安", "水务"):
        finish_work(post.watch, post.call(whistle, short).id)
    report_done(post.watch, whistle.id, "办结")
    check_pass(post.watch, whistle.id, "网格员赵", "好")
    assert post.duty(second).state is DutyState.ON_DUTY
    post.sound()


def test_a_whistle_that_nobody_knows_lets_nobody_go(post: RosterPost) -> None:
    (duty,) = post.published(("公安甲", 24, "stationed_day"))
    post.on(24, 9)
    orders.start_duty(post.watch, duty.id)
    with refusing("whistle"):
        orders.deploy(post.watch, duty.id, "nothing")
    lost = replace(post.duty(duty), state=DutyState.DEPLOYED, whistle="nothing")
    assert orders.free_to_go(post.ledger, lost) is None
    assert orders.on_scene(post.ledger, duty.person, "nothing") is None


def test_a_leader_ends_by_a_handover_only(post: RosterPost) -> None:
    (duty,) = post.published((LEADER, 24, "leader_whole"))
    post.on(24)
    with refusing("state"):
        orders.end_duty(post.watch, duty.id)
    orders.start_duty(post.watch, duty.id)
    post.on(25)
    with refusing("handover"):
        orders.end_duty(post.watch, duty.id)


def test_standby_is_settled_when_it_is_over(post: RosterPost) -> None:
    first, second, day = post.published(
        ("水务甲", 24, "on_call_1"), ("国土甲", 25, "on_call_1"), ("公安甲", 24, "stationed_day")
    )
    assert orders.settle_on_call(post.watch).touched == frozenset()
    post.on(25, 9)
    assert orders.settle_on_call(post.watch).result == 1
    assert (post.duty(first).state, post.duty(first).ended_at) == (DutyState.ENDED, at(25))
    assert post.duty(second) == second
    assert post.duty(day) == day
    post.sound()


@pytest.mark.parametrize("order", ["start_duty", "confirm_absent", "end_duty", "come_back"])
def test_an_unknown_duty_is_refused(post: RosterPost, order: str) -> None:
    with refusing("duty"):
        getattr(orders, order)(post.watch, "nothing")


def test_taps_are_taken_back_within_the_minute(post: RosterPost) -> None:
    duty, home = post.published(("公安甲", 24, "stationed_day"), ("公安丙", 24, "on_call_1"))
    post.on(24, 9)
    for order in (
        lambda: orders.confirm_absent(post.watch, duty.id),
        lambda: orders.go_on_leave(post.watch, duty.id, "发烧", post.ids["公安丙"]),
        lambda: orders.go_on_leave(post.watch, duty.id, "发烧"),
    ):
        done = order()
        undo(post.watch, done.seq)
        assert post.duty(duty) == duty
        assert post.duty(home) == home
        assert (post.cell("公安甲", 24), post.cell("公安丙", 24)) == ("stationed_day", "on_call_1")
    orders.start_duty(post.watch, duty.id)
    seq = orders.relieve(post.watch, duty.id, post.ids["公安丙"], "换人").seq
    undo(post.watch, seq)
    assert post.duty(duty).state is DutyState.ON_DUTY
    assert post.duty(home) == home
    assert last(post)["department"] == "公安甲"
    post.sound()


def test_what_nobody_noted_is_noted_afterwards(post: RosterPost) -> None:
    day, night, lead, home = post.published(
        ("公安甲", 24, "stationed_day"), ("公安乙", 24, "stationed_night"), ("书记甲", 24, "leader_whole"),
        ("水务甲", 24, "on_call_1"),
    )  # fmt: skip
    post.on(25, 8, 0)
    assert [one.id for one in rosters.unrecorded(post.ledger, MONTH, post.now)] == [day.id]
    with refusing("state"):
        orders.note_stood(post.watch, (night.id,), CLERK)
    with refusing("duty"):
        orders.note_stood(post.watch, (), CLERK)
    post.on(25, 8, 30)
    assert {one.id for one in rosters.unrecorded(post.ledger, MONTH, post.now)} == {day.id, night.id, lead.id}
    orders.confirm_absent(post.watch, night.id)
    # A clerk does not confirm a leader's duty, nor the leader their own.
    for name in (CLERK, COMMANDER):
        with refusing("by"):
            orders.note_stood(post.watch, (day.id, lead.id), name)
    done = orders.note_stood(post.watch, (day.id, lead.id), LEADER)
    assert {one.state for one in done.result} == {DutyState.ENDED}
    assert post.duty(lead).by == LEADER
    assert rosters.unrecorded(post.ledger, MONTH, post.now) == ()
    entry = journal.entries(post.ledger.connection, newest=True, most=1)[0]
    assert tell(entry.order, entry.said).zh == f"补登 2 个班按表值过：2026-09-24 公安甲 起，{LEADER}确认"
    undo(post.watch, done.seq)
    assert post.duty(day) == day
    assert orders.note_stood(post.watch, (day.id,), CLERK).result[0].ended_at == day.ends_at
    assert post.duty(home) == home
    post.sound()
