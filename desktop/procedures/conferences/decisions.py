"""What a conference decides to have done, and how responsibility is shared, until the draft goes round (B06, B16)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from desktop.ledger import conferences
from desktop.post.conferences import course
from desktop.post.conferences import shares as portions
from desktop.post.conferences.conference import Conference, ConferenceDecision
from desktop.post.conferences.shares import Portion, ResponsibilityShare
from desktop.post.guard import no, state_in
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop.ledger.pen import Pen
    from desktop.post.conferences.decisions import Decided


def _open(watch: Watch, conference_id: str) -> Conference:
    conference = watch.ledger.get(Conference, conference_id)
    state_in(conference.state, course.WRITABLE, "改议定内容", "changing what is decided")
    return conference


def _checked(watch: Watch, conference: Conference, decided: Decided) -> Decided:
    seated = {one.department for one in conferences.seats(watch.ledger, conference.id)}
    opened = conference.opened_at or conference.proposed_at
    return decided.checked(seated, conference.whistles, opened.date())


def _told(decision: ConferenceDecision) -> dict[str, object]:
    return {"text": decision.text, "owner": decision.owner, "due": decision.due}


def add_decision(watch: Watch, conference_id: str, decided: Decided) -> Done[ConferenceDecision]:
    """Write one thing to be done, with owner, due date and measure; a task only once it is issued (B02)."""
    with watch.pen() as pen:
        decision = added(watch, pen, _open(watch, conference_id), decided)
        seq = pen.entry("add_decision", "conference", conference_id, _told(decision))
    return done(pen, decision, seq)


def added(watch: Watch, pen: Pen, conference: Conference, decided: Decided) -> ConferenceDecision:
    """Write a checked decision behind the others of its conference."""
    place = len(watch.ledger.having(ConferenceDecision, conference=conference.id)) + 1
    blank = ConferenceDecision(new_id(), conference.id, place, "", "", "", conference.proposed_at.date())
    return pen.add(_filled(blank, _checked(watch, conference, decided)))


def _filled(decision: ConferenceDecision, said: Decided) -> ConferenceDecision:
    return replace(
        decision,
        text=said.text,
        department=said.department,
        owner=said.owner,
        due=cast("date", said.due),
        whistle=said.whistle,
        supports=said.supports,
        standard=said.standard,
        quantity=said.quantity,
        checker=said.checker,
    )


def _written(watch: Watch, decision_id: str) -> tuple[ConferenceDecision, Conference]:
    decision = watch.ledger.get(ConferenceDecision, decision_id)
    if decision.void:
        raise no("decision", "这件议定事项已删。", "This decision was struck out.")
    return decision, _open(watch, decision.conference)


def edit_decision(watch: Watch, decision_id: str, decided: Decided) -> Done[ConferenceDecision]:
    """Write a decision anew in its place."""
    with watch.pen() as pen:
        old, conference = _written(watch, decision_id)
        new = pen.change(old, _filled(old, _checked(watch, conference, decided)))
        seq = pen.entry("edit_decision", "conference", conference.id, _told(new))
    return done(pen, new, seq)


def drop_decision(watch: Watch, decision_id: str) -> Done[ConferenceDecision]:
    """Strike a decision out before the draft goes round."""
    with watch.pen() as pen:
        old, conference = _written(watch, decision_id)
        new = pen.change(old, replace(old, void=True))
        seq = pen.entry("drop_decision", "conference", conference.id, {"text": old.text})
    return done(pen, new, seq)


def set_shares(
    watch: Watch, conference_id: str, given: Sequence[Portion], whistle: str = ""
) -> Done[tuple[ResponsibilityShare, ...]]:
    """Set who answers for how much of a whistle: whole per cent that sum to 100, each argued; none takes them back."""
    with watch.pen() as pen:
        conference = _open(watch, conference_id)
        about = whistle or (conference.whistles[0] if len(conference.whistles) == 1 else "")
        if (about or conference.whistles) and about not in conference.whistles:
            raise no("whistle", "请选一张本次会商的哨单。", "Choose a whistle of this conference.")
        units = {one.department: one.unit for one in conferences.seats(watch.ledger, conference_id)}
        checked = portions.checked(given, units)
        for old in watch.ledger.having(ResponsibilityShare, conference=conference_id, whistle=about, void=False):
            pen.change(old, replace(old, void=True))
        new = tuple(
            pen.add(ResponsibilityShare(new_id(), conference_id, about, one.department, one.share, one.note))
            for one in checked
        )
        told = "，".join(f"{units[one.department]} {one.share}%" for one in checked)
        seq = pen.entry("set_shares", "conference", conference_id, {"text": told})
    return done(pen, new, seq)
