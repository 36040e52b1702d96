"""What Today says of conferences: today's, those held up at the signatures, and what superiors wait an answer for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.frame.tasks import TaskRow
from desktop.post.conferences.states import ConferenceState
from desktop.procedures.conferences import reading, superior

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from desktop.desk.session import Session
    from desktop.procedures.conferences.reading import Row

translate = QCoreApplication.translate
S = ConferenceState
_HELD_UP = timedelta(days=3)
"""How long a record may go round before it stands amber: as long as before a weekly meeting hears of it."""
_MOST = 3
"""Lines of each sort; what is left over is one line more, which opens the list."""


def conferred(session: Session, now: datetime) -> Iterator[TaskRow]:
    """Yield a line for each conference that waits today and for each superior who waits for an answer."""
    yield from _answers(session, now)
    rows = [
        row
        for row in reading.listing(session.ledger, (S.NOTIFIED, S.IN_SESSION, S.DRAFTED, S.COUNTERSIGNING))
        if row.conference.state is not S.NOTIFIED or _today(row, now)
    ]
    for row in rows[:_MOST]:
        yield _line(session, row, now)
    if len(rows) > _MOST:
        more = translate("Waiting", "{n} more").format(n=len(rows) - _MOST)
        yield TaskRow("conferences:in_hand", translate("Waiting", "Conference"), more, "", "", "confer")


def _today(row: Row, now: datetime) -> bool:
    starts = row.conference.starts_at
    return starts is not None and starts.date() <= now.date()


def _line(session: Session, row: Row, now: datetime) -> TaskRow:
    one = row.conference
    key, state = f"conference:{one.id}", session.words(one.state.words)
    if one.state is S.COUNTERSIGNING:
        held = now - (one.ended_at or now)
        told = translate("Waiting", "{n} unsigned").format(n=row.unsigned)
        if not row.unsigned:
            told = translate("Waiting", "all have signed; issue it")
        days = translate("Waiting", "{n} d").format(n=held.days)
        return TaskRow(key, state, one.title, told, days, "pen", "warn" if held >= _HELD_UP else "plain")
    if one.state is S.NOTIFIED and one.starts_at is not None:
        late = one.starts_at < now
        when = f"{one.starts_at:%H:%M}" if one.starts_at.date() == now.date() else f"{one.starts_at:%m-%d}"
        kind = translate("Waiting", "Conference")
        return TaskRow(key, kind, one.title, one.place, when, "confer", "warn" if late else "plain")
    return TaskRow(key, state, one.title, one.place, "", "confer")


def _answers(session: Session, now: datetime) -> Iterator[TaskRow]:
    for one in superior.open_actions(session.ledger):
        days = (one.answer_by - now.date()).days if one.answer_by is not None else 0
        left = translate("Waiting", "{n} d left").format(n=days)
        if days <= 0:
            late = translate("Waiting", "{n} d late").format(n=-days)
            left = late if days else translate("Waiting", "due today")
        yield TaskRow(
            f"answer_superior:{one.whistle}",
            translate("Waiting", "Answer a superior"),
            f"{one.by}：{one.text}",
            session.words(one.kind.words),
            left,
            "flag",
            "bad" if days < 0 else "warn" if not days else "plain",
        )
