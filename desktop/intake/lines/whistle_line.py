"""A whistle as a ledger kept by hand names it, with the call to each department."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.intake.repair.serials import written

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class DispatchLine:
    """The call to one department; times are None where the ledger has none."""

    unit: str
    """Short name of the department."""
    signed: datetime | None = None
    arrived: datetime | None = None
    left: datetime | None = None
    state: str = "issued"
    """Key of post.states.DispatchState; `issued` where nothing was written."""
    before: bool = False
    """Whether the unit stood there before the whistle (在场); its times are those of the whistle."""
    late: bool | None = None
    """More than the limit after the whistle, or not there at all; None where the ledger does not tell."""


@dataclass(frozen=True, slots=True)
class WhistleLine:
    """One whistle of a ledger; in a questioned record unreadable parts are None or empty."""

    year: int | None
    serial: int | None
    kind: str
    """Key of the kind: `enforcement`, `key_task`, `emergency`."""
    blown: datetime | None
    village: str
    grid: str
    place: str
    source: str
    facts: str
    lead: str
    dispatches: tuple[DispatchLine, ...]
    state: str
    """Key of post.states.WhistleState: `closed`, `checking`, `on_ledger`, `withdrawn`, `in_action`."""
    outcome: str = ""
    closed: datetime | None = None
    closed_on: date | None = None
    """Day of closing, also where the ledger gives no time of it."""
    rating: str = ""
    """`satisfied`, `basic`, `unsatisfied`, or empty."""
    note: str = ""
    recurs: int | None = None
    """Serial of an earlier whistle at the same place that the remark names."""

    @property
    def number(self) -> str:
        """The number as the ledger writes it, empty where it could not be read."""
        return "" if self.year is None or self.serial is None else written(self.year, self.serial)
