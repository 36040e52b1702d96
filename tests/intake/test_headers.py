"""Headers are found by their words, wherever they stand and in whatever order."""

from __future__ import annotations

import random

import pytest

from desktop.intake.headers import guess
from desktop.intake.mapping import Found, Kind
from desktop.intake.page import Page
from desktop.intake.vocabulary import FIELDS, NEEDED
from tests.intake.baishui import A_COLUMN_A_UNIT, DUTIES, GRIDS, HEADER, ONE_ROW_A_UNIT, PEOPLE, UNITS


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (UNITS[0], Kind.DEPARTMENTS),
        (PEOPLE[0], Kind.OFFICERS),
        (GRIDS[0], Kind.GRIDS),
        (DUTIES[1], Kind.DUTIES),
        (HEADER, Kind.WHISTLES),
        (ONE_ROW_A_UNIT[0], Kind.WHISTLES),
        (A_COLUMN_A_UNIT[0], Kind.WHISTLES),
    ],
)
def test_each_layout_of_a_second_township_is_recognised(header: tuple[str, ...], kind: Kind) -> None:
    mapping = guess(Page("Sheet1", (("说明",), (), header, ("1",))))
    assert mapping is not None
    assert (mapping.kind, mapping.top, mapping.bottom) == (kind, 2, 2)


@pytest.mark.parametrize("kind", list(Kind))
def test_any_words_in_any_order_find_their_fields(kind: Kind) -> None:
    drawn = random.Random(kind.value)
    for _ in range(40):
        fields = [field for field in FIELDS[kind] if field not in {"blown_date", "support", "elapsed", "aliases"}]
        drawn.shuffle(fields)
        words = [FIELDS[kind][field][drawn.randrange(min(2, len(FIELDS[kind][field])))] for field in fields]
        mapping = guess(Page("表", (tuple(words),)))
        assert mapping is not None
        if mapping.kind is kind:
            assert {column.header: column.field for column in mapping.columns} == dict(zip(words, fields, strict=True))


def test_two_rows_with_and_without_merged_cells() -> None:
    top = ("编号", "哨类", "时间", "地点", "", "事由", "牵头单位", "报到情况", "", "", "办结", "")
    sub = ("", "", "", "村", "详细地址", "", "", "单位", "签收", "到场", "结果", "评价")
    for merges in (((0, 3, 0, 4), (0, 7, 0, 9), (0, 10, 0, 11), (0, 0, 1, 0)), ()):
        mapping = guess(Page("台账", (top, sub, ("1",)), merges))
        assert mapping is not None
        assert (mapping.top, mapping.bottom) == (0, 1)
        assert [column.field for column in mapping.columns] == [
            "number",
            "kind",
            "blown",
            "village",
            "place",
            "facts",
            "lead",
            "unit",
            "signed",
            "arrived",
            "outcome",
            "rating",
        ]
        assert mapping.columns[3].header == "地点·村"


def test_the_first_row_of_data_is_no_second_header() -> None:
    mapping = guess(Page("人员", (("姓名", "单位", "", "手机"), ("王某", "公安", "x", "19900006001"))))
    assert mapping is not None
    assert mapping.bottom == 0


def test_words_around_a_known_one_are_enough() -> None:
    mapping = guess(Page("a", (("*执法人员姓名：", "所在单位名", "手机（必填）", "执法证编号"),)))
    assert mapping is not None
    assert {column.field: column.found for column in mapping.columns} == {
        "name": Found.EXACT,
        "unit": Found.LIKE,
        "phone": Found.EXACT,
        "cert": Found.EXACT,
    }


@pytest.mark.parametrize(
    "rows",
    [
        (),
        ((),),
        (("类别", "件数", "销哨", "挂账"),),
        (("日期", "星期", "天气"),),
        (("姓名", "1", "2", "3", "合计"),),
        (("2024年3月 首次印发",),),
        (("a", "b"), (1.0, 2.0)),
    ],
)
def test_what_is_of_no_kind_is_left_alone(rows: tuple[tuple[str, ...], ...]) -> None:
    assert guess(Page("Sheet1", rows)) is None


