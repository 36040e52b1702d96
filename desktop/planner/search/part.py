"""Looking for the best plan of one part: exactly where that is quick, else by two searchers side by side."""

from __future__ import annotations

import math
import random
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.planner.model.flow import Flow
from desktop.planner.model.linear import Limits, whole_bound
from desktop.planner.search.columns import Columns, Root
from desktop.planner.search.greedy import first_plan
from desktop.planner.search.meeting import Meeting, OverError, Post
from desktop.planner.search.neighbourhood import LONG, Neighbourhoods, Own, improve
from desktop.planner.search.pricing import Pricing, priced
from desktop.planner.search.rolling import rolled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from desktop.planner.model.sheet import Grid, Sheet

_FEW = 700
"""Cells up to which a part is solved as one model at once, where people have tables."""
_MODEL = 6_000
"""Same, where they have none."""
_HUGE = 60_000
"""Cells beyond which the whole is never one model."""
_STATES = 80_000_000
"""Steps between states, of all people, beyond which small models come first: the bound takes minutes there."""
_BARREN = 30
"""Small models in a row that are of no use before whole rosters are priced all the same."""
_NEAR, _SHARE = 10, 0.01
"""Distance of the best plan to the bound from which on the rest is closed from below: whole cost or share of it."""
_CLOSED, _BRIEF = 12_000, 10
"""Cells up to which closing is tried from further away, and the nodes after which that is given up."""


@dataclass(frozen=True, slots=True)
class Result:
    """The best plan found, its cost, and what no plan is below; without a plan and proven: there is none."""

    grid: Grid | None
    cost: int | None
    bound: int
    proven: bool


@dataclass(frozen=True, slots=True)
class Ears:
    """Who hears of better plans and bounds while they are found."""

    better: Callable[[Grid, int], None]
    raised: Callable[[int], None]


def exact(
    sheet: Sheet, limits: Limits, ears: Ears, start: Grid | None, stop: Callable[[], bool] | None = None
) -> Result:
    """Solve the whole model."""
    floor = sheet.floor()
    flow = Flow(sheet, dict.fromkeys(range(len(sheet.people)), (0, sheet.days - 1)))

    def tell(values: NDArray[np.float64], _: float) -> None:
        grid = flow.plan(values)
        # A solution in between may pay for more than its plan costs.
        ears.better(grid, sheet.cost(grid))

    found = flow.program.solve(
        limits,
        start=None if start is None else flow.values(start),
        better=tell,
        bound=lambda value: ears.raised(whole_bound(value, floor)),
        stop=stop,
    )
    grid = None if found.values is None else flow.plan(found.values)
    bound = whole_bound(found.bound, floor)
    return Result(grid, None if grid is None else round(found.cost), bound, found.proven)


def searched(sheet: Sheet) -> bool:
    """Return whether a part is too large to be solved as one model at once."""
    cells = int(sheet.open.sum())
    return cells > _MODEL or (cells > _FEW and _tabled(sheet))


def _tabled(sheet: Sheet) -> bool:
    return all(priced(sheet, person) for person in range(len(sheet.people)))


def search(sheet: Sheet, until: Callable[[], float], seed: int, workers: int, ears: Ears, start: Grid | None) -> Result:
    """Search one part until it is proven or `until` says that no seconds are left."""
    if not searched(sheet):
        result = exact(sheet, Limits(seconds=until(), seed=seed), ears, start)
        if result.grid is not None or result.proven:
            return result
        grid = begun(sheet, {}) if start is None else start
        return Result(grid, None if grid is None else sheet.cost(grid), result.bound, proven=grid is None)
    pricings = [Pricing(sheet, person) for person in range(len(sheet.people))] if _tabled(sheet) else []
    grid = begun(sheet, dict(enumerate(pricings))) if start is None else start
    if grid is None:
        return Result(None, None, sheet.floor(), proven=True)
    return _Search(sheet, pricings, seed, ears, until).run(grid, workers)


def begun(sheet: Sheet, pricings: dict[int, Pricing]) -> Grid | None:
    """Return a first plan, however long it takes: without one there is nothing to show and nothing to go on from.

    None where the rules of somebody cannot be kept together.
    """
    return rolled(sheet) if sheet.days > LONG else first_plan(sheet, pricings, math.inf)


def heavy(pricings: Sequence[Pricing], days: int) -> bool:
    """Return whether the tables are so large that their bound would take more time than there mostly is."""
    return sum(it.states.size * len(it.states.kinds.of) for it in pricings) * days > _STATES


