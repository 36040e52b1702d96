"""Columns of duties and what they usually hold."""

from __future__ import annotations

from desktop.intake.lines.rows import rows_of
from desktop.intake.mapping import Column, Found, Kind, Mapping
from desktop.intake.page import Page
from desktop.intake.roster.people import People
from desktop.intake.roster.posts import habit_of, merged_days, people_at, posts_of, text_at
from desktop.intake.roster.shifts import Part
from desktop.post.roster.states import DutyClass
from tests.intake.baishui_rosters import KNOWN

COLUMNS = (
    Column(0, "日期", "date"),
    Column(1, "带班领导", "leader"),
    Column(2, "值班员·夜班", "clerk"),
    Column(3, "常驻（夜班）·派出所", "@派出所", Found.UNIT),
    Column(4, "备勤·林业站", "@林业站", Found.UNIT),
    Column(5, "第二梯队", "on_call_2"),
    Column(6, "备注", "note"),
)


def test_columns_say_duty_hours_and_unit() -> None:
    posts = posts_of(Mapping(Kind.ROSTER, 0, 0, COLUMNS), KNOWN)
    assert [(one.duty, one.part, one.rank, one.unit) for one in posts] == [
        (DutyClass.DUTY_LEADER, Part.WHOLE, 0, ""),
        (DutyClass.DUTY_CLERK, Part.NIGHT, 0, ""),
        (DutyClass.STATIONED, Part.NIGHT, 0, "公安"),
        (DutyClass.ON_CALL, Part.WHOLE, 1, "园林绿化"),
        (DutyClass.ON_CALL, Part.WHOLE, 2, ""),
    ]
    assert [one.said for one in posts] == ["带班领导", "夜班", "派出所", "林业站", "第二梯队"]


def test_the_place_in_the_order_of_calls_is_read_from_the_head() -> None:
    heads = ("备勤·公安·第一", "备勤·公安·第二", "公安备勤3", "公安（备勤）", "备勤·公安·第三位")
    columns = tuple(Column(place, head, "@公安", Found.UNIT) for place, head in enumerate(heads))
    posts = posts_of(Mapping(Kind.ROSTER, 0, 0, columns), KNOWN)
    assert [one.rank for one in posts] == [1, 2, 3, 1, 3]
    assert {one.duty for one in posts} == {DutyClass.ON_CALL}


def test_habits() -> None:
    mapping = Mapping(Kind.ROSTER, 0, 0, COLUMNS[:2])
    page = Page(
        "表",
        (("日期", "带班领导"), ("1日", "乡长甲"), ("2日", ""), ("3日", "乡长甲、主任乙"), ("4日", "委员丙、主任乙")),
        merges=((1, 1, 2, 1),),
    )
    (post,) = posts_of(mapping, KNOWN)
    rows = rows_of(page, mapping, ("date",)).rows
    people = People(KNOWN)
    habit = habit_of(rows, [4, 5, 6, None], post, people)
    assert (habit.names, habit.weekly, habit.usual(4), habit.usual(6)) == (2, False, True, True)
    assert [merged_days(row, post) for row in rows] == [2, 2, 1, 1]
    assert text_at(rows[1], post) == "乡长甲"
    assert [one.name for one in people_at(rows[2], post, people)] == ["乡长甲", "主任乙"]
    empty = habit_of(rows[:1], [None], posts_of(Mapping(Kind.ROSTER, 0, 0, COLUMNS[:6]), KNOWN)[3], people)
    assert (empty.names, empty.usual(0), empty.usual(6)) == (1, False, False)
