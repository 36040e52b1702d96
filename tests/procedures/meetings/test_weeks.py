"""A year of weekly meetings in any course: no item is lost, numbers have no gaps, issued minutes stay as they are."""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from desktop.ledger import archive, journal
from desktop.ledger.book import open_post
from desktop.post.items.item import ActionItem
from desktop.post.items.states import UNDONE, ItemState
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.minutes import Correction, MinutesText
from desktop.post.meetings.series import SeriesSeat
from desktop.post.meetings.states import AgendaSource, AgendaState, MeetingState, OutcomeKind, RollMark
from desktop.post.refused import Refused
from desktop.post.roster.calendar import CalendarDay
from desktop.procedures import corrections
from desktop.procedures.items import orders
from desktop.procedures.meetings import agenda, calendar, correcting, minutes, roll, session
from desktop.procedures.meetings.series import keep_seat, keep_series, standard_series
from desktop.procedures.papers import PaperKind, make_paper, path_of
from desktop.procedures.roster.calendar import keep_days
from tests.meeting_of import MeetingPost, meeting_post
from tests.post_of import COMMANDER, LEADER, Post, refusing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.post.meetings.agenda import AgendaItem

K = OutcomeKind
WEEKS = 52
FIRST = 37
"""The office's number of the first meeting that is kept here."""
HOLIDAYS = {
    date(2026, 10, 5): "国庆节",
    date(2027, 2, 8): "春节",
    date(2027, 2, 15): "春节",
    date(2027, 5, 3): "劳动节",
}


@dataclass(frozen=True)
class Out:
    """What was issued, as it must stay."""

    body: str
    digest: str
    year: int
    issue: int
    paper: str
    pdf: str


