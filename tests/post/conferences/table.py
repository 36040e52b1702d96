"""A conference of two departments and its seats as plain facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop.post.conferences.conference import Conference, ConferenceDecision, ConferenceSeat
from desktop.post.conferences.states import ConferenceKind, Position, SeatMark, SeatRole
from desktop.post.moment import CHINA

NOON = datetime(2026, 9, 22, 14, 0, tzinfo=CHINA)
HEAD = Conference("c", ConferenceKind.CASE, "挖沙", ("w",), "权属不清", NOON, "值班员丁")
LEAD = ConferenceSeat("s1", "c", "police", SeatRole.LEAD, 1, "公安局")
OTHER = ConferenceSeat("s2", "c", "water", SeatRole.REQUIRED, 2, "水务局")
TABLE = (LEAD, OTHER)


def seated(mark: SeatMark = SeatMark.PRESENT, position: Position = Position.AGREE) -> tuple[ConferenceSeat, ...]:
    """Return the table with everybody marked and of one position."""
    return tuple(replace(one, mark=mark, position=position, person=f"{one.unit}甲") for one in TABLE)


def decision(**other: Any) -> ConferenceDecision:  # noqa: ANN401 - any field
    """Return a decision of the lead."""
    told = {
        "id": "d",
        "conference": "c",
        "place": 1,
        "text": "清运",
        "department": "police",
        "owner": "公安甲",
        "due": NOON.date(),
    }
    return ConferenceDecision(**{**told, **other})
