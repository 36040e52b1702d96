"""November for the demo post: planned from its slips, checked apart, shared fairly, and mended after one absence.

The slips are those of the shared sample 请假与意愿-2026年11月.csv, entered in the demo post. `python bench/november.py
[SECONDS]` gives the planner so many seconds (120).
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop.ledger.book import open_post
from desktop.planner.cost import breaches, cost_of
from desktop.planner.errand import Solving
from desktop.planner.repair import disturbance
from desktop.post.moment import CHINA
from desktop.post.roster.states import LeaveKind
from desktop.procedures.demo import build_demo
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.explaining import refused_wishes
from desktop.procedures.roster.month.gathering import gather
from desktop.procedures.roster.plan.fairness import shares
from desktop.procedures.roster.plan.planning import take_plan
from desktop.procedures.roster.plan.repairing import fall_out, moves
from desktop.procedures.roster.plan.setting import problem_of
from desktop.procedures.roster.publishing import publish
from desktop.procedures.watch import Watch

if TYPE_CHECKING:
    from desktop.planner.problem import Answer
    from desktop.procedures.roster.month.checking import Grid

NOW = datetime(2026, 10, 25, 14, 0, tzinfo=CHINA)
MONTH, SECONDS, REPAIR_GOAL = "2026-11", 120.0, 2.0


def main() -> int:
    """Print what was found; 1 where the plan is not proven, breaks a rule, or a repair takes longer than its goal."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with tempfile.TemporaryDirectory() as folder:
        build_demo(Path(folder) / "post", NOW)
        with open_post(Path(folder) / "post") as ledger:
            watch = Watch(ledger, "党办丁", now=lambda: NOW)
            planned, mended = _plan(watch, seconds), _repair(watch)
            return int(not (planned and mended))


def _plan(watch: Watch, seconds: float) -> bool:
    material = gather(watch.ledger, MONTH, NOW.date())
    problem = problem_of(material)
    print(
        f"{MONTH}: {len(problem.people)} people, {len(problem.covers)} needs by day, {len(problem.wishes)} wishes, "
        f"{len(problem.tallies)} shared burdens, {sum(len(one.fixed) for one in problem.people)} locked cells"
    )
    first: list[float] = []
    solving = Solving(problem, seconds).start()
    while not solving.over:
        progress = solving.poll()
        if progress is not None and progress.plan is not None and not first:
            first.append(progress.second)
        time.sleep(0.05)
    found = solving.answer()
    broken = breaches(problem, found.plan)
    grid = grid_of(material)
    made = grid.changed(grid.changes_to(found.plan))
    counted = cost_of(problem, found.plan)
    print(
        f"plan: {found.seconds:.1f} s (the first plan after {first[0] if first else found.seconds:.1f} s), "
        f"cost {found.cost}, bound {found.bound}, {found.ended}; gave way: {len(found.conflicts)}"
    )
    print(f"checked apart: cost {counted.total} ({counted}), {len(broken)} hard rules broken")
    print(
        f"the grid: {len(made.holes())} holes, {len(made.all_breaches())} breaches, "
        f"{len(refused_wishes(made))} wishes refused"
    )
    _fairness(grid, made)
    take_plan(watch, MONTH, found)
    publish(watch, MONTH, "书记甲", holes_reason="演示" if made.holes() else "")
    return found.ended == "proven" and not broken and counted.total == found.cost


def _fairness(before: Grid, after: Grid) -> None:
    """Print by group how far the worst is off their share of the year, without and with November."""
    spread: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for place, grid in enumerate((before, after)):
        for one in shares(grid):
            group = spread[one.department or one.duty.words.en, one.duty.value]
            group[place] = max(group[place], abs(one.over))
    print("nights + weekends + holidays of the year, the one furthest off what is due, before and after November:")
    print("  " + ", ".join(f"{name} {old:.1f} -> {new:.1f}" for (name, _), (old, new) in spread.items()))


def _repair(watch: Watch) -> bool:
    """Let one officer after another fall out for three days and mend the published roster."""
    good = True
    for name in ("水务乙", "公安甲", "交通甲", "书记甲", "党办甲"):
        material = gather(watch.ledger, MONTH, NOW.date())
        person = next(one.id for one in material.people if one.name == name)
        first = next(day for who, day, _ in material.published if who == person)
        days = tuple(first + timedelta(days=at) for at in range(3))
        asked = fall_out(material, person, [day for day in days if day.month == first.month], LeaveKind.SICK)
        begun = time.monotonic()
        found: Answer = Solving(asked.problem, 30, start=asked.standing, absence=asked.absence).start().answer()
        took = time.monotonic() - begun
        told = disturbance(asked.standing, found.plan, asked.absence)
        gone = {(person, day) for day in asked.absence.days}
        broken = [one for one in breaches(asked.problem, found.plan) if (one.person, one.day) not in gone]
        cells = len(moves(grid_of(material).unlocked(person, days), found.plan))
        print(
            f"repair, {name} out for {len(asked.absence.days)} days: {len(told.people)} people disturbed, "
            f"{len(told.changes)} cells ({cells} with the absence's own), {took:.2f} s, {found.ended}, "
            f"{len(broken)} hard rules broken"
        )
        good = good and found.ended == "proven" and took <= REPAIR_GOAL
    return good


if __name__ == "__main__":
    sys.exit(main())
