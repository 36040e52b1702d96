"""Duties follow what is noted elsewhere: a report-in deploys, a release brings back, an attendance mark begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.ledger.pen import Pen
    from desktop.post.presence import Presence


def go_out(pen: Pen, came: Iterable[Presence], when: datetime) -> None:
    """Deploy the running duties of officers who reported in, within the order of the report-in.

    Those who are not on the roster at that moment came all the same; nothing is noted for them. One question for
    each officer, by an index: it takes a small part of what the report-in itself takes.
    """
    from desktop.ledger import rosters  # today's board imports report-in, and shows no roster before it is painted
    from desktop.post.roster import duty as course

    for one in came:
        for duty in rosters.running(pen.ledger, one.officer, when) if one.officer else ():
            if course.ready(duty, when):
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
    from desktop.post.roster.states import DutyClass

    for duty in rosters.duties_of(pen.ledger, officer, pen.now.date(), pen.now.date()):
        waits = duty.state in course.BEFORE and duty.duty is DutyClass.STATIONED
        if waits and duty.starts_at - course.EARLY <= pen.now < duty.ends_at:
            pen.change(duty, course.start(duty, pen.now))
