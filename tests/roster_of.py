"""The invented post with a roster: the standard set-up, a stationed department, and duties published by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache

from desktop.ledger import rosters
from desktop.post.command_post import Member
from desktop.post.department import Posting
from desktop.post.moment import CHINA
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.planning.cell import CellChange
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.shift import STANDARD_SHIFTS, ShiftKind
from desktop.post.roster.states import DutyClass
from desktop.post.states import Duty, Mode
from desktop.procedures.directory.departments import keep_department, post_officer
from desktop.procedures.directory.post import keep_member
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.publishing import publish
from desktop.procedures.roster.setup import keep_need, standard_setup
from desktop.procedures.watch import new_id
from tests.post_of import COMMANDER, Post
from tests.twin import twin

SHIFTS = {one.id: one for one in STANDARD_SHIFTS}
SECOND, OTHER, DRIVER = "副书记戊", "值班员己", "驾驶员庚"
TODAY = date(2026, 9, 22)
MONTH = "2026-09"
OPEN = "人手不足"


def at(day: int, hour: int = 8, minute: int = 30, month: int = 9) -> datetime:
    """Return a moment of September 2026."""
    return datetime(2026, month, day, hour, minute, tzinfo=CHINA)


def duty_on(day: int, shift: str = "stationed_day", person: str = "p", **other: object) -> DutyAssignment:
    """Return a published duty of a standard shift in September 2026, apart from any ledger."""
    kind = SHIFTS[shift]
    begins = datetime.combine(date(2026, 9, day), datetime.strptime(kind.start, "%H:%M").time(), CHINA)  # noqa: DTZ007 - combined with a zone
    plain = DutyAssignment(
        f"{person}{day}{shift}",
        MONTH,
        person,
        "" if kind.duty in (DutyClass.DUTY_LEADER, DutyClass.DUTY_CLERK, DutyClass.DRIVER) else "d",
        kind.duty,
        date(2026, 9, day),
        shift,
        begins,
        begins + timedelta(minutes=kind.minutes),
    )
    return replace(plain, **other)  # type: ignore[arg-type]


@dataclass
class RosterPost(Post):
    """The post with its roster: 公安 is stationed with 甲 and 乙 posted, the others are on call."""

    ids: dict[str, str] = field(default_factory=dict)

    def founded(self) -> RosterPost:
        """Found the post and set its roster up, whatever of it is there already."""
        super().founded()
        for name, duty in ((SECOND, Duty.DUTY_LEADER), (OTHER, Duty.DUTY_CLERK), (DRIVER, Duty.DRIVER)):
            if not self.ledger.having(Member, name=name):
                keep_member(self.watch, Member(new_id(), name, duty.words.zh, duty, phone="199-0000-0002"))
        police = replace(self.departments["公安"], mode=Mode.STATIONED)
        self.departments["公安"] = keep_department(self.watch, police).result
        self.ids = {name: key for key, name in rosters.names(self.ledger).items()}
        for name in ("公安甲", "公安乙"):
            if not self.ledger.having(Posting, officer=self.ids[name]):
                post_officer(self.watch, self.ids[name], date(2026, 1, 1))
        if not self.ledger.having(ShiftKind):
            standard_setup(self.watch)
        return self

    def relaxed(self) -> RosterPost:
        """Let no need ask for anybody, so that a few duties can be published by themselves."""
        for need in self.ledger.having(DutyNeed):
            keep_need(self.watch, replace(need, least=0))
        return self

    def draft_cells(self, *cells: tuple[str, int, str], month: str = MONTH) -> None:
        """Set cells of (name, day of the month, shift)."""
        year, number = (int(part) for part in month.split("-"))
        changes = [CellChange(self.ids[name], date(year, number, day), shift) for name, day, shift in cells]
        set_cells(self.watch, month, changes)

    def published(self, *cells: tuple[str, int, str], month: str = MONTH) -> tuple[DutyAssignment, ...]:
        """Set cells and publish them, holes or not; return the new duties in the order of the cells."""
        self.draft_cells(*cells, month=month)
        added = publish(self.watch, month, COMMANDER, holes_reason=OPEN).result.added
        by_cell = {(one.person, one.day.day, one.shift): one for one in added}
        return tuple(by_cell[self.ids[name], day, shift] for name, day, shift in cells)

    def duty(self, duty: DutyAssignment) -> DutyAssignment:
        """Return a duty as it stands in the ledger."""
        return self.ledger.get(DutyAssignment, duty.id)

    def cell(self, name: str, day: int) -> str:
        """Return the shift that the draft holds for somebody on a day of September."""
        wanted = (self.ids[name], date(2026, 9, day))
        return next((one.shift for one in rosters.cells(self.ledger, MONTH) if (one.person, one.day) == wanted), "")

    def live(self, name: str) -> list[str]:
        """Return the shifts of somebody's live duties."""
        return [one.shift for one in self.ledger.having(DutyAssignment, person=self.ids[name]) if one.live]

    def on(self, day: int, hour: int = 8, minute: int = 30, month: int = 9) -> datetime:
        """Move the clock to a moment of September."""
        self.now = at(day, hour, minute, month)
        return self.now


@cache
def _relaxed() -> RosterPost:
    return RosterPost().founded().relaxed()


def roster_post() -> RosterPost:
    """Return the post with its roster, in which no need asks for anybody."""
    made = _relaxed()
    return RosterPost(twin(made.ledger), departments=dict(made.departments), ids=dict(made.ids))
