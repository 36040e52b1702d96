"""Orders about vehicles, rooms and equipment: keep them, book, hand back, cancel (D10)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.resource import Booking, Resource, free
from desktop.post.whistle import Whistle
from desktop.procedures.watch import Done, Watch, done, moment

if TYPE_CHECKING:
    from datetime import datetime


def keep_resource(watch: Watch, resource: Resource) -> Done[Resource]:
    """Add a resource or change one; names in use stay unique, and what is no longer used is never deleted."""
    with watch.pen() as pen:
        resource = resource.checked()
        for other in watch.ledger.having(Resource, name=resource.name, active=True):
            if other.id != resource.id and resource.active:
                raise no("name", f"已有“{resource.name}”。请换一个名称。", f"“{resource.name}” exists already.")
        old = watch.ledger.find(Resource, resource.id)
        if old is None:
            pen.add(resource)
        else:
            pen.change(old, resource)
        seq = pen.entry("keep_resource", "resource", resource.id, {"name": resource.name})
    return done(pen, resource, seq)


def book(watch: Watch, booking: Booking) -> Done[Booking]:
    """Book a resource, or change a booking that is not over; two bookings of one resource never overlap."""
    with watch.pen() as pen:
        resource = watch.ledger.get(Resource, booking.resource)
        if booking.whistle:
            watch.ledger.get(Whistle, booking.whistle)
        old = watch.ledger.find(Booking, booking.id)
        if old is not None and (old.void or old.returned_at is not None):
            raise no("booking", "这一笔已经归还或取消，改不了。请另订。", "This booking is over. Make a new one.")
        kept = free(booking.checked(), resource, watch.ledger.having(Booking, resource=resource.id, void=False))
        if old is None:
            pen.add(kept)
        else:
            pen.change(old, kept)
        say = {"name": resource.name, "by": kept.by, "since": kept.since, "until": kept.until, "purpose": kept.purpose}
        seq = pen.entry("book", "whistle" if kept.whistle else "booking", kept.whistle or kept.id, say, pen.now)
    return done(pen, kept, seq)


def hand_back(watch: Watch, booking_id: str, at: datetime | None = None) -> Done[Booking]:
    """Note that a resource came back; from then on it is free."""
    with watch.pen() as pen:
        old = watch.ledger.get(Booking, booking_id)
        new = old.returned(moment(pen, at))
        pen.change(old, new)
        seq = pen.entry("hand_back", "booking", new.id, {"name": _name(watch, old), "by": old.by}, new.returned_at)
    return done(pen, new, seq)


def cancel_booking(watch: Watch, booking_id: str, reason: str) -> Done[Booking]:
    """Cancel a booking that was not used; it stays in the list, struck out."""
    with watch.pen() as pen:
        old = watch.ledger.get(Booking, booking_id)
        if old.void or old.returned_at is not None:
            raise no("booking", "这一笔已经归还或取消。", "This booking is over already.")
        why = written("reason", reason, "取消理由", "The reason")
        new = replace(old, void=True, note=why)
        pen.change(old, new)
        seq = pen.entry("cancel_booking", "booking", new.id, {"name": _name(watch, old), "reason": why})
    return done(pen, new, seq)


def _name(watch: Watch, booking: Booking) -> str:
    return watch.ledger.get(Resource, booking.resource).name
