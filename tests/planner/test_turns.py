"""Searches take turns: never more at a time than workers, none begins anew, and none waits when time is up."""

from __future__ import annotations

import threading

import pytest

from desktop.planner import turns as module
from desktop.planner.turns import Turns

LONG = 60.0


def plenty() -> float:
    return LONG


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every turn end at once."""
    monkeypatch.setattr(module, "FIRST", 0.0)


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("workers", [1, 2])
def test_who_pauses_lets_the_others_go_on(workers: int) -> None:
    turns, seats, seen = Turns(workers, plenty), threading.Semaphore(workers), set[int]()

    def work(search: int) -> bool:
        while len(seen) < 4:
            assert seats.acquire(blocking=False)
            seen.add(search)
            seats.release()
            turns.pause(search)
        return True

    assert turns.run(range(4), work, LONG)
    assert turns.rest()


def test_a_turn_that_is_not_over_goes_on() -> None:
    turns, order = Turns(1, plenty), list[int]()

    def work(search: int) -> bool:
        for _ in range(3):
            order.append(search)
            turns.pause(search)
        return search == 0

    assert turns.run([0, 1], work, LONG)
    assert order == [0, 0, 0, 1, 1, 1]
    assert not turns.rest()  # the second did not reach what it wanted


@pytest.mark.usefixtures("short")
def test_in_further_turns_the_later_ones_come_first() -> None:
    turns, order = Turns(1, plenty), list[int]()

    def work(search: int) -> bool:
        while len(set(order)) < 3:
            if search not in order:
                order.append(search)
            turns.pause(search)
        order.append(search)
        return True

    assert turns.run([5, 6, 7], work, LONG)
    assert turns.rest()
    assert order[:3] == [5, 6, 7]
    assert order[3] == 7
    assert sorted(order[3:]) == [5, 6, 7]


def test_who_is_held_waits_until_the_others_may_rest() -> None:
    turns, go = Turns(2, plenty), threading.Event()
    steps: list[int] = []

    def work(search: int) -> bool:
        go.wait(LONG)
        turns.pause(search)
        steps.append(search)
        return True

    assert not turns.run([0, 1, 2], work, 0)
    turns.hold()
    go.set()
    assert not steps
    assert turns.rest()
    assert sorted(steps) == [0, 1, 2]


def test_nobody_waits_when_time_is_up() -> None:
    turns, met = Turns(1, lambda: 0.0), threading.Barrier(3)

    def work(search: int) -> bool:
        met.wait(LONG)
        turns.pause(search)
        return True

    turns.hold()
    assert turns.run([0, 1, 2], work, LONG)
    assert turns.rest()


def test_what_fails_is_told_when_all_have_ended() -> None:
    turns, ended = Turns(1, plenty), list[int]()

    def work(search: int) -> bool:
        if search == 0:
            raise ValueError("stuck")
        ended.append(search)
        return True

    turns.run([0, 1], work, LONG)
    with pytest.raises(ValueError, match="stuck"):
        turns.rest()
    assert ended == [1]


def test_without_searches_all_is_done() -> None:
    turns = Turns(2, plenty)
    assert turns.run([], lambda _: False, LONG)
    assert turns.rest()
