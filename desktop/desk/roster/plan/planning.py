"""Planning from the page: a run started, shown, taken into the draft or left; and repair when somebody falls out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.desk.roster.around.menu import SECONDS
from desktop.desk.roster.plan.apart import give_apart
from desktop.desk.roster.plan.run import Run
from desktop.planner.errand import Solving
from desktop.post.refused import Refused
from desktop.post.roster.states import LeaveKind
from desktop.procedures.roster.plan.planning import plannable, take_plan
from desktop.procedures.roster.plan.repairing import fall_out, moves, take_repair
from desktop.procedures.roster.plan.setting import problem_in
from desktop.procedures.watch import Done

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.desk.orders.ask import Answers
    from desktop.desk.roster.page import RosterPage
    from desktop.post.roster.planning.cell import CellChange
    from desktop.procedures.roster.month.checking import Grid

translate = QCoreApplication.translate
SEED = 1
"""The same draft gives the same plan, whoever plans it."""
_REPAIR = 20.0
"""Seconds that a repair may take; issue 3 asks for less than two."""
_KEPT = "roster/seconds"


class Planning:
    """The runs of one page, one at a time."""

    def __init__(self, page: RosterPage) -> None:
        """Plan the months of `page`."""
        self._page = page
        self._session = page.session
        self.run: Run | None = None
        self._take: Callable[[Run], None] = self._take_plan

    def seconds(self) -> int:
        """Return for how long a plan is looked for at most."""
        text = str(self._session.settings.value(_KEPT, ""))
        return int(text) if text.isdigit() else SECONDS[1]

    def keep_seconds(self, most: int) -> None:
        """Look for so long at most from now on."""
        self._session.settings.setValue(_KEPT, most)

    def here(self) -> bool:
        """Tell whether a run is under way or waits for a word."""
        return self.run is not None

    def plan(self, *, afresh: bool = False) -> None:
        """Plan the month that is shown; what is fixed by hand and what is past stays.

        What is published is disturbed as little as possible, unless the month is to be planned `afresh`.
        """
        page = self._page
        if self._busy():
            return
        month, grid = page.month, page.month.grid
        try:
            plannable(grid.frame.material)
        except Refused as refused:
            page.slot.refuse(refused)
            return
        seconds = float(self.seconds())

        def make() -> Solving:
            return Solving(problem_in(month.settled(), steady=not afresh), seconds, SEED).start()

        self._take = self._take_plan
        title = translate("Roster", "Planning")
        if grid.frame.material.published and not afresh:
            title = translate("Roster", "Planning near what is published")
        self._begin(title, grid, make, seconds)

    def repair(self) -> None:
        """Ask why the chosen person falls out on the chosen days, and look for the fewest changes that mend it."""
        page = self._page
        if self._busy():
            return
        sheet, days = page.grid.sheet(), page.month.grid.frame.days
        chosen = [(sheet.people(line, day), days[day]) for line, day in page.grid.places()]
        people = {one for many, _day in chosen for one in many}
        if len(people) != 1:
            self._session.say(translate("Roster", "Choose the squares of one person who falls out."), "warn")
            return
        person = people.pop()
        dates = tuple(sorted(day for many, day in chosen if many))
        page.slot.ask(lambda: self._form(person, dates))

    def take(self) -> None:
        """Take the best plan so far into the draft."""
        if self.run is not None:
            self.run.take()

    def leave(self) -> bool:
        """Leave the run and show the draft as it was; False where nothing runs."""
        run = self.run
        if run is None or run.phase == "taking":
            return run is not None
        self._end()
        self._page.show_month()
        self._page.take_focus()
        self._session.say(translate("Roster", "The draft is as it was."))
        return True

    def tick(self) -> None:
        """Tell the seconds."""
        self._page.side.solver.say(self.run.face() if self.run is not None else None)

    def barred(self) -> bool:
        """Tell whether the draft must wait for a word about the proposal that is shown, and say so."""
        if self.here():
            words = translate("Roster", "The month is being planned. Enter takes the plan, Esc puts the draft back.")
            self._session.say(words, "warn")
        return self.here()

    def _busy(self) -> bool:
        if self.run is not None:
            self._session.say(translate("Roster", "One plan at a time: Enter takes it, Esc leaves it."), "warn")
        return self.run is not None

    def _form(self, person: str, dates: tuple[date, ...]) -> OrderForm:
        session, name = self._session, self._page.month.grid.name(person)
        first, last = f"{dates[0]:%m-%d}", f"{dates[-1]:%m-%d}"
        kinds = tuple(Choice(one.value, session.words(one.words)) for one in LeaveKind)

        def give(said: Answers) -> Done[None]:
            self._repair(person, dates, LeaveKind(said["kind"]), said["note"])
            return Done(None, frozenset())

        return OrderForm(
            "repair",
            translate("Roster", "{name} falls out {first} – {last}").format(name=name, first=first, last=last),
            translate("Roster", "Find who steps in"),
            (
                Ask("kind", translate("Roster", "Kind"), "choice", kinds, start=LeaveKind.SICK),
                Ask("note", translate("Roster", "Why"), start=session.words(LeaveKind.SICK.words)),
            ),
            give,
            note=translate("Roster", "The fewest people are disturbed, then the fewest duties."),
        )

    def _repair(self, person: str, dates: tuple[date, ...], kind: LeaveKind, note: str) -> None:
        page = self._page
        page.month.read()
        grid = page.month.grid
        fallout = fall_out(grid.frame.material, person, dates, kind)
        grid = grid.unlocked(person, dates)

        def make() -> Solving:
            return Solving(fallout.problem, _REPAIR, SEED, start=fallout.standing, absence=fallout.absence).start()

        def take(run: Run) -> None:
            args = (run.month, run.answer, person, dates, kind, note)
            give_apart(page, self._session, take_repair, args, self._taken, self._refused)

        self._take = take
        title = translate("Roster", "Stepping in for {name}").format(name=grid.name(person))
        self._begin(title, grid, make, _REPAIR, told=True)

    def _begin(
        self, title: str, grid: Grid, make: Callable[[], Solving], seconds: float, *, told: bool = False
    ) -> None:
        run = Run(self._page, title, grid, make, seconds, self._session.language)
        self.run = run
        if told:
            run.tell = lambda answer: tuple(self._session.words(one.words) for one in moves(grid, answer.plan))
        shown: list[Grid | None] = [None]

        def moved() -> None:
            self.tick()
            if run.proposal is not shown[0] and run.month == self._page.month.name:
                shown[0] = run.proposal
                self._page.show_month()

        run.moved.connect(moved)
        run.refused.connect(self._refused)
        run.ready.connect(lambda: self._take(run))
        self.tick()
        self._page.fit()
        self._page.take_focus()

    def _take_plan(self, run: Run) -> None:
        self.tick()
        # What the bell of the other ledger would tell is what the page shows already.
        self._page.month.busy = run.month == self._page.month.name
        args = (run.month, run.answer, SEED)
        give_apart(self._page, self._session, take_plan, args, self._taken, self._refused)

    def _taken(self, reverse: tuple[CellChange, ...]) -> None:
        run, page = self.run, self._page
        page.month.busy = False
        if run is not None:
            page.month.remember(run.month, reverse)
            if run.month == page.month.name and run.proposal is not None:
                page.month.adopt(run.proposal)
        self._end()
        page.show_month()
        if page.slot.panel is None:
            page.take_focus()
        words = translate("Roster", "The plan is the draft now: {n} squares changed. Ctrl Z takes it back.")
        self._session.say(words.format(n=len(reverse)))

    def _refused(self, refused: Refused) -> None:
        self._page.month.busy = False
        self._end()
        self._page.show_month()
        self._page.slot.refuse(refused)

    def _end(self) -> None:
        run, self.run = self.run, None
        if run is not None:
            run.leave()
            run.deleteLater()
        self.tick()
