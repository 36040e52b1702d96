from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.post.roster.shift import GRID_LETTERS, STANDARD_SHIFTS
from desktop.post.roster.states import DutyClass
from tests.post_of import refusing
from tests.roster_of import SHIFTS


def test_the_standard_shifts_are_sound_and_tell_apart() -> None:
    assert [one.checked() for one in STANDARD_SHIFTS] == list(STANDARD_SHIFTS)
    assert (
        len({one.glyph for one in STANDARD_SHIFTS}) == len({one.id for one in STANDARD_SHIFTS}) == len(STANDARD_SHIFTS)
    )
    keys = [one.key for one in STANDARD_SHIFTS if one.key]
    assert len(set(keys)) == len(keys)
    assert GRID_LETTERS.isdisjoint(keys)
    assert {one.duty for one in STANDARD_SHIFTS} == set(DutyClass)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", " "), ("name", ""), ("glyph", "驻夜"), ("glyph", " "), ("glyph", "\u0301"),
        ("glyph", "\u200d"), ("key", "ZZ"), ("start", "8:30"),
        ("start", "24:00"),
        ("start", "０8:30"), ("minutes", 0), ("minutes", 2881), ("rank", 1),
    ],
)  # fmt: skip
def test_a_shift_that_no_grid_could_show_is_refused(field: str, value: object) -> None:
    with refusing(field):
        replace(SHIFTS["stationed_day"], **{field: value}).checked()  # type: ignore[arg-type]


@pytest.mark.parametrize("letter", sorted(GRID_LETTERS))
def test_a_letter_that_orders_something_on_the_grid_sets_no_shift(letter: str) -> None:
    with refusing("key") as caught:
        replace(SHIFTS["stationed_day"], key=letter.lower()).checked()
    assert f"{letter} 键在值班表上另有用处" in caught[0].reason.zh
    assert "换一个" in caught[0].reason.zh
    assert replace(SHIFTS["stationed_day"], key=letter, active=False).checked().key == letter


def test_figures_that_no_shift_has_and_standby_without_rank_are_refused() -> None:
    for field in ("rest_minutes", "load"):
        with refusing("rest_minutes"):
            replace(SHIFTS["stationed_day"], **{field: -1}).checked()  # type: ignore[arg-type]
        with refusing("rest_minutes"):
            replace(SHIFTS["stationed_day"], **{field: 10**25}).checked()  # type: ignore[arg-type]
    with refusing("rank"):
        replace(SHIFTS["on_call_1"], rank=0).checked()
    assert replace(SHIFTS["on_call_1"], key=" z ", glyph=" 1 ", name=" 备勤 ").checked().key == "Z"
