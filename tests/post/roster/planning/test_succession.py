"""Which shift must not follow which, said in words and typed by the signs of the grid."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.post.refused import Refused
from desktop.post.roster.planning.succession import mark, pair, read, words_of, written
from desktop.post.roster.shift import STANDARD_SHIFTS
from tests.post_of import refusing

NIGHT_DAY, NIGHT_FIRST = mark("stationed_night", "stationed_day"), mark("stationed_night", "on_call_1")
NAMES = {one.id: one.name for one in STANDARD_SHIFTS}


@pytest.mark.parametrize("typed", ["夜驻、夜1", "夜→驻 夜-1", " 夜1,夜驻；夜驻/"])
def test_pairs_of_signs_are_read_however_they_are_set_apart(typed: str) -> None:
    assert read(typed, STANDARD_SHIFTS) == (NIGHT_FIRST, NIGHT_DAY)


def test_what_is_written_is_read_again() -> None:
    assert written((NIGHT_FIRST, NIGHT_DAY), STANDARD_SHIFTS) == "夜1、夜驻"
    assert read(written((NIGHT_DAY,), STANDARD_SHIFTS), STANDARD_SHIFTS) == (NIGHT_DAY,)
    assert read(" ", STANDARD_SHIFTS) == ()
    assert written((mark("abolished", "stationed_day"),), STANDARD_SHIFTS) == ""


@pytest.mark.parametrize(("typed", "said"), [("夜", "“夜”看不懂"), ("夜驻白", "看不懂"), ("夜某", "没有“某”这个班")])
def test_what_is_no_pair_of_shifts_is_refused(typed: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        read(typed, STANDARD_SHIFTS)
    with refusing("barred"):
        read(typed, STANDARD_SHIFTS)


def test_a_shift_out_of_use_cannot_be_named() -> None:
    gone = tuple(replace(one, active=one.id != "stationed_day") for one in STANDARD_SHIFTS)
    with refusing("barred"):
        read("夜驻", gone)


def test_a_succession_is_said_with_both_names() -> None:
    assert words_of(NIGHT_DAY, NAMES).zh == "常驻夜班之后，第二天不排常驻白班"
    assert words_of(NIGHT_DAY, {}).en == "no stationed_day on the day after stationed_night"
    assert pair(NIGHT_DAY) == ("stationed_night", "stationed_day")
    assert pair("broken") == ("broken", "")
