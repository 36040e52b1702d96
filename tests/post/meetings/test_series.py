"""A series has a day and an hour that a week has; names and standing matters are clean."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.ledger.rows import fact_of, row_of
from desktop.post.meetings.series import MeetingSeries, SeriesSeat
from desktop.post.meetings.states import MeetingKind, RollGroup
from tests.post_of import NOON, refusing

PLAIN = MeetingSeries("s", "周例会", MeetingKind.WEEKLY, 1, "08:00", "二楼", "书记甲", "党办乙")


def test_texts_are_clean() -> None:
    other = replace(PLAIN, name=" 周例会 ", chair="书 记 甲", standing=(" 本周工作", "", "其他", "其他"))
    clean = other.checked()
    assert (clean.name, clean.chair, clean.standing) == ("周例会", "书记甲", ("本周工作", "其他"))
    assert clean.cutoff(NOON) == NOON - timedelta(minutes=30)
    assert fact_of(MeetingSeries, tuple(row_of(clean).values())) == clean


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", " "),
        ("weekday", 0),
        ("weekday", 8),
        ("time", "8:00"),
        ("time", "24:00"),
        ("time", "08:60"),
        ("cutoff_minutes", -1),
        ("cutoff_minutes", 1440),
        ("every_weeks", 0),
        ("first_number", 0),
        ("every_weeks", 53),
        ("first_number", 10**25),
    ],
)
def test_what_no_week_has_is_refused(field: str, value: object) -> None:
    with refusing(field):
        replace(PLAIN, **{field: value}).checked()  # type: ignore[arg-type]


def test_a_seat_has_a_name() -> None:
    seat = SeriesSeat("t", "s", " 张 某 ", " 石料厂 ", "", RollGroup.UNIT, 3)
    assert (seat.checked().name, seat.checked().unit) == ("张某", "石料厂")
    with refusing("name"):
        replace(seat, name=" ").checked()
