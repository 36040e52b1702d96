from __future__ import annotations

from dataclasses import replace

from desktop.paper.meetings import meeting_agenda
from tests.paper.meetings.facts import AGENDA, DRAFT
from tests.paper.reading import text


def test_the_agenda_has_a_row_for_each_matter_with_its_facts() -> None:
    content = meeting_agenda.draw(AGENDA)
    assert content == meeting_agenda.draw(AGENDA)
    said = text(content)
    for words in (
        "青石镇综合执法指挥部第38次周例会议程", "时间：2026年9月28日8时00分", "地点：二楼会议室", "主持：书记甲",
        "记录：党办乙",
        "数据截至：2026年9月28日7时30分", "吹哨16件（9）", "第3次", "双节值班", "临时议题",
    ):  # fmt: skip
        assert words in said, words
    assert "第1次" not in said


def test_an_agenda_that_is_not_frozen_says_so() -> None:
    open_ = replace(AGENDA, meeting=replace(DRAFT, place="", recorder=""))
    said = text(meeting_agenda.draw(open_))
    assert "议程尚未锁定" in said
    assert "征求意见稿" in said
    assert "地点" not in said
