"""What a superior did about a whistle: directive, praise by name, inspection, acceptance (E05)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, written
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.post.conferences.states import SuperiorKind


@dataclass(frozen=True, slots=True)
class SuperiorAction:
    """One action of a superior; a directive or an inspection may want an answer by a day."""

    id: str
    whistle: str
    kind: SuperiorKind
    at: datetime
    by: str
    """Who: office and name."""
    text: str
    department: str = ""
    """Id of the department that is named; empty for the post."""
    answer_by: date | None = None
    answered_at: datetime | None = None
    answer: str = ""
    void: bool = False

    @property
    def waiting(self) -> bool:
        """Whether an answer is wanted and not given yet."""
        return self.answer_by is not None and self.answered_at is None and not self.void

    def checked(self) -> SuperiorAction:
        """Return it with clean words; refuse one by nobody, about nothing, or to be answered before it came."""
        if self.answer_by is not None and self.answer_by < self.at.date():
            raise no("answer_by", "答复期限早于收到那天。", "The answer is wanted before the day it came.")
        by = written("by", self.by, "上级单位或领导", "Who")
        return replace(self, by=by, text=written("text", self.text, "内容", "The text"))

    def answered(self, answer: str, at: datetime) -> SuperiorAction:
        """Return it with the answer that went up, which may also be given where none was asked for, once."""
        if self.answered_at is not None or self.void:
            raise no("answer", "已经答复过，或已撤回。", "It was answered already, or taken back.")
        follows("answered_at", at, "答复", "The answer", ((self.at, Words("收到", "its coming")),))
        return replace(self, answer=written("answer", answer, "答复内容", "The answer"), answered_at=at)
