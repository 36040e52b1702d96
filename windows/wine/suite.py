"""The whole test suite, run by the Windows Python: how many passed, and why each that did not run did not."""

from __future__ import annotations

import os
import re
import time
from collections import Counter
from typing import TYPE_CHECKING

from windows.wine.machine import Machine, seconds
from windows.wine.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 30 * 60.0
"""Seconds after which the suite is ended: a test that hangs must not take the evening."""


def rows(machine: Machine) -> Iterator[Row]:
    """Run the suite with a process for each core; a row for the sum, one for each reason, one for each failure."""
    begun = time.monotonic()
    words = ["-m", "pytest", "-q", "-p", "no:cacheprovider", f"--numprocesses={os.cpu_count() or 1}"]
    # The same examples each time, as in .ci/run.
    answer = machine.obey(machine.python, *words, "--dist=worksteal", timeout=LIMIT, env={"CI": "1"})
    (machine.folder / "suite.log").write_text(answer.said, encoding="utf-8")
    good = answer.code == 0
    yield Row("test suite under wine", good, f"{summed_up(answer.said)}, {seconds(begun)}")
    for why, count in skipped(answer.said).most_common():
        yield Row(f"  left out: {count}", good=True, figure=why)
    for name in failures(answer.said)[:40]:
        yield Row("  failed", good=False, figure=name)


def summed_up(said: str) -> str:
    """Return pytest's own last line: so many passed, failed, skipped."""
    found = re.findall(r"^=*\s*((?:\d+ \w+,? ?)+)(?: in .*)?$", said, re.MULTILINE)
    return found[-1].strip() if found else f"no end: {said.strip()[-200:]}"


def skipped(said: str) -> Counter[str]:
    """Return how often each reason for a skipped test was given."""
    reasons: Counter[str] = Counter()
    for count, why in re.findall(r"^SKIPPED \[(\d+)\] \S+: (.*)$", said, re.MULTILINE):
        reasons[why] += int(count)
    return reasons


def failures(said: str) -> list[str]:
    """Return what pytest names as failed or broken."""
    return [name.strip() for name in re.findall(r"^(?:FAILED|ERROR) (.*)$", said, re.MULTILINE)]
