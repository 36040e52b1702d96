"""How fast official papers are drawn: a table of 100 and of 500 pages, minutes of 40 pages, beside other programs."""

from __future__ import annotations

import argparse
import io
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, SimpleDocTemplate
from reportlab.platypus import Paragraph as Flowing

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop.paper.official import minutes, report
from desktop.paper.official.facts import Heading, Minutes, Paragraph, Report, Table
from desktop.paper.official.widths import column_widths
from desktop.paper.press import galley
from desktop.paper.press.fonts import Typeface, case
from desktop.paper.press.galley import Style
from desktop.paper.press.official import AREA, CHARACTER, PITCH
from tests.paper.official.invented import REPORT, long_minutes, register

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.paper.official.facts import Block

HUNDRED = 2.0
"""Seconds for 100 pages of tables (performance.md)."""
LARGEST = 1_000_000
"""Bytes of 100 pages of tables."""
LINEAR = 1.25
"""How much longer than five times 100 pages 500 pages may take."""
ROWS = 1650
"""Rows of the table, which is 100 pages."""
SECTIONS = 104
"""Sections of the minutes, which are 40 pages; no paragraph stands twice, as what was set once is remembered."""
SMALL = Style(Typeface.FANGSONG, 10.5, 13.9)
"""Type of the table, as ours comes out."""
TYPES = case(bundled_only=True)


