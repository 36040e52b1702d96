"""Leave, wishes and limits of people: asked for, approved, taken back, as slips of paper bring them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.guard import no
from desktop.post.roster.leave import DutyWish, Leave
from desktop.post.roster.planning.limit import DutyLimit
from desktop.post.roster.states import LeavePart, LeaveState
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen


def name_of(ledger: Ledger, person: str) -> str:
    """Return the name of an officer or member; refuse one who is in no list."""
    name = rosters.names(ledger).get(person)
    if name is None:
        raise no("person", "这个人不在名册里。请先在人员里加上。", "This person is in no list; add them first.")
    return name


def ask_leave(watch: Watch, leave: Leave) -> Done[Leave]:
    """Note that somebody asks for leave; it bars nothing until it is approved."""
    with watch.pen() as pen:
        kept, say = write_leave(pen, replace(leave, state=LeaveState.ASKED, by=""))
        seq = pen.entry("ask_leave", "leave", kept.id, say)
    return done(pen, kept, seq)


def keep_leave(watch: Watch, leave: Leave) -> Done[Leave]:
    """Add leave as an approved slip of paper brings it, or change its days, kind or note."""
    with watch.pen() as pen:
        kept, say = write_leave(pen, leave)
        seq = pen.entry("keep_leave", "leave", kept.id, say)
    return done(pen, kept, seq)


def write_leave(pen: Pen, leave: Leave) -> tuple[Leave, dict[str, object]]:
    """Write leave within an order under way; refuse days that the person has leave on already."""
    leave = leave.checked()
    name = name_of(pen.ledger, leave.person)
    for other in pen.ledger.having(Leave, person=leave.person):
        shared = sorted(set(other.days) & set(leave.days))
        both = other.part is leave.part or LeavePart.WHOLE in (other.part, leave.part)
        if other.id != leave.id and other.holds and leave.holds and shared and both:
            raise no(
                "days",
                f"{name} {'、'.join(shared)} 已有{other.kind.words.zh}。请改日期，或先销假。",
                f"{name} has leave on {', '.join(shared)} already. Change the days, or cancel that one.",
            )
    old = pen.ledger.find(Leave, leave.id)
    kept = pen.add(replace(leave, noted_at=leave.noted_at or pen.now)) if old is None else pen.change(old, leave)
    return kept, {"person": name, "leave_kind": kept.kind, "days": days_said(kept.days)}


def days_said(days: tuple[str, ...]) -> str:
    """Return days as they are told: the first and last of a long list with its count."""
    return "、".join(days) if len(days) <= 3 else f"{days[0]} 至 {days[-1]} 共 {len(days)} 天"  # noqa: PLR2004 - a line


def approve_leave(watch: Watch, leave_id: str, by: str) -> Done[Leave]:
    """Approve leave that was asked for, by name."""
    with watch.pen() as pen:
        old = watch.ledger.get(Leave, leave_id)
        new = pen.change(old, old.approve(by))
        say = {"person": name_of(watch.ledger, new.person), "by": new.by, "days": days_said(new.days)}
        seq = pen.entry("approve_leave", "leave", new.id, say)
    return done(pen, new, seq)


def cancel_leave(watch: Watch, leave_id: str, reason: str) -> Done[Leave]:
    """Take leave back (销假), with the reason; the days are free again."""
    with watch.pen() as pen:
        old = watch.ledger.get(Leave, leave_id)
        new = pen.change(old, old.cancel(reason))
        say = {"person": name_of(watch.ledger, new.person), "days": days_said(new.days), "reason": reason.strip()}
        seq = pen.entry("cancel_leave", "leave", new.id, say)
    return done(pen, new, seq)


def keep_wish(watch: Watch, wish: DutyWish) -> Done[DutyWish]:
    """Add a wish for or against duties on some days, or change one."""
    with watch.pen() as pen:
        kept = write_wish(pen, wish)
        seq = pen.entry("keep_wish", "wish", kept.id, _wish_said(watch.ledger, kept))
    return done(pen, kept, seq)


def write_wish(pen: Pen, wish: DutyWish) -> DutyWish:
    """Write a wish within an order under way."""
    wish = wish.checked()
    name_of(pen.ledger, wish.person)
    old = pen.ledger.find(DutyWish, wish.id)
    return pen.add(replace(wish, noted_at=wish.noted_at or pen.now)) if old is None else pen.change(old, wish)


def drop_wish(watch: Watch, wish_id: str) -> Done[DutyWish]:
    """Take a wish back; it stays written down."""
    with watch.pen() as pen:
        old = watch.ledger.get(DutyWish, wish_id)
        if old.void:
            raise no("wish", "这条意愿已撤回。", "This wish was dropped already.")
        new = pen.change(old, replace(old, void=True))
        seq = pen.entry("drop_wish", "wish", new.id, _wish_said(watch.ledger, new))
    return done(pen, new, seq)


def _wish_said(ledger: Ledger, wish: DutyWish) -> dict[str, object]:
    return {"person": name_of(ledger, wish.person), "wish": wish.kind, "days": days_said(wish.days)}


def keep_limit(watch: Watch, limit: DutyLimit) -> Done[DutyLimit]:
    """Add the limit of one person or change it; there is one for each, and one that ends is set inactive."""
    with watch.pen() as pen:
        kept = write_limit(pen, limit)
        say = {"person": name_of(watch.ledger, kept.person), "note": kept.note}
        seq = pen.entry("keep_limit", "limit", kept.id, say)
    return done(pen, kept, seq)


def write_limit(pen: Pen, limit: DutyLimit) -> DutyLimit:
    """Write a limit within an order under way."""
    limit = limit.checked()
    name = name_of(pen.ledger, limit.person)
    if limit.active and any(
        one.id != limit.id for one in pen.ledger.having(DutyLimit, person=limit.person, active=True)
    ):
        raise no("person", f"{name}已有个人限制。请改那一条。", f"{name} has a limit already. Change that one.")
    old = pen.ledger.find(DutyLimit, limit.id)
    return pen.add(limit) if old is None else pen.change(old, limit)
