"""Which table keeps which fact."""

from __future__ import annotations

from typing import Any

from desktop.post.cadre import CadrePosting
from desktop.post.command_post import CommandPost, Member, Stand
from desktop.post.department import Attendance, Department, Officer, Posting
from desktop.post.dispatch import Dispatch
from desktop.post.duty_list import DutyItem
from desktop.post.evaluation import Evaluation
from desktop.post.order import CommandOrder
from desktop.post.permit import Permit, Violation
from desktop.post.place import Facility, Grid
from desktop.post.presence import Presence
from desktop.post.records import LeaderVisit, Note, Opinion, TeamMember, Witness
from desktop.post.reporter import Reporter
from desktop.post.resource import Booking, Resource
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.calendar import CalendarDay
from desktop.post.roster.cell import RosterCell
from desktop.post.roster.handover import Handover
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.limit import DutyLimit
from desktop.post.roster.month import DutyRoster
from desktop.post.roster.need import DutyNeed
from desktop.post.roster.plan_rules import PlanRules
from desktop.post.roster.shift import ShiftKind
from desktop.post.task import Task
from desktop.post.whistle import Whistle

TABLES: dict[type[Any], str] = {
    CommandPost: "command_post",
    Member: "member",
    Stand: "stand",
    Department: "department",
    Officer: "officer",
    Posting: "posting",
    Attendance: "attendance",
    Grid: "grid",
    Facility: "facility",
    DutyItem: "duty_item",
    Whistle: "whistle",
    Reporter: "reporter",
    Dispatch: "dispatch",
    Presence: "presence",
    Task: "task",
    Permit: "permit",
    Violation: "violation",
    Note: "note",
    Witness: "witness",
    LeaderVisit: "leader_visit",
    Opinion: "opinion",
    TeamMember: "team_member",
    CommandOrder: "command_order",
    Evaluation: "evaluation",
    ShiftKind: "shift_kind",
    DutyNeed: "duty_need",
    Leave: "leave",
    DutyWish: "duty_wish",
    DutyLimit: "duty_limit",
    CalendarDay: "calendar_day",
    PlanRules: "plan_rules",
    DutyRoster: "duty_roster",
    RosterCell: "roster_cell",
    DutyAssignment: "duty",
    Handover: "handover",
    Resource: "resource",
    Booking: "booking",
    CadrePosting: "cadre",
}
KEYS: dict[type[Any], str] = {Reporter: "whistle", Evaluation: "whistle", PlanRules: "version"}
"""Facts whose key is not `id`: one for each whistle, one for each version."""


def key_of(cls: type[Any]) -> str:
    """Return the name of the key column of a class of facts."""
    return KEYS.get(cls, "id")