class Year(RuleBasedStateMachine):
    """Weeks with their meetings, work on the items between them, corrections, and hands that try to change the past."""

    filed = False
    """Whether the post lies in a folder, so that every paper is drawn and filed."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory() if self.filed else None
        self.post = self._founded()
        keep_series(self.post.watch, replace(self.post.series, first_number=FIRST))
        for seat in self.post.ledger.having(SeriesSeat)[2:]:
            keep_seat(self.post.watch, replace(seat, active=False))
        keep_days(self.post.watch, [CalendarDay("", day, name, rest=True) for day, name in HOLIDAYS.items()])
        self.post.now += timedelta(days=3)
        self.weeks = 0
        self.out: dict[str, Out] = {}
        self.owed: dict[str, str] = {}
        """Items that are undone, each with its meeting."""
        self.given = 0
        self.corrected = 0
        self.last_seq = self.post.ledger.head()[0]

    def _founded(self) -> MeetingPost:
        if self.folder is None:
            return meeting_post()
        founded = Post(open_post(Path(self.folder.name) / "post")).founded()
        standard_series(founded.watch)
        return MeetingPost(founded.ledger, departments=founded.departments)

    @precondition(lambda self: self.weeks < WEEKS)
    @rule(seed=st.integers(0, 2**32))
    def week(self, seed: int) -> None:
        """Bring one meeting from its date to its issued minutes, or cancel it."""
        chance = Random(seed)
        self.weeks += 1
        meeting = self.planned()
        calendar.collect(self.post.watch, meeting.id)
        if chance.random() < 0.15:
            later = meeting.starts_at + timedelta(days=1)
            meeting = calendar.postpone(self.post.watch, meeting.id, later, "领导外出").result
            assert meeting.state is MeetingState.PLANNED
            calendar.collect(self.post.watch, meeting.id)
        self.post.now = max(meeting.cutoff_at, self.post.now)
        if chance.random() < 0.1:
            self.called_off(meeting)
            return
        agenda.freeze(self.post.watch, meeting.id)
        there = [one for one in self.post.agenda(meeting) if one.source is AgendaSource.ITEM]
        assert sorted(one.subject for one in there) == sorted(self.owed)
        if chance.random() < 0.1:
            self.called_off(meeting)
            return
        self.held(self.post.meeting(meeting), there, chance)

    def planned(self) -> Meeting:
        watch, series = self.post.watch, self.post.series.id
        slot = calendar.next_date(self.post.ledger, self.post.series, self.post.now)
        if not slot.rests:
            return calendar.plan_meeting(watch, series).result
        assert slot.starts_at.date() in HOLIDAYS
        with refusing("starts_at"):
            calendar.plan_meeting(watch, series)
        return calendar.plan_meeting(watch, series, slot.working).result

    def called_off(self, meeting: Meeting) -> None:
        number = meeting.number
        gone = calendar.cancel_meeting(self.post.watch, meeting.id, "防汛", COMMANDER).result
        assert (gone.number, gone.issue, gone.end_reason) == (number, None, "防汛")

    def held(self, meeting: Meeting, items: list[AgendaItem], chance: Random) -> None:
        watch = self.post.watch
        self.post.now = max(meeting.starts_at, self.post.now)
        session.open_session(watch, meeting.id)
        for one in self.post.roll(meeting):
            roll.call(watch, one.id, RollMark.PRESENT)
        dropped = [one.subject for one in items if self.about(one, chance) is K.DROP]
        matter = agenda.add_matter(watch, meeting.id, "本周议题").result
        said = [K.DECISION] * chance.choice((0, 0, 1, 1, 2)) + [K.UPWARD] * (chance.random() < 0.1)
        for at, kind in enumerate((*said, K.NOTED, K.PRIVATE)):
            due = meeting.starts_at.date() + timedelta(days=chance.randrange(12))
            department = self.post.departments[chance.choice(("水务", "公安"))].id
            session.add_outcome(
                watch, matter.id, kind, f"{kind}的话{meeting.number}-{at}", department=department, due=due
            )
        self.post.later(90)
        session.end_session(watch, meeting.id, defer_rest=True)
        minutes.draft_minutes(watch, meeting.id)
        minutes.submit(watch, meeting.id, LEADER)
        if chance.random() < 0.2:
            minutes.send_back(watch, meeting.id, "措辞", LEADER)
            body = self.post.ledger.get(MinutesText, meeting.id).body
            minutes.save_minutes(watch, meeting.id, body.replace("研究有关工作", "研究当前工作"))
            minutes.submit(watch, meeting.id, LEADER)
        self.issued(meeting, len(said), [one for one in dropped if one in self.owed])

    def about(self, one: AgendaItem, chance: Random) -> OutcomeKind | None:
        """Say something about an item that is on the agenda, or nothing; return what."""
        item = self.post.ledger.get(ActionItem, one.subject)
        kind = chance.choice((K.EXTEND, K.CONTINUE, K.DROP, None, None, None))
        if kind is not None:
            day = max(item.due, self.post.now.date()) + timedelta(days=7)
            session.add_outcome(
                self.post.watch, one.id, kind, f"{kind}：{item.text}", due=day if kind is K.EXTEND else None
            )
        return kind

    def issued(self, meeting: Meeting, decided: int, dropped: list[str]) -> None:
        """Issue the minutes and take note of what must stay."""
        done = minutes.issue(self.post.watch, meeting.id, COMMANDER).result
        text = self.post.ledger.get(MinutesText, meeting.id)
        assert "private的话" not in text.body
        for one in dropped:
            assert self.post.ledger.get(ActionItem, one).state is ItemState.DROPPED
            del self.owed[one]
        new = self.post.ledger.having(ActionItem, source=meeting.id)
        assert len(new) == decided
        self.given += decided
        self.owed.update(dict.fromkeys((one.id for one in new), meeting.id))
        paper = self.paper(done.paper)
        self.out[meeting.id] = Out(text.body, done.digest, done.year, done.issue or 0, done.paper, paper)

    def paper(self, paper: str) -> str:
        """Return the hash of a filed PDF as it lies on the disk."""
        if not self.filed:
            return ""
        (found,) = archive.filed(self.post.ledger, id=paper)
        content = path_of(self.post.ledger, found).read_bytes()
        assert hashlib.sha256(content).hexdigest() == found.sha256
        return found.sha256

    @precondition(lambda self: self.owed)
    @rule(at=st.integers(0, 50), step=st.sampled_from(("accept", "progress", "report", "verify", "verify", "reject")))
    def work(self, at: int, step: str) -> None:
        """Let the owner go a step on with an item, or somebody else look at it."""
        item = self.post.ledger.get(ActionItem, sorted(self.owed)[at % len(self.owed)])
        owner = next(one for one in ("水务甲", "公安甲") if one.startswith(item.owner))
        watch, post = self.post.watch, self.post
        post.later(30)
        steps: dict[str, Callable[[], object]] = {
            "accept": lambda: orders.accept_item(watch, item.id, owner),
            "progress": lambda: orders.progress_item(watch, item.id, "办了一半", owner),
            "report": lambda: orders.report_item(watch, item.id, "办完", owner),
            "reject": lambda: orders.reject_item(watch, item.id, "没看到", LEADER),
            "verify": lambda: self.verify(item, owner),
        }
        try:
            steps[step]()
        except Refused:
            assert step in ("accept", "reject", "progress", "report")
        if post.ledger.get(ActionItem, item.id).state is ItemState.VERIFIED:
            del self.owed[item.id]

    def verify(self, item: ActionItem, owner: str) -> None:
        if item.state is not ItemState.REPORTED:
            orders.report_item(self.post.watch, item.id, "办完", owner)
        with refusing("by"):
            orders.verify_item(self.post.watch, item.id, owner, "自己看")
        orders.verify_item(self.post.watch, item.id, LEADER, "看过")

    @precondition(lambda self: self.out)
    @rule(at=st.integers(0, 60))
    def put_right(self, at: int) -> None:
        """Correct some issued minutes by a numbered paper."""
        meeting = sorted(self.out)[at % len(self.out)]
        one = correcting.correct(self.post.watch, meeting, "会议议定", "会议商定", "措辞", COMMANDER).result
        self.corrected += 1
        assert one.number >= 1
        if self.filed:
            self.paper(one.paper)

    @precondition(lambda self: self.out)
    @rule(at=st.integers(0, 60))
    def meddle(self, at: int) -> None:
        """Try to change the past by every order there is: nothing of it is written."""
        meeting = sorted(self.out)[at % len(self.out)]
        watch = self.post.watch
        head = self.post.ledger.head()
        (matter, *_) = self.post.agenda(self.post.ledger.get(Meeting, meeting))
        attempts: tuple[Callable[[], object], ...] = (
            lambda: minutes.save_minutes(watch, meeting, "别的"),
            lambda: minutes.draft_minutes(watch, meeting, afresh=True),
            lambda: minutes.send_back(watch, meeting, "改", LEADER),
            lambda: minutes.issue(watch, meeting, COMMANDER),
            lambda: session.resume_session(watch, meeting, "改"),
            lambda: session.add_outcome(watch, matter.id, K.NOTED, "补一句"),
            lambda: agenda.mark_matter(watch, matter.id, AgendaState.DEFERRED),
            lambda: roll.call(watch, self.post.roll(self.post.ledger.get(Meeting, meeting))[0].id, RollMark.MISSING),
            lambda: calendar.postpone(watch, meeting, self.post.now + timedelta(days=1), "改"),
            lambda: calendar.cancel_meeting(watch, meeting, "改", COMMANDER),
        )
        for attempt in attempts:
            with pytest.raises(Refused):
                attempt()
        for entry in journal.entries(self.post.ledger.connection, noun_id=meeting)[-3:]:
            with pytest.raises(Refused):
                corrections.undo(watch, entry.seq)
        assert self.post.ledger.head() == head

    @precondition(lambda self: self.out)
    @rule()
    def close(self) -> None:
        """Close what can be closed: a meeting whose items are done, or went on to a later one."""
        for meeting in self.post.ledger.having(Meeting, state=MeetingState.FOLLOWING):
            items = self.post.ledger.having(ActionItem, source=meeting.id)
            if all(not one.undone or one.carried for one in items):
                minutes.close_meeting(self.post.watch, meeting.id)
            else:
                with refusing("items"):
                    minutes.close_meeting(self.post.watch, meeting.id)

    @invariant()
    def no_item_is_lost(self) -> None:
        undone = {one.id for one in self.post.ledger.having(ActionItem, state=UNDONE)}
        assert undone == set(self.owed)
        assert self.post.ledger.rows("SELECT count(*) FROM action_item") == [(self.given,)]

    @invariant()
    def issued_minutes_are_as_they_were(self) -> None:
        for meeting, was in self.out.items():
            now, text = self.post.ledger.get(Meeting, meeting), self.post.ledger.get(MinutesText, meeting)
            assert (text.body, text.frozen, now.digest, now.issue, now.paper) == (
                was.body, True, was.digest, was.issue, was.paper,
            )  # fmt: skip

    def numbers(self) -> Iterator[list[int]]:
        """Yield every series of numbers, each with what it should begin at put to 1."""
        for year in (2026, 2027):
            first = FIRST if year == 2026 else 1
            yield [one.issue - first + 1 for one in self.out.values() if one.year == year]
            yield [one.number for one in self.post.ledger.having(ActionItem, year=year)]
            yield [one.number for one in self.post.ledger.having(Correction, year=year)]
            meetings = sorted(self.post.ledger.having(Meeting, year=year), key=lambda one: one.starts_at)
            yield [one.number - first + 1 for one in meetings]

    def teardown(self) -> None:
        """Let the year go to its end, then look at everything that was written."""
        chance = Random(self.weeks)
        while self.weeks < WEEKS:
            self.week(chance.randrange(2**32))
        self.no_item_is_lost()
        self.issued_minutes_are_as_they_were()
        for found in self.numbers():
            assert found == list(range(1, len(found) + 1))
        for meeting, was in self.out.items():
            assert self.paper(was.paper) == was.pdf
            if self.filed:
                assert make_paper(self.post.watch, PaperKind.MINUTES, meeting).result.id == was.paper
        self.post.sound()
        self.post.ledger.close()
        if self.folder is not None:
            self.folder.cleanup()


class FiledYear(Year):
    """The same with every paper drawn, filed and held against its hash at the end."""

    filed = True


@pytest.mark.no_cover
@pytest.mark.timeout(300)
def test_a_year_of_meetings_loses_nothing() -> None:
    run_state_machine_as_test(Year, settings=settings(max_examples=2, stateful_step_count=60, deadline=None))


@pytest.mark.campaign
@pytest.mark.timeout(3600)
def test_years_of_meetings_with_all_their_papers_lose_nothing() -> None:
    run_state_machine_as_test(FiledYear, settings=settings(max_examples=20, stateful_step_count=120, deadline=None))
