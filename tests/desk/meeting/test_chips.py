"""Each state of a meeting has its chip, and the lamp of the data says what counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.desk.meeting import chips
from desktop.post.meetings.states import MeetingState
from desktop.procedures.meetings.reading import Counts

if TYPE_CHECKING:
    from tests.desk.meeting.held import Held


def test_every_state_has_a_chip_of_its_own_words(held: Held) -> None:
    told = {chips.state_chip(held.session, replace(held.meeting, state=state)).text for state in MeetingState}
    assert len(told) == len(MeetingState)


def test_the_lamp_says_the_cut_off_before_and_the_moment_after(held: Held) -> None:
    assert chips.cutoff_chip(held.meeting, held.now).text == "cut-off 09-28 07:30"
    held.frozen()
    assert chips.cutoff_chip(held.meeting, held.now).text == "data 07:30"
    assert chips.title_of(held.sheet()) == "No. 1, 周例会"
    assert chips.issue_words(held.meeting) == ""
    assert chips.issue_words(replace(held.meeting, issue=38)) == "issue 38"


def test_only_what_there_is_gets_a_chip() -> None:
    found = chips.roll_chips(Counts(11, 1, 0, 1, 0, 3))
    assert [(one.text, one.tone) for one in found] == [("present 11", "ok"), ("excused 1", "run"), ("missing 1", "bad")]
