"""What the papers of the roster are drawn from: values only, gathered at one moment and frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.roster.states import SheetState

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.paper.press.imprint import Imprint
    from desktop.post.command_post import CommandPost
    from desktop.post.roster.handover import Handover
    from desktop.post.roster.shift import ShiftKind

REST, WORK = "休", "班"
"""Marks of a holiday and of a weekend day that is worked, as the State Council's calendar has them."""


@dataclass(frozen=True, slots=True)
class SheetDay:
    """One day of a sheet as the calendar knows it."""

    day: date
    rest: bool = False
    """Nobody works: a weekend or a holiday that was not moved."""
    mark: str = ""
    """休 or 班 where the day differs from the plain week."""
    name: str = ""
    """国庆节, 春节 ..."""


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """One person of a sheet."""

    id: str
    name: str
    group: str = ""
    """Short name of the department; empty for the post's own people."""
    phone: str = ""
    role: str = ""
    """What the person is, such as 带班领导 or a post in the department."""


@dataclass(frozen=True, slots=True)
class SheetDuty:
    """Who stands which shift on which day."""

    person: str
    day: date
    shift: str


@dataclass(frozen=True, slots=True)
class SheetHole:
    """A duty that nobody stands."""

    day: date
    shift: str
    group: str = ""
    lacking: int = 1


@dataclass(frozen=True, slots=True)
class SheetLeave:
    """A day on which a person is away, with the word for it: 年假, 公差."""

    person: str
    day: date
    word: str


@dataclass(frozen=True, slots=True)
class Edition:
    """Which state of a month's roster a paper shows."""

    month: str
    state: SheetState = SheetState.DRAFT
    number: int = 0
    draft: int = 1
    published_at: datetime | None = None
    published_by: str = ""
    holes_reason: str = ""

    @property
    def settled(self) -> bool:
        """Whether what is printed is what was published."""
        return self.state is SheetState.PUBLISHED


@dataclass(frozen=True, slots=True)
class RosterFacts:
    """A span of days with everybody who stands on them, in the order in which they are printed."""

    post: CommandPost
    edition: Edition
    days: tuple[SheetDay, ...]
    shifts: tuple[ShiftKind, ...]
    people: tuple[SheetPerson, ...]
    duties: tuple[SheetDuty, ...]
    imprint: Imprint
    holes: tuple[SheetHole, ...] = ()
    leaves: tuple[SheetLeave, ...] = ()
    remarks: tuple[tuple[date, str], ...] = ()
    """What is to be said about a day beside its holiday: a swap, a relief."""
    phone: str = ""
    """The telephone of the watch."""
    only: tuple[str, ...] = ()
    """Ids of the people whose slips are wanted; all of them where it is empty."""


@dataclass(frozen=True, slots=True)
class HandoverFacts:
    """One handing over of the watch."""

    post: CommandPost
    handover: Handover
    imprint: Imprint
    leader_duty: str = ""
    """Duty and telephone of the incoming leader, as the roster has them."""


@dataclass(frozen=True, slots=True)
class DutyChange:
    """One duty that changed hands, came or went."""

    day: date
    shift: str
    """Its name: 常驻夜班."""
    hours: str
    group: str
    before: str
    """Who was to stand; empty where it is new."""
    after: str
    """Who stands now; empty where it is gone."""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """What an edition of a month's roster changed against the one before, or a draft would change."""

    post: CommandPost
    edition: Edition
    changes: tuple[DutyChange, ...]
    imprint: Imprint
    phone: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """What one person stood in a month; hours in minutes, all else in times or days."""

    group: str
    name: str
    leading: int = 0
    clerking: int = 0
    stationed: int = 0
    on_call: int = 0
    driving: int = 0
    nights: int = 0
    weekends: int = 0
    holidays: int = 0
    minutes: int = 0
    deployed: int = 0
    swapped: int = 0
    relieved: int = 0
    late: int = 0
    absent: int = 0
    left_post: int = 0
    """How often a spot check found nobody at the post: 脱岗, and 漏岗 that was not confirmed as an absence."""
    unrecorded: int = 0
    """Duties of which nobody noted whether they were stood; in no other figure but what spot checks found."""
    leave: str = ""
    """Days of leave in words: 年假3 病假1."""


@dataclass(frozen=True, slots=True)
class AttendanceFacts:
    """What everybody stood in one month."""

    post: CommandPost
    edition: Edition
    rows: tuple[AttendanceRow, ...]
    imprint: Imprint
    until: date | None = None
    """The last day that is counted where the month is not over."""
