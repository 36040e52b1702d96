"""What superiors do about a whistle, and which of it still waits for an answer (E05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import conferences
from desktop.post.department import Department
from desktop.post.superior_action import SuperiorAction
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.ledger.book import Ledger
    from desktop.post.conferences.states import SuperiorKind


def note_action(  # noqa: PLR0913 - E05 names each of these columns
    watch: Watch,
    whistle_id: str,
    kind: SuperiorKind,
    by: str,
    text: str,
    *,
    department: str = "",
    answer_by: date | None = None,
    at: datetime | None = None,
) -> Done[SuperiorAction]:
    """Note a directive, praise by name, an inspection or an acceptance; with `answer_by` it waits for an answer."""
    with watch.pen() as pen:
        watch.ledger.get(Whistle, whistle_id)
        short = watch.ledger.get(Department, department).short if department else ""
        when = moment(pen, at)
        action = SuperiorAction(new_id(), whistle_id, kind, when, by, text, department, answer_by).checked()
        pen.add(action)
        say = {"superior": kind, "by": action.by, "text": action.text, "department": short, "due": answer_by}
        seq = pen.entry("note_superior", "whistle", whistle_id, say, when)
    return done(pen, action, seq)


def answer_action(watch: Watch, action_id: str, answer: str, at: datetime | None = None) -> Done[SuperiorAction]:
    """Note what was answered."""
    with watch.pen() as pen:
        old = watch.ledger.get(SuperiorAction, action_id)
        when = moment(pen, at, "answered_at")
        new = pen.change(old, old.answered(answer, when))
        say = {"superior": new.kind, "by": new.by, "text": new.answer}
        seq = pen.entry("answer_superior", "whistle", new.whistle, say, when)
    return done(pen, new, seq)


def of_whistle(ledger: Ledger, whistle_id: str) -> tuple[SuperiorAction, ...]:
    """Return what superiors did about a whistle, in the order in which it came."""
    found = ledger.having(SuperiorAction, whistle=whistle_id, void=False)
    return tuple(sorted(found, key=lambda one: one.at))


def open_actions(ledger: Ledger) -> tuple[SuperiorAction, ...]:
    """Return what waits for an answer, the first due first, for Today and for who takes the watch over."""
    return conferences.unanswered(ledger)


def matter(ledger: Ledger, action: SuperiorAction) -> Words:
    """Say of an action without answer what is to be done until when."""
    number, kind = ledger.get(Whistle, action.whistle).number or "", action.kind.words
    due = f"{action.answer_by:%m-%d}" if action.answer_by is not None else "—"
    return Words(
        f"{number}号哨{action.by}{kind.zh}，{due} 前答复",
        f"{kind.en.lower()} of {action.by} about whistle {number}: answer by {due}",
    )
