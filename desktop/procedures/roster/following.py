"""Duties follow what is noted elsewhere: a report-in deploys, a release brings back, an attendance mark begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.ledger.pen import Pen
    from desktop.post.presence import Presence
    from desktop.post.roster.assignment import DutyAssignment


def go_out(pen: Pen, came: Iterable[Presence], when: datetime) -> None:
    """Deploy the running duties of officers who reported in, within the order of the report-in.

    Who was marked absent has come, late; the mark of the day follows. Those who are not on the roster at that moment
    came all the same; nothing is noted for them. One question for each officer, by an index: it takes a small part of
    what the report-in itself takes.
    """
    from desktop.ledger import rosters  # today's board imports report-in, and shows no roster before it is painted
    from desktop.post.roster import duty as course

    for one in came:
        for duty in rosters.running(pen.ledger, one.officer, when) if one.officer else ():
            if course.ready(duty, when):
                if duty.started_at is None:
                    attend(pen, duty)
                pen.change(duty, course.deploy(duty, one.whistle, when))


def come_home(pen: Pen, left: Iterable[Presence]) -> None:
    """Take the duties of officers who left a scene back to the post, within the order of the release."""
    from desktop.ledger import rosters
    from desktop.post.roster import duty as course

    for one in left:
        for duty in rosters.out_with(pen.ledger, one.officer, one.whistle) if one.officer else ():
            pen.change(duty, course.come_back(duty))


def come_in(pen: Pen, officer: str) -> None:
    """Let an officer who is marked present be on duty with the stationed duty of this moment, or of the next hours."""
    from desktop.ledger import rosters
    from desktop.post.roster import duty as course
    from desktop.post.roster.states import DutyClass, DutyState

    day, now = pen.now.date(), pen.now
    found = [
        one
        for one in rosters.duties_of(pen.ledger, officer, day, day, absent=True)
        if one.starts_at - course.EARLY <= now < one.ends_at
    ]
    # Who is marked absent from one duty may have another by now; then that one it is.
    late = not any(one.live for one in found)
    for duty in found:
        waits = duty.state in course.BEFORE or (late and duty.state is DutyState.ABSENT)
        if waits and duty.duty is DutyClass.STATIONED:
            pen.change(duty, course.start(duty, now))


def attend(pen: Pen, duty: DutyAssignment) -> None:
    """Mark a stationed officer present on the day of the duty; a mark of absence gives way to it (A11)."""
    from desktop.post.department import Attendance
    from desktop.post.roster.states import DutyClass

    if duty.duty is not DutyClass.STATIONED:
        return
    marks = pen.ledger.having(Attendance, officer=duty.person, day=duty.day, void=False)
    if any(one.present for one in marks):
        return
    for old in marks:
        pen.change(old, replace(old, void=True))
    pen.add(Attendance(new_id(), duty.person, duty.department, duty.day, present=True, noted_at=pen.now))
