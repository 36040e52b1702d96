"""What the digits and letters of the table do: called, said, signed; what needs words is asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.desk.conference import seat_forms
from desktop.post.conferences.conference import ConferenceSeat
from desktop.post.conferences.states import ConferenceState, Position, SeatMark, Signature
from desktop.post.refused import Refused
from desktop.procedures.conferences import proposing, session, signing

if TYPE_CHECKING:
    from desktop.desk.conference.page import ConferencePage

POSITIONS = {"agree": Position.AGREE, "reserve": Position.RESERVE, "disagree": Position.DISAGREE}
SIGNATURES = {"signed": Signature.SIGNED, "reserved": Signature.RESERVED, "refused": Signature.REFUSED}
MARKS = {"present": SeatMark.PRESENT, "excused": SeatMark.EXCUSED, "missing": SeatMark.MISSING}


class Seating:
    """The table of one page."""

    def __init__(self, page: ConferencePage) -> None:
        """Stand ready over `page`."""
        self._page = page

    def order(self, name: str, seat_id: str) -> None:
        """Do what a key of the table stands for."""
        page = self._page
        if name in ("seat", "guest"):
            page.acts.do(name)
            return
        seat = page.session.ledger.find(ConferenceSeat, seat_id) if seat_id else None
        if seat is None or page.sheet is None:
            return
        try:
            self._order(name, seat)
        except Refused as refused:
            page.refuse(refused)

    def open(self, seat_id: str) -> None:
        """Ask what the state of the conference asks of a seat."""
        page = self._page
        if page.sheet is None:
            return
        seat = page.session.ledger.get(ConferenceSeat, seat_id)
        state, there = page.sheet.conference.state, seat.mark is not SeatMark.UNCALLED
        writable = state is ConferenceState.DRAFTED or (state is ConferenceState.IN_SESSION and there)
        if state is ConferenceState.COUNTERSIGNING:
            self.order("signed", seat_id)
        elif writable:
            page.ask(lambda: seat_forms.spoken(page.session, seat))
        elif state in (ConferenceState.NOTIFIED, ConferenceState.IN_SESSION):
            page.ask(lambda: seat_forms.came(page.session, seat))
        elif state is ConferenceState.PROPOSED:
            self.order("role", seat_id)

    def _order(self, name: str, seat: ConferenceSeat) -> None:
        page = self._page
        held, sheet = page.session, page.sheet
        assert sheet is not None  # noqa: S101 - `order` has looked
        if name == "drop":
            held.give(proposing.unseat, seat.id)
        elif name == "role":
            page.ask(lambda: seat_forms.role(held, sheet.conference, seat))
        elif name in MARKS:
            self._mark(seat, MARKS[name])
        elif name in POSITIONS:
            self._say(seat, POSITIONS[name])
        elif name in SIGNATURES:
            self._sign(seat, SIGNATURES[name])

    def _mark(self, seat: ConferenceSeat, mark: SeatMark) -> None:
        page = self._page
        if mark is SeatMark.EXCUSED:
            page.ask(lambda: seat_forms.excused(page.session, seat))
            return
        name = seat.person or (self._first(seat) if mark is SeatMark.PRESENT else "")
        if mark is SeatMark.PRESENT and not name:
            page.ask(lambda: seat_forms.came(page.session, seat))
            return
        page.session.give(session.call_seat, seat.id, mark, name)
        page.go_on()

    def _first(self, seat: ConferenceSeat) -> str:
        """Return who of a department stands on the scene of one of the whistles, or nobody."""
        from desktop.post.presence import Presence

        sheet = self._page.sheet
        assert sheet is not None  # noqa: S101 - as above
        there = (
            one.name
            for whistle in sheet.conference.whistles
            for one in self._page.session.ledger.having(
                Presence, whistle=whistle, department=seat.department, void=False
            )
            if one.there
        )
        return next(there, "")

    def _say(self, seat: ConferenceSeat, position: Position) -> None:
        page = self._page
        if position is Position.AGREE or seat.mark in (SeatMark.UNCALLED, SeatMark.MISSING):
            # Where nothing can be said the order itself says so, before any words are asked for.
            page.session.give(session.say, seat.id, position, seat.says if seat.position is position else "")
            page.go_on()
            return
        page.ask(partial(seat_forms.opinion, page.session, seat, position))

    def _sign(self, seat: ConferenceSeat, how: Signature) -> None:
        page = self._page
        counters = page.sheet is not None and page.sheet.conference.state is ConferenceState.COUNTERSIGNING
        if not counters or (how is Signature.SIGNED and seat.person):
            page.session.give(signing.countersign, seat.id, how, seat.person)
            page.go_on()
            return
        page.ask(partial(seat_forms.sign, page.session, seat, how))
