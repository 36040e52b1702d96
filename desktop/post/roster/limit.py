"""Limits of one person that differ from those of everybody."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DutyLimit:
    """What one person may stand at most; None means as everybody (the plan's rules)."""

    id: str
    person: str
    nights: bool | None = None
    """False: no nights at all (孕期不排夜班); None: as the officer's record says."""
    max_nights: int | None = None
    max_weekends: int | None = None
    max_run: int | None = None
    max_hours: int | None = None
    min_hours: int | None = None
    excused: bool = False
    """Not rostered at all (借调, long illness)."""
    note: str = ""
    active: bool = True
