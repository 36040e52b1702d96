"""Draws papers on reportlab's bare canvas, as a stranger would: to the standard unless told which fault to make."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desktop import resources
from desktop.paper.format_check.check import check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.finding import Form, Report

MM = 72 / 25.4
_RED = (0.84, 0.0, 0.06)
_BLACK = (0.0, 0.0, 0.0)
_FACES = {
    "FangSong_GB2312": "ShaotaiFang-Regular.ttf",
    "KaiTi_GB2312": "ShaotaiKai-Regular.ttf",
    "SimHei": "ShaotaiSans-Regular.ttf",
    "SimSun": "ShaotaiSerif-Regular.ttf",
    "FZXBSJW--GB1-0": "ShaotaiSerif-Bold.ttf",
    "ShaotaiFang-Regular": "ShaotaiFang-Regular.ttf",
}
"""The official faces, drawn here with the outlines of the free ones under the official names."""


@lru_cache(maxsize=1)
def faces() -> None:
    """Register the faces once."""
    for name, file in _FACES.items():
        font = TTFont(name, str(resources.folder("fonts") / file))
        font.face.name = name.encode("ascii")
        pdfmetrics.registerFont(font)


WORDS = (
    "会议听取了综合行政执法队关于第三十八周哨单办理情况的汇报研究了占道经营整治和违法建设拆除工作安排"
    "要求各部门按照职责分工抓好落实对逾期未报到的部门由指挥部办公室发督办单并在下周例会上说明原因"
)


@dataclass(frozen=True, slots=True)
class Paper:
    """What is drawn; every default is what the standard asks for. Places and lengths in millimetres."""

    kind: str = "minutes"
    """Which head stands on the first page: minutes, document, letter or none."""
    mark: str = "青石镇综合执法指挥部会议纪要"
    mark_size: float = 30.0
    mark_face: str = "FZXBSJW--GB1-0"
    mark_shift: float = 0.0
    mark_top: float = 0.0
    """0 for where the kind of paper has its mark: 72 mm, of a letter 30 mm."""
    mark_colour: tuple[float, float, float] = _RED
    number: str = "青综指纪〔2026〕38号"
    number_face: str = "FangSong_GB2312"
    number_size: float = 16.0
    number_shift: float = 0.0
    rule_gap: float = 4.0
    rule_width: float = 156.0
    rule_colour: tuple[float, float, float] = _RED
    double: tuple[tuple[float, float], ...] = ((4.0, 1.2), (5.4, 0.5), (21.4, 0.5), (20.0, 1.2))
    """The four red rules of a letter: under the mark, the last two above the paper's foot; and their weights."""
    double_length: float = 170.0
    title: tuple[str, ...] = ("青石镇综合执法指挥部", "二〇二六年第三十八周例会会议纪要")
    title_size: float = 22.0
    title_face: str = "FZXBSJW--GB1-0"
    title_shift: float = 0.0
    title_down: float = 0.0
    face: str = "FangSong_GB2312"
    size: float = 16.0
    advance: float = 156 / 28
    pitch: float = 225 / 22
    lines: int = 22
    lines_of: int = 0
    """Characters of a line; 0 for as many as fill 156 mm."""
    top: float = 37.0
    left: float = 28.0
    mirrored: bool = False
    """Whether even pages have the binding margin at the right."""
    indent: float = 2.0
    colour: tuple[float, float, float] = _BLACK
    first: str = "一、关于逾期哨单的处理"
    first_face: str = "SimHei"
    second: str = "（一）督办安排"
    second_face: str = "KaiTi_GB2312"
    folio: str = "\u2014 {n} \u2014"
    folio_face: str = "SimSun"
    folio_size: float = 14.0
    folio_gap: float = 7.0
    folio_in: float = 4.94
    folio_swapped: bool = False
    folio_full: bool = False
    folio_first: int = 1
    folio_jump: bool = False
    folio_on_letter: bool = False
    imprint: bool = True
    imprint_rules: bool = True
    imprint_width: float = 156.0
    imprint_face: str = "FangSong_GB2312"
    copies: str = "抄送：镇党委，镇人大，镇政府，各执法中队。"
    letter_ruled: bool = False
    rules: tuple[float, float, float] = (0.35, 0.25, 0.35)
    imprint_size: float = 14.0
    imprint_in: float = 4.94
    imprint_up: float = 0.0
    imprint_date: str = "2026年9月22日印发"
    page: tuple[float, float] = (210.0, 297.0)
    pages: int = 3
    shift: tuple[float, float] = (0.0, 0.0)
    """All that is printed is moved right and down by this much."""
    begins_with: str = ""
    """A sign that opens the second line of the second page."""
    ends_with: str = ""
    """A sign that ends the second line of the second page."""
    sticking: str = ""
    """Words that the second line of the second page has beyond the edge."""
    rare: str = ""
    """Characters of the second page that the face of the body lacks, set in another one."""
    lone: str = ""
    """Words that stand alone on the last line of a paragraph of the second page."""
    stamp: str = ""
    """Words at the top left of every page, above the type area."""
    said_title: str = "第三十八周例会纪要"
    said_author: str = "青石镇综合执法指挥部"
    language: str = "zh-CN"

    def but(self, **changed: object) -> Paper:
        """Return the same paper with a fault."""
        return replace(self, **changed)  # type: ignore[arg-type]


