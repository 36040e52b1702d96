"""Which table keeps which fact; a class of facts is imported when somebody asks for all of them, not before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

_FACTS = {
    "command_post": {"CommandPost": "command_post", "Member": "member", "Stand": "stand"},
    "department": {
        "Department": "department",
        "Officer": "officer",
        "Posting": "posting",
        "Attendance": "attendance",
    },
    "place": {"Grid": "grid", "Facility": "facility"},
    "duty_list": {"DutyItem": "duty_item"},
    "whistle": {"Whistle": "whistle"},
    "reporter": {"Reporter": "reporter"},
    "dispatch": {"Dispatch": "dispatch"},
    "presence": {"Presence": "presence"},
    "task": {"Task": "task"},
    "permit": {"Permit": "permit", "Violation": "violation"},
    "records": {
        "Note": "note",
        "Witness": "witness",
        "LeaderVisit": "leader_visit",
        "Opinion": "opinion",
        "TeamMember": "team_member",
    },
    "order": {"CommandOrder": "command_order"},
    "evaluation": {"Evaluation": "evaluation"},
    "roster.shift": {"ShiftKind": "shift_kind"},
    "roster.planning.need": {"DutyNeed": "duty_need"},
    "roster.leave": {"Leave": "leave", "DutyWish": "duty_wish"},
    "roster.planning.limit": {"DutyLimit": "duty_limit"},
    "roster.calendar": {"CalendarDay": "calendar_day"},
    "roster.planning.plan_rules": {"PlanRules": "plan_rules"},
    "roster.planning.month": {"DutyRoster": "duty_roster"},
    "roster.planning.cell": {"RosterCell": "roster_cell"},
    "roster.assignment": {"DutyAssignment": "duty"},
    "roster.handover": {"Handover": "handover"},
    "roster.duty_log": {"LogEntry": "log_entry"},
    "roster.spot_check": {"SpotCheck": "spot_check"},
    "roster.reminder": {"Reminder": "reminder"},
    "roster.sending": {"RosterSent": "roster_sent"},
    "resource": {"Resource": "resource", "Booking": "booking"},
    "cadre": {"CadrePosting": "cadre"},
    "meetings.series": {"MeetingSeries": "meeting_series", "SeriesSeat": "series_seat"},
    "meetings.meeting": {"Meeting": "meeting"},
    "meetings.agenda": {"AgendaItem": "agenda_item"},
    "meetings.roll": {"RollEntry": "roll_entry"},
    "meetings.outcome": {"Outcome": "outcome"},
    "meetings.minutes": {"MinutesText": "minutes_text", "Correction": "correction"},
    "meetings.suggestion": {"Suggestion": "suggestion"},
    "items.item": {"ActionItem": "action_item", "ItemEvent": "item_event", "SupervisionSheet": "supervision_sheet"},
    "conferences.conference": {
        "Conference": "conference",
        "ConferenceSeat": "conference_seat",
        "ConferenceGuest": "conference_guest",
        "ConferenceDecision": "conference_decision",
    },
    "conferences.shares": {"ResponsibilityShare": "responsibility_share"},
    "conferences.contribution": {"Contribution": "contribution"},
    "superior_action": {"SuperiorAction": "superior_action"},
}
"""The files of `desktop.post`, the classes of facts in each, and their tables."""
_NAMES = {name: table for facts in _FACTS.values() for name, table in facts.items()}


class _Tables(Mapping[type[Any], str]):
    """The table of each class of facts."""

    def __getitem__(self, cls: type[Any]) -> str:
        """Return the table of a class; KeyError for one that is no fact."""
        return _NAMES[cls.__name__]

    def __iter__(self) -> Iterator[type[Any]]:
        """Yield every class of facts, imported now."""
        for module, facts in _FACTS.items():
            file = import_module(f"desktop.post.{module}")
            yield from (getattr(file, name) for name in facts)

    def __len__(self) -> int:
        """Return how many classes there are."""
        return len(_NAMES)

    def values(self) -> Any:  # noqa: ANN401 - a view of texts
        """Return the tables, without importing any class."""
        return _NAMES.values()


TABLES = _Tables()
KEYS = {"Reporter": "whistle", "Evaluation": "whistle", "PlanRules": "version"}
"""Facts whose key is not `id`: one for each whistle, one for each version."""


def key_of(cls: type[Any]) -> str:
    """Return the name of the key column of a class of facts."""
    return KEYS.get(cls.__name__, "id")
