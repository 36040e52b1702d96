"""What rosters, slips of leave, lists of watch-keepers and holiday notices say, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.intake.known import KnownMember
from desktop.post.roster.states import LeavePart

if TYPE_CHECKING:
    from datetime import date

    from desktop.post.roster.shift import ShiftKind
    from desktop.post.roster.states import LeaveKind, WishKind


@dataclass(frozen=True, slots=True)
class StandLine:
    """One person on one shift of one day."""

    name: str
    unit: str
    """Short name of the department, empty for the post's own people."""
    day: date
    shift: ShiftKind
    """One of the post's shifts, or a new one where the post has none of this length."""
    known: bool = True
    """Whether the post knows the person; a stranger is never entered."""


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One row of a roster: everybody of a day, or every day of a person."""

    month: str
    """Such as 2026-10, empty where neither file nor row tells."""
    stands: tuple[StandLine, ...]
    day: date | None = None
    """The day of a row, None in a roster with a row for each person or where the date cannot be read."""
    name: str = ""
    unit: str = ""
    away: tuple[tuple[date, LeaveKind], ...] = ()
    """Days which the row marks as leave and not as duty."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class LeaveLine:
    """A slip: days on which somebody cannot stand, or would like to, or would rather not."""

    name: str
    unit: str
    days: tuple[date, ...]
    """Ascending; empty where the date cannot be read."""
    kind: LeaveKind | WishKind | None
    """None where the kind is missing."""
    part: LeavePart = LeavePart.WHOLE
    note: str = ""


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One of the post's own people: a leader, a clerk or a driver."""

    name: str
    duty: str
    """Key of post.states.Duty, empty where the list does not tell."""
    title: str = ""
    phones: tuple[str, ...] = ()
    nights: bool | None = None
    """False where the remark says that no nights may be rostered."""
    away: tuple[tuple[date, LeaveKind], ...] = ()
    """Days on which the remark says that they are away."""
    avoids: tuple[date, ...] = ()
    """Days which the remark asks to be left free where it can be done."""
    note: str = ""

    @property
    def phone(self) -> str:
        """The number to call first."""
        return self.phones[0] if self.phones else ""

    def known(self) -> KnownMember:
        """Return it as somebody a roster is compared with."""
        away = tuple(day for day, _ in self.away)
        return KnownMember(self.name, self.duty, self.phone, nights=self.nights, away=away, note=self.note)


@dataclass(frozen=True, slots=True)
class HolidayLine:
    """Days of one holiday: those of rest and the weekend days worked for them."""

    name: str
    rest: tuple[date, ...]
    work: tuple[date, ...] = ()
    statutory: bool | None = None
    """Whether they are the statutory days themselves; None where the file does not tell."""