class _Pen:
    """Writes on one canvas in millimetres from the top left corner."""

    def __init__(self, paper: Paper, canvas: Canvas) -> None:
        self.paper = paper
        self.canvas = canvas

    def put(self, x: float, y: float, words: str, face: str, size: float, advance: float = 0.0) -> None:
        """Write `words` with the baseline at `y`; with `advance` every full character stands so far behind the last."""
        right, down = self.paper.shift
        text = self.canvas.beginText((x + right) * MM, (self.paper.page[1] - y - down) * MM)
        text.setFont(face, size)
        text.setCharSpace(advance * MM - size if advance else 0.0)
        text.textOut(words)
        self.canvas.drawText(text)

    def rule(self, x: float, y: float, length: float, weight: float) -> None:
        """Draw a level line."""
        right, down = self.paper.shift
        self.canvas.setLineWidth(weight * MM)
        height = (self.paper.page[1] - y - down) * MM
        self.canvas.line((x + right) * MM, height, (x + length + right) * MM, height)

    def wide(self, words: str, face: str, size: float) -> float:
        """Return how wide words are."""
        return float(pdfmetrics.stringWidth(words, face, size)) / MM


def draw(paper: Paper) -> bytes:
    """Return the PDF."""
    faces()
    file = io.BytesIO()
    begin: Any = paper.face
    canvas = Canvas(
        file,
        pagesize=(paper.page[0] * MM, paper.page[1] * MM),
        invariant=1,
        initialFontName=begin,
        lang=paper.language or None,
    )
    canvas.setTitle(paper.said_title)
    canvas.setAuthor(paper.said_author)
    pen = _Pen(paper, canvas)
    for number in range(1, paper.pages + 1):
        begin = _head(pen) if number == 1 and paper.kind != "none" else 0
        _body(pen, number, begin)
        pen.put(28, 30, paper.stamp, "SimHei", 16)
        if number == paper.pages and paper.imprint:
            _imprint(pen)
        if paper.folio and (paper.kind != "letter" or number > 1 or paper.folio_on_letter):
            _folio(pen, number)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _centred(pen: _Pen, y: float, words: str, face: str, size: float, shift: float = 0.0) -> None:
    pen.put(28 + (156 - pen.wide(words, face, size)) / 2 + shift, y, words, face, size)


