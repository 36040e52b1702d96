"""How a line of a hand-kept ledger becomes a whistle with its calls: its own number, the rules of its day (C22)."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from desktop.ledger import rulebook
from desktop.post.dispatch import Dispatch
from desktop.post.evaluation import Evaluation
from desktop.post.guard import follows, no, written
from desktop.post.moment import CHINA
from desktop.post.rules import in_force
from desktop.post.serial import WHISTLE, Serial
from desktop.post.states import DispatchState, Ground, Role, Source, WhistleState
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.imports.entries import Written, unit_of
from desktop.procedures.imports.result import Outcome
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.intake.lines.whistle_line import DispatchLine, WhistleLine
    from desktop.ledger.pen import Pen
    from desktop.post.department import Department
    from desktop.post.rules import Rules

_BLOWN, _ARRIVED = Words("吹哨", "the blow"), Words("到场", "arrival")
_SOURCES = (
    ("12345", Source.HOTLINE), ("热线", Source.HOTLINE), ("工单", Source.HOTLINE), ("舆情", Source.MEDIA),
    ("媒体", Source.MEDIA), ("网格", Source.GRID), ("移送", Source.DEPARTMENT), ("部门", Source.DEPARTMENT),
    ("上级", Source.SUPERIOR), ("交办", Source.SUPERIOR), ("督办", Source.SUPERIOR), ("举报", Source.RESIDENT),
    ("群众", Source.RESIDENT), ("居民", Source.RESIDENT), ("物业", Source.RESIDENT), ("村", Source.VILLAGE),
    ("社区", Source.VILLAGE),
)  # fmt: skip
"""Words of hand-kept ledgers for where a problem came from, the telling one first; anything else is a patrol."""
_SATISFACTION = {"satisfied": 5, "basic": 3, "unsatisfied": 1}
"""Ratings in words on the scale of 1 to 5 (C10), as whistle ledgers are read: 4 and 3 points are 基本满意."""


def put_whistle(pen: Pen, line: WhistleLine, file: str) -> Written:
    """Write an old whistle; one whose number is in the ledger already is left as it is."""
    if line.year is None or line.serial is None or line.blown is None:
        raise no("number", "编号或吹哨时间看不出，不能登记。请改正。", "Number or time of the blow is missing.")
    found = pen.ledger.having(Whistle, year=line.year, number=line.serial)
    if found:
        return Written(Outcome.SAME, found[0].id)
    rules = in_force(rulebook.all_rules(pen.ledger), line.blown.date())
    lead = unit_of(pen, line.lead).id if line.lead else ""
    calls = [(unit_of(pen, one.unit), one) for one in line.dispatches]
    _possible(line, lead, calls)
    whistle = _whistle(pen, line, lead, rules, file)
    facts = [_dispatch(whistle, department, one, rules) for department, one in calls]
    pen.add(whistle)
    for fact in facts:
        pen.add(fact)
    if whistle.state is WhistleState.CLOSED:
        pen.add(Evaluation(whistle.id, satisfaction=_SATISFACTION.get(line.rating, 0)))
    pen.reach(WHISTLE, line.year, line.serial)
    say = {"file": file, "serial": str(whistle.serial)}
    pen.entry("import_whistle", "whistle", whistle.id, say, line.blown)
    return Written(Outcome.ADDED, whistle.id)


def _possible(line: WhistleLine, lead: str, calls: list[tuple[Department, DispatchLine]]) -> None:
    """Refuse what could not have been, so that no clock of the ledger ever runs backwards."""
    written("facts", line.facts, "事由", "What happened")
    written("place", line.place or line.village, "地点", "The place")
    if not calls:
        raise no("departments", "没有报到单位，不能登记。", "No department was called.")
    if line.state != "withdrawn" and lead not in {department.id for department, _ in calls}:
        raise no("lead", "主责部门不在报到单位里。请改正。", "The lead is not among the called departments.")
    if len({department.id for department, _ in calls}) != len(calls):
        raise no("departments", "同一单位写了两次。请合成一行。", "A department stands there twice.")
    for department, one in calls:
        earlier = [(line.blown, _BLOWN)]
        for field, moment, zh, en in (
            ("signed", one.signed, "签收", "Acknowledging"),
            ("arrived", one.arrived, "到场", "Arrival"),
            ("left", one.left, "撤离", "Leaving"),
        ):
            if moment is not None:
                follows(field, moment, f"{department.short}{zh}", f"{department.short}: {en}", earlier)
            if field == "arrived":
                earlier.append((moment, _ARRIVED))


def _whistle(pen: Pen, line: WhistleLine, lead: str, rules: Rules, file: str) -> Whistle:
    state = WhistleState(line.state)
    closed, note = line.closed, line.note
    if state is WhistleState.CLOSED and closed is None and line.closed_on is not None:
        closed = max(datetime.combine(line.closed_on, time(23, 59), CHINA), line.blown or pen.now)
        note = "；".join(text for text in (note, "原台账销哨只写日期") if text)
    earlier = pen.ledger.having(Whistle, year=line.year, number=line.recurs) if line.recurs else ()
    on_ledger = state is WhistleState.ON_LEDGER
    return Whistle(
        id=new_id(),
        kind=rules.kind(line.kind).key,
        place=line.place or line.village,
        facts=line.facts,
        registered_at=pen.now,
        rules=rules.version,
        state=state,
        year=line.year,
        number=line.serial,
        village=line.village,
        grid=line.grid,
        source=next((source for word, source in _SOURCES if word in line.source), Source.PATROL),
        blown_at=line.blown,
        lead=lead,
        parent=earlier[0].id if earlier else "",
        end_reason=(line.note or line.outcome) if state is WhistleState.WITHDRAWN else "",
        ledger_reason=(line.outcome or line.note) if on_ledger else "",
        closed_at=closed,
        outcome=line.outcome,
        rating=line.rating,
        note=note,
        imported_from=file,
    )


def _dispatch(whistle: Whistle, department: Department, line: DispatchLine, rules: Rules) -> Dispatch:
    state, ground = DispatchState(line.state), None
    if whistle.state is WhistleState.WITHDRAWN:
        state, ground = DispatchState.STOOD_DOWN, Ground.STOOD_DOWN
    elif line.left is not None:
        state = DispatchState.RELEASED
        ground = Ground.CLOSED if whistle.closed_at is not None and line.left >= whistle.closed_at else None
    blown = whistle.blown_at
    assert blown is not None  # noqa: S101 - put_whistle refuses a line without it; narrows the type
    return Dispatch(
        id=new_id(),
        whistle=whistle.id,
        department=department.id,
        role=Role.LEAD if department.id == whistle.lead else Role.SUPPORT,
        issued_at=blown,
        limit_minutes=rules.kind(whistle.kind).limit(opinion_risk=False),
        state=state,
        stops_at=rules.clock_stops_at,
        reason="由原台账导入",
        acknowledged_at=line.signed,
        reported_at=line.arrived,
        released_at=line.left,
        ground=ground,
    )


def order_of(line: WhistleLine) -> Serial:
    """Return where a whistle stands in time, so that an earlier one is there when a later one refers to it."""
    return Serial(line.year or 0, line.serial or 0)
