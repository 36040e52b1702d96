"""How long a 吹哨单 takes to draw: the first, which loads the fonts, and the ones after it."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop.ledger.book import open_post
from desktop.post.whistle import Whistle
from desktop.procedures import papers
from desktop.procedures.demo import build_demo
from desktop.procedures.watch import Watch, wall_clock

GOAL = 150.0
"""Milliseconds for one slip."""
ROUNDS = 30


def main() -> int:
    """Print the figures; exit code 1 when the goal is missed."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "post"
        build_demo(folder, wall_clock())
        with open_post(folder) as ledger:
            watch = Watch(ledger, "量具")
            facts = [
                papers.facts(watch, papers.PaperKind.WHISTLE_SLIP, one.id)
                for one in ledger.having(Whistle)
                if one.blown_at is not None
            ]
        times = []
        for turn in range(ROUNDS + 1):
            begun = time.perf_counter()
            papers.draw(papers.PaperKind.WHISTLE_SLIP, facts[turn % len(facts)])
            times.append((time.perf_counter() - begun) * 1000)
    first, *rest = times
    middle = statistics.median(rest)
    print(f"first {first:.0f} ms, then median {middle:.1f} ms, max {max(rest):.0f} ms, goal {GOAL:.0f} ms")
    return 0 if middle <= GOAL else 1


if __name__ == "__main__":
    raise SystemExit(main())
