"""How a row of an office's roster becomes cells of the month's draft; publishing it stays the clerk's choice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.ledger import published, rosters
from desktop.post.department import Officer, Posting
from desktop.post.guard import no
from desktop.post.roster.planning.cell import CellChange, month_of
from desktop.post.roster.planning.plan_rules import FIRST_PLAN_RULES
from desktop.post.roster.shift import ShiftKind
from desktop.post.roster.span import end_of
from desktop.post.roster.states import DutyClass
from desktop.post.states import Mode
from desktop.post.words import Words
from desktop.procedures.imports.entries import Written
from desktop.procedures.imports.people import put_days_away, somebody, who_is
from desktop.procedures.imports.result import Outcome
from desktop.procedures.roster.drafting import write_cells
from desktop.procedures.roster.setup import write_shift
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from datetime import date

    from desktop.intake.roster.lines import RosterLine, StandLine
    from desktop.ledger.pen import Pen
    from desktop.post.roster.planning.cell import RosterCell
    from desktop.procedures.imports.people import Somebody

_SIGNS = "值甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
"""Signs for shifts that a post did not have, where those of their names are taken."""


@dataclass(slots=True)
class _Row:
    """What a row leaves to be told."""

    strangers: list[str]
    doubled: list[str]
    locked: list[str]
    posted: list[str]
    unposted: list[str]
    begun: list[str]
    over: list[str]


def put_roster(pen: Pen, line: RosterLine, file: str) -> Written:
    """Write the cells of a row: a row of a day replaces that day's duties of the same sort, a row of a person theirs.

    Locked cells and duties that have begun stay, people whom the ledger does not have are left out; all of it is told.
    """
    told = _Row([], [], [], [], [], [], [])
    cells = _cells(pen, line, told)
    if not cells and not line.away and line.day is not None:
        raise no("date", "没有一个人能登记。请改正姓名，或先补登人员。", "Nobody of this row can be entered.")
    if line.day is None and not line.name:
        raise no("date", "日期看不出，不能登记。请改正日期。", "The date cannot be read. Correct it.")
    changed = 0
    owner = None if line.day is not None else somebody(pen.ledger, line.name, line.unit)
    months = dict.fromkeys([*([line.month] if line.month else []), *(month_of(day) for _, day in cells)])
    for month in months:
        mine = {key: shift for key, shift in cells.items() if month_of(key[1]) == month}
        standing = {(one.person, one.day): one for one in rosters.cells(pen.ledger, month)}
        replaced = _of_person(standing, owner) if owner is not None else _of_day(pen, line, mine, standing)
        changes = _changes(pen, month, mine, standing, replaced, told)
        changed += len(write_cells(pen, month, changes))
        roster = rosters.roster_of(pen.ledger, month)
        if roster is not None and roster.imported_from != file:
            pen.change(roster, replace(roster, imported_from=file))
    changed += _away(pen, line, owner)
    fact = line.month or next(iter(months), "")
    return Written(Outcome.ADDED if changed else Outcome.SAME, fact, _said(told))


def _cells(pen: Pen, line: RosterLine, told: _Row) -> dict[tuple[str, date], str]:
    """Return the shift of each person and day of a row; the first of two for one person stays."""
    found: dict[tuple[str, date], str] = {}
    for stand in line.stands:
        who = who_is(pen.ledger, stand.name, stand.unit) if stand.known else None
        if who is None:
            told.strangers.append(stand.name)
            continue
        if found.setdefault((who.id, stand.day), shift := _shift(pen, stand.shift)) != shift:
            told.doubled.append(stand.name)
        elif stand.shift.duty is DutyClass.STATIONED:
            _station(pen, who, stand, told)
    return found


def _shift(pen: Pen, shift: ShiftKind) -> str:
    """Return the id of a shift, adding it to the post's where it is new, under a sign that is still free."""
    old = pen.ledger.find(ShiftKind, shift.id)
    if old is not None and old.active:
        return old.id
    active = pen.ledger.having(ShiftKind, active=True)
    signs, keys = {one.glyph for one in active}, {one.key for one in active}
    glyph = next(sign for sign in (shift.glyph, *shift.name, *_SIGNS) if sign not in signs)
    new = replace(shift if old is None else old, glyph=glyph, key="" if shift.key in keys else shift.key, active=True)
    if not rosters.all_plan_rules(pen.ledger):
        pen.add(FIRST_PLAN_RULES)
    return write_shift(pen, new).id


