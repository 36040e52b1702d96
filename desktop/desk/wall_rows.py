"""What the wall shows, as values; no telephone numbers, no sources, no verbatim words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.post.moment import countdown

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.theme.tokens import Tone

PAGE: Final = 4
"""Rows that can be read from the back of the room."""
PAGE_SECONDS: Final = 12
"""Seconds that a page stays when there are more rows (ui/guide.md 3)."""


@dataclass(frozen=True, slots=True)
class Waited:
    """One department that is waited for: its short name and how far it is."""

    name: str
    word: str


@dataclass(frozen=True, slots=True)
class WallRow:
    """One whistle, or one later call of it: its departments share the `deadline`.

    Without a `deadline` no clock runs: `remark` (`余 1 项`) stands in its place, `caption` over it, and
    `arrived` may be a whole sentence. `arrived` and `late` are names of departments joined by spaces.
    """

    key: str
    number: str
    place: str
    kind: str
    deadline: datetime | None = None
    waited: tuple[Waited, ...] = ()
    arrived: str = ""
    late: str = ""
    remark: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class WallFoot:
    """One remark at the foot: a grey label, the words, and a tone when something is amiss."""

    label: str
    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class WallFace:
    """What the clock of a row says: tone, shape, figure."""

    tone: Tone
    icon: str
    figure: str


def wall_face(row: WallRow, now: datetime) -> WallFace:
    """Return what the clock of `row` says at `now`; an exceeded one has a plus before it."""
    if row.deadline is None:
        return WallFace("ok", "ok", row.remark)
    left = -int((now - row.deadline).total_seconds() // 1)
    if now > row.deadline:
        return WallFace("bad", "x", f"+{countdown(left)}")
    amber = left <= 600  # noqa: PLR2004 - ten minutes, as on the desk
    return WallFace("warn" if amber else "run", "tri" if amber else "clock", countdown(left))


def page_of(rows: tuple[WallRow, ...], now: datetime, turn: int) -> tuple[WallRow, ...]:
    """Return the rows of page `turn`; overdue rows stay on every page as long as there is room for others.

    The pages follow each other without end: `turn` may be any number.
    """
    if len(rows) <= PAGE:
        return rows
    overdue = tuple(row for row in rows if row.deadline is not None and now > row.deadline)[: PAGE - 1]
    others = tuple(row for row in rows if row not in overdue)
    room = PAGE - len(overdue)
    pages = -(-len(others) // room)
    first = (turn % pages) * room
    return (*overdue, *others[first : first + room])
