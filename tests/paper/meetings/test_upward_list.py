from __future__ import annotations

from dataclasses import replace

from desktop.paper.meetings import upward_list
from desktop.paper.official.facts import Table
from tests.paper.meetings.facts import UPWARD
from tests.paper.reading import text


def test_the_list_has_every_problem_with_its_number_under_its_source() -> None:
    content = upward_list.draw(UPWARD)
    assert content == upward_list.draw(UPWARD)
    said = text(content)
    for words in (
        "青石镇综合执法指挥部需上级协调解决的问题清单", "报安岭区协调的问题2项", "例会议定报区事项",
        "边坡治理资金60万元",
        "〔2026〕议字12号", "9月30日", "挂账问题", "〔2026〕哨字233号", "合计2项",
    ):  # fmt: skip
        assert words in said, words
    assert "已提级未答复" not in said


def test_escalated_ones_stand_last_and_all_are_counted() -> None:
    (table,) = (
        one
        for one in upward_list.paper(replace(UPWARD, escalated=UPWARD.on_ledger, on_ledger=())).blocks
        if isinstance(one, Table)
    )
    assert [row[0] for row in table.rows] == ["例会议定报区事项", "1", "已提级未答复", "2"]
    assert "合计 2 项" in table.totals
