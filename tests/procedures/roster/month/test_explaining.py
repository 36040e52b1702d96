"""Sentences that a person can check: holes, mends, refused wishes, breaches, rules that gave way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from desktop.planner.problem import Answer, Plan
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.states import DutyClass, LeaveKind, LeavePart, WishKind
from desktop.procedures.roster.month.checking import Cover, Grid, grid_of
from desktop.procedures.roster.month.explaining import (
    Hole,
    RefusedWish,
    breach_words,
    conflict_words,
    hole_of,
    mends_of,
    not_granted,
    refused_wishes,
    why_refused_on,
)
from desktop.procedures.roster.month.lines import Breach
from desktop.procedures.roster.month.material import Burden
from desktop.procedures.roster.month.why import RULES as NAMES
from desktop.procedures.roster.month.why import Why
from tests.procedures.roster.material_of import RULES, material, needs_of, officers
from tests.procedures.roster.month.test_checking import NOV, cells

if TYPE_CHECKING:
    from desktop.post.roster.planning.plan_rules import PlanRules


def hole(grid: Grid, need: str, day: int) -> Hole:
    """Return a hole of November explained."""
    return hole_of(grid, next(one for one in grid.covers() if one.need.id == need and one.day == NOV[day - 1]))


def small(**changes: Any) -> Grid:  # noqa: ANN401 - any field of the month
    """Return a month with three stationed officers of 水务 and nobody else."""
    people = officers("水务", 4, posted=3)
    return grid_of(material(people=people, **changes))


def test_a_hole_counts_who_is_kept_from_it_by_what() -> None:
    leaves = tuple(Leave(f"l{at}", f"水务{at}", ("2026-11-08",), LeaveKind.ANNUAL) for at in (0, 1))
    grid = small(leaves=leaves, cells=cells(("水务2", 7, "stationed_night", False)))
    found = hole(grid, "水务:stationed_day", 8)
    assert found.words.zh == "11月8日常驻白班 水务：3人中2人休假，1人前夜值班，缺1人。"
    assert found.words.en == "Nov 8, 常驻白班 水务: of 3, 2 on leave, 1 was on duty the night before; 1 missing."
    assert found.free == ()
    assert [one.why for one in found.reasons] == [Why.LEAVE, Why.LEAVE, Why.NIGHT_BEFORE]
    assert [(one.key, one.person) for one in mends_of(grid, found)] == [
        ("cancel_leave", "水务0"),
        ("cancel_leave", "水务1"),
    ]


def test_a_hole_that_somebody_could_fill_says_who_and_how() -> None:
    grid = small(cells=cells(("水务1", 8, "stationed_night", False), ("水务0", 3, "stationed_day", False),
                             ("水务2", 9, "stationed_day", False)))  # fmt: skip
    found = hole(grid, "水务:stationed_day", 8)
    assert found.words.zh == "11月8日常驻白班 水务：3人中1人已有别的班，2人可补（水务甲、水务丙），缺1人。"
    assert found.free == (("水务0", "stationed_day"), ("水务2", "stationed_day"))
    first, second = mends_of(grid, found)
    assert first.words.zh == "让水务甲值，本月常驻白班 1 → 2"
    assert second.changes == (CellChange("水务2", NOV[7], "stationed_day"),)
    assert not [one for one in grid.changed(second.changes).holes() if one == found.cover]
    night = hole(grid.changed([CellChange("水务1", NOV[7])]), "水务:stationed_night", 8)
    assert {one.why for one in night.reasons} == {None, Why.NEXT}
    assert night.reasons[2].words.zh == "水务丙与后一班间隔不够"


def test_where_nobody_belongs_the_sentence_says_so() -> None:
    grid = small(departments=())
    lone = hole(grid, "leader", 1)
    assert lone.words.zh == "11月1日带班24小时：没有可排的人，缺1人。"
    assert [one.key for one in mends_of(grid, lone)] == ["add_person"]
    only = grid_of(material(people=officers("水务", 1)))
    told = hole(only, "水务:stationed_day", 1)
    assert told.words.zh == "11月1日常驻白班 水务：1人中1人未派驻，缺1人。"
    assert [one.key for one in mends_of(only, told)] == ["add_person"]
    free = hole(only, "水务:certified", 1)
    assert "水务甲" in free.words.zh
    assert free.free == (("水务0", "on_call_1"),)


def test_a_need_of_several_shifts_goes_by_its_name() -> None:
    need = DutyNeed("x", "水务持证", DutyClass.STATIONED, "水务", ("stationed_day", "gone"), least=0, wanted=1)
    grid = small(needs=(need,), cells=cells(("水务0", 1, "gone", False), ("水务1", 1, "on_call_1", False)))
    assert hole(grid, "x", 2).words.zh.startswith("11月2日水务持证：")
    taken = hole_of(grid, Cover(need, NOV[0], 0)).reasons
    assert [one.words.zh for one in taken] == ["水务乙已排备勤第一", "水务丙可补"]
    lost = DutyNeed("y", "旧班", DutyClass.STATIONED, "水务", ("stationed_day",))
    grid = small(needs=(lost,), cells=cells(("水务0", 1, "gone", False)))
    assert hole(grid, "y", 1).reasons[0].words.zh == "水务甲已排gone"


@pytest.mark.parametrize(
    ("why", "limit", "told"),
    [
        (Why.LONG_RUN, 6, "连值不过 6 天"),
        (Why.SHORT_RUN, 2, "连值不少于 2 天"),
        (Why.SHORT_REST, 2, "连休不少于 2 天"),
        (Why.WEEKENDS, 3, "每月值双休不过 3 次"),
        (Why.NIGHTS_IN_7, 3, "七天内夜班不过 3 个"),
        (Why.NIGHTS, 8, "本月夜班不过 8 个"),
        (Why.HOURS, 240, "本月工时不过 240 小时"),
        (Why.LEAVE, 0, "休假"),
    ],
)
def test_a_breach_names_person_day_shift_and_limit(why: Why, limit: int, told: str) -> None:
    frame = small().frame
    words = breach_words(frame, Breach("水务0", NOV[7], "stationed_day", why, limit))
    assert words.zh == f"11月8日 水务甲 常驻白班：{told}。"
    assert words.en.startswith("Nov 8, 水务甲, ")


def test_a_breach_of_the_whole_month_names_no_day() -> None:
    frame = small().frame
    words = breach_words(frame, Breach("水务0", NOV[-1], "", Why.FEW_HOURS, 20))
    assert words.zh == "水务甲：本月工时不少于 20 小时。"
    odd = breach_words(frame, Breach("nobody", NOV[0], "gone", Why.STRANGER))
    assert odd.zh == "11月1日 ？ gone：不在可排人员之列。"


def wish(person: str, kind: WishKind, *days: int, part: LeavePart = LeavePart.WHOLE, void: bool = False) -> DutyWish:
    """Return a wish for days of November."""
    return DutyWish(f"{person}{kind}{days}", person, tuple(f"2026-11-{day:02}" for day in days), kind, part, void=void)


def refused(grid: Grid) -> list[str]:
    """Return the sentences of the wishes that a sheet refuses."""
    return [one.words.zh for one in refused_wishes(grid)]


def test_a_wish_that_is_granted_or_not_meant_says_nothing() -> None:
    wishes = (
        wish("水务0", WishKind.WANTS, 1),
        wish("水务0", WishKind.AVOIDS, 2),
        wish("水务0", WishKind.NO_NIGHTS, 1),
        wish("水务0", WishKind.SWAP, 1),
        wish("水务0", WishKind.AVOIDS, 1, void=True),
        wish("stranger", WishKind.WANTS, 1),
        DutyWish("late", "水务0", ("2026-12-24",), WishKind.WANTS),
    )
    assert refused(small(wishes=wishes, cells=cells(("水务0", 1, "stationed_day", False)))) == []


def test_wishes_not_granted_are_named_before_anybody_asks_why() -> None:
    wishes = (wish("水务0", WishKind.WANTS, 3, 5), wish("水务1", WishKind.WANTS, 1, part=LeavePart.NIGHT))
    grid = small(wishes=wishes)
    found = not_granted(grid)
    assert [(one.person, day.day) for one, day in found] == [("水务1", 1), ("水务0", 3), ("水务0", 5)]
    why = why_refused_on(grid)
    assert tuple(RefusedWish(one, day, why(one, day)) for one, day in found) == refused_wishes(grid)


def test_a_duty_that_was_wished_for_is_refused_by_a_rule_or_because_enough_stand() -> None:
    wishes = (
        wish("水务0", WishKind.WANTS, 1, 5),
        wish("水务1", WishKind.WANTS, 1, part=LeavePart.NIGHT),
        wish("水务2", WishKind.WANTS, 3),
    )
    leaves = (Leave("l", "水务0", ("2026-11-01",), LeaveKind.ERRAND),)
    drafted = cells(
        ("水务1", 1, "stationed_day", False),
        ("水务1", 5, "stationed_day", False),
        ("水务2", 5, "stationed_night", False),
    )
    told = refused(small(wishes=wishes, leaves=leaves, cells=drafted))
    assert told[0] == "11月1日 水务甲希望排，没有照办：公差。"
    assert told[1] == "11月1日 水务乙希望排，没有照办：当天排了别的班。"
    assert told[2] == "11月3日 水务丙希望排，没有照办：可以照办，手工补上即可。"
    assert told[3] == "11月5日 水务甲希望排，没有照办：可以照办，手工补上即可。"


UNFAIR = replace(RULES, fair_nights=0, fair_weekends=0, fair_holidays=0, fair_load=0, apart=0)


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (UNFAIR, "当天人已够，再排就多一人"),
        (replace(UNFAIR, over=0, fair_load=100), "再排就比别人多值了"),
        (replace(UNFAIR, over=0, apart=30), "夜班挨得太近"),
        (replace(UNFAIR, over=0), "别人的意愿就要落空"),
    ],
)
def test_a_wish_that_only_costs_more_says_what(rules: PlanRules, told: str) -> None:
    load = tuple(Burden(f"水务{at}", DutyClass.STATIONED, 0, 0, 0, 60 * (at == 0), 30) for at in range(3))
    drafted = cells(("水务0", 4, "stationed_night", False), ("水务1", 5, "stationed_night", False))
    against = replace(wish("水务0", WishKind.AVOIDS, 5), weight=30)
    wishes = (wish("水务0", WishKind.WANTS, 5, part=LeavePart.NIGHT), *([against] if "意愿" in told else []))
    needs = tuple(one for one in needs_of(("水务",), ()) if not one.certified)
    grid = small(wishes=wishes, cells=drafted, burdens=load, rules=rules, needs=needs)
    assert refused(grid) == [f"11月5日 水务甲希望排，没有照办：{told}。"]


def test_a_duty_that_was_not_wished_for_names_what_keeps_the_others() -> None:
    wishes = (
        wish("水务0", WishKind.AVOIDS, 1),
        wish("水务0", WishKind.NO_NIGHTS, 4),
        wish("水务1", WishKind.AVOIDS, 8),
    )
    leaves = (
        Leave("l", "水务1", ("2026-11-01",), LeaveKind.ANNUAL),
        Leave("m", "水务2", ("2026-11-01",), LeaveKind.SICK),
    )
    drafted = cells(
        ("水务0", 1, "stationed_day", False),
        ("水务0", 4, "stationed_night", False),
        ("水务1", 8, "stationed_day", True),
    )
    told = refused(small(wishes=wishes, leaves=leaves, cells=drafted))
    assert told[0] == "11月1日 水务甲不希望排，没有照办：同班其他2人中2人休假。"
    assert told[1].startswith("11月4日 水务甲不排夜班，没有照办：同班其他2人中2人可补")
    assert told[1].endswith("换人轮值就不均。")
    assert told[2] == "11月8日 水务乙不希望排，没有照办：这一格是手定的。"
    past = small(wishes=wishes[:1], cells=drafted[:1], today=date(2026, 11, 20))
    assert refused(past) == ["11月1日 水务甲不希望排，没有照办：这一格是手定的。"]
    lone = grid_of(material(people=officers("水务", 1, posted=1), wishes=wishes[:1], cells=drafted[:1]))
    assert refused(lone) == ["11月1日 水务甲不希望排，没有照办：没有别的人可排。"]


def test_an_unneeded_duty_against_a_wish_was_set_by_hand() -> None:
    drafted = cells(("水务0", 1, "stationed_whole", False))
    assert refused(small(wishes=(wish("水务0", WishKind.AVOIDS, 1),), cells=drafted))[0].endswith("手定的。")


def test_rules_that_gave_way_are_named() -> None:
    frame = small().frame
    answer = Answer(Plan(()), 0, 0, 0.0, "proven", (("水务0", "max_run"), ("水务1", "other")))
    told = conflict_words(frame, answer)
    assert told[0].zh == "水务甲的“最多连值”无论怎样排都守不住，已放宽。"
    assert "other" in told[1].en
    assert set(NAMES) >= {"closed", "can", "forbidden_next", "window"}
    assert replace(answer, conflicts=()).conflicts == ()


def test_both_shifts_are_named_where_the_office_bars_one_after_the_other() -> None:
    rules = replace(RULES, barred=("stationed_day>stationed_night",))
    grid = small(rules=rules, cells=cells(("水务0", 7, "stationed_day", False), ("水务0", 8, "stationed_night", False)))
    (breach,) = grid.breaches["水务0"]
    assert breach_words(grid.frame, breach).zh == ("11月8日 水务甲 常驻夜班：常驻白班之后，第二天不排常驻夜班。")
    grid = small(rules=rules, cells=cells(("水务0", 7, "stationed_day", False), ("水务1", 9, "stationed_night", False)))
    night = {one.person: one for one in hole(grid, "水务:stationed_night", 8).reasons}
    assert night["水务0"].why is Why.BARRED
    assert night["水务0"].words.zh == "水务甲常驻白班之后，第二天不排常驻夜班"
    day = {one.person: one for one in hole(grid, "水务:stationed_day", 8).reasons}
    assert day["水务1"].why is Why.NEXT


def test_a_rest_that_is_too_long_names_day_and_limit_and_no_shift() -> None:
    grid = small(rules=replace(RULES, max_rest=4), cells=cells(("水务0", 3, "stationed_day", False)))
    words = breach_words(grid.frame, grid.breaches["水务0"][0])
    assert words.zh == "11月8日 水务甲：连休不过 4 天。"
    assert words.en == "Nov 8, 水务甲: at most 4 days off in a row."
