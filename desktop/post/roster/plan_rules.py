"""The rules and weights by which a month is planned, as versioned data that is shown in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class PlanRules:
    """One version of the planning rules; limits are defaults to be checked with the township's own rules."""

    version: str
    effective_from: date
    citation: str = ""
    max_run: int = 6
    """Most working days in a row (guide ui: 连值不过 6 天)."""
    min_run: int = 1
    min_rest: int = 1
    """Fewest days off between two runs."""
    max_weekends: int = 3
    """Most weekends with work in a month."""
    max_hours: int = 240
    min_hours: int = 0
    night_apart: int = 3
    """Days in which more than one night of a person is one too many (soft)."""
    max_nights_in_7: int = 3
    """Hard: most nights in any seven days."""
    hole: int = 10000
    """Cost of one missing below the least."""
    under: int = 100
    """Cost of one missing below what is wanted."""
    over: int = 20
    """Cost of one more than wanted."""
    fair_nights: int = 6
    fair_weekends: int = 6
    fair_holidays: int = 8
    fair_load: int = 1
    """Weights of the squared burdens over the rolling year."""
    apart: int = 5
    """Cost of nights too close to each other."""
    moved_person: int = 40
    """Cost of each person whose published duties change."""
    moved_cell: int = 4
