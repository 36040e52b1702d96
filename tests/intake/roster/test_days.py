"""A roster by day of another township, as a workbook and as text, right and with every doubt."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from desktop.intake.known import Known
from desktop.intake.look import look
from desktop.intake.mapping import Kind
from desktop.intake.reading import read_all
from desktop.intake.roster.lines import RosterLine
from desktop.intake.verdict import Verdict
from tests.intake.baishui import saved, sheet_of, text, workbook
from tests.intake.baishui_rosters import HEAD, KNOWN, TODAY, december

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.intake.reading import Line
    from desktop.intake.sheet import Sheet


def roster(rows: Sequence[Sequence[object]], name: str = "排班.xlsx") -> Sheet[Line]:
    data = workbook({"12月": rows}) if name.endswith("xlsx") else text(rows, encoding="gb18030")
    (found,) = read_all(look(data, name), KNOWN)
    assert found.kind is Kind.ROSTER
    return found


def asked(found: Sheet[Line]) -> dict[str, str]:
    return {record.key: record.reasons for record in found.records if record.verdict is not Verdict.ACCEPT}


@pytest.mark.parametrize("name", ["排班.xlsx", "排班.csv"])
def test_a_right_month_goes_in_whole(name: str) -> None:
    found = roster(december(), name)
    assert asked(found) == {}
    lines = [line for line in found.accepted() if isinstance(line, RosterLine)]
    assert [line.day for line in lines] == [date(2026, 12, day) for day in range(1, 32)]
    first = lines[0]
    assert [(stand.name, stand.unit, stand.shift.id) for stand in first.stands] == [
        ("乡长甲", "", "leader_whole"),
        ("文书甲", "", "clerk_whole"),
        ("文书乙", "", "clerk_whole"),
        ("司机甲", "", "driver_whole"),
        ("公安甲", "公安", "stationed_whole"),
        ("自然甲", "国土", "stationed_whole"),
        ("执法甲", "城管", "stationed_whole"),
        ("林业甲", "园林绿化", "on_call_1"),
        ("水利甲", "水务", "on_call_1"),
    ]
    assert Counter(stand.shift.id for line in lines for stand in line.stands)["clerk_whole"] == 62


DOUBTS = [
    ({"值班日期": "12.32"}, "没有12月32日这一天。请改日期。", "reject"),
    ({"值班日期": ""}, "日期为空，不能登记。请补上。", "reject"),
    ({"值班日期": "月底"}, "日期“月底”看不出是哪一天，请改正。", "question"),
    ({"值班日期": "11月8日", "星期": ""}, "日期11月8日不在本表的12月，请核对。", "question"),
    ({"星期": "周五"}, "星期写错：8日是星期二，表里写“周五”。请核对日期和星期。", "question"),
    ({"值班领导": ""}, "值班领导空缺，请补人；照录就留空档。", "question"),
    ({"司机": ""}, "司机没有排人。", "accept"),
    ({"派出所": "—"}, "派出所没有排人。", "accept"),
    ({"派出所": "公安丁"}, "不在人员表和通讯录", "question"),
    ({"派出所": "公安乙/公安丙"}, "派出所一格写了2人，没有写各值哪个时段。", "question"),
    ({"派出所": "公安乙（白班）、公安丙（夜班）"}, "", "accept"),
    ({"派出所": "上午公安乙\n下午公安丙"}, "", "accept"),
    ({"派出所": "公安乙（学习）"}, "公安乙后面写着“学习”，能否值班，请问清。", "question"),
    ({"派出所": "公安乙（199-0000-3102）"}, "", "accept"),
    ({"派出所": "自然乙"}, "自然乙是国土的人，写在公安名下。", "question"),
    ({"值班领导": "文书丁"}, "文书丁是本台人员，岗位不同，写在值班领导。", "question"),
    ({"值班领导": "执法乙"}, "执法乙是城管的人员，写在值班领导。", "question"),
    ({"值班人员": "文书丙"}, "", "accept"),
    ({"值班人员": "文书甲、文书乙、文书丙"}, "值班人员一格写了3人", "question"),
    ({"值班人员": "文书丙、文书戊"}, "文书戊登记为不排夜班（孕期），却排了8日夜班。请换人。", "question"),
    ({"派出所": "公安甲"}, "公安甲常驻24小时之后接12月8日常驻24小时，中间没有休息", "question"),
    ({"司机": "司机甲、司机甲"}, "司机甲同一天既在驾驶24小时又在驾驶24小时", "question"),
    ({"说明": "与派出所10日对调"}, "备注写与10日换班，格内姓名没有改；没写带班领导同意、党政办登记。", "question"),
]


@pytest.mark.parametrize(("cells", "why", "verdict"), DOUBTS)
def test_each_doubt_is_said_with_its_way_out(cells: dict[str, str], why: str, verdict: str) -> None:
    found = roster(december(d8=cells))
    rows = {record.where: record for record in found.records}
    said = rows["12月!10"].reasons + rows["12月!9"].reasons
    assert why in said
    assert verdict in {rows["12月!10"].verdict.value, rows["12月!9"].verdict.value}
    assert (rows["12月!10"].value is None) is (verdict == "reject")
    others = {where for where in asked(found) if where not in {"12月7日", "12月8日", "12月10日"}}
    assert {one for one in others if one.startswith("12月") and one[3:-1].isdigit()} - {"12月32日"} <= {"12月9日"}


def test_a_day_written_twice_is_the_one_after_it() -> None:
    found = roster(december(d31={"值班日期": "12月30日"}))
    assert asked(found) == {"12月31日": "日期写“12月30日”，前面已有这一天；按顺序应为12月31日，照录按这天登记。"}
    line = found.records[-1].value
    assert isinstance(line, RosterLine)
    assert line.day == date(2026, 12, 31)
    unclear = roster(december(d31={"值班日期": "12月30日", "星期": "一"}))
    assert "看不出是哪一天" in unclear.records[-1].reasons
    assert isinstance(unclear.records[-1].value, RosterLine)
    assert unclear.records[-1].value.stands == ()


def test_hours_beside_names_choose_the_shift() -> None:
    found = roster(december(d8={"派出所": "白：公安乙 夜：公安丙"}))
    line = found.records[7].value
    assert isinstance(line, RosterLine)
    assert [(stand.name, stand.shift.id) for stand in line.stands if stand.unit == "公安"] == [
        ("公安乙", "stationed_day"),
        ("公安丙", "stationed_night"),
    ]


def test_a_leader_for_a_week_and_weeks_on_call_are_habits() -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    rows = [list(row) for row in december()]
    sheet = sheet_of(book, "12月", rows)
    for start in (3, 10, 17, 24):
        for column in (3, 9):
            for row in range(start + 1, start + 7):
                sheet.cell(row, column).value = None
            sheet.merge_cells(start_row=start, end_row=start + 6, start_column=column, end_column=column)
    (found,) = read_all(look(saved(book), "排班.xlsx"), KNOWN)
    assert asked(found) == {}
    lines = [line for line in found.accepted() if isinstance(line, RosterLine)]
    assert [line.stands[0].name for line in lines[:8]] == ["乡长甲"] * 7 + ["武装丁"]
    rows = [row if at < 2 or (at - 2) % 7 == 0 else [*row[:8], "", row[9]] for at, row in enumerate(rows)]
    weekly = roster(rows)
    assert asked(weekly) == {}
    line = weekly.records[5].value
    assert isinstance(line, RosterLine)
    assert [stand.name for stand in line.stands[-2:]] == ["林业甲", "水利甲"]


def test_two_rows_a_day_with_the_shift_in_a_column() -> None:
    rows = [("日期", "班次", "带班领导", "值班人员")]
    for day in range(1, 8):
        rows += [(f"12月{day}日", "白班", "", CLERK[day % 2]), ("", "夜班", LEAD[day % 2], CLERK[day % 2 + 2])]
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    sheet = sheet_of(book, "值班", rows)
    for row in range(2, 16, 2):
        sheet.merge_cells(start_row=row, end_row=row + 1, start_column=1, end_column=1)
    (found,) = read_all(look(saved(book), "2026年12月值班表.xlsx"), KNOWN)
    lines = [line for line in found.readable() if isinstance(line, RosterLine)]
    assert [line.day.day for line in lines if line.day] == [day for day in range(1, 8) for _ in range(2)]
    assert {stand.shift.id for line in lines for stand in line.stands} == {"clerk_day", "clerk_night", "leader_night"}
    assert asked(found) == {}


CLERK = ("文书甲", "文书乙", "文书丙", "文书丁")
LEAD = ("主任乙", "委员丙")


def test_without_people_every_name_is_asked_about() -> None:
    (found,) = read_all(look(workbook({"12月": december()}), "排班.xlsx"), Known(TODAY))
    assert found.count(Verdict.QUESTION) == 31
    assert found.notices[0].zh == "本台还没有人员，姓名没有核对。请先导入人员和值班通讯录。"
    assert "请先导入人员和通讯录" in found.records[0].reasons


def test_a_day_with_nobody_is_rejected() -> None:
    empty = dict.fromkeys(HEAD[2:-1], "")
    found = roster(december(d8=empty))
    assert asked(found)["12月8日"].endswith("请补人；照录就留空档。") or found.records[7].verdict is Verdict.REJECT
    assert found.records[7].value is None
