"""Series of meetings and who is asked to each: kept, and the usual weekly meeting set up at once (A13, A31, A32)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.command_post import COMMAND, Member
from desktop.post.department import Department, Officer
from desktop.post.guard import no
from desktop.post.meetings.series import MeetingSeries, SeriesSeat
from desktop.post.meetings.states import MeetingKind, RollGroup
from desktop.post.person import same_person
from desktop.post.states import Duty
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen

_MONDAY = 1
_STANDING = ("传达上级文件", "本周工作", "其他")
"""What every weekly meeting hears (practice.md 2.6: superior documents, this week's work); an office changes it."""


def keep_series(watch: Watch, series: MeetingSeries) -> Done[MeetingSeries]:
    """Begin a series, or change one; meetings that are planned already stay as they are."""
    with watch.pen() as pen:
        new = _kept(pen, series.checked())
        seq = pen.entry("keep_series", "series", new.id, {"name": new.name})
    return done(pen, new, seq)


def _kept(pen: Pen, series: MeetingSeries) -> MeetingSeries:
    others = [one for one in pen.ledger.having(MeetingSeries, active=True) if one.id != series.id]
    if series.active and any(one.name == series.name for one in others):
        raise no("name", f"已经有“{series.name}”了。请换个名称。", f"There is a series “{series.name}” already.")
    old = pen.ledger.find(MeetingSeries, series.id)
    return pen.add(series) if old is None else pen.change(old, series)


def keep_seat(watch: Watch, seat: SeriesSeat) -> Done[SeriesSeat]:
    """Ask somebody to each meeting of a series, or change how; the roll of a meeting is made when it is planned."""
    with watch.pen() as pen:
        series = watch.ledger.get(MeetingSeries, seat.series)
        new = seat.checked()
        if new.department:
            watch.ledger.get(Department, new.department)
        others = [one for one in watch.ledger.having(SeriesSeat, series=series.id, active=True) if one.id != new.id]
        if new.active and any(same_person(one.name, new.name) and one.unit == new.unit for one in others):
            raise no("name", f"{new.name}已经在名单上。", f"{new.name} has a seat already.")
        old = watch.ledger.find(SeriesSeat, new.id)
        new = pen.add(new) if old is None else pen.change(old, new)
        seq = pen.entry("keep_seat", "series", series.id, {"series": series.name, "name": new.name})
    return done(pen, new, seq)


def standard_series(watch: Watch) -> Done[MeetingSeries]:
    """Set up the weekly meeting of Monday 8:00 with the members and the liaisons of the departments (practice.md 2.6).

    Refused where the post has a weekly meeting already.
    """
    with watch.pen() as pen:
        if watch.ledger.having(MeetingSeries, kind=MeetingKind.WEEKLY, active=True):
            raise no("series", "已经有周例会了。请直接改它。", "There is a weekly meeting already; change that one.")
        members = sorted(watch.members(), key=lambda one: list(Duty).index(one.duty))
        series = _kept(
            pen,
            MeetingSeries(
                new_id(),
                MeetingKind.WEEKLY.words.zh,
                MeetingKind.WEEKLY,
                _MONDAY,
                "08:00",
                "",
                next((one.name for one in members if one.duty in COMMAND), ""),
                next((one.name for one in members if one.duty in (Duty.DUTY_CLERK, Duty.MEMBER)), ""),
                standing=_STANDING,
            ),
        )
        seats = _seats(watch.ledger, series, members)
        for one in seats:
            pen.add(one)
        seq = pen.entry("standard_series", "series", series.id, {"name": series.name, "count": len(seats)})
    return done(pen, series, seq)


def _seats(ledger: Ledger, series: MeetingSeries, members: list[Member]) -> list[SeriesSeat]:
    """Return a seat for each leader and member, the recorder, and the liaison of each department that serves.

    Clerks and drivers keep the post meanwhile.
    """
    at_work = (Duty.DUTY_CLERK, Duty.DRIVER)
    there = [one for one in members if one.duty not in at_work or one.name == series.recorder]
    asked = [(one.name, "", "", RollGroup.POST) for one in there]
    for one in ledger.having(Department, active=True):
        name = liaison(ledger, one)
        if name:
            asked.append((name, one.short, one.id, RollGroup.DEPARTMENT))
    return [
        SeriesSeat(new_id(), series.id, name, unit, department, group, rank)
        for rank, (name, unit, department, group) in enumerate(asked, 1)
    ]


def liaison(ledger: Ledger, department: Department) -> str:
    """Return who speaks for a department: its contact, else the first to be telephoned, else its first officer."""
    if department.contact or department.call_order:
        return department.contact or department.call_order[0]
    officers = ledger.having(Officer, department=department.id, active=True)
    return officers[0].name if officers else ""
