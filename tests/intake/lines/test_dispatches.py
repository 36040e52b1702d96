"""Units and times in one cell, in their own rows, in columns of their own."""

from __future__ import annotations

from datetime import datetime

from desktop.intake.lines.dispatches import Told, line_of
from desktop.intake.lines.whistle_line import WhistleLine
from desktop.intake.verdict import Findings, Verdict
from desktop.post.moment import CHINA
from tests.intake.baishui import KNOWN, first

BLOWN = datetime(2026, 8, 5, 22, 0, tzinfo=CHINA)
HEADER = ("编号", "哨类", "吹哨时间", "地点", "事由", "主责部门", "报到单位", "签收", "到场", "撤离")


def test_words_in_place_of_a_time() -> None:
    for word, state, late in (("在场", "reported", False), ("未到", "no_show", True), ("×", "no_show", True),
                              ("解除", "stood_down", False), ("", "issued", None)):  # fmt: skip
        found = Findings()
        line = line_of(Told("公安", ("—", word, "—")), BLOWN, KNOWN, found)
        assert (line.state, line.late, found.remarks) == (state, late, []), word
    there = line_of(Told("公安", ("", "在场", "次日0:30")), BLOWN, KNOWN, Findings())
    assert (there.signed, there.arrived, there.before) == (BLOWN, BLOWN, True)
    assert there.left == datetime(2026, 8, 6, 0, 30, tzinfo=CHINA)


def test_a_time_after_midnight_needs_no_mark_where_it_is_sure() -> None:
    line = line_of(Told("公安", ("22:05", "0:10", "8月6日 01:00")), BLOWN, KNOWN, Findings())
    assert line.arrived == datetime(2026, 8, 6, 0, 10, tzinfo=CHINA)
    assert line.left == datetime(2026, 8, 6, 1, 0, tzinfo=CHINA)
    noon = line_of(Told("公安", ("", "11:50", "")), BLOWN.replace(hour=12), KNOWN, Findings())
    assert noon.arrived == datetime(2026, 8, 5, 11, 50, tzinfo=CHINA)


def test_minutes_taken_stand_for_a_time() -> None:
    assert line_of(Told("公安", elapsed="12分钟"), BLOWN, KNOWN, Findings()).arrived == BLOWN.replace(minute=12)
    assert line_of(Told("公安", elapsed="很快"), BLOWN, KNOWN, Findings()).arrived is None
    assert line_of(Told("公安", ("", "9:10", "")), None, KNOWN, Findings()).arrived is None


def row(*cells: object) -> tuple[WhistleLine, str]:
    record = first([HEADER, ("5", "综合", "2026-08-05 09:00", "东坪村", "占道", "城管", *cells)]).records[0]
    assert isinstance(record.value, WhistleLine)
    assert record.verdict is not Verdict.REJECT
    return record.value, record.reasons


def test_units_and_times_line_by_line() -> None:
    line, why = row("城管\n公安", "9:01\n—", "9:10\n在场", "10:00\n10:10")
    assert not why
    assert [(one.unit, one.before) for one in line.dispatches] == [("城管", False), ("公安", True)]
    assert row("城管、公安", "", "9:10；9:20", "")[1] == ""
    assert row("城管\n公安\n水务", "", "9:10\n9:20", "")[1] == "单位3家，到场时间有2行，不能一一对应，请补齐。"
    assert row("城管\n公安", "", "9:10\n\n9:20", "")[1] == ""


def test_everything_in_one_cell() -> None:
    line, why = row("城管：签9:01/到9:10/撤10:00\n派出所：签收9:02，到场9:12，撤离10:01", "", "", "")
    assert not why
    assert [(one.unit, one.arrived and f"{one.arrived:%H:%M}", one.left and f"{one.left:%H:%M}") for one in
            line.dispatches] == [("城管", "09:10", "10:00"), ("公安", "09:12", "10:01")]  # fmt: skip


def test_times_run_forward() -> None:
    assert "签收08:50早于吹哨09:00" in row("城管", "8:50", "9:10", "10:00")[1]
    assert "到场09:10早于签收09:20" in row("城管", "9:20", "9:10", "10:00")[1]
    assert "撤离09:05早于到场09:10" in row("城管", "9:01", "9:10", "9:05")[1]


def test_minutes_in_a_column() -> None:
    header = (*HEADER[:7], "到场用时")
    record = first([header, ("5", "综合", "2026-08-05 09:00", "东坪村", "占道", "城管", "城管", 31)]).records[0]
    assert isinstance(record.value, WhistleLine)
    assert record.value.dispatches[0].late


def test_ticks_in_columns_of_units_call_without_a_time() -> None:
    header = ("编号", "哨类", "吹哨时间", "地点", "事由", "主责部门", "城管", "派出所")
    record = first([header, ("5", "综合", "2026-08-05 09:00", "东坪村", "占道", "城管", "√", "√")]).records[0]
    assert isinstance(record.value, WhistleLine)
    assert [(one.unit, one.state) for one in record.value.dispatches] == [("城管", "issued"), ("公安", "issued")]
    assert record.verdict is Verdict.ACCEPT
