from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.post.roster import duty as course
from desktop.post.roster import swap
from desktop.post.roster.states import DutyState
from tests.post_of import refusing
from tests.roster_of import at, duty_on

MINE, THEIRS = duty_on(3), duty_on(5, person="q")
ASKED = swap.ask(MINE, "q", THEIRS, " 家里有事 ", at(1))
ON = course.start(MINE, at(3))
OUT = course.deploy(ON, "w", at(3, 10))


def test_a_swap_is_asked_for_before_the_duty() -> None:
    assert (ASKED.state, ASKED.swap_with, ASKED.swap_for, ASKED.swap_reason) == (
        DutyState.SWAP_REQUESTED, "q", THEIRS.id, "家里有事",
    )  # fmt: skip
    assert swap.ask(MINE, "q", None, "有事", at(1)).swap_for == ""
    assert swap.decline(ASKED) == MINE
    with refusing("state"):
        swap.decline(MINE)


@pytest.mark.parametrize(
    ("field", "duty", "person", "other", "reason", "now"),
    [
        ("day", MINE, "q", None, "有事", at(3)),
        ("swap_with", MINE, "p", None, "有事", at(1)),
        ("state", ON, "q", None, "有事", at(1)),
        ("state", ASKED, "q", None, "有事", at(1)),
        ("swap_for", MINE, "r", THEIRS, "有事", at(1)),
        ("state", MINE, "q", replace(THEIRS, state=DutyState.SWAP_REQUESTED), "有事", at(1)),
        ("day", MINE, "q", replace(THEIRS, starts_at=at(1)), "有事", at(2)),
        ("reason", MINE, "q", None, " ", at(1)),
    ],
)
def test_what_cannot_be_swapped(field: str, duty: object, person: str, other: object, reason: str, now: object) -> None:
    with refusing(field):
        swap.ask(duty, person, other, reason, now)  # type: ignore[arg-type]


def test_consent_and_record_are_both_needed() -> None:
    with refusing("consent_by"):
        swap.agree(ASKED, " ", "党政办3号", "n", "d", at(2))
    with refusing("record_no"):
        swap.agree(ASKED, "副镇长丙", " ", "n", "d", at(2))
    with refusing("state"):
        swap.agree(MINE, "副镇长丙", "党政办3号", "n", "d", at(2))
    with refusing("day"):
        swap.agree(ASKED, "副镇长丙", "党政办3号", "n", "d", at(3))
    old, new = swap.agree(ASKED, " 副镇长丙 ", " 党政办3号 ", "n", "d", at(2))
    assert (old.state, old.replaced_by, old.consent_by, old.consent_at, old.record_no) == (
        DutyState.SWAPPED, "n", "副镇长丙", at(2), "党政办3号",
    )  # fmt: skip
    assert new == replace(MINE, id="n", person="q", replaces=MINE.id)


def test_what_comes_back_in_exchange_rests_on_the_same_consent() -> None:
    old, _ = swap.agree(ASKED, "副镇长丙", "党政办3号", "n", "d", at(2))
    gone, mine = swap.exchanged(THEIRS, old, "m", "d", at(2))
    assert (gone.state, gone.replaced_by, gone.record_no, gone.swap_for) == (
        DutyState.SWAPPED, "m", "党政办3号", MINE.id,
    )  # fmt: skip
    assert mine == replace(THEIRS, id="m", person="p", replaces=THEIRS.id)
    with refusing("state"):
        swap.exchanged(replace(THEIRS, state=DutyState.ON_DUTY), old, "m", "d", at(2))
    with refusing("day"):
        swap.exchanged(THEIRS, old, "m", "d", at(5))


def test_relief_in_the_middle() -> None:
    gone = swap.relieve(ON, at(3, 12), " 身体不适 ", " 值班员丁 ", on_scene=None)
    assert (gone.state, gone.ended_at, gone.reason, gone.by) == (DutyState.RELIEVED, at(3, 12), "身体不适", "值班员丁")
    assert swap.relieve(OUT, at(3, 12), "换人", "丁", on_scene=True).state is DutyState.RELIEVED
    for there in (False, None):
        with refusing("person") as caught:
            swap.relieve(OUT, at(3, 12), "换人", "丁", on_scene=there)
        assert [door.key for door in caught[0].opens_with] == ["report_in"]
    for field, duty, when, reason, by in (
        ("state", MINE, at(3, 12), "换人", "丁"),
        ("at", ON, at(3, 8, 0), "换人", "丁"),
        ("at", ON, at(3, 17, 30), "换人", "丁"),
        ("reason", ON, at(3, 12), "", "丁"),
        ("by", ON, at(3, 12), "换人", ""),
    ):
        with refusing(field):
            swap.relieve(duty, when, reason, by, on_scene=None)


def test_a_stand_in_is_named_once() -> None:
    absent = replace(MINE, state=DutyState.ABSENT)
    assert swap.filled(absent, "n").replaced_by == "n"
    assert swap.filled(replace(MINE, state=DutyState.ON_LEAVE), "n").state is DutyState.ON_LEAVE
    with refusing("state"):
        swap.filled(replace(absent, replaced_by="m"), "n")
    with refusing("state"):
        swap.filled(MINE, "n")


def test_who_takes_over_starts_with_a_clean_sheet() -> None:
    used = replace(OUT, reason="x", by="y", record_no="z", gone_with=3)
    taken = swap.taking(used, "q", "d", "n", at(3, 12))
    assert taken == replace(MINE, id="n", person="q", starts_at=at(3, 12), replaces=MINE.id)
    assert swap.taking(MINE, "q", "d", "n", at(2)).starts_at == MINE.starts_at
