"""The roster sent out 值班表印发: which edition went to which office, when and how (practice.md 2.5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.person import person

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.post.roster.planning.month import DutyRoster
    from desktop.post.roster.states import SendManner


@dataclass(frozen=True, slots=True)
class RosterSent:
    """One edition of a month's roster sent to one department."""

    id: str
    month: str
    department: str
    edition: int
    at: datetime
    manner: SendManner
    by: str
    void: bool = False


def sent(sending: RosterSent, roster: DutyRoster | None) -> RosterSent:
    """Return the sending with a clean name; refuse what was not published by then."""
    if roster is None or roster.published_at is None:
        raise no("month", "这个月还没公布，没有可发的值班表。", "This month is not published yet.")
    if sending.edition != roster.edition:
        raise no(
            "edition",
            f"现在是第 {roster.edition} 版。请发这一版。",
            f"The edition in force is {roster.edition}. Send that one.",
        )
    if sending.at < roster.published_at:
        raise no(
            "at",
            f"第 {roster.edition} 版 {roster.published_at:%m-%d %H:%M} 才公布，不能更早发出。",
            f"Edition {roster.edition} was published {roster.published_at:%m-%d %H:%M}; it cannot have gone before.",
        )
    return replace(sending, by=person(written("by", sending.by, "发送人", "Who sent it")))
