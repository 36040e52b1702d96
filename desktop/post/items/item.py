"""One action item 议定事项: what was decided, whose it is, until when, and where it stands (domain.md 7.6, B06)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.items.states import OWED, UNDONE, ItemOrigin, ItemState, ItemStep, Supervision
from desktop.post.serial import ITEM, SUPERVISION, Serial

if TYPE_CHECKING:
    from datetime import date, datetime

SOON = 3
"""Days before the due date from which on the owner is reminded (issue 4: reminders at 3 days and overdue)."""


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

    @property
    def serial(self) -> Serial:
        """Its number as it stands on paper: 〔2026〕议字12号."""
        return Serial(self.year, self.number, ITEM)

    @property
    def undone(self) -> bool:
        """Whether it is still owed."""
        return self.state in UNDONE

    @property
    def owed(self) -> bool:
        """Whether its owner still has to act: what is reported done waits for a check, not for the owner."""
        return self.state in OWED

    def days_left(self, today: date) -> int:
        """Return the days from `today` to the due date; negative where it has passed."""
        return (self.due - today).days

    def overdue(self, today: date) -> bool:
        """Whether its owner is late: the due date has passed and nothing is reported done."""
        return self.owed and self.due < today

    def due_soon(self, today: date) -> bool:
        """Whether it falls due within three days and nothing is reported done (practice.md 2.6: 临近提醒)."""
        return self.owed and 0 <= self.days_left(today) <= SOON


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
    cause: str = ""
    """Id of the meeting that it was carried to, or of the later decision that the step rests on."""
    void: bool = False


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

    @property
    def serial(self) -> Serial:
        """Its number as it stands on paper: 〔2026〕督字3号."""
        return Serial(self.year, self.number, SUPERVISION)

    @property
    def open(self) -> bool:
        """Whether it still waits for its answer."""
        return not self.void and self.replied_at is None

    def late(self, today: date) -> bool:
        """Whether the answer has not come although its day has passed."""
        return self.open and self.reply_by < today