def _station(pen: Pen, who: Somebody, stand: StandLine, told: _Row) -> None:
    """Note from the month's first day that an officer of the stationed is posted, where no posting ever said so (A11).

    One who was recalled, or whose record says on call, is not posted by a roster: that is told instead.
    """
    postings = pen.ledger.having(Posting, officer=who.id)
    if any(one.covers(stand.day) for one in postings):
        return
    officer = pen.ledger.find(Officer, who.id)
    if postings or officer is None or officer.mode is not Mode.STATIONED:
        told.unposted.append(stand.name)
        return
    pen.add(Posting(new_id(), who.id, who.department, stand.day.replace(day=1)))
    told.posted.append(stand.name)


def _changes(
    pen: Pen,
    month: str,
    mine: dict[tuple[str, date], str],
    standing: dict[tuple[str, date], RosterCell],
    replaced: list[tuple[str, date]],
    told: _Row,
) -> list[CellChange]:
    """Return the changes of a month: the row's own cells, and those that it replaces emptied.

    What has begun of a published month stays, and no duty is added to it whose time is over: none could be published.
    """
    names = rosters.names(pen.ledger)
    changes = []
    stands = published.duties(pen.ledger, month)
    fixed = {(one.person, one.day): one.shift for one in stands if one.starts_at <= pen.now}
    kinds = {one.id: one for one in rosters.shifts(pen.ledger, every=True)}
    for key in dict.fromkeys((*mine, *replaced)):
        person, day = key
        old, shift = standing.get(key), mine.get(key, "")
        if fixed.get(key, shift) != shift:
            told.begun.append(names[person])
        elif key not in fixed and stands and shift and end_of(kinds[shift], day) <= pen.now:
            told.over.append(names[person])
        elif old is None or not old.locked:
            changes.append(CellChange(person, day, shift))
        elif old.shift != shift:
            told.locked.append(names[person])
    return changes


def _of_person(standing: dict[tuple[str, date], RosterCell], owner: Somebody) -> list[tuple[str, date]]:
    return [key for key in standing if key[0] == owner.id]


def _of_day(
    pen: Pen, line: RosterLine, mine: dict[tuple[str, date], str], standing: dict[tuple[str, date], RosterCell]
) -> list[tuple[str, date]]:
    """Return the cells of the day whose sort of duty, and department if any, the row names other people for."""
    sorts = {shift.id: shift.duty for shift in rosters.shifts(pen.ledger, every=True)}
    homes = {one.id: one.department for one in pen.ledger.having(Officer)}
    named = {(sorts[shift], homes.get(person, "")) for (person, _), shift in mine.items()}
    return [
        key
        for key, cell in standing.items()
        if key[1] == line.day and cell.shift and (sorts[cell.shift], homes.get(key[0], "")) in named
    ]


def _away(pen: Pen, line: RosterLine, owner: Somebody | None) -> int:
    """Write the leave that a row marks, each kind once; return how many kinds were new."""
    if owner is None:
        return 0
    kinds = dict.fromkeys(kind for _, kind in line.away)
    return sum(put_days_away(pen, owner.id, [day for day, one in line.away if one is kind], kind, "") for kind in kinds)


def _said(told: _Row) -> Words:
    parts = [
        Words(zh.format("、".join(dict.fromkeys(names))), en.format(", ".join(dict.fromkeys(names))))
        for names, zh, en in (
            (told.strangers, "没有排入：{}（本台没有这个人）", "Left out: {} (not of the post)"),
            (told.doubled, "一天只排一个班，留前一个：{}", "One shift a day, the first is kept: {}"),
            (told.locked, "锁定的格没有动：{}", "Locked cells stay: {}"),
            (told.begun, "已经开始的班没有动：{}", "Duties that have begun stay: {}"),
            (told.over, "公布过的月份，过了的日子不补排：{}", "Days that are over of a published month stay: {}"),
            (told.posted, "登记为从当月1日起进驻：{}", "Noted as posted from the first of the month: {}"),
            (told.unposted, "不在进驻期内，请在人员里核对：{}", "Not posted on this day, see to it at people: {}"),
        )
        if names
    ]
    return Words("；".join(one.zh for one in parts), "; ".join(one.en for one in parts))
