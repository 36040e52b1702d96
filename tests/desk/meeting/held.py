"""The invented post with its weekly meeting of 28 September: collecting, in session, drafted, issued."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from desktop.desk.meeting.page import MeetingPage
from desktop.post.command_post import Member
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.states import OutcomeKind, RollMark
from desktop.post.moment import CHINA
from desktop.post.states import Duty
from desktop.procedures.directory.post import keep_member
from desktop.procedures.meetings import agenda, calendar, minutes, reading, roll, series, session
from desktop.procedures.watch import Watch, new_id
from tests.desk.hands import page_of
from tests.desk.scene import BLOWN, Scene, founded
from tests.twin import twin

if TYPE_CHECKING:
    from datetime import date

    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from desktop.ledger.book import Ledger
    from desktop.post.meetings.outcome import Outcome
    from desktop.procedures.meetings.reading import MeetingSheet

MATTERS = ("渣土临时消纳点", "老粮库外墙", "国庆值守")


def planned(watch: Watch) -> None:
    """Set the weekly meeting up, plan it and collect three matters that people brought."""
    keep_member(watch, Member(new_id(), "党办丙", "党政办", Duty.DUTY_CLERK))
    weekly = series.standard_series(watch).result
    meeting = calendar.plan_meeting(watch, weekly.id).result
    calendar.collect(watch, meeting.id)
    for title in MATTERS:
        agenda.add_matter(watch, meeting.id, title, f"{title}的情况")


@cache
def _planned() -> Ledger:
    ledger = twin(founded())
    planned(Watch(ledger, "值班员甲", now=lambda: BLOWN))
    return ledger


class Held(Scene):
    """The scene with a meeting; each step leads it on."""

    def __init__(self, look: Look, ledger: Ledger | None = None) -> None:
        """Take a copy of the post whose meeting collects matters."""
        super().__init__(look, twin(_planned()) if ledger is None else ledger)

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self.ledger.having(Meeting)[0]

    def sheet(self) -> MeetingSheet:
        """Return everything of the meeting."""
        return reading.sheet(self.ledger, self.meeting.id)

    def matter(self, title: str = MATTERS[0]) -> AgendaItem:
        """Return a matter by its title."""
        return self.ledger.having(AgendaItem, title=title)[0]

    def on_roll(self, name: str) -> RollEntry:
        """Return somebody of the roll."""
        return self.ledger.having(RollEntry, name=name)[0]

    def frozen(self) -> Held:
        """Freeze the agenda at the cut-off."""
        self.now = datetime(2026, 9, 28, 7, 30, tzinfo=CHINA)
        agenda.freeze(self.watch, self.meeting.id)
        return self

    def opened(self) -> Held:
        """Open the session and call everybody present."""
        self.frozen()
        self.now = datetime(2026, 9, 28, 8, 0, tzinfo=CHINA)
        session.open_session(self.watch, self.meeting.id)
        for one in self.sheet().roll:
            roll.call(self.watch, one.id, RollMark.PRESENT)
        self.later(5)
        return self

    def decide(self, text: str = "选定一处", due: date | None = None, **fields: object) -> Outcome:
        """Write a decision down."""
        given = {"department": self.departments["水务"].id, "due": due, **fields}
        return session.add_outcome(self.watch, self.matter().id, OutcomeKind.DECISION, text, **given).result

    def drafted(self) -> Held:
        """Decide one thing, leave the rest to the next meeting, draft the minutes."""
        return self.opened().ended()

    def ended(self) -> Held:
        """End the session that is open in the same way."""
        self.decide(due=datetime(2026, 10, 9, tzinfo=CHINA).date())
        self.later(30)
        session.end_session(self.watch, self.meeting.id, defer_rest=True)
        minutes.draft_minutes(self.watch, self.meeting.id)
        return self

    def issued(self) -> Held:
        """Review and issue the minutes."""
        self.drafted()
        minutes.submit(self.watch, self.meeting.id, "镇长乙")
        minutes.issue(self.watch, self.meeting.id, "书记甲")
        return self


def shown(held: Held, qtbot: QtBot) -> MeetingPage:
    """Return the page, brought up on the meeting."""
    made = MeetingPage(held.session)
    page_of(qtbot, made, held.meeting.id)
    return made
