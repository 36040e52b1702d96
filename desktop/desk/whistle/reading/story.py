"""The journal of one whistle as rows: newest first, when it happened, what, on whose word, written down when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.whistle.journal import JournalRow
from desktop.post.moment import minutes_between
from desktop.post.states import Evidence
from desktop.post.telling import tell

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.desk.theme.tokens import Tone
    from desktop.ledger.journal import Entry

translate = QCoreApplication.translate
_MARKS: dict[str, tuple[str, Tone]] = {
    "refuse": ("stop", "bad"),
    "no_show": ("x", "bad"),
    "leave_early": ("x", "bad"),
    "check_fail": ("stop", "bad"),
    "send_back": ("stop", "bad"),
    "undo": ("undo", "warn"),
    "correct": ("pen", "warn"),
    "correct_time": ("pen", "warn"),
}
"""What is marked in the list: refusals, and entries that correct another."""


def rows(entries: Iterable[Entry], language: str, day: date, backfill_minutes: int) -> tuple[JournalRow, ...]:
    """Return entries as rows, newest first; those of another day than `day` begin with their date."""
    ordered = sorted(entries, key=lambda one: (one.occurred_at, one.seq), reverse=True)
    return tuple(_row(entry, language, day, backfill_minutes) for entry in ordered)


def _row(entry: Entry, language: str, day: date, backfill_minutes: int) -> JournalRow:
    lag = minutes_between(entry.occurred_at, entry.recorded_at)
    icon, tone = _MARKS.get(entry.order, ("", "plain"))
    same = entry.occurred_at.date() == day
    at = f"{entry.recorded_at:%H:%M}" if entry.recorded_at.date() == day else f"{entry.recorded_at:%m-%d %H:%M}"
    said = entry.said
    evidence = str(said.get("evidence", ""))
    source = Evidence(evidence).words.said(language) if evidence in {one.value for one in Evidence} else ""
    clock = "" if same else f"{entry.occurred_at:%H:%M}"
    return JournalRow(
        key=str(entry.seq),
        occurred=f"{entry.occurred_at:%H:%M}" if same else f"{entry.occurred_at:%m-%d}",
        text=tell(entry.order, said).said(language),
        source="　".join(part for part in (clock, source) if part),
        recorded=translate("Journal", "{name} wrote it {time}").format(name=entry.actor, time=at),
        late=lag if lag > backfill_minutes else 0,
        icon=icon,
        tone=tone,
    )
