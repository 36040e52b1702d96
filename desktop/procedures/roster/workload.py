"""The workload of everybody over the rolling year, counted from attendance and arrivals, never from plans (A41)."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.ledger.stood import attended, on_scene
from desktop.post.department import Department, Officer
from desktop.post.moment import CHINA
from desktop.post.roster.states import OWN, DutyClass, DutyState
from desktop.post.roster.workload import Workload, late_minutes, merged, minutes
from desktop.procedures.roster.month.gathering import YEAR, away_days
from desktop.procedures.roster.plan.sharing import shared

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.ledger.stood import Attended
    from desktop.post.roster.calendar import Calendar
    from desktop.post.roster.shift import ShiftKind
    from desktop.post.roster.workload import Interval

_WAITING = (DutyState.PUBLISHED, DutyState.SWAP_REQUESTED)


@dataclass(slots=True)
class _Borne:
    """What is being counted of one person."""

    classes: Counter[DutyClass] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    duty: list[Interval] = field(default_factory=list)
    scene: list[Interval] = field(default_factory=list)
    whistles: set[str] = field(default_factory=set)
    department: str = ""
    first: date = date.max


def span_of(now: datetime) -> tuple[date, date]:
    """Return the first and the last day of the rolling year that ends today (issue 3)."""
    today = now.astimezone(CHINA).date()
    return today - timedelta(days=YEAR - 1), today


def workloads(ledger: Ledger, now: datetime) -> tuple[Workload, ...]:
    """Return what everybody has borne in the year until `now`, who bears most above their due first.

    Hours are those from going on duty to going off as they were noted, of a duty that runs until now. Standby runs by
    the clock and counts no hours; who is called from it has the hours on the scene. A minute counts once. A duty of
    which nobody noted that anybody came counts apart, and nowhere else.
    """
    since, until = span_of(now)
    borne = _borne(ledger, since, until, now)
    days = _days(ledger, borne, since, until)
    names, shorts = rosters.names(ledger), {one.id: one.short for one in ledger.having(Department)}
    kept = {person: merged((*one.duty, *one.scene)) for person, one in borne.items()}
    whole = {person: minutes(spans) for person, spans in kept.items()}
    due: dict[str, float] = {}
    for group in _groups(borne).values():
        due.update(shared(sum(whole[one] for one in group), {one: days[one] for one in group}))
    found = (
        Workload(
            person,
            names.get(person, ""),
            shorts.get(one.department, ""),
            _class(one),
            whole[person],
            minutes(merged(one.duty)),
            minutes(merged(one.scene)),
            late_minutes(kept[person]),
            one.counts["duties"],
            one.counts["standbys"],
            one.counts["nights"],
            one.counts["weekends"],
            one.counts["holidays"],
            len(one.whistles),
            one.counts["unrecorded"],
            one.counts["absent"],
            round(due[person], 1),
        )
        for person, one in borne.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.over, one.department, one.name)))


@lru_cache(maxsize=4096)
def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _borne(ledger: Ledger, since: date, until: date, now: datetime) -> dict[str, _Borne]:
    found: dict[str, _Borne] = defaultdict(_Borne)
    kinds, calendar = {one.id: one for one in rosters.shifts(ledger, every=True)}, rosters.calendar(ledger)
    for row in attended(ledger, since, until):
        if _moment(row.starts_at) <= now:
            _count(found[row.person], row, kinds[row.shift], calendar, now)
    of = {one.id: one.department for one in ledger.having(Officer)}
    for officer, whistle, arrived, left in on_scene(ledger, datetime.combine(since, time(), CHINA), now):
        one = found[officer]
        one.department = one.department or of.get(officer, "")
        begin = _moment(arrived)
        one.scene.append((begin, _moment(left) if left else now))
        one.whistles.add(whistle)
        one.first = min(one.first, begin.date())
    return found


def _count(one: _Borne, row: Attended, kind: ShiftKind, calendar: Calendar, now: datetime) -> None:
    """Add one duty that has begun; one of which nothing was noted counts apart."""
    day, duty = date.fromisoformat(row.day), DutyClass(row.duty)
    one.first, one.department = min(one.first, day), row.department
    one.classes[duty] += 1
    if row.state == DutyState.ABSENT:
        one.counts["absent"] += 1
        return
    if row.state in _WAITING and duty is not DutyClass.ON_CALL:
        one.counts["unrecorded"] += _moment(row.ends_at) <= now
        return
    holiday = bool(calendar.holiday(day))
    one.counts["duties" if kind.works else "standbys"] += 1
    one.counts["nights"] += kind.night
    one.counts["holidays"] += holiday
    one.counts["weekends"] += calendar.rests(day) and not holiday
    if kind.works:
        begin = _moment(row.started_at or row.starts_at)
        # Whose end nobody noted has not stood longer than the roster says.
        end = _moment(row.ended_at) if row.ended_at else min(now, _moment(row.ends_at))
        one.duty.append((begin, end))


def _class(one: _Borne) -> DutyClass:
    """Return the class that somebody stood most; who only came to scenes is called as those on call are."""
    return one.classes.most_common(1)[0][0] if one.classes else DutyClass.ON_CALL


def _groups(borne: dict[str, _Borne]) -> dict[tuple[str, DutyClass], list[str]]:
    """Return who shares with whom: those of one department who stand the same class most, the own people by class."""
    found: dict[tuple[str, DutyClass], list[str]] = {}
    for person, one in borne.items():
        duty = _class(one)
        found.setdefault(("" if duty in OWN else one.department, duty), []).append(person)
    return found


def _days(ledger: Ledger, borne: dict[str, _Borne], since: date, until: date) -> dict[str, int]:
    """Return on how many days of the span everybody was there: from their first duty or scene on, less whole leave."""
    away = away_days(rosters.leaves_in(ledger, since, until), since, until)
    return {
        person: max(1, (until - max(one.first, since)).days + 1 - away.get(person, 0)) for person, one in borne.items()
    }
