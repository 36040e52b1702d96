"""Vehicles, rooms and equipment of the post, and who has booked them from when to when (D10)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.person import person
from desktop.post.states import ResourceKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Resource:
    """Something of the township that an action may need and only one can have at a time."""

    id: str
    name: str
    """What everybody calls it; for a vehicle with its plate."""
    kind: ResourceKind = ResourceKind.VEHICLE
    seats: int | None = None
    keeper: str = ""
    """Who hands out the key."""
    note: str = ""
    active: bool = True

    def checked(self) -> Resource:
        """Return it with clean names; refuse one without a name or with no room for anybody."""
        if self.seats is not None and self.seats < 1:
            raise no("seats", "座位或容纳人数要大于 0。", "The seats must be greater than zero.")
        return replace(self, name=written("name", self.name, "名称", "The name"), keeper=person(self.keeper))


@dataclass(frozen=True, slots=True)
class Booking:
    """One resource for somebody from a moment to a moment, for a whistle or another errand."""

    id: str
    resource: str
    since: datetime
    until: datetime
    by: str
    purpose: str = ""
    whistle: str = ""
    driver: str = ""
    returned_at: datetime | None = None
    note: str = ""
    void: bool = False

    def checked(self) -> Booking:
        """Return it with clean names; refuse one that ends before it begins or that nobody knows the reason of."""
        if self.until <= self.since:
            raise no("until", "用到的时间要晚于开始时间。", "It must end after it begins.")
        if not self.whistle and not self.purpose.strip():
            raise no("purpose", "没有写用途。写上用途，或选一张哨单。", "Give the purpose, or choose a whistle.")
        by = person(written("by", self.by, "使用人", "Who uses it"))
        return replace(self, by=by, driver=person(self.driver), purpose=self.purpose.strip())

    @property
    def ends(self) -> datetime:
        """When the resource is free again: the return, or the end that was planned."""
        return self.until if self.returned_at is None else self.returned_at

    def returned(self, at: datetime) -> Booking:
        """Return it as handed back at `at`; refuse a second return and one before it began."""
        if self.void or self.returned_at is not None:
            raise no("booking", "这一笔已经归还或取消。", "This booking is over already.")
        if at < self.since:
            raise no(
                "at",
                f"{at:%m-%d %H:%M} 早于借出 {self.since:%m-%d %H:%M}。还没用就请取消。",
                f"{at:%m-%d %H:%M} is before it began, {self.since:%m-%d %H:%M}. Cancel it where it was not used.",
            )
        return replace(self, returned_at=at)


def free(booking: Booking, resource: Resource, others: Iterable[Booking]) -> Booking:
    """Return `booking`; refuse it where the resource is out of use or another has it in that time."""
    if not resource.active:
        raise no(
            "resource", f"{resource.name}已停用。请另选。", f"{resource.name} is no longer in use. Choose another."
        )
    for other in others:
        taken = other.resource == booking.resource and other.id != booking.id and not other.void
        if taken and booking.since < other.ends and other.since < booking.ends:
            raise no(
                "since",
                f"{resource.name} {other.since:%m-%d %H:%M} 至 {other.ends:%m-%d %H:%M} 已由{other.by}使用。"
                "请改时间，或另选。",
                f"{other.by} has {resource.name} from {other.since:%m-%d %H:%M} to {other.ends:%m-%d %H:%M}. "
                "Change the time or choose another.",
            )
    return booking