class _Search:
    """Two searchers of one part."""

    def __init__(
        self, sheet: Sheet, pricings: list[Pricing], seed: int, ears: Ears, until: Callable[[], float]
    ) -> None:
        self.sheet, self.pricings, self.seed, self.ears, self.until = sheet, pricings, seed, ears, until
        self.floor = sheet.floor()
        self.faults: list[BaseException] = []

    def run(self, grid: Grid, workers: int) -> Result:
        """Search from a plan on until the end."""
        cost = self.sheet.cost(grid)
        begun = Post(-math.inf, 0, self.floor, cost, grid)
        self.meeting = Meeting(begun, self.until, self.ears.better, self.ears.raised)
        self.ears.better(grid, cost)
        whole = int(self.sheet.open.sum()) <= _HUGE
        if self.pricings and not heavy(self.pricings, self.sheet.days):
            first = self._by_columns
        elif not self.pricings and whole and self.sheet.days <= LONG:
            first = self._as_a_whole
        else:
            first = self._first_by_models if self.pricings else self._by_models
        searchers = [(0, first), (1, self._by_models)][: max(1, min(workers, 2))]
        if len(searchers) == 1:
            self.meeting.leave(1)
        threads = []
        for by, searcher in searchers:
            begun_to_run = threading.Event()
            thread = threading.Thread(target=self._guarded, args=(by, searcher, begun_to_run), daemon=True)
            thread.start()
            begun_to_run.wait()  # CPython 3.11 cannot trace two threads that begin at the same moment
            threads.append(thread)
        for thread in threads:
            thread.join()
        if self.faults:
            raise self.faults[0]
        best, bound = self.meeting.best()
        return Result(best.grid, int(best.cost), bound, proven=best.cost <= bound)

    def _guarded(self, by: int, searcher: Callable[[int], None], begun: threading.Event) -> None:
        begun.set()
        try:
            searcher(by)
        except OverError:
            pass
        except BaseException as fault:  # noqa: BLE001 - handed to the thread that waits
            self.faults.append(fault)
            self.meeting.stop()
        finally:
            self.meeting.leave(by)

    def _by_columns(self, by: int) -> None:
        """Find the bound, then open more and more people at once around the best plan."""
        meeting, people = self.meeting, range(len(self.sheet.people))
        columns = Columns(self.sheet, self.pricings, lambda amount: meeting.work(by, amount), self.seed)
        dice = random.Random(self.seed)
        best, _, _ = meeting.heard(by)
        if best.grid is None:
            return
        root = columns.root(best.grid, lambda bound: meeting.post(by, bound=bound))
        meeting.post(by, bound=whole_bound(root.bound, self.floor), note=root)
        columns.tidy()
        size, free = len(people) / 3, list(people)
        while best.grid is not None:
            best, _, _ = meeting.heard(by)
            made, none = columns.dive(best.grid, free, best.cost) if best.grid is not None else (None, False)
            cost = math.inf if made is None else self.sheet.cost(made)
            if made is not None and cost < best.cost:
                meeting.post(by, bound=self.floor, cost=cost, grid=made)
            elif none:
                size = min(size * 1.12, len(people))
            else:
                size = max(size * 0.97, 4.0)
            columns.tidy()
            many = min(len(people), max(2, round(size * dice.uniform(0.6, 1.4))))
            free = dice.sample(people, many)

    def _first_by_models(self, by: int) -> None:
        """Improve the plan in small models until they find nothing more, then by columns, whose bound takes long."""
        self._by_models(by, _BARREN)
        self._by_columns(by)

    def _by_models(self, by: int, patience: float = math.inf) -> None:
        """Improve the plan in small exact models; when it is near the bound, close what is left.

        It ends after `patience` models in a row that were of no use.
        Once this is tried as soon as there is a bound: where it is tight, that ends the search at once.
        """
        meeting, dice = self.meeting, random.Random(self.seed + 1000 * (by + 1))
        choice, own, turn, barren, tried = Neighbourhoods(self.sheet, dice), Own(self.sheet), 0, 0, False
        while True:
            best, bound, root = meeting.heard(by)
            near = best.cost - bound <= max(_NEAR, _SHARE * best.cost)
            if isinstance(root, Root) and (near or not tried):
                meeting.leave(by)
                if self._close(by, root, bound, briefly=not near) or near:
                    return
                tried = True
                meeting.join(by)
                continue
            if best.grid is None or barren >= patience:
                return
            grid, cost = own.onto(best.grid, best.cost, others=best.by != by)
            if cost < best.cost:
                meeting.post(by, bound=self.floor, cost=cost, grid=grid)
            turn += 1
            made, proven, work = improve(
                self.sheet, grid, choice.spans(grid), meeting.left, self.seed + turn, lambda: meeting.over(by)
            )
            barren = 0 if made is not None else barren + 1
            choice.learn(proven=proven, work=work, enough=1.0)
            meeting.work(by, 0.01 + work)
            if made is not None:
                meeting.post(by, bound=self.floor, cost=self.sheet.cost(made), grid=made)

    def _close(self, by: int, root: Root, bound: int, *, briefly: bool) -> bool:
        """Ask whether a plan costs as much as the bound, then one more, until there is one; return whether there is.

        A cell that by itself takes a plan beyond what is asked for is left out, so that the model is small.
        """
        target, people = bound, range(len(self.sheet.people))
        while True:
            allowed = self.sheet.open & (root.beyond <= target - root.bound + 1e-5)
            if briefly and int(allowed.sum()) > _CLOSED:
                return False
            flow = Flow(self.sheet, dict.fromkeys(people, (0, self.sheet.days - 1)), allowed=allowed)
            found = flow.program.solve(
                Limits(
                    seconds=self.meeting.left,
                    nodes=_BRIEF if briefly else None,
                    below=target,
                    enough=target,
                    seed=self.seed,
                ),
                stop=lambda: self.meeting.met or self.meeting.over(by),
            )
            # What comes of it is dated back to when this began, so that the other one need not catch up.
            if found.values is not None:
                grid = flow.plan(found.values)
                self.meeting.post(by, bound=target, cost=self.sheet.cost(grid), grid=grid)
                self.ears.raised(target)
                return True
            if found.proven:
                target += 1
                self.meeting.post(by, bound=target)
            self.meeting.work(by, found.work)
            if not found.proven:
                return False

    def _as_a_whole(self, by: int) -> None:
        """Solve the whole model from the best plan on."""
        best, _, _ = self.meeting.heard(by)
        self.meeting.leave(by)
        limits = Limits(seconds=self.meeting.left, seed=self.seed)
        result = exact(self.sheet, limits, self.ears, best.grid, lambda: self.meeting.over(by))
        cost = math.inf if result.cost is None else result.cost
        self.meeting.post(by, bound=result.bound, cost=cost, grid=result.grid)
