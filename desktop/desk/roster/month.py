"""The month on the desk: read from the ledger once, then kept up with each edit without reading all of it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.desk.roster.edit.changes import History
from desktop.ledger import rosters
from desktop.post.roster.planning.cell import RosterCell, cell_id, month_days, month_of
from desktop.procedures.roster.checks.sending import distribution
from desktop.procedures.roster.checks.spot import away_in
from desktop.procedures.roster.drafting import set_cells
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.gathering import gather

if TYPE_CHECKING:
    from desktop.desk.roster.edit.changes import Changes
    from desktop.desk.session import Session
    from desktop.post.roster.planning.month import DutyRoster
    from desktop.procedures.roster.month.checking import Grid
    from desktop.procedures.roster.month.frame import Frame


class Month:
    """One month: its checked draft, how its roster stands, and the way back through the edits of this session."""

    grid: Grid
    """Set by `read`, which comes before everything else."""
    roster: DutyRoster | None = None

    def __init__(self, session: Session) -> None:
        """Stand at the present month; nothing is read yet."""
        self._session = session
        self.name = month_of(session.watch.today)
        self.busy = False
        """Whether an edit of this page is under way, so that its own bell needs no reading."""
        self._histories: dict[str, History] = {}

    @property
    def history(self) -> History:
        """The edits of this month."""
        return self._histories.get(self.name, History())

    def read(self) -> None:
        """Read the month anew."""
        session = self._session
        self.grid = grid_of(gather(session.ledger, self.name, session.watch.today))
        self.roster = rosters.roster_of(session.ledger, self.name)
        self.unrecorded = rosters.unrecorded(session.ledger, self.name, session.now())
        """Duties that are over and of which nobody noted whether they were stood."""
        self.sent = distribution(session.ledger, self.name)
        """To whom the edition in force went, and who waits for it."""
        self.away = away_in(session.ledger, self.name)
        """What spot checks found of those who were not there, by person and day."""

    def go(self, month: str) -> None:
        """Turn to a month; refuse what is none."""
        month_days(month)
        self.name = month

    def neighbour(self, step: int) -> str:
        """Return the month before (-1) or after (+1)."""
        days = month_days(self.name)
        return month_of(days[0] - timedelta(days=1) if step < 0 else days[-1] + timedelta(days=1))

    def settled(self) -> Frame:
        """Return the frame with the cells as they stand now, for who plans from it."""
        grid = self.grid
        days = grid.frame.days
        cells = tuple(
            RosterCell(cell_id(self.name, person, day), self.name, person, day, shift, (person, day) in grid.locked)
            for person, line in grid.lines.items()
            for day, shift in zip(days, line, strict=True)
            if shift or (person, day) in grid.locked
        )
        return replace(grid.frame, material=replace(grid.frame.material, cells=cells))

    def adopt(self, grid: Grid) -> None:
        """Hold a draft that was just written, without reading it."""
        self.grid = grid
        self.roster = rosters.roster_of(self._session.ledger, self.name)

    def days(self) -> tuple[date, ...]:
        """Return the days of the month."""
        return self.grid.frame.days

    def edit(self, changes: Changes) -> bool:
        """Write cells as one order; False where they change nothing. Refused is left to the page."""
        reverse = self._write(changes)
        if reverse:
            self.remember(self.name, reverse)
        return bool(reverse)

    def remember(self, month: str, reverse: Changes) -> None:
        """Let `reverse` be the next thing that is taken back in a month."""
        self._histories[month] = self._histories.get(month, History()).did(reverse)

    def forget(self, month: str) -> None:
        """Let nothing of a month be taken back any more."""
        self._histories.pop(month, None)

    def undo(self) -> Changes:
        """Take the last edit back and return the cells it touched, none where there was none."""
        past = self.history
        if not past.back:
            return ()
        reverse = self._write(past.back[-1])
        self._histories[self.name] = past.undid(reverse)
        return reverse

    def redo(self) -> Changes:
        """Do again what was taken back last and return the cells it touched."""
        past = self.history
        if not past.forth:
            return ()
        reverse = self._write(past.forth[-1])
        self._histories[self.name] = past.redid(reverse)
        return reverse

    def _write(self, changes: Changes) -> Changes:
        if not changes:
            return ()
        self.busy = True
        try:
            reverse: Changes = self._session.give(set_cells, self.name, changes).result
        finally:
            self.busy = False
        self.grid = self.grid.changed(changes)
        self.roster = rosters.roster_of(self._session.ledger, self.name)
        return reverse
