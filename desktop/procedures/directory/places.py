"""Orders about grids and facilities (A25, A26)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.guard import no
from desktop.post.place import Facility, Grid
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from desktop.ledger.pen import Pen


def keep_grid(watch: Watch, grid: Grid) -> Done[Grid]:
    """Add a grid or change one; grid codes stay unique."""
    with watch.pen() as pen:
        seq = write_grid(pen, grid)
    return done(pen, grid.checked(), seq)


def write_grid(pen: Pen, grid: Grid) -> int:
    """Write a grid within an order under way and return the entry's number."""
    grid = grid.checked()
    if any(other.id != grid.id for other in pen.ledger.having(Grid, code=grid.code)):
        raise no("code", f"网格编码 {grid.code} 已经有了。请换一个编码。", f"Grid code {grid.code} exists already.")
    old = pen.ledger.find(Grid, grid.id)
    if old is None:
        pen.add(grid)
    else:
        pen.change(old, grid)
    return pen.entry("keep_grid", "grid", grid.id, {"code": grid.code, "village": grid.village})


def keep_facility(watch: Watch, facility: Facility) -> Done[Facility]:
    """Add a facility or change one."""
    with watch.pen() as pen:
        facility = facility.checked()
        old = watch.ledger.find(Facility, facility.id)
        if old is None:
            pen.add(facility)
        else:
            pen.change(old, facility)
        seq = pen.entry("keep_facility", "facility", facility.id, {"name": facility.name})
    return done(pen, facility, seq)
