"""Entering what was read: accepted rows and decided ones in a single transaction, and what became of every row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.intake.lines.departments import DepartmentLine
from desktop.intake.lines.duties import DutyLine
from desktop.intake.lines.grids import GridLine
from desktop.intake.lines.officers import OfficerLine
from desktop.intake.lines.whistle_line import WhistleLine
from desktop.intake.mapping import Kind
from desktop.intake.roster.lines import HolidayLine, LeaveLine, MemberLine, RosterLine
from desktop.intake.verdict import Verdict
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures.imports.entries import Entered, Written, put_department, put_duty_item, put_grid, put_officer
from desktop.procedures.imports.known import remember
from desktop.procedures.imports.people import put_member
from desktop.procedures.imports.result import Choice, Decision, ImportResult, Outcome, RowResult
from desktop.procedures.imports.rosters import put_roster
from desktop.procedures.imports.slips import put_holiday, put_slip
from desktop.procedures.imports.whistles import order_of, put_whistle
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.intake.sheet import Sheet
    from desktop.intake.verdict import Record
    from desktop.ledger.pen import Pen

_ORDER = (
    Kind.DEPARTMENTS,
    Kind.OFFICERS,
    Kind.GRIDS,
    Kind.DUTIES,
    Kind.WHISTLES,
    Kind.MEMBERS,
    Kind.HOLIDAYS,
    Kind.ROSTER,
    Kind.PERSON_ROSTER,
    Kind.LEAVES,
)
"""Departments first: everything else names them; people before the rosters and slips that name them."""
_NOT_DECIDED = Words("没有决定，未导入", "Nobody decided; left out")
_SKIPPED = Words("按决定不导入", "Left out as decided")


def commit(
    watch: Watch,
    sheets: Sequence[Sheet[Any]],
    decisions: Mapping[tuple[str, str], Decision] | None = None,
    tell: Callable[[int, int], None] | None = None,
) -> Done[ImportResult]:
    """Enter the rows of a file in one transaction; `tell` hears how many rows of how many are done.

    `decisions` says by (sheet name, place) what happens to a questioned row: accept it as it was read, take a
    corrected line, or leave it out; an accepted row may be left out or corrected too. Without a decision a questioned
    row is left out. A row that a rule refuses is left out alone and told in the result; any other fault undoes all.
    """
    chosen = decisions or {}
    total = sum(len(sheet.records) for sheet in sheets)
    results: dict[tuple[str, str], RowResult] = {}
    entered: set[str] = set()
    with watch.pen() as pen:
        for sheet in sorted(sheets, key=lambda one: _ORDER.index(one.kind)):
            remember(pen, sheet.mapping)
            for record, line in _in_order(sheet, chosen):
                results[sheet.name, record.where] = _enter(pen, sheet, record, line, chosen, entered)
                if tell is not None:
                    tell(len(results), total)
        file = sheets[0].file if sheets else ""
        rows = tuple(results[sheet.name, record.where] for sheet in sheets for record in sheet.records)
        result = ImportResult(file, rows)
        count = sum(result.count(one) for one in (Outcome.ADDED, Outcome.CHANGED))
        what = "、".join(dict.fromkeys(sheet.kind.words.zh for sheet in sheets))
        say = {"what": f"{file}（{what}）", "count": count, "left_out": len(rows) - count}
        seq = pen.entry("import", "file", file, say)
    return done(pen, result, seq)


def _in_order(sheet: Sheet[Any], chosen: Mapping[tuple[str, str], Decision]) -> list[tuple[Record[Any], Any]]:
    """Return the records with the lines to be entered, None where a row is left out; whistles by their numbers."""
    taken = [(record, _line(record, chosen.get((sheet.name, record.where)))) for record in sheet.records]
    if sheet.kind is Kind.WHISTLES:
        taken.sort(key=lambda pair: order_of(pair[1]) if pair[1] is not None else order_of(_NOTHING))
    return taken


_NOTHING = WhistleLine(None, None, "", None, "", "", "", "", "", "", (), "closed")


def _line(record: Record[Any], decision: Decision | None) -> Any:  # noqa: ANN401 - one of the lines of intake
    if decision is None:
        return record.value if record.verdict is Verdict.ACCEPT else None
    return {Choice.ACCEPT: record.value, Choice.CORRECT: decision.value, Choice.SKIP: None}[decision.choice]


def _enter(
    pen: Pen,
    sheet: Sheet[Any],
    record: Record[Any],
    line: Any,  # noqa: ANN401 - one of the lines of intake
    chosen: Mapping[tuple[str, str], Decision],
    entered: set[str],
) -> RowResult:
    reasons = tuple(remark.why for remark in record.remarks)

    def told(outcome: Outcome, remark: Words, fact: str = "") -> RowResult:
        return RowResult(sheet.name, record.where, record.key, record.verdict, reasons, outcome, remark, fact)

    if line is None:
        decided = (sheet.name, record.where) in chosen
        rejected = record.verdict is Verdict.REJECT
        remark = _SKIPPED if decided else Words("", "") if rejected else _NOT_DECIDED
        return told(Outcome.LEFT_OUT, remark)
    try:
        put = _put(pen, line, sheet.file, entered)
    except Refused as refused:
        return told(Outcome.REFUSED, refused.reason)
    entered.add(put.fact)
    return told(put.outcome, put.remark, put.fact)


def _put(pen: Pen, line: Any, file: str, entered: Entered) -> Written:  # noqa: ANN401 - as above
    match line:
        case DepartmentLine():
            return put_department(pen, line, entered)
        case OfficerLine():
            return put_officer(pen, line, entered)
        case GridLine():
            return put_grid(pen, line, entered)
        case DutyLine():
            return put_duty_item(pen, line, entered)
        case WhistleLine():
            return put_whistle(pen, line, file)
    return _put_watch(pen, line, file)


def _put_watch(pen: Pen, line: Any, file: str) -> Written:  # noqa: ANN401 - as above
    """Enter a line of those that tell who stands when."""
    match line:
        case MemberLine():
            return put_member(pen, line)
        case HolidayLine():
            return put_holiday(pen, line, file)
        case RosterLine():
            return put_roster(pen, line, file)
        case LeaveLine():
            return put_slip(pen, line)
    raise TypeError(line)
