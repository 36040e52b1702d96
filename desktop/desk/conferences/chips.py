"""The states, positions and signatures of conferences as chips, the same in the list, at the table and in the head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.marks.chip import ChipWords
from desktop.post.conferences.states import ConferenceState, Position, SeatMark, Signature

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.desk.theme.tokens import Tone
    from desktop.post.conferences.conference import Conference

_STATES: dict[ConferenceState, tuple[Tone, str]] = {
    ConferenceState.PROPOSED: ("plain", ""),
    ConferenceState.NOTIFIED: ("run", "bell"),
    ConferenceState.IN_SESSION: ("acc", "confer"),
    ConferenceState.DRAFTED: ("warn", "pen"),
    ConferenceState.COUNTERSIGNING: ("warn", "swap"),
    ConferenceState.ISSUED: ("ok", "seal"),
    ConferenceState.EXECUTING: ("run", "clock"),
    ConferenceState.COMPLETED: ("ok", "ok"),
    ConferenceState.CANCELLED: ("plain", "minus"),
    ConferenceState.NO_CONSENSUS: ("bad", "x"),
}
_POSITIONS: dict[Position, tuple[Tone, str]] = {
    Position.NONE: ("plain", ""),
    Position.AGREE: ("ok", "ok"),
    Position.RESERVE: ("warn", "tri"),
    Position.DISAGREE: ("bad", "x"),
    Position.ABSENT: ("run", "minus"),
}
_SIGNATURES: dict[Signature, tuple[Tone, str]] = {
    Signature.WAITING: ("plain", ""),
    Signature.SIGNED: ("ok", "pen"),
    Signature.RESERVED: ("warn", "tri"),
    Signature.REFUSED: ("bad", "x"),
}
_MARKS: dict[SeatMark, tuple[Tone, str]] = {
    SeatMark.UNCALLED: ("plain", ""),
    SeatMark.PRESENT: ("ok", "ok"),
    SeatMark.EXCUSED: ("run", "clock"),
    SeatMark.MISSING: ("bad", "x"),
}


def state_chip(session: Session, conference: Conference) -> ChipWords:
    """Return the state of a conference."""
    tone, icon = _STATES[conference.state]
    return ChipWords(session.words(conference.state.words), tone, icon)


def position_chip(session: Session, position: Position) -> ChipWords:
    """Return what a department says."""
    tone, icon = _POSITIONS[position]
    return ChipWords(session.words(position.words), tone, icon)


def signature_chip(session: Session, signature: Signature) -> ChipWords:
    """Return how a department signed."""
    tone, icon = _SIGNATURES[signature]
    return ChipWords(session.words(signature.words), tone, icon)


def mark_chip(session: Session, mark: SeatMark) -> ChipWords:
    """Return whether somebody came."""
    tone, icon = _MARKS[mark]
    return ChipWords(session.words(mark.words), tone, icon)
