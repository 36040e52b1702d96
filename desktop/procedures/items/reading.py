"""One action item read whole: its course from 交办 to 销号 in the words of those who took the steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ledger import owed
from desktop.post import serial
from desktop.post.department import Department
from desktop.post.guard import no
from desktop.post.items.item import ActionItem, ItemEvent, SupervisionSheet
from desktop.post.items.states import ItemStep
from desktop.post.meetings.meeting import Meeting
from desktop.post.words import Words
from desktop.procedures.items.board import source_name

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.ledger.book import Ledger


@dataclass(frozen=True, slots=True)
class CourseLine:
    """One step of an item's course: when, what, in whose words."""

    at: datetime
    step: Words
    text: str
    by: str
    due: date | None = None
    tone: str = "plain"
    """`bad` for what went against the owner, `ok` for what is done, else `plain`."""


_TONES = {ItemStep.REJECT: "bad", ItemStep.REFUSE: "bad", ItemStep.VERIFY: "ok", ItemStep.REPORT: "run"}
_REPLY = Words("督办答复", "Answer to it")


def course_of(ledger: Ledger, item: ActionItem) -> tuple[CourseLine, ...]:
    """Return the course of an item, oldest step first, its sheets of supervision and their answers among it."""
    source = source_name(ledger, item)
    given = Words(f"交办（{source.zh}）", f"Given ({source.en})")
    lines = {"": CourseLine(item.given_at, given, item.text, item.owner, item.first_due)}
    meetings = {one.id: one for one in ledger.having(Meeting)} if item.carried else {}
    for event in ledger.having(ItemEvent, item=item.id, void=False):
        step = event.step.words
        meeting = meetings.get(event.cause)
        if meeting is not None:
            step = Words(f"{step.zh}（第{meeting.number}次）", f"{step.en} (meeting {meeting.number})")
        tone = _TONES.get(event.step, "plain")
        lines[event.id] = CourseLine(event.at, step, event.text, event.by, event.due, tone)
    for sheet in sheets_of(ledger, item.id):
        level = sheet.level.words
        named = Words(f"督办：{level.zh} {sheet.serial}", f"{level.en} {sheet.serial}")
        lines[sheet.id] = CourseLine(sheet.at, named, sheet.text, sheet.by, sheet.reply_by, "bad")
        if sheet.replied_at is not None:
            lines[f"{sheet.id}~"] = CourseLine(sheet.replied_at, _REPLY, sheet.reply, "")
    # Keys grow with time, so that steps of the same second stay in the order in which they were written.
    return tuple(line for _, line in sorted(lines.items(), key=lambda one: (one[1].at, one[0])))


def sheets_of(ledger: Ledger, item_id: str) -> tuple[SupervisionSheet, ...]:
    """Return the sheets of supervision of an item that stand, the latest last."""
    return ledger.having(SupervisionSheet, item=item_id, void=False)


def waiting_sheet(ledger: Ledger, item_id: str) -> SupervisionSheet | None:
    """Return the latest sheet that waits for its answer, or None."""
    return next((one for one in reversed(sheets_of(ledger, item_id)) if one.open), None)


def asked_by(ledger: Ledger, item: ActionItem) -> ItemEvent | None:
    """Return who asked for the extension that nobody has answered yet, and why; None where none is asked for."""
    if item.asked_due is None:
        return None
    return ledger.having(ItemEvent, item=item.id, step=ItemStep.ASK, void=False)[-1]


def owner_of(ledger: Ledger, item: ActionItem) -> str:
    """Return who owns an item as it is printed: the department and the name, once where they are the same."""
    department = ledger.find(Department, item.department)
    short = department.short if department is not None else ""
    return item.owner if short in item.owner else f"{short} {item.owner}"


def named(ledger: Ledger, text: str) -> ActionItem:
    """Return the item that a number names: 〔2026〕议字12号 in any brackets, or 12 of the latest year; else refuse."""
    clean = text.strip()
    found = ledger.find(ActionItem, clean)
    number = serial.read(clean, serial.ITEM)
    if found is None and number is not None:
        found = owed.numbered(ledger, number)
    elif found is None and (plain := serial.bare(clean)) is not None:
        found = owed.latest_of(ledger, plain)
    if found is None:
        raise no("item", f"没有议定事项“{clean}”。请写议字号。", f"There is no action item “{clean}”. Give its number.")
    return found
