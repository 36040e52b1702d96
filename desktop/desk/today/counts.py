"""How many clocks are overdue, near their end, running, and how many departments are on the scene: the chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.desk.strips.rows import Row, StripRow, face

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.desk.theme.tokens import Tone
    from desktop.ledger.boards import Case


def chips(rows: Iterable[Row], cases: Iterable[Case], now: datetime) -> tuple[ChipWords, ...]:
    """Return a chip for each count that is not zero."""
    translate = QCoreApplication.translate
    cells = [cell for row in rows if isinstance(row, StripRow) for cell in row.cells]
    tones = [said.tone for said in (face(cell, now) for cell in cells) if said.running]
    there = sum(1 for case in cases for call in case.dispatches if call.on_site)
    found: tuple[tuple[int, str, Tone, str], ...] = (
        (tones.count("bad"), translate("TodayPage", "Overdue {n}"), "bad", "x"),
        (tones.count("warn"), translate("TodayPage", "Under ten {n}"), "warn", "tri"),
        (tones.count("run"), translate("TodayPage", "Running {n}"), "run", "clock"),
        (there, translate("TodayPage", "On the scene {n}"), "ok", "ok"),
    )
    return tuple(ChipWords(words.format(n=n), tone, icon) for n, words, tone, icon in found if n)
