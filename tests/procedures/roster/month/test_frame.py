"""A month made ready: days, clashes, weekends and who counts for what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import NeedDays
from desktop.procedures.roster.month.frame import counts, frame_of
from tests.procedures.roster.material_of import OCTOBER, RULES, material


def test_rest_days_make_weekends_and_a_holiday_is_one_of_them() -> None:
    frame = frame_of(material(month="2026-10", today=date(2026, 10, 3), calendar=OCTOBER))
    assert frame.weekends == (tuple(range(7)), (10,), (16, 17), (23, 24), (30,))
    assert frame.holidays == set(range(7))
    assert 9 not in frame.rest
    assert frame.past == 2
    assert frame.place[date(2026, 10, 31)] == 30


def test_what_must_not_follow_a_night() -> None:
    frame = frame_of(material())
    assert "stationed_day" in frame.clash["stationed_night"]
    assert "stationed_night" not in frame.clash["stationed_night"]
    assert "leader_whole" in frame.clash["leader_whole"]


def test_what_the_office_bars_must_not_follow_either() -> None:
    marks = ("stationed_day>stationed_day", "stationed_night>stationed_day", "gone>stationed_day")
    frame = frame_of(material(rules=replace(RULES, barred=marks)))
    assert frame.clash["stationed_day"] == frame.barred["stationed_day"] == {"stationed_day"}
    assert "stationed_day" in frame.clash["stationed_night"]
    assert frame.barred["stationed_night"] == frozenset()


def test_a_need_counts_its_own_department_and_certified_people_only() -> None:
    made = material()
    plain = tuple(replace(one, certified=False) if one.id == "公安1" else one for one in made.people)
    frame = frame_of(replace(made, people=plain))
    demand = {one.need.id: one for one in frame.demands}
    assert demand["公安:certified"].people == ("公安0", "公安2", "公安3", "公安4", "公安5")
    assert "公安1" in demand["公安:stationed_day"].people
    assert demand["leader"].people == tuple(f"领导{number}" for number in range(6))
    assert not counts(demand["leader"].need, frame.terms["公安0"])
    assert [one.need.id for one in frame.demands_of("交通0")] == ["交通:on_call_1", "交通:on_call_2", "交通:certified"]
    assert frame.demands_of("nobody") == ()


def test_needs_hold_on_their_days_and_the_excused_are_not_there() -> None:
    made = material(month="2026-10", calendar=OCTOBER)
    needs = (
        replace(made.needs[0], days=NeedDays.RESTDAY),
        replace(made.needs[1], days=NeedDays.WORKDAY, since=date(2026, 10, 12)),
        replace(made.needs[2], active=False),
    )
    away = replace(made.people[0], limit=DutyLimit("x", made.people[0].id, excused=True))
    frame = frame_of(replace(made, needs=needs, people=(away, *made.people[1:])))
    assert away.id not in frame.terms
    assert [one.need.id for one in frame.demands] == ["leader", "clerk_day"]
    assert frame.demands[0].days == (0, 1, 2, 3, 4, 5, 6, 10, 16, 17, 23, 24, 30)
    assert frame.demands[1].days[:6] == (11, 12, 13, 14, 15, 18)
    assert (frame.short("公安"), frame.short("")) == ("公安", "")
