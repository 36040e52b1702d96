"""The scene's post with a published roster around its day: a stationed department, others on call, leaders, clerks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.command_post import Member
from desktop.post.department import Department, Officer
from desktop.post.moment import CHINA
from desktop.post.roster.planning.cell import CellChange
from desktop.post.states import Duty, Mode
from desktop.procedures.directory.departments import keep_department, post_officer
from desktop.procedures.directory.post import keep_member
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.publishing import publish
from desktop.procedures.roster.setup import standard_setup
from desktop.procedures.watch import Watch, new_id
from tests.desk.scene import Scene, founded
from tests.twin import twin

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.ledger.book import Ledger
    from desktop.post.roster.assignment import DutyAssignment

MONTH = "2026-09"
TODAY = date(2026, 9, 22)
STANDS = {
    21: {"书记甲": "leader_whole", "值班员丙": "clerk_night"},
    22: {
        "镇长乙": "leader_whole", "值班员甲": "clerk_day", "值班员丙": "clerk_night", "水务乙": "stationed_day",
        "水务丙": "stationed_night", "公安甲": "on_call_1", "公安乙": "on_call_2", "国土甲": "on_call_1",
    },
    23: {
        "书记甲": "leader_whole", "值班员甲": "clerk_day", "水务甲": "stationed_day", "公安乙": "on_call_1",
        "公安甲": "on_call_2", "国土乙": "on_call_1",
    },
    25: {"公安丙": "on_call_1", "公安甲": "on_call_2", "水务丙": "stationed_day"},
}  # fmt: skip
"""Who stands what on which day of the month; everything else is a hole."""


def _person(ledger: Ledger, name: str) -> str:
    officers = [one.id for one in ledger.having(Officer, name=name)]
    return (officers or [one.id for one in ledger.having(Member, name=name)])[0]


@cache
def _published() -> Ledger:
    ledger = twin(founded())
    watch = Watch(ledger, "值班员甲", now=lambda: datetime(2026, 9, 1, 9, tzinfo=CHINA))
    for name in ("值班员甲", "值班员丙"):
        keep_member(watch, Member(new_id(), name, "值班员", Duty.DUTY_CLERK))
    (water,) = ledger.having(Department, short="水务")
    keep_department(watch, replace(water, mode=Mode.STATIONED))
    for letter in "甲乙丙":
        post_officer(watch, _person(ledger, "水务" + letter), date(2026, 9, 1))
    standard_setup(watch)
    changes = [
        CellChange(_person(ledger, name), date(2026, 9, day), shift)
        for day, people in STANDS.items()
        for name, shift in people.items()
    ]
    set_cells(watch, MONTH, changes)
    publish(watch, MONTH, "书记甲", holes_reason="试行")
    return ledger


class Rostered(Scene):
    """The post on 22 September at two in the afternoon, its month published on the first."""

    def __init__(self, look: Look) -> None:
        """Take a copy of the published roster."""
        super().__init__(look, twin(_published()))

    def person(self, name: str) -> str:
        """Return the id of an officer or member."""
        return _person(self.ledger, name)

    def duty(self, name: str, day: int = 22) -> DutyAssignment:
        """Return the latest duty of somebody on a day of the month."""
        found = rosters.duties(self.ledger, date(2026, 9, day), date(2026, 9, day))
        return next(one for one in reversed(found) if one.person == self.person(name))
