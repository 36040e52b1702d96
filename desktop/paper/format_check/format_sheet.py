"""The 版式检查单: what the format check found in one file, with page, clause, measured and asked, as a paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.paper.format_check.standard import GB9704
from desktop.paper.press.cells import SMALL, heading, label
from desktop.paper.press.fonts import Typeface
from desktop.paper.press.form import Band, Cell, Row
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.imprint import day
from desktop.paper.press.page import MM
from desktop.paper.press.slip import Foot, Head, Slip, compose
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.paper.format_check.finding import Finding, Report
    from desktop.paper.format_check.standard import Clause
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.imprint import Imprint
    from desktop.paper.press.sheet import Sheet

_TEXT = Style(Typeface.FANGSONG, 10.5, 4.8 * MM)
_MIDDLE = _TEXT.aligned(Align.CENTRE)
_HASH = Style(Typeface.FANGSONG, 10.5, 4.8 * MM, tracking=0.2)
_LEAST = 6.6 * MM
_SIDE = 1.0 * MM
_COLUMNS = tuple(mm * MM for mm in (9, 22, 27, 40, 32, 32))
_FACTS = tuple(mm * MM for mm in (26, 55, 26, 55))


@dataclass(frozen=True, slots=True)
class FormatFacts:
    """What the sheet says: which unit checked, what was found, and from which state of the journal it is printed."""

    unit: str
    report: Report
    imprint: Imprint


def draw(facts: FormatFacts) -> bytes:
    """Return the sheet as a PDF."""
    return lay(facts).content


def lay(facts: FormatFacts, types: Case | None = None) -> Sheet:
    """Return the sheet with its pages: the file, every deviation, the faces that stand in, what was measured."""
    words, report = wording("format_sheet"), facts.report
    head = Head(facts.unit, words["name"], words["against"].format(standard=GB9704), day(facts.imprint.printed_at))
    columns = Row(tuple(heading(words[key]) for key in ("no", "page", "clause", "what", "measured", "asked")), _LEAST)
    bands = [Band(_FACTS, tuple(_file(facts)), bookmark=words["file"])]
    rows = tuple(_row(number, one) for number, one in enumerate(report.findings, start=1))
    if rows:
        bands.append(Band(_COLUMNS, rows, (columns,), bookmark=words["findings"]))
    else:
        bands.append(Band((sum(_COLUMNS),), (Row((_cell(words["none"], _MIDDLE),)),)))
    bands.append(Band(_FACTS, tuple(_notes(report))))
    return compose(Slip(head, tuple(bands), Foot(facts.imprint, remark=words["remark"])), types)


def _file(facts: FormatFacts) -> Iterator[Row]:
    words, report = wording("format_sheet"), facts.report
    yield Row((label(words["file"]), _cell(report.name, _TEXT, span=3)), _LEAST)
    yield Row((label("SHA-256"), _cell(report.sha256, _HASH, span=3)), _LEAST)
    form = words["asked_form"] if report.asked else words["recognised"]
    yield Row(
        (
            label(words["form"]),
            _cell(form.format(form=report.form.words.zh), _TEXT),
            label(words["pages"]),
            _cell(words["page_count"].format(count=report.pages), _TEXT),
        ),
        _LEAST,
    )
    outcome = words["found"].format(count=len(report.findings)) if report.findings else words["none"]
    yield Row(
        (label(words["outcome"]), _cell(outcome, _TEXT), label(words["maker"]), _cell(report.maker or "—", _TEXT)),
        _LEAST,
    )


def _row(number: int, one: Finding) -> Row:
    clause = Cell(
        (
            Text(one.clause.name.removeprefix(GB9704).strip() or one.clause.name, _TEXT),
            Text(one.clause.words.zh, SMALL),
        ),
        side=_SIDE,
    )
    asked = [Text(one.asked.zh, _TEXT)] + ([Text(one.tolerance.zh, SMALL)] if one.tolerance.zh != "无" else [])
    return Row(
        (
            _cell(str(number), _MIDDLE),
            _cell(one.where.zh, _TEXT),
            clause,
            _cell(one.what.zh, _TEXT),
            _cell(one.measured.zh, _TEXT),
            Cell(tuple(asked), side=_SIDE),
        ),
        _LEAST,
    )


def _notes(report: Report) -> Iterator[Row]:
    """Yield which faces stand in for official ones, and which clauses were measured, so that silence says something."""
    words = wording("format_sheet")
    stand_ins = "\n".join(one.words.zh for one in report.stand_ins) or words["no_stand_ins"]
    yield Row((label(words["stand_ins"]), _cell(stand_ins, _TEXT, span=3)), _LEAST)
    clauses = "；".join(f"{_cited(one)} {one.words.zh}" for one in report.clauses)
    yield Row((label(words["clauses"]), _cell(clauses, _TEXT, span=3)), _LEAST)


def _cited(clause: Clause) -> str:
    """Return a clause as the sheet cites it: the standard of its heading goes without saying."""
    return clause.name.removeprefix(GB9704).strip()


def _cell(words: str, style: Style, *, span: int = 1) -> Cell:
    return Cell((Text(words, style),) if words else (), span, side=_SIDE)
