"""The document number: hexagon brackets, a full year, no 第, no leading zero, 3号仿宋, its place (7.2.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import Finding, Form, both, mm, points
from desktop.paper.format_check.parts import NUMBER as FORM_OF_NUMBER
from desktop.paper.format_check.rules.head import centred
from desktop.paper.format_check.standard import (
    LENGTH_SAID,
    LETTER,
    MILLIMETRE,
    NONE_SAID,
    NUMBER,
    RIGHT,
    SIZE_SAID,
    THIRD,
)
from desktop.paper.format_check.standing_in import of_another_style
from desktop.paper.press.fonts import Typeface
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.anatomy import Anatomy
    from desktop.paper.format_check.type_line import TypeLine

_YEAR = 4
_SERIES = re.compile(r"^〔\d{4}〕\D{1,6}字[1-9]\d*号$")
_LOOSE = re.compile(r"[（(【\[〔]?(?:19|20)\d\d[)）】\]〕]?.{0,4}第?\d+号$")


def number(paper: Anatomy) -> Iterator[Finding]:
    """Read the document number, measure its letters and its place."""
    line = paper.number
    if line is None:
        yield from _unreadable(paper)
        return
    yield from _written(line)
    yield from _lettered(line)
    if paper.form is Form.LETTER:
        if abs(line.right - RIGHT) > MILLIMETRE:
            what = Words("发文字号右端至左页边", "the number's right end from the left")
            yield Finding(LETTER, what, mm(line.right), mm(RIGHT), (1,), LENGTH_SAID, (line.left, line.top))
    elif paper.form is Form.DOCUMENT and "签发人" not in line.text:
        yield from centred(NUMBER, line, Words("发文字号的中线", "the number's middle"))


def _written(line: TypeLine) -> Iterator[Finding]:
    """Ask how the number is written."""
    found = FORM_OF_NUMBER.match(line.text)
    if found is None:
        return
    wrong = (
        (
            (found["open"], found["close"]) != ("〔", "〕"),
            Words("年份的括号", "the brackets of the year"),
            Words("六角括号〔〕", "hexagon brackets 〔〕"),
        ),
        (len(found["year"]) != _YEAR, Words("年份", "the year"), Words("标全称，四位数字", "in full, four digits")),
        (bool(found["ordinal"]), Words("序号前的字", "before the serial"), Words("不加“第”字", "no 第")),
        (
            found["serial"].startswith("0"),
            Words("序号", "the serial"),
            Words("不编虚位（1 不编为 01）", "no leading zero"),
        ),
    )
    for is_wrong, what, asked in wrong:
        if is_wrong:
            yield Finding(NUMBER, what, both(line.text), asked, (1,), NONE_SAID, (line.left, line.top))


def _lettered(line: TypeLine) -> Iterator[Finding]:
    """Ask for 3号仿宋."""
    at = (line.left, line.top)
    if not THIRD.holds(line.size):
        what = Words("发文字号的字号", "the size of the number")
        yield Finding(NUMBER, what, points(line.size), THIRD.words, (1,), SIZE_SAID, at)
    for name in of_another_style((line,), Typeface.FANGSONG):
        what = Words("发文字号的字体", "the number's face")
        yield Finding(NUMBER, what, both(name), both("仿宋"), (1,), NONE_SAID, at)


def _unreadable(paper: Anatomy) -> Iterator[Finding]:
    """Say of a line that means to be a document number, or of its absence, what the form is."""
    asked = Words("机关代字〔年份〕序号号", "unit〔year〕serial号")
    what = Words("发文字号", "the document number")
    loose = next((it for it in paper.head if _LOOSE.search(it.text)), None)
    # Minutes need no document number (10.3); a post numbers them in a series of its own: 〔2026〕会商字3号.
    if loose is not None and paper.form is Form.MINUTES and _SERIES.match(loose.text):
        return
    if loose is not None:
        yield Finding(NUMBER, what, both(loose.text), asked, (1,), NONE_SAID, (loose.left, loose.top))
    elif paper.form is not Form.MINUTES:
        yield Finding(NUMBER, what, Words("没有", "missing"), asked, (1,))
