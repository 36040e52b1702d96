"""A matter on the agenda: where it comes from, what was known at the cut-off, how often it has been up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.meetings.states import AgendaSource, AgendaState

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One matter of one meeting."""

    id: str
    meeting: str
    place: int
    """Its place in the order, from 1."""
    source: AgendaSource
    subject: str
    """Id of the whistle, call, action item, suggestion, conference that it is about; a day for a hole; else empty."""
    title: str
    detail: str
    """The facts as they stood at the cut-off, in a line."""
    times: int = 1
    """第N次上会: how many meetings had it, this one included."""
    state: AgendaState = AgendaState.WAITING
    by: str = ""
    """Who asked for it; empty where it wrote itself."""
    added_at: datetime | None = None
    void: bool = False
