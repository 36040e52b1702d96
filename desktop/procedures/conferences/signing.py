"""The record goes round, is signed or refused, is issued, and is done when its tasks are (B02, C07, domain.md 7.4)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ledger import conferences
from desktop.post.command_post import COMMAND, duty_of
from desktop.post.conferences import course, record
from desktop.post.conferences import seats as table
from desktop.post.conferences.conference import Conference, ConferenceSeat
from desktop.post.conferences.states import ConferenceState
from desktop.post.guard import follows, no, state_in
from desktop.post.items.item import ActionItem
from desktop.post.items.states import UNDONE, ItemOrigin
from desktop.post.serial import CONFERENCE
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.conferences.flags import lower_flags
from desktop.procedures.dossiers import command_post
from desktop.procedures.items.orders import give
from desktop.procedures.watch import Done, Watch, done, moment

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.post.conferences.record import Proceedings
    from desktop.post.conferences.states import Signature

_HEAD = 16
"""Hex digits of the journal's head that a record keeps and its paper prints (spec/papers.md)."""


def send_round(watch: Watch, conference_id: str) -> Done[Conference]:
    """Send the draft round; from now on its words stand still until it is issued or adjourned."""
    with watch.pen() as pen:
        held = conferences.proceedings(watch.ledger, conference_id)
        new = course.sent_round(held.conference, held.seats, held.decisions, held.shares)
        pen.change(held.conference, new)
        seq = pen.entry("send_round", "conference", new.id, {"departments": table.names(table.signing(held.seats))})
    return done(pen, new, seq)


def countersign(
    watch: Watch, seat_id: str, how: Signature, by: str, text: str = "", at: datetime | None = None
) -> Done[ConferenceSeat]:
    """Note a department's signature, its signature with a reservation, or its refusal with the reason (C07)."""
    with watch.pen() as pen:
        old = watch.ledger.get(ConferenceSeat, seat_id)
        conference = watch.ledger.get(Conference, old.conference)
        state_in(conference.state, (ConferenceState.COUNTERSIGNING,), "会签", "countersigning")
        if old not in table.signing((old,)):
            raise no("seats", f"{old.unit}没到会，不用会签。", "It did not come and need not sign.")
        when = moment(pen, at, "signed_at")
        follows("signed_at", when, "会签", "The signature", ((conference.ended_at, course.ENDED),))
        new = pen.change(old, table.signed(old, how, by, text, when))
        say = {"department": new.unit, "signature": how, "by": new.signed_by, "text": new.objection}
        seq = pen.entry("countersign_record", "conference", new.conference, say, when)
    return done(pen, new, seq)


def issue_conference(watch: Watch, conference_id: str, by: str, at: datetime | None = None) -> Done[Conference]:
    """Issue the record: its number, its text and SHA-256 are frozen, and only now its decisions become tasks (B02).

    The commander, a deputy or the chair issues it; where a department refused to sign, the command alone.
    """
    with watch.pen() as pen:
        held = conferences.proceedings(watch.ledger, conference_id)
        old, when = held.conference, moment(pen, at, "issued_at")
        commanding = duty_of(by, watch.members(), "by") in COMMAND
        course.may_issue(old, held.seats, by, commanding=commanding)
        new = course.issued(
            old,
            held.seats,
            by,
            when,
            commanding=commanding,
            year=when.year,
            number=pen.number(CONFERENCE, when.year),
            head=watch.ledger.head()[1][:_HEAD],
        )
        text = told(watch.ledger, replace(held, conference=new))
        new = pen.change(old, replace(new, record=text, digest=record.digest(text)))
        if held.decisions:
            _give(pen, held, when)
            new = pen.change(new, course.executing(new))
        serial = str(record.serial_of(new))
        seq = pen.entry(
            "issue_conference",
            "conference",
            new.id,
            {"serial": serial, "by": new.issued_by, "digest": new.digest[:_HEAD], "count": len(held.decisions)},
            when,
        )
        lower_flags(pen, new, f"{serial} {new.conclusion}", when)
    return done(pen, new, seq)


def told(ledger: Ledger, held: Proceedings) -> str:
    """Return the text of a record as it would be issued now."""
    original = ledger.find(Conference, held.conference.supplements) if held.conference.supplements else None
    serial = str(record.serial_of(original)) if original is not None else ""
    return record.told(held, command_post(ledger).name, _named(ledger, held.conference), serial)


def _named(ledger: Ledger, conference: Conference) -> dict[str, str]:
    """Return number and place of each whistle of a conference."""
    known = [ledger.get(Whistle, one) for one in conference.whistles]
    return {one.id: f"{one.serial or ''} {one.where}".strip() for one in known}


def _give(pen: Pen, held: Proceedings, when: datetime) -> None:
    for one in held.decisions:
        item = give(
            pen,
            origin=ItemOrigin.CONFERENCE,
            source=one.conference,
            decision=one.id,
            text=one.text,
            owner=one.owner,
            due=one.due,
            department=one.department,
            supports=one.supports,
            standard=one.standard,
            quantity=one.quantity,
            checker=one.checker,
            whistle=one.whistle,
            at=when,
        )
        pen.change(one, replace(one, item=item.id))


def complete(watch: Watch, conference_id: str, at: datetime | None = None) -> Done[Conference]:
    """Complete an issued conference whose tasks are all verified or dropped."""
    with watch.pen() as pen:
        old = watch.ledger.get(Conference, conference_id)
        when = moment(pen, at, "completed_at")
        follows("completed_at", when, "办结", "Completing", ((old.issued_at, Words("签发", "the issue")),))
        new = pen.change(old, course.completed(old, _items(watch.ledger, old.id), when))
        seq = pen.entry("complete_conference", "conference", new.id, {"serial": str(record.serial_of(new))}, when)
    return done(pen, new, seq)


def settle(pen: Pen, conference_id: str) -> None:
    """Complete a conference within another order's transaction where the last of its tasks is done by it."""
    old = pen.ledger.get(Conference, conference_id)
    items = _items(pen.ledger, conference_id)
    if old.state is ConferenceState.EXECUTING and not any(one.state in UNDONE for one in items):
        pen.change(old, course.completed(old, items, pen.now))


def _items(ledger: Ledger, conference_id: str) -> tuple[ActionItem, ...]:
    return ledger.having(ActionItem, origin=ItemOrigin.CONFERENCE, source=conference_id)
