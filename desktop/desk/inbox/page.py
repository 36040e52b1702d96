"""The inbox: one intake for every source, and what happens to each: screened, returned, merged, withdrawn, blown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout

from desktop.desk.controls.empty import Empty
from desktop.desk.controls.hints import Hint, Hints
from desktop.desk.controls.label import Pane
from desktop.desk.controls.refusal import RefusalPanel, refusal_words
from desktop.desk.inbox.list import InboxList
from desktop.desk.inbox.quick import QuickLine
from desktop.desk.inbox.rows import inbox
from desktop.desk.keys import key
from desktop.desk.orders import book
from desktop.desk.page import Page, touches
from desktop.desk.second import Minutes
from desktop.post.refused import Refused
from desktop.post.states import WhistleState
from desktop.procedures.whistle import screening

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.orders.panel import OrderPanel
    from desktop.desk.session import Session

_PANELS = ("send_back", "merge", "withdraw")
_HINTS = ("open", "submit", "blow_it", "send_back", "merge", "withdraw", "quick")


class InboxPage(Page):
    """Quick line on top, the list under it, the panel of an order over the list's foot."""

    name = "inbox"

    def __init__(self, session: Session) -> None:
        """Show nothing before `open`."""
        super().__init__(session)
        px = self.look.px
        self.quick = QuickLine(session)
        self.list = InboxList(self.look)
        self.panel: OrderPanel | None = None
        self.refusal: RefusalPanel | None = None
        self._minutes = Minutes(session.now())
        self._empty = Empty(self.look)
        self._hints = Hints(self.look)
        self._board = QStackedWidget()
        self._board.addWidget(self.list)
        self._board.addWidget(self._empty)
        head = Pane("head")
        line = QVBoxLayout(head)
        line.setContentsMargins(px(16), px(10), px(16), px(10))
        line.addWidget(self.quick)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(head)
        self._column.addWidget(self._board, 1)
        self._column.addWidget(self._hints)
        self.list.opened.connect(lambda chosen: self.go.emit("blow", f"whistle:{chosen}"))
        self.list.chosen.connect(lambda _key: self._hint())
        self.list.ordered.connect(self.order)
        self.quick.registered.connect(self._registered)
        self.quick.logged.connect(lambda _entry: self.session.say(self.tr("Kept in the duty log; F8 shows it.")))
        self.quick.refused.connect(self._refuse)
        self.quick.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))

    def open(self, argument: str) -> None:
        """Show the inbox; `argument` is the id of the one to be looked at."""
        self.reread(frozenset({"*"}))
        if argument:
            self.list.choose(argument)
        if self.list.row_model.rows():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.quick.take_focus()

    def reread(self, touched: frozenset[str]) -> None:
        """Read the inbox again when a whistle was touched."""
        if not touches(touched, "whistle"):
            return
        rows = inbox(self.session, self.session.now())
        self.list.show_rows(rows)
        waiting = sum(row.state is WhistleState.SCREENING for row in rows)
        self._board.setCurrentWidget(self.list if rows else self._empty)
        if not rows:
            self._empty.say(
                self.tr("Nothing waits to be screened."),
                self.tr("Take a source down above, or press F2 to blow at once."),
            )
        caption = self.tr("{n} to be screened, {m} drafts").format(n=waiting, m=len(rows) - waiting)
        self.titled.emit(self.tr("Sources and screening"), caption)
        self._hint()

    def tick(self, now: datetime) -> None:
        """Let the ages grow once a minute."""
        if self._minutes.turned(now):
            self.list.show_rows(inbox(self.session, now))

    def back(self) -> bool:
        """Close the panel or the refusal; go from the quick line to the list."""
        if self.panel is not None or self.refusal is not None:
            self._close()
            return True
        focus = QApplication.focusWidget()
        typing = focus is not None and self.quick.isAncestorOf(focus)
        if typing and self.list.row_model.rows() and self.quick.blank():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def order(self, name: str) -> None:
        """Give or ask for the order `name` of keys.py for the current row."""
        self._close()
        chosen = self.list.current_key()
        if name == "quick":
            self.quick.take_focus()
        elif not chosen:
            return
        elif name == "blow_it":
            self.go.emit("blow", f"whistle:{chosen}")
        elif name in _PANELS:
            self._ask(name, chosen)
        else:
            self._submit(chosen)

    def _submit(self, chosen: str) -> None:
        try:
            self.session.give(screening.submit, chosen)
        except Refused as refused:
            self._refuse(refused)
            return
        self.session.say(self.tr("Sent to screening."))
        self.list.choose(chosen)

    def _ask(self, name: str, chosen: str) -> None:
        try:
            panel = book.panel(self.session, name, chosen)
        except Refused as refused:
            self._refuse(refused)
            return
        self.panel = panel
        panel.finished.connect(lambda _done: self._close())
        panel.left.connect(self._close)
        self._column.insertWidget(2, panel)
        panel.take_focus()

    def _refuse(self, refused: Refused) -> None:
        """Show a refusal over the foot; what is missing is filled in on the form."""
        self._close()
        self.refusal = RefusalPanel(self.look, refusal_words(refused, self.session.language))
        self.refusal.left.connect(self._close)
        chosen = self.list.current_key()
        self.refusal.opened.connect(
            lambda door: self.go.emit("blow", f"{'urgent' if door == 'make_urgent' else 'whistle'}:{chosen}")
        )
        self._column.insertWidget(2, self.refusal)
        self.refusal.take_focus()

    def _close(self) -> None:
        for widget in (self.panel, self.refusal):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.panel = self.refusal = None

    def _registered(self, whistle: str) -> None:
        self.list.choose(whistle)
        self.session.say(self.tr("Taken down. S sends it to screening."))

    def _hint(self) -> None:
        place = self.list.row_model.place_of(self.list.current_key())
        rows = self.list.row_model.rows()
        hints = tuple(Hint((one.sequence,), one.said()) for one in (key("inbox", name) for name in _HINTS))
        self._hints.say(rows[place].place if place >= 0 else "", hints if place >= 0 else hints[-1:])


def make(session: Session) -> InboxPage:
    """Return the page."""
    return InboxPage(session)
