"""Taking over what the planner found: its plan becomes the draft of the month, in one order that can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.guard import no
from desktop.post.roster.planning.month import DutyRoster
from desktop.procedures.roster.drafting import write_cells
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.gathering import gather
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from desktop.planner.problem import Answer
    from desktop.post.roster.planning.cell import CellChange
    from desktop.procedures.roster.month.material import Material


def plannable(material: Material) -> Material:
    """Return the month where it can be planned; refuse where nothing is needed, or where it is over."""
    if not material.needs:
        raise no(
            "needs",
            "还没有值守需求，排不了班。请先用标准设置。",
            "There are no needs to plan for. Use the standard set-up first.",
        )
    if material.days[-1] < material.today:
        raise no("month", f"{material.month} 已过完，不能再排。", f"{material.month} is over.")
    return material


def take_plan(watch: Watch, month: str, answer: Answer, seed: int = 0) -> Done[tuple[CellChange, ...]]:
    """Make a plan the draft of a month; the result undoes its cells. Locked cells and past days stay as they are."""
    grid = grid_of(plannable(gather(watch.ledger, month, watch.today)))
    known = {one.id for one in grid.frame.material.people}
    if any(person not in known or not 0 <= day < len(grid.frame.days) for person, day, _ in answer.plan.cells):
        raise no("plan", "这个排班结果不是这个月的。请重新排。", "This plan is not one of this month. Plan again.")
    with watch.pen() as pen:
        reverse = write_cells(pen, month, grid.changes_to(answer.plan))
        sheet = rosters.roster_of(watch.ledger, month) or pen.add(DutyRoster(month))
        sheet = pen.change(
            sheet,
            replace(
                sheet,
                draft=sheet.draft + 1 if sheet.planned_at is not None else sheet.draft,
                planned_at=pen.now,
                seed=seed,
                cost=answer.cost,
                bound=answer.bound,
                ended=answer.ended,
                seconds=round(answer.seconds),
                rules=grid.frame.material.rules.version,
            ),
        )
        said = {"month": month, "draft": sheet.draft, "count": len(reverse), "cost": answer.cost, "bound": answer.bound}
        seq = pen.entry("take_plan", "roster", month, said)
    return done(pen, reverse, seq)
