"""One meeting under any orders in any order: what is refused changes nothing, what is frozen or over stays."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.states import (
    BEFORE_SESSION,
    AgendaSource,
    AgendaState,
    Channel,
    MeetingState,
    OutcomeKind,
    RollMark,
)
from desktop.post.meetings.suggestion import Suggestion
from desktop.post.refused import Refused
from desktop.procedures import corrections
from desktop.procedures.meetings import agenda, calendar, roll, session, suggestions
from desktop.procedures.meetings.undoing import sound
from tests.meeting_of import meeting_post
from tests.post_of import COMMANDER, LEADER

if TYPE_CHECKING:
    from collections.abc import Callable

M = MeetingState
NEXT = {
    M.PLANNED: {M.COLLECTING, M.CANCELLED},
    M.COLLECTING: {M.FROZEN, M.PLANNED, M.CANCELLED},
    M.FROZEN: {M.IN_SESSION, M.PLANNED, M.CANCELLED},
    M.IN_SESSION: {M.MINUTES_DRAFT},
    M.MINUTES_DRAFT: {M.IN_SESSION},
    M.CANCELLED: set(),
}


class OneMeeting(RuleBasedStateMachine):
    """A meeting that is planned, and everything that people may do with it until its minutes are drafted."""

    def __init__(self) -> None:
        super().__init__()
        self.post = meeting_post()
        self.id = ""
        self.state = M.PLANNED
        self.frozen: dict[str, tuple[str, str, int]] = {}
        self.said: tuple[Outcome, ...] = ()
        self.last = 0

    @initialize(far=st.sampled_from(("planned", "frozen", "in_session", "ended")))
    def begin(self, far: str) -> None:
        self.id = getattr(self.post, far)().id
        self.state = self.meeting().state

    def meeting(self) -> Meeting:
        return self.post.ledger.get(Meeting, self.id)

    def attempt(self, step: Callable[[], int]) -> None:
        head = self.post.ledger.head()
        try:
            self.last = step()
        except Refused:
            assert self.post.ledger.head() == head

    def matter(self, at: int) -> str:
        found = self.post.ledger.having(AgendaItem, meeting=self.id)
        return found[at % len(found)].id if found else "none"

    def seat(self, at: int) -> str:
        found = self.post.ledger.having(RollEntry, meeting=self.id)
        return found[at % len(found)].id

    @rule(step=st.sampled_from(("collect", "freeze", "open", "end", "defer", "resume", "postpone", "cancel")))
    def go_on(self, step: str) -> None:
        watch, ledger = self.post.watch, self.post.ledger
        later = self.meeting().starts_at + timedelta(days=1)
        steps: dict[str, Callable[[], int]] = {
            "collect": lambda: calendar.collect(watch, self.id).seq,
            "freeze": lambda: agenda.freeze(watch, self.id).seq,
            "open": lambda: session.open_session(watch, self.id).seq,
            "end": lambda: session.end_session(watch, self.id).seq,
            "defer": lambda: session.end_session(watch, self.id, defer_rest=True).seq,
            "resume": lambda: session.resume_session(watch, self.id, "漏记").seq,
            "postpone": lambda: calendar.postpone(watch, self.id, later, "防汛").seq,
            "cancel": lambda: calendar.cancel_meeting(watch, self.id, "防汛", COMMANDER).seq,
        }
        if step in ("cancel", "postpone") and len(ledger.having(Suggestion)) < 2:
            return  # most meetings are held
        self.attempt(steps[step])

    @rule()
    def call_everybody(self) -> None:
        for one in self.post.roll(self.meeting()):
            if one.mark is RollMark.UNCALLED:
                self.attempt(partial(self.present, one.id))

    def present(self, seat: str) -> int:
        return roll.call(self.post.watch, seat, RollMark.PRESENT).seq

    @rule(at=st.integers(0, 9), step=st.sampled_from(("leave", "mark", "came", "stand", "strike")))
    def about_a_seat(self, at: int, step: str) -> None:
        watch, seat = self.post.watch, self.seat(at)
        steps: dict[str, Callable[[], int]] = {
            "leave": lambda: roll.ask_leave(watch, seat, "病").seq,
            "mark": lambda: roll.call(watch, seat, list(RollMark)[at % 5]).seq,
            "came": lambda: roll.came(watch, seat).seq,
            "stand": lambda: roll.stand_in(watch, seat, f"替{at}").seq,
            "strike": lambda: roll.strike(watch, seat, "没叫").seq,
        }
        self.attempt(steps[step])

    @rule(at=st.integers(0, 9), step=st.sampled_from(("add", "move", "drop", "mark", "suggest")))
    def about_a_matter(self, at: int, step: str) -> None:
        watch, matter = self.post.watch, self.matter(at)
        steps: dict[str, Callable[[], int]] = {
            "add": lambda: agenda.add_matter(watch, self.id, f"议题{at}").seq,
            "move": lambda: agenda.move_matter(watch, matter, at).seq,
            "drop": lambda: agenda.drop_matter(watch, matter, "不议").seq,
            "mark": lambda: agenda.mark_matter(watch, matter, list(AgendaState)[at % 3]).seq,
            "suggest": lambda: suggestions.note_suggestion(watch, Channel.VISIT, f"建议{at}").seq,
        }
        self.attempt(steps[step])

    @rule(at=st.integers(0, 9), kind=st.sampled_from(OutcomeKind), change=st.booleans())
    def about_an_outcome(self, at: int, kind: OutcomeKind, change: bool) -> None:  # noqa: FBT001 - drawn
        known = self.post.ledger.having(Outcome, meeting=self.id)
        due = date(2026, 10, 1 + at)
        if not known or not change:
            self.attempt(lambda: session.add_outcome(self.post.watch, self.matter(at), kind, "照办", due=due).seq)
        elif at % 3:
            self.attempt(lambda: session.edit_outcome(self.post.watch, known[-1].id, kind=kind, owner=LEADER).seq)
        else:
            self.attempt(lambda: session.void_outcome(self.post.watch, known[-1].id, "没说").seq)

    @rule()
    def take_back(self) -> None:
        if self.last:
            self.attempt(lambda: corrections.undo(self.post.watch, self.last).seq)
            self.last = 0

    @rule(minutes=st.sampled_from((1, 30, 60 * 24)))
    def wait(self, minutes: int) -> None:
        self.post.later(minutes)
        self.last = 0

    @rule()
    def live_data_go_on(self) -> None:
        self.post.blown("水务")

    @invariant()
    def it_goes_its_way(self) -> None:
        meeting = self.meeting()
        assert meeting.state is self.state or meeting.state in NEXT[self.state]
        assert (meeting.number, meeting.year, meeting.issue) == (1, 2026, None)
        assert (meeting.frozen_at is None) == (
            meeting.state in (M.PLANNED, M.COLLECTING)
        ) or meeting.state is M.CANCELLED
        assert (meeting.opened_at is not None) == (meeting.state in (M.IN_SESSION, M.MINUTES_DRAFT))
        assert (meeting.ended_at is not None) == (meeting.state is M.MINUTES_DRAFT)
        self.state = meeting.state

    @invariant()
    def the_agenda_is_whole_and_its_facts_stay(self) -> None:
        assert sound(self.post.ledger, self.id)
        if self.state in BEFORE_SESSION and self.state is not M.FROZEN:
            self.frozen = {}
            return
        for one in self.post.ledger.having(AgendaItem, meeting=self.id):
            facts = one.title, one.detail, one.times
            assert self.frozen.setdefault(one.id, facts) == facts
        subjects = [one.subject for one in self.post.agenda(self.meeting()) if one.source is AgendaSource.SUGGESTION]
        assert len(subjects) == len(set(subjects))

    @invariant()
    def nothing_is_written_after_the_session(self) -> None:
        outcomes = self.post.ledger.having(Outcome, meeting=self.id)
        if self.state is not M.IN_SESSION and not (self.state is M.MINUTES_DRAFT and not self.said):
            assert outcomes == self.said
        self.said = outcomes
        marks = [one.mark for one in self.post.roll(self.meeting())]
        assert self.state is not M.MINUTES_DRAFT or RollMark.UNCALLED not in marks
        for one in self.post.ledger.having(RollEntry, meeting=self.id, mark=RollMark.ON_LEAVE):
            begun = self.meeting().opened_at
            assert one.asked_at is not None
            assert begun is None or one.asked_at <= begun

    def teardown(self) -> None:
        self.post.sound()


@pytest.mark.no_cover
def test_one_meeting_keeps_its_rules() -> None:
    run_state_machine_as_test(OneMeeting, settings=settings(max_examples=15, stateful_step_count=40, deadline=None))
