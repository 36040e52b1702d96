"""Which orders of a meeting a key press may take back, and whether agenda and outcomes still fit afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.states import AgendaState
from desktop.procedures.meetings.reading import agenda_of

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger

ORDERS = (
    "add_matter", "move_matter", "drop_matter", "mark_matter", "ask_meeting_leave", "call_roll", "call_rest",
    "came_late", "sit_in", "invite", "strike", "add_outcome", "edit_outcome", "void_outcome", "note_suggestion",
    "answer_suggestion", "drop_suggestion", "put_on_agenda",
)  # fmt: skip
"""Orders about the agenda, the roll and the outcomes; the steps of the meeting itself stand, they have ways back."""


def sound(ledger: Ledger, meeting_id: str) -> bool:
    """Whether the places of the agenda have no gap and every outcome belongs to a matter that was dealt with."""
    agenda = agenda_of(ledger, meeting_id)
    waiting = {one.id: one.state is AgendaState.WAITING for one in agenda}
    outcomes = ledger.having(Outcome, meeting=meeting_id, void=False)
    whole = [one.place for one in agenda] == list(range(1, len(agenda) + 1))
    return whole and not any(waiting.get(one.matter, True) for one in outcomes)
