"""What a series does by itself: plans its next meeting, begins to collect, freezes the agenda at the cut-off (A13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import meetings as records
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.series import MeetingSeries
from desktop.post.meetings.states import MeetingState
from desktop.post.moment import CHINA
from desktop.procedures.meetings.agenda import write_agenda
from desktop.procedures.meetings.calendar import begin_collecting, next_date, write_meeting
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen


def keep_up(watch: Watch) -> Done[tuple[str, ...]] | None:
    """Let the series do what is due, and return the ids of the meetings that were touched; None where nothing is.

    The next meeting of a series that has met before is planned once the last one is over, but never on a rest day:
    somebody must say whether that one moves. Matters are collected from then on. At the cut-off the agenda is written;
    where the program was closed then, with the data of the moment at which it is opened again.
    """
    now = watch.now()
    if not _due(watch.ledger, now):
        return None
    touched: dict[str, None] = {}
    seq = 0
    with watch.pen() as pen:
        for series in _without(watch.ledger, pen.now):
            meeting, seq = write_meeting(pen, series, None)
            touched[meeting.id] = None
        for meeting in _waiting(watch.ledger, pen.now):
            seq = _move_on(pen, meeting)
            touched[meeting.id] = None
    return done(pen, tuple(touched), seq)


def _due(ledger: Ledger, now: datetime) -> bool:
    return bool(_without(ledger, now) or _waiting(ledger, now))


def _without(ledger: Ledger, now: datetime) -> tuple[MeetingSeries, ...]:
    """Return the series that have met, have no meeting ahead, and whose next date is no rest day.

    One whose day has passed without anybody saying whether it was held stops nothing.
    """
    today = now.astimezone(CHINA).date()
    ahead = {
        one.series
        for one in records.upcoming(ledger)
        if one.state is MeetingState.IN_SESSION or today <= one.starts_at.date()
    }
    return tuple(
        one
        for one in ledger.having(MeetingSeries, active=True)
        if one.id not in ahead and ledger.having(Meeting, series=one.id) and not next_date(ledger, one, now).rests
    )


def _waiting(ledger: Ledger, now: datetime) -> tuple[Meeting, ...]:
    """Return the meetings whose matters are to be collected, or whose cut-off has come.

    One whose day has passed is left alone: somebody must say whether it was held.
    """
    today = now.astimezone(CHINA).date()
    return tuple(
        one
        for one in ledger.having(Meeting, state=(MeetingState.PLANNED, MeetingState.COLLECTING))
        if today <= one.starts_at.date() and (one.state is MeetingState.PLANNED or one.cutoff_at <= now)
    )


def _move_on(pen: Pen, meeting: Meeting) -> int:
    seq = 0
    if meeting.state is MeetingState.PLANNED:
        meeting, seq = begin_collecting(pen, meeting)
    if meeting.cutoff_at <= pen.now:
        _, seq = write_agenda(pen, meeting)
    return seq
