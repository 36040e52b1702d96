"""Two searchers hear of each other in the same order however their threads run, and the best of both is kept."""

from __future__ import annotations

import math
import threading
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.planner.search.meeting import LAG, Meeting, OverError, Post

GRID = np.zeros((1, 1), dtype=np.int16)
BEGUN = Post(-math.inf, 0, 0, 100, GRID)

Step = tuple[int, int | None, int | None]
"""Tenths of a second of work, then a cost and a bound to post."""
Said = list[tuple[float, int, object]]

steps = st.tuples(
    st.integers(1, 30), st.one_of(st.none(), st.integers(50, 99)), st.one_of(st.none(), st.integers(1, 50))
)
scripts = st.tuples(st.lists(steps, max_size=8), st.lists(steps, max_size=8))


def _meeting(seconds: float = 60) -> Meeting:
    return Meeting(BEGUN, lambda: seconds, lambda *_: None, lambda _: None)


def _played(script: tuple[list[Step], list[Step]], chance: Random) -> tuple[tuple[Said, Said], tuple[float, int, int]]:
    """Return what each searcher heard at each step, and the end, in threads that start and go as it happens."""
    meeting = _meeting()
    heard: tuple[Said, Said] = ([], [])
    never = threading.Event()
    pauses = [[chance.random() / 2000 for _ in script[by]] for by in (0, 1)]
    # Clocks that never show the same: work is measured too finely for that.
    meeting.work(1, 0.05)

    def run(by: int) -> None:
        try:
            for (work, cost, bound), pause in zip(script[by], pauses[by], strict=True):
                meeting.work(by, work / 10)
                never.wait(pause)
                best, low, note = meeting.heard(by)
                # Who is over anyway may have heard more or less.
                if not meeting.over(by):
                    heard[by].append((best.cost, low, note))
                if cost is not None:
                    meeting.post(by, bound=0, cost=cost, grid=GRID)
                if bound is not None:
                    meeting.post(by, bound=bound, note=None if by else bound)
        except OverError:
            pass
        finally:
            meeting.leave(by)

    threads = [threading.Thread(target=run, args=(by,), daemon=True) for by in chance.sample((0, 1), 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    best, _ = meeting.best()
    return heard, (best.cost, best.by, round(meeting.ends * 20) if meeting.ends < math.inf else -1)


@given(scripts, st.integers(0, 99))
@settings(max_examples=25, deadline=None)
def test_the_order_of_threads_changes_nothing(script: tuple[list[Step], list[Step]], seed: int) -> None:
    chance = Random(seed)
    first, end = _played(script, chance)
    for _ in range(3):
        again, other = _played(script, chance)
        assert other == end
        for ours, theirs in zip(first, again, strict=True):
            common = min(len(ours), len(theirs))
            assert ours[:common] == theirs[:common]
            assert end[2] >= 0 or ours == theirs


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(51, 120), st.integers(-5, 50)), max_size=12))
def test_the_best_plan_and_the_highest_bound_are_kept(posts: list[tuple[int, int, int]]) -> None:
    meeting = _meeting()
    for by, cost, bound in posts:
        meeting.work(by, 1)
        meeting.post(by, bound=bound, cost=cost, grid=GRID)
    best, bound = meeting.best()
    assert best.cost == min([100, *(it[1] for it in posts)])
    assert bound == max([0, *(it[2] for it in posts)])
    assert meeting.ends == math.inf


def test_a_post_arrives_when_the_other_has_worked_so_much_longer() -> None:
    meeting = _meeting()
    meeting.work(1, 1)
    meeting.post(1, bound=7, cost=90, grid=GRID, note="root")
    assert meeting.heard(1)[0].cost == 90
    meeting.work(0, LAG + 0.5)
    assert meeting.heard(0) == (BEGUN, 0, None)
    meeting.work(1, 1)
    meeting.work(0, 0.6)
    best, bound, note = meeting.heard(0)
    assert (best.cost, best.by, bound, note) == (90, 1, 7, "root")


