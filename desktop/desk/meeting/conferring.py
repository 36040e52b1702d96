"""Which whistle a matter of the agenda is about, for a conference about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.dispatch import Dispatch
from desktop.post.items.item import ActionItem
from desktop.post.whistle import Whistle

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.post.meetings.agenda import AgendaItem


def whistle_of(ledger: Ledger, matter: AgendaItem | None) -> str:
    """Return the whistle that a matter is about, itself or by way of a call or an item; empty where there is none."""
    if matter is None or not matter.subject:
        return ""
    if ledger.find(Whistle, matter.subject) is not None:
        return matter.subject
    call = ledger.find(Dispatch, matter.subject)
    if call is not None:
        return call.whistle
    item = ledger.find(ActionItem, matter.subject)
    return item.whistle if item is not None else ""
