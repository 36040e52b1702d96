"""The strips of the lists: the weekly meeting set up, planned around holidays, put off, cancelled; seats."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from desktop.desk.meetings import forms
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.series import MeetingSeries, SeriesSeat
from desktop.post.meetings.states import MeetingState, SuggestionState
from desktop.post.meetings.suggestion import Suggestion
from desktop.post.moment import CHINA
from desktop.post.refused import Refused
from desktop.procedures.meetings import series
from tests.desk.meeting.held import Held

if TYPE_CHECKING:
    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.theme.look import Look
    from tests.desk.scene import Scene


@pytest.fixture
def held(look: Look) -> Held:
    return Held(look)


def give(form: OrderForm, **changes: object) -> str:
    """Give an order with what stands in the form, some of it changed, and return what is said of it."""
    answers: dict[str, object] = {}
    for ask in form.asks:
        start = ask.start or (ask.choices[0].key if ask.choices else "")
        answers[ask.name] = (None if not ask.start else ask.start) if ask.kind == "past" else start
    return form.said(form.give({**answers, **changes}).result)


def test_one_strip_sets_the_weekly_meeting_up_and_plans_it(scene: Scene) -> None:
    told = give(forms.setup(scene.session), time="0830", place="二楼", first_number="38", recorder="党办丙")
    assert told == "Planned: no. 38, 09-28 08:30. Enter opens it."
    (meeting,) = scene.ledger.having(Meeting)
    assert (meeting.place, meeting.recorder, meeting.number) == ("二楼", "党办丙", 38)
    assert {one.name for one in scene.ledger.having(SeriesSeat)} >= {"书记甲", "水务甲"}
    again = forms.setup(scene.session)
    assert give(again, place="三楼") == "Kept: 周例会."
    assert scene.ledger.having(MeetingSeries)[0].place == "三楼"


def test_a_strip_that_was_refused_goes_on_where_it_stopped(scene: Scene) -> None:
    form = forms.setup(scene.session)
    with pytest.raises(Refused, match="时间"):
        give(form, time="早上")
    with pytest.raises(Refused, match="数字"):
        give(form, cutoff_minutes="半小时")
    assert not scene.ledger.having(MeetingSeries)
    series.standard_series(scene.watch)
    assert give(forms.plan(scene.session)).startswith("Planned: no. 1")


def test_without_a_series_planning_asks_for_it_first(scene: Scene) -> None:
    assert forms.plan(scene.session).name == "setup"
    with pytest.raises(Refused):
        forms.seat(scene.session, None)


def test_a_rest_day_moves_the_meeting_and_another_day_may_be_named(held: Held) -> None:
    assert give(forms.plan(held.session)).startswith("Planned: no. 2")
    (one,) = held.ledger.having(MeetingSeries)
    series.keep_series(held.watch, replace(one, weekday=6))
    form = forms.plan(held.session)
    assert "day of rest" in form.note
    day = next(ask for ask in form.asks if ask.name == "day")
    assert date.fromisoformat(str(day.start)).isoweekday() not in (6, 7)
    assert "10-17" in give(form, day="2026-10-17", time="9:00")
    with pytest.raises(Refused):
        give(form, day="某日")
    with pytest.raises(Refused) as refused:
        give(form, day="")
    assert [door.key for door in refused.value.opens_with] == ["next_working_day", "next_week"]
    later = next(ask for ask in forms.plan(held.session, skip=True).asks if ask.name == "day")
    assert str(later.start) > str(next(ask for ask in forms.plan(held.session).asks if ask.name == "day").start)


def test_a_meeting_is_put_off_and_called_off(held: Held) -> None:
    form = forms.postpone(held.session, held.meeting)
    with pytest.raises(Refused, match="哪一天"):
        give(form, reason="防汛")
    assert give(form, day="9-29", reason="防汛") == "No. 1 is now on 09-29 08:00."
    assert held.meeting.starts_at == datetime(2026, 9, 29, 8, 0, tzinfo=CHINA)
    told = give(forms.cancel(held.session, held.meeting), reason="防汛")
    assert told == "No. 1 is cancelled; it keeps its number."
    assert held.meeting.state is MeetingState.CANCELLED


def test_a_suggestion_is_noted_answered_or_left(held: Held) -> None:
    give(forms.note_suggestion(held.session), text="东岭村路灯不亮", who="张某01")
    give(forms.note_suggestion(held.session), text="集市太吵")
    first, second = sorted(held.ledger.having(Suggestion), key=lambda one: one.text)
    assert give(forms.answer(held.session, first), answer="已修") == "Answered."
    assert give(forms.drop_suggestion(held.session, second), reason="不归本镇")
    states = {one.text: one.state for one in held.ledger.having(Suggestion)}
    assert states == {"东岭村路灯不亮": SuggestionState.ANSWERED, "集市太吵": SuggestionState.DROPPED}


def test_seats_and_series_are_kept(held: Held) -> None:
    assert give(forms.seat(held.session, None), name="张某01", unit="东岭村", observer="yes") == "Kept: 张某01."
    (seat,) = held.ledger.having(SeriesSeat, name="张某01")
    assert seat.observer
    give(forms.seat(held.session, seat), rank="3", observer="no")
    assert held.ledger.get(SeriesSeat, seat.id).rank == 3
    told = give(forms.edit_series(held.session, None), name="驻区单位会商", standing="安全；环境，其他")
    assert told == "Kept: 驻区单位会商."
    (made,) = held.ledger.having(MeetingSeries, name="驻区单位会商")
    assert made.standing == ("安全", "环境", "其他")
