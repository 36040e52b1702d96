"""The list of action items: columns, the chips that say how pressing each is, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.items import forms
from desktop.desk.marks.chip import ChipWords
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin
from desktop.post.items.pressing import OFTEN
from desktop.post.items.states import ItemOrigin, ItemState, Supervision
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures.items.board import Filter

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.session import Session
    from desktop.desk.theme.tokens import Tone
    from desktop.procedures.items.board import Row

translate = QCoreApplication.translate
TABLES = ("action_item", "item_event", "supervision_sheet", "department", "meeting", "conference")
"""What must be touched for the board to be read again."""
_TONES: dict[ItemState, Tone] = {
    ItemState.OPEN: "plain",
    ItemState.ACCEPTED: "plain",
    ItemState.IN_PROGRESS: "run",
    ItemState.REPORTED: "acc",
    ItemState.VERIFIED: "ok",
    ItemState.DROPPED: "plain",
}
_LEVELS: dict[Supervision, Tone] = {
    Supervision.REMINDER: "plain",
    Supervision.NOTICE: "warn",
    Supervision.REPORT: "bad",
}


def _number(row: Row) -> str:
    """Return the number as people call it: without the year where it is this one's."""
    whole = str(row.item.serial)
    return whole.removeprefix(f"〔{row.today.year}〕")


def left(row: Row) -> ChipWords:
    """Return how many days are left, or by how many it is late; nothing where it is done."""
    if not row.item.undone:
        return ChipWords("", "plain")
    words = translate("Items", "{n} d left").format(n=row.days)
    if row.days < 0:
        words = translate("Items", "{n} d late").format(n=-row.days)
    elif row.days == 0:
        words = translate("Items", "today")
    if row.item.state is ItemState.REPORTED:
        return ChipWords(words, "plain")
    return ChipWords(words, "bad" if row.days < 0 else "warn" if row.fits(Filter.SOON) else "plain")


def times(row: Row) -> ChipWords:
    """Return as which time it comes up at a meeting, where it was carried over; the third time stands red."""
    if not row.item.carried:
        return ChipWords("", "plain")
    words = translate("Items", "meeting {n}").format(n=row.item.carried + 1)
    return ChipWords(words, "bad" if row.item.carried >= OFTEN else "warn")


def state(session: Session, row: Row) -> ChipWords:
    """Return where it stands; a request for more time that waits for an answer stands before that."""
    item = row.item
    if item.asked_due is not None:
        return ChipWords(translate("Items", "more time?"), "warn")
    icon = {ItemState.REPORTED: "eye", ItemState.VERIFIED: "ok"}.get(item.state, "")
    return ChipWords(session.words(item.state.words), _TONES[item.state], icon)


def level(session: Session, row: Row) -> ChipWords:
    """Return at which level it was pressed for, or at which it should be now."""
    if row.unanswered:
        return ChipWords(translate("Items", "no answer"), "bad")
    if row.proposed is not None:
        return ChipWords(translate("Items", "{level}?").format(level=session.words(row.proposed.words)), "warn")
    if row.pressed is not None:
        return ChipWords(session.words(row.pressed.words), _LEVELS[row.pressed])
    return ChipWords("", "plain")


def source(row: Row) -> tuple[str, str]:
    """Return where the decision of an item is read: its meeting or its conference."""
    return ("meeting" if row.item.origin is ItemOrigin.MEETING else "conference"), row.item.source


def whistle(row: Row) -> tuple[str, str]:
    """Return where the whistle of an item is opened; refuse where it is about none."""
    if not row.item.whistle:
        raise Refused("whistle", Words("这件事项没有关联的哨。", "This item is about no whistle."))
    return "whistle", row.item.whistle


def papers(row: Row) -> tuple[str, str]:
    """Return where the papers of an item are seen; refuse where it has none yet."""
    if row.pressed is None and row.item.state is not ItemState.VERIFIED:
        raise Refused("paper", Words("还没有督办单，也没销号，没有文书。", "There is no sheet and no slip yet."))
    return "paper", f"closing_slip:{row.item.id}"


