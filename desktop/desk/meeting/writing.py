"""Writing outcomes down while people talk: a whole line at once or field by field, kept with one key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.meeting import forms
from desktop.desk.meeting.matter.card import Typed
from desktop.post.meetings.course.outcome import lacking
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.states import MeetingState
from desktop.post.refused import Refused
from desktop.procedures.meetings import session

if TYPE_CHECKING:
    from desktop.desk.meeting.page import MeetingPage

translate = QCoreApplication.translate


class Writing:
    """The card of one page: what is typed belongs to a matter and is there again when one comes back to it."""

    def __init__(self, page: MeetingPage) -> None:
        """Stand ready over `page`."""
        self._page = page
        self._typed: dict[str, Typed] = {}
        self._matter = ""
        self._subject = ""

    def open_matter(self, matter: str, subject: str = "") -> None:
        """Put away what is typed for the matter before, and show what was typed for this one; `subject` is its item."""
        if matter == self._matter:
            return
        self.put_away()
        self._matter, self._subject = matter, subject
        self._page.board.card.show_typed(self._typed.pop(matter, self._blank()))

    def _blank(self) -> Typed:
        """Return an empty card that speaks of the item of this matter."""
        return Typed(about=self._subject)

    def put_away(self) -> None:
        """Remember what stands on the card."""
        typed = self._page.board.card.typed()
        if self._matter and not typed.empty:
            self._typed[self._matter] = typed

    def caught_up(self) -> bool:
        """Tell whether nothing is typed that no order has kept."""
        return not self._typed and self._page.board.card.typed().empty

    def change(self, outcome_id: str) -> None:
        """Put an outcome on the card, to be changed."""
        if self._page.sheet is not None and self._page.sheet.meeting.state is MeetingState.IN_SESSION:
            self._page.board.card.show_outcome(self._page.session.ledger.get(Outcome, outcome_id))

    def leave(self) -> bool:
        """Leave an outcome that is being changed as it was; False where none is."""
        card = self._page.board.card
        if not card.typed().editing:
            return False
        card.show_typed(self._blank())
        card.take_focus()
        return True

    def drop(self, outcome_id: str) -> None:
        """Ask why an outcome is taken back."""
        one = self._page.session.ledger.get(Outcome, outcome_id)
        self._page.place.ask(lambda: forms.void_outcome(self._page.session, one))

    def quick(self, line: str) -> None:
        """Understand a whole line and keep it; what it does not say is told and waits in the row, in amber."""
        from desktop.procedures.meetings import entry

        page = self._page
        if not line.strip() or not self._matter:
            return
        day = page.sheet.meeting.starts_at.date() if page.sheet is not None else page.session.watch.today
        read = entry.read_lines(page.session.ledger, line, day)
        told: list[str] = []
        for one in read:
            fields = {"department": one.department, "owner": one.owner, "supports": one.supports, "due": one.due}
            try:
                page.session.give(session.add_outcome, self._matter, one.kind, one.text, **fields)
            except Refused as refused:
                card = page.board.card
                if not card.refuse(refused):
                    card.fields["quick"].refuse(page.session.words(refused.reason))
                return
            told += [page.session.words(problem) for _, problem in one.problems]
            rests = entry.rest_day(page.session.ledger, one.due) if one.due is not None else None
            told += [page.session.words(rests)] if rests is not None else []
        page.board.card.quick.clear()
        page.session.say(" ".join(told) or translate("Meeting", "Written down."), "warn" if told else "ok")

    def keep(self) -> bool:
        """Keep what stands on the card; False where it was refused or there is nothing."""
        page, card = self._page, self._page.board.card
        card.clear_errors()
        typed = card.typed()
        if typed.quick.strip() and not typed.text.strip():
            self.quick(typed.quick)
            return not card.quick.text()
        if not typed.text.strip() and not typed.editing:
            return False
        try:
            fields = card.values()
            if typed.editing:
                made = page.session.give(session.edit_outcome, typed.editing, **fields).result
            else:
                kind, text = fields.pop("kind"), fields.pop("text")
                made = page.session.give(session.add_outcome, self._matter, kind, text, **fields).result
        except Refused as refused:
            if not card.refuse(refused):
                page.refuse(refused)
            return False
        card.show_typed(replace(self._blank(), quick=typed.quick))
        wanting = [page.session.words(words) for _, words in lacking(made)]
        said = translate("Meeting", "Written down.")
        page.session.say(f"{said} {'；'.join(wanting)}".strip(), "warn" if wanting else "ok")
        return True
