"""The sheet says who stands when, what is fixed, what is missing and what is otherwise than published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.desk.roster.drawn import POST, Shown, draw
from desktop.post.roster.leave import Leave
from desktop.post.roster.states import LeaveKind
from desktop.post.words import Words
from desktop.procedures.roster.leaves import ask_leave
from desktop.procedures.roster.publishing import publish
from tests.roster_of import duty_on

if TYPE_CHECKING:
    from desktop.desk.roster.grid.sheet import GridSheet, Square
    from tests.desk.roster.conftest import Barracks


def sheet(barracks: Barracks, **shown: object) -> GridSheet:
    barracks.page.month.read()
    grid = barracks.page.month.grid
    return draw(grid, grid.holes(), Shown(**{"hidden": frozenset({POST}), **shown}), "zh_CN")  # type: ignore[arg-type]


def at(drawn: GridSheet, key: str, day: int) -> Square:
    return drawn.square(drawn.place_of(key), day - 1)


def test_lines_are_posts_of_the_own_people_then_officers_by_department(barracks: Barracks) -> None:
    drawn = sheet(barracks)
    assert [line.name for line in drawn.lines[:3]] == ["带班领导", "值班员白班", "值班员夜班"]
    assert [line.group for line in drawn.lines if line.group] == ["水务", "公安", "国土", "交通"]
    assert all(len(line.squares) == len(drawn.days) == 31 for line in drawn.lines)
    assert (drawn.title, drawn.cover_name) == ("10月", "覆盖 4 家")


def test_days_say_holidays_and_moved_days_in_words_and_signs(barracks: Barracks) -> None:
    days = sheet(barracks).days
    assert [(days[at].mark, days[at].kind) for at in (0, 7, 9, 10)] == [
        ("休", "holiday"), ("四", "work"), ("班", "moved"), ("日", "weekend"),
    ]  # fmt: skip
    assert "国庆" in days[0].said
    assert "调休上班" in days[9].said


def test_what_nobody_noted_carries_a_dot_and_the_word(barracks: Barracks) -> None:
    barracks.set("公安甲", 8)
    barracks.set("书记甲", 8, "leader_whole")
    barracks.page.month.read()
    grid = barracks.page.month.grid
    owed = tuple(
        replace(duty_on(8, shift, barracks.people[name]), day=date(2026, 10, 8))
        for name, shift in (("公安甲", "stationed_day"), ("书记甲", "leader_whole"))
    )
    drawn = draw(grid, grid.holes(), Shown(frozenset({POST})), "zh_CN", owed)
    square = at(drawn, barracks.people["公安甲"], 8)
    assert (square.unrecorded, square.said) == (True, "常驻白班，未登记")
    assert not at(drawn, barracks.people["公安甲"], 9).unrecorded
    assert drawn.square(0, 7).unrecorded, "on the line of the post too"
    assert not drawn.square(0, 8).unrecorded


def test_who_was_not_there_carries_a_dot_and_what_was_found(barracks: Barracks) -> None:
    barracks.set("公安甲", 8)
    barracks.set("书记甲", 8, "leader_whole")
    barracks.page.month.read()
    grid = barracks.page.month.grid
    found = Words("10-08 10:00 镇长乙当面查岗：脱岗，待说明", "left post")
    away = {(barracks.people[name], date(2026, 10, 8)): found for name in ("公安甲", "书记甲")}
    drawn = draw(grid, grid.holes(), Shown(frozenset({POST})), "zh_CN", (), away)
    square = at(drawn, barracks.people["公安甲"], 8)
    assert (square.away, square.said) == (True, f"常驻白班；{found.zh}")
    assert not at(drawn, barracks.people["公安甲"], 9).away
    assert drawn.square(0, 7).away, "on the line of the post too"
    assert drawn.square(0, 7).said == f"书记甲；{found.zh}"
    assert not drawn.square(0, 8).away


def test_a_month_not_planned_yet_is_no_alarm(barracks: Barracks) -> None:
    drawn = sheet(barracks)
    assert not drawn.begun
    assert not any(square.hole for line in drawn.lines for square in line.squares)
    assert drawn.covers[0].missing > 0


def test_one_hole_is_framed_at_somebody_who_could_stand_and_counted_under_its_day(barracks: Barracks) -> None:
    barracks.cover()
    barracks.set("公安甲", 8, "")
    drawn = sheet(barracks)
    assert drawn.begun
    framed = [line.name for line in drawn.lines if line.squares[7].hole]
    assert framed == ["公安甲"]
    assert (drawn.covers[7].missing, drawn.covers[8].missing) == (1, 0)
    assert drawn.covers[7].said == "常驻白班 公安 缺 1"


def test_leave_asked_for_and_a_shift_on_leave_are_told_apart(barracks: Barracks) -> None:
    person = barracks.people["公安甲"]
    slip = Leave("x", person, ("2026-10-08", "2026-10-09"), LeaveKind.ANNUAL)
    ask_leave(barracks.watch, slip)
    barracks.set("公安甲", 9)
    drawn = sheet(barracks)
    assert (at(drawn, person, 8).glyph, at(drawn, person, 8).said) == ("申", "请假待批")
    assert (at(drawn, person, 9).glyph, at(drawn, person, 9).said) == ("驻", "常驻白班 请假待批")


def test_faces_follow_the_kind_of_shift(barracks: Barracks) -> None:
    for name, shift in (("公安甲", "stationed_day"), ("公安乙", "stationed_night"), ("国土甲", "on_call_1")):
        barracks.set(name, 8, shift, locked=name == "公安甲")
    drawn = sheet(barracks)
    found = {name: at(drawn, barracks.people[name], 8) for name in ("公安甲", "公安乙", "国土甲", "国土乙")}
    assert [one.face for one in found.values()] == ["day", "night", "call", "free"]
    assert [one.locked for one in found.values()] == [True, False, False, False]


def test_by_posts_each_need_has_a_line_with_the_marks_of_who_stands(barracks: Barracks) -> None:
    barracks.cover()
    drawn = sheet(barracks, posts=True)
    day = next(line for line in drawn.lines if line.need.endswith("stationed_day") and line.group == "水务")
    assert day.squares[7].glyph == "甲"
    assert day.squares[7].people == (barracks.people["水务甲"],)
    assert drawn.spoken(drawn.place_of(day.key), 7) == "常驻白班 10月8日 周四 水务甲"
    certified = next(line for line in drawn.lines if line.need.endswith("certified"))
    assert certified.name.endswith("持证")


def test_what_is_otherwise_than_published_is_marked_on_demand(barracks: Barracks) -> None:
    barracks.cover()
    publish(barracks.watch, "2026-10", "书记甲")
    barracks.set("公安甲", 8, "")
    barracks.set("公安甲", 9, "stationed_whole")
    person = barracks.people["公安甲"]
    assert not at(sheet(barracks), person, 8).moved
    drawn = sheet(barracks, compared=True)
    assert at(drawn, person, 8).said == "空，公布的是常驻白班"
    assert at(drawn, person, 9).moved
    assert not at(drawn, person, 10).moved
    assert at(
        sheet(barracks, compared=True, posts=True), f"need:{barracks.departments['公安'].id}:stationed_day", 8
    ).moved


def test_hidden_departments_have_no_lines_and_the_own_people_can_be_shown(barracks: Barracks) -> None:
    hidden = frozenset({barracks.departments["公安"].id})
    drawn = sheet(barracks, hidden=hidden)
    assert "公安甲" not in {line.name for line in drawn.lines}
    assert {"书记甲", "党办甲"} <= {line.name for line in drawn.lines}
    assert "公安" not in {line.group for line in sheet(barracks, hidden=hidden, posts=True).lines}


def test_the_day_of_the_wall_calendar_is_marked(barracks: Barracks) -> None:
    barracks.page.month.go("2026-09")
    days = sheet(barracks).days
    assert [day.day for day in days if day.today] == [date(2026, 9, 22)]
