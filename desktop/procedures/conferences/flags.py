"""What a conference leaves on its whistles: the mark that one is open, its end, the step up where none agrees (E03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import conferences
from desktop.post.closing import confer, escalate
from desktop.post.conferences.course import OPEN
from desktop.post.guard import no
from desktop.post.refused import Door
from desktop.post.states import OPEN_STATES, Escalation, WhistleState
from desktop.post.whistle import Whistle
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.post.conferences.conference import Conference

IN_HAND = (*OPEN_STATES, WhistleState.ON_LEDGER)
"""States of a whistle in which a conference marks it."""
_GONE = (WhistleState.WITHDRAWN, WhistleState.MERGED, WhistleState.RETURNED, WhistleState.ARCHIVED)


def raise_flags(pen: Pen, conference: Conference) -> None:
    """Mark each whistle of a new conference; refuse one that another conference is open about, or not in hand.

    A supplement may also be about whistles that were closed meanwhile; those stay unmarked.
    """
    for whistle_id in conference.whistles:
        old = pen.ledger.get(Whistle, whistle_id)
        other = open_about(pen.ledger, whistle_id, but=conference.id)
        if other is not None:
            raise no(
                "whistles",
                f"{old.number or ''}号哨的会商“{other.title}”还没结束。",
                f"The conference “{other.title}” about whistle {old.number or ''} is not over yet.",
                Door("conference", Words("去这次会商", "Go to it")),
            )
        if conference.supplements and old.state not in IN_HAND:
            continue
        pen.change(old, confer(old, opened=True))
        pen.entry("enter_conference", "whistle", whistle_id, {"title": conference.title})


def open_about(ledger: Ledger, whistle_id: str, but: str = "") -> Conference | None:
    """Return the conference about a whistle that is not issued and not over yet, other than `but`, or None."""
    found = conferences.of_whistle(ledger, whistle_id)
    return next((one for one in found if one.state in OPEN and one.id != but), None)


def lower_flags(pen: Pen, conference: Conference, text: str, at: datetime | None = None) -> None:
    """Take the mark from each whistle, telling how the conference ended."""
    for whistle_id in conference.whistles:
        old = pen.ledger.get(Whistle, whistle_id)
        if old.conference_open:
            pen.change(old, confer(old, opened=False))
            pen.entry("leave_conference", "whistle", whistle_id, {"text": text}, at)


def send_up(pen: Pen, conference: Conference, level: str) -> tuple[str, ...]:
    """Escalate each whistle that is not on its way up already, and return their ids (E03)."""
    sent = []
    for whistle_id in conference.whistles:
        old = pen.ledger.get(Whistle, whistle_id)
        if old.state in _GONE or old.escalation not in (Escalation.NONE, Escalation.RETURNED):
            continue
        new = pen.change(old, escalate(old, Escalation.SENT, level))
        text = f"会商未达成一致：{conference.end_reason}"
        say = {"step": Escalation.SENT, "level": new.escalation_level, "text": text}
        pen.entry("escalate", "whistle", whistle_id, say)
        sent.append(whistle_id)
    return tuple(sent)
