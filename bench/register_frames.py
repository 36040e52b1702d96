"""How long the register takes to open, to filter and to paint while somebody scrolls through it."""

from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.desk.program import sit_down
from desktop.desk.register.page import RegisterPage

_FRAMES = 200


def first_paint(page: RegisterPage) -> float:
    """Return the milliseconds from opening the register to its first picture."""
    began = time.perf_counter()
    page.open("")
    page.repaint()
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000


def frames(page: RegisterPage, count: int = _FRAMES) -> list[float]:
    """Return the milliseconds of each frame: half of them steps of one page, half of them jumps anywhere."""
    table, bar = page.table, page.table.verticalScrollBar()
    taken = []
    for at in range(count):
        jump = at * 7919 % max(bar.maximum(), 1) if at % 2 else bar.value() + table.viewport().height()
        began = time.perf_counter()
        bar.setValue(min(jump, bar.maximum()))
        table.viewport().repaint()
        QApplication.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def p95(values: list[float]) -> float:
    """Return the value that nineteen in twenty stay under."""
    return statistics.quantiles(values, n=20)[-1]


def main(folder: Path) -> None:
    """Print the figures for the post in `folder`."""
    window = sit_down(folder)
    window.resize(1366, 697)
    window.show()
    page = window.page("register")
    assert isinstance(page, RegisterPage)  # noqa: S101 - made by the table of pages
    window.show_page("today")
    opened = first_paint(page)
    window.show_page("register")
    taken = frames(page)
    began = time.perf_counter()
    page.filters.words.setText("河村")
    page.reread(frozenset({"*"}))
    found = (time.perf_counter() - began) * 1000
    rows = len(page._model.numbers())  # noqa: SLF001 - a figure for the report
    print(f"first paint {opened:.0f} ms, frame p95 {p95(taken):.1f} ms, median {statistics.median(taken):.1f} ms")
    print(f"filtered by words in {found:.0f} ms, {rows} rows left")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
