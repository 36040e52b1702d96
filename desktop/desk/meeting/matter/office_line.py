"""A line for departments with the list of what its last word may mean; Enter takes one, arrows walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.desk.blow.fields.lines import EchoLine
from desktop.desk.blow.fields.offers import Offers
from desktop.desk.marks.lead import paint_lead
from desktop.desk.meeting.matter.offices import Offices, last_word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.desk.theme.look import Look

_MARK = 22
"""Room for the mark 主 at 100 %."""


class OfficeLine(EchoLine):
    """One department with its person (`lead`), or several."""

    def __init__(self, look: Look, placeholder: str, *, lead: bool) -> None:
        """Be empty; the mark of the lead is painted in the first of the lines."""
        super().__init__(look, placeholder)
        self._lead = lead
        self._offices: Offices | None = None
        self._found: tuple[tuple[str, str], ...] = ()
        self.offers = Offers(self)
        self.offers.taken.connect(self._take)
        self.textEdited.connect(self._offer)
        self._make_room()

    def know(self, offices: Offices) -> None:
        """Offer these departments."""
        self._offices = offices

    def _make_room(self) -> None:
        super()._make_room()
        # Called by the base before this class has its own parts.
        if getattr(self, "_lead", False):
            margins = self.textMargins()
            self.setTextMargins(self._look.px(_MARK), 0, margins.right(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, and the mark of the lead before it."""
        super().paintEvent(event)
        if self._lead:
            with QPainter(self) as painter:
                paint_lead(painter, self._look, self._look.px(6), QRectF(self.rect()).center().y())

    def _offer(self, text: str) -> None:
        if self._offices is None:
            return
        before, word = last_word(text)
        self._found = self._offices.offers(word) if not (self._lead and before.strip()) else ()
        shown = tuple(f"{short}　{person}" if person and self._lead else short for short, person in self._found)
        self.offers.offer(shown, first=word.isascii())

    def _take(self, place: int) -> None:
        if not 0 <= place < len(self._found):
            return
        short, person = self._found[place]
        before, _ = last_word(self.text())
        self.setText(f"{before}{short} {person}".strip() if self._lead else f"{before}{short}、")
        self.offers.close_list()
