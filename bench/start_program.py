"""Start of a built program to its painted strips, as a ratio to a frozen bare window: in turns, medians of one run.

python bench/start_program.py dist/shaotai/shaotai [FOLDER OF A POST]

Both are seen from outside, in the memory of the X server's screen: the bare window when it covers the black, the desk
when the place of its strips has as many colours as it has in the end. Both are counted from the start of their
process. Only the standard library is needed here, so that the proof under wine measures with the same lines.
"""

from __future__ import annotations

import mmap
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

GOAL = 1.6
"""Start of the desk with the demo post to the bare window (spec/performance.md)."""
ROUNDS = 9
BARE = Path(__file__).resolve().parent / "bare" / "bare.py"
STRIPS = (range(100, 1000, 3), range(120, 440, 8))
"""Columns and rows of the screen, in pixels, that are looked at: the strips of the demo post."""
_SCREEN = "1366x768x24"
_SETTLED, _LIMIT, _POLL = 3.0, 120.0, 0.002
"""Seconds that a window is left to paint all it has, seconds until it must be there, seconds between two looks."""
_GONE = 0.5
"""Seconds that an X server needs to be told that a killed program is gone."""
_SHARE = 0.8
"""Share of the colours of the settled strips that makes them painted; clocks and bars change some of them."""


@dataclass(frozen=True, slots=True)
class Start:
    """Milliseconds from the start of a process to its painted window: passed, and of the processor."""

    passed: float
    spent: float


class Glass:
    """The screen of an X server as its memory shows it."""

    def __init__(self, file: Path) -> None:
        """Read the head of the X window dump that the server keeps up to date."""
        with file.open("r+b") as opened:
            self._memory = mmap.mmap(opened.fileno(), 0)
        head = struct.unpack(">20I", self._memory[:80])
        self._first, self._line = head[0] + 12 * head[19], head[12]

    def blacken(self) -> None:
        """Wipe the screen: an X server whose clients go on does not paint where a killed window was."""
        self._memory[self._first :] = bytes(len(self._memory) - self._first)

    def colours(self) -> int:
        """Return how many colours there are at the place of the strips; black alone is 0."""
        columns, rows = STRIPS
        found: set[int] = set()
        for row in rows:
            begin = self._first + row * self._line
            pixels = memoryview(self._memory[begin : begin + self._line]).cast("I")
            found.update(pixels[columns.start : columns.stop : columns.step])
        return len({one & 0xFFFFFF for one in found} - {0})


@contextmanager
def glass() -> Iterator[tuple[str, Glass]]:
    """Give the DISPLAY of a screen of its own, without a window manager, and its memory."""
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory() as folder:
        words = [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            _SCREEN,
            "-nolisten",
            "tcp",
            "-fbdir",
            folder,
        ]
        server = subprocess.Popen(words, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading, encoding="ascii") as told:
                display = f":{told.readline().strip()}"
            yield display, Glass(Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


def started(program: Sequence[str], env: Mapping[str, str], seen: Glass, colours: int = 1) -> Start:
    """Start a program, wait until it has painted so many colours, kill it; return how long that took.

    Without `colours` told, any colour but black will do. `TimeoutError` when nothing comes.
    """
    begun = time.perf_counter()
    with _at_work(program, env) as child:
        while seen.colours() < colours:
            if time.perf_counter() - begun > _LIMIT or child.poll() is not None:
                msg = f"{program[-1]} showed no window"
                raise TimeoutError(msg)
            time.sleep(_POLL)
        passed = time.perf_counter() - begun
        child.kill()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status
    _dark(seen)
    return Start(passed * 1000, (usage.ru_utime + usage.ru_stime) * 1000)


def settled(program: Sequence[str], env: Mapping[str, str], seen: Glass) -> int:
    """Return how many colours a program shows once it has painted all it has."""
    with _at_work(program, env):
        end, last, since = time.monotonic() + _LIMIT, 0, time.monotonic()
        while not last or time.monotonic() - since < _SETTLED:
            now = seen.colours()
            if now > last:
                last, since = now, time.monotonic()
            if time.monotonic() > end:
                msg = f"{program[-1]} showed no window"
                raise TimeoutError(msg)
            time.sleep(_POLL * 10)
    _dark(seen)
    return last


@contextmanager
def _at_work(program: Sequence[str], env: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Start a program with pipes, for wine takes no files as streams, and kill it at the end."""
    pipe = subprocess.PIPE
    child = subprocess.Popen(program, env=dict(env), stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe)
    try:
        yield child
    finally:
        child.kill()
        child.wait()
        for stream in (child.stdout, child.stderr):
            if stream is not None:
                stream.close()


def _dark(seen: Glass) -> None:
    """Wait until the window of a killed program is off the screen."""
    end = time.monotonic() + _LIMIT
    time.sleep(_GONE)
    while seen.colours() and time.monotonic() < end:
        seen.blacken()
        time.sleep(_POLL * 10)


@dataclass(frozen=True, slots=True)
class Ratio:
    """Medians of a bare window and of the desk in milliseconds, and the median of their ratios."""

    bare: float
    desk: float
    ratio: float

    def said(self) -> str:
        """Return them in words."""
        return f"bare {self.bare:.0f} ms, desk {self.desk:.0f} ms, {self.ratio:.2f}x"


def compared(bare: Sequence[str], desk: Sequence[str], env: Mapping[str, str], seen: Glass) -> tuple[Ratio, Ratio]:
    """Start both in turns and return the ratios on the clock and of the processor's time; the first starts warm up."""
    started(bare, env, seen)
    enough = max(2, int(settled(desk, env, seen) * _SHARE))
    pairs = [(started(bare, env, seen), started(desk, env, seen, enough)) for _ in range(ROUNDS)]

    def ratio(name: str) -> Ratio:
        times = [(getattr(one, name), getattr(other, name)) for one, other in pairs]
        bares, desks = zip(*times, strict=True)
        return Ratio(statistics.median(bares), statistics.median(desks), statistics.median(b / a for a, b in times))

    return ratio("passed"), ratio("spent")


def main(words: list[str]) -> int:
    """Freeze the bare window, make a demo post where none is named, and print the ratios."""
    if not words:
        print(__doc__)
        return 2
    program = str(Path(words[0]).resolve())
    with tempfile.TemporaryDirectory() as home, glass() as (display, seen):
        folder = Path(words[1]).resolve() if words[1:] else Path(home) / "post"
        if not words[1:]:
            made = [program, "--post", str(folder), "demo", "--no-window"]
            subprocess.run(made, check=True, stdout=subprocess.DEVNULL)
        freeze = ["-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", "--windowed", "--distpath", home]
        subprocess.run([sys.executable, *freeze, "--workpath", f"{home}/work", "--specpath", home, BARE], check=True)
        env = {**os.environ, "DISPLAY": display, "SHAOTAI_HOME": str(folder), "QT_QPA_PLATFORM": "xcb"}
        clock, processor = compared([f"{home}/bare/bare"], [program], env, seen)
    print(f"on the clock: {clock.said()}")
    print(f"of the processor: {processor.said()}; goal {GOAL}x")
    return 0 if processor.ratio <= GOAL else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