def _head(pen: _Pen) -> int:
    """Draw mark, number, red rule and title; return on which line of the grid the body begins."""
    paper = pen.paper
    pen.canvas.setFillColorRGB(*paper.mark_colour)
    em = paper.mark_size / MM
    top = paper.mark_top or (30.0 if paper.kind == "letter" else 72.0)
    # The ink of the bold face reaches 0.85 of the size above the baseline.
    _centred(pen, top + 0.85 * em, paper.mark, paper.mark_face, paper.mark_size, paper.mark_shift)
    pen.canvas.setFillColorRGB(*_BLACK)
    pen.canvas.setStrokeColorRGB(*paper.rule_colour)
    bottom = top + 0.97 * em
    if paper.kind == "letter":
        for place, (y, weight) in enumerate(paper.double):
            length = paper.double_length
            pen.rule(20 + (170 - length) / 2, bottom + y if place < 2 else 297 - y, length, weight)
        wide = pen.wide(paper.number, paper.number_face, paper.number_size)
        pen.put(184 - wide + paper.number_shift, bottom + 15.3, paper.number, paper.number_face, paper.number_size)
        rule = bottom + 16
    else:
        baseline = bottom + 2 * 225 / 22 + 5.0
        _centred(pen, baseline, paper.number, paper.number_face, paper.number_size, paper.number_shift)
        rule = baseline + 0.12 * paper.number_size / MM + paper.rule_gap
        if paper.rule_width:
            pen.rule(28 + (156 - paper.rule_width) / 2, rule, paper.rule_width, 0.5)
    pen.canvas.setStrokeColorRGB(*_BLACK)
    title = rule + 2 * 225 / 22 + 0.2 * paper.title_size / MM + paper.title_down
    for place, line in enumerate(paper.title):
        y = title + place * 11 + 0.88 * paper.title_size / MM
        _centred(pen, y, line, paper.title_face, paper.title_size, paper.title_shift)
    below = title + len(paper.title) * 11 - 37
    return int(below // (225 / 22)) + 2


def _body(pen: _Pen, number: int, begin: int) -> None:
    paper = pen.paper
    pen.canvas.setFillColorRGB(*paper.colour)
    last = paper.lines - 3 if number == paper.pages and paper.imprint else paper.lines
    for line, (words, face) in zip(range(begin, last), _lines(paper, number), strict=False):
        em = paper.size / MM
        left = 26.0 if paper.mirrored and number % 2 == 0 else paper.left
        y = paper.top + line * paper.pitch + (paper.pitch - em) / 2 + 0.88 * em
        said = words.lstrip("　")
        inset = (len(words) - len(said)) * paper.indent / 2 * paper.advance
        pen.put(left + inset, y, said, face, paper.size, paper.advance)
        if paper.rare and (number, line) == (2, 5):
            pen.put(left + len(said) * paper.advance, y, paper.rare, "SimSun", paper.size, paper.advance)
    pen.canvas.setFillColorRGB(*_BLACK)


def _lines(paper: Paper, number: int) -> Iterator[tuple[str, str]]:
    """Yield the lines of one page: a heading of each level, then paragraphs of three lines."""
    each = paper.lines_of or round(156 / paper.advance)
    if number == 1:
        yield "　　" + paper.first, paper.first_face
        yield "　　" + paper.second, paper.second_face
    place = 0
    while True:
        text, marked = (WORDS * 2)[place % 7 :], number == 2 and place == 0
        yield "　　" + text[: each - 2], paper.face
        second = text[each : 2 * each]
        if marked:
            second = (paper.begins_with + second)[: each - len(paper.ends_with)] + paper.ends_with + paper.sticking
        yield second, paper.face
        yield (paper.lone if marked and paper.lone else text[2 * each : 2 * each + 9] + "。"), paper.face
        place += 1


def _imprint(pen: _Pen) -> None:
    paper = pen.paper
    height, size = 7.0, paper.imprint_size
    bottom = 262.0 - paper.imprint_up
    pen.canvas.setStrokeColorRGB(*_BLACK)
    if paper.imprint_rules and (paper.kind != "letter" or paper.letter_ruled):
        inset = (156 - paper.imprint_width) / 2
        for y, weight in zip((bottom - 2 * height, bottom - height, bottom), paper.rules, strict=True):
            pen.rule(28 + inset, y, paper.imprint_width, weight)
    drop = height / 2 + 0.38 * size / MM
    x = 28 + paper.imprint_in
    pen.put(x, bottom - 2 * height + drop, paper.copies, paper.imprint_face, size)
    if paper.kind == "letter":
        return
    pen.put(x, bottom - height + drop, "青石镇综合执法指挥部办公室", paper.imprint_face, size)
    wide = pen.wide(paper.imprint_date, paper.imprint_face, size)
    pen.put(184 - paper.imprint_in - wide, bottom - height + drop, paper.imprint_date, paper.imprint_face, size)


def _folio(pen: _Pen, number: int) -> None:
    paper = pen.paper
    said = number + paper.folio_first - 1 + (2 if paper.folio_jump and number == paper.pages else 0)
    words, size = paper.folio.format(n=said), paper.folio_size
    if paper.folio_full:
        words = words.translate({ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)})
    # The dash of the serif face reaches 0.3 of the size above the baseline.
    y = 262 + paper.folio_gap + 0.3 * size / MM
    wide = pen.wide(words, paper.folio_face, size)
    right = (number % 2 == 1) != paper.folio_swapped
    pen.put(184 - paper.folio_in - wide if right else 28 + paper.folio_in, y, words, paper.folio_face, size)


@lru_cache(maxsize=64)
def drawn(paper: Paper) -> bytes:
    """Return the PDF of a paper, drawn once."""
    return draw(paper)


def checked(paper: Paper, asked: Form | None = None) -> Report:
    """Check a paper."""
    return check(drawn(paper), "稿.pdf", asked)


def found(paper: Paper) -> set[tuple[str, str]]:
    """Return the clause and the measure of every deviation of a paper."""
    return {(one.clause.number, one.measured.zh) for one in checked(paper).findings}


def clauses(paper: Paper) -> set[str]:
    """Return the clauses from which a paper deviates."""
    return {one.clause.number for one in checked(paper).findings}


RIGHT = Paper()
DOCUMENT = RIGHT.but(kind="document", mark="青石镇人民政府文件", mark_size=50.0)
SENT = RIGHT.but(kind="letter", mark="青石镇人民政府", mark_size=46.0)
