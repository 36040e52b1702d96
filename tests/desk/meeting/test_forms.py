"""The strips of the roll and the agenda give their orders and say what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.meeting import forms
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.states import MeetingState, RollMark
from desktop.procedures.meetings import roll, session

if TYPE_CHECKING:
    from desktop.desk.orders.ask import OrderForm
    from tests.desk.meeting.held import Held


def said(form: OrderForm, **answers: object) -> str:
    """Give an order and return what is said of it."""
    return form.said(form.give(answers).result)


def test_leave_missing_late_and_standing_in(held: Held) -> None:
    one = held.on_roll("水务甲")
    assert said(forms.leave(held.session, one), reason="培训", at=None) == "水务甲 is excused."
    held.opened()
    assert said(forms.missing(held.session, held.on_roll("公安甲")), reason="没请假") == ""
    assert held.on_roll("公安甲").mark is RollMark.MISSING
    said(forms.came(held.session, held.on_roll("公安甲")), at=held.now)
    assert held.on_roll("公安甲").came_at == held.now
    assert said(forms.stand_in(held.session, held.on_roll("国土甲")), name="国土乙") == "国土乙 sits in for 国土甲."


def test_who_is_invited_and_who_is_struck_off(held: Held) -> None:
    told = said(forms.invite(held.session, held.meeting), name="张某01", unit="东岭村", group="village", observer="yes")
    assert told == "张某01 is on the roll."
    assert held.on_roll("张某01").observer
    said(forms.strike(held.session, held.on_roll("张某01")), reason="不来")
    assert held.ledger.having(RollEntry, name="张某01")[0].void


def test_matters_and_outcomes_come_and_go(held: Held) -> None:
    told = said(forms.add_matter(held.session, held.meeting), title="防汛", detail="", by="镇长乙")
    assert told.startswith("On the agenda as no.")
    said(forms.drop_matter(held.session, held.matter("防汛")), reason="下次")
    assert held.ledger.having(AgendaItem, title="防汛")[0].void
    held.opened()
    one = held.decide()
    said(forms.void_outcome(held.session, one), reason="记错")
    assert held.ledger.get(Outcome, one.id).void


def test_the_meeting_is_arranged_opened_and_taken_up_again(held: Held) -> None:
    form = forms.amend(held.session, held.meeting)
    assert said(form, place="三楼", chair="书记甲", recorder="党办丙") == "Kept."
    held.frozen()
    held.now = held.meeting.starts_at
    opening = forms.open_session(held.session, held.meeting)
    assert "书记甲" in opening.note
    assert said(opening, at=None) == "In session since 08:00."
    for one in held.sheet().roll:
        roll.call(held.watch, one.id, RollMark.PRESENT)
    session.end_session(held.watch, held.meeting.id, defer_rest=True)
    assert said(forms.resume(held.session, held.meeting), reason="漏记一项")
    assert held.meeting.state is MeetingState.IN_SESSION
