"""One durable order as a ratio to a raw sqlcipher3 INSERT with the same pragmas, interleaved in one run."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop.ledger import driver, key
from desktop.ledger.book import open_post
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.draft import Call, Draft
from desktop.procedures import records
from desktop.procedures.demo import build_demo
from desktop.procedures.dispatch import arrivals, calls, tasks
from desktop.procedures.matching import duty_index
from desktop.procedures.watch import Watch, wall_clock
from desktop.procedures.whistle import blow

if TYPE_CHECKING:
    from collections.abc import Callable

GOAL = 6.0
ROUNDS = 60
FACTS = "夜间盗采后两车河砂正在外运，驾驶员拒绝停车"


SHARE = {"blow": 1, "acknowledge": 3, "depart": 3, "report in": 3, "note": 3, "work done": 3}
"""Orders in the life of one whistle with three departments."""


def raw(folder: Path) -> driver.Connection:
    """Return a bare connection with the pragmas of a ledger and one table."""
    folder.mkdir()
    key.make(folder)
    connection = driver.connect(folder / "raw.db", key.read(folder))
    connection.execute("CREATE TABLE line (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT")
    return connection


def main() -> int:
    """Print the medians and the ratio; exit code 1 when the goal is missed."""
    with tempfile.TemporaryDirectory() as home:
        post = Path(home) / "post"
        build_demo(post, wall_clock())
        bare = raw(Path(home) / "raw")
        ledger = open_post(post)
        watch = Watch(ledger, "值班员甲")
        orders = day(watch)
        times: dict[str, list[float]] = {"raw INSERT": [], **{name: [] for name, _ in orders}}
        for turn in range(ROUNDS):
            for name, order in orders:
                begun = time.perf_counter()
                bare.execute("BEGIN IMMEDIATE")
                bare.execute("INSERT INTO line VALUES (?, ?)", (f"{turn:06d} {name}", FACTS))
                bare.execute("COMMIT")
                times["raw INSERT"].append(time.perf_counter() - begun)
                begun = time.perf_counter()
                order()
                times[name].append(time.perf_counter() - begun)
        bare.close()
        ledger.close()
    base = statistics.median(times["raw INSERT"])
    total = 0.0
    for name, measured in times.items():
        middle = statistics.median(measured)
        total += middle * SHARE.get(name, 0)
        print(f"{name:12} median {middle * 1000:6.2f} ms  p95 {_p95(measured):6.2f} ms  {middle / base:5.2f}x")
    ratio = total / sum(SHARE.values()) / base
    print(f"one order of a whistle's life, on the mean: {ratio:.2f}x, goal {GOAL}x")
    return 0 if ratio <= GOAL else 1


def day(watch: Watch) -> list[tuple[str, Callable[[], object]]]:
    """Return the orders of one day as a clerk gives them, each ready to be given again and again."""
    index = duty_index(watch)
    units = watch.ledger.having(Department)[:3]
    draft = Draft(
        "emergency", "北河滩", FACTS, village="上河村", lead=units[2].id, lead_reason="力量最近",
        own_reason="须部门到场", calls=tuple(Call(one.id) for one in units),
    )  # fmt: skip
    blown: list[str] = []
    call: list[str] = []

    def begin() -> None:
        blown.append(blow.blow(watch, draft, index=index).result.id)
        call.append(watch.ledger.having(Dispatch, whistle=blown[-1])[0].id)

    def comers(turn: int) -> list[arrivals.Comer]:
        return [arrivals.Comer(f"{name}{turn}", f"{name}{turn}") for name in ("来人甲", "来人乙")]

    return [
        ("blow", begin),
        ("acknowledge", lambda: calls.acknowledge(watch, call[-1])),
        ("depart", lambda: calls.depart(watch, call[-1])),
        ("report in", lambda: arrivals.report_in(watch, call[-1], comers(len(blown)))),
        ("note", lambda: records.note(watch, blown[-1], FACTS)),
        ("work done", lambda: tasks.finish_work(watch, call[-1])),
    ]


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[18] * 1000


if __name__ == "__main__":
    raise SystemExit(main())
