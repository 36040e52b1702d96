"""What everybody stood in a month, counted from the duties themselves: kinds, nights, rest days, hours, changes."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.guard import no
from desktop.post.roster import duty as course
from desktop.post.roster.states import STOOD_STATES, DutyClass, DutyState, LeaveKind, LeavePart, LeaveState
from desktop.procedures.dossiers import command_post, imprint
from desktop.procedures.roster.checks.spot import checks_of, counted
from desktop.procedures.roster.papers.sheet import edition_of, sheet_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from desktop.ledger.book import Ledger
    from desktop.paper.roster.facts import AttendanceFacts, AttendanceRow
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.post.roster.calendar import Calendar
    from desktop.post.roster.shift import ShiftKind
    from desktop.procedures.roster.papers.subject import Subject
    from desktop.procedures.watch import Watch

_COUNTED = tuple(one for one in STOOD_STATES if one is not DutyState.ABSENT)
_PLACES = {
    DutyClass.DUTY_LEADER: "leading",
    DutyClass.DUTY_CLERK: "clerking",
    DutyClass.STATIONED: "stationed",
    DutyClass.ON_CALL: "on_call",
    DutyClass.DRIVER: "driving",
}
_EVENTS = {DutyState.SWAPPED: "swapped", DutyState.RELIEVED: "relieved", DutyState.ABSENT: "absent"}
_HALF = (LeavePart.MORNING, LeavePart.AFTERNOON)


def attendance_facts(watch: Watch, subject: Subject, copy: int = 1) -> AttendanceFacts:
    """Return the month's summary, of a running month as far as its duties have begun; refuse one never published."""
    from desktop.paper.roster.facts import AttendanceFacts, SheetDuty

    ledger, edition = watch.ledger, edition_of(watch.ledger, (subject.month,))
    now = watch.now()
    duties = [one for one in rosters.duties(ledger, subject.since, subject.until) if one.starts_at <= now]
    if not edition.number or not duties:
        raise no(
            "subject",
            f"{subject.month} 还没有值过班，没有考勤可汇总。",
            f"Nobody has stood a duty in {subject.month} yet.",
        )
    until = watch.today if watch.today <= subject.until else None
    known = sheet_people(
        ledger, subject.since, subject.until, (SheetDuty(one.person, one.day, one.shift) for one in duties)
    )
    mine: dict[str, list[DutyAssignment]] = {}
    for one in duties:
        mine.setdefault(one.person, []).append(one)
    shifts = {one.id: one for one in rosters.shifts(ledger, every=True)}
    checks = checks_of(ledger, (one.id for one in duties))
    away = {one.id: counted(checks[one.id], one.state) for one in duties if one.id in checks}
    leave, calendar = _leave(ledger, subject.since, until or subject.until), rosters.calendar(ledger)
    rows = tuple(
        row_of(one.group or one.role, one.name, mine.get(one.id, ()), shifts, calendar, leave.get(one.id, ""), away)
        for one in known
    )
    return AttendanceFacts(command_post(ledger), edition, rows, imprint(watch, copy, final=until is None), until)


def row_of(
    group: str,
    name: str,
    duties: Iterable[DutyAssignment],
    shifts: Mapping[str, ShiftKind],
    calendar: Calendar,
    leave: str = "",
    away: Mapping[str, int] = MappingProxyType({}),
) -> AttendanceRow:
    """Return the figures of one person; standby counts no hours, a relieved duty those until the relief.

    A duty that has begun and of which nobody noted that anybody came is counted apart; `away` says of a duty how
    often a spot check found nobody at it, which is counted all the same.
    """
    from desktop.paper.roster.facts import AttendanceRow

    counts: Counter[str] = Counter()
    for one in duties:
        if one.state in _EVENTS:
            counts[_EVENTS[one.state]] += 1
        counts["left_post"] += away.get(one.id, 0)
        if one.state not in _COUNTED:
            continue
        if one.state in course.BEFORE and one.duty is not DutyClass.ON_CALL:
            counts["unrecorded"] += 1
            continue
        counts["late"] += course.late(one)
        shift = shifts[one.shift]
        holiday = bool(calendar.holiday(one.day))
        counts[_PLACES[one.duty]] += 1
        counts["nights"] += shift.night
        counts["holidays"] += holiday
        counts["weekends"] += calendar.rests(one.day) and not holiday
        counts["deployed"] += bool(one.whistle)
        if shift.works:
            counts["minutes"] += _minutes(one)
    return AttendanceRow(group, name, **counts, leave=leave)


def _minutes(duty: DutyAssignment) -> int:
    relieved = duty.state is DutyState.RELIEVED and duty.ended_at is not None
    end = duty.ended_at if relieved and duty.ended_at is not None else duty.ends_at
    return max(0, (end - duty.starts_at) // timedelta(minutes=1))


def _leave(ledger: Ledger, since: date, until: date) -> dict[str, str]:
    """Return the approved leave of a span by person, in days by kind: 年假3 病假0.5."""
    days: dict[str, Counter[LeaveKind]] = {}
    for one in rosters.leaves_in(ledger, since, until):
        if one.state is not LeaveState.APPROVED or one.part is LeavePart.NIGHT:
            continue
        inside = sum(1 for day in one.days if since.isoformat() <= day <= until.isoformat())
        # Halves of days, so that every figure stays whole until it is written.
        days.setdefault(one.person, Counter())[one.kind] += inside * (1 if one.part in _HALF else 2)
    return {
        person: " ".join(f"{kind.words.zh}{found[kind] / 2:g}" for kind in LeaveKind if found[kind])
        for person, found in days.items()
    }
