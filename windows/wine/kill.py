"""The built program killed again and again, by Windows and by Linux: no acknowledged order is lost."""

from __future__ import annotations

import json
import random
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bench.kill_program import Campaign, Tally
from windows.wine.machine import ROOT, seconds
from windows.wine.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from windows.wine.machine import Machine

KILLS = 40
"""Kills by Windows; a campaign of its own takes more."""
BY_LINUX = 10
"""Kills of the whole Windows process by Linux: after each wine takes ten seconds to begin again."""


def rows(machine: Machine, kills: int = KILLS) -> Iterator[Row]:
    """Yield a row for the kills by TerminateProcess and one for those by SIGKILL."""
    seed = random.SystemRandom().randrange(10**6)
    begun = time.monotonic()
    tally = terminated(machine, kills, seed)
    yield row(f"{kills} kills by TerminateProcess", tally, kills, f"{seconds(begun)}, seed {seed}")
    begun = time.monotonic()
    with held(machine), tempfile.TemporaryDirectory(dir=machine.folder) as home:
        program = ["wine", str(machine.dist / "shaotai.com")]
        tally = Campaign(Path(home), program, seed + 1, machine.environment()).run(BY_LINUX)
    yield row(f"{BY_LINUX} kills by SIGKILL", tally, BY_LINUX, f"{seconds(begun)}, seed {seed + 1}")


@contextmanager
def held(machine: Machine) -> Iterator[None]:
    """Keep wine's own services up: one that a killed program had started would hold its pipes open for ever."""
    holding = machine.start(machine.python, "-c", "import time; time.sleep(7200)")
    try:
        machine.obey(machine.python, "-c", "")
        yield
    finally:
        machine.end(holding)


def terminated(machine: Machine, kills: int, seed: int) -> Tally:
    """Return what a Windows Python saw that started the program and killed it as Windows kills."""
    said = machine.obey(
        machine.python,
        machine.seen(ROOT / "bench" / "kill_program.py"),
        *("--json", "--kills", str(kills), "--seed", str(seed)),
        *("--", machine.seen(machine.dist / "shaotai.com")),
        timeout=60.0 + 30.0 * kills,
    )
    try:
        return Tally(**json.loads(said.last))
    except (ValueError, TypeError):
        return Tally(faults=[f"exit code {said.code}: {said.said[-400:]}"])


def row(what: str, tally: Tally, kills: int, after: str) -> Row:
    """Return the row of a campaign: good when every kill was done and nothing was lost or found broken."""
    fault = f"; {tally.faults[0]}" if tally.faults else ""
    return Row(what, tally.good and tally.kills == kills, f"{tally.said()}, {after}{fault}")
