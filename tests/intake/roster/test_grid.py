"""The grid of people and days: glyphs, legends, other people's glyphs, limits, leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.intake.known import KnownOfficer
from desktop.intake.look import look
from desktop.intake.mapping import Kind
from desktop.intake.reading import read_all
from desktop.intake.roster.lines import RosterLine
from desktop.intake.verdict import Verdict
from tests.intake.baishui import text, workbook
from tests.intake.baishui_rosters import KNOWN, grid

if TYPE_CHECKING:
    from desktop.intake.known import Known
    from desktop.intake.reading import Line
    from desktop.intake.sheet import Sheet

MARKS = {
    "公安甲": "驻休夜休驻休假假驻",
    "公安乙": "夜休驻驻休夜休驻休",
    "林业甲": "1112221休1",
    "乡长甲": "带　　　带　　　带",
    "文书甲": "白晚休白晚休白晚休",
    "司机甲": "车休车休车休车休车",
}


def read(marks: dict[str, str], known: Known = KNOWN, legend: str = "", name: str = "排班.xlsx") -> Sheet[Line]:
    rows = grid(marks, legend=legend)
    data = workbook({"Sheet1": rows}) if name.endswith("xlsx") else text(rows)
    (found,) = read_all(look(data, name), known)
    assert found.kind is Kind.PERSON_ROSTER
    return found


def shifts(found: Sheet[Line], row: int = 0) -> list[str]:
    line = found.records[row].value
    assert isinstance(line, RosterLine)
    return [f"{stand.day.day} {stand.shift.id}" for stand in line.stands]


@pytest.mark.parametrize("name", ["排班.xlsx", "排班.csv"])
def test_a_right_grid_goes_in(name: str) -> None:
    found = read(MARKS, name=name)
    assert [(record.key, record.reasons) for record in found.records if record.verdict is not Verdict.ACCEPT] == []
    assert shifts(found) == ["1 stationed_day", "3 stationed_night", "5 stationed_day", "9 stationed_day"]
    assert shifts(found, 2)[:5] == ["1 on_call_1", "2 on_call_1", "3 on_call_1", "4 on_call_2", "5 on_call_2"]
    assert shifts(found, 3) == ["1 leader_whole", "5 leader_whole", "9 leader_whole"]
    assert shifts(found, 4)[:2] == ["1 clerk_day", "2 clerk_night"]
    line = found.records[0].value
    assert isinstance(line, RosterLine)
    assert (line.month, line.day, line.name, line.unit) == ("2026-11", None, "公安甲", "公安")
    assert [(day, kind.value) for day, kind in line.away] == [
        (date(2026, 11, 7), "other"),
        (date(2026, 11, 8), "other"),
    ]
    assert "星期行" in {one.why.zh for one in found.skipped}


def test_what_cannot_be_read_is_asked_about_in_its_cell() -> None:
    found = read(
        {"公安甲": "驻？驻", "公安丁": "驻", "公安乙": "白晚白", "公安丙": "12", "林业甲": "带", "文书戊": "白晚"}
    )
    assert [(record.key, record.reasons) for record in found.records] == [
        ("公安甲", "11月2日写“？”，看不出是什么班。请改成班次的字，照录则这天不排。"),
        ("公安丁", "“公安丁”不在人员表和通讯录。请改正姓名，或先补登这个人。照录则此行不入。"),
        ("公安乙", "公安乙常驻夜班之后接11月3日常驻白班，中间没有休息。请改一个。"),
        ("公安丙", ""),
        ("林业甲", "林业甲不值带班24小时这类班，11月1日写“带”。请核对，照录按本格登记。"),
        ("文书戊", "文书戊登记为不排夜班（孕期），却排了2日夜班。请换人。"),
    ]
    assert {record.remarks[0].field for record in found.records[:1]} == {"#2"}


def test_a_legend_says_what_a_mark_means() -> None:
    legend = "注：△=常驻夜班，◆为备勤第二，□表示休息，公=公差"
    found = read({"公安甲": "△休□公", "林业甲": "◆"}, legend=legend)
    assert shifts(found) == ["1 stationed_night"]
    assert shifts(found, 1) == ["1 on_call_2"]
    line = found.records[0].value
    assert isinstance(line, RosterLine)
    assert [(day.day, kind.value) for day, kind in line.away] == [(4, "errand")]


def test_rows_that_name_nobody_twice_or_elsewhere() -> None:
    namesake = replace(KNOWN, officers=(*KNOWN.officers, KnownOfficer("公安甲", "水务")))
    rows = grid({"公安甲": "驻", "公安乙": "驻"})
    rows[3] = ("", "公安甲", "", *rows[3][3:])
    rows[4] = ("", "公安乙", "水利站", *rows[4][3:])
    rows += [("", "公安乙", "派出所", "", "驻"), ("", "", "派出所", "驻"), ("", "在岗人数", "", "2", "1")]
    (found,) = read_all(look(workbook({"Sheet1": rows}), "排班.xlsx"), namesake)
    assert [record.reasons for record in found.records] == [
        "公安、水务各有一位公安甲，请写明单位。照录按公安的登记。",
        "公安乙登记在公安，本表写水务。请核对，照录按本人登记。",
        "前面已有公安乙一行，请合成一行。",
        "姓名为空，不能登记。请补上。",
    ]
    assert "合计或小计行" in {one.why.zh for one in found.skipped}


def test_what_is_wrong_on_a_day_names_it() -> None:
    days = (date(2026, 11, 2), date(2026, 11, 3))
    away = replace(KNOWN, officers=(*KNOWN.officers[1:], KnownOfficer("公安甲", "公安", away=days)))
    rows = grid({"公安甲": "休驻驻"})
    rows.append(("", "公安甲", "派出所", "", "驻", *("" for _ in rows[3][5:])))
    (found,) = read_all(look(workbook({"Sheet1": rows}), "排班.xlsx"), away)
    told = "；".join(record.reasons for record in found.records)
    assert "公安甲11月2日不在（已登记请假），却排了常驻白班" in told
    assert "公安甲11月3日不在" in told
    assert "公安甲11月2日既在常驻白班又在常驻白班" in told


def test_days_that_the_month_does_not_have() -> None:
    rows = [("2026年2月排班",), ("姓名", *range(27, 32), *range(1, 4)), ("公安甲", "驻", "休", "", "驻", *[""] * 4)]
    (found,) = read_all(look(workbook({"Sheet1": rows}), "排班.xlsx"), KNOWN)
    assert found.records[0].reasons == "本月没有“30”这一天，却写了“驻”。请核对。"
    assert shifts(found) == ["27 stationed_day"]


def test_a_row_without_duties_and_dates_in_the_header() -> None:
    header = ("姓名", *(f"11月{day}日" for day in range(1, 10)))
    (found,) = read_all(
        look(workbook({"Sheet1": [header, ("公安甲", *"驻" * 1), ("公安乙", *"休" * 9)]}), "值班.xlsx"), KNOWN
    )
    assert shifts(found) == ["1 stationed_day"]
    assert found.records[1].reasons == "公安乙本月没有排班。"
