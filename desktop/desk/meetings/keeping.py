"""Lets the series of meetings do what is due: the next one planned, matters collected, the agenda fixed in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.meetings.series import MeetingSeries
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from desktop.desk.session import Session


def keep_up(session: Session) -> bool:
    """Do what is due and ring the bell; True where something was done. A refusal waits for whoever opens the page."""
    if not session.ledger.having(MeetingSeries, active=True):
        return False
    from desktop.procedures.meetings import timetable  # a post without meetings need not know it

    try:
        done = timetable.keep_up(session.watch)
    except Refused:
        return False
    if done is None:
        return False
    session.rang.emit(done.touched)
    return True
