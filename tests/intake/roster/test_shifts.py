"""Words for parts of a day, and the shift they mean."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.intake.roster.shifts import Part, at_once, length_of, part_of, shift_of, unrested
from desktop.post.roster.shift import STANDARD_SHIFTS
from desktop.post.roster.states import DutyClass

BY_ID = {one.id: one for one in STANDARD_SHIFTS}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("常驻单位（24小时）", Part.WHOLE),
        ("值班员·白班", Part.DAY),
        ("晚 班", Part.NIGHT),
        ("上午", Part.MORNING),
        ("下午", Part.AFTERNOON),
        ("白班/夜班", None),
        ("带班领导", None),
    ],
)
def test_words(text: str, part: Part | None) -> None:
    assert part_of(text) is part


def test_lengths_of_the_standard_shifts() -> None:
    found = {one.id: length_of(one).value for one in STANDARD_SHIFTS if not one.rank}
    assert {key: key.rpartition("_")[2] for key in found} == found


@pytest.mark.parametrize("duty", list(DutyClass))
@pytest.mark.parametrize("part", list(Part))
def test_every_duty_has_a_shift_of_every_length(duty: DutyClass, part: Part) -> None:
    for known in (STANDARD_SHIFTS, ()):
        shift = shift_of(known, duty, part)
        assert shift.duty is duty
        assert shift == shift.checked()
        if duty is DutyClass.ON_CALL:
            assert (shift.id, shift.rank) == ("on_call_1", 1)
        else:
            assert length_of(shift) is part
    assert shift_of(STANDARD_SHIFTS, DutyClass.ON_CALL, Part.WHOLE, 3).id == "on_call_3"
    assert shift_of((), DutyClass.ON_CALL, Part.WHOLE, 2).glyph == "2"


def test_rest_and_overlap() -> None:
    first, second, third = date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 3)
    night, day, whole = BY_ID["clerk_night"], BY_ID["clerk_day"], BY_ID["stationed_whole"]
    assert unrested((first, night), (second, day))
    assert not unrested((first, night), (second, night))
    assert unrested((first, whole), (second, whole))
    assert not unrested((first, whole), (third, whole))
    assert not unrested((first, BY_ID["on_call_1"]), (second, whole))
    assert at_once(whole, day)
    assert not at_once(BY_ID["stationed_morning"], BY_ID["stationed_afternoon"])
