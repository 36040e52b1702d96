"""Two searches side by side that hear of each other at moments counted in work, so that a rerun goes the same way.

Each searcher has a clock that runs by the work it did, not by the wall. What one posts reaches the other when the
other's clock is more than `LAG` ahead of the post, and nobody goes further ahead than that of who may still post. The
first moment by these clocks at which the best plan meets the bound ends the search for all, so that a search which ends
by proof ends with the same plan however quick the machine is.
"""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.planner.model.sheet import Grid

LAG = 4.0
"""Seconds of work (roughly) after which a post arrives."""


class OverError(Exception):
    """The search is over for this searcher."""


@dataclass(frozen=True, slots=True)
class Post:
    """A plan or a bound, when it was found and by whom."""

    moment: float
    by: int
    bound: int
    cost: float = math.inf
    grid: Grid | None = None
    note: object = None


class Meeting:
    """The clocks and posts of searchers 0, 1 ...; safe between threads."""

    def __init__(
        self,
        first: Post,
        until: Callable[[], float],
        better: Callable[[Grid, int], None],
        raised: Callable[[int], None],
    ) -> None:
        """Begin with a plan; `until` tells the seconds left. `better` and `raised` hear of posts at once."""
        self.until = until
        self.clocks = [0.0, 0.0]
        self.posts = [first]
        self.better, self.raised = better, raised
        self.ends = math.inf
        self.away: set[int] = set()
        self.changed = threading.Condition()

    @property
    def left(self) -> float:
        """Wall clock seconds left."""
        return self.until()

    def work(self, by: int, amount: float) -> None:
        """Let a searcher's clock run on; raise `OverError` where the search is over for it."""
        with self.changed:
            self.clocks[by] += amount
            self.changed.notify_all()
            # At the very moment of the end one goes on: whether the other's post is there yet is a matter of threads.
            if self.clocks[by] > self.ends or self.left <= 0:
                raise OverError

    @property
    def met(self) -> bool:
        """Whether a plan met the bound: who is away then has nothing more to add, whatever the clocks say."""
        return self.ends < math.inf

    def stop(self) -> None:
        """End the search for all at once."""
        with self.changed:
            self.ends = -math.inf
            self.changed.notify_all()

    def over(self, by: int) -> bool:
        """Return whether a searcher need not go on."""
        return self.clocks[by] >= self.ends or self.left <= 0

    def post(
        self, by: int, *, bound: int, cost: float = math.inf, grid: Grid | None = None, note: object = None
    ) -> None:
        """Post a bound, or a plan with its cost."""
        with self.changed:
            self.posts.append(Post(self.clocks[by], by, bound, cost, grid, note))
            self.ends = min(self.ends, self._meets())
            self.changed.notify_all()
        if grid is not None:
            self.better(grid, int(cost))
        if note is not None or grid is None:
            self.raised(bound)

    def _meets(self) -> float:
        """Return the first moment at which the best plan meets the bound."""
        cost, bound = math.inf, -math.inf
        for post in sorted(self.posts, key=lambda it: (it.moment, it.by)):
            cost, bound = min(cost, post.cost), max(bound, post.bound)
            if cost <= bound:
                return post.moment
        return math.inf

    def leave(self, by: int) -> None:
        """Nothing more for the others comes from this searcher, though it may still end the search."""
        with self.changed:
            self.away.add(by)
            self.changed.notify_all()

    def join(self, by: int) -> None:
        """Be back after `leave`: nothing comes from this searcher that is older than what all others have done."""
        with self.changed:
            self.away.discard(by)
            self.clocks[by] = max(self.clocks)

    def heard(self, by: int) -> tuple[Post, int, object]:
        """Return the best plan, the bound and the last note that a searcher knows by now; wait for who is behind."""
        with self.changed:
            now = self.clocks[by]
            while not self.over(by) and any(
                clock <= now - LAG for other, clock in enumerate(self.clocks) if other not in self.away
            ):
                self.changed.wait(min(max(self.left, 0.0), 1.0))
            known = [post for post in self.posts if post.by == by or post.moment < now - LAG]
        noted = [post for post in known if post.note is not None]
        best = min(known, key=lambda it: (it.cost, it.moment, it.by))
        note = max(noted, key=lambda it: (it.moment, it.by)).note if noted else None
        return best, max(post.bound for post in known), note

    def best(self) -> tuple[Post, int]:
        """Return the plan with which the search ends and the bound."""
        known = [post for post in self.posts if post.moment <= self.ends]
        return min(known, key=lambda it: (it.cost, it.moment, it.by)), max(post.bound for post in self.posts)
