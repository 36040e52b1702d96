"""The 版记 on the last page: its rules, 抄送 and 印发, their size, face and place (7.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.paper.format_check.finding import Finding, Form, both, mm, points
from desktop.paper.format_check.standard import (
    BINDING,
    BOTTOM,
    COPIES,
    FOURTH,
    IMPRINT_RULES,
    ISSUED,
    LENGTH_SAID,
    LETTER,
    MILLIMETRE,
    NONE_SAID,
    RIGHT,
    RULE_WEIGHT,
    SIZE_SAID,
    WEIGHT_SAID,
    WIDTH,
)
from desktop.paper.format_check.standing_in import of_another_style
from desktop.paper.format_check.type_line import common
from desktop.paper.press.fonts import Typeface
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.anatomy import Anatomy
    from desktop.paper.format_check.type_line import TypeLine

_HEAVY, _THIN = 0.35, 0.25
_YEAR = 4
_INSET = 14 * 25.4 / 72
_LOOSE_DATE = re.compile(r"^.*?(\d+(年|[./-]).*)$")
_DATE = re.compile(r"(?P<year>\d+)年(?P<month>\d+)月(?P<day>\d+)日印发$")


def imprint(paper: Anatomy) -> Iterator[Finding]:
    """Measure the 版记; a document must have one, minutes and papers without a head may have one."""
    if not paper.imprint:
        if paper.form is Form.DOCUMENT:
            told, asked = Words("没有", "missing"), Words("抄送、印发机关和印发日期", "copies, issuing office and date")
            yield Finding(ISSUED, Words("版记", "the imprint"), told, asked, (len(paper.reading.leaves),))
        return
    if paper.form is Form.LETTER:
        yield from _of_letter(paper)
    else:
        yield from _rules(paper)
    for line in paper.imprint:
        yield from _line(line)
    yield from _ends(paper)


def _of_letter(paper: Anatomy) -> Iterator[Finding]:
    if paper.imprint_rules:
        rule = paper.imprint_rules[0]
        what, asked = Words("信函版记的分隔线", "rules in a letter's imprint"), Words("不加分隔线", "none")
        said = Words(f"{len(paper.imprint_rules)} 条", str(len(paper.imprint_rules)))
        yield Finding(LETTER, what, said, asked, (paper.imprint[0].page,), NONE_SAID, (rule.x1, rule.y1))


def _rules(paper: Anatomy) -> Iterator[Finding]:
    page, rules = (paper.imprint[0].page,), paper.imprint_rules
    if len(rules) < 2:  # noqa: PLR2004 - the first and the last one
        what, asked = (
            Words("版记的分隔线", "the imprint's rules"),
            Words("首末各一条粗线", "a heavy one first and last"),
        )
        said = Words(f"{len(rules)} 条", str(len(rules)))
        yield Finding(IMPRINT_RULES, what, said, asked, page, NONE_SAID, (paper.imprint[0].left, paper.imprint[0].top))
        return
    for place, rule in enumerate(rules):
        at = (rule.x1, rule.y1)
        outer = place in {0, len(rules) - 1}
        weight = _HEAVY if outer else _THIN
        name = Words(f"版记第 {place + 1} 条线", f"rule {place + 1} of the imprint")
        if abs(rule.weight - weight) > RULE_WEIGHT:
            what = Words(name.zh + "的粗细", f"the weight of {name.en}")
            yield Finding(
                IMPRINT_RULES, what, both(f"{rule.weight:.2f} mm"), both(f"{weight} mm"), page, WEIGHT_SAID, at
            )
        if abs(rule.length - WIDTH) > MILLIMETRE:
            what = Words(name.zh + "的长", f"the length of {name.en}")
            yield Finding(IMPRINT_RULES, what, mm(rule.length), mm(WIDTH), page, LENGTH_SAID, at)
    last = rules[-1]
    if abs(last.y1 - BOTTOM) > MILLIMETRE:
        what = Words("末条分隔线至上页边", "from the paper's top to the last rule")
        asked_words = Words(f"{BOTTOM:.1f} mm（与版心下边缘重合）", f"{BOTTOM:.1f} mm (the type area's foot)")
        yield Finding(IMPRINT_RULES, what, mm(last.y1), asked_words, page, LENGTH_SAID, (last.x1, last.y1))


def _line(line: TypeLine) -> Iterator[Finding]:
    clause = COPIES if line.text.startswith("抄送") else ISSUED
    at, page, name = (line.left, line.top), (line.page,), line.text[:6]
    if not any(common(glyph.text) for glyph in line.glyphs):
        return
    if not FOURTH.holds(line.size):
        what = Words(f"版记“{name}…”的字号", f"the size of “{name}…”")
        yield Finding(clause, what, points(line.size), FOURTH.words, page, SIZE_SAID, at)
    for font in of_another_style((line,), Typeface.FANGSONG):
        what = Words(f"版记“{name}…”的字体", f"the face of “{name}…”")
        yield Finding(clause, what, both(font), both("仿宋"), page, NONE_SAID, at)


def _ends(paper: Anatomy) -> Iterator[Finding]:
    """Ask for one character of blank at both sides, a full stop after the last 抄送, and a date without zeros."""
    copies = [line for line in paper.imprint if line.text.startswith("抄送")]
    issued = [line for line in paper.imprint if line.text.endswith("印发")]
    for line in (*copies, *issued):
        inset = line.glyphs[0].x - BINDING
        if abs(inset - _INSET) > MILLIMETRE:
            clause = COPIES if line in copies else ISSUED
            what = Words(f"版记“{line.text[:6]}…”左空", f"the blank left of “{line.text[:6]}…”")
            asked = Words(f"一字（{_INSET:.1f} mm）", f"one character ({_INSET:.1f} mm)")
            yield Finding(clause, what, mm(inset), asked, (line.page,), LENGTH_SAID, (line.left, line.top))
    for line in issued:
        inset = RIGHT - (line.glyphs[-1].x + line.glyphs[-1].advance)
        if abs(inset - _INSET) > MILLIMETRE:
            what, asked = (
                Words("印发日期右空", "the blank right of the date"),
                Words(f"一字（{_INSET:.1f} mm）", f"one character ({_INSET:.1f} mm)"),
            )
            yield Finding(ISSUED, what, mm(inset), asked, (line.page,), LENGTH_SAID, (line.right, line.top))
        date = _DATE.search(line.text)
        right = (
            date
            and len(date["year"]) == _YEAR
            and not date["month"].startswith("0")
            and not date["day"].startswith("0")
        )
        if not right:
            what = Words("印发日期", "the date of issue")
            said, asked = (
                both(_LOOSE_DATE.sub(r"\1", line.text)),
                Words("年份四位，月、日不编虚位", "four digits of the year, no leading zeros"),
            )
            yield Finding(ISSUED, what, said, asked, (line.page,), NONE_SAID, (line.left, line.top))
    if copies:
        yield from _stop(paper, copies[0], issued)


def _stop(paper: Anatomy, first: TypeLine, issued: list[TypeLine]) -> Iterator[Finding]:
    """Ask for a colon behind 抄送 and a full stop at the end of the list."""
    at, page = (first.left, first.top), (first.page,)
    if not first.text.startswith("抄送："):
        yield Finding(
            COPIES,
            Words("“抄送”后的标点", "the mark behind 抄送"),
            both(first.text[:4]),
            both("抄送："),
            page,
            NONE_SAID,
            at,
        )
    end = issued[0].baseline if issued else float("inf")
    bars = [rule.y1 for rule in paper.imprint_rules if rule.y1 > first.baseline]
    end = min([end, *bars[:1]])
    listed = [line for line in paper.imprint if first.baseline <= line.baseline < end]
    if not listed[-1].text.endswith("。"):
        what = Words("抄送最后的标点", "the mark at the end of 抄送")
        yield Finding(COPIES, what, both(listed[-1].text[-1]), both("。"), page, NONE_SAID, at)
