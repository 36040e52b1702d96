"""例会: the meetings with what the next one will speak of, suggestions, seats and series; Enter opens a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer

from desktop.desk.meeting.coming import agenda_now, is_live
from desktop.desk.meeting.lists.line_list import LineCard, LineRow
from desktop.desk.meetings import forms, listing
from desktop.desk.tables.list_page import ListPage
from desktop.desk.tables.listing import ListPane
from desktop.post.meetings.series import MeetingSeries

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.desk.session import Session
    from desktop.desk.tables.listing import Listing
    from desktop.ledger.meetings import Line

translate = QCoreApplication.translate
_LEAST, _MOST = 2, 7
"""Matters of the coming agenda that are shown under the list, as there is room."""
_ABOVE, _ROW = 430, 28
"""Pixels at 100 % of a window that stand around them, with four meetings, and those of a matter."""


class MeetingPane(ListPane):
    """The meetings, and under them the agenda of the chosen one as it stands or would be written now."""

    def __init__(self, session: Session, shown: Listing[Line]) -> None:
        """Lay the agenda out under the list."""
        super().__init__(session, "meetings", shown)
        self._most = _MOST
        self.agenda = LineCard(session.look, translate("Meetings", "Agenda"))
        self.agenda.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add_below(self.agenda)
        # Reading what would be on an agenda takes longer than an arrow key may.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(120)
        self._later.timeout.connect(self._tell)
        self.table.moved.connect(self._later.start)
        self.place.changed.connect(self._later.start)
        self.agenda.list.opened.connect(self._open_matter)
        self.place.door_opened.connect(self._through)

    def reread(self, touched: frozenset[str]) -> None:
        """Read list and agenda again."""
        super().reread(touched)
        self._later.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set the weekly meeting up with Enter where there is none."""
        enter = event.key() in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value)
        if enter and not self.model.rows() and self.place.panel is None:
            known = self.session.ledger.having(MeetingSeries, active=True)
            self.place.ask(lambda: (forms.plan if known else forms.setup)(self.session))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many matters as the window has room for."""
        super().resizeEvent(event)
        if self._room() != self._most:
            self._later.start()

    def _room(self) -> int:
        px = self.session.look.px
        return max(_LEAST, min(_MOST, (self.window().height() - px(_ABOVE)) // px(_ROW)))

    def _through(self, door: str) -> None:
        """Go through a door of a refused date: to the next working day, or past the date that is a day of rest."""
        self.place.ask(lambda: forms.plan(self.session, skip=door == "next_week"))

    def _tell(self) -> None:
        if not self.isVisible():  # the ledger may be closed already
            return
        row: Line | None = self.current()
        if row is None or self.place.panel is not None:
            self.agenda.say(())
            return
        ledger, meeting = self.session.ledger, row.meeting
        live = is_live(meeting)
        matters = agenda_now(ledger, meeting, self.session.now())
        most = self._most = self._room()
        rows = [
            LineRow(one.id or f"live:{at}", str(at), one.title, one.detail) for at, one in enumerate(matters[:most], 1)
        ]
        if len(matters) > most:
            more = translate("Meetings", "and {n} more; Enter opens the meeting").format(n=len(matters) - most)
            rows.append(LineRow("more", "…", more))
        title = translate("Meetings", "Agenda as it would be written now") if live else translate("Meetings", "Agenda")
        self.agenda.title.setText(title)
        self.agenda.say(tuple(rows))

    def _open_matter(self, key: str) -> None:
        row: Line | None = self.current()
        if row is not None:
            matter = "" if key.startswith("live:") or key == "more" else f":{key}"
            self.go.emit("meeting", f"{row.meeting.id}{matter}")


class MeetingsPage(ListPage):
    """Four lists; the meetings come first, the next one on top."""

    def __init__(self, session: Session) -> None:
        """Lay out the page."""
        super().__init__(session, "meetings", translate("Meetings", "Meetings"))
        first, *others = listing.listings(session)
        meetings = MeetingPane(session, first)
        meetings.go.connect(self.go)
        self.add_pane(first.key, first.title, meetings)
        for shown in others:
            self.add_list(shown)
        self.lay_out()


def make(session: Session) -> MeetingsPage:
    """Make the page."""
    return MeetingsPage(session)
