"""The record of one call has the minimum fields, every report, and the outcome once there is one."""

from __future__ import annotations

from dataclasses import replace

from desktop.paper.press.fonts import case
from desktop.paper.roster import phone_record
from desktop.paper.roster.log_facts import LogLine, PhoneFacts
from tests.paper.facts import POST
from tests.paper.reading import looks_right, text
from tests.paper.roster.facts import IMPRINT
from tests.paper.roster.test_duty_log import AT, CALL, REPORT

TYPES = case(bundled_only=True)


def test_an_open_call_waits_for_its_outcome() -> None:
    facts = PhoneFacts(POST, LogLine(CALL, "〔2026〕哨字3号"), (replace(REPORT, told="带班领导"),),
                       replace(IMPRINT, final=False))  # fmt: skip
    sheet = phone_record.lay(facts, TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    for words in (
        "值班电话记录单", "初报共2次报告", "石桥村委会", "张某01", "值班干部", "199-0000-0101", "石桥村口", "涵洞积水",
        "已放警示牌", "水位不再涨", "建设办赵某02", "带水泵到场", "〔2026〕哨字3号", "续报一",
        "通知情况：带班领导", "党办乙2026年10月28日10时40分",
        "未办结，以办结后重印为准",
    ):  # fmt: skip
        assert words in said, words
    assert "办理结果" not in said


def test_a_settled_call_says_by_whom() -> None:
    done = replace(CALL, recorded_at=None).settle(AT, "党办乙", "水已退")
    said = text(phone_record.draw(PhoneFacts(POST, LogLine(done), (), IMPRINT)))
    assert "水已退（2026年10月28日9时40分，党办乙）" in said
    assert "未办结" not in said
