"""Orders of supervision: a numbered 督办单 with a day for the answer, the answer, and a sheet made void (E15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.command_post import duty_of
from desktop.post.guard import written
from desktop.post.items import pressing
from desktop.post.items.item import ActionItem, SupervisionSheet
from desktop.post.items.states import Supervision
from desktop.post.person import person
from desktop.post.serial import SUPERVISION
from desktop.procedures.items.sides import presiding
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from datetime import date

    from desktop.ledger.pen import Pen


def supervise_item(
    watch: Watch, item_id: str, level: Supervision, text: str, reply_by: date, by: str
) -> Done[SupervisionSheet]:
    """Press for an item by a numbered sheet that is to be answered by a day.

    Anybody of the post reminds; a notice or a report is signed by the chair, the commander or a deputy.
    """
    with watch.pen() as pen:
        item = pen.ledger.get(ActionItem, item_id)
        earlier, today = pen.ledger.having(SupervisionSheet, item=item_id), pen.now.date()
        problem = pressing.unfit(level, item, earlier, today)
        if problem is not None:
            raise problem
        if level is Supervision.REMINDER:
            duty_of(by, watch.members(), "by")
            name = person(by)
        else:
            name = presiding(pen.ledger, item, by)
        year = today.year
        sheet = SupervisionSheet(
            new_id(), item_id, year, pen.number(SUPERVISION, year), level, pen.now, text, name, reply_by
        )
        pen.add(pressing.pressed(sheet, item, earlier, today))
        seq = _entry(pen, "supervise_item", item, sheet, text.strip(), name)
    return done(pen, pen.ledger.get(SupervisionSheet, sheet.id), seq)


def reply_supervision(watch: Watch, sheet_id: str, text: str) -> Done[SupervisionSheet]:
    """Note what was answered to a sheet."""
    with watch.pen() as pen:
        old = pen.ledger.get(SupervisionSheet, sheet_id)
        new = pen.change(old, pressing.answered(old, text, pen.now))
        item = pen.ledger.get(ActionItem, old.item)
        seq = _entry(pen, "reply_supervision", item, new, new.reply, "")
    return done(pen, new, seq)


def void_supervision(watch: Watch, sheet_id: str, reason: str, by: str) -> Done[SupervisionSheet]:
    """Make a sheet void that should not have been sent; its number stays its own and the reason is kept (C22)."""
    with watch.pen() as pen:
        old = pen.ledger.get(SupervisionSheet, sheet_id)
        item = pen.ledger.get(ActionItem, old.item)
        new = pressing.withdrawn(old)
        name, why = presiding(pen.ledger, item, by), written("reason", reason, "作废理由", "The reason")
        pen.change(old, new)
        seq = _entry(pen, "void_supervision", item, new, why, name)
    return done(pen, new, seq)


def _entry(pen: Pen, order: str, item: ActionItem, sheet: SupervisionSheet, text: str, by: str) -> int:
    say = {
        "serial": str(item.serial),
        "sheet": str(sheet.serial),
        "supervision": sheet.level,
        "due": sheet.reply_by,
        "text": text,
        "by": by,
    }
    return pen.entry(order, "item", item.id, say)
