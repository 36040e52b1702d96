"""One action item 议定事项: what was decided, whose it is, until when, and where it stands (domain.md 7.6, B06)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.items.states import ItemOrigin, ItemState, ItemStep, Supervision

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ActionItem:
    """One thing owed by somebody because of an issued decision."""

    id: str
    year: int
    number: int
    """Number of the year, without gaps: 〔2026〕议字12号."""
    origin: ItemOrigin
    source: str
    """Id of the meeting or the conference."""
    decision: str
    """Id of the outcome, or of the decision of a conference, that it comes from."""
    text: str
    department: str
    owner: str
    given_at: datetime
    due: date
    first_due: date
    supports: tuple[str, ...] = ()
    standard: str = ""
    quantity: str = ""
    checker: str = ""
    whistle: str = ""
    """Id of the whistle that it is about, where there is one."""
    state: ItemState = ItemState.OPEN
    extensions: int = 0
    carried: int = 0
    """To how many further meetings it was carried over."""
    asked_due: date | None = None
    """Until when an extension is asked for that nobody has answered yet."""
    reported_at: datetime | None = None
    report: str = ""
    verified_at: datetime | None = None
    verified_by: str = ""
    findings: str = ""
    dropped_by: str = ""
    """Id of the later decision that dropped it."""


@dataclass(frozen=True, slots=True)
class ItemEvent:
    """One step in the course of an action item, in the words of who took it."""

    id: str
    item: str
    at: datetime
    step: ItemStep
    text: str
    by: str
    due: date | None = None
    """The date asked for or agreed to, where the step is about one."""


@dataclass(frozen=True, slots=True)
class SupervisionSheet:
    """A 督办单: a numbered sheet that presses for an overdue item and wants an answer (E15)."""

    id: str
    item: str
    year: int
    number: int
    level: Supervision
    at: datetime
    text: str
    by: str
    reply_by: date
    replied_at: datetime | None = None
    reply: str = ""
    void: bool = False
