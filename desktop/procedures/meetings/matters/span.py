"""What a meeting looks back on, and how its matters are worded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import meetings as records
from desktop.post.department import Department
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.series import MeetingSeries
from desktop.post.moment import CHINA

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.ledger.book import Ledger
    from desktop.post.meetings.meeting import Meeting
    from desktop.post.meetings.states import AgendaSource


@dataclass(frozen=True, slots=True)
class Span:
    """Everything since the data of the meeting before were cut off, until now."""

    meeting: Meeting
    series: MeetingSeries
    last: Meeting | None
    """The meeting of the series that was held last."""
    since: datetime
    now: datetime
    shorts: dict[str, str]
    """Short names of the departments by id."""

    @property
    def until(self) -> datetime:
        """The moment before which everything counts that is written down by now; the journal counts in seconds."""
        return self.now + timedelta(seconds=1)

    @property
    def today(self) -> date:
        """The day of the meeting, by which things are due or overdue."""
        return self.meeting.starts_at.date()


def span_of(ledger: Ledger, meeting: Meeting, now: datetime) -> Span:
    """Return what a meeting looks back on; the first of its series on the weeks between two meetings."""
    series = ledger.get(MeetingSeries, meeting.series)
    last = records.last_held(ledger, meeting.series, meeting.starts_at)
    since = meeting.cutoff_at - timedelta(weeks=series.every_weeks)
    if last is not None:
        since = min(last.frozen_at or last.starts_at, last.starts_at)
    shorts = {one.id: one.short for one in ledger.having(Department)}
    return Span(meeting, series, last, since, now.astimezone(CHINA), shorts)


def matter(source: AgendaSource, subject: str, title: str, detail: str, times: int = 1) -> AgendaItem:
    """Return a matter without id and place; `times` is how often its source knows it to have been up."""
    return AgendaItem("", "", 0, source, subject, title, detail, times)


def day(moment: date | datetime) -> str:
    """Return a day as people say it: 9月22日."""
    return f"{moment.month}月{moment.day}日"


def late(days: int) -> str:
    """Say how many days something is overdue."""
    return f"逾期{days}天"
