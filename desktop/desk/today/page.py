"""The Today board: strips with running clocks at the left, what waits and who is there at the right."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.desk.controls.empty import Empty
from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.section import Section
from desktop.desk.keys import action, key
from desktop.desk.page import Page, touches
from desktop.desk.strips.rows import Row, StripRow, ranked
from desktop.desk.strips.view import StripList
from desktop.desk.today.counts import chips
from desktop.desk.today.duty_asks import DutyAsks
from desktop.desk.today.latest import LatestPane, latest
from desktop.desk.today.rows import rows_of
from desktop.desk.today.side import SidePane
from desktop.ledger import boards
from desktop.post.moment import clock_time
from desktop.post.refused import Refused
from desktop.post.states import OPEN_STATES, WhistleState
from desktop.post.words import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from desktop.desk.orders.panel import OrderPanel
    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.post.dispatch import Dispatch

_WIDE = 1200 - 68
"""Logical pixels of the page below which the side pane becomes a drawer: 1200 of the window (ui/guide.md 4)."""
_LOOKS_BACK = timedelta(days=60)
"""How far back the board looks for the last whistle when none is in hand."""
_MOST_LINES = 12
"""Lines of the journal that a high window shows at most."""


class TodayPage(Page):
    """What runs, what waits, who is there, and what was just written down."""

    name = "today"

    def __init__(self, session: Session) -> None:
        """Lay out the board; the side and the journal are read once the strips are on the screen."""
        super().__init__(session)
        look = self.look
        self._cases: tuple[Case, ...] = ()
        self._closed: tuple[Case, ...] = ()
        self._drawer_open = False
        self._waits = 0
        self._minute = ""
        self._panel: OrderPanel | None = None
        self.strips = StripList(look, session.now)
        self.strips.opened.connect(self._open)
        self.strips.ordered.connect(self._order)
        self.strips.typed.connect(self._hint)
        self.strips.department_chosen.connect(lambda *_keys: self._hint())
        register = KeyButton(look, self.tr("All whistles"), key("everywhere", "go_register").sequence, kind="small")
        register.clicked.connect(lambda: self.go.emit("register", ""))
        self._drawer = KeyButton(look, "", key("everywhere", "tasks").sequence, kind="small")
        self._drawer.clicked.connect(self.toggle_side)
        self._head = Section(look, self.tr("Whistles in hand"), self._drawer, register)
        self._latest = LatestPane(look)
        self._latest.opened.connect(lambda whistle: self.go.emit("whistle", whistle))
        self._empty = Empty(look)
        self._hints = Hints(look)
        self.side = SidePane(session)
        self.side.asked.connect(self._do_task)
        self.side.forces_opened.connect(lambda: self.go.emit("roster", ""))
        self._duties = DutyAsks(session, self.side.duty, self)
        self._duties.shown.connect(self._show_panel)
        self._duties.go.connect(self.go)
        self.side.duty_opened.connect(self._duties.offer)
        self.side.check_wanted.connect(self._duties.check)
        check = action(self, "today", "spot_check")
        check.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        check.triggered.connect(self._duties.check)
        self.addAction(check)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._painted)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self.look.px
        self._board = QWidget()
        self._stack = QStackedLayout(self._board)
        self._stack.addWidget(self.strips)
        self._stack.addWidget(self._empty)
        self._left = QVBoxLayout()
        self._left.setContentsMargins(px(16), 0, px(12), 0)
        self._left.setSpacing(0)
        self._left.addWidget(self._head)
        self._left.addWidget(self._board, 1)
        self._left.addWidget(self._latest)
        self._left.addStretch(0)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._left, 1)
        column.addWidget(self._hints)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self.side)

    def open(self, argument: str) -> None:
        """Show the board, the most pressing whistle on top; `argument` names one to be chosen."""
        self._close_panel()
        self._read_cases(keep_order=False)
        self._later.start(0)
        self._title()
        if argument:
            self.strips.choose(argument)
        self.strips.setFocus(Qt.FocusReason.OtherFocusReason)

    def reread(self, touched: frozenset[str]) -> None:
        """Read the whistles in hand again, and what hangs on them."""
        if touches(touched, "whistle", "dispatch", "presence", "task", "department", "rule", "entry", "note"):
            self._read_cases(keep_order=self.strips.hasFocus() or self._panel is not None)
        self._read_the_rest()
        if touches(touched, "stand"):
            self._title()

    def _read_cases(self, *, keep_order: bool) -> None:
        session, now = self.session, self.session.now()
        self._cases = boards.in_hand(session.ledger)
        self._closed = boards.closed_since(session.ledger, now.replace(hour=0, minute=0, second=0, microsecond=0))
        rows = ranked(rows_of((*self._cases, *self._closed), session.watch.rules(), session.language, now), now)
        self.strips.show_rows(_kept(rows, self.strips.row_model.rows()) if keep_order else rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            self._say_empty(now)
        self._count(now)
        self._hint()

    def _painted(self) -> None:
        if self.isVisible():
            self._read_the_rest()

    def _read_the_rest(self) -> None:
        """Read what stands beside and under the strips."""
        session, now = self.session, self.session.now()
        self._later.stop()
        self._waits = self.side.reread_tasks((*self._cases, *self._closed), now)
        self.side.reread_forces(now)
        self._latest.say(latest(session.ledger, session.language, _MOST_LINES))
        self._count(now)
        self._fit()

    def _title(self) -> None:
        keeper = self.session.keeper()
        self.titled.emit(self.tr("Today"), self.tr("clerk on duty {name}").format(name=keeper) if keeper else "")

    def _say_empty(self, now: datetime) -> None:
        last = boards.closed_since(self.session.ledger, now - _LOOKS_BACK)
        blow = KeyButton(self.look, self.tr("Blow a whistle"), key("everywhere", "blow").sequence)
        blow.clicked.connect(lambda: self.go.emit("blow", ""))
        told = ""
        if last and last[0].whistle.closed_at is not None:
            told = self.tr("The last one: no. {number}, closed {time}.").format(
                number=last[0].whistle.number, time=f"{last[0].whistle.closed_at:%m-%d %H:%M}"
            )
        self._empty.say(self.tr("No whistle is in hand."), told, blow)

    def _count(self, now: datetime) -> None:
        out = sum(1 for case in self._cases if case.whistle.state in OPEN_STATES)
        shown = chips(self.strips.row_model.rows(), self._cases, now)
        caption = self.tr("most pressing first") if self._wide() else ""
        self._head.say(count=str(out), caption=caption, chips=shown)
        self._drawer.setText(self.tr("For me to do {n}, there now").format(n=self._waits))
        self._drawer.updateGeometry()

    def _hint(self, digits: str = "") -> None:
        row, call = self.strips.chosen_keys()
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
        shown = hints if call else (hints[0], *hints[5:]) if number else hints[:1] if row else ()
        self._hints.say(subject, shown, remark if call else "")

    def _open(self, whistle: str) -> None:
        """Open the chosen whistle on the chosen department."""
        _row, call = self.strips.chosen_keys()
        self.go.emit("whistle", f"{whistle}:open:{call}" if call else whistle)

    def _order(self, letter: str, whistle: str, call: str, digits: str) -> None:
        at = clock_time(digits, self.session.now()) if digits else None
        if digits and at is None:
            self.session.say(
                Words(f"{digits} 不是时间。敲四位数字，如 1433。", f"{digits} is no time of day; type 1433."), "bad"
            )
        elif letter == "note":
            self._ask("note", whistle, "", at)
        elif letter in {"acknowledge", "depart", "arrive"}:
            self._step(letter, whistle, call, at)

    def _step(self, letter: str, whistle: str, call: str, at: datetime | None) -> None:
        case, found = self._found(whistle, call)
        if case is None or found is None:
            self.session.say(
                Words("这一行没有选中的部门。Enter 打开它。", "No department is chosen here. Enter opens it."), "warn"
            )
        elif letter == "arrive":
            self._ask("join" if found.on_site else "report_in", whistle, call, at)
        else:
            from desktop.desk.today.taps import tap

            tap(self.session, letter, call, f"{case.whistle.number} 号 {case.name(found.department)}", at)

    def _found(self, whistle: str, call: str) -> tuple[Case | None, Dispatch | None]:
        case = next((one for one in self._cases if one.whistle.id == whistle), None)
        calls = case.dispatches if case is not None else ()
        return case, next((one for one in calls if one.id == call), None)

    def _ask(self, order: str, whistle: str, call: str, at: datetime | None) -> None:
        """Show the form of an order under the strips."""
        from desktop.desk.orders import book

        try:
            panel = book.panel(self.session, order, whistle, call, at)
        except Refused as refused:
            self.session.say(refused.reason, "bad")
            return
        panel.door_opened.connect(lambda door: self.go.emit("whistle", f"{whistle}:{door}:{call}"))
        self._show_panel(panel)

    def _show_panel(self, panel: OrderPanel) -> None:
        self._close_panel()
        self._panel = panel
        panel.finished.connect(lambda _done: self._close_panel())
        panel.left.connect(self._close_panel)
        self._left.insertWidget(self._left.indexOf(self._latest), panel)
        panel.show()
        self._fit()
        panel.take_focus()
        self.strips.scrollTo(self.strips.currentIndex())

    def _close_panel(self) -> bool:
        panel, self._panel = self._panel, None
        if panel is None:
            return False
        panel.hide()
        self._left.removeWidget(panel)
        panel.deleteLater()
        self._fit()
        self.strips.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _do_task(self, task: str) -> None:
        order, _, rest = task.partition(":")
        if order in {"inbox", "handover", "items", "conference", "conferences"}:
            self.go.emit(order, rest)
            return
        if order == "remind":
            self._duties.remind(rest)
            return
        if order == "note_sent":
            self.go.emit("roster", rest)
            return
        if order == "duty":
            name, _, duty = rest.partition(":")
            self._duties.ask(name, duty)
            return
        whistle, _, call = rest.partition(":")
        what = "" if order == "open" else f":{order}" + (f":{call}" if call else "")
        self.go.emit("whistle", whistle + what)

    def tick(self, now: datetime) -> None:
        """Move the clocks."""
        self.strips.tick(now)
        self._count(now)
        if f"{now:%H:%M}" != self._minute:
            self._minute = f"{now:%H:%M}"
            self._waits = self.side.reread_tasks((*self._cases, *self._closed), now)

    def back(self) -> bool:
        """Close the panel or the drawer, or go back from the tasks to the strips."""
        if self._close_panel():
            return True
        if self._drawer_open:
            self.toggle_side()
            return True
        if self.side.tasks.hasFocus():
            self.strips.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def toggle_side(self) -> None:
        """Open or close the drawer (F4); where the pane stands open, go to what waits, or back from it."""
        if self._wide():
            to_strips = self.side.tasks.hasFocus()
        else:
            self._drawer_open = not self._drawer_open
            to_strips = not self._drawer_open
            self._fit()
        (self.strips if to_strips else self.side.tasks).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _wide(self) -> bool:
        return self.width() >= self.look.px(_WIDE)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what stands beside the strips once they are painted."""
        super().showEvent(event)
        self._later.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the pane beside the strips where there is room for both."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the strips the room that they need, and the journal the lines that are left."""
        wide, px = self._wide(), self.look.px
        self.side.setVisible(wide or self._drawer_open)
        self.side.fit(self.window().width())
        self._drawer.setVisible(not wide)
        needed = self.strips.sizeHint().height() if self.strips.row_model.rowCount() else px(200)
        self._board.setMaximumHeight(max(needed, px(110)))
        panel = self._panel.sizeHint().height() + px(8) if self._panel is not None else 0
        room = self.height() - self._head.height() - self._hints.height() - needed - panel
        self._latest.show_lines(max(0, (room - px(22)) // px(24)))

    def foot_height(self) -> int:
        """Return the height of the hints, and of the panel over them where nothing fits between the two."""
        panel, px = self._panel, self.look.px
        if panel is None or self._hints.y() - panel.geometry().bottom() > px(48):
            return self._hints.height()
        return self.height() - panel.y()

    def print_it(self) -> None:
        """Print the slip of the chosen whistle."""
        whistle, _call = self.strips.chosen_keys()
        case = next((one for one in (*self._cases, *self._closed) if one.whistle.id == whistle), None)
        if case is None or case.whistle.state in {WhistleState.DRAFT, WhistleState.SCREENING}:
            super().print_it()
        else:
            self.go.emit("paper", f"whistle_slip:{whistle}")


def _kept(rows: tuple[Row, ...], before: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return `rows` in the order in which they stood, while somebody works in them; new ones come where they belong."""
    places = {(row.key, isinstance(row, StripRow)): place for place, row in enumerate(before)}
    stood = sorted((row for row in rows if _known(row, places)), key=lambda row: places[row.key, _strip(row)])
    waiting = iter(stood)
    return tuple(next(waiting) if _known(row, places) else row for row in rows)


def _strip(row: Row) -> bool:
    return isinstance(row, StripRow)


def _known(row: Row, places: dict[tuple[str, bool], int]) -> bool:
    return (row.key, _strip(row)) in places


def make(session: Session) -> TodayPage:
    """Make the page."""
    return TodayPage(session)
