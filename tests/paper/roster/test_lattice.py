"""The cells of a wall table: a hole is framed and named, rest days are tinted, marks stand out."""

from __future__ import annotations

from dataclasses import replace

from desktop.paper.press.fonts import case
from desktop.paper.press.page import Area, Panel, Rule, Setting
from desktop.paper.roster import lattice, wall
from desktop.paper.roster.facts import SheetHole
from desktop.paper.roster.posts import Board
from desktop.paper.roster.snug import Snug
from desktop.post.roster.states import DutyClass
from tests.paper.roster.facts import days, month

SNUG = Snug(case(bundled_only=True))
BOX = Area(10, 10, 60, 20)


def said(marks: object) -> list[str]:
    return [mark.text for mark in marks if isinstance(mark, Setting)]  # type: ignore[attr-defined]


def test_who_stands_is_written_and_who_lacks_is_framed_in_red() -> None:
    facts = month()
    hole = SheetHole(facts.days[0].day, "clerk_day", "", 2)
    board = Board(replace(facts, holes=(hole,)))
    day_shift, night = board.of(DutyClass.DUTY_CLERK)
    marks = list(lattice.standing(SNUG, board, day_shift, facts.days[0], BOX, 9))
    assert said(marks) == ["党办甲", "缺2"]
    assert {mark.colour for mark in marks if isinstance(mark, Rule)} == {wall.ALARM}
    plain = list(lattice.standing(SNUG, board, night, facts.days[0], BOX, 9))
    assert said(plain) == ["规建乙"]
    assert not [mark for mark in plain if isinstance(mark, Rule)]


def test_in_a_narrow_high_cell_a_name_is_written_downwards() -> None:
    facts = month()
    board = Board(facts)
    (leader,) = board.of(DutyClass.DUTY_LEADER)
    high = Area(0, 0, 22, 40)
    assert said(lattice.standing(SNUG, board, leader, facts.days[0], high, 10)) == ["书", "记", "甲"]
    assert said(lattice.standing(SNUG, board, leader, facts.days[0], high._replace(height=14), 10)) == ["书记甲"]


def test_holidays_are_darker_than_weekends_and_moved_days_are_plain() -> None:
    span = days(2026, 10)
    boxes = [Area(place * 10, 0, 10, 10) for place in range(len(span))]
    tints = {mark.area.x / 10 + 1: mark.fill for mark in lattice.tints(span, boxes) if isinstance(mark, Panel)}
    assert tints[1] == wall.HOLIDAY
    assert tints[17] == wall.WEEKEND
    assert 10 not in tints
    assert 8 not in tints


def test_a_holidays_mark_is_white_on_dark_and_a_moved_days_is_framed() -> None:
    rest, work = (list(lattice.badge(SNUG, mark, BOX)) for mark in "休班")
    assert [mark.colour for mark in rest if isinstance(mark, Setting)] == [wall.WHITE]
    assert sum(isinstance(mark, Rule) for mark in work) == 4


def test_two_names_stand_side_by_side_where_they_are_larger_so() -> None:
    names = ("国土乙", "郭某15")
    style = lattice.sized(lattice.CELL, 9)
    assert lattice.beside(SNUG, names, style, Area(0, 0, 95, 15)) == "国土乙　郭某15"
    assert lattice.beside(SNUG, names, style, Area(0, 0, 40, 30)) == "国土乙\n郭某15"
    assert lattice.beside(SNUG, names[:1], style, BOX) == "国土乙"
    assert lattice.beside(SNUG, (), style, BOX) == ""
