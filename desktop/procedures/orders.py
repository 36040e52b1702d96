"""Orders under command authority 调度令: issue, receive (A15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.command_post import commanding
from desktop.post.department import Department
from desktop.post.guard import follows, written
from desktop.post.order import CommandOrder
from desktop.post.serial import ORDER
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from datetime import datetime


def issue_order(  # noqa: PLR0913 - A15 names each of these columns
    watch: Watch,
    department_id: str,
    text: str,
    issuer: str,
    *,
    whistle_id: str = "",
    basis: str = "",
    due_at: datetime | None = None,
    at: datetime | None = None,
) -> Done[CommandOrder]:
    """Issue a numbered order to a department; only a commander or deputy may."""
    with watch.pen() as pen:
        name = commanding(issuer, watch.members(), "issuer")
        department = watch.ledger.get(Department, department_id)
        if whistle_id:
            watch.ledger.get(Whistle, whistle_id)
        when = moment(pen, at, "issued_at")
        if due_at is not None:
            follows("due_at", due_at, "完成期限", "The due time", ((when, Words("发出", "issuing")),))
        order = CommandOrder(
            id=new_id(),
            year=when.year,
            number=pen.number(ORDER, when.year),
            department=department_id,
            text=written("text", text, "调度内容", "The order"),
            issuer=name,
            issued_at=when,
            whistle=whistle_id,
            basis=basis.strip(),
            due_at=due_at,
        )
        pen.add(order)
        say = {"department": department.short, "serial": str(order.serial), "by": name, "text": order.text}
        seq = pen.entry("issue_order", "whistle" if whistle_id else "order", whistle_id or order.id, say, when)
    return done(pen, order, seq)


def receive_order(watch: Watch, order_id: str, by: str, at: datetime | None = None) -> Done[CommandOrder]:
    """Note that the addressee received an order."""
    with watch.pen() as pen:
        old = watch.ledger.get(CommandOrder, order_id)
        when = moment(pen, at, "received_at")
        new = old.receive(by, when)
        pen.change(old, new)
        say = {"serial": str(new.serial), "by": new.received_by}
        seq = pen.entry("receive_order", "whistle" if old.whistle else "order", old.whistle or old.id, say, when)
    return done(pen, new, seq)
