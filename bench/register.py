"""The register of very many whistles: opened, filtered, sorted and searched; each search compared with LIKE."""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop.ledger import register, search
from desktop.ledger.book import open_post
from desktop.ledger.register import Filter
from desktop.ledger.rows import row_of
from desktop.ledger.workshop import built
from desktop.post.command_post import CommandPost
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.moment import CHINA
from desktop.post.states import DispatchState, Role, WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.directory import departments, post
from desktop.procedures.rehearsal.stage import script
from desktop.procedures.watch import Watch, new_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.ledger.book import Ledger

WHISTLES = 100_000
SEARCH_GOAL = 5.0
"""Milliseconds, p95 (spec/performance.md)."""
_START = datetime(2016, 1, 1, 8, tzinfo=CHINA)
_BATCH = 2000


def fill(ledger: Ledger, count: int) -> None:
    """Write `count` invented whistles with two calls each, in batches, with their search texts."""
    watch = Watch(ledger, "量具")
    post.found_post(watch, CommandPost(new_id(), "青石镇指挥部", "青石镇", "安岭区"))
    units = [
        departments.keep_department(watch, Department(new_id(), one["name"], one["short"], one["code"])).result
        for one in script("departments")["department"]
    ]
    told = script("whistles")["whistle"]
    villages = sorted({row[0] for row in script("places")["grids"]})
    dice = random.Random(9)
    for first in range(0, count, _BATCH):
        cases = [_case(place, told, villages, units, dice) for place in range(first, min(first + _BATCH, count))]
        ledger.connection.execute("BEGIN IMMEDIATE")
        _insert(ledger, "whistle", (row_of(whistle) for whistle, _ in cases))
        _insert(ledger, "dispatch", (row_of(call) for _, calls in cases for call in calls))
        shorts = {one.id: one.short for one in units}
        for whistle, calls in cases:
            search.reindex(ledger.connection, whistle, tuple(shorts[call.department] for call in calls))
        ledger.connection.execute("COMMIT")


def _case(
    place: int, told: list[dict[str, str]], villages: list[str], units: list[Department], dice: random.Random
) -> tuple[Whistle, list[Dispatch]]:
    blown = _START + timedelta(minutes=52 * place)
    facts = dice.choice(told)
    lead, support = dice.sample(units, 2)
    whistle = Whistle(
        id=new_id(), kind=dice.choice(("enforcement", "key_task", "emergency")), place=dice.choice(told)["place"],
        facts=f"{facts['facts']}{dice.randint(1, 99)}处", registered_at=blown, rules="2018-01",
        state=dice.choice((WhistleState.CLOSED, WhistleState.ARCHIVED)), year=blown.year,
        number=place + 1, village=dice.choice(villages), blown_at=blown, lead=lead.id,
        outcome=facts.get("outcome", ""), closed_at=blown + timedelta(hours=3),
    )  # fmt: skip
    calls = [
        Dispatch(
            id=new_id(), whistle=whistle.id, department=unit.id, role=role, issued_at=blown, limit_minutes=30,
            state=DispatchState.RELEASED, reported_at=blown + timedelta(minutes=dice.randint(5, 33)),
        )
        for unit, role in ((lead, Role.LEAD), (support, Role.SUPPORT))
    ]  # fmt: skip
    return whistle, calls


def _insert(ledger: Ledger, table: str, rows: Iterable[dict[str, object]]) -> None:
    first, *rest = rows
    names, marks = ", ".join(f'"{name}"' for name in first), ", ".join("?" * len(first))
    query = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - names of our own fields
    ledger.connection.executemany(query, [tuple(row.values()) for row in (first, *rest)])


def queries(ledger: Ledger, count: int) -> list[str]:
    """Return pieces of one to six characters of the texts themselves, pairs of them, pinyin, and words not there."""
    dice = random.Random(5)
    texts = [row[0] for row in ledger.rows("SELECT text FROM whistle_text WHERE row % 997 = 1")]
    found = []
    for _ in range(count):
        text = dice.choice(texts).replace("\n", "")
        pieces = []
        for _ in range(dice.choice((1, 1, 1, 2))):
            start, size = dice.randrange(max(len(text) - 6, 1)), dice.randint(2, 6)
            pieces.append(text[start : start + size].strip() or "水")
        found.append(" ".join(pieces))
    return [*found, "hfqk", "不存在的字样", "12号", "水", "夜间盗采 公安"]


def like(ledger: Ledger, query: str, most: int) -> tuple[str, ...]:
    """Return what plain LIKE finds, newest first."""
    parts = search.plain(query).split()
    where = " AND ".join(["text LIKE ? ESCAPE '~'"] * len(parts))
    marks = [f"%{part.replace('~', '~~').replace('%', '~%').replace('_', '~_')}%" for part in parts]
    rows = ledger.rows(f"SELECT whistle FROM whistle_text WHERE {where} ORDER BY row DESC LIMIT ?", (*marks, most))  # noqa: S608 - marks only
    return tuple(row[0] for row in rows)


def timed(order: Callable[[], object]) -> float:
    """Return how many milliseconds of a processor an order takes; other programs on the machine do not count."""
    begun = time.process_time()
    order()
    return (time.process_time() - begun) * 1000


def main() -> int:
    """Fill a ledger and measure it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else WHISTLES
    with tempfile.TemporaryDirectory() as home:
        with built(Path(home) / "post") as ledger:
            print(f"{count} whistles filled in {timed(lambda: fill(ledger, count)) / 1000:.0f} s")
        with open_post(Path(home) / "post") as ledger:
            return measured(ledger)


def measured(ledger: Ledger) -> int:
    """Print the figures of a filled ledger; exit code 1 when a goal is missed or a search differs from LIKE."""
    print(f"open: row numbers {timed(lambda: register.ids(ledger, Filter())):.0f} ms")
    unit = ledger.rows("SELECT id FROM department LIMIT 1")[0][0]
    filters = {
        "state and village": Filter(states=("closed",), village="上河村"),
        "department": Filter(department=unit),
        "late arrivals": Filter(late=True),
        "words": Filter(words="盗采"),
        "days": Filter(since="2018-01-01", until="2018-12-31"),
    }
    for name, chosen in filters.items():
        print(f"filter by {name}: {timed(lambda chosen=chosen: register.ids(ledger, chosen)):.0f} ms")  # type: ignore[misc]
    print(f"sorted by place: {timed(lambda: register.ids(ledger, Filter(), 'place')):.0f} ms")
    numbers = register.ids(ledger, Filter())
    dice = random.Random(3)
    blocks = []
    for _ in range(100):
        start = dice.randrange(max(len(numbers) - register.BLOCK, 1))
        blocks.append(timed(lambda at=start: register.block(ledger, numbers[at : at + register.BLOCK])))  # type: ignore[misc]
    print(f"block of {register.BLOCK}: median {statistics.median(blocks):.1f} ms, p95 {_p95(blocks):.1f} ms")
    asked = queries(ledger, 300)
    times = [timed(lambda query=query: search.find(ledger.connection, query, 50)) for query in asked]  # type: ignore[misc]
    wrong = [query for query in asked if search.find(ledger.connection, query, 50) != like(ledger, query, 50)]
    print(f"search: median {statistics.median(times):.2f} ms, p95 {_p95(times):.2f} ms, max {max(times):.1f} ms,"
          f" goal {SEARCH_GOAL} ms; {len(wrong)} of {len(times)} differ from LIKE {wrong[:3]}")  # fmt: skip
    return 0 if _p95(times) <= SEARCH_GOAL and not wrong else 1


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[18]


if __name__ == "__main__":
    raise SystemExit(main())
