"""The forms of leave say whose days they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.roster.edit.forms import back_form, leave_form
from desktop.post.roster.leave import Leave
from desktop.post.roster.states import LeaveKind

if TYPE_CHECKING:
    from tests.desk.roster.conftest import Barracks


def test_leave_names_people_and_days(barracks: Barracks) -> None:
    days = {"a": ("2026-10-08",), "b": ("2026-10-08", "2026-10-09")}
    form = leave_form(barracks.session, days, {"a": "甲", "b": "乙"})
    assert form.title == "请假：甲 10-08, 乙 10-08 – 10-09"
    assert [ask.name for ask in form.asks] == ["kind", "part", "by", "note"]


def test_leave_is_noted_for_each_person(barracks: Barracks) -> None:
    people = {name: barracks.people[name] for name in ("公安甲", "公安乙")}
    days = dict.fromkeys(people.values(), ("2026-10-08",))
    form = leave_form(barracks.session, days, {person: name for name, person in people.items()})
    done = form.give({"kind": "annual", "part": "night", "by": "书记甲", "note": ""})
    assert done.result == 2
    assert "leave" in done.touched
    assert form.said(2) == "已记 2 人请假。"
    slips = barracks.ledger.having(Leave)
    assert {(one.person, one.part, one.by) for one in slips} == {(one, "night", "书记甲") for one in people.values()}


def test_back_says_how_many_days(barracks: Barracks) -> None:
    slip = Leave("x", "a", ("2026-10-08", "2026-10-09"), LeaveKind.ANNUAL)
    form = back_form(barracks.session, slip, ("2026-10-08",), "甲")
    assert form.note == "年假 2 天里的 1 天"
    assert form.said(None) == "甲已销假。"
