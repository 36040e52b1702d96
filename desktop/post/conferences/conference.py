"""One case conference from its proposal to the last of its tasks (domain.md 7.4, A14)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.conferences.states import ConferenceKind, ConferenceState, Position, SeatMark, SeatRole, Signature

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Conference:
    """One 会商 on one whistle or several, with one conclusion (B03)."""

    id: str
    kind: ConferenceKind
    title: str
    whistles: tuple[str, ...]
    """Ids of the whistles; may be empty for approval and supervision."""
    reason: str
    """Why it is proposed: what the departments cannot settle alone."""
    proposed_at: datetime
    proposed_by: str
    state: ConferenceState = ConferenceState.PROPOSED
    starts_at: datetime | None = None
    place: str = ""
    chair: str = ""
    recorder: str = ""
    notified_at: datetime | None = None
    opened_at: datetime | None = None
    ended_at: datetime | None = None
    facts: str = ""
    """The case as it was told, printed before the opinions."""
    conclusion: str = ""
    year: int | None = None
    number: int | None = None
    """〔2026〕会商字3号, taken when it is issued."""
    issued_at: datetime | None = None
    issued_by: str = ""
    head: str = ""
    """First 16 hex digits of the journal's head when it was issued."""
    digest: str = ""
    """SHA-256 of the record as issued."""
    record: str = ""
    """The record's text as issued, which no later name of a department changes."""
    supplements: str = ""
    """Id of the issued conference that this one adds to: an issued one never changes."""
    on_the_spot: bool = False
    """Whether it was held on the road in one form (现场会商)."""
    end_reason: str = ""
    """Why it was cancelled, adjourned last, or ended without consensus."""
    completed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ConferenceSeat:
    """One department at the table: who came, what it says, how it signs (A28, C07)."""

    id: str
    conference: str
    department: str
    role: SeatRole
    rank: int
    unit: str
    """Its full name when it was seated, as it is printed."""
    person: str = ""
    mark: SeatMark = SeatMark.UNCALLED
    excuse: str = ""
    position: Position = Position.NONE
    says: str = ""
    """Its opinion in its own words; needed where it does not simply agree."""
    signature: Signature = Signature.WAITING
    signed_by: str = ""
    signed_at: datetime | None = None
    objection: str = ""
    """The reservation or the reason of the refusal."""
    void: bool = False


@dataclass(frozen=True, slots=True)
class ConferenceGuest:
    """Somebody at the table who speaks for no department: an expert, a party, a deputy, a witness."""

    id: str
    conference: str
    name: str
    capacity: str
    says: str = ""
    void: bool = False


@dataclass(frozen=True, slots=True)
class ConferenceDecision:
    """One thing to be done that the conclusion asks for; a task only once the conclusion is issued (B02, B06)."""

    id: str
    conference: str
    place: int
    text: str
    department: str
    """Id of the department that owns it; empty where the post itself does."""
    owner: str
    due: date
    whistle: str = ""
    """Id of the whistle that it is about, where the conference is about several."""
    supports: tuple[str, ...] = ()
    standard: str = ""
    quantity: str = ""
    checker: str = ""
    item: str = ""
    """Id of the action item that it became."""
    void: bool = False
