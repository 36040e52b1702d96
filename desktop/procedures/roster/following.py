"""Duties follow the whistle: who reports in on a scene is deployed, and who leaves it is back on duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.roster import duty as course
from desktop.post.roster.states import DutyState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.ledger.pen import Pen
    from desktop.post.presence import Presence

_READY = (*course.BEFORE, DutyState.ON_DUTY)


def go_out(pen: Pen, came: Iterable[Presence], when: datetime) -> None:
    """Deploy the running duties of officers who reported in, within the order of the report-in.

    Those who are not on the roster at that moment came all the same; nothing is noted for them. One question for
    each officer, by an index: it takes a small part of what the report-in itself takes.
    """
    for one in came:
        if one.officer:
            for duty in rosters.running(pen.ledger, one.officer, when):
                if duty.state in _READY and (duty.started_at is None or duty.started_at <= when):
                    pen.change(duty, course.deploy(duty, one.whistle, when))


def come_home(pen: Pen, left: Iterable[Presence]) -> None:
    """Take the duties of officers who left a scene back to the post, within the order of the release."""
    for one in left:
        if one.officer:
            for duty in rosters.out_with(pen.ledger, one.officer, one.whistle):
                pen.change(duty, course.come_back(duty))
