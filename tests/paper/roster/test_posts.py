"""Duties and holes stand on posts: by class, department and shift, in the order of the office's own sheets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.paper.roster.facts import SheetDuty, SheetHole
from desktop.paper.roster.posts import Board, by_group, hours, short, weekday
from desktop.post.roster.shift import STANDARD_SHIFTS
from desktop.post.roster.states import DutyClass
from tests.paper.roster.facts import month, with_holes

SHIFTS = {one.id: one for one in STANDARD_SHIFTS}


def test_posts_stand_in_the_order_of_the_offices_sheets() -> None:
    board = Board(month())
    classes = list(dict.fromkeys(one.duty for one in board.posts))
    assert classes == [
        DutyClass.DUTY_LEADER, DutyClass.DUTY_CLERK, DutyClass.STATIONED, DutyClass.DRIVER, DutyClass.ON_CALL,
    ]  # fmt: skip
    assert [one.kind for one in board.of(DutyClass.DUTY_CLERK)] == ["白班", "夜班"]
    stationed = by_group(board.of(DutyClass.STATIONED))
    assert [(one[0].group, len(one)) for one in stationed][:2] == [("公安", 2), ("国土", 2)]


def test_every_duty_stands_on_its_post() -> None:
    facts = month()
    board = Board(facts)
    first = facts.days[0].day
    told = {(post.group, post.shift.id): board.names(post, first) for post in board.posts}
    assert told["", "leader_whole"] == ("书记甲",)
    assert told["水务", "stationed_night"] == ("水务乙",)
    assert sum(len(names) for names in told.values()) == sum(1 for one in facts.duties if one.day == first)


def test_holes_are_counted_on_their_post_even_where_nobody_ever_stands() -> None:
    facts = replace(month(), duties=(), holes=(SheetHole(date(2026, 11, 3), "stationed_day", "水务", 2),) * 2)
    (post,) = Board(facts).posts
    assert (post.group, post.shift.id) == ("水务", "stationed_day")
    assert Board(facts).lacking(post, date(2026, 11, 3)) == 4
    assert Board(facts).lacking(post, date(2026, 11, 4)) == 0
    assert len(Board(with_holes(month())).of(DutyClass.DRIVER)) == 1


def test_a_duty_of_an_unknown_person_or_shift_is_left_out() -> None:
    strange = (SheetDuty("nobody", date(2026, 11, 1), "leader_whole"), SheetDuty("l0", date(2026, 11, 1), "none"))
    hole = SheetHole(date(2026, 11, 1), "none")
    assert Board(replace(month(), duties=strange, holes=(hole,))).posts == ()


@pytest.mark.parametrize(
    ("shift", "name", "time"),
    [
        ("leader_whole", "24小时", "8:30—次日8:30"),
        ("clerk_day", "白班", "8:30—17:30"),
        ("stationed_night", "夜班", "17:30—次日8:30"),
        ("on_call_1", "第一", "8:30—次日8:30"),
    ],
)
def test_a_shift_is_named_and_timed_shortly(shift: str, name: str, time: str) -> None:
    assert (short(SHIFTS[shift]), hours(SHIFTS[shift])) == (name, time)


def test_a_shift_without_its_dutys_name_keeps_its_own() -> None:
    assert short(replace(SHIFTS["clerk_day"], name="大白班")) == "大白班"
    assert short(replace(SHIFTS["clerk_day"], name="常驻")) == "常驻"
    assert hours(replace(SHIFTS["clerk_day"], start="00:00", minutes=1440)) == "0:00—0:00"


def test_a_day_of_the_week_is_one_character() -> None:
    assert weekday(date(2026, 11, 7)) == "六"
