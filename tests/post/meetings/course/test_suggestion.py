"""A suggestion that was answered, or not taken up, is done with; one on an agenda may wait again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.post.meetings.course import suggestion as course
from desktop.post.meetings.states import Channel, SuggestionState
from desktop.post.meetings.suggestion import Suggestion
from tests.post_of import NOON, refusing

S = SuggestionState
OPEN = Suggestion("s", NOON, Channel.VISIT, "", "路灯不亮")


@pytest.mark.parametrize("state", list(S), ids=lambda one: one.value)
def test_each_step_is_possible_from_its_own_states_only(state: SuggestionState) -> None:
    one = replace(OPEN, state=state)
    for step, allowed, after in (
        (course.on_agenda, (S.OPEN,), S.ON_AGENDA),
        (course.listed, (S.OPEN, S.ON_AGENDA), S.ON_AGENDA),
        (lambda it: course.answered(it, "已修", NOON), (S.OPEN, S.ON_AGENDA), S.ANSWERED),
        (lambda it: course.not_taken_up(it, "重复", NOON), (S.OPEN,), S.DROPPED),
    ):
        if state in allowed:
            assert step(one).state is after
        else:
            with refusing("state"):
                step(one)
    assert course.off_agenda(one).state is (S.OPEN if state is S.ON_AGENDA else state)


def test_an_answer_has_words_and_comes_after() -> None:
    assert course.noted(replace(OPEN, text=" 路灯 ", who=" 张某01 ")).who == "张某01"
    with refusing("text"):
        course.noted(replace(OPEN, text=""))
    with refusing("answered_at"):
        course.answered(OPEN, "已修", NOON - timedelta(minutes=1))
    with refusing("answer"):
        course.answered(OPEN, " ", NOON)
    with refusing("reason"):
        course.not_taken_up(OPEN, "", NOON)
