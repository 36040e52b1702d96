"""From matter to matter: shown, turned, moved, dropped, and the next one that lacks something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.meeting import forms
from desktop.desk.meeting.coming import agenda_now
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.course.outcome import lacking
from desktop.post.meetings.states import AgendaState, MeetingState
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from desktop.desk.meeting.page import MeetingPage
    from desktop.procedures.meetings.reading import History, MeetingSheet

translate = QCoreApplication.translate


class Moving:
    """The place on the agenda of one page."""

    def __init__(self, page: MeetingPage) -> None:
        """Stand ready over `page`."""
        self._page = page
        self._histories: dict[tuple[str, int], History] = {}

    def matters(self, sheet: MeetingSheet) -> tuple[AgendaItem, ...]:
        """Return the agenda as it is written, or as it would be written now."""
        return agenda_now(self._page.session.ledger, sheet.meeting, self._page.session.now())

    def at(self, key: str) -> int:
        """Return the place of a row in the list, -1 for none."""
        return self._page.agenda.list.row_model.place_of(key)

    def current(self) -> AgendaItem | None:
        """Return the matter in hand."""
        place = self.at(self._page.agenda.list.current_key())
        return self._page.matters[place] if 0 <= place < len(self._page.matters) else None

    def show(self, key: str) -> None:
        """Show the matter of a row, with what came of it and what was before."""
        page, sheet, place = self._page, self._page.sheet, self.at(key)
        if sheet is None:
            return
        matter = page.matters[place] if 0 <= place < len(page.matters) else None
        held = sheet.meeting.state is MeetingState.IN_SESSION
        if matter is not None and held:
            page.writing.open_matter(matter.id, matter.subject)
        else:
            page.writing.open_matter("")
        outcomes = sheet.of(matter.id) if matter is not None and matter.id else ()
        page.board.show_matter(matter, place + 1, outcomes, writable=held)
        if matter is not None:
            page.board.show_history(self._history(matter))
        page.following.mark(matter)

    def turn(self, step: int) -> None:
        """Go some matters on."""
        listing = self._page.agenda.list
        rows = listing.row_model.rows()
        place = self.at(listing.current_key()) + step
        if 0 <= place < len(rows):
            listing.choose(rows[place].key)
            self._page.take_focus_on_card()

    def save_and_go(self) -> None:
        """Keep what is typed and go to the next matter; what was refused stays."""
        page = self._page
        half = not page.board.card.typed().empty
        if half and not page.writing.keep():
            return
        self.turn(1)

    def shift(self, step: int) -> None:
        """Move the matter some places."""
        key = self._page.agenda.list.current_key()
        place = self.at(key)
        if place >= 0:
            self.place_at(key, place + 1 + step)

    def place_at(self, key: str, place: int) -> None:
        """Move a matter to a place, from 1."""
        from desktop.procedures.meetings import agenda

        page = self._page
        if not 1 <= place <= len(page.matters) or not self._written(key):
            return
        try:
            page.session.give(agenda.move_matter, key, place)
        except Refused as refused:
            page.refuse(refused)
            return
        page.agenda.list.choose(key)

    def drop(self, key: str) -> None:
        """Ask why a matter goes."""
        page = self._page
        if self._written(key):
            one = page.session.ledger.get(AgendaItem, key)
            page.place.ask(lambda: forms.drop_matter(page.session, one))

    def gap(self) -> None:
        """Go to the next matter that waits or whose decision lacks owner or due date."""
        page, sheet = self._page, self._page.sheet
        if sheet is None or not page.matters:
            return
        start = self.at(page.agenda.list.current_key())
        order = [(start + step) % len(page.matters) for step in range(len(page.matters))]
        for place in order:
            one = page.matters[place]
            gaps = [outcome for outcome in sheet.of(one.id) if lacking(outcome)]
            if one.id and (gaps or (one.state is AgendaState.WAITING and place != start)):
                page.agenda.list.choose(one.id)
                if gaps:
                    page.writing.change(gaps[0].id)
                else:
                    page.take_focus_on_card()
                return
        page.session.say(translate("Meeting", "Nothing is missing: every matter has its outcome, owner and date."))

    def _written(self, key: str) -> bool:
        """Tell whether a matter is written already; one that is only previewed has no place of its own yet."""
        if key.startswith("live:") or not key:
            told = translate("Meeting", "This matter is written at the cut-off; then it can be moved.")
            self._page.session.say(told, "warn")
            return False
        return True

    def _history(self, matter: AgendaItem) -> History:
        """Return what is behind a matter, read once for each state of the ledger."""
        from desktop.procedures.meetings import reading

        sheet, ledger = self._page.sheet, self._page.session.ledger
        assert sheet is not None  # noqa: S101 - a matter is shown of a meeting that was read
        key = (matter.id or f"{matter.source}:{matter.subject}:{matter.title}", ledger.head()[0])
        if key not in self._histories:
            if len(self._histories) > len(self._page.matters) * 2:
                self._histories.clear()
            from dataclasses import replace

            self._histories[key] = reading.history(ledger, replace(matter, meeting=sheet.meeting.id))
        return self._histories[key]
