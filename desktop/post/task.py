"""A task on the scene: what, to which standard, how much, whose, until when (B06)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, written
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Task:
    """One measurable piece of work that one department owes to one whistle."""

    id: str
    whistle: str
    department: str
    what: str
    given_at: datetime
    standard: str = ""
    quantity: str = ""
    due_at: datetime | None = None
    done_at: datetime | None = None
    result: str = ""
    from_check: bool = False
    """Whether a failed check brought it up."""

    @property
    def done(self) -> bool:
        """Whether it has been reported done."""
        return self.done_at is not None

    def overdue(self, now: datetime) -> bool:
        """Whether it is open past its due time."""
        return self.done_at is None and self.due_at is not None and now > self.due_at

    def given(self) -> Task:
        """Check a new task: it says what is to be done, and is not due before it is given."""
        if self.due_at is not None:
            follows("due_at", self.due_at, "办结期限", "The due time", ((self.given_at, Words("交办", "giving it")),))
        return replace(self, what=written("what", self.what, "任务内容", "What is to be done"))

    def finish(self, result: str, at: datetime) -> Task:
        """Report it done, with its result."""
        if self.done:
            raise no("done_at", "这项任务已经办结。", "This task is done already.")
        follows("done_at", at, "办结", "Finishing", ((self.given_at, Words("交办", "giving it")),))
        return replace(self, done_at=at, result=written("result", result, "办理结果", "The result"))

    def reopen(self) -> Task:
        """Open it again after a failed check."""
        if not self.done:
            raise no("done_at", "这项任务没有办结过，不用重开。", "This task is not done.")
        return replace(self, done_at=None, result="")
