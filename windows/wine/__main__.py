"""Do the proof: `python -m windows.wine FOLDER [STEP ...]`; without steps all of them, in this order."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from threading import Thread

from windows.wine.machine import Machine
from windows.wine.table import Row, Table

STEPS = ("tree", "building", "identity", "start", "suite", "walk", "kill", "installing", "printing")
BESIDE = "suite"
"""It goes on beside the steps after it, on a drive of its own: most of these wait for wine, not for the processor."""


def main(words: list[str]) -> int:
    """Make the machine in a folder, obey each step and print the table; return 1 when a row did not hold."""
    unknown = set(words[1:]) - set(STEPS)
    if not words or unknown:
        print(f"python -m windows.wine FOLDER [STEP ...]; steps: {', '.join(STEPS)}", file=sys.stderr)
        return 2
    folder = Path(words[0]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    machine, table = Machine(folder), Table()
    beside: Thread | None = None
    try:
        for step in words[1:] or STEPS:
            if step == BESIDE:
                own = machine.on_a_drive_of_its_own(f"prefix-{step}")
                beside = Thread(target=_obey, args=(step, own, table), daemon=True)
                beside.start()
            else:
                _obey(step, machine, table)
        if beside is not None:
            beside.join()
    finally:
        machine.close()
        table.write(folder / "table.txt")
    print(f"\n{table.text()}")
    return 1 if table.failed else 0


def _obey(step: str, machine: Machine, table: Table) -> None:
    table.begin(step)
    try:
        for row in import_module(f"windows.wine.{step}").rows(machine):
            table.add(step, row)
    except Exception as error:  # noqa: BLE001 - one broken step must not hide what the others show
        table.add(step, Row("the step broke", good=False, figure=f"{type(error).__name__}: {error}"))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
