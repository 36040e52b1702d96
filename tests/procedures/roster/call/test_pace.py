"""How long a department takes: the median of its arrivals, or what it says, or twenty minutes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.procedures.directory.departments import keep_department
from desktop.procedures.dispatch.arrivals import Comer, report_in
from desktop.procedures.roster.call.pace import paces
from tests.procedures.roster.call.roll_of import at, rostered_post

if TYPE_CHECKING:
    from tests.post_of import Post


@pytest.fixture
def post() -> Post:
    return rostered_post()


def arrive(post: Post, short: str, day: int, clock: str, minutes: int) -> None:
    """Let a department arrive at a whistle after so many minutes."""
    post.now = at(day, clock)
    whistle = post.blown(short)
    post.later(minutes)
    report_in(post.watch, post.call(whistle, short).id, [Comer(f"{short}丙")], post.now)


def test_nothing_known_is_twenty_minutes_and_a_departments_word_goes_before(post: Post) -> None:
    found = paces(post.ledger, at(20, "12:00"))
    police, water = found[post.departments["公安"].id], found[post.departments["水务"].id]
    assert (police.here, police.home, police.here_basis.zh) == (9, 9, "部门自报")
    assert (water.home, water.home_basis.zh) == (20, "不足 5 次，按 20 分")
    said = replace(post.departments["水务"], minutes=0)
    keep_department(post.watch, said)
    assert paces(post.ledger, at(20, "12:00"))[said.id].home == 0


def test_five_arrivals_of_a_kind_make_a_median_and_all_of_them_stand_in(post: Post) -> None:
    for day, minutes in enumerate((5, 7, 6, 40), 2):
        arrive(post, "公安", day, "12:00", minutes)
    arrive(post, "公安", 10, "12:00", 30)
    found = paces(post.ledger, at(20, "12:00"))[post.departments["公安"].id]
    assert (found.here, found.home, found.home_basis.zh) == (7, 7, "近 90 天 5 次的中位数")
    arrive(post, "公安", 11, "12:00", 8)
    found = paces(post.ledger, at(20, "12:00"))[post.departments["公安"].id]
    assert (found.here, found.home) == (7, 8)
    assert "90 days" in found.home_basis.en
