"""Who bears how much, for the pane of fairness and for the figures of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.roster.panes.fairness import Share
from desktop.procedures.roster.plan.fairness import shares

if TYPE_CHECKING:
    from desktop.procedures.roster.month.checking import Grid

translate = QCoreApplication.translate


def shares_of(grid: Grid, hidden: frozenset[str]) -> tuple[Share, ...]:
    """Return the shares of everybody in sight who bears anything, of the year with this month in it."""
    departments = {one.id: one.department for one in grid.frame.material.people}
    return tuple(
        Share(
            one.person,
            one.name,
            one.total,
            one.due,
            translate("Roster", "nights {nights}, weekends {weekends}, holidays {holidays}, due {due}").format(
                nights=one.nights, weekends=one.weekends, holidays=one.holidays, due=f"{one.due:.1f}"
            ),
        )
        for one in shares(grid)
        if (not departments[one.person] or departments[one.person] not in hidden) and (one.total or one.due)
    )


def spread_of(grid: Grid) -> int:
    """Return how far the person who bears most above the due and the one who bears least lie apart."""
    over = [one.total - one.due for one in shares(grid) if one.total or one.due]
    return round(max(over) - min(over)) if over else 0
