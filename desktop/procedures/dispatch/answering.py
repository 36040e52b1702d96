"""Who of a called department did not answer the telephone, and where nobody could be called: notes of the journal."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import boards
from desktop.post.dispatch import Dispatch
from desktop.post.guard import no, written
from desktop.procedures.dispatch.calls import short_of
from desktop.procedures.watch import Done, Watch, done, moment

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger

RING = timedelta(minutes=1)
"""So long after an unanswered call the same person's next one is another; ours, a telephone rings no longer."""


def no_answer(watch: Watch, dispatch_id: str, person: str, at: datetime | None = None) -> Done[str]:
    """Note that `person` of the called department did not answer; the clock runs, the next in order is telephoned.

    Refuses where the department has come already or is not expected any more, and a second note of the same ring: a
    key pressed twice is no second call.
    """
    with watch.pen() as pen:
        call = watch.ledger.get(Dispatch, dispatch_id)
        name = written("person", person, "接电话的人", "The person")
        short = short_of(watch.ledger, call)
        if not call.expected:
            raise no("state", f"{short}不用再叫了。", f"{short} need not be telephoned any more.")
        when = moment(pen, at)
        before = unanswered(watch.ledger, call.whistle).get(call.id, {}).get(name)
        if before is not None and abs(when - before) < RING:
            raise no(
                "person",
                f"{name} {before:%H:%M} 没接，已经记了。过一分钟再打再记；没人可打了，记空档。",
                f"{name} did not answer at {before:%H:%M}, which is noted. Ring again in a minute, or note the hole.",
            )
        say = {"department": short, "person": name, "dispatch": call.id}
        seq = pen.entry("no_answer", "whistle", call.whistle, say, when)
    return done(pen, name, seq)


def nobody_on_call(watch: Watch, dispatch_id: str, why: str) -> Done[str]:
    """Note that the whistle was blown although nobody of a department could be called, and why (guide ui 6)."""
    with watch.pen() as pen:
        call = watch.ledger.get(Dispatch, dispatch_id)
        say = {"department": short_of(watch.ledger, call), "reason": why.strip(), "dispatch": call.id}
        seq = pen.entry("nobody_on_call", "whistle", call.whistle, say)
    return done(pen, say["reason"], seq)


def unanswered(ledger: Ledger, whistle_id: str) -> dict[str, dict[str, datetime]]:
    """Return who did not answer, and when last, by the id of the call."""
    found: dict[str, dict[str, datetime]] = {}
    for entry in boards.story(ledger, whistle_id):
        if entry.order == "no_answer":
            found.setdefault(str(entry.said["dispatch"]), {})[str(entry.said["person"])] = entry.occurred_at
    return found
