"""Remarks that speak of swaps."""

from __future__ import annotations

import pytest

from desktop.intake.roster.swaps import sentence, swap_in


@pytest.mark.parametrize(
    ("note", "partners", "said"),
    [
        ("水务与15日对调（甲↔乙），书记甲已同意，党办已登记", (15,), "格内姓名没有改。要换"),
        ("与15日换班", (15,), "没写带班领导同意、党政办登记"),
        ("与10月26日带班对调（已改）", (26,), "看不出格内是换前还是换后的姓名。请与26日一并核对。"),
        ("环保换班，人待定", (), "没有对班人，也没有领导同意"),
        ("替班，主任同意", (), "没有对班人。请定下来"),
        ("12日、13日由水务代班", (13,), "与13日换班"),
    ],
)
def test_swaps(note: str, partners: tuple[int, ...], said: str) -> None:
    swap = swap_in(note, 12)
    assert swap is not None
    assert swap.partners == partners
    zh, en = sentence(swap)
    assert said in zh
    assert en


@pytest.mark.parametrize("note", ["", "调休上班（补10月5日班）", "国庆节放假，全员24小时待命", "见12日"])
def test_other_remarks(note: str) -> None:
    assert swap_in(note, 12) is None
