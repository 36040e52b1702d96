"""The strips of the way: adjourning, other words, no consensus, supplement, and a time that was forgotten."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.desk.conference import forms
from desktop.post.conferences.states import ConferenceState, SeatMark
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from tests.desk.conference.conferred import Conferred


def test_a_notice_without_time_is_refused_at_its_field(held: Conferred) -> None:
    form = forms.notify(held.session, held.conference)
    with pytest.raises(Refused) as refused:
        form.give({"starts_at": None, "place": "会议室", "chair": "书记甲", "recorder": "值班员甲"})
    assert refused.value.field == "starts_at"
    held.notified()
    assert forms.notify(held.session, held.conference).asks[0].start == "09-22 1505"


def test_it_adjourns_and_everybody_is_called_anew(held: Conferred) -> None:
    held.drafted()
    form = forms.adjourn(held.session, held.conference)
    done = form.give({"starts_at": held.now + timedelta(days=1), "place": "", "reason": "等检测报告"})
    assert form.said(done.result).startswith("Goes on")
    assert held.conference.state is ConferenceState.NOTIFIED
    assert held.seat("水务").mark is SeatMark.UNCALLED


def test_the_conclusion_is_put_in_other_words(held: Conferred) -> None:
    held.drafted()
    form = forms.reword(held.session, held.conference)
    done = form.give({"conclusion": "先查后拆"})
    assert (held.conference.conclusion, form.said(done.result)) == ("先查后拆", "Kept.")


def test_no_consensus_goes_up(held: Conferred) -> None:
    held.spoken()
    form = forms.no_consensus(held.session, held.conference)
    form.give({"reason": "权属各执一词", "level": "city"})
    assert held.conference.state is ConferenceState.NO_CONSENSUS
    assert held.case(held.whistle).whistle.escalation_level == "city"


def test_the_case_is_described(held: Conferred) -> None:
    form = forms.describe(held.session, held.conference)
    done = form.give({"title": "挖沙", "reason": "权属不清", "facts": "两艘船"})
    assert (held.conference.facts, form.said(done.result)) == ("两艘船", "Kept.")
