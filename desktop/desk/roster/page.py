"""值守: the roster of a month as a grid, with what is wrong under it and planner and fairness beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout

from desktop.desk.controls.hints import Hint
from desktop.desk.forces import workload
from desktop.desk.keys import action, key
from desktop.desk.page import Page, touches
from desktop.desk.roster.around import asked_hour
from desktop.desk.roster.around.menu import Menus
from desktop.desk.roster.around.side import SidePane
from desktop.desk.roster.around.slot import Slot
from desktop.desk.roster.board import Board
from desktop.desk.roster.drawn import POST, Shown
from desktop.desk.roster.edit.editing import Editing
from desktop.desk.roster.edit.month_orders import MonthOrders
from desktop.desk.roster.edit.walking import Walking
from desktop.desk.roster.grid.view import NOWHERE
from desktop.desk.roster.month import Month
from desktop.desk.roster.plan.planning import Planning
from desktop.desk.roster.shares import shares_of
from desktop.desk.what_if.moment_pane import MomentPane
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from desktop.desk.roster.grid.view import Place
    from desktop.desk.session import Session
    from desktop.procedures.roster.month.checking import Grid

_WIDE = 1200 - 68
"""Logical pixels of the page below which the side pane becomes a drawer: 1200 of the window (ui/guide.md 4)."""
_TABLES = ("duty_roster", "roster_cell", "duty", "leave", "duty_wish", "duty_limit", "duty_need", "shift_kind",
           "calendar_day", "plan_rules", "officer", "member", "department", "posting", "spot_check",
           "roster_sent")  # fmt: skip
_HIDDEN, _OWN, _NONE = "roster/hidden", "own", "-"
"""Where the hidden departments are remembered, and how the own people and none at all are written there."""
_RESTS = 120
"""Milliseconds after the last edit until the fairness of the year is worked out again."""


class RosterPage(Page):
    """One month. Letters set shifts, F6 plans, Ctrl+Enter publishes; every edit is checked at once and can go back."""

    name = "roster"

    def __init__(self, session: Session) -> None:
        """Lay the page out; nothing is read before `open`."""
        super().__init__(session)
        self.month = Month(session)
        kept = str(session.settings.value(_HIDDEN, "") or _OWN)
        self.shown = Shown(frozenset(POST if one == _OWN else one for one in kept.split(",") if one != _NONE))
        self.slot = Slot(session, self.take_focus)
        self.board = Board(session, lambda: self.slot)
        self.grid = self.board.grid
        self.side = SidePane(self.look, MomentPane(session))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_RESTS)
        self._later.timeout.connect(self._say_shares)
        self._drawer_open = False
        self._year_told = False
        """Whether the sentence of the year still holds: counting a year is felt, so it is not done at each edit."""
        self._lines: dict[bool, str] = {}
        """The line that was current by people and by posts."""
        self.editing = Editing(self)
        self.walking = Walking(self)
        self.menus = Menus(self)
        self.planning = Planning(self)
        self.orders = MonthOrders(self)
        self._ways = self._all_ways()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.board, 1)
        row.addWidget(self.side)
        self._connect()

    def _connect(self) -> None:
        plain = ("previous", "next", "plan", "swap", "publish", "redo", "take_up", "copy", "put_down", "more")
        for name in (*plain, "workload", "spread", "spot_check"):
            made = action(self, "roster", name)
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            if name == "redo":
                made.setShortcuts([made.shortcut(), QKeySequence("Ctrl+Shift+Z")])
            made.triggered.connect(partial(self.order, name))
            self.addAction(made)
        self.board.ordered.connect(self.order)
        self.grid.put.connect(self.editing.put)
        self.grid.dropped.connect(self.editing.drop)
        self.grid.carried.connect(self._hang)
        self.grid.moved.connect(self.hint)
        self.grid.moved.connect(self._ask_moment)
        self.board.cover.chosen.connect(self.walking.to_hole_of)
        self.board.faults.mended.connect(self.editing.mend)
        self.board.faults.chosen.connect(self.walking.fault_chosen)
        self.slot.changed.connect(self._panel_changed)
        self.slot.door_opened.connect(self.order)
        self.side.solver.taken.connect(self.planning.take)
        self.side.solver.left.connect(self.planning.leave)
        self.side.fairness.chosen.connect(self.walking.to_person)
        self.side.fairness.year_asked.connect(lambda: self.order("workload"))
        self.side.moment.opened.connect(lambda hour: self.go.emit("what_if", hour))

    def open(self, argument: str) -> None:
        """Show a month, and a square of it: `2026-11`, `2026-11:2026-11-08:<person>`; else the one shown last."""
        month, _, rest = argument.partition(":")
        shown = self.month.name if self.grid.place() != NOWHERE else ""
        if month:
            try:
                self.month.go(month)
            except Refused as refused:
                self.session.say(refused.reason, "bad")
        self.read()
        day, _, person = rest.partition(":")
        if day:
            self.walking.choose(person, date.fromisoformat(day))
        elif shown != self.month.name:
            self.walking.to_day(self.session.watch.today)
        self.take_focus()

    def reread(self, touched: frozenset[str]) -> None:
        """Read the month again where something of it was touched by others than the grid itself."""
        self._year_told = self._year_told and not touches(touched, *workload.TABLES)
        if not self.month.busy and touches(touched, *_TABLES):
            self.read()

    def read(self) -> None:
        """Read the month and show it."""
        self.month.read()
        self.show_month()

    def show_month(self) -> None:
        """Show the draft, or the proposal of a run for this month in its place."""
        grid = self.seen()
        self.board.show_grid(grid, self.shown, self.month.roster, self.month.unrecorded, self.month.away)
        self.board.say_sent(self.month.sent)
        self._later.start()
        self._ask_moment()
        self._title(grid)
        self.hint()
        self.fit()

    def _say_shares(self) -> None:
        """Tell the fairness once the hands rest: it is worked out over a year."""
        caption = self.tr("nights + weekends + holidays; line: due")
        self.side.fairness.say(shares_of(self.seen(), self.shown.hidden), caption)
        if not self._year_told and self.side.isVisible():
            self._year_told = True
            self.side.fairness.say_year(workload.sentence(self.session))

    def _ask_moment(self) -> None:
        """Ask who would come at the hour of the chosen square."""
        grid, run = self.seen(), self.planning.run
        proposed = run is not None and grid is run.proposal
        at = asked_hour.moment(self.grid.sheet(), self.grid.place(), grid)
        self.side.moment.ask(at, asked_hour.deciding(grid, self.month.roster, proposed=proposed))

    def seen(self) -> Grid:
        """Return the draft that is to be seen: the proposal of a run of this month, or the month's own."""
        run = self.planning.run
        mine = run is not None and run.month == self.month.name
        return run.proposal if run is not None and mine and run.proposal is not None else self.month.grid

    def order(self, name: str) -> None:
        """Do what a key, a button, a door or a line of the menu stands for."""
        kind, _, value = name.partition(":")
        if kind == "seconds":
            self.planning.keep_seconds(int(value))
        elif kind == "year":
            self.orders.year(int(value))
        elif name == "open" and self.planning.here():
            self.planning.take()
        else:
            self._ways[name]()

    def _all_ways(self) -> dict[str, Callable[[], object]]:
        """Return what can be ordered by name."""
        edit, orders, go = self.editing, self.orders, self.go.emit
        return {
            "previous": lambda: self._step(-1),
            "next": lambda: self._step(1),
            "departments": self.menus.departments,
            "more": self.menus.more,
            "print": self.print_it,
            "export": self.export_it,
            "view": lambda: self._turn("view"),
            "compare": lambda: self._turn("compare"),
            "workload": lambda: go("forces", workload.KEY),
            "next_hole": self.walking.next_fault,
            "plan": self.planning.plan,
            "plan_afresh": lambda: self.planning.plan(afresh=True),
            "repair": self.planning.repair,
            "open": edit.open_square,
            "clear": edit.clear,
            "lock": edit.lock,
            "leave": edit.leave,
            "mend": edit.mend_here,
            "fill": self.walking.next_fault,
            "take_up": lambda: edit.take_up(copy=False),
            "copy": lambda: edit.take_up(copy=True),
            "put_down": edit.put_down,
            "spread": edit.spread,
            "redo": edit.redo,
            "swap": self._swap,
            "publish": orders.publish,
            "publish_with_holes": orders.publish_with_holes,
            "setup": orders.setup,
            "copy_month": orders.copy_before,
            "discard": orders.discard,
            "people": lambda: go("forces", ""),
            "needs": lambda: go("forces", "need"),
            "rules": lambda: go("forces", "plan_rules"),
            "year_file": lambda: go("intake", ""),
            "what_if": self._what_if,
            "handover": lambda: go("handover", ""),
            "spot_check": self._check,
            "note_sent": self._note_sent,
        }

    def _step(self, step: int) -> None:
        self.slot.close_panel()
        self.month.go(self.month.neighbour(step))
        self.read()
        self.walking.to_day(self.session.watch.today)
        self.take_focus()

    def _swap(self) -> None:
        from desktop.desk.roster.edit import duties

        line, day = self.grid.place()
        people = self.grid.sheet().people(line, day) if line >= 0 else ()
        if people:
            duties.swap(self, people[0], self.month.grid.frame.days[day])

    def _check(self) -> None:
        from desktop.desk.duty_orders import checks

        self.slot.ask(lambda: checks.spot_round(self.session))

    def _note_sent(self) -> None:
        from desktop.desk.duty_orders import around

        self.slot.ask(lambda: around.note_sent(self.session, self.month.name))

    def _what_if(self) -> None:
        self.go.emit("what_if", self.side.moment.argument())

    def back(self) -> bool:
        """Close what is asked, put down what is carried, leave the proposal, go back to the grid."""
        if self.slot.close_panel() or self.editing.let_go() or self.planning.leave():
            return True
        if self._drawer_open:
            self.toggle_side()
            return True
        if not self.grid.hasFocus() and self.board.filled():
            self.take_focus()
            return True
        return False

    def undo_it(self) -> bool:
        """Take the last edit of this month back."""
        return self.editing.undo()

    def print_it(self) -> None:
        """Open the month as the office hangs it on the wall."""
        self.go.emit("paper", f"duty_roster:{self.month.name}")

    def export_it(self) -> None:
        """Write the month into a spreadsheet."""
        self.orders.export()

    def foot_height(self) -> int:
        """Return the height of the foot, and of the panel over it where one is asked."""
        foot, slot = self.board.foot, self.slot
        if not slot.isVisibleTo(self):
            return foot.height()
        return self.height() - slot.mapTo(self, QPoint()).y()

    def tick(self, _now: datetime) -> None:
        """Let the pane of the planner tell the seconds."""
        self.planning.tick()

    def toggle_side(self) -> None:
        """Open or close the drawer (F4), where there is no room for it beside the grid."""
        if self._wide():
            self.side.fairness.bars.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._drawer_open = not self._drawer_open
        self.fit()
        self._later.start()

    def show_departments(self, hidden: frozenset[str]) -> None:
        """Leave these departments out, and remember it."""
        self.shown = replace(self.shown, hidden=hidden)
        self.session.settings.setValue(_HIDDEN, ",".join(sorted(one or _OWN for one in hidden)) or _NONE)
        self.show_month()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the pane beside the grid where there is room for both."""
        super().resizeEvent(event)
        self.fit()

    def take_focus(self) -> None:
        """Put the focus on the grid, or on what is to be done before there is one."""
        if self.board.filled():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.board.empty.take_focus()

    def hint(self) -> None:
        """Say what is chosen, what is wrong with it, and which keys do what."""
        foot, panel = self.board.foot, self.slot.panel
        if panel is not None:
            foot.tell("", (Hint(("Return",), self.tr("do it")), Hint(("Esc",), self.tr("close"))))
            return
        line, day = self.grid.place()
        square = self.grid.square()
        if square is None:
            foot.tell("", (Hint((key("roster", "plan").sequence,), key("roster", "plan").said()),))
            return
        sheet, count = self.grid.sheet(), len(self.grid.places())
        chosen = f"{sheet.lines[line].name} {sheet.days[day].said} {square.said}"
        if count > 1:
            chosen = self.tr("{n} squares").format(n=count)
        undo = ("undo",) if self.month.history.back else ()
        names = ("open", "clear", "leave", "lock", *undo, "next_hole", "repair", "view", "compare", "departments")
        hints = tuple(Hint((key("roster", name).sequence,), key("roster", name).said()) for name in names)
        foot.tell(chosen, hints, square.breach if count == 1 else "")

    def _hang(self, source: Place, target: Place, copy: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Say what dropping here would do."""
        said = self.editing.carried(source, target, copy=copy)
        if said:
            self.board.foot.tell(said, ())
        else:
            self.hint()

    def _panel_changed(self) -> None:
        self.board.fit()
        self.hint()

    def _title(self, grid: Grid) -> None:
        roster, days = self.month.roster, grid.frame.days
        caption = self.tr("roster of {month}").format(month=f"{days[0]:%Y-%m}")
        if roster is not None:
            caption = self.tr("roster of {month}, draft {n}").format(month=f"{days[0]:%Y-%m}", n=roster.draft)
        if roster is not None and roster.edition:
            words = self.tr("roster of {month}, edition {n}")
            caption = words.format(month=f"{days[0]:%Y-%m}", n=roster.edition)
        self.titled.emit(self.tr("Duty"), caption)

    def _turn(self, name: str) -> None:
        if name == "view":
            line, day = self.grid.place()
            self._lines[self.shown.posts] = self.grid.sheet().lines[line].key if line >= 0 else ""
            self.shown = replace(self.shown, posts=not self.shown.posts)
            self.show_month()
            self.grid.choose(max(self.grid.sheet().place_of(self._lines.get(self.shown.posts, "")), 0), max(day, 0))
            return
        self.shown = replace(self.shown, compared=not self.shown.compared)
        if self.shown.compared and not self.month.grid.frame.material.published:
            self.session.say(self.tr("This month was never published; everything is new."), "warn")
        self.show_month()

    def _wide(self) -> bool:
        return self.width() >= self.look.px(_WIDE)

    def fit(self) -> None:
        """Show the pane beside the grid where there is room, or where it has something to ask."""
        self.side.setVisible(self._wide() or self._drawer_open or self.planning.here())
        self.side.fit(self.window().width())
        self.board.fit()


def make(session: Session) -> RosterPage:
    """Make the page."""
    return RosterPage(session)
