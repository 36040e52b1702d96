"""The 值班表 for the wall: a month as a grid, or a week in large type, by how many days its facts have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.paper.roster import month_grid, week_sheet

if TYPE_CHECKING:
    from desktop.paper.press.fonts import Case
    from desktop.paper.press.sheet import Sheet
    from desktop.paper.roster.facts import RosterFacts

_WEEK = 7


def draw(facts: RosterFacts) -> bytes:
    """Return the sheet as a PDF."""
    return lay(facts).content


def lay(facts: RosterFacts, types: Case | None = None) -> Sheet:
    """Return the sheet with its pages: up to seven days are a week."""
    if len(facts.days) <= _WEEK:
        return week_sheet.lay(facts, types)
    return month_grid.lay(facts, types)
