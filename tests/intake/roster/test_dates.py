"""The days of rows."""

from __future__ import annotations

from datetime import date, datetime

from desktop.intake.lines.rows import rows_of
from desktop.intake.mapping import Column, Kind, Mapping
from desktop.intake.page import Page
from desktop.intake.roster.dates import dated, told, weekday_of
from desktop.intake.slips.spans import Month
from desktop.intake.verdict import Findings, Verdict

MONTH = Month(2026, 10)
MAPPING = Mapping(
    Kind.ROSTER, 0, 0, (Column(0, "日期", "date"), Column(1, "星期", "weekday"), Column(2, "带班", "leader"))
)


def days(*cells: tuple[object, str]) -> tuple[list[date | None], list[str]]:
    page = Page("表", (("日期", "星期", "带班"), *((day, week, "某人") for day, week in cells)))  # type: ignore[arg-type]
    rows = rows_of(page, MAPPING, ("date", "leader")).rows
    read = dated(rows, MONTH)
    said = []
    for row, one in zip(rows, read, strict=True):
        found = Findings()
        told(row, one, MONTH, found)
        said.append("" if found.verdict is Verdict.ACCEPT else found.remarks[0].why.zh)
    return [one.day for one in read], said


def test_all_forms_of_a_date() -> None:
    cells = [
        (datetime(2026, 10, 8), "星期四"),  # noqa: DTZ001 - as calamine gives it
        ("9日", "周五"),
        (15.0, "四"),
        ("１０．２１", ""),
        ("10月26日 周一", ""),
    ]
    found, said = days(*cells)
    assert found == [date(2026, 10, day) for day in (8, 9, 15, 21, 26)]
    assert said == [""] * 5


def test_doubts() -> None:
    found, said = days(("17日", "五"), ("18日", "日"), ("18日", "一"), ("18日", "日"), ("1-3日", ""), ("11月2日", ""))
    assert found == [date(2026, 10, 17), date(2026, 10, 18), date(2026, 10, 19), None, None, date(2026, 11, 2)]
    assert said == [
        "星期写错：17日是星期六，表里写“五”。请核对日期和星期。",
        "",
        "日期写“18日”，前面已有这一天；按顺序应为10月19日，照录按这天登记。",
        "日期写“18日”，前面已有这一天；看不出是哪一天，请改日期。",
        "日期“1-3日”看不出是哪一天，请改正。",
        "日期11月2日不在本表的10月，请核对。",
    ]


def test_weekdays() -> None:
    assert [weekday_of(text) for text in ("一", "周日", "星期天", "（六）", "周八", "")] == [0, 6, 6, 5, None, None]
