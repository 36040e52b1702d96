"""When meetings are: planned with their roll, collecting, put off, cancelled, arranged otherwise (domain.md 7.5)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.command_post import duty_of
from desktop.post.guard import no
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.course import agenda as docket
from desktop.post.meetings.course import meeting as course
from desktop.post.meetings.course import suggestion as inbox
from desktop.post.meetings.dates import Slot, next_slot, plannable
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.series import MeetingSeries, SeriesSeat
from desktop.post.meetings.states import AgendaSource, MeetingState
from desktop.post.meetings.suggestion import Suggestion
from desktop.post.moment import CHINA
from desktop.post.person import person, same_person
from desktop.procedures.meetings.naming import called
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen


def next_date(ledger: Ledger, series: MeetingSeries, now: datetime) -> Slot:
    """Return the next free date of a series with what the calendar says of it: what the form offers."""
    last = max((one.starts_at.date() for one in ledger.having(Meeting, series=series.id)), default=None)
    return next_slot(series, last, now.astimezone(CHINA), rosters.calendar(ledger))


def plan_meeting(watch: Watch, series_id: str, starts_at: datetime | None = None) -> Done[Meeting]:
    """Plan a meeting, at its next date or at a moment that a person names, and make its roll from the seats.

    A rest day is refused unless it is named, with the next working day as a door. A past moment may be named: minutes
    of a meeting held before the post had this program are entered that way.
    """
    with watch.pen() as pen:
        series = watch.ledger.get(MeetingSeries, series_id)
        new, seq = write_meeting(pen, series, starts_at)
    return done(pen, new, seq)


def write_meeting(pen: Pen, series: MeetingSeries, starts_at: datetime | None) -> tuple[Meeting, int]:
    """Write a new meeting within an order under way and seal it; return it with its entry's number."""
    if not series.active:
        raise no("series", f"“{series.name}”已停用。请另选。", f"“{series.name}” is not held any more.")
    if starts_at is None:
        free = next_date(pen.ledger, series, pen.now)
        if free.rests:
            raise free.refusal()
        begins = free.starts_at
    else:
        begins = plannable(starts_at.astimezone(CHINA).replace(second=0, microsecond=0), pen.now)
    known = pen.ledger.having(Meeting, series=series.id)
    _free(known, begins)
    numbers = [one.number for one in known if one.year == begins.year]
    new = Meeting(
        new_id(),
        series.id,
        begins.year,
        max(numbers) + 1 if numbers else (1 if known else series.first_number),
        begins,
        series.place,
        series.chair,
        series.recorder,
        series.cutoff(begins),
    )
    pen.add(new)
    fill_roll(pen, new)
    say = {"meeting": called(pen.ledger, new), "starts_at": f"{begins:%Y-%m-%d %H:%M}"}
    return new, pen.entry("plan_meeting", "meeting", new.id, say)


def _free(known: tuple[Meeting, ...], begins: datetime, but: str = "") -> None:
    """Refuse two meetings of one series on one day."""
    held = [one for one in known if one.state is not MeetingState.CANCELLED and one.id != but]
    if any(one.starts_at.date() == begins.date() for one in held):
        raise no(
            "starts_at",
            f"{begins:%m-%d} 已经排了这个例会。请另选一天。",
            f"This series meets on {begins:%m-%d} already. Choose another day.",
        )


def fill_roll(pen: Pen, meeting: Meeting) -> None:
    """Put those on the roll who have a seat and are not on it; who sits in for them or was struck off counts too."""
    there = pen.ledger.having(RollEntry, meeting=meeting.id)
    rank = max((one.rank for one in there), default=0)
    seats = sorted(pen.ledger.having(SeriesSeat, series=meeting.series, active=True), key=lambda one: one.rank)
    for seat in seats:
        if not any(same_person(one.name, seat.name) and one.unit == seat.unit for one in there):
            rank += 1
            pen.add(
                RollEntry(
                    new_id(),
                    meeting.id,
                    rank,
                    seat.name,
                    seat.unit,
                    seat.department,
                    seat.group,
                    observer=seat.observer,
                )
            )


def collect(watch: Watch, meeting_id: str) -> Done[Meeting]:
    """Begin to collect matters; whoever got a seat since the meeting was planned is put on its roll."""
    with watch.pen() as pen:
        new, seq = begin_collecting(pen, watch.ledger.get(Meeting, meeting_id))
    return done(pen, new, seq)


def begin_collecting(pen: Pen, old: Meeting) -> tuple[Meeting, int]:
    """Begin to collect matters within an order under way; return the meeting with its entry's number."""
    new = pen.change(old, course.collect(old))
    fill_roll(pen, new)
    return new, pen.entry("collect_matters", "meeting", new.id, {"meeting": called(pen.ledger, new)})


def postpone(watch: Watch, meeting_id: str, starts_at: datetime, reason: str) -> Done[Meeting]:
    """Put a meeting off; matters that people brought stay, those that wrote themselves are written anew at the cut-off.

    Leave that was asked for stands; who is free on the other day is called in the usual way.
    """
    with watch.pen() as pen:
        old = watch.ledger.get(Meeting, meeting_id)
        begins = plannable(starts_at.astimezone(CHINA).replace(second=0, microsecond=0), pen.now)
        series = watch.ledger.get(MeetingSeries, old.series)
        new = course.postpone(old, series, begins, reason, pen.now)
        _free(watch.ledger.having(Meeting, series=series.id), begins, old.id)
        pen.change(old, new)
        for one in watch.ledger.having(AgendaItem, meeting=old.id, void=False):
            if one.source not in docket.LASTING:
                pen.change(one, replace(one, void=True))
        say = {
            "meeting": called(watch.ledger, new),
            "from": f"{old.starts_at:%Y-%m-%d %H:%M}",
            "starts_at": f"{begins:%Y-%m-%d %H:%M}",
            "reason": new.end_reason,
        }
        seq = pen.entry("postpone_meeting", "meeting", new.id, say)
    return done(pen, new, seq)


def cancel_meeting(watch: Watch, meeting_id: str, reason: str, by: str) -> Done[Meeting]:
    """Cancel a meeting by the word of a member; it keeps its number, and suggestions on its agenda wait again."""
    with watch.pen() as pen:
        old = watch.ledger.get(Meeting, meeting_id)
        duty_of(by, watch.members(), "by")
        new = pen.change(old, course.cancel(old, reason))
        for one in watch.ledger.having(AgendaItem, meeting=old.id, source=AgendaSource.SUGGESTION, void=False):
            brought = watch.ledger.get(Suggestion, one.subject)
            pen.change(brought, inbox.off_agenda(brought))
        say = {"meeting": called(watch.ledger, new), "by": person(by), "reason": new.end_reason}
        seq = pen.entry("cancel_meeting", "meeting", new.id, say)
    return done(pen, new, seq)


def amend_meeting(
    watch: Watch,
    meeting_id: str,
    *,
    place: str | None = None,
    chair: str | None = None,
    recorder: str | None = None,
) -> Done[Meeting]:
    """Change place, chair or recorder of one meeting until its session is over."""
    with watch.pen() as pen:
        old = watch.ledger.get(Meeting, meeting_id)
        new = pen.change(old, course.amend(old, place=place, chair=chair, recorder=recorder))
        say = {"meeting": called(watch.ledger, new), "chair": new.chair, "recorder": new.recorder}
        seq = pen.entry("amend_meeting", "meeting", new.id, say)
    return done(pen, new, seq)
