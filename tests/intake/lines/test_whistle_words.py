"""Kinds, ratings and the words that stand in place of a closing time."""

from __future__ import annotations

import pytest

from desktop.intake.lines.whistle_words import kind, late, rating, recurs, standing, void


def test_kinds() -> None:
    assert [kind(text) for text in ("综合", "综合执法哨 ", "联合执法", "重点工作", "应急处置哨", "突发")] == [
        "enforcement",
        "enforcement",
        "enforcement",
        "key_task",
        "emergency",
        "emergency",
    ]
    assert kind("其他") is None
    assert kind("应急综合") is None


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("满意", "satisfied"),
        ("5", "satisfied"),
        ("★★★★★", "satisfied"),
        ("4分", "basic"),
        ("３", "basic"),
        ("★★★☆☆", "basic"),
        ("基本满意", "basic"),
        ("2星", "unsatisfied"),
        ("不满意", "unsatisfied"),
        ("/", ""),
        ("", ""),
        ("未评价", ""),
        ("一般", None),
        ("95", None),
        ("☆☆☆", None),
    ],
)
def test_ratings(text: str, want: str | None) -> None:
    assert rating(text) == want


def test_states() -> None:
    assert standing("待核查", "", "") == "checking"
    assert standing("挂账", "", "") == "on_ledger"
    assert standing("", "缺苗补植，挂账", "") == "on_ledger"
    assert standing("正在办理中", "", "") == "in_action"
    assert standing("", "", "") == "in_action"
    assert standing("9月1日", "", "") is None


def test_void() -> None:
    assert void("", "误吹，车已驶离")
    assert void("作废")
    assert void("该哨撤销")
    assert not void("撤销许可证", "责令取消摊位", "已清理")


def test_lateness_and_recurrence() -> None:
    assert [late(text) for text in ("是", "否", "—", "超3分钟", "未超时", "按时", "", "不清楚", "迟到")] == [
        True,
        False,
        None,
        True,
        False,
        False,
        None,
        None,
        True,
    ]
    assert recurs("与213号同一地点") == 213
    assert recurs("与〔2026〕哨字231号同一工地") == 231
    assert recurs("213号") is None
