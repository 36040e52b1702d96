"""What lies in the inbox, as rows: how long it has waited, what it is, who told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ledger import boards
from desktop.post.moment import lasting, minutes_between
from desktop.post.states import WhistleState

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.session import Session
    from desktop.post.whistle import Whistle

OLD = 24 * 60
"""Minutes after which a source that was not screened is shown in amber: the next duty leader should not find it."""


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One source: its key, its state, how long it has waited, and what is known of it."""

    key: str
    state: WhistleState
    chip: str
    age: str
    old: bool
    place: str
    facts: str
    caption: str
    """Kind, source, who took it down, and whose number the hotline waits for."""


def inbox(session: Session, now: datetime) -> tuple[InboxRow, ...]:
    """Return the inbox, what waits for screening first, in each the oldest first."""
    found = [_row(session, one, now) for one in boards.inbox(session.ledger)]
    return tuple(sorted(found, key=lambda row: row.state is not WhistleState.SCREENING))


def _row(session: Session, whistle: Whistle, now: datetime) -> InboxRow:
    waited = minutes_between(whistle.registered_at, now)
    kinds = {kind.key: kind for kind in session.watch.rules(version=whistle.rules).kinds}
    kind = kinds.get(whistle.kind)
    parts = [
        "" if kind is None else kind.zh if session.language.startswith("zh") else kind.en,
        session.words(whistle.source.words),
        whistle.initiator,
    ]
    if whistle.hotline_no:
        parts.append(whistle.hotline_no)
    if whistle.hotline_due is not None:
        parts.append(QCoreApplication.translate("Inbox", "answer by {day}").format(day=f"{whistle.hotline_due:%m-%d}"))
    return InboxRow(
        whistle.id,
        whistle.state,
        session.words(whistle.state.words),
        session.words(lasting(waited)),
        waited >= OLD,
        f"{whistle.village}{whistle.place}" if whistle.village not in whistle.place else whistle.place,
        whistle.facts,
        "　".join(part for part in parts if part),
    )
