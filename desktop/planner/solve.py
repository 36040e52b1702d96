"""Planning a roster: parts that have nothing to do with each other, each searched until it is proven or time is up."""

from __future__ import annotations

import threading
import time
from functools import partial
from typing import TYPE_CHECKING

from desktop.planner.cost import breaches
from desktop.planner.model.sheet import Sheet
from desktop.planner.parts import parts
from desktop.planner.problem import Answer, Plan
from desktop.planner.progress import Progress
from desktop.planner.search.part import Ears, search, searched
from desktop.planner.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.planner.model.sheet import Grid
    from desktop.planner.problem import Problem

_SHARE = 2
"""Of the time, one in so many is for the parts that are solved as one model, as long as large ones wait."""


class _Board:
    """What is known of all parts; every better plan of the whole is told at once."""

    def __init__(self, idle: int, sheets: list[Sheet], tell: Callable[[Progress], None]) -> None:
        """Begin the clock."""
        self.idle, self.sheets, self.tell = idle, sheets, tell
        self.begun = time.monotonic()
        self.costs: list[int | None] = [None] * len(sheets)
        self.grids: list[Grid | None] = [None] * len(sheets)
        self.bounds = [sheet.floor() for sheet in sheets]
        self.told: tuple[int | None, int] | None = None
        self.lock = threading.Lock()

    @property
    def cost(self) -> int | None:
        """The cost of the best plan of the whole, None before each part has one."""
        return None if None in self.costs else self.known

    @property
    def known(self) -> int:
        """What the parts that have a plan cost."""
        return self.idle + sum(cost or 0 for cost in self.costs)

    @property
    def bound(self) -> int:
        """What no plan of the whole is below."""
        return self.idle + sum(self.bounds)

    def plan(self) -> Plan:
        """Return the best plan of the whole."""
        pairs = zip(self.sheets, self.grids, strict=True)
        return Plan(tuple(sorted(cell for sheet, grid in pairs if grid is not None for cell in sheet.plan(grid).cells)))

    def better(self, part: int, grid: Grid, cost: int, *, proven: bool = False) -> None:
        """Take over a plan of a part if it is better; a proven one also if it is as good, for it is always the same."""
        with self.lock:
            best = self.costs[part]
            if best is None or cost < best or (proven and cost == best):
                self.costs[part], self.grids[part] = cost, grid
                self._say(new=True)

    def raised(self, part: int, bound: int) -> None:
        """Take over a bound of a part if it is higher."""
        with self.lock:
            if bound > self.bounds[part]:
                cost = self.costs[part]
                self.bounds[part] = bound if cost is None else min(bound, cost)
                self._say(new=False)

    def _say(self, *, new: bool) -> None:
        now = self.cost, self.bound
        if now != self.told:
            self.told = now
            plan = self.plan() if new and self.cost is not None else None
            self.tell(Progress(time.monotonic() - self.begun, self.cost, self.bound, plan))


def solve(
    problem: Problem,
    *,
    seconds: float,
    seed: int = 0,
    workers: int = 2,
    tell: Callable[[Progress], None],
    start: Plan | None = None,
) -> Answer:
    """Return the best plan found in `seconds`, which keeps every hard rule, with a proven bound.

    The same problem, seed, workers and start give the same plan where each part is proven as one model. Where a large
    part is searched by two, a proven plan always costs the same but may be another one that costs as much; a run that
    time ended depends on the machine.

    Args:
        problem: What to plan; each person's own rules can be kept together.
        seconds: Wall clock seconds after which the best plan so far is returned.
        seed: Chooses among plans that are equally good.
        workers: Parts or searches that run side by side.
        tell: Hears of every better plan and bound, from any thread, one call at a time.
        start: A plan to begin with; ignored where it breaks a hard rule.

    Raises:
        ValueError: The rules of some person cannot be kept together.
    """
    idle, pieces = parts(problem)
    sheets = [Sheet(piece) for piece in pieces]
    board = _Board(idle, sheets, tell)
    usable = start is not None and not breaches(problem, start)
    grids = [sheet.grid(sheet.own(start)) if start is not None and usable else None for sheet in sheets]
    for part, grid in enumerate(grids):
        if grid is not None:
            board.better(part, grid, sheets[part].cost(grid))
    proven = _Run(board, grids, board.begun + seconds, seed, workers).all()
    cost = board.known  # each part has a plan: without time and start, a quick one
    return Answer(
        board.plan(),
        cost,
        cost if proven else board.bound,
        time.monotonic() - board.begun,
        "proven" if proven else "time",
    )


class _Run:
    """The searches of all parts until each is proven or time is up."""

    def __init__(self, board: _Board, starts: list[Grid | None], end: float, seed: int, workers: int) -> None:
        self.board, self.sheets, self.starts = board, board.sheets, starts
        self.end, self.seed, self.workers = end, seed, workers
        self.turns = Turns(workers, self.left)

    def left(self) -> float:
        """Return the seconds that are left."""
        return self.end - time.monotonic()

    def all(self) -> bool:
        """Search all parts; return whether each of them is proven."""
        order = sorted(range(len(self.sheets)), key=lambda part: int(self.sheets[part].open.sum()))
        large = [part for part in order if searched(self.sheets[part])]
        small = [part for part in order if part not in large]
        done = self.turns.run(small, self._small, self.left() / (_SHARE if large else 1))
        self.turns.hold()
        try:
            proven = [self._large(part, len(large) - at + (not done)) for at, part in enumerate(large)]
        finally:
            rested = self.turns.rest()
        return rested and all(proven)

    def _small(self, part: int) -> bool:
        def raised(bound: int) -> None:
            self.board.raised(part, bound)
            self.turns.pause(part)

        return self._search(part, self.left, raised)

    def _large(self, part: int, shares: int) -> bool:
        """Search a part by all workers for one of so many equal shares of the time."""
        end = time.monotonic() + self.left() / shares
        return self._search(part, lambda: end - time.monotonic(), partial(self.board.raised, part))

    def _search(self, part: int, until: Callable[[], float], raised: Callable[[int], None]) -> bool:
        sheet, board = self.sheets[part], self.board
        result = search(
            sheet, until, self.seed, self.workers, Ears(partial(board.better, part), raised), self.starts[part]
        )
        if result.proven and result.grid is None:
            who = ", ".join(person.id for person in sheet.people)
            raise ValueError(f"the rules of somebody here cannot be kept together: {who}")
        if result.grid is not None and result.cost is not None:
            board.better(part, result.grid, result.cost, proven=result.proven)
        board.raised(part, result.bound)
        return result.proven
