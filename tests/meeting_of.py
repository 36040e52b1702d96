"""The invented post with its weekly meeting on Mondays at eight, and meetings brought as far as a test needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.series import MeetingSeries
from desktop.post.meetings.states import OutcomeKind, RollMark
from desktop.post.moment import CHINA
from desktop.procedures.meetings import agenda, calendar, minutes, reading, roll, session
from desktop.procedures.meetings.series import standard_series
from tests.post_of import COMMANDER, LEADER, Post, founded_post
from tests.twin import twin

if TYPE_CHECKING:
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.meetings.outcome import Outcome
    from desktop.post.meetings.roll import RollEntry

MONDAY = datetime(2026, 9, 28, 8, 0, tzinfo=CHINA)
"""The first Monday after the day on which the post is founded."""


@dataclass
class MeetingPost(Post):
    """The post with a standard series, and verbs that bring one meeting on its way."""

    series: MeetingSeries = field(init=False)

    def __post_init__(self) -> None:
        """Know the series, where it was set up already."""
        super().__post_init__()
        for one in self.ledger.having(MeetingSeries):
            self.series = one

    def planned(self) -> Meeting:
        """Plan the next meeting."""
        return calendar.plan_meeting(self.watch, self.series.id).result

    def collecting(self) -> Meeting:
        """Plan the next meeting and begin to collect its matters."""
        return calendar.collect(self.watch, self.planned().id).result

    def frozen(self) -> Meeting:
        """Freeze the agenda of the next meeting at its cut-off."""
        meeting = self.collecting()
        self.now = meeting.cutoff_at
        agenda.freeze(self.watch, meeting.id)
        return self.meeting(meeting)

    def in_session(self) -> Meeting:
        """Open the next meeting on time, with everybody present."""
        meeting = self.frozen()
        self.now = meeting.starts_at
        opened = session.open_session(self.watch, meeting.id).result
        for one in self.roll(meeting):
            roll.call(self.watch, one.id, RollMark.PRESENT)
        return opened

    def ended(self, *matters: str) -> Meeting:
        """Hold the next meeting, with one decision of 水务 due in a week for each matter that is brought."""
        meeting = self.in_session()
        for title in matters:
            matter = agenda.add_matter(self.watch, meeting.id, title).result
            self.decide(matter, title, meeting.starts_at.date() + timedelta(days=7))
        self.later(60)
        return session.end_session(self.watch, meeting.id, defer_rest=True).result

    def issued(self, *matters: str) -> Meeting:
        """Hold the next meeting and issue its minutes, so that its decisions become action items."""
        meeting = self.ended(*matters)
        minutes.draft_minutes(self.watch, meeting.id)
        minutes.submit(self.watch, meeting.id, LEADER)
        return minutes.issue(self.watch, meeting.id, COMMANDER, file=False).result

    def decide(self, matter: AgendaItem, text: str, due: date | None = None, short: str = "水务") -> Outcome:
        """Write down a decision of a department."""
        return session.add_outcome(
            self.watch,
            matter.id,
            OutcomeKind.DECISION,
            text,
            department=self.departments[short].id,
            owner=f"{short}甲",
            due=due,
        ).result

    def meeting(self, meeting: Meeting) -> Meeting:
        """Return a meeting as it stands in the ledger."""
        return self.ledger.get(Meeting, meeting.id)

    def agenda(self, meeting: Meeting) -> tuple[AgendaItem, ...]:
        """Return its agenda by place."""
        return reading.agenda_of(self.ledger, meeting.id)

    def roll(self, meeting: Meeting) -> tuple[RollEntry, ...]:
        """Return its roll by rank."""
        return reading.roll_of(self.ledger, meeting.id)

    def seat(self, meeting: Meeting, name: str) -> RollEntry:
        """Return somebody's entry on the roll."""
        return next(one for one in self.roll(meeting) if one.name == name)

    def matter(self, meeting: Meeting, title: str) -> AgendaItem:
        """Return the matter with a title."""
        return next(one for one in self.agenda(meeting) if one.title == title)


@cache
def _set_up() -> MeetingPost:
    made = founded_post()
    post = MeetingPost(made.ledger, departments=dict(made.departments))
    standard_series(post.watch)
    return MeetingPost(made.ledger, departments=dict(made.departments))


def meeting_post() -> MeetingPost:
    """Return the post with its weekly meeting, of which none is planned yet."""
    made = _set_up()
    return MeetingPost(twin(made.ledger), departments=dict(made.departments))