def test_needed_words_decide_between_kinds_and_titles_break_ties() -> None:
    assert all(NEEDED[kind] for kind in Kind)
    both = ("单位", "代码", "网格员", "手机", "村", "网格编码")
    mapping = guess(Page("网格", (both,)))
    assert mapping is not None
    assert mapping.kind is Kind.GRIDS


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ((("日期", "星期", "带班领导", "值班员", "驾驶员"),), Kind.ROSTER),
        ((("值班日期", "派出所", "城管队", "水务站"),), Kind.ROSTER),
        ((("姓名", "岗位", "手机", "备注"),), Kind.MEMBERS),
        ((("姓名", "部门", *(f"{day}日" for day in range(1, 31)), "夜班数"),), Kind.PERSON_ROSTER),
        ((("人员", *(f"11.{day}（周一）" for day in range(1, 9))),), Kind.PERSON_ROSTER),
        ((("请假人", "开始日期", "结束日期", "假别"),), Kind.LEAVES),
        ((("节日名称", "放假时间", "调休上班日期", "放假天数"),), Kind.HOLIDAYS),
    ],
)
def test_rosters_and_what_goes_with_them(rows: tuple[tuple[str, ...], ...], kind: Kind) -> None:
    found = guess(Page("Sheet1", rows))
    assert found is not None
    assert found.kind is kind


THREE = (
    ("日期", "带班领导", "常驻单位", "", "", "", "备注"),
    ("", "", "公安", "", "水务", "", ""),
    ("", "", "白班", "夜班", "白班", "夜班", ""),
)


def test_a_first_record_is_no_third_row_of_the_header() -> None:
    two = (*THREE[:2], ("10月1日", "书记甲", "公安甲", "公安乙", "水务甲", "水务乙", ""))
    numbers = (*THREE[:2], ("", "", "1", "2", "3", "4", ""))
    spaced = (*THREE[:2], ("", "", "", "", "", "", ""), two[2])
    for rows in (two, numbers, spaced):
        found = guess(Page("值班", rows))
        assert found is not None
        assert found.bottom == 1


def test_departments_and_days_stand_for_themselves() -> None:
    roster = guess(Page("值班", (("日期", "带班领导", "常驻单位（24小时）", ""), ("", "", "派出所", "规划所"))))
    assert roster is not None
    assert [column.field for column in roster.columns] == ["date", "leader", "@派出所", "@规划所"]
    flat = guess(Page("值班", (("日期", "带班领导", "值班员（白班）", "值班员·夜班", "派出所", "备勤2"),)))
    assert flat is not None
    assert [column.field for column in flat.columns[2:]] == ["clerk_day", "clerk_night", "@派出所", "on_call_2"]
    halves = guess(Page("值班", (("日期", "派出所", "", "带班"), ("", "白班", "夜班", ""))))
    assert halves is not None
    assert [(column.header, column.field) for column in halves.columns[1:3]] == [
        ("派出所·白班", "@派出所"),
        ("派出所·夜班", "@派出所"),
    ]
    unmerged = guess(Page("值班", (*THREE, ("10月1日", "书记甲", "公安甲", "公安乙", "水务甲", "水务乙", ""))))
    assert unmerged is not None
    assert (unmerged.top, unmerged.bottom) == (0, 2), "the third row is no record"
    assert [(column.header, column.field) for column in unmerged.columns] == [
        ("日期", "date"),
        ("带班领导", "leader"),
        ("常驻单位·公安·白班", "@公安"),
        ("常驻单位·公安·夜班", "@公安"),
        ("常驻单位·水务·白班", "@水务"),
        ("常驻单位·水务·夜班", "@水务"),
        ("备注", "note"),
    ]
    grid = guess(Page("值班", (("姓名", *(f"{day}" for day in range(1, 32)), "32", "1"),)))
    assert grid is not None
    assert [column.field for column in grid.columns[1:]] == [*(f"#{day}" for day in range(1, 32)), "", ""]
