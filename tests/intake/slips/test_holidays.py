"""A year's notice as tables write it: holidays with ranges, one row a day, moved working days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.intake.look import look
from desktop.intake.mapping import Kind
from desktop.intake.reading import read_all
from desktop.intake.roster.lines import HolidayLine
from tests.intake.baishui import KNOWN, verdicts, workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.intake.known import Known
    from desktop.intake.reading import Line
    from desktop.intake.sheet import Sheet

HEAD = ("节日", "放假时间", "调休上班日期", "放假天数")


def read(rows: Sequence[Sequence[object]], known: Known = KNOWN) -> Sheet[Line]:
    (found,) = read_all(look(workbook({"放假安排": rows}), "2026年节假日.xlsx"), known)
    assert found.kind is Kind.HOLIDAYS
    return found


def lines(found: Sheet[Line]) -> list[HolidayLine]:
    return [line for line in found.readable() if isinstance(line, HolidayLine)]


def days(first: str, count: int) -> tuple[date, ...]:
    start = date.fromisoformat(first)
    return tuple(start + timedelta(days=at) for at in range(count))


def test_a_row_for_each_holiday() -> None:
    found = read(
        [
            ("2026年部分节假日安排",),
            HEAD,
            ("国庆节", "10月1日（周四）至7日（周三）放假调休", "9月20日（周日）、10月10日（周六）上班", "共7天"),
            ("中秋节", "9月25日至27日", "", 3),
            ("元旦", "1月1日-3日", "1月4日", "4天"),
            ("清明节", "4月31日", "", ""),
            ("端午节", "", "", ""),
            ("劳动节", "5月初", "", ""),
            ("", "6月19日", "", ""),
            ("春节", "2月23日至15日", "", ""),
        ]
    )
    assert verdicts(found)[:3] == [
        ("国庆节 10月1日（周四）至7日（周三）放假调休", "accept", ""),
        ("中秋节 9月25日至27日", "accept", ""),
        ("元旦 1月1日-3日", "question", "写4天，日期算来是3天，请核对。"),
    ]
    assert [why for _, _, why in verdicts(found)[3:]] == [
        "没有4月31日这一天。请改日期。",
        "日期为空，不能登记。请补上。",
        "日期“5月初”看不懂，请写成10月1日至7日。",
        "节日名称为空，请补上。",
        "“2月23日至15日”起止颠倒，请核对。",
    ]
    first, second = lines(found)[:2]
    assert (first.rest, first.work) == (days("2026-10-01", 7), (date(2026, 9, 20), date(2026, 10, 10)))
    assert (second.rest, second.work, second.statutory) == (days("2026-09-25", 3), (), None)


def test_a_row_for_each_day_with_rest_or_work() -> None:
    rows = [("日期", "名称", "休/班", "法定")]
    rows += [
        ("2026-10-01", "国庆节", "休", "是"),
        ("2026-10-02", "国庆节", "放假", ""),
        ("2026-10-10", "国庆节", "班", ""),
    ]
    rows += [
        ("2026-10-09", "国庆节", "补班", ""),
        ("2026-10-01", "国庆节", "班", ""),
        ("2026-10-02", "国庆节", "休", ""),
    ]
    rows += [("2026-10-03", "国庆节", "半", "")]
    found = read(rows)
    assert [(verdict, why) for _, verdict, why in verdicts(found)] == [
        ("accept", ""),
        ("accept", ""),
        ("accept", ""),
        ("question", "10月9日不是周末，本来就上班，请核对。"),
        ("question", "10月1日在放假安排!2写的是休，请核对。；10月1日不是周末，本来就上班，请核对。"),
        ("question", "10月2日在放假安排!3已写过，请核对。"),
        ("question", "写“半”，看不出是休还是班，请写“休”或“班”。"),
    ]
    assert [(line.rest, line.work, line.statutory) for line in lines(found)[:3]] == [
        (days("2026-10-01", 1), (), True),
        (days("2026-10-02", 1), (), False),
        ((), days("2026-10-10", 1), False),
    ]


def test_what_the_calendar_says_otherwise_is_asked_about() -> None:
    known = replace(KNOWN, holidays=frozenset({(date(2026, 10, 1), True), (date(2026, 10, 10), True)}))
    found = read([HEAD, ("国庆节", "10月1日", "10月10日", "")], known)
    assert verdicts(found)[0][2] == "本台登记10月10日是休，是否以本表为准，请确认。"


def test_first_and_last_day_in_columns_and_worked_days_by_name() -> None:
    rows = [("节日名称", "开始日期", "结束日期"), ("春节", date(2026, 2, 15), date(2026, 2, 23))]
    rows += [("春节（调休上班）", date(2026, 2, 14), ""), ("春节", "2月28日", "2月27日"), ("春节", "2月28日", "月底")]
    found = read(rows)
    assert [why for _, _, why in verdicts(found)] == [
        "", "", "起止颠倒，请核对。", "结束日期“月底”看不懂，请改正。",
    ]  # fmt: skip
    assert (lines(found)[0].rest, lines(found)[1].work) == (days("2026-02-15", 9), days("2026-02-14", 1))
    assert lines(found)[1].name == "春节"
