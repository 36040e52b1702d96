"""Leave, and wishes for and against duties, as slips of paper bring them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.post.guard import no, state_in, written
from desktop.post.roster.span import begin_of, end_of
from desktop.post.roster.states import LeaveKind, LeavePart, LeaveState, WishKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.post.roster.shift import ShiftKind

_HEAVIEST = 100
_OLDEST = 2000


@dataclass(frozen=True, slots=True)
class Leave:
    """Days on which a person cannot stand (请假, 公差, 培训 ...)."""

    id: str
    person: str
    """Id of the officer or the member of the post."""
    days: tuple[str, ...]
    """ISO dates, ascending."""
    kind: LeaveKind
    part: LeavePart = LeavePart.WHOLE
    state: LeaveState = LeaveState.APPROVED
    note: str = ""
    by: str = ""
    """Who approved it."""
    noted_at: datetime | None = None

    def checked(self) -> Leave:
        """Return it with its days in order; refuse one without a person or a day."""
        written("person", self.person, "请假人", "The person")
        return replace(self, days=_days(self.days), note=self.note.strip(), by=self.by.strip())

    def approve(self, by: str) -> Leave:
        """Let it be approved by somebody."""
        state_in(self.state, (LeaveState.ASKED,), "批假", "approving leave")
        return replace(self, state=LeaveState.APPROVED, by=written("by", by, "批准人", "Who approves"))

    def cancel(self, reason: str) -> Leave:
        """Take it back (销假), with the reason beside its note."""
        state_in(self.state, (LeaveState.ASKED, LeaveState.APPROVED), "销假", "cancelling leave")
        why = written("reason", reason, "销假理由", "The reason")
        return replace(self, state=LeaveState.CANCELLED, note="；".join(one for one in (self.note, why) if one))

    def bars(self, shift: ShiftKind, day: date) -> bool:
        """Whether these days and this part of them keep the person from a shift of `day`, whatever state it is in.

        A night that began the day before bars nothing: the office's days begin with its morning. Mornings end at
        12:00, afternoons at 17:30 (practice.md 2.3, 2.5).
        """
        if day.isoformat() not in self.days:
            return False
        if self.part is LeavePart.NIGHT:
            return shift.night
        begin, end = begin_of(shift, day), end_of(shift, day)
        noon = begin.replace(hour=12, minute=0)
        if self.part is LeavePart.MORNING:
            return begin < noon
        if self.part is LeavePart.AFTERNOON:
            return begin < noon.replace(hour=17, minute=30) and noon < end
        return True

    @property
    def holds(self) -> bool:
        """Whether nobody has taken it back."""
        return self.state is not LeaveState.CANCELLED


@dataclass(frozen=True, slots=True)
class DutyWish:
    """Days on which a person would like, or would rather not have, a duty."""

    id: str
    person: str
    days: tuple[str, ...]
    kind: WishKind
    part: LeavePart = LeavePart.WHOLE
    """WHOLE: any shift; NIGHT: night shifts only."""
    weight: int = 10
    note: str = ""
    noted_at: datetime | None = None
    void: bool = False

    def checked(self) -> DutyWish:
        """Return it with its days in order; refuse a weight that is none (1 to 100, ours)."""
        written("person", self.person, "人员", "The person")
        if not 1 <= self.weight <= _HEAVIEST:
            raise no("weight", "分量要在 1 到 100 之间。", "The weight is 1 to 100.")
        return replace(self, days=_days(self.days), note=self.note.strip())


def _days(days: Iterable[str]) -> tuple[str, ...]:
    """Return ISO dates once each and in order; refuse none at all, and what is no date."""
    try:
        known = sorted({date.fromisoformat(one) for one in days})
    except ValueError as error:
        raise no("days", "有一个日期不对。请写成 2026-11-08。", "A date is wrong. Write 2026-11-08.") from error
    if not known or known[0].year < _OLDEST:
        raise no("days", "没有写哪几天，或年份太早。请写上日期。", "No day is named, or its year is too early.")
    return tuple(one.isoformat() for one in known)
