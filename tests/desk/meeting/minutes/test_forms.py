"""The strips around the minutes: drafted, drafted again, reviewed, sent back, issued, corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.meeting.minutes import forms
from desktop.post.meetings.minutes import Correction, MinutesText
from desktop.post.meetings.states import MeetingState
from desktop.post.refused import Refused
from desktop.procedures.meetings import minutes, session

if TYPE_CHECKING:
    from tests.desk.meeting.held import Held


def body(held: Held) -> str:
    """Return the text as it is kept."""
    return held.ledger.get(MinutesText, held.meeting.id).body


def test_a_text_written_by_hand_outlives_the_session_that_is_taken_up_again(held: Held) -> None:
    held.drafted()
    minutes.save_minutes(held.watch, held.meeting.id, f"{body(held)}\n手写一句。")
    session.resume_session(held.watch, held.meeting.id, "补记")
    held.later(5)
    form = forms.end_session(held.session, held.sheet(), defer_rest=True)
    form.give({"at": None})
    assert held.meeting.state is MeetingState.MINUTES_DRAFT
    assert body(held).endswith("手写一句。")
    again = forms.redraft(held.session, held.sheet())
    assert again.asks == ()
    assert again.said(again.give({}).result)
    assert "手写一句" not in body(held)


def test_the_recorder_is_not_offered_as_reviewer(held: Held) -> None:
    held.drafted()
    form = forms.submit(held.session, held.sheet())
    (ask,) = form.asks
    assert held.meeting.recorder not in {one.key for one in ask.choices}
    with pytest.raises(Refused):
        form.give({"reviewer": held.meeting.recorder})
    assert form.said(form.give({"reviewer": "镇长乙"}).result) == "With 镇长乙 for review."
    back = forms.send_back(held.session, held.sheet())
    assert back.said(back.give({"reason": "缺一项", "by": "镇长乙"}).result)
    assert held.meeting.state is MeetingState.MINUTES_DRAFT


def test_issued_minutes_are_only_corrected(held: Held) -> None:
    held.drafted()
    minutes.submit(held.watch, held.meeting.id, "镇长乙")
    form = forms.issue(held.session, held.sheet())
    assert form.said(form.give({"by": "书记甲"}).result) == "Issue 1 is out. Ctrl P prints it."
    correct = forms.correct(held.session, held.sheet())
    assert correct.title == "Correction of issue 1"
    said = correct.give({"wrong": "选定一处", "right": "选定两处", "reason": "笔误", "by": "书记甲"})
    assert correct.said(said.result) == "Correction no. 1 is issued."
    assert held.ledger.having(Correction)[0].right == "选定两处"
