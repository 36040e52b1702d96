"""An order under command authority 调度令: number, issuer, addressee, time, receipt (A15)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, written
from desktop.post.serial import ORDER, Serial
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class CommandOrder:
    """One numbered order of the commander to one department."""

    id: str
    year: int
    number: int
    department: str
    """Id of the department that is addressed."""
    text: str
    issuer: str
    issued_at: datetime
    whistle: str = ""
    basis: str = ""
    due_at: datetime | None = None
    received_at: datetime | None = None
    received_by: str = ""

    @property
    def serial(self) -> Serial:
        """The number of the order, 〔2026〕令字3号."""
        return Serial(self.year, self.number, ORDER)

    def receive(self, by: str, at: datetime) -> CommandOrder:
        """Note that the addressee received it."""
        if self.received_at is not None:
            raise no("received_at", "这道调度令已经签收。", "This order has been received already.")
        follows("received_at", at, "签收", "Receipt", ((self.issued_at, Words("发出", "issuing")),))
        return replace(self, received_at=at, received_by=written("received_by", by, "签收人", "Who received it"))