def main() -> int:
    """Print the figures; exit code 1 when a goal is missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--alone", action="store_true", help="leave the other programs out")
    alone = options.parse_args().alone
    minutes.lay(long_minutes(3), TYPES)
    table = replace(REPORT, blocks=(register(ROWS, landscape=False),))
    seconds, pages, size = _best(lambda: _ours(table))
    hundred = seconds * 100 / pages
    print(f"table: {pages} pages, {seconds:.2f} s, {pages / seconds:.0f} pages/s, {size / 1000:.0f} kB")
    long, many, _ = _best(lambda: _ours(replace(REPORT, blocks=(register(5 * ROWS, landscape=False),))))
    growth = long / many / (seconds / pages)
    print(f"table five times as long: {many} pages, {long:.2f} s, {growth:.2f}x the time per page")
    held = _spoken(SECTIONS)
    spent, count, weight = _best(lambda: _ours(held))
    print(f"minutes: {count} pages, {spent:.2f} s, {count / spent:.0f} pages/s, {weight / 1000:.0f} kB")
    if not alone:
        for name, facts, ours in (("table", table, seconds), ("minutes", held, spent)):
            for program, draw in _others(name):
                took, there = draw(facts)
                said = f"{took:.2f} s, {there} pages, {took / ours:.1f}x our time for the same text"
                print(f"{name} by {program}: {said if there else 'failed'}")
        print("WeasyPrint is not on this machine" if find_spec("weasyprint") is None else "WeasyPrint was not asked")
    return 0 if hundred <= HUNDRED and growth <= LINEAR and size * 100 / pages <= LARGEST else 1


def _spoken(sections: int) -> Minutes:
    """Return minutes in which every paragraph has figures of its own."""
    facts = long_minutes(sections)
    blocks = tuple(
        replace(block, words=f"第{number}次报告：" + block.words.replace("9次", f"{number}次"))
        if isinstance(block, Paragraph)
        else replace(block, run_on=block.run_on.replace("Q=30", f"Q={number}"))
        if isinstance(block, Heading)
        else block
        for number, block in enumerate(facts.blocks)
        if not isinstance(block, Table)
    )
    return replace(facts, blocks=blocks)


def _ours(facts: Minutes | Report) -> tuple[int, int]:
    sheet = minutes.lay(facts, TYPES) if isinstance(facts, Minutes) else report.lay(facts, TYPES)
    return len(sheet.pages), len(sheet.content)


def _best(draw: Callable[[], tuple[int, int]], turns: int = 3) -> tuple[float, int, int]:
    """Return the least processor time of some turns, with the pages and bytes drawn."""
    found = []
    for _ in range(turns):
        galley._set.cache_clear()  # noqa: SLF001 - nobody draws the same paper twice in a row
        begun = time.process_time()
        pages, size = draw()
        found.append((time.process_time() - begun, pages, size))
    return min(found)


def _others(name: str) -> Iterator[tuple[str, Callable[[Minutes | Report], tuple[float, int]]]]:
    if name == "table":
        # Plain cells are not broken into lines at all: they run over their neighbours.
        yield "Platypus, plain cells", lambda facts: _platypus(facts, wrapped=False)
    yield "Platypus, Paragraphs", lambda facts: _platypus(facts, wrapped=True)
    if shutil.which("soffice"):
        yield "LibreOffice", _office


def _platypus(facts: Minutes | Report, *, wrapped: bool) -> tuple[float, int]:
    """Draw the same text with reportlab's own layout and the same font files; return seconds and pages."""
    body, small, font = _styles()
    begun = time.process_time()
    story: list[Any] = []
    for block in facts.blocks:
        if isinstance(block, Table):
            widths = column_widths(TYPES, block, SMALL, 12, AREA.width)
            cut = [list(row) for row in (tuple(column.title for column in block.columns), *block.rows)]
            cells = [[Flowing(escape(one), small) for one in row] for row in cut] if wrapped else cut
            looks = [("FONT", (0, 0), (-1, -1), font, SMALL.size), ("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0))]
            rows = iter(cells[1:])
            while some := list(islice(rows, 500)):  # its LongTable is worse than linear
                story.append(LongTable([cells[0], *some], widths, repeatRows=1, style=looks))
        else:
            story += [Flowing(escape(words), body) for words in _words(block)]
    file, turned = io.BytesIO(), []
    document = SimpleDocTemplate(file, pagesize=A4, leftMargin=79, rightMargin=74, topMargin=105, bottomMargin=99)
    document.build(story, onFirstPage=lambda *_: turned.append(1), onLaterPages=lambda *_: turned.append(1))
    return time.process_time() - begun, len(turned)


def _styles() -> tuple[Any, Any, str]:
    face = TYPES.face(Typeface.FANGSONG)
    pdfmetrics.registerFont(TTFont(face.name, str(face.path)))
    body = ParagraphStyle(
        "body", fontName=face.name, fontSize=CHARACTER, leading=PITCH, wordWrap="CJK", firstLineIndent=2 * CHARACTER
    )
    return (
        body,
        ParagraphStyle("cell", fontName=face.name, fontSize=SMALL.size, leading=SMALL.leading, wordWrap="CJK"),
        face.name,
    )


def _words(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.words
    elif isinstance(block, Heading):
        yield block.words + block.run_on


def _office(facts: Minutes | Report) -> tuple[float, int]:
    """Have LibreOffice turn the same text, as a flat OpenDocument file, into a PDF; return seconds and pages."""
    with tempfile.TemporaryDirectory() as home:
        source = Path(home) / "paper.fodt"
        source.write_text(_flat(facts), "utf-8")
        command = [shutil.which("soffice") or "", f"-env:UserInstallation=file://{home}/profile", "--headless"]
        before = _children()
        done = subprocess.run(
            [*command, "--convert-to", "pdf", "--outdir", home, str(source)], capture_output=True, check=False
        )
        spent = _children() - before
        if done.returncode or not (Path(home) / "paper.pdf").exists():
            return spent, 0
        return spent, len(PdfReader(Path(home) / "paper.pdf").pages)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _flat(facts: Minutes | Report) -> str:
    """Return the text of a paper as a flat OpenDocument file, its body 3号 and its tables 小四."""
    body = []
    for block in facts.blocks:
        if isinstance(block, Table):
            rows = [tuple(column.title for column in block.columns), *block.rows]
            cells = ["".join(_cell(one) for one in row) for row in rows]
            head = f"<table:table-header-rows><table:table-row>{cells[0]}</table:table-row></table:table-header-rows>"
            lines = "".join(f"<table:table-row>{line}</table:table-row>" for line in cells[1:])
            columns = f'<table:table-column table:number-columns-repeated="{len(block.columns)}"/>'
            body.append(f"<table:table>{columns}{head}{lines}</table:table>")
        else:
            body += [f'<text:p text:style-name="B">{escape(words)}</text:p>' for words in _words(block)]
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
        for name, path in (
            ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("fo", "xsl-fo-compatible"),
        )
    )  # fmt: skip
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>'
        '<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" '
        'fo:margin-top="37mm" fo:margin-left="28mm" fo:margin-right="26mm" fo:margin-bottom="35mm"/>'
        "</style:page-layout>"
        f"{_style('B', CHARACTER, PITCH)}{_style('C', SMALL.size, SMALL.leading)}"
        "</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles>'
        f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document>"
    )


def _cell(words: str) -> str:
    return f'<table:table-cell><text:p text:style-name="C">{escape(words)}</text:p></table:table-cell>'


def _style(name: str, size: float, leading: float) -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph">'
        f'<style:paragraph-properties fo:line-height="{leading}pt"/><style:text-properties '
        f'style:font-name-asian="LXGW WenKai" style:font-size-asian="{size}pt" fo:font-size="{size}pt"/></style:style>'
    )


if __name__ == "__main__":
    raise SystemExit(main())
