"""Rosters and slips of the second invented township, 白水镇: other headings, other orders, other habits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.intake.known import KnownMember, KnownOfficer
from tests.intake.baishui import KNOWN as HOME

if TYPE_CHECKING:
    from collections.abc import Sequence

TODAY = date(2026, 11, 20)
LEADERS = ("乡长甲", "主任乙", "委员丙", "武装丁")
CLERKS = ("文书甲", "文书乙", "文书丙", "文书丁", "文书戊")
OFFICERS = {
    "公安": ("公安甲", "公安乙", "公安丙"),
    "国土": ("自然甲", "自然乙", "自然丙"),
    "城管": ("执法甲", "执法乙", "执法丙"),
    "园林绿化": ("林业甲", "林业乙"),
    "水务": ("水利甲",),
}
KNOWN = replace(
    HOME,
    today=TODAY,
    officers=tuple(KnownOfficer(name, unit) for unit, names in OFFICERS.items() for name in names),
    members=(
        *(KnownMember(name, "commander" if name == "乡长甲" else "duty_leader") for name in LEADERS),
        *(KnownMember(name, "duty_clerk") for name in CLERKS[:-1]),
        KnownMember("文书戊", "duty_clerk", nights=False, note="孕期"),
        KnownMember("司机甲", "driver"),
        KnownMember("司机乙", "driver"),
    ),
)
"""What 白水镇 knows when its rosters come in."""

WEEK = "一二三四五六日"
HEAD = ("值班日期", "星期", "值班领导", "值班人员", "司机", "派出所", "规划国土所", "执法队", "备勤", "说明")


def december(**changed: dict[str, str]) -> list[tuple[object, ...]]:
    """Return a December with a row for each day, two clerks each day; `changed` sets cells by d<day> and heading."""
    rows: list[tuple[object, ...]] = [("白水镇机关值班安排（2026年12月）",), HEAD]
    for at in range(31):
        day = date(2026, 12, 1) + timedelta(days=at)
        cells = {
            "值班日期": f"12.{day.day}" if day.day % 10 else f"12月{day.day}日",
            "星期": WEEK[day.weekday()],
            "值班领导": LEADERS[at % 4],
            "值班人员": f"{CLERKS[at * 2 % 4]}、{CLERKS[(at * 2 + 1) % 4]}",
            "司机": ("司机甲", "司机乙")[at % 2],
            "派出所": OFFICERS["公安"][at % 3],
            "规划国土所": OFFICERS["国土"][at % 3],
            "执法队": OFFICERS["城管"][at % 3],
            "备勤": f"林业站：{OFFICERS['园林绿化'][at // 7 % 2]}；水利站：水利甲",
            "说明": "",
            **changed.get(f"d{day.day}", {}),
        }
        rows.append(tuple(cells[name] for name in HEAD))
    return rows


def grid(marks: dict[str, str], month: int = 11, legend: str = "") -> list[Sequence[object]]:
    """Return a grid of people and days of 2026: each person's marks from the first day on, blanks afterwards."""
    days = (date(2026 + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    units = {name: unit for unit, names in OFFICERS.items() for name in names}
    rows: list[Sequence[object]] = [
        (f"白水镇2026年{month}月排班表",),
        ("序号", "姓名", "部门", *range(1, days + 1), "夜班数"),
        ("", "", "", *(WEEK[date(2026, month, day).weekday()] for day in range(1, days + 1)), ""),
    ]
    for at, (name, text) in enumerate(marks.items(), 1):
        cells = [*text, *[""] * days][:days]
        rows.append((at, name, units.get(name, ""), *cells, text.count("夜")))
    if legend:
        rows.append((legend,))
    return rows
