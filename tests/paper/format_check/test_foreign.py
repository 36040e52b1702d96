"""Papers of other programs, with the faults that their habits make: Platypus, Qt, and a file written by Ghostscript."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QFontDatabase, QPageLayout, QPageSize, QPainter, QPdfWriter
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from desktop import resources
from desktop.paper.format_check.check import check
from desktop.paper.format_check.finding import Form, Report
from desktop.paper.official import minutes
from tests.paper.format_check.drawn import DOCUMENT, WORDS, drawn
from tests.paper.official.invented import MINUTES

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def said(report: Report) -> dict[str, str]:
    return {one.what.zh: one.measured.zh for one in report.findings}


def test_a_platypus_paper_with_office_defaults() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle("body", fontName="STSong-Light", fontSize=12, leading=18, firstLineIndent=24, wordWrap="CJK")
    file = io.BytesIO()
    paper = SimpleDocTemplate(file, pagesize=LETTER, leftMargin=30 * mm, rightMargin=30 * mm, topMargin=25 * mm)
    paper.build([Paragraph(WORDS * 3, style) for _ in range(8)])
    report = check(file.getvalue(), "platypus.pdf")
    found = said(report)
    assert report.form is Form.PLAIN
    assert found["幅面"] == "216 × 279 mm"
    # Platypus adds 6 points to the margins that it is given.
    assert found["订口（左白边）"] == "32.1 mm"
    assert found["每面行数（按行距）"] == "35.4 行（行距 6.35 mm）"
    assert found["字体 STSong-Light"] == "没有嵌入"
    assert found["页码"] == "没有"
    assert found["文件的语言"] == "没有"
    assert [it for it in found if it.startswith("正文的字体")]
    assert [found[it] for it in found if it.startswith("正文的字号")] == ["12 磅"]


def test_a_paper_painted_by_qt(qapp: QApplication) -> None:
    del qapp
    family = QFontDatabase.applicationFontFamilies(
        QFontDatabase.addApplicationFont(str(resources.folder("fonts") / "ShaotaiFang-Regular.ttf"))
    )[0]
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(1200)
    writer.setTitle("通知")
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    dots = 1200 / 25.4
    painter = QPainter(writer)
    painter.setFont(QFont(family, 14))
    for line in range(24):
        words = (WORDS * 2)[line : line + (32 if line % 3 else 30)]
        inset = 0 if line % 3 else 2 * 14 * 25.4 / 72
        painter.drawText(round((20 + inset) * dots), round((30 + line * 9.0) * dots), words)
    painter.end()
    report = check(bytes(buffer.data().data()), "qt.pdf")
    found = said(report)
    assert report.maker.startswith("Qt")
    assert found["订口（左白边）"] == "20.0 mm"
    assert found["每面行数（按行距）"] == "25.0 行（行距 9.00 mm）"
    assert [found[it] for it in found if it.startswith("正文的字号")] == ["14 磅"]
    assert not [it for it in found if it.startswith("正文的字体")]
    assert report.stand_ins[0].used.startswith("ShaotaiFang")


def anew(content: bytes, folder: Path) -> bytes:
    """Return what Ghostscript writes when it reads this file."""
    before, after = folder / "稿.pdf", folder / "新.pdf"
    before.write_bytes(content)
    words = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={after}", str(before)]
    subprocess.run(words, check=True, capture_output=True)
    return after.read_bytes()


@pytest.mark.skipif(shutil.which("gs") is None, reason="no Ghostscript here")
def test_a_file_written_anew_by_ghostscript_is_measured_as_before(tmp_path: Path) -> None:
    content = minutes.draw(MINUTES)
    second = check(anew(content, tmp_path), "新.pdf")
    assert said(check(content, "稿.pdf")) == {}
    assert second.maker.startswith("GPL Ghostscript")
    assert second.form is Form.MINUTES
    # Ghostscript drops the language, and the way back to Unicode of characters beyond U+FFFF.
    assert set(said(second)) <= {"文件的语言", "字体 ShaotaiSerif-Regular"}


@pytest.mark.skipif(shutil.which("gs") is None, reason="no Ghostscript here")
def test_text_that_lost_its_unicode_is_told_and_not_guessed_at(tmp_path: Path) -> None:
    # Ghostscript cannot read the way back to Unicode of reportlab's subsets of simple fonts.
    second = check(anew(drawn(DOCUMENT), tmp_path), "新.pdf")
    assert {one.clause.number for one in second.findings} <= {"9.10", "14.9.2"}
    assert any("复制不出来" in one.measured.zh for one in second.findings)
