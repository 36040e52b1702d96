"""The demo's weekly meeting: three held with minutes, items in every state, and the next one collecting."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger.book import in_memory, open_post
from desktop.post.items.item import ActionItem
from desktop.post.items.states import ItemOrigin, ItemState
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.minutes import MinutesText
from desktop.post.meetings.states import MeetingState, RollMark
from desktop.post.moment import CHINA
from desktop.procedures.meetings import agenda, reading
from desktop.procedures.rehearsal.meetings import _mondays
from desktop.procedures.rehearsal.stage import Stage
from desktop.procedures.roster.calendar import import_year
from tests.demo_of import NOW, demo_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ledger.book import Ledger


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with open_post(demo_folder(), read_only=True) as opened:
        yield opened


def test_three_meetings_were_held_and_one_is_ahead(ledger: Ledger) -> None:
    lines = reading.meetings(ledger, 2026)
    assert [(one.meeting.number, one.meeting.issue, one.meeting.starts_at.day) for one in lines] == [
        (39, None, 8), (38, 38, 28), (37, 37, 21), (36, 36, 14),
    ]  # fmt: skip
    assert [one.meeting.state for one in lines] == [MeetingState.COLLECTING, *[MeetingState.FOLLOWING] * 3]
    assert sum(one.items for one in lines) == 6
    assert {one.state for one in ledger.having(ActionItem, origin=ItemOrigin.MEETING)} == {
        ItemState.OPEN, ItemState.ACCEPTED, ItemState.REPORTED, ItemState.VERIFIED,
    }  # fmt: skip
    assert all(one.frozen for one in ledger.having(MinutesText))


def test_people_were_there_away_late_and_guests(ledger: Ledger) -> None:
    held = reading.sheet(ledger, ledger.having(Meeting, number=38)[0].id)
    assert (held.counts.on_leave, held.counts.missing, held.counts.observers, held.counts.uncalled) == (1, 1, 2, 0)
    assert [one.name for one in held.marked(RollMark.PRESENT) if one.came_at is not None] == ["文化甲"]


def test_the_next_agenda_tells_what_was_not_done_and_how_often_it_was_up(ledger: Ledger) -> None:
    meeting = reading.next_meeting(ledger)
    assert meeting is not None
    times = {one.title: one.times for one in agenda.coming(ledger, meeting, NOW)}
    assert (times["收市后划线，摊位证同步更换"], times["露营地收费"], times["石桥村口路灯三盏不亮"]) == (4, 3, 1)
    assert len(reading.inbox(ledger)) == 2


@pytest.mark.parametrize(
    ("now", "held", "following"),
    [
        ((2026, 9, 28, 7, 45), [7, 14, 21], datetime(2026, 9, 28, 8, tzinfo=CHINA)),
        ((2026, 9, 28, 12, 1), [14, 21, 28], datetime(2026, 10, 8, 8, tzinfo=CHINA)),
        ((2026, 10, 12, 7, 0), [14, 21, 28], datetime(2026, 10, 12, 8, tzinfo=CHINA)),
        ((2026, 8, 6, 9, 0), [3], datetime(2026, 8, 10, 8, tzinfo=CHINA)),
    ],
)
def test_the_last_mondays_are_those_before_now_but_for_holidays(
    now: tuple[int, ...], held: list[int], following: datetime
) -> None:
    with in_memory() as ledger:
        end = datetime(*now, tzinfo=CHINA)  # type: ignore[misc,arg-type]
        stage = Stage(ledger, end, datetime(2026, 7, 29, 7, tzinfo=CHINA), "党办丁")
        import_year(stage.watch, 2026)
        days, to_come = _mondays(stage, 3)
        assert ([one.day for one in days], to_come) == (held, following)
        assert all(one + timedelta(hours=4) <= end for one in days)
