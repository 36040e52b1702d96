"""值班日志: the calls of this watch, what is open, the whole book; F8 from anywhere begins a new entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from desktop.desk.controls.label import Label, Pane
from desktop.desk.duty_log import listing
from desktop.desk.tables.list_page import ListPage
from desktop.desk.tables.listing import ListPane
from desktop.ledger import log_book
from desktop.post.roster.duty_log import LogEntry
from desktop.post.whistle import Whistle

if TYPE_CHECKING:
    from desktop.desk.orders.panel import OrderPanel
    from desktop.desk.session import Session
    from desktop.desk.tables.listing import Listing

translate = QCoreApplication.translate
_LONGEST = 900
"""Characters of a matter that are shown under the list; the record on paper has all of it."""


_FORM = 0.72
"""The part of the page that the form of a call may take, so that its verb is seen."""


class LogPane(ListPane):
    """A list of entries, and under it the whole of the matter that the current row belongs to."""

    def __init__(self, session: Session, shown: Listing[LogEntry]) -> None:
        """Lay the matter out under the list."""
        super().__init__(session, "log", shown)
        px = session.look.px
        self.title = Label(session.look, "", "f10b", "ink")
        self.body = Label(session.look, "", "f10", "ink2")
        self.body.setWordWrap(True)
        self.body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._card = Pane("card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(px(14), px(8), px(14), px(10))
        inside.addWidget(self.title)
        inside.addWidget(self.body)
        self.add_below(self._card)
        self.place.share = _FORM
        self.table.moved.connect(self._tell)
        self.place.changed.connect(self._tell)
        self._tell()

    def reread(self, touched: frozenset[str]) -> None:
        """Read list and matter again."""
        super().reread(touched)
        self._tell()

    def _tell(self) -> None:
        row: LogEntry | None = self.current()
        self._card.setVisible(row is not None and self.place.panel is None)
        if row is None:
            return
        ledger = self.session.ledger
        first = ledger.get(LogEntry, row.first) if row.first else row
        caller = "　".join(part for part in (f"{first.at:%m-%d %H:%M}", listing.who(first), first.phone) if part)
        self.title.setText(caller)
        lines = self._lines(first)
        for one in log_book.follow_ups(ledger, first.id):
            told = _joined(self._parts(one))
            lines.append(f"{self.session.words(one.name)}　{one.at:%m-%d %H:%M}　{told}　{one.recorder}")
        if first.settled_at is not None:
            settled = translate("DutyLog", "Settled {time} by {name}: {outcome}")
            at = f"{first.settled_at:%m-%d %H:%M}"
            lines.append(settled.format(time=at, name=first.settled_by, outcome=first.outcome))
        text = "\n".join(lines)
        self.body.setText(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")

    def _lines(self, first: LogEntry) -> list[str]:
        lines = [_joined(self._parts(first))]
        if first.whistle:
            whistle = self.session.ledger.get(Whistle, first.whistle)
            about = translate("DutyLog", "Whistle: {number} {place}")
            lines.append(about.format(number=whistle.serial or "", place=whistle.place))
        by = translate("DutyLog", "Noted by {name}, {time}")
        lines.append(by.format(name=first.recorder, time=f"{first.recorded_at or first.at:%m-%d %H:%M}"))
        return lines

    def _parts(self, one: LogEntry) -> list[str]:
        named = (
            (translate("DutyLog", "Measures"), one.measures),
            (translate("DutyLog", "Impact"), one.impact),
            (translate("DutyLog", "Told"), one.told),
            (translate("DutyLog", "Handling"), one.handling),
        )
        return [f"{one.place} {one.facts}".strip(), *(f"{name}：{text}" for name, text in named if text)]


def _joined(parts: list[str]) -> str:
    return "；".join(part.rstrip("。；; ") for part in parts)


class DutyLogPage(ListPage):
    """Three lists of entries; `new` as an argument begins one, as F8 does."""

    def __init__(self, session: Session) -> None:
        """Lay out the page."""
        super().__init__(session, "log", translate("DutyLog", "Duty log"))
        for shown in listing.listings(session):
            pane = LogPane(session, shown)
            pane.go.connect(self.go)
            self.add_pane(shown.key, shown.title, pane)
        self.lay_out()

    def open(self, argument: str) -> None:
        """Show the log; `new` asks for a call, unless one is being written; `log:<id>` shows an entry of the book."""
        name, _, row = argument.partition(":")
        if name != "new":
            super().open(f"all:{row}" if name == "log" else argument)
            return
        writing = self._writing()
        if writing is not None:
            self.titled.emit(translate("DutyLog", "Duty log"), "")
            writing.take_focus()
            return
        super().open("day")
        self._pane().order("add")

    def print_it(self) -> None:
        """Show the paper of the day of the current entry, of today where there is none."""
        row: LogEntry | None = self._pane().current()
        day = (row.at if row is not None else self.session.now()).date()
        self.go.emit("paper", f"duty_log:{day.isoformat()}")

    def _pane(self) -> LogPane:
        pane = self.pane(self.shown())
        assert isinstance(pane, LogPane)  # noqa: S101 - the page has no other
        return pane

    def _writing(self) -> OrderPanel | None:
        panel = self._pane().place.panel
        return panel if panel is not None and panel.form.name == "add" else None


def make(session: Session) -> DutyLogPage:
    """Make the page."""
    return DutyLogPage(session)
