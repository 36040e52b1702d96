"""What Today says of action items: the late ones, those due within three days, those reported and not checked."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.frame.tasks import TaskRow
from desktop.ledger import owed
from desktop.post.department import Department

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from desktop.desk.session import Session
    from desktop.desk.theme.tokens import Tone
    from desktop.post.items.item import ActionItem

translate = QCoreApplication.translate
_NAMED = 2
"""Items of each sort that have a line of their own; the rest is one line more, which opens the board."""
_SOON = timedelta(days=3)


def items(session: Session, now: datetime) -> Iterator[TaskRow]:
    """Yield a line for each item that waits, the latest due date last, and one for those that are left over."""
    today = now.date()
    found = owed.pressing(session.ledger, today + _SOON)
    if not found:
        return
    names = {one.id: one.short for one in session.ledger.having(Department)}
    late, soon = [one for one in found if one.overdue(today)], [one for one in found if one.due_soon(today)]
    told = [one for one in found if not one.owed]
    sorts: tuple[tuple[str, str, str, Tone, list[ActionItem]], ...] = (
        ("overdue", translate("Waiting", "Item overdue"), "flag", "bad", late),
        ("soon", translate("Waiting", "Item due soon"), "flag", "warn", soon),
        ("reported", translate("Waiting", "Item to be checked"), "eye", "plain", told),
    )
    for key, kind, icon, tone, some in sorts:
        for item in some[:_NAMED]:
            unit = names.get(item.department, item.owner)
            about = translate("Waiting", "No. {number} {name}").format(number=item.number, name=unit)
            yield TaskRow(f"items:{item.id}", kind, about, item.text, _left(item, now), icon, tone)
        if len(some) > _NAMED:
            more = translate("Waiting", "{n} more").format(n=len(some) - _NAMED)
            yield TaskRow(f"items:{key}", kind, more, "", "", icon, tone)


def _left(item: ActionItem, now: datetime) -> str:
    days = item.days_left(now.date())
    if item.reported_at is not None:
        return f"{item.reported_at:%m-%d}"
    if days < 0:
        return translate("Waiting", "{n} d late").format(n=-days)
    return translate("Waiting", "{n} d left").format(n=days) if days else translate("Waiting", "due today")
