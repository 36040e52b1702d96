"""What a running planner tells about itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.planner.problem import Plan


@dataclass(frozen=True, slots=True)
class Progress:
    """One message of a run: the cost of the best plan so far and the proven bound."""

    second: float
    """Wall clock seconds since the run began."""
    cost: int | None
    """Cost of the best plan so far; None before there is one."""
    bound: int
    """No plan costs less."""
    plan: Plan | None = None
    """The best plan where this message brings a better one."""
