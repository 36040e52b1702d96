"""The roadside form: departments that stand together confer, and all of it is written down in one minute (2.1)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.ledger import conferences
from desktop.post.conferences import seats as table
from desktop.post.conferences import side
from desktop.post.conferences.conference import Conference, ConferenceSeat
from desktop.post.conferences.states import ConferenceKind, Position, SeatMark, SeatRole
from desktop.post.presence import Presence
from desktop.post.whistle import Whistle
from desktop.procedures.conferences.decisions import added
from desktop.procedures.conferences.proposing import Seated, suggested, written_down
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.post.conferences.decisions import Decided


@dataclass(frozen=True, slots=True)
class Voice:
    """What one department says on the road."""

    department: str
    position: Position
    says: str = ""
    person: str = ""
    """Who speaks for it; who stands on the scene where nobody is named."""
    role: SeatRole | None = None


def on_the_spot(  # noqa: PLR0913 - the one form has these fields
    watch: Watch,
    whistle_id: str,
    voices: Sequence[Voice],
    conclusion: str,
    decisions: Sequence[Decided] = (),
    *,
    title: str = "",
    facts: str = "",
    place: str = "",
    chair: str = "",
    at: datetime | None = None,
) -> Done[Conference]:
    """Write down a conference on the road in one form: it goes from the proposal straight to a draft.

    Place and title are the whistle's where none are given; the chair is who gives the order, the departments' parts
    are those of their calls. A department that says `ABSENT` did not come and is excused as called elsewhere.
    """
    with watch.pen() as pen:
        whistle, when = watch.ledger.get(Whistle, whistle_id), moment(pen, at)
        roles = {one.department: one.role for one in suggested(watch.ledger, (whistle_id,))}
        head = Conference(
            new_id(),
            ConferenceKind.CASE,
            title.strip() or f"{whistle.where}现场会商",
            (whistle_id,),
            whistle.facts,
            when,
            watch.actor,
            facts=facts.strip(),
        )
        seated = [Seated(one.department, one.role or roles.get(one.department, SeatRole.REQUIRED)) for one in voices]
        new = written_down(pen, head, seated)
        spoken = _spoken(watch.ledger, new.id, whistle_id, {one.department: one for one in voices})
        for before, after in spoken:
            pen.change(before, after)
        seats = tuple(after for _, after in spoken)
        chaired = chair or watch.actor
        new = pen.change(
            new, side.on_the_spot(new, seats, conclusion, chaired, watch.actor, place or whistle.where, when)
        )
        for one in decisions:
            added(watch, pen, new, one)
        say = {"title": new.title, "text": new.conclusion, "count": len(decisions)}
        seq = pen.entry("on_the_spot", "conference", new.id, say, when)
    return done(pen, new, seq)


def _spoken(
    ledger: Ledger, conference_id: str, whistle_id: str, voices: Mapping[str, Voice]
) -> list[tuple[ConferenceSeat, ConferenceSeat]]:
    """Return each seat as it was written down, and with who came and what was said."""
    found = []
    for seat in conferences.seats(ledger, conference_id):
        voice = voices[seat.department]
        if voice.position is Position.ABSENT:
            new = table.called(seat, SeatMark.EXCUSED, voice.person, voice.says or "另有任务")
        else:
            name = voice.person or _on_the_scene(ledger, whistle_id, seat.department)
            new = table.said(table.called(seat, SeatMark.PRESENT, name, ""), voice.position, voice.says)
        found.append((seat, replace(new)))
    return found


def _on_the_scene(ledger: Ledger, whistle_id: str, department: str) -> str:
    """Return the first officer of a department who stands on the scene, or nobody."""
    there = ledger.having(Presence, whistle=whistle_id, department=department, void=False)
    return next((one.name for one in there if one.there), "")
