"""Calling a conference: notice of time and place, another time, adjourned, called off (domain.md 7.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import conferences
from desktop.post.command_post import duty_of
from desktop.post.conferences import course, side
from desktop.post.conferences import seats as table
from desktop.post.conferences.conference import Conference
from desktop.procedures.conferences.flags import lower_flags
from desktop.procedures.watch import Done, Watch, done, moment

if TYPE_CHECKING:
    from datetime import datetime


def notify(
    watch: Watch,
    conference_id: str,
    starts_at: datetime,
    place: str,
    chair: str,
    recorder: str = "",
    *,
    at: datetime | None = None,
) -> Done[Conference]:
    """Give notice; the chair is a member of the post. Given again before it begins, time or place have changed."""
    with watch.pen() as pen:
        old = watch.ledger.get(Conference, conference_id)
        when = moment(pen, at, "notified_at")
        seats = conferences.seats(watch.ledger, conference_id)
        new = course.notified(old, seats, starts_at, place, chair, recorder, when)
        duty_of(new.chair, watch.members(), "chair")
        pen.change(old, new)
        say = {"time": f"{starts_at:%m-%d %H:%M}", "place": new.place, "departments": table.names(seats)}
        seq = pen.entry("notify_conference", "conference", new.id, say, when)
    return done(pen, new, seq)


def adjourn(watch: Watch, conference_id: str, starts_at: datetime, reason: str, place: str = "") -> Done[Conference]:
    """Adjourn to another time: the roll is called anew, signatures are asked for anew, positions stay as a draft."""
    with watch.pen() as pen:
        old = watch.ledger.get(Conference, conference_id)
        new = pen.change(old, side.adjourned(old, starts_at, place, reason, pen.now))
        for one in conferences.seats(watch.ledger, conference_id):
            pen.change(one, table.fresh(one))
        say = {"time": f"{starts_at:%m-%d %H:%M}", "place": new.place, "reason": new.end_reason}
        seq = pen.entry("adjourn_conference", "conference", new.id, say)
    return done(pen, new, seq)


def cancel_conference(watch: Watch, conference_id: str, reason: str) -> Done[Conference]:
    """Call a conference off before it is issued; its whistles are free for another."""
    with watch.pen() as pen:
        old = watch.ledger.get(Conference, conference_id)
        new = side.cancelled(old, reason)
        lower_flags(pen, new, f"取消：{new.end_reason}")
        pen.change(old, new)
        seq = pen.entry("cancel_conference", "conference", new.id, {"reason": new.end_reason})
    return done(pen, new, seq)
