"""Order of dates, period of a ledger, and the clerk's own word on lateness."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.lines.whistle_checks import Period, out_of_order, period
from tests.intake.baishui import first, verdicts


def test_periods() -> None:
    assert period(["青石镇哨单台账（2026年9月）", "截至2026年9月30日24时"]) == Period(2026, 9)
    assert period(["2026年1月-9月台账"]) == Period(2026)
    assert period(["2026年第三季度"]) == Period(2026)
    assert period(["2026年13月"]) == Period(2026)
    assert period(["2026年8月", "2026年9月"]) == Period(2026)
    assert period(["台账", "2025年、2026年"]) == Period(None)
    assert period([]) == Period(None)


def test_one_date_outside_the_numbers_is_found() -> None:
    days = [date(2026, 9, 1) + timedelta(days=n) for n in range(10)]
    days[5] = date(2026, 8, 6)
    assert out_of_order({n: (n, day) for n, day in enumerate(days)}) == {5}
    days[5] = date(2026, 9, 26)
    assert out_of_order({n: (n, day) for n, day in enumerate(days)}) == {5}


def test_a_day_off_and_a_ledger_without_order_are_left_alone() -> None:
    days = [date(2026, 9, 1) + timedelta(days=n) for n in range(10)]
    days[5], days[6] = days[6], days[5]
    assert not out_of_order({n: (n, day) for n, day in enumerate(days)})
    assert not out_of_order({n: (-n * 7 % 10, day + timedelta(days=9 * n)) for n, day in enumerate(days)})
    assert out_of_order({}) == frozenset()


@given(st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=30))
def test_sorted_dates_never_stand_out(days: list[date]) -> None:
    assert not out_of_order({n: (n, day) for n, day in enumerate(sorted(days))})


HEADER = ("编号", "哨类", "吹哨时间", "地点", "事由", "主责部门", "报到单位", "到场", "是否超时")


def test_the_clerk_and_the_clock() -> None:
    def why(arrived: str, late: str) -> str:
        row = ("5", "综合", "2026-08-05 09:00", "东坪村", "占道", "城管", "城管", arrived, late)
        return first([HEADER, row]).records[0].reasons

    assert why("9:31", "否") == "台账写“否”，按时间算城管31分钟，已超时，请核对。"
    assert why("9:30", "是") == "台账写“是”，按时间算城管30分钟，正好到限，未超时，请核对。"
    assert why("9:10", "超时") == "台账写“是”，按时间算城管10分钟，未超时，请核对。"
    assert why("未到", "否") == "台账写“否”，按时间算城管未到场，请核对。"
    assert why("9:31", "超1分钟") == why("9:30", "否") == why("9:31", "—") == why("未到", "是") == ""


def test_each_row_carries_its_own_word() -> None:
    rows = [
        HEADER,
        ("5", "综合", "2026-08-05 09:00", "东坪村", "占道", "城管", "城管", "9:10", "否"),
        ("", "", "", "", "", "", "公安", "9:40", "否"),
        ("6", "综合", "2026-08-06 09:00", "东坪村", "占道", "城管", "城管", "9:10", "是"),
        ("", "", "", "", "", "", "公安", "9:40", ""),
    ]
    assert [why for _, _, why in verdicts(first(rows))] == ["台账写“否”，按时间算公安40分钟，已超时，请核对。", ""]


def test_a_date_that_breaks_the_order_is_asked_about() -> None:
    rows = [
        HEADER,
        *[
            (
                str(n),
                "综合",
                f"2026-0{7 if n == 6 else 8}-{n:02d} 09:00",
                "东坪村",
                f"占道{n}",
                "城管",
                "城管",
                "9:10",
                "否",
            )
            for n in range(1, 12)
        ],
    ]
    assert [(key, why) for key, verdict, why in verdicts(first(rows)) if verdict != "accept"] == [
        ("〔2026〕哨字6号", "日期7月6日与前后各号的日期不相接，请核对。"),
    ]
