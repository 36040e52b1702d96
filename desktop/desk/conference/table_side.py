"""The left column: the table with its seats, who else is there, and what the digits do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from desktop.desk.conference.seats import SeatList, row_of
from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.section import Section
from desktop.desk.keys import key
from desktop.desk.marks.chip import ChipWords
from desktop.desk.meeting.lists.line_list import LineCard, LineRow
from desktop.post.conferences.states import ConferenceState, Position, SeatMark
from desktop.post.department import Department

if TYPE_CHECKING:
    from desktop.desk.session import Session
    from desktop.procedures.conferences.reading import ConferenceSheet

MARKS, POSITIONS, SIGNATURES = (
    ("present", "excused", "missing"), ("agree", "reserve", "disagree"), ("signed", "reserved", "refused"),
)  # fmt: skip
DIGITS: dict[ConferenceState, tuple[tuple[str, ...], ...]] = {
    ConferenceState.NOTIFIED: (MARKS,),
    ConferenceState.IN_SESSION: (MARKS, POSITIONS),
    ConferenceState.DRAFTED: (POSITIONS,),
    ConferenceState.COUNTERSIGNING: (SIGNATURES,),
}
"""Which digits do something in which state, line by line."""


class TableSide(Pane):
    """Head, seats, guests, a line of keys, a button."""

    def __init__(self, session: Session) -> None:
        """Show nothing yet."""
        super().__init__("near")
        self._session = session
        look, px = session.look, session.look.px
        self.head = Section(look, self.tr("Table"))
        self.seats = SeatList(look, self.tr("Table"))
        self.guests = LineCard(look, self.tr("Also there"))
        self._note = Label(look, "", "f9", "ink3")
        self._note.setWordWrap(True)
        add = key("conference", "seat")
        self.add = KeyButton(look, add.said(), add.sequence, icon="plus", kind="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, px(8))
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(px(14), 0, px(12), 0)
        head.addWidget(self.head)
        column.addLayout(head)
        column.addWidget(Pane("rule"))
        column.addWidget(self.seats, 1)
        low = QVBoxLayout()
        low.setContentsMargins(px(14), px(6), px(12), 0)
        low.setSpacing(px(6))
        low.addWidget(self.guests)
        low.addWidget(self._note)
        low.addWidget(self.add)
        column.addLayout(low)

    def say(self, sheet: ConferenceSheet) -> None:
        """Show the table as it stands."""
        session, one = self._session, sheet.conference
        shorts = {it.id: it.short for it in session.ledger.having(Department)}
        several = len({it.whistle for it in sheet.shares}) > 1
        shares = {it.department: it.share for it in sheet.shares} if not several else {}
        self.seats.show_rows(
            tuple(
                row_of(session, seat, shorts.get(seat.department, seat.unit), shares.get(seat.department))
                for seat in sheet.seats
            )
        )
        there = sum(seat.mark is SeatMark.PRESENT for seat in sheet.seats)
        silent = sum(seat.position is Position.NONE for seat in sheet.seats)
        found = [ChipWords(self.tr("{n} there").format(n=there), "ok", "ok")] if there else []
        if there and silent and one.state is ConferenceState.IN_SESSION:
            found.append(ChipWords(self.tr("{n} silent").format(n=silent), "warn", "tri"))
        self.head.say(count=self.tr("{n} seats").format(n=len(sheet.seats)), chips=tuple(found))
        self.guests.say(tuple(LineRow(it.id, it.name, it.says, it.capacity) for it in sheet.guests))
        told = "\n".join("　".join(_cap(it) for it in row) for row in DIGITS.get(one.state, ()))
        self._note.setText(told)
        self._note.setVisible(bool(told))
        self.add.setVisible(
            one.state in (ConferenceState.PROPOSED, ConferenceState.NOTIFIED, ConferenceState.IN_SESSION)
        )


def _cap(name: str) -> str:
    """Return a digit with its word, kept together."""
    return f"{key('conference', name).cap()}\u00a0{key('conference', name).said()}"
