"""The kills of a built program: what is counted, and that a program which forgets is found out."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest

from bench import kill_program
from bench.kill_program import Campaign, Tally
from windows.wine import kill
from windows.wine.machine import Answer, Machine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Kills = Callable[[str], Tally]

PROGRAM = """
import json, sys, time
from pathlib import Path
book = Path(sys.argv[sys.argv.index("--post") + 1])
kept = book.read_text().split() if book.exists() else []
FAULT = sys.argv[1]
for line in sys.stdin:
    name = json.loads(line)[0]
    answer = {"code": 0, "answer": {}}
    if name == "verify" and not book.exists():
        answer = {"code": 1, "refused": {"field": "ledger"}}
    elif name == "verify":
        answer["answer"] = {"sound": FAULT != "unsound"}
    elif name == "journal":
        answer["answer"] = {"entries": [{"seq": n, "hash": h, "order": name} for n, h in enumerate(kept)]}
    elif FAULT == "dies":
        sys.exit(0)
    else:
        kept.append(f"{time.monotonic_ns()}")
        if FAULT != "forgets" or len(kept) % 3:
            with book.open("a") as writing:
                writing.write(f"{kept[-1]} ")
        answer["answer"] = {"entry": len(kept) - 1, "hash": kept[-1], "result": {"year": 2026, "number": len(kept)}}
    print(json.dumps(answer), flush=True)
"""
"""A ledger in a text file: what it acknowledges it has written, unless it is told to be at fault."""


@pytest.fixture
def tally_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kills:
    """Return what some kills of that program show."""
    monkeypatch.setattr(kill_program, "WORKING", 0.05)
    monkeypatch.setattr(kill_program, "_START", 0.2)
    file = tmp_path / "program.py"
    file.write_text(PROGRAM, "utf-8")

    def campaign(fault: str) -> Tally:
        return Campaign(tmp_path, [sys.executable, str(file), fault], seed=3).run(3)

    return campaign


def test_a_program_that_keeps_what_it_acknowledges_loses_nothing(tally_of: Kills) -> None:
    tally = tally_of("none")
    assert tally.good, tally
    assert tally.kills == 3
    assert tally.acknowledged > 10


@pytest.mark.parametrize(
    ("fault", "said"),
    [("forgets", "not in the journal"), ("unsound", "verify"), ("dies", "ended by itself")],
)
def test_a_program_at_fault_is_found_out(fault: str, said: str, tally_of: Kills) -> None:
    tally = tally_of(fault)
    assert not tally.good
    assert any(said in one for one in tally.faults)
    assert bool(tally.lost) == (fault == "forgets")


def test_the_row_tells_a_campaign_that_was_cut_short(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen = Tally(kills=2, acknowledged=9, begun=2)
    answers = [Answer(0, f"wine says something\n{json.dumps(asdict(seen))}\n"), Answer(1, "no program there")]
    monkeypatch.setattr(Machine, "obey", lambda *_words, **_named: answers.pop(0))
    assert kill.terminated(Machine(tmp_path), 2, seed=1) == seen
    assert kill.row("kills", seen, 2, "").good
    assert not kill.row("kills", seen, 3, "").good
    broken = kill.terminated(Machine(tmp_path), 2, seed=1)
    assert "no program there" in kill.row("kills", broken, 2, "").figure
