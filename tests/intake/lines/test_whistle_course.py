"""How a whistle went: void, closed, open, rated."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desktop.intake.lines.whistle_line import WhistleLine
from desktop.post.moment import CHINA
from tests.intake.baishui import first

HEADER = (
    "编号",
    "哨类",
    "吹哨时间",
    "地点",
    "事由",
    "主责部门",
    "报到单位",
    "到场",
    "处置结果",
    "销哨时间",
    "评价",
    "备注",
)


def went(*cells: str) -> tuple[WhistleLine, list[str]]:
    row = ("5", "综合", "2026-08-05 09:00", "东坪村", "占道", "城管", "城管", *cells)
    record = first([HEADER, row]).records[0]
    assert isinstance(record.value, WhistleLine)
    return record.value, [remark.why.zh for remark in record.remarks]


@pytest.mark.parametrize(
    ("outcome", "closed", "note", "state"),
    [("清理", "8月6日", "", "closed"), ("清理", "待核查", "", "checking"), ("修路", "", "挂账，10月复核", "on_ledger"),
     ("清理", "正在办理", "", "in_action"), ("作废", "", "", "withdrawn"), ("", "", "误吹", "withdrawn")],
)  # fmt: skip
def test_states(outcome: str, closed: str, note: str, state: str) -> None:
    assert went("9:10", outcome, closed, "", note)[0].state == state


def test_closing_by_day_or_by_the_minute() -> None:
    line, _ = went("9:10", "清理", "8月6日", "满意", "")
    assert (line.closed, line.closed_on) == (None, date(2026, 8, 6))
    line, _ = went("9:10", "清理", "8月6日 10:05", "满意", "")
    assert line.closed == datetime(2026, 8, 6, 10, 5, tzinfo=CHINA)
    assert went("9:10", "清理", "8月5日 8:00", "", "")[1] == ["销哨时间“8月5日 8:00”早于吹哨时间，请核对。"]
    assert went("9:10", "清理", "2025-01-05", "", "")[1] == ["销哨时间“2025-01-05”早于吹哨时间，请核对。"]


def test_void_ones_are_out_of_lateness_but_kept() -> None:
    line, why = went("解除", "作废", "", "5", "误吹")
    assert (line.state, line.rating, line.dispatches[0].state, line.dispatches[0].late) == (
        "withdrawn", "satisfied", "stood_down", False,
    )  # fmt: skip
    assert why == ["已作废：照录，状态为撤销，不计入超时和评价。"]


def test_a_second_whistle_at_one_place_is_hinted() -> None:
    line, why = went("9:10", "清理", "8月6日", "", "与3号同一地点")
    assert line.recurs == 3
    assert why == ["备注说明与3号同一地点：照录，可提示重复发生。"]