def listing(session: Session, title: str, read: Callable[[Session], tuple[Row, ...]], empty: str) -> Listing[Row]:
    """Return the list of those items that `read` gives."""
    return Listing(
        "items",
        title,
        TABLES,
        (
            Column("number", translate("Items", "Number"), _number, 88, bold=True,
                   order=lambda row: (row.item.year, row.item.number), value=lambda row: str(row.item.serial)),
            Column("text", translate("Items", "Item"), lambda row: row.item.text, 190, flexible=True),
            Column("unit", translate("Items", "Unit"), lambda row: row.unit, 70,
                   order=lambda row: pinyin.initials(row.unit)),
            Column("owner", translate("Items", "Owner"), lambda row: row.item.owner, 84,
                   order=lambda row: pinyin.name_key(row.item.owner)),
            Column("due", translate("Items", "Due"), lambda row: f"{row.item.due:%m-%d}", 56, right=True,
                   order=lambda row: row.item.due, value=lambda row: row.item.due.isoformat()),
            Column("left", translate("Items", "Days"), left, 86, order=lambda row: row.days,
                   value=lambda row: row.days if row.item.undone else None),
            Column("state", translate("Items", "State"), lambda row: state(session, row), 88,
                   order=lambda row: tuple(ItemState).index(row.item.state)),
            Column("times", translate("Items", "Up at"), times, 82, order=lambda row: row.item.carried,
                   value=lambda row: row.item.carried + 1),
            Column("level", translate("Items", "Supervision"), lambda row: level(session, row), 92),
            Column("extensions", translate("Items", "Extensions"), lambda row: str(row.item.extensions), 72,
                   right=True, order=lambda row: row.item.extensions, value=lambda row: row.item.extensions),
            Column("source", translate("Items", "Decided by"), lambda row: session.words(row.source), 140),
            Column("supports", translate("Items", "Support"), lambda row: row.supports, 120),
            Column("standard", translate("Items", "Standard"), lambda row: row.item.standard, 160),
            Column("report", translate("Items", "Result"), lambda row: row.item.report, 180),
            Column("checked", translate("Items", "Checked by"), lambda row: row.item.verified_by, 90),
        ),
        read,
        lambda row: row.item.id,
        empty,
        _offers(),
        lambda row: (row.item.owner, row.unit, row.item.standard, row.item.quantity, pinyin.name_initials(row.unit)),
        hidden=frozenset({"owner", "extensions", "source", "supports", "standard", "report", "checked"}),
        paper=lambda _session: title,
    )  # fmt: skip


def _offers() -> tuple[Offer[Row], ...]:
    return (
        Offer("open", forms.next_step, fits=lambda row: row.item.undone),
        Offer("accept", forms.accept, fits=lambda row: row.item.state is ItemState.OPEN),
        Offer("progress", forms.progress, fits=_owed),
        Offer("report", forms.report, fits=_owed),
        Offer("verify", forms.verify, fits=_reported),
        Offer("send_back", forms.send_back, fits=_reported),
        Offer("extend", forms.extend, fits=lambda row: row.item.owed and row.item.asked_due is None),
        Offer("answer", forms.answer, fits=lambda row: row.item.asked_due is not None),
        Offer("supervise", forms.supervise, fits=_owed),
        Offer("reply", forms.reply, fits=_pressed),
        Offer("void", forms.void, fits=_pressed),
        Offer("papers", to=papers, fits=lambda row: _pressed(row) or row.item.state is ItemState.VERIFIED),
        Offer("source", to=source),
        Offer("whistle", to=whistle, fits=lambda row: bool(row.item.whistle)),
    )


def _owed(row: Row) -> bool:
    return row.item.owed


def _reported(row: Row) -> bool:
    return row.item.state is ItemState.REPORTED


def _pressed(row: Row) -> bool:
    return row.pressed is not None
