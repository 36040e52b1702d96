"""The strips about a seat: an excused department may have written, nobody is seated who is not found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.conference import seat_forms
from desktop.post.conferences.states import Position, SeatMark
from desktop.post.refused import Refused
from desktop.procedures.conferences import session

if TYPE_CHECKING:
    from tests.desk.conference.conferred import Conferred


def test_an_excused_department_may_be_absent_or_have_written(held: Conferred) -> None:
    held.sat()
    session.call_seat(held.watch, held.seat("国土").id, SeatMark.EXCUSED, "", "培训")
    form = seat_forms.spoken(held.session, held.seat("国土"))
    position = form.asks[0]
    assert [one.key for one in position.choices] == ["agree", "reserve", "disagree", "absent"]
    assert position.start == "absent"
    form.give({"position": "reserve", "says": "书面意见"})
    assert held.seat("国土").position is Position.RESERVE


def test_a_department_that_is_not_found_is_not_seated(held: Conferred) -> None:
    form = seat_forms.seat(held.session, held.conference, ())
    with pytest.raises(Refused) as refused:
        form.give({"department": "", "role": "required"})
    assert refused.value.field == "department"


def test_a_guest_is_noted(held: Conferred) -> None:
    held.sat()
    form = seat_forms.guest(held.session, held.conference)
    form.give({"name": "专家甲", "capacity": "水利专家", "says": ""})
    assert [one.name for one in held.sheet().guests] == ["专家甲"]
