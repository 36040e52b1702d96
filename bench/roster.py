"""Rostering problems that someone else published: what the planner reaches on them, beside the best known values.

python bench/roster.py                              all twelve, 60 seconds of processor time for each of two workers
python bench/roster.py 8 9 --seconds 600            some, longer
python bench/roster.py FILE.txt --wall              any file in the same format, by the clock

Each plan is counted again from the text of its problem by `curtois.check`, which knows nothing of the planner. By
processor time a run ends when the solving process has used `--seconds` for each worker, so that what else runs on the
machine does not count; the clock stands beside it.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.curtois import check, problem_of
from desktop.planner.solve import solve

if TYPE_CHECKING:
    from desktop.planner.problem import Plan
    from desktop.planner.progress import Progress

FOLDER = Path(__file__).resolve().parent.parent.parent / "shared" / "bench" / "roster"
GOALS = {"8": 1312, "9": 440, "11": 3443 * 1.002, "12": 4040 * 1.002}
"""Costs to reach in 600 seconds; all others are to be proven in 60."""
_FOR_EVER = 10.0**6


class Run:
    """One run in a process of its own; it says its last word as JSON whether it ended or was ended."""

    def __init__(self, file: Path, seconds: float, workers: int, seed: int) -> None:
        """Begin the clocks."""
        self.text = file.read_text(encoding="utf-8")
        self.seconds, self.workers, self.seed = seconds, workers, seed
        self.best: tuple[int, int, Plan] | None = None
        self.bound = 0
        self.history: list[tuple[float, float, int, int]] = []
        self.begun = time.monotonic()
        self.pen = threading.Lock()

    def hear(self, progress: Progress) -> None:
        """Remember the best plan."""
        self.bound = progress.bound
        if progress.plan is not None and progress.cost is not None:
            self.best = progress.cost, progress.bound, progress.plan
        if progress.cost is not None:
            self.history.append((round(progress.second, 1), round(time.process_time(), 1), progress.cost, self.bound))

    def say(self, ended: str) -> None:
        """Print the last word and end the process."""
        with self.pen:
            if self.best is not None:
                checked = check(self.text, self.best[2].cells)
                word = {
                    "cost": checked.cost,
                    "told": self.best[0],
                    "broken": checked.broken,
                    "bound": self.bound,
                    "ended": ended,
                    "wall": round(time.monotonic() - self.begun, 1),
                    "cpu": round(time.process_time(), 1),
                    "first": self.history[0][1] if self.history else None,
                    "memory": _peak(),
                    "history": self.history,
                }
                print(json.dumps(word), flush=True)
            os._exit(0)

    def go(self, *, by_clock: bool) -> None:
        """Solve."""
        if not by_clock:
            threading.Thread(target=self._watch, daemon=True).start()
        limit = self.seconds if by_clock else _FOR_EVER
        answer = solve(problem_of(self.text), seconds=limit, seed=self.seed, workers=self.workers, tell=self.hear)
        self.best, self.bound = (answer.cost, answer.bound, answer.plan), answer.bound
        self.say(answer.ended)

    def _watch(self) -> None:
        while time.process_time() < self.seconds * self.workers:
            time.sleep(0.2)
        self.say("time")


def _peak() -> int | None:
    """Return the most memory this process had, in MB; None where the system does not say (Windows)."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def best_known(folder: Path) -> dict[str, int]:
    """Return the best known values by the number of the instance."""
    with (folder / "best-known.csv").open(encoding="utf-8") as file:
        return {row["instance"]: int(row["best_known"]) for row in csv.DictReader(file)}


def reached(name: str, cost: int, ended: str, seconds: float) -> bool:
    """Return whether a run is as good as it should be; files that nobody set a goal for always are."""
    if name in GOALS:
        return cost <= GOALS[name] or seconds < 600  # noqa: PLR2004 - the goals are for ten minutes
    return ended == "proven" or not name.isdigit()


def main() -> int:
    """Print a line for each instance; 1 where a goal is missed or a plan breaks a rule."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("instances", nargs="*", default=[str(number) for number in range(1, 13)])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--wall", action="store_true", help="seconds by the clock instead of processor time")
    parser.add_argument("--trace", action="store_true", help="print when each better plan and bound was found")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        Run(asked.one, asked.seconds, asked.workers, asked.seed).go(by_clock=asked.wall)
    known = best_known(asked.folder) if (asked.folder / "best-known.csv").exists() else {}
    kind = "by the clock" if asked.wall else "of processor time for each worker"
    print(f"{asked.workers} workers, {asked.seconds:.0f} s {kind}; seed {asked.seed}", flush=True)
    print(
        f"{'instance':>10} {'cost':>7} {'known':>7} {'gap':>7} {'bound':>7} {'proven':>7} {'cpu s':>7} {'wall s':>7}"
        f" {'first s':>7} {'MB':>5}",
        flush=True,
    )
    missed = False
    for name in asked.instances:
        file = asked.folder / f"Instance{name}.txt" if name.isdigit() else Path(name)
        line = [sys.executable, __file__, "--one", str(file), "--seconds", str(asked.seconds)]
        line += ["--workers", str(asked.workers), "--seed", str(asked.seed), *(["--wall"] if asked.wall else [])]
        said = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False)
        if not said.stdout:
            print(f"{name:>10} no plan {said.stderr[-300:]}", flush=True)
            missed = True
            continue
        word = json.loads(said.stdout)
        best = known.get(name)
        gap = "" if best is None else f"{100 * (word['cost'] - best) / best:.2f}%"
        proven = "yes" if word["ended"] == "proven" else "no"
        print(
            f"{Path(name).stem:>10} {word['cost']:>7} {best or '':>7} {gap:>7} {word['bound']:>7} {proven:>7}"
            f" {word['cpu']:>7} {word['wall']:>7} {word['first'] or '':>7} {word['memory'] or '':>5}",
            flush=True,
        )
        for wall, cpu, cost, bound in word["history"] if asked.trace else ():
            print(f"{'':>10} {wall:>8.1f} s, {cpu:>7.1f} s of processor time: {cost}, bound {bound}", flush=True)
        if word["broken"] or word["told"] != word["cost"]:
            print(f"{'':>10} the plan is wrong: told {word['told']}, {word['broken'][:5]}", flush=True)
            missed = True
        missed = missed or not reached(name, word["cost"], word["ended"], asked.seconds)
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
