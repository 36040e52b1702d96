"""The log of a day tells every call with who told it and what came of it; a day without any is a nil record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.paper.press.fonts import case
from desktop.paper.roster import duty_log
from desktop.paper.roster.log_facts import LogFacts, LogLine
from desktop.post.moment import CHINA
from desktop.post.roster.duty_log import LogEntry
from desktop.post.roster.states import LogReport
from tests.paper.facts import POST
from tests.paper.reading import looks_right, text
from tests.paper.roster.facts import IMPRINT

TYPES = case(bundled_only=True)
AT = datetime(2026, 10, 28, 9, 40, tzinfo=CHINA)
CALL = LogEntry(
    "a", AT, "涵洞积水，车过不去", "石桥村口", "石桥村委会", "张某01", "值班干部", "199-0000-0101",
    "已放警示牌", "水位不再涨", "建设办赵某02，9:45", "带水泵到场", recorder="党办甲", recorded_at=AT, reports=1,
)  # fmt: skip
REPORT = LogEntry(
    "b", AT + timedelta(hours=1), "已抽排", first="a", number=1, report=LogReport.FOLLOW_UP, recorder="党办乙"
)


def facts(*lines: LogLine, until: datetime | None = None) -> LogFacts:
    mark = replace(IMPRINT, final=until is None)
    return LogFacts(POST, date(2026, 10, 28), lines, mark, "书记甲、镇长乙", "党办甲", until)


def test_a_day_is_told_call_by_call() -> None:
    done = CALL.settle(AT + timedelta(days=1), "党办乙", "水已退")
    sheet = duty_log.lay(
        facts(LogLine(done), LogLine(REPORT, of=AT), LogLine(replace(CALL, id="c"), "〔2026〕哨字3号"), until=AT), TYPES
    )
    looks_right(sheet)
    said = text(sheet.content)
    for words in (
        "值班日志", "截至2026年10月28日9时40分", "星期三", "书记甲、镇长乙", "张某01值班干部", "199-0000-0101",
        "石桥村口：涵洞积水", "措施：已放警示牌", "影响：水位不再涨", "通知：建设办赵某02，9:45", "带水泵到场",
        "10/2909:40党办乙办结：水已退", "续报一", "（接09:40来电）已抽排", "〔2026〕哨字3号", "未办结",
        "当日未完，以次日重印为准", "带班领导签字",
    ):  # fmt: skip
        assert words in said, words
    assert "零记录" not in said.replace("写明“零记录”", "")


def test_a_day_without_a_call_is_a_nil_record() -> None:
    said = text(duty_log.draw(facts()))
    assert "零记录" in said.replace("写明“零记录”", "")
    assert "0时至24时" in said
    assert "当日未完" not in said


def test_a_busy_day_goes_on_with_its_heads() -> None:
    sheet = duty_log.lay(facts(*(LogLine(replace(CALL, id=str(at))) for at in range(30))), TYPES)
    looks_right(sheet)
    assert len(sheet.pages) > 2
    assert text(sheet.content).count("处理情况") == len(sheet.pages)
