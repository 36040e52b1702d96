"""Editing the draft: what a letter, a drop, a button does to the chosen squares, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from desktop.desk.roster.edit import changes as edits
from desktop.desk.roster.edit import forms, pasting
from desktop.desk.roster.grid.view import NOWHERE
from desktop.desk.roster.panes.picker import candidates
from desktop.post.refused import Refused
from desktop.post.roster.states import LeaveState
from desktop.procedures.roster.drafting import barred

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.desk.roster.edit.changes import Changes, Spot
    from desktop.desk.roster.grid.view import Place
    from desktop.desk.roster.page import RosterPage
    from desktop.desk.roster.panes.faults import Fault

translate = QCoreApplication.translate


class Editing:
    """The hands in the grid of one page."""

    def __init__(self, page: RosterPage) -> None:
        """Edit the month of `page`."""
        self._page = page
        self._session = page.session
        self._held: tuple[Place, bool] | None = None
        """The square that was taken up by keys, and whether a copy of it is to be put down."""
        self._clip = ""
        """What lay on the clipboard then: what came there since is newer than the square."""

    def put(self, shift: str) -> None:
        """Set a shift on the chosen squares of people."""
        spots = self._spots()
        if spots:
            self._edit(edits.put(self._page.month.grid, spots, shift))
        else:
            self._session.say(translate("Roster", "On the line of a post, Enter chooses who stands."), "warn")

    def clear(self) -> None:
        """Free the chosen squares."""
        self._edit(edits.clear(self._page.month.grid, self._everywhere()))

    def lock(self) -> None:
        """Fix the chosen squares, or loose them."""
        self._edit(edits.lock(self._page.month.grid, self._everywhere()))

    def leave(self) -> None:
        """Ask for which reason those chosen are away; on leave already, whether they are back."""
        page, spots = self._page, self._everywhere()
        names = {one.id: one.name for one in page.month.grid.frame.material.people}
        days: dict[str, tuple[str, ...]] = {}
        for person, day in spots:
            days[person] = (*days.get(person, ()), day.isoformat())
        if not days:
            self._session.say(translate("Roster", "Nobody stands here."), "warn")
            return
        if not self._free_to_edit():
            return
        slips = [
            leave
            for leave in page.month.grid.frame.material.leaves
            if leave.state is LeaveState.APPROVED and set(leave.days) & set(days.get(leave.person, ()))
        ]
        if slips:
            slip = slips[0]
            page.slot.ask(lambda: forms.back_form(self._session, slip, days[slip.person], names[slip.person]))
        else:
            page.slot.ask(lambda: forms.leave_form(self._session, days, names))

    def open_square(self) -> None:
        """Choose who stands the post; on a person's square offer the orders to the published duty."""
        page = self._page
        line, day = page.grid.place()
        if (line, day) == NOWHERE:
            return
        row, grid = page.grid.sheet().lines[line], page.month.grid
        if row.need:
            at = grid.frame.days[day]
            title = f"{row.name} {page.grid.sheet().days[day].said}"
            rows = candidates(grid, row.need, at, self._session.language)
            there = row.squares[day].people
            if not rows:
                self._session.say(translate("Roster", "Nobody is there who could stand this."), "warn")
            elif self._free_to_edit():
                page.slot.pick(title, rows, lambda who, shift: self._stand(there, who, at, shift))
            return
        from desktop.desk.roster.edit import duties

        duties.ask(page, row.key, grid.frame.days[day])

    def mend(self, fault: Fault) -> None:
        """Do what the button of a row says."""
        remedy = self._page.board.faults.remedy(fault)
        if fault.unrecorded:
            from desktop.desk.duty_orders import forms as duty_forms

            title = translate("Roster", "{day}: stood as planned").format(day=fault.when)
            self._page.slot.ask(lambda: duty_forms.all_stood(self._session, fault.unrecorded, title))
        elif remedy.changes:
            self._edit(remedy.changes)
        elif remedy.to[0]:
            self._page.go.emit(*remedy.to)

    def mend_here(self) -> None:
        """Fill the hole that is chosen in the list, or the one of the square."""
        fault = self._page.board.faults.fault()
        _line, day = self._page.grid.place()
        if day >= 0:
            at = self._page.month.grid.frame.days[day]
            people = {spot[0] for spot in self._everywhere()}
            here = [row for row in self._page.board.faults.row_model.rows() if row.day == at and row.hole is not None]
            fault = next((row for row in here if people & set(self._counted(row))), here[0] if here else fault)
        if fault is None:
            self._session.say(translate("Roster", "There is no hole here."), "warn")
        else:
            self.mend(fault)

    def line_of(self, fault: Fault) -> int:
        """Return the line on which a fault is to be seen, -1 where none is shown."""
        sheet = self._page.grid.sheet()
        if fault.breach is not None:
            return sheet.place_of(fault.breach.person)
        if fault.wish is not None:
            return sheet.place_of(fault.wish.person)
        if fault.unrecorded:
            lines = [sheet.place_of(one.person) for one in fault.unrecorded]
            return next((line for line in lines if line >= 0), -1)
        if fault.hole is None:
            return -1
        post = sheet.place_of(f"need:{fault.hole.need.id}")
        if post >= 0:
            return post
        day = self._page.month.grid.frame.place[fault.day]
        places = [place for one in self._counted(fault) if (place := sheet.place_of(one)) >= 0]
        return next((place for place in places if sheet.square(place, day).hole), places[0] if places else -1)

    def take_up(self, *, copy: bool) -> None:
        """Take the shift of the chosen square up, to be put down elsewhere; a copy goes to the clipboard as well."""
        if copy:
            page = self._page
            names = {one.id: one.name for one in page.month.grid.frame.material.people}
            QApplication.clipboard().setText(pasting.text_of(page.grid.sheet(), names, page.grid.places()))
        self._clip = QApplication.clipboard().text()
        if copy and self._page.grid.several():
            self._held = None
            words = translate("Roster", "{n} squares copied, for Excel and WPS too.")
            self._session.say(words.format(n=len(self._page.grid.places())))
            return
        square = self._page.grid.square()
        if square is None or not square.shift:
            self._session.say(translate("Roster", "Nothing stands here that could be moved."), "warn")
            return
        self._held = (self._page.grid.place(), copy)
        words = translate("Roster", "Go to another square and press Ctrl V; Esc puts it back.")
        self._page.board.foot.tell(f"{square.glyph} {words}", ())

    def put_down(self) -> None:
        """Put down what was taken up, else paste what lies on the clipboard."""
        text = QApplication.clipboard().text()
        if text and (self._held is None or text != self._clip):
            self._paste(text)
            return
        if self._held is None:
            self._session.say(translate("Roster", "Nothing was taken up. Ctrl X or Ctrl C first."), "warn")
            return
        source, copy = self._held
        if not copy:
            self._held = None
        self.drop(source, self._page.grid.place(), copy)

    def spread(self) -> None:
        """Fill the selected squares from the first one on."""
        page = self._page
        if not page.grid.several():
            self._session.say(
                translate("Roster", "Select squares with Shift and the arrows, the first one filled."), "warn"
            )
            return
        days = page.month.grid.frame.days
        wanted = pasting.filled(page.grid.sheet(), page.grid.places(), days, page.month.grid)
        if not wanted:
            self._session.say(translate("Roster", "On the line of a post, Enter chooses who stands."), "warn")
            return
        self._many(pasting.Pasted(wanted))

    def _paste(self, text: str) -> None:
        """Lay a block from the clipboard down; one cell goes into all selected squares."""
        page = self._page
        places = page.grid.places()
        if not places or not self._free_to_edit():
            return
        cells, paste = pasting.block(text), pasting.Paste(page.month.grid, page.grid.sheet())
        if len(cells) == 1 and len(cells[0]) == 1:
            parts = [paste.at(place, cells) for place in places]
            changes = tuple(one for part in parts for one in part.changes)
            self._many(pasting.Pasted(changes, tuple(one for part in parts for one in part.refused)))
        else:
            start = (min(line for line, _ in places), min(day for _, day in places))
            self._many(paste.at(start, cells))

    def _many(self, pasted: pasting.Pasted) -> None:
        """Write what can be written of many squares as one edit, and tell of each of the others why not."""
        page, session = self._page, self._session
        grid = page.month.grid
        bars = barred(session.ledger, page.month.name, session.now())
        free, refused = [], list(pasted.refused)
        for one in pasted.changes:
            why = bars(one)
            if why is None:
                free.append(one)
            else:
                refused.append((f"{grid.name(one.person)} {one.day.month}-{one.day.day}", why.reason))
        wanted = edits.different(grid, free)
        self._edit(wanted)
        if refused:
            page.slot.refuse(pasting.told(refused, len(wanted)))
        elif wanted and not any(page.month.grid.at(one.person, one.day) for one in wanted):
            session.say(
                translate("Roster", "{n} squares changed. Ctrl Z takes all of them back.").format(n=len(wanted))
            )

    def let_go(self) -> bool:
        """Put back what was taken up; False where nothing was."""
        held, self._held = self._held, None
        if held is not None:
            self._page.hint()
        return held is not None

    def drop(self, source: Place, target: Place, copy: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Carry a square to another one: a swap, a move or a copy."""
        sheet, days = self._page.grid.sheet(), self._page.month.grid.frame.days
        (one, day), (other, then) = source, target
        first, second = sheet.lines[one], sheet.lines[other]
        draft = self._page.month.grid
        if bool(first.need) != bool(second.need) or (first.need and first.need != second.need):
            self._session.say(translate("Roster", "A post can only be moved along its own line."), "warn")
        elif not first.need:
            spots = (first.key, days[day]), (second.key, days[then])
            self._edit(edits.carry(draft, *spots, copy=copy))
        else:
            there, others = first.squares[day].people, second.squares[then].people
            gone = () if copy else others
            found = edits.carry_post(draft, days[day], days[then], there, gone)
            if copy:
                away = {(one, days[day]) for one in there}
                found = tuple(change for change in found if (change.person, change.day) not in away)
            self._edit(found)

    def carried(self, source: Place, target: Place, *, copy: bool) -> str:
        """Say what dropping a square at a place would do, nothing where nothing is carried."""
        sheet = self._page.grid.sheet()
        if NOWHERE in {source, target} or source == target:
            return ""
        what = sheet.square(*source)
        where = f"{sheet.lines[target[0]].name} {sheet.days[target[1]].said}"
        if copy:
            words = translate("Roster", "Copy {what} to {where}")
        elif sheet.square(*target).shift:
            words = translate("Roster", "Swap {what} with {where}")
        else:
            words = translate("Roster", "Move {what} to {where}; with Ctrl a copy")
        return words.format(what=what.glyph, where=where)

    def undo(self) -> bool:
        """Take the last edit of the month back; False where there is none."""
        return bool(self._page.month.history.back) and self._again(self._page.month.undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if not self._page.month.history.forth:
            self._session.say(translate("Roster", "There is nothing to do again."), "warn")
        else:
            self._again(self._page.month.redo)

    def _again(self, step: Callable[[], Changes]) -> bool:
        if not self._free_to_edit():
            return True
        try:
            touched = step()
        except Refused as refused:
            self._page.slot.refuse(refused)
            return True
        self._page.show_month()
        if touched:
            # Who is not shown stays so: taking a plan back is no wish to see the post's own people one by one.
            shown = next((one for one in touched if self._page.grid.sheet().place_of(one.person) >= 0), None)
            if shown is not None:
                self._page.walking.choose(shown.person, shown.day)
            self._session.say(translate("Roster", "{n} squares are as they were.").format(n=len(touched)))
        return True

    def _stand(self, there: tuple[str, ...], person: str, day: date, shift: str) -> None:
        if there == (person,):
            return
        self._edit(edits.stand_in(self._page.month.grid, there, person, day, shift))

    def _edit(self, wanted: Changes) -> None:
        """Write changes and show them; what they break is told beside the squares."""
        page = self._page
        if not wanted or not self._free_to_edit():
            return
        try:
            page.month.edit(wanted)
        except Refused as refused:
            page.slot.refuse(refused)
            return
        page.show_month()
        grid = page.month.grid
        broken = sum(bool(grid.at(one.person, one.day)) for one in wanted)
        if len(wanted) > 1 and broken:
            words = translate("Roster", "{n} squares changed; {broken} of them break a rule.")
            self._session.say(words.format(n=len(wanted), broken=broken), "warn")

    def _free_to_edit(self) -> bool:
        """Tell whether the draft may be edited now; where a proposal is shown, say what to do with it first."""
        return not self._page.planning.barred()

    def _spots(self) -> tuple[Spot, ...]:
        """Return the chosen squares of people."""
        sheet, days = self._page.grid.sheet(), self._page.month.grid.frame.days
        places = self._page.grid.places()
        return tuple((sheet.lines[line].key, days[day]) for line, day in places if not sheet.lines[line].need)

    def _everywhere(self) -> tuple[Spot, ...]:
        """Return the chosen squares, on lines of posts those of whoever stands there."""
        sheet, days = self._page.grid.sheet(), self._page.month.grid.frame.days
        return tuple(
            (person, days[day]) for line, day in self._page.grid.places() for person in sheet.people(line, day)
        )

    def _counted(self, fault: Fault) -> tuple[str, ...]:
        if fault.hole is None:
            return ()
        need = fault.hole.need.id
        return next((one.people for one in self._page.month.grid.frame.demands if one.need.id == need), ())
