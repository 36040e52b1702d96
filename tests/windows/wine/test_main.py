"""The steps of the proof: each is tried whatever becomes of the others, and one goes on beside them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from windows.wine import __main__ as proof
from windows.wine.machine import Machine
from windows.wine.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def drives(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Let each step answer one good row, but `kill` break; return which drive each step had."""
    seen: dict[str, str] = {}

    def step(name: str) -> SimpleNamespace:
        short = name.rpartition(".")[2]

        def rows(machine: Machine) -> Iterator[Row]:
            seen[short] = machine.drive
            if short == "kill":
                raise OSError("no wine")
            yield Row(short, good=True)

        return SimpleNamespace(rows=rows)

    monkeypatch.setattr(proof, "import_module", step)
    monkeypatch.setattr(Machine, "close", lambda *_: None)
    monkeypatch.setattr(Machine, "copy_of_prefix", lambda machine, name: machine.folder / name)
    return seen


def test_every_step_is_tried_and_the_suite_has_a_drive_of_its_own(drives: dict[str, str], tmp_path: Path) -> None:
    assert proof.main([str(tmp_path)]) == 1
    assert set(drives) == set(proof.STEPS)
    assert drives.pop("suite") == "prefix-suite"
    assert set(drives.values()) == {"prefix"}
    told = (tmp_path / "table.txt").read_text("utf-8")
    assert "OSError: no wine" in told
    assert f"{len(proof.STEPS)} rows, 1 did not hold" in told


def test_some_steps_may_be_named(drives: dict[str, str], tmp_path: Path) -> None:
    assert proof.main([str(tmp_path), "tree", "walk"]) == 0
    assert set(drives) == {"tree", "walk"}
    assert proof.main([str(tmp_path), "nothing"]) == 2
