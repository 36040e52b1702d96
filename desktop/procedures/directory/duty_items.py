"""Orders about the duty list (A22, C18)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.duty_list import DutyItem
from desktop.post.guard import no, written
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from datetime import date

    from desktop.ledger.pen import Pen


def keep_duty_item(watch: Watch, item: DutyItem) -> Done[DutyItem]:
    """Add an item of the duty list or change one; one code names one item (C18)."""
    with watch.pen() as pen:
        seq = write_duty_item(pen, item)
    return done(pen, item.checked(), seq)


def write_duty_item(pen: Pen, item: DutyItem) -> int:
    """Write an item within an order under way and return the entry's number."""
    item = item.checked()
    if any(other.id != item.id for other in pen.ledger.having(DutyItem, code=item.code)):
        raise no("code", f"事项编码 {item.code} 已经有了。请换一个编码。", f"Item code {item.code} exists already.")
    old = pen.ledger.find(DutyItem, item.id)
    if old is None:
        pen.add(item)
    else:
        pen.change(old, item)
    return pen.entry("keep_duty_item", "duty_item", item.id, {"code": item.code, "name": item.name})


def replace_duty_item(
    watch: Watch, item_id: str, by: tuple[DutyItem, ...], until: date, reason: str
) -> Done[tuple[DutyItem, ...]]:
    """Split an item into others or merge it into one; the old code stays in the list's history (C18)."""
    with watch.pen() as pen:
        old = watch.ledger.get(DutyItem, item_id)
        if not by:
            raise no("replaced_by", "没有写拆分或并入的事项。", "Name the items that take its place.")
        why = written("reason", reason, "变更理由", "The reason")
        for item in by:
            known = watch.ledger.find(DutyItem, item.id)
            if known is None:
                write_duty_item(pen, item)
        pen.change(old, replace(old, until=until, replaced_by=tuple(item.code for item in by)))
        codes = "、".join(item.code for item in by)
        seq = pen.entry("replace_duty_item", "duty_item", item_id, {"code": old.code, "by": codes, "reason": why})
    return done(pen, by, seq)
