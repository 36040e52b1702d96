"""The session: opened, outcomes written while people talk, ended, and taken up again before the minutes are issued."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.post.department import Department, Officer
from desktop.post.guard import no, written
from desktop.post.items.item import ActionItem
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.course import agenda as docket
from desktop.post.meetings.course import meeting as course
from desktop.post.meetings.course import outcome as rule
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.states import AgendaSource, AgendaState, OutcomeKind
from desktop.procedures.meetings.naming import called
from desktop.procedures.meetings.reading import agenda_of, roll_of
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen


def open_session(watch: Watch, meeting_id: str, at: datetime | None = None) -> Done[Meeting]:
    """Open the session of a meeting whose agenda is frozen."""
    with watch.pen() as pen:
        old = watch.ledger.get(Meeting, meeting_id)
        new = pen.change(old, course.open_session(old, moment(pen, at)))
        say = {"meeting": called(watch.ledger, new), "chair": new.chair, "recorder": new.recorder}
        seq = pen.entry("open_session", "meeting", new.id, say, new.opened_at)
    return done(pen, new, seq)


def add_outcome(
    watch: Watch,
    matter_id: str,
    kind: OutcomeKind,
    text: str,
    **fields: Any,  # noqa: ANN401 - the fields of `course.outcome.WRITTEN`
) -> Done[Outcome]:
    """Write down what came out of a matter, only in session; the matter is dealt with, or put off, by it.

    Owner and due date of a decision may still be missing: `course.outcome.lacking` says so until they are there.
    """
    with watch.pen() as pen:
        matter, meeting = _matter(watch.ledger, matter_id, "记议定", "writing down")
        before = watch.ledger.having(Outcome, matter=matter_id)
        plain = Outcome(new_id(), meeting.id, matter_id, len(before) + 1, kind, text, pen.now)
        new = pen.add(_checked(watch.ledger, replace(plain, **_written(fields)), matter, meeting))
        _mark(pen, matter, (*before, new))
        say = {"meeting": called(watch.ledger, meeting), "title": matter.title, "outcome_kind": kind, "text": new.text}
        seq = pen.entry("add_outcome", "meeting", meeting.id, say)
    return done(pen, new, seq)


def edit_outcome(
    watch: Watch,
    outcome_id: str,
    **fields: Any,  # noqa: ANN401 - the fields of `course.outcome.WRITTEN`
) -> Done[Outcome]:
    """Change what was written down, only in session."""
    with watch.pen() as pen:
        old, matter, meeting = _outcome(watch.ledger, outcome_id, "改议定", "changing it")
        new = pen.change(old, _checked(watch.ledger, replace(old, **_written(fields)), matter, meeting))
        _mark(pen, matter, _with(watch.ledger, new))
        say = {
            "meeting": called(watch.ledger, meeting),
            "title": matter.title,
            "outcome_kind": new.kind,
            "text": new.text,
        }
        seq = pen.entry("edit_outcome", "meeting", meeting.id, say)
    return done(pen, new, seq)


def void_outcome(watch: Watch, outcome_id: str, reason: str) -> Done[Outcome]:
    """Take back what was written down, with the reason, only in session."""
    with watch.pen() as pen:
        old, matter, meeting = _outcome(watch.ledger, outcome_id, "作废", "taking it back")
        why = written("reason", reason, "作废理由", "The reason")
        new = pen.change(old, replace(old, void=True))
        _mark(pen, matter, _with(watch.ledger, new))
        say = {"meeting": called(watch.ledger, meeting), "title": matter.title, "reason": why}
        seq = pen.entry("void_outcome", "meeting", meeting.id, say)
    return done(pen, new, seq)


def end_session(
    watch: Watch, meeting_id: str, at: datetime | None = None, *, defer_rest: bool = False
) -> Done[Meeting]:
    """End the session 散会: the minutes may be drafted now, and nothing of it is written any more.

    Refused while somebody on the roll is uncalled, and while a matter waits unless `defer_rest` puts those off.
    """
    with watch.pen() as pen:
        old = watch.ledger.get(Meeting, meeting_id)
        matters = agenda_of(watch.ledger, meeting_id)
        rest = [one for one in matters if defer_rest and one.state is AgendaState.WAITING]
        after = tuple(one for one in matters if one not in rest)
        new = course.end_session(old, moment(pen, at, "ended_at"), roll_of(watch.ledger, meeting_id), after)
        for one in rest:
            pen.change(one, replace(one, state=AgendaState.DEFERRED))
        pen.change(old, new)
        say = {"meeting": called(watch.ledger, new), "count": len(rest)}
        seq = pen.entry("end_session", "meeting", new.id, say, new.ended_at)
    return done(pen, new, seq)


def resume_session(watch: Watch, meeting_id: str, reason: str) -> Done[Meeting]:
    """Go back into session before the minutes are issued, with the reason; roll and outcomes are writable again."""
    with watch.pen() as pen:
        old = watch.ledger.get(Meeting, meeting_id)
        new, why = course.resume_session(old, reason)
        pen.change(old, new)
        seq = pen.entry("resume_session", "meeting", new.id, {"meeting": called(watch.ledger, new), "reason": why})
    return done(pen, new, seq)


def _matter(ledger: Ledger, matter_id: str, zh: str, en: str) -> tuple[AgendaItem, Meeting]:
    matter = ledger.get(AgendaItem, matter_id)
    meeting = ledger.get(Meeting, matter.meeting)
    course.in_session(meeting, zh, en)
    docket.standing(matter)
    return matter, meeting


def _outcome(ledger: Ledger, outcome_id: str, zh: str, en: str) -> tuple[Outcome, AgendaItem, Meeting]:
    outcome = ledger.get(Outcome, outcome_id)
    matter, meeting = _matter(ledger, outcome.matter, zh, en)
    if outcome.void:
        raise no("outcome", "这一条已作废。", "It was taken back already.")
    return outcome, matter, meeting


def _written(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that a person writes; an unknown one is a bug of ours."""
    assert fields.keys() <= set(rule.WRITTEN), fields.keys()  # noqa: S101 - a bug of ours
    return {name: tuple(value) if name == "supports" else value for name, value in fields.items()}


def _checked(ledger: Ledger, outcome: Outcome, matter: AgendaItem, meeting: Meeting) -> Outcome:
    """Return an outcome clean and about the matter's own action item where it names none; refuse what cannot be."""
    if outcome.kind in rule.ABOUT and not outcome.about and matter.source is AgendaSource.ITEM:
        outcome = replace(outcome, about=matter.subject)
    for one in filter(None, (outcome.department, *outcome.supports)):
        ledger.get(Department, one)
    officers = ledger.having(Officer, department=outcome.department, active=True) if outcome.department else ()
    item = ledger.get(ActionItem, outcome.about) if outcome.about else None
    return rule.checked(outcome, meeting.starts_at.date(), tuple(one.name for one in officers), item)


def _with(ledger: Ledger, outcome: Outcome) -> tuple[Outcome, ...]:
    """Return the outcomes of its matter as they stand."""
    return ledger.having(Outcome, matter=outcome.matter)


def _mark(pen: Pen, matter: AgendaItem, outcomes: tuple[Outcome, ...]) -> None:
    """Let the state of a matter follow from what came out of it."""
    pen.change(matter, docket.marked(matter, outcomes))
