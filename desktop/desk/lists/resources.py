"""Vehicles, rooms and equipment, and who has booked them (D10)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.forces.departments import used
from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin
from desktop.post.moment import CHINA
from desktop.post.resource import Booking, Resource
from desktop.post.states import OPEN_STATES, ResourceKind
from desktop.post.whistle import Whistle
from desktop.procedures.directory.resources import book, cancel_booking, hand_back, keep_resource
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate
_USUAL = timedelta(hours=2)
"""How long a booking lasts where nothing else is written."""
_LAST = datetime.max.replace(tzinfo=CHINA) - 2 * _USUAL
"""The last moment to which that can be added."""


@dataclass(frozen=True, slots=True)
class BookingRow:
    """One booking with the names it stands for, as it is at a moment."""

    booking: Booking
    resource: str
    whistle: str
    now: datetime

    @property
    def open(self) -> bool:
        """Whether the resource is out, or will be."""
        return not self.booking.void and self.booking.returned_at is None

    @property
    def overdue(self) -> bool:
        """Whether it should be back by now."""
        return self.open and self.booking.until < self.now


def _form(session: Session, one: Resource, title: str) -> OrderForm:
    return editor.fact_form(
        session,
        title,
        one,
        (
            editor.line("name", translate("Lists", "Name"), one.name),
            editor.one_of(session, "kind", translate("Lists", "Kind"), ResourceKind, one.kind),
            editor.number("seats", translate("Lists", "Seats"), one.seats, optional=True),
            editor.line("keeper", translate("Lists", "Keeps the key"), one.keeper),
            editor.flag("active", translate("Lists", "In use"), start=one.active),
            editor.line("note", translate("Lists", "Remark"), one.note, wide=True),
        ),
        keep_resource,
        said=translate("Lists", "Kept."),
    )


def _drop(session: Session, one: Resource) -> None:
    session.give(keep_resource, replace(one, active=False))


def _taken(session: Session, resource: str) -> ChipWords:
    now = session.now()
    bookings = session.ledger.having(Booking, resource=resource, void=False)
    out = [one for one in bookings if one.returned_at is None and one.since <= now]
    if out:
        return ChipWords(translate("Lists", "with {name}").format(name=out[-1].by), "run", "go")
    return ChipWords(translate("Lists", "free"), "ok", "ok")


def resources(session: Session) -> Listing[Resource]:
    """Return the list of what can be booked."""
    language = session.language
    return Listing(
        "resource",
        translate("Lists", "Vehicles and rooms"),
        ("resource", "booking"),
        (
            Column("name", translate("Lists", "Name"), lambda one: one.name, 190, bold=True,
                   order=lambda one: pinyin.initials(one.name)),
            Column("kind", translate("Lists", "Kind"), lambda one: one.kind.words.said(language), 90),
            Column("taken", translate("Lists", "Now"), lambda one: _taken(session, one.id), 150),
            Column("seats", translate("Lists", "Seats"), lambda one: "" if one.seats is None else str(one.seats), 80,
                   right=True, order=lambda one: -1 if one.seats is None else one.seats),
            Column("keeper", translate("Lists", "Keeps the key"), lambda one: one.keeper, 120),
            Column("active", translate("Lists", "State"), lambda one: used(one.active), 96),
            Column("note", translate("Lists", "Remark"), lambda one: one.note, 220, flexible=True),
        ),
        lambda held: tuple(
            sorted(held.ledger.having(Resource), key=lambda one: (not one.active, pinyin.initials(one.name)))
        ),
        lambda one: one.id,
        translate("Lists", "Nothing to book yet. Write the first vehicle or room (N)."),
        (
            Offer("edit", lambda held, one: _form(held, one, one.name)),
            Offer("book", lambda held, one: _book(held, one.id)),
            Offer("drop", do=_drop),
            Offer("add", lambda held, _row: _form(held, Resource(new_id(), ""), translate("Lists", "New")),
                  of_row=False),
        ),
        lambda one: (one.name, one.keeper),
    )  # fmt: skip


def _book(session: Session, resource: str = "") -> OrderForm:
    known = session.ledger.having(Resource, active=True)
    choices = tuple(Choice(one.id, one.name, found_by=(pinyin.initials(one.name),)) for one in known)
    open_now = session.ledger.having(Whistle, state=OPEN_STATES)
    whistles = (
        Choice("", translate("Lists", "no whistle")),
        *(Choice(one.id, f"{one.number} {one.place}" if one.number else one.place) for one in open_now),
    )

    def give(said: dict[str, Any]) -> Any:  # noqa: ANN401 - Done of a booking
        since = said["since"] or session.now()
        until = said["until"] or min(since, _LAST) + _USUAL
        return session.give(
            book,
            Booking(new_id(), said["resource"], since, until, said["by"], said["purpose"], said["whistle"],
                    said["driver"]),
        )  # fmt: skip

    return OrderForm(
        "book",
        translate("Lists", "Book a vehicle or a room"),
        translate("Lists", "Book"),
        (
            Ask("resource", translate("Lists", "What"), "choice", choices, start=resource),
            Ask("by", translate("Lists", "Who uses it")),
            Ask("since", translate("Lists", "From"), "due", hint=translate("Lists", "now when empty")),
            Ask("until", translate("Lists", "Until"), "due", hint=translate("Lists", "two hours when empty")),
            Ask("whistle", translate("Lists", "Whistle"), "choice", whistles),
            Ask("driver", translate("Lists", "Driver")),
            Ask("purpose", translate("Lists", "Purpose"), wide=True),
        ),
        give,
        lambda _one: translate("Lists", "Booked."),
    )


def _hand_back(session: Session, row: BookingRow) -> OrderForm:
    return OrderForm(
        "hand_back",
        translate("Lists", "{name} comes back").format(name=row.resource),
        translate("Lists", "Handed back"),
        (Ask("at", translate("Lists", "When"), "past", hint=translate("Lists", "now when empty")),),
        lambda said: session.give(hand_back, row.booking.id, said["at"]),
        lambda _one: translate("Lists", "{name} is free.").format(name=row.resource),
    )


def _cancel(session: Session, row: BookingRow) -> OrderForm:
    return OrderForm(
        "cancel_booking",
        translate("Lists", "Cancel {name}").format(name=row.resource),
        translate("Lists", "Cancel the booking"),
        (Ask("reason", translate("Lists", "Reason"), wide=True),),
        lambda said: session.give(cancel_booking, row.booking.id, said["reason"]),
        lambda _one: translate("Lists", "Cancelled."),
    )


def _read(session: Session) -> tuple[BookingRow, ...]:
    names = {one.id: one.name for one in session.ledger.having(Resource)}
    found = session.ledger.having(Booking)
    wanted = tuple({one.whistle for one in found if one.whistle})
    places = {one.id: one.place for one in session.ledger.having(Whistle, id=wanted)} if wanted else {}
    now = session.now()
    rows = [BookingRow(one, names.get(one.resource, ""), places.get(one.whistle, ""), now) for one in found]
    return tuple(sorted(rows, key=lambda row: (not row.open, -row.booking.since.timestamp())))


def _state(row: BookingRow) -> ChipWords:
    if row.booking.void:
        return ChipWords(translate("Lists", "cancelled"), "plain")
    if row.booking.returned_at is not None:
        return ChipWords(translate("Lists", "back {time}").format(time=f"{row.booking.returned_at:%H:%M}"), "ok", "ok")
    if row.overdue:
        return ChipWords(translate("Lists", "not back yet"), "warn", "tri")
    if row.booking.since <= row.now:
        return ChipWords(translate("Lists", "out"), "run", "go")
    return ChipWords(translate("Lists", "booked"), "run")


def bookings(_session: Session) -> Listing[BookingRow]:
    """Return the list of bookings, the open ones first."""
    return Listing(
        "booking",
        translate("Lists", "Bookings"),
        ("booking", "resource", "whistle"),
        (
            Column("resource", translate("Lists", "What"), lambda row: row.resource, 160, bold=True,
                   order=lambda row: pinyin.initials(row.resource)),
            Column("state", translate("Lists", "State"), _state, 120),
            Column("since", translate("Lists", "From"), lambda row: f"{row.booking.since:%m-%d %H:%M}", 110,
                   right=True, order=lambda row: row.booking.since.isoformat()),
            Column("until", translate("Lists", "Until"), lambda row: f"{row.booking.until:%m-%d %H:%M}", 110,
                   right=True, order=lambda row: row.booking.until.isoformat()),
            Column("by", translate("Lists", "Who uses it"), lambda row: row.booking.by, 110),
            Column("driver", translate("Lists", "Driver"), lambda row: row.booking.driver, 100),
            Column("whistle", translate("Lists", "Whistle"), lambda row: row.whistle, 150),
            Column("purpose", translate("Lists", "Purpose"), lambda row: row.booking.purpose or row.booking.note, 200,
                   flexible=True),
        ),
        _read,
        lambda row: row.booking.id,
        translate("Lists", "Nothing is booked. Book a vehicle or a room (N)."),
        (
            Offer("hand_back", _hand_back),
            Offer("cancel_booking", _cancel),
            Offer("add", lambda held, _row: _book(held), of_row=False),
        ),
        lambda row: (row.resource, row.booking.by, pinyin.name_initials(row.booking.by)),
        chips=lambda rows: tuple(
            ChipWords(translate("Lists", "not back yet {n}").format(n=n), "warn", "tri")
            for n in (sum(row.overdue for row in rows),)
            if n
        ),
    )  # fmt: skip
