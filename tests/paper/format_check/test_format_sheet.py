"""The 版式检查单 says everything that the check found, and what it measured where it found nothing."""

from __future__ import annotations

from dataclasses import replace

from desktop.paper.format_check import format_sheet
from desktop.paper.format_check.finding import Form
from desktop.paper.format_check.format_sheet import FormatFacts
from desktop.paper.press.fonts import case
from tests.paper.facts import IMPRINT
from tests.paper.format_check.drawn import DOCUMENT, RIGHT, checked
from tests.paper.reading import looks_right, squeezed, text

TYPES = case(bundled_only=True)
UNIT = "青石镇综合执法指挥部"


def test_every_finding_stands_with_its_page_clause_measure_and_what_is_asked() -> None:
    report = checked(DOCUMENT.but(number="青综指(2026)第08号", left=32.0, folio="{n}", title_size=18.0, imprint=False))
    sheet = format_sheet.lay(FormatFacts(UNIT, report, IMPRINT), TYPES)
    looks_right(sheet)
    said = text(sheet.content)
    assert len(report.findings) > 6
    for one in report.findings:
        for words in (one.clause.number, one.what.zh, one.measured.zh, one.asked.zh):
            assert squeezed(words) in said
    assert report.sha256 in said
    assert f"{len(report.findings)}处不符" in said
    assert "文件（由版面认出）" in said


def test_nothing_found_is_said_with_what_was_measured_and_what_stands_in() -> None:
    report = checked(RIGHT.but(face="ShaotaiFang-Regular"), Form.MINUTES)
    content = format_sheet.draw(FormatFacts(UNIT, report, IMPRINT))
    said = text(content)
    assert "未发现不符。" in said
    assert "仿宋用ShaotaiFang-Regular代替。" in said
    assert "纪要（由人指定）" in said
    assert "7.5页码" in said
    assert "GB/T15834-20115.1标点避头尾" in said
    assert content == format_sheet.draw(FormatFacts(UNIT, report, IMPRINT))
    assert "无。" in text(format_sheet.draw(FormatFacts(UNIT, replace(report, stand_ins=(), maker=""), IMPRINT)))
