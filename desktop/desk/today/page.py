"""The Today board: strips with running clocks at the left, what waits and who is there at the right."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.desk.controls.empty import Empty
from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Pane
from desktop.desk.controls.section import Section
from desktop.desk.frame.tasks import TaskList
from desktop.desk.keys import key
from desktop.desk.marks.chip import ChipWords
from desktop.desk.page import Page, touches
from desktop.desk.strips.rows import StripRow, face, ranked
from desktop.desk.strips.view import StripList
from desktop.desk.today.latest import LatestPane, latest
from desktop.desk.today.on_duty import OnDutyPane, on_duty
from desktop.desk.today.rows import rows_of
from desktop.desk.today.waiting import waiting
from desktop.ledger import boards
from desktop.post.command_post import Stand
from desktop.post.moment import clock_time
from desktop.post.refused import Refused
from desktop.post.states import OPEN_STATES, WhistleState
from desktop.post.words import Words
from desktop.procedures.dispatch import calls

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case

_WIDE = 1200
"""Logical pixels below which the side pane becomes a drawer (ui/guide.md 4)."""


class TodayPage(Page):
    """What runs, what waits, who is there, and what was just written down."""

    name = "today"

    def __init__(self, session: Session) -> None:
        """Lay out the board."""
        super().__init__(session)
        look = self.look
        self._cases: tuple[Case, ...] = ()
        self._drawer_open = False
        self.strips = StripList(look, session.now)
        self.strips.opened.connect(lambda whistle: self.go.emit("whistle", whistle))
        self.strips.ordered.connect(self._order)
        self.strips.typed.connect(self._typed)
        self.strips.department_chosen.connect(lambda *_keys: self._hint())
        self.strips.turned.connect(self._turned)
        register = KeyButton(look, self.tr("All whistles"), key("everywhere", "go_whistles").sequence, kind="small")
        register.clicked.connect(lambda: self.go.emit("register", ""))
        self._head = Section(look, self.tr("Whistles in hand"), register)
        self._latest = LatestPane(look)
        self._latest.opened.connect(lambda whistle: self.go.emit("whistle", whistle))
        self._empty = Empty(look)
        self._hints = Hints(look)
        self._tasks_head = Section(look, self.tr("For me to do"))
        self.tasks = TaskList(look)
        self.tasks.opened.connect(self._do_task)
        self._nothing_waits = Empty(look)
        self._duty_head = Section(look, self.tr("There now"))
        self._duty = OnDutyPane(session)
        self._panel_place = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        px = self.look.px
        board = QWidget()
        self._board = QStackedLayout(board)
        self._board.addWidget(self.strips)
        self._board.addWidget(self._empty)
        left = QVBoxLayout()
        left.setContentsMargins(px(16), px(9), px(12), 0)
        left.setSpacing(px(8))
        left.addWidget(self._head)
        left.addWidget(board, 1)
        left.addLayout(self._panel_place)
        left.addWidget(self._latest)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(left, 1)
        column.addWidget(self._hints)
        self._side = Pane("side")
        self._side.setFixedWidth(px(316))
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, px(8), 0, px(8))
        side.setSpacing(px(4))
        for widget, stretch in ((self._padded(self._tasks_head), 0), (self.tasks, 3), (self._nothing_waits, 1)):
            side.addWidget(widget, stretch)
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setProperty("rule", True)
        side.addWidget(rule)
        side.addWidget(self._padded(self._duty_head))
        side.addWidget(self._duty, 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self._side)

    def _padded(self, widget: QWidget) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(self.look.px(16), 0, self.look.px(16), 0)
        row.addWidget(widget)
        return box

    def open(self, argument: str) -> None:
        """Show the board; `argument` names a whistle to be chosen."""
        self.reread(frozenset({"*"}))
        if argument:
            self.strips.choose(argument)
        self.strips.setFocus(Qt.FocusReason.OtherFocusReason)

    def reread(self, touched: frozenset[str]) -> None:
        """Read the whistles in hand again, and what hangs on them."""
        session, now = self.session, self.session.now()
        if touches(touched, "whistle", "dispatch", "presence", "task", "department", "rule", "entry"):
            self._cases = boards.in_hand(session.ledger)
            since = now.replace(hour=0, minute=0, second=0, microsecond=0)
            closed = boards.closed_since(session.ledger, since)
            rows = ranked(rows_of((*self._cases, *closed), session.watch.rules(), session.language, now), now)
            self.strips.show_rows(rows)
            self._board.setCurrentIndex(0 if rows else 1)
            if not rows:
                self._say_empty(now)
            found = waiting((*self._cases, *closed), boards.inbox(session.ledger), session.language, now)
            self.tasks.show_rows(found)
            self.tasks.setVisible(bool(found))
            self._nothing_waits.setVisible(not found)
            self._nothing_waits.say(self.tr("Nothing waits for you."))
            self._tasks_head.say(count=str(len(found)) if found else "")
            self._latest.say(latest(session.ledger, session.language, 2))
        if touches(touched, "presence", "department", "officer", "posting", "attendance", "stand", "dispatch"):
            self._duty.say(on_duty(session, now))
            self._duty_head.say(caption=f"{now:%m-%d}")
        self._count(now)
        self._hint()
        self._title()

    def _title(self) -> None:
        stands = self.session.ledger.having(Stand)
        keeper = max(stands, key=lambda one: one.since).clerk if stands else ""
        self.titled.emit(self.tr("Today"), self.tr("clerk on duty {name}").format(name=keeper) if keeper else "")

    def _say_empty(self, now: datetime) -> None:
        last = boards.closed_since(self.session.ledger, now - timedelta(days=60))
        blow = KeyButton(self.look, self.tr("Blow a whistle"), key("everywhere", "blow").sequence)
        blow.clicked.connect(lambda: self.go.emit("blow", ""))
        told = ""
        if last and last[0].whistle.closed_at is not None:
            told = self.tr("The last one: no. {number}, closed {time}.").format(
                number=last[0].whistle.number, time=f"{last[0].whistle.closed_at:%m-%d %H:%M}"
            )
        self._empty.say(self.tr("No whistle is in hand."), told, blow)

    def _count(self, now: datetime) -> None:
        faces = [
            face(cell, now)
            for row in self.strips.row_model.rows()
            if isinstance(row, StripRow)
            for cell in row.cells
            if not cell.quiet
        ]
        late = sum(1 for one in faces if one.running and one.late)
        soon = sum(1 for one in faces if one.running and one.tone == "warn")
        runs = sum(1 for one in faces if one.running and one.tone == "run")
        there = sum(1 for case in self._cases for call in case.dispatches if call.on_site)
        chips = (
            ChipWords(self.tr("Overdue {n}").format(n=late), "bad", "x") if late else None,
            ChipWords(self.tr("Under ten {n}").format(n=soon), "warn", "tri") if soon else None,
            ChipWords(self.tr("Running {n}").format(n=runs), "run", "clock") if runs else None,
            ChipWords(self.tr("On the scene {n}").format(n=there), "ok", "ok") if there else None,
        )
        out = sum(1 for case in self._cases if case.whistle.state in OPEN_STATES)
        caption = self.tr("most pressing first")
        self._head.say(count=str(out), caption=caption, chips=tuple(chip for chip in chips if chip is not None))

    def _hint(self, digits: str = "") -> None:
        row, _call = self.strips.chosen_keys()
        number = next((str(case.whistle.number) for case in self._cases if case.whistle.id == row), "")
        hints = (
            Hint(("Return",), self.tr("open")),
            Hint(("Left", "Right"), self.tr("department")),
            Hint(("Q",), self.tr("acknowledged")),
            Hint(("W",), self.tr("set out")),
            Hint(("E",), self.tr("arrived")),
            Hint(("R",), self.tr("note")),
            Hint(("Ctrl+Z",), self.tr("take back")),
        )
        subject = self.tr("No. {number} chosen").format(number=number) if number else ""
        remark = (
            self.tr("time {digits}").format(digits=digits)
            if digits
            else self.tr("type 1433 and then E for 14:33; without digits it is now")
        )
        self._hints.say(subject, hints if number else hints[:1], remark)

    def _typed(self, digits: str) -> None:
        self._hint(digits)

    def _order(self, letter: str, whistle: str, call: str, digits: str) -> None:
        at = None
        if digits:
            at = clock_time(digits, self.session.now())
            if at is None:
                self.session.say(
                    Words(f"{digits} 不是时间。四位数字，如 1433。", f"{digits} is no time of day."), "bad"
                )
                return
        if letter == "open":
            self.go.emit("whistle", whistle)
        elif letter == "note":
            self.go.emit("whistle", f"{whistle}:note")
        elif letter in ("acknowledge", "depart", "arrive"):
            self._step(letter, whistle, call, at)

    def _step(self, letter: str, whistle: str, call: str, at: datetime | None) -> None:
        if not call:
            self.go.emit("whistle", whistle)
            return
        if letter == "arrive":
            from desktop.desk.today.arriving import arriving

            self._show(arriving(self.session, call, at))
            return
        try:
            self.session.give(calls.acknowledge if letter == "acknowledge" else calls.depart, call, at)
        except Refused as refused:
            self.session.say(refused.reason, "bad")

    def _show(self, panel: QWidget) -> None:
        """Show a panel for one order under the strips."""
        self._close_panel()
        panel.setParent(self)
        self._panel_place.addWidget(panel)
        panel.destroyed.connect(self.strips.setFocus)
        panel.show()
        panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_panel(self) -> bool:
        item = self._panel_place.takeAt(0)
        panel = item.widget() if item is not None else None
        if panel is None:
            return False
        panel.hide()
        panel.deleteLater()
        self.strips.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _do_task(self, task: str) -> None:
        order, _, rest = task.partition(":")
        if order == "inbox":
            self.go.emit("inbox", rest)
            return
        whistle, _, call = rest.partition(":")
        what = "" if order == "open" else f":{order}" + (f":{call}" if call else "")
        self.go.emit("whistle", whistle + what)

    def _turned(self, whistle: str, call: str, tone: str) -> None:
        case = next((one for one in self._cases if one.whistle.id == whistle), None)
        found = next((one for one in case.dispatches if one.id == call), None) if case is not None else None
        if case is None or found is None:
            return
        name, number = case.name(found.department), case.whistle.number
        words = (
            Words(f"{number} 号 {name}已超时。", f"No. {number}: {name} is overdue.")
            if tone == "bad"
            else Words(f"{number} 号 {name}剩不到十分钟。", f"No. {number}: {name} has under ten minutes.")
        )
        self.session.say(words, tone)

    def tick(self, now: datetime) -> None:
        """Move the clocks."""
        self.strips.tick(now)
        if now.second == 0:
            self._count(now)

    def back(self) -> bool:
        """Close the panel or the drawer."""
        if self._close_panel():
            return True
        if self._drawer_open:
            self.toggle_side()
            return True
        return False

    def toggle_side(self) -> None:
        """Open or close the drawer (F4), or go to what waits where the pane stands open."""
        if self.width() >= self.look.px(_WIDE - 68):
            self.tasks.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._drawer_open = not self._drawer_open
        self._side.setVisible(self._drawer_open)
        (self.tasks if self._drawer_open else self.strips).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, _event: object) -> None:
        """Show the pane beside the strips where there is room for both."""
        wide = self.width() >= self.look.px(_WIDE - 68)
        self._side.setVisible(wide or self._drawer_open)

    def print_it(self) -> None:
        """Print the slip of the chosen whistle."""
        whistle, _call = self.strips.chosen_keys()
        case = next((one for one in self._cases if one.whistle.id == whistle), None)
        if case is None or case.whistle.state is WhistleState.DRAFT:
            super().print_it()
            return
        self.go.emit("paper", f"whistle_slip:{whistle}")


def make(session: Session) -> TodayPage:
    """Make the page."""
    return TodayPage(session)
