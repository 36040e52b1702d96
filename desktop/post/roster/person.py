"""Who can be rostered: a leader, clerk or driver of the post, or an officer of a department, with what binds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.post.roster.states import DutyClass
from desktop.post.states import Duty

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.post.command_post import Member
    from desktop.post.department import Department, Officer, Posting
    from desktop.post.roster.planning.limit import DutyLimit
    from desktop.post.roster.shift import ShiftKind

_STANDS = {
    Duty.COMMANDER: DutyClass.DUTY_LEADER,
    Duty.DEPUTY: DutyClass.DUTY_LEADER,
    Duty.DUTY_LEADER: DutyClass.DUTY_LEADER,
    Duty.DUTY_CLERK: DutyClass.DUTY_CLERK,
    Duty.DRIVER: DutyClass.DRIVER,
}
"""What the members of the post stand by their duty (practice.md 2.5: one party or government leader a day)."""


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """One person on the grid, as the roster needs to know them."""

    id: str
    """Id of the officer or of the member."""
    name: str
    department: str = ""
    """Id of the officer's department; empty for the post's own people."""
    short: str = ""
    """What the department is called; empty for the post's own people."""
    classes: tuple[DutyClass, ...] = ()
    """What the person may stand on some day at all; empty for one who is excused."""
    certified: bool = False
    nights: bool = True
    """Whether the person stands nights; where no record says anything, as everybody."""
    drives: bool = False
    phone: str = ""
    postings: tuple[tuple[date, date | None], ...] = ()
    """Stationed from a day to a day (A11); None is open."""
    limit: DutyLimit | None = None

    @property
    def excused(self) -> bool:
        """Whether the person is not rostered at all."""
        return self.limit is not None and self.limit.excused

    def posted(self, day: date) -> bool:
        """Whether the person is stationed at the post on `day`."""
        return any(since <= day and (until is None or day <= until) for since, until in self.postings)

    def stands(self, shift: ShiftKind, day: date) -> bool:
        """Whether the person may stand `shift` on `day` by class, posting and nights; leave and rest are not asked.

        Stationed shifts ask for a posting on that day; who is posted is not on call as well.
        """
        if shift.duty not in self.classes or (shift.night and not self.nights):
            return False
        if shift.duty is DutyClass.STATIONED:
            return self.posted(day)
        return shift.duty is not DutyClass.ON_CALL or not self.posted(day)


def of_member(member: Member, limit: DutyLimit | None) -> RosterPerson:
    """Return a member of the post as the roster knows them."""
    stands = _STANDS.get(member.duty)
    free = stands is None or (limit is not None and limit.excused)
    return RosterPerson(
        member.id,
        member.name,
        classes=() if free or stands is None else (stands,),
        nights=_nights(limit, None),
        drives=member.duty is Duty.DRIVER,
        phone=member.phone,
        limit=limit,
    )


def of_officer(
    officer: Officer, department: Department, postings: Iterable[Posting], limit: DutyLimit | None
) -> RosterPerson:
    """Return an officer as the roster knows them; `postings` are those of the officer."""
    spans = tuple((one.since, one.until) for one in postings)
    classes = (*((DutyClass.STATIONED,) if spans else ()), DutyClass.ON_CALL)
    return RosterPerson(
        officer.id,
        officer.name,
        department.id,
        department.short,
        classes=() if limit is not None and limit.excused else classes,
        certified=officer.certified,
        nights=_nights(limit, officer.night),
        drives=bool(officer.drive.strip()),
        phone=officer.phone,
        postings=spans,
        limit=limit,
    )


def _nights(limit: DutyLimit | None, recorded: bool | None) -> bool:  # noqa: FBT001 - what the record says
    if limit is not None and limit.nights is not None:
        return limit.nights
    return recorded is not False
