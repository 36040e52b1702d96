"""The table that the proof prints: what was tried, whether it held, and its figure."""

from __future__ import annotations

import time
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was tried; `figure` says how large, how many, how long, or why not."""

    what: str
    good: bool
    figure: str = ""


class Table:
    """Rows as they come, said at once, and written down whole in the end."""

    def __init__(self) -> None:
        """Begin empty, with the clock running."""
        self.rows: list[tuple[str, Row, float]] = []
        self._begun = time.monotonic()
        self._last: dict[str, float] = {}
        self._lock = Lock()

    def begin(self, step: str) -> None:
        """Start the clock of a step."""
        self._last[step] = time.monotonic()

    def add(self, step: str, row: Row) -> None:
        """Say a row and keep it, with the seconds since the step's row before it; two steps may go side by side."""
        now = time.monotonic()
        spent = now - self._last.get(step, self._begun)
        self._last[step] = now
        with self._lock:
            self.rows.append((step, row, spent))
            print(_line(step, row, spent), flush=True)

    @property
    def failed(self) -> int:
        """How many rows did not hold."""
        return sum(not row.good for _, row, _ in self.rows)

    def text(self) -> str:
        """Return the whole table with its sum."""
        lines = [_line(*row) for row in self.rows]
        minutes = (time.monotonic() - self._begun) / 60
        lines.append(f"{len(self.rows)} rows, {self.failed} did not hold, {minutes:.1f} minutes")
        return "\n".join(lines)

    def write(self, path: Path) -> None:
        """Write the whole table to a file."""
        path.write_text(self.text() + "\n", encoding="utf-8")


def _line(step: str, row: Row, spent: float) -> str:
    return f"{'ok ' if row.good else 'NO '} {_wide(step, 10)} {_wide(row.what, 58)} {spent:6.1f} s  {row.figure}"


def _wide(text: str, columns: int) -> str:
    """Fill up to so many columns of a terminal; a Chinese character takes two."""
    return text + " " * max(0, columns - sum(1 + (east_asian_width(one) in "WF") for one in text))
