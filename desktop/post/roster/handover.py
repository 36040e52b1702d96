"""Handing over the watch: what was handled, what is open, and both signatures (domain.md 7.3, practice.md 2.5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no
from desktop.post.person import same_person
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime

NOTHING = "无"
"""What stands where nothing is to be said; an empty field is refused."""


@dataclass(frozen=True, slots=True)
class Handover:
    """One 交接班: from the outgoing to the incoming leader and clerk."""

    id: str
    begun_at: datetime
    since: datetime
    """When the outgoing watch began."""
    from_leader: str
    from_clerk: str
    to_leader: str
    to_clerk: str
    handled: str
    """What was handled on this watch; 零记录 where nothing happened."""
    unhandled: str
    """What is passed on; explicit 无 where there is nothing."""
    items: str
    """Seals, keys, vehicles, radio sets handed over; explicit 无 where nothing."""
    out_signed_at: datetime | None = None
    in_signed_at: datetime | None = None
    stand: str = ""
    """Id of the stand that begins with it, once both have signed."""
    note: str = ""
    void: bool = False
    """True where it was dropped before both had signed."""


def outgoing(handover: Handover) -> tuple[str, ...]:
    """Return the names of those who go off watch with it; who stays on in the same place does not."""
    pairs = ((handover.from_leader, handover.to_leader), (handover.from_clerk, handover.to_clerk))
    return tuple(old for old, new in pairs if not same_person(old, new))


def incoming(handover: Handover) -> tuple[str, ...]:
    """Return the names of those who come on watch with it."""
    pairs = ((handover.from_leader, handover.to_leader), (handover.from_clerk, handover.to_clerk))
    return tuple(new for old, new in pairs if not same_person(old, new))


def sign_out(handover: Handover, at: datetime, open_matters: int) -> Handover:
    """Let the outgoing watch sign; every field says something, and 无 only where nothing is open."""
    _unsigned(handover)
    if handover.out_signed_at is not None:
        raise no("out_signed_at", "交班人已签字。", "The outgoing watch has signed already.")
    clean = filled(handover)
    if clean.unhandled == NOTHING and open_matters:
        raise no(
            "unhandled",
            f"还有 {open_matters} 件没办结，不能写“无”。请写明交下一班。",
            f"{open_matters} matter(s) are open, so “无” is wrong. Write down what is passed on.",
        )
    follows("out_signed_at", at, "交班签字", "Signing over", ((handover.begun_at, Words("开始交接", "its beginning")),))
    return replace(clean, out_signed_at=at)


def sign_in(handover: Handover, at: datetime, stand: str) -> Handover:
    """Let the incoming watch sign, after the outgoing one; the stand `stand` begins."""
    _unsigned(handover)
    if handover.out_signed_at is None:
        raise no("out_signed_at", "交班人还没有签字。先交后接。", "The outgoing watch has not signed yet.")
    follows(
        "in_signed_at", at, "接班签字", "Taking over", ((handover.out_signed_at, Words("交班签字", "signing over")),)
    )
    return replace(handover, in_signed_at=at, stand=stand)


def filled(handover: Handover) -> Handover:
    """Return the record with clean fields; refuse an empty one (explicit 无, 零记录: practice.md 2.5)."""
    clean = {}
    for name, zh, en in (("handled", "已办事项", "What was handled"), ("unhandled", "未办事项", "What is passed on"),
                         ("items", "移交物品", "What is handed over")):  # fmt: skip
        text = getattr(handover, name).strip()
        if not text:
            raise no(name, f"{zh}没有填。没有就写“无”。", f"{en} is empty. Write 无 where there is nothing.")
        clean[name] = text
    return replace(handover, **clean)


def _unsigned(handover: Handover) -> None:
    if handover.void or handover.in_signed_at is not None:
        raise no("handover", "这份交接班记录已完成或已作废。", "This handover is done or dropped already.")
