"""Searches that take turns: only some run at a time, the others wait in the middle of their work and lose nothing."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

FIRST = 2.0
"""Seconds of the first turn of a search; each further one is twice as long."""


class Turns:
    """Searches by number, each in a thread of its own, of which as many run as there are workers.

    A search calls `pause` now and then, which keeps it waiting when its turn is over and another search waits. So one
    that is hard keeps no other from its first plan, and goes on later where it was.

    Args:
        workers: How many run at a time.
        left: Says how many seconds are left; when none are, nobody waits any more.
    """

    def __init__(self, workers: int, left: Callable[[], float]) -> None:
        """Begin with nobody."""
        self._free, self._left, self._held = max(1, workers), left, False
        self._waiting: list[tuple[int, int]] = []
        """How many turns each search that waits has had, and its place among those that have had as many."""
        self._place: dict[int, int] = {}
        self._had: dict[int, int] = {}
        self._ends: dict[int, float] = {}
        self._change = threading.Condition()
        self._found: list[Future[bool]] = []

    def run(self, searches: Sequence[int], work: Callable[[int], bool], seconds: float) -> bool:
        """Begin searches, small ones first, and return after so many seconds or when all are done: whether they are.

        In further turns the large ones come first, so that none of them is left to one worker at the end.
        """
        if not searches:
            return True
        pool = ThreadPoolExecutor(len(searches))
        self._place = {search: at for at, search in enumerate(searches)}
        for search in searches:
            begun = threading.Event()
            self._found.append(pool.submit(self._one, search, work, begun))
            begun.wait()  # one thread begins after the other: CPython 3.11 cannot trace two at a time
        pool.shutdown(wait=False)
        return not wait(self._found, max(0.0, seconds)).not_done

    def rest(self) -> bool:
        """Let the searches go on to their end; return whether each of them reached what it wanted."""
        self.hold(held=False)
        wait(self._found)
        return all(it.result() for it in self._found)

    def hold(self, *, held: bool = True) -> None:
        """Keep everybody waiting from now on, or no longer."""
        with self._change:
            self._held = held
            self._change.notify_all()

    def pause(self, search: int) -> None:
        """Wait, if the turn of a search is over and somebody else waits for theirs."""
        with self._change:
            over = self._waiting and time.monotonic() >= self._ends[search]
            if (over or self._held) and self._left() > 0:
                self._leave()
                self._enter(search)

    def _one(self, search: int, work: Callable[[int], bool], begun: threading.Event) -> bool:
        begun.set()
        with self._change:
            self._enter(search)
        try:
            return work(search)
        finally:
            with self._change:
                self._leave()

    def _enter(self, search: int) -> None:
        """Wait for a turn: who has had the fewest comes first."""
        had = self._had.get(search, 0)
        mine = had, -self._place[search] if had else self._place[search]
        self._waiting.append(mine)
        while self._left() > 0 and (self._held or self._free <= 0 or min(self._waiting) != mine):
            self._change.wait(max(0.0, self._left()))
        self._waiting.remove(mine)
        self._free -= 1
        self._had[search] = had + 1
        self._ends[search] = time.monotonic() + FIRST * 2**had
        self._change.notify_all()

    def _leave(self) -> None:
        self._free += 1
        self._change.notify_all()
