"""The sheet of one whistle: how far it is, who is there, who stayed how long, what happened, and every order to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from desktop.desk import keys
from desktop.desk.controls.empty import Empty
from desktop.desk.page import Page, touches
from desktop.desk.whistle import acts, papers
from desktop.desk.whistle.foot import Foot, OrderMenu
from desktop.desk.whistle.giving import Giving
from desktop.desk.whistle.log import LogPane
from desktop.desk.whistle.reading import neighbours, story
from desktop.desk.whistle.sheet import Sheet
from desktop.ledger import boards
from desktop.post.evaluation import Evaluation
from desktop.post.moment import clock_time
from desktop.post.order import CommandOrder
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures.conferences import reading, superior

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.desk.session import Session
    from desktop.ledger.boards import Case

_WIDE = 1200 - 68
"""Logical pixels of the page below which the journal becomes a drawer (ui/guide.md 4), the rail taken off."""
_TABLES = (
    "whistle", "dispatch", "presence", "task", "permit", "violation", "note", "witness", "leader_visit", "opinion",
    "team_member", "command_order", "evaluation", "department", "officer", "member", "rule", "entry", "reporter",
    "conference", "superior_action",
)  # fmt: skip
_ALIASES = {"arrive": "report_in"}


class WhistlePage(Page):
    """One whistle, opened by its id, by `id:order` or by `id:order:dispatch`."""

    name = "whistle"
    papers = Signal(str, str)
    """Kind of a paper, and the whistle with the dispatch or order it is about."""

    def __init__(self, session: Session) -> None:
        """Lay out the sheet."""
        super().__init__(session)
        look = self.look
        self._id = ""
        self._case: Case | None = None
        self._digits = ""
        self._minute = ""
        self._drawer = False
        self._letters = keys.letters_of("whistle")
        self.sheet = Sheet(session)
        self.table = self.sheet.table
        self.log = LogPane(session)
        self.foot = Foot(look)
        self._nothing = Empty(look)
        self.giving = Giving(session, self.table, self.sheet.slot, self)
        self._lay_out()
        self._connect()

    def open(self, argument: str) -> None:
        """Show the whistle that `argument` names, and offer the order named after it."""
        self._id, _, rest = argument.partition(":")
        order, _, subject = rest.partition(":")
        self._digits = ""
        self.giving.turn_to(self._id)
        self.reread(frozenset({"*"}))
        if self._case is None:
            return
        self.sheet.verticalScrollBar().setValue(0)
        self._choose(subject)
        if order == "note":
            self.write()
        elif order and order != "open":
            self.give(order, subject)

    def reread(self, touched: frozenset[str]) -> None:
        """Read the whistle again where something of it was touched."""
        if not touches(touched, *_TABLES):
            return
        try:
            self._case = boards.case(self.session.ledger, self._id)
        except Refused as refused:
            self._case = None
            self._nothing.say(self.session.words(refused.reason))
        self._stack.setCurrentIndex(0 if self._case is not None else 1)
        if self._case is not None:
            self._show(self._case)

    def tick(self, now: datetime) -> None:
        """Move the clocks, and the chart once a minute."""
        self.log.tick(now)
        if self._case is not None:
            self.sheet.clocks(self._case, now, self._digits)
            if f"{now:%H:%M}" != self._minute:
                self._minute = f"{now:%H:%M}"
                self.sheet.draw(self._case, now)
                self._offer(self._case)

    def give(self, order: str, subject: str = "") -> None:
        """Give an order to the whistle or to the department `subject`, at the time that was typed."""
        at = None
        if self._digits:
            at = clock_time(self._digits, self.session.now())
            typed = self._digits
            self._type("")
            if at is None:
                told = Words(f"{typed} 不是时间。四位数字，如 1433。", f"{typed} is no time of day.")
                self.session.say(told, "bad")
                return
        self.giving.order(_ALIASES.get(order, order), subject, at)

    def write(self) -> None:
        """Write a note: the journal opens where it is a drawer."""
        if self.log.isHidden():
            self.toggle_side()
        self.log.write()

    def toggle_side(self) -> None:
        """Open or close the journal where it is a drawer, else go into it (F4)."""
        if self.width() >= self.look.px(_WIDE):
            self.log.journal.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._drawer = not self._drawer
        self.log.setVisible(self._drawer)
        if self._drawer:
            self.log.write()
        else:
            self._home()

    def back(self) -> bool:
        """Take away what is typed, then the panel, the refusal, the drawer; False where nothing is left."""
        if self._digits:
            self._type("")
        elif self.giving.close():
            pass
        elif self.table.is_refusing():
            self.table.leave_refusal()
        elif self._drawer:
            self.toggle_side()
        elif self.log.has_focus():
            self._home()
        else:
            return False
        return True

    def print_it(self) -> None:
        """Offer the papers of this whistle."""
        found = tuple(papers.papers(self.session, self._case)) if self._case is not None else ()
        if not found:
            super().print_it()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        for place, (text, what) in enumerate(found, start=1):
            made = QAction(f"&{place} {text}" if place <= 9 else text, menu)  # noqa: PLR2004 - one digit
            made.triggered.connect(lambda _on=False, what=what: self._print(what))
            menu.addAction(made)
        menu.setObjectName("papers")
        menu.popup(
            self.foot.mapToGlobal(QPoint(self.foot.width() - menu.sizeHint().width(), -menu.sizeHint().height()))
        )
        menu.setActiveAction(menu.actions()[0])

    def export_it(self) -> None:
        """Take the next step of this whistle: Ctrl+E reports complete here, for a sheet is no list to export."""
        order = acts.next_act(self._case, rated=self._rated) if self._case is not None else ""
        if order:
            self.give(order)

    def foot_height(self) -> int:
        """Return the height of the bar of orders."""
        return self.foot.height()

    def caught_up(self) -> bool:
        """Tell whether no note is half typed and no panel stands open."""
        return self.log.caught_up() and self.giving.panel() is None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Gather digits for the time; letters are orders to the current department."""
        text, plain = (
            event.text(),
            event.modifiers()
            in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            },
        )
        if self._case is None:
            super().keyPressEvent(event)
        elif plain and text.isascii() and text.isdecimal():
            self._type(self._digits + text)
        elif plain and self._digits and event.key() == Qt.Key.Key_Backspace.value:
            self._type(self._digits[:-1])
        elif plain and event.key() in self._letters and self.table.current_key():
            self._letter(self._letters[event.key()], self.table.current_key())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the journal beside the work where there is room for both."""
        super().resizeEvent(event)
        self.log.setVisible(self.width() >= self.look.px(_WIDE) or self._drawer)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.sheet, 1)
        left.addWidget(self.foot)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.log)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._nothing)

    def _connect(self) -> None:
        self.table.ordered.connect(self._letter)
        self.table.opened.connect(lambda _key: self._menu(department=True))
        self.foot.ordered.connect(self._foot)
        self.sheet.head.linked.connect(lambda whistle: self.go.emit("whistle", whistle))
        self.giving.go.connect(self.go)
        self.giving.shown.connect(self.sheet.reveal)
        self.giving.closed.connect(self._slot_is_empty)
        self.log.left.connect(self.back)
        self.log.journal.opened.connect(self._put_right)
        for name, does in (
            ("note", self.write),
            ("add_department", lambda: self.give("add_department")),
            ("confer", lambda: self.give("confer")),
            ("more", self._menu),
            ("previous", lambda: self._turn(-1)),
            ("next", lambda: self._turn(1)),
        ):
            action = keys.action(self, "whistle", name)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _on=False, does=does: does())
            self.addAction(action)

    def _show(self, case: Case) -> None:
        now, session = self.session.now(), self.session
        rules = session.watch.rules(version=case.whistle.rules)
        self._rated = (session.ledger.find(Evaluation, self._id) or Evaluation(self._id)).complete
        self.sheet.say(case, now, max(rules.warn_minutes, default=0), self._digits)
        entries = boards.story(session.ledger, self._id)
        day = (case.whistle.blown_at or now).date()
        self.log.say(self._id, story.rows(entries, session.language, day, rules.backfill_minutes))
        self.log.tick(now)
        self._offer(case)
        place, count = neighbours.place(session.ledger, case.whistle)
        number = self.tr("no. {number}").format(number=case.whistle.number) if case.whistle.number else ""
        counted = f"{place}/{count}" if place else ""
        self.titled.emit(self.tr("Whistle"), "　".join(part for part in (number, counted) if part))

    def _slot_is_empty(self) -> None:
        self.sheet.reveal(None)
        self._home()

    def _type(self, digits: str) -> None:
        self._digits = digits[-4:]
        if self._case is not None:
            self.sheet.say_chips(self._case, self.session.now(), self._digits)

    def _offer(self, case: Case) -> None:
        orders = self.session.ledger.having(CommandOrder, whistle=self._id)
        ledger = self.session.ledger
        offered = acts.of_whistle(
            case,
            orders,
            rated=self._rated,
            conferences=reading.of_whistle(ledger, self._id),
            unanswered=any(one.answered_at is None for one in superior.of_whistle(ledger, self._id)),
        )
        self._acts = {act.name: act for act in offered}
        self.foot.say(self._acts, acts.next_act(case, rated=self._rated), printable=case.whistle.blown_at is not None)

    def _letter(self, letter: str, call: str) -> None:
        if letter == "open":
            self._menu(department=True)
        else:
            self.give(letter, call)

    def _foot(self, name: str) -> None:
        known = {"note": self.write, "next": self.export_it, "more": self._menu, "print": self.print_it}
        if name == "back":
            if not self.back():
                self.go.emit("back", "")
        elif name in known:
            known[name]()
        else:
            self.give(name)

    def _menu(self, *, department: bool = False) -> None:
        """Offer the orders to the current department, or those to the whistle with the department's on top."""
        case = self._case
        if case is None:
            return
        call = next((one for one in case.dispatches if one.id == self.table.current_key()), None)
        own = tuple(acts.of_department(case, call, self.session.now())) if call is not None else ()
        name = case.name(call.department) if call is not None else ""
        if department:
            menu = OrderMenu(self.look, self, ((name, own),))
        else:
            menu = OrderMenu(self.look, self, ((self.tr("The whistle"), tuple(self._acts.values())),))
            if own:
                menu.branch(name, own)
        subject = call.id if call is not None else ""
        menu.chosen.connect(lambda name, of: self.give(name, subject if of == "department" else ""))
        menu.open_over(self.foot.more)

    def _put_right(self, entry: str) -> None:
        """Open the correction that an entry of the journal calls for."""
        found = next((one for one in boards.story(self.session.ledger, self._id) if str(one.seq) == entry), None)
        call = str(found.said.get("dispatch", "")) if found is not None else ""
        self.give("correct_time" if call else "correct", call)

    def _turn(self, step: int) -> None:
        if self._case is not None:
            other = neighbours.beside(self.session.ledger, self._case.whistle, step)
            if other:
                self.go.emit("whistle", other)
            else:
                self.session.say(Words("没有了。", "There is no further whistle."), "warn")

    def _print(self, what: str) -> None:
        kind, _, whistle = what.partition(":")
        self.papers.emit(kind, whistle)
        self.go.emit("paper", what)

    def _choose(self, call: str) -> None:
        if self.sheet.shows_departments():
            self.table.choose(call)
        self._home()

    def _home(self) -> None:
        """Put the focus on the departments; where there are none, on the next step; else on the page itself."""
        places: tuple[QWidget, ...] = (self.table, self.foot.next)
        home = next((one for one in places if one.isVisibleTo(self) and one.isEnabled()), self)
        home.setFocus(Qt.FocusReason.OtherFocusReason)


def make(session: Session) -> WhistlePage:
    """Make the page."""
    return WhistlePage(session)
