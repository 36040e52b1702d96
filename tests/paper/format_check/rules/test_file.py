from __future__ import annotations

import io

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop.paper.format_check.check import check
from tests.paper.format_check.drawn import MM, RIGHT, checked, drawn


def scan(*, hidden: bool) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(210 * MM, 297 * MM), lang="zh-CN")
    canvas.setTitle("扫描件")
    canvas.setAuthor("青石镇")
    for _ in range(2):
        canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 210 * MM, 297 * MM)
        if hidden:
            text = canvas.beginText(100, 100)
            text.setTextRenderMode(3)
            text.textOut("scanned")
            canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize("hidden", [True, False])
def test_a_scanned_paper_is_one_finding_and_nothing_else(hidden: bool) -> None:  # noqa: FBT001
    report = check(scan(hidden=hidden), "扫描.pdf")
    (finding,) = report.findings
    assert finding.pages == (1, 2)
    assert "扫描件" in finding.measured.zh
    assert ("隐藏文字" in finding.measured.zh) is hidden


def test_a_font_that_is_not_in_the_file_is_named() -> None:
    found = [it for it in checked(RIGHT.but(folio_face="Times-Roman")).findings if it.clause.number == "9.9"]
    assert [(it.what.zh, it.pages) for it in found] == [("字体 Times-Roman", (1, 2, 3))]


@pytest.mark.parametrize(
    ("fault", "clause"),
    [
        ({"said_title": ""}, "14.3.3"),
        ({"said_author": ""}, "14.3.3"),
        ({"language": ""}, "14.9.2"),
        ({"language": "en-US"}, "14.9.2"),
    ],
)
def test_what_the_file_does_not_say_is_told(fault: dict[str, object], clause: str) -> None:
    assert [it.clause.number for it in checked(RIGHT.but(**fault)).findings] == [clause]


def test_text_that_cannot_be_copied_is_told_for_each_font() -> None:
    report = check(drawn(RIGHT).replace(b"/ToUnicode", b"/ToUnknown"), "稿.pdf")
    assert any("FangSong" in it.what.zh for it in report.findings)
    assert {it.clause.number for it in report.findings} == {"9.10"}
