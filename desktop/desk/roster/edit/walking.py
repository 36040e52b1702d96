"""Walking through the grid: to a person on a day, to today, from one hole to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from datetime import date

    from desktop.desk.roster.page import RosterPage

translate = QCoreApplication.translate


class Walking:
    """The ways through the grid of one page."""

    def __init__(self, page: RosterPage) -> None:
        """Walk in `page`."""
        self._page = page
        self._fault_at = -1

    def choose(self, person: str, day: date) -> None:
        """Make the square of a person on a day the current one, showing the department where it is hidden."""
        grid = self._page.month.grid
        found = next((one for one in grid.frame.material.people if one.id == person), None)
        if found is not None and found.department in self._page.shown.hidden:
            self._page.show_departments(self._page.shown.hidden - {found.department})
        sheet = self._page.grid.sheet()
        line = max(sheet.place_of(person), 0)
        place = grid.frame.place.get(day)
        if place is not None and sheet.lines:
            self._page.grid.choose(line, place)

    def to_person(self, person: str) -> None:
        """Go to the line of a person, on the same day."""
        _line, day = self._page.grid.place()
        self.choose(person, self._page.month.grid.frame.days[max(day, 0)])
        self._page.take_focus()

    def to_day(self, day: date) -> None:
        """Go to the first person on a day."""
        place = self._page.month.grid.frame.place.get(day, 0)
        first = next((at for at, line in enumerate(self._page.grid.sheet().lines) if not line.need), 0)
        self._page.grid.choose(first, place)
        self._page.grid.verticalScrollBar().setValue(0)

    def to_hole_of(self, day: int) -> None:
        """Go to the first hole of a day."""
        at = self._page.month.grid.frame.days[day]
        rows = self._page.board.faults
        found = next((row.key for row in rows.row_model.rows() if row.day == at and row.hole is not None), "")
        rows.choose(found)
        self._show_fault()
        self._page.take_focus()

    def next_fault(self) -> None:
        """Go to the next hole or broken rule after the chosen one, and round to the first."""
        rows = self._page.board.faults
        count = rows.row_model.rowCount()
        if not count:
            self._page.session.say(translate("Roster", "There is no hole, and no rule is broken."))
            return
        before = self._fault_at
        self._fault_at = 0 if before < 0 else (before + 1) % count
        rows.setCurrentIndex(rows.row_model.index(self._fault_at))
        self._show_fault()

    def fault_chosen(self, _key: str) -> None:
        """Show the square of a fault that somebody walks to; what a new reading chooses moves nothing."""
        if self._page.board.faults.hasFocus():
            self._show_fault()

    def _show_fault(self) -> None:
        """Show the square of the fault that is chosen."""
        fault = self._page.board.faults.fault()
        if fault is None:
            return
        sheet = self._page.grid.sheet()
        place = self._page.month.grid.frame.place[fault.day]
        line = self._page.editing.line_of(fault)
        if sheet.lines:
            self._page.grid.choose(max(line, 0), place)
