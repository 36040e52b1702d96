"""The one button at the foot leads from the proposal to the last task."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.desk.conference.steps import step_of
from desktop.post.conferences.states import ConferenceState

if TYPE_CHECKING:
    from tests.desk.conference.conferred import Conferred


def test_each_state_has_its_step_until_it_is_over(held: Conferred) -> None:
    sheet = held.sheet()
    found = {
        state: step_of(replace(sheet, conference=replace(sheet.conference, state=state))) for state in ConferenceState
    }
    names = {state: step.name for state, step in found.items() if step is not None}
    assert list(names.values()) == ["notify", "begin", "conclude", "send_round", "issue", "complete", "complete"]
    assert {state for state, step in found.items() if step is None} == {
        ConferenceState.COMPLETED,
        ConferenceState.CANCELLED,
        ConferenceState.NO_CONSENSUS,
    }


def test_what_is_wanting_and_what_is_open_is_counted(held: Conferred) -> None:
    held.sat()
    step = step_of(held.sheet())
    assert step is not None
    assert step.missing == "1 wanting"


def test_open_items_are_counted(held: Conferred) -> None:
    step = step_of(held.issued().sheet())
    assert step is not None
    assert step.missing == "1 items open"
