"""The whistle ledger as clerks keep it by hand: rows that belong together become one whistle with its calls."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.intake.lines import whistle_words
from desktop.intake.lines.dispatches import lead_of, line_of, told
from desktop.intake.lines.places import place_of
from desktop.intake.lines.rows import rows_of
from desktop.intake.lines.whistle_cases import case_of, cells_of, grouped, joined, kind_of, numbered, timed, usual_year
from desktop.intake.lines.whistle_checks import Period, out_of_order, period, same
from desktop.intake.lines.whistle_course import lived, rating_of, voided
from desktop.intake.lines.whistle_line import WhistleLine
from desktop.intake.mapping import Kind
from desktop.intake.repair.plain import nothing, plain, tight
from desktop.intake.repair.serials import written
from desktop.intake.verdict import Record, Verdict
from desktop.intake.vocabulary import REQUIRED

if TYPE_CHECKING:
    from desktop.intake.known import Known
    from desktop.intake.lines.rows import Reading
    from desktop.intake.lines.whistle_cases import Case
    from desktop.intake.mapping import Mapping
    from desktop.intake.page import Page


@dataclass(slots=True)
class _Ledger:
    """What the whole ledger says that one whistle cannot."""

    known: Known
    period: Period
    year: int
    """Year of dates and numbers written without one."""
    guessed: bool
    """Whether the year stands nowhere in the file and is that of today."""
    numbers: frozenset[int]
    outside: frozenset[int]
    """Whistles whose date does not fit the order of numbers."""
    read: dict[tuple[int, int], WhistleLine] = field(default_factory=dict)


def records(page: Page, mapping: Mapping, known: Known, file: str) -> tuple[list[Record[WhistleLine]], Reading]:
    """Read the whistles of a page; `file` may name the period the ledger is kept for."""
    rows = rows_of(page, mapping, REQUIRED[Kind.WHISTLES])
    titles = [text for row in range(min(mapping.top, len(page.rows))) for text in page.filled(row).values()]
    told_period = period([*titles, page.name, file])
    groups = grouped(rows.rows)
    year = told_period.year or usual_year(groups)
    cases = [case_of(group, year or known.today.year) for group in groups]
    dated = {
        n: (case.number.number, case.when.day)
        for n, case in enumerate(cases)
        if case.number is not None and case.when.day is not None
    }
    numbers = frozenset(case.number.number for case in cases if case.number is not None)
    ledger = _Ledger(known, told_period, year or known.today.year, year is None, numbers, out_of_order(dated))
    return [_record(case, ledger, outside=n in ledger.outside) for n, case in enumerate(cases)], rows


def _record(case: Case, ledger: _Ledger, *, outside: bool) -> Record[WhistleLine]:
    first, found, known = case.rows[0], case.found, ledger.known
    numbered(case)
    kind = kind_of(case)
    timed(case, ledger.period, known, outside=outside)
    if ledger.guessed and case.when.day is not None:
        found.note("blown", f"全表没有写年份，按{ledger.year}年登记。", f"No year is written; taken as {ledger.year}.")
    facts = "" if nothing(first.text("facts")) else plain(first.text("facts"))
    village, grid, place = place_of(first, known, found)
    if not facts:
        both = not place
        found.reject(
            "facts",
            "事由、具体位置均为空，不能登记。请补上。" if both else "事由为空，不能登记。请补上。",
            "Neither facts nor place are given. Add them." if both else "There are no facts. Add them.",
        )
    lead = lead_of(first, known, found)
    said = told(case.rows, known, found)
    if not said and not found.asked("unit"):
        found.reject("unit", "报到单位为空，不能登记。请补上。", "No unit was called. Add it.")
    lines = tuple(line_of(one, case.blown, known, found) for one in said)
    outcome, note = plain(joined(case.rows, "outcome")), plain(joined(case.rows, "note"))
    void = whistle_words.void(outcome, note, first.text("closed")) or (
        bool(lines) and all(line.state == "stood_down" for line in lines)
    )
    line = WhistleLine(
        year=None if case.number is None else _year(case, ledger),
        serial=None if case.number is None else case.number.number,
        kind=kind,
        blown=case.blown,
        village=village,
        grid=grid,
        place=place,
        source=plain(first.down("source")),
        facts=facts,
        lead=lead,
        dispatches=lines,
        state="withdrawn" if void else "in_action",
        outcome=outcome,
        rating=rating_of(case),
        note=note,
        recurs=whistle_words.recurs(note),
    )
    line = voided(line, found) if void else lived(line, case, said, known)
    _numbered_once(line, case, ledger)
    verdict = found.verdict
    key = line.number or tight(first.text("number"))
    cells = cells_of(case.rows)
    return Record(first.where, key, verdict, tuple(found.remarks), cells, None if verdict is Verdict.REJECT else line)


def _year(case: Case, ledger: _Ledger) -> int:
    """Return the year a number belongs to: as written in it, else in the date, else in the ledger."""
    if case.number is not None and case.number.year is not None:
        return case.number.year
    if case.when.day is not None and case.when.year_written and ledger.period.year is None:
        return case.when.day.year
    return ledger.year


def _numbered_once(line: WhistleLine, case: Case, ledger: _Ledger) -> None:
    if line.year is None or line.serial is None:
        return
    number = (line.year, line.serial)
    before = ledger.read.get(number)
    if before is not None and same(before, line):
        case.found.reject(
            "number",
            f"与前面的{line.serial}号完全相同，重复登记，只留一份。",
            f"The same as number {line.serial} above. Keep one.",
        )
    elif before is not None:
        missing = line.serial + 1
        zh, en = (f"，缺{missing}号", f"; {missing} is missing") if missing not in ledger.numbers else ("", "")
        case.found.question(
            "number",
            f"编号与前面的{line.serial}号重复{zh}，请核对。",
            f"Number {line.serial} stands above already{en}. Check it.",
        )
    elif number in ledger.known.whistles:
        case.found.reject(
            "number", f"本台已有{written(*number)}，不重复登记。", f"The ledger has {written(*number)} already."
        )
    ledger.read.setdefault(number, line)