def test_who_is_ahead_waits_for_who_may_still_post() -> None:
    meeting, heard = _meeting(), threading.Event()
    meeting.work(0, LAG + 1)

    def ask() -> None:
        meeting.heard(0)
        heard.set()

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    assert not heard.wait(0.05)
    # Whose clock shows the very moment may still post at it.
    meeting.work(1, 1)
    assert not heard.wait(0.05)
    meeting.work(1, 0.1)
    assert heard.wait(10)
    thread.join(10)


def test_nobody_waits_for_who_has_left() -> None:
    meeting = _meeting()
    meeting.leave(1)
    meeting.work(0, 3 * LAG)
    assert meeting.heard(0)[0] is BEGUN


def test_who_comes_back_posts_nothing_older_than_what_others_have_done() -> None:
    meeting = _meeting()
    meeting.leave(1)
    meeting.work(0, 3 * LAG)
    meeting.join(1)
    meeting.post(1, bound=0, cost=90, grid=GRID)
    assert meeting.heard(0)[0] is BEGUN
    assert meeting.heard(1)[0].moment == 3 * LAG
    meeting.work(1, 1)
    meeting.work(0, LAG + 0.5)
    meeting.leave(1)
    assert meeting.heard(0)[0].cost == 90


def test_the_search_ends_when_the_best_plan_meets_the_bound() -> None:
    meeting = _meeting()
    meeting.work(0, 2)
    meeting.post(0, bound=40)
    meeting.work(1, 1)
    early = meeting.met
    meeting.post(1, bound=0, cost=40, grid=GRID)
    assert (early, meeting.met) == (False, True)
    # It was over at the clock's 2, when the bound came: whoever is there by then goes no further.
    assert meeting.ends == 2
    assert meeting.over(0)
    assert not meeting.over(1)
    meeting.work(1, 0.5)
    meeting.work(1, 0.5)
    meeting.post(1, bound=0, cost=39, grid=GRID)
    with pytest.raises(OverError):
        meeting.work(1, 0.5)
    # What was found at the very moment counts, whichever thread was quicker.
    assert meeting.best()[0].cost == 39


def test_the_last_note_is_the_one_of_the_last_moment() -> None:
    meeting = _meeting()
    meeting.work(0, 2)
    meeting.post(0, bound=1, note="second")
    meeting.work(1, 1)
    meeting.post(1, bound=1, note="first")
    meeting.work(1, LAG + 2)
    meeting.leave(0)
    assert meeting.heard(1)[2] == "second"


def test_a_plan_found_after_the_end_does_not_count() -> None:
    meeting = _meeting()
    meeting.work(0, 2)
    meeting.work(1, 5)
    late = replace(BEGUN, cost=60)
    meeting.post(1, bound=0, cost=60, grid=late.grid)
    meeting.post(0, bound=60, cost=60, grid=GRID)
    best, bound = meeting.best()
    assert (best.by, best.moment, bound) == (0, 2, 60)


def test_when_time_is_up_nobody_goes_on_or_waits() -> None:
    meeting = _meeting(0)
    assert meeting.over(0)
    with pytest.raises(OverError):
        meeting.work(0, 2 * LAG)
    assert meeting.heard(0)[0] is BEGUN


def test_it_can_be_stopped_for_all() -> None:
    meeting = _meeting()
    assert not meeting.over(1)
    meeting.stop()
    assert meeting.over(0)
    assert meeting.over(1)


def test_plans_and_bounds_are_told_at_once() -> None:
    told: list[tuple[str, int]] = []
    meeting = Meeting(
        BEGUN, lambda: 60, lambda _, cost: told.append(("plan", cost)), lambda it: told.append(("bound", it))
    )
    meeting.post(0, bound=0, cost=90, grid=GRID)
    meeting.post(1, bound=5)
    meeting.post(1, bound=6, cost=80, grid=GRID, note="root")
    assert told == [("plan", 90), ("bound", 5), ("plan", 80), ("bound", 6)]
