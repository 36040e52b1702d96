from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.post.guard import follows, happened, state_in, written
from desktop.post.moment import CHINA
from desktop.post.states import WhistleState
from desktop.post.words import Words
from tests.post_of import refusing

NOW = datetime(2026, 9, 22, 14, 0, tzinfo=CHINA)


@given(st.text())
def test_a_text_is_cleaned_or_refused(text: str) -> None:
    if text.strip():
        assert written("facts", text, "事由", "The facts") == text.strip()
    else:
        with refusing("facts") as caught:
            written("facts", text, "事由", "The facts")
        assert "事由" in caught[0].reason.zh


def test_the_future_is_refused_and_now_is_not() -> None:
    assert happened("at", NOW, NOW) == NOW
    with refusing("at") as caught:
        happened("at", NOW + timedelta(seconds=1), NOW)
    assert "14:00" in caught[0].reason.zh


def test_another_day_that_has_not_come_is_named_with_its_day() -> None:
    with refusing("at") as caught:
        happened("at", NOW + timedelta(days=1), NOW)
    assert "2026-09-23 14:00" in caught[0].reason.zh


def test_a_year_of_another_age_is_a_slip() -> None:
    assert happened("at", NOW.replace(year=2000), NOW).year == 2000
    with refusing("at") as caught:
        happened("at", NOW.replace(year=1), NOW)
    assert "2000" in caught[0].reason.en


def test_times_follow_one_another() -> None:
    earlier = ((None, Words("签收", "signing")), (NOW, Words("派单", "the call")))
    assert follows("at", NOW, "到场", "Arrival", earlier) == NOW
    with refusing("at") as caught:
        follows("at", NOW - timedelta(minutes=1), "到场", "Arrival", earlier)
    assert "派单 09-22 14:00" in caught[0].reason.zh
    assert "the call" in caught[0].reason.en


@pytest.mark.parametrize("state", list(WhistleState))
def test_a_state_that_does_not_allow_it_is_named(state: WhistleState) -> None:
    if state is WhistleState.DRAFT:
        state_in(state, (WhistleState.DRAFT,), "送甄别", "sending")
        return
    with refusing("state") as caught:
        state_in(state, (WhistleState.DRAFT,), "送甄别", "sending")
    assert state.words.zh in caught[0].reason.zh
    assert state.words.en in caught[0].reason.en
