"""A suggestion or problem that somebody brought, by whichever way, feeding the agenda (A40)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.meetings.states import Channel, SuggestionState

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One entry of the inbox of suggestions and problems."""

    id: str
    at: datetime
    channel: Channel
    who: str
    """Who brought it, as far as they said: kept hashed in the journal."""
    text: str
    place: str = ""
    state: SuggestionState = SuggestionState.OPEN
    answer: str = ""
    answered_at: datetime | None = None
    void: bool = False
