"""What a strip shows, as values, and what its clocks say at a given moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from desktop.post.moment import countdown, minutes_between

if TYPE_CHECKING:
    from desktop.desk.marks.chip import ChipWords
    from desktop.desk.theme.tokens import Tone

AMBER: Final = timedelta(minutes=10)
"""A clock with this much left or less is amber (ui/guide.md 1)."""


@dataclass(frozen=True, slots=True)
class StripCell:
    """One department called: its key, its short name, whether it leads, its state in words, its moments.

    `word` says how far it is (`在途`, `未出发`, `异议`); the clock's own words (`已超时`, `迟到`) go before it.
    `note` takes the place at the right once it has arrived (`在场 2 人`). `quiet` cells (excused, called off)
    have no clock at all.
    """

    key: str
    name: str
    blown: datetime
    deadline: datetime
    word: str = ""
    lead: bool = False
    acknowledged: datetime | None = None
    departed: datetime | None = None
    arrived: datetime | None = None
    note: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class StripRow:
    """One whistle with its departments. `ago` is left to the clock; `chip` says the step it is at."""

    key: str
    number: str
    kind: str
    blown: datetime
    place: str
    text: str
    chip: ChipWords
    cells: tuple[StripCell, ...] = ()


@dataclass(frozen=True, slots=True)
class LineRow:
    """One whistle in one line: waiting for its check, on the ledger of the unsolved, or struck off today."""

    key: str
    number: str
    chip: ChipWords
    place: str
    text: str
    aside: str = ""


Row = StripRow | LineRow


@dataclass(frozen=True, slots=True)
class Face:
    """What a clock says now: tone and shape, the figure at the right, minutes run, and the limit in minutes."""

    tone: Tone
    icon: str
    figure: str
    minutes: float
    limit: float
    running: bool
    late: bool


def face(cell: StripCell, now: datetime) -> Face:
    """Return what the clock of `cell` says at `now`; it stands still from the arrival on."""
    limit = (cell.deadline - cell.blown).total_seconds() / 60
    until = cell.arrived or now
    minutes = max((until - cell.blown).total_seconds() / 60, 0.0)
    late = until > cell.deadline
    if cell.quiet:
        return Face("plain", "", "", 0.0, limit, running=False, late=False)
    if cell.arrived is not None:
        tone: Tone = "bad" if late else "ok"
        figure = str(minutes_between(cell.blown, cell.arrived))
        return Face(tone, "x" if late else "ok", figure, minutes, limit, running=False, late=late)
    # Rounded up, so that the figure reads 00:00 at the deadline itself and never before it.
    left = -int((now - cell.deadline).total_seconds() // 1)
    figure = countdown(left)
    if late:
        return Face("bad", "x", figure, minutes, limit, running=True, late=True)
    amber = cell.deadline - now <= AMBER
    return Face(
        "warn" if amber else "run", "tri" if amber else "clock", figure, minutes, limit, running=True, late=False
    )


def edge(row: StripRow, now: datetime) -> Tone:
    """Return the tone of a strip's edge: the worst of its running clocks, `ok` when none runs."""
    tones = {said.tone for said in (face(cell, now) for cell in row.cells) if said.running}
    for tone in ("bad", "warn", "run"):
        if tone in tones:
            return tone
    return "ok"


def runs(row: Row, now: datetime) -> bool:
    """Tell whether any clock of `row` is running."""
    return isinstance(row, StripRow) and any(face(cell, now).running for cell in row.cells)


def ranked(rows: tuple[Row, ...], now: datetime) -> tuple[Row, ...]:
    """Return `rows` by urgency: overdue, then the least time left, then in action, then the one-line rows."""

    def rank(row: Row) -> tuple[int, float]:
        if not isinstance(row, StripRow):
            return 2, 0.0
        running = [cell.deadline for cell in row.cells if face(cell, now).running]
        return (0, min(running).timestamp()) if running else (1, row.blown.timestamp())

    return tuple(sorted(rows, key=rank))
