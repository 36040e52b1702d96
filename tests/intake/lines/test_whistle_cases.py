"""Rows that belong to one whistle, and what they say of number, kind and time."""

from __future__ import annotations

from datetime import datetime

from desktop.intake.headers import guess
from desktop.intake.lines.rows import Row, rows_of
from desktop.intake.lines.whistle_cases import case_of, cells_of, grouped, joined, usual_year
from desktop.intake.page import Page
from desktop.post.moment import CHINA

HEADER = ("编号", "哨类", "日期", "时间", "事由", "地点", "主责部门", "单位", "备注")


def rows(*data: tuple[str, ...]) -> list[Row]:
    page = Page("表", (HEADER, *data))
    mapping = guess(page)
    assert mapping is not None
    return rows_of(page, mapping, ("number", "kind", "facts", "lead", "unit")).rows


WHOLE = ("2026-1", "综合", "8月5日", "8.30", "占道", "桥头", "公安", "公安", "甲")


def test_rows_are_grouped_by_what_they_leave_empty_or_repeat() -> None:
    data = rows(
        WHOLE,
        ("", "", "", "", "", "", "", "城管", "乙"),
        ("2026-1", "综合", "8月5日", "8.30", "占道", "桥头", "公安", "水务", "甲"),
        ("2026-1", "综合", "8月5日", "8.30", "占道", "桥头", "公安", "水务", "甲"),
        ("2026-1", "综合", "8月6日", "8.30", "占道", "桥头", "公安", "国土", ""),
        ("", "综合", "8月7日", "", "倒垃圾", "", "", "国土", ""),
    )
    groups = grouped(data)
    assert [[row.text("unit") for row in group] for group in groups] == [
        ["公安", "城管", "水务"],
        ["水务"],
        ["国土"],
        ["国土"],
    ]
    assert joined(groups[0], "note") == "甲；乙"
    assert cells_of(groups[0])["单位"] == "公安\n城管\n水务"
    assert cells_of(groups[3])["备注"] == ""


def test_a_first_row_without_anything_of_its_own_stands_alone() -> None:
    assert len(grouped(rows(("", "", "", "", "", "", "", "城管", "")))) == 1
    assert grouped([]) == []


def test_date_and_time_from_two_columns() -> None:
    def blown(day: str, clock: str) -> datetime | None:
        return case_of(rows((*WHOLE[:2], day, clock, *WHOLE[4:])), 2026).blown

    want = datetime(2026, 8, 5, 8, 30, tzinfo=CHINA)
    assert blown("8月5日", "8.30") == blown("8月5日 8:30", "") == blown("", "2026-08-05 08:30") == want
    assert blown("8月50日", "") is None
    assert blown("8月5日", "早") is None


def test_the_usual_year() -> None:
    assert usual_year([rows(WHOLE)]) == 2026
    assert usual_year([rows(("1", *WHOLE[1:2], "2025-08-05", *WHOLE[3:]))]) == 2025
    assert usual_year([rows(("1", *WHOLE[1:]))]) is None
