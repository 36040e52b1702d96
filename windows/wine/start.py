"""Start of the built program to its painted strips, as a ratio to a frozen bare window, under wine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.start_program import BARE, GOAL, Ratio, compared, glass
from windows.wine.table import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from windows.wine.machine import Machine

BOUND = 5.0
"""A ratio of processor time above this is a fault of a build; the goal itself is told beside the figure."""
_HOLD = "import ctypes, time; ctypes.windll.user32.GetDesktopWindow(); time.sleep(3600)"
"""Keeps wine's desktop alive between two starts, as Windows' always is."""


def rows(machine: Machine) -> Iterator[Row]:
    """Freeze the bare window, make a demo post, start both in turns; a row for the clock and one for the processor."""
    bare = freeze(machine)
    yield Row("a bare window frozen by the same PyInstaller", bare.is_file(), bare.name)
    post = machine.folder / "start" / "post"
    if not post.is_dir():
        said = machine.obey(machine.dist / "shaotai.com", "--post", machine.seen(post), "demo", "--no-window")
        yield Row("a demo post to start with", said.code == 0, said.last)
    machine.close()
    with glass() as (display, seen):
        holding = machine.start(machine.python, "-c", _HOLD, display=display)
        env = machine.environment(display, more={"SHAOTAI_HOME": machine.seen(post)})
        try:
            clock, processor = compared(["wine", str(bare)], ["wine", str(machine.dist / "Shaotai.exe")], env, seen)
        except TimeoutError as late:
            yield Row("start of the window", good=False, figure=str(late))
            return
        finally:
            machine.end(holding)
            machine.close()
    yield from told(clock, processor)


def told(clock: Ratio, processor: Ratio) -> Iterator[Row]:
    """Yield the rows of both ratios."""
    yield Row("start to the painted strips, on the clock", clock.ratio <= BOUND, clock.said())
    said = f"{processor.said()}, goal {GOAL}x"
    yield Row("start to the painted strips, of the processor", processor.ratio <= BOUND, said)


def freeze(machine: Machine) -> Path:
    """Build the bare window and return its program."""
    folder = machine.folder / "start"
    folder.mkdir(exist_ok=True)
    machine.obey(
        machine.python,
        *("-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", "--windowed"),
        *("--distpath", machine.seen(folder / "dist"), "--workpath", machine.seen(folder / "build")),
        *("--specpath", machine.seen(folder), machine.seen(BARE)),
        cwd=folder,
    )
    return folder / "dist" / "bare" / "bare.exe"
