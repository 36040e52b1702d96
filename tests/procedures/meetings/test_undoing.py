"""After a step back the places have no gap and what came out belongs to a matter that was dealt with."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.post.meetings.states import AgendaState, OutcomeKind
from desktop.procedures import corrections
from desktop.procedures.meetings import agenda, session
from desktop.procedures.meetings.undoing import ORDERS, sound
from tests.post_of import refusing

if TYPE_CHECKING:
    from tests.meeting_of import MeetingPost


def test_what_would_leave_a_gap_is_not_taken_back(post: MeetingPost) -> None:
    meeting = post.collecting()
    first = agenda.add_matter(post.watch, meeting.id, "一")
    second = agenda.add_matter(post.watch, meeting.id, "二")
    with refusing("undo"):
        corrections.undo(post.watch, first.seq)
    corrections.undo(post.watch, second.seq)
    corrections.undo(post.watch, first.seq)
    assert post.agenda(meeting) == ()
    assert sound(post.ledger, meeting.id)
    late = agenda.add_matter(post.watch, meeting.id, "三")
    post.now += timedelta(minutes=2)
    with refusing("undo"):
        corrections.undo(post.watch, late.seq)


def test_an_outcome_of_a_matter_that_waits_is_unsound(post: MeetingPost) -> None:
    meeting = post.in_session()
    matter = post.agenda(meeting)[0]
    session.add_outcome(post.watch, matter.id, OutcomeKind.NOTED, "好")
    assert sound(post.ledger, meeting.id)
    now = post.agenda(meeting)[0]
    with post.watch.pen() as pen:
        pen.change(now, replace(now, state=AgendaState.WAITING))
        pen.entry("mark_matter", "meeting", meeting.id, {})
    assert not sound(post.ledger, meeting.id)


def test_steps_of_the_meeting_itself_are_not_among_them() -> None:
    assert not {"freeze_agenda", "open_session", "end_session", "issue_minutes", "plan_meeting"} & set(ORDERS)
