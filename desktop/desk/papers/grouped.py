"""Which papers a meeting, a conference or an action item can give, as rows to be chosen from."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from desktop.desk.papers.choice import PaperRow, row_of
from desktop.post.items.item import ActionItem, SupervisionSheet
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.minutes import Correction
from desktop.post.meetings.states import AFTER_ISSUE
from desktop.procedures.items import papers as item_papers
from desktop.procedures.papers import GROUPS, OF_A_CONFERENCE, OF_A_MEETING, PaperKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.desk.session import Session

TOUCHING = ("paper", "meeting", "minutes_text", "outcome", "roll_entry", "agenda_item", "correction", "conference",
            "action_item", "supervision_sheet")  # fmt: skip
"""Tables whose change may mean that one of these papers is no longer what it was."""
_KINDS = {kind.value for kind in GROUPS}


def speaks_of(kind: str) -> bool:
    """Whether `kind` is a paper of a meeting, a conference or an item."""
    return kind in _KINDS


def told(session: Session, kind: str, subject: str) -> str:
    """Return what the page shows papers of, as their own number says it."""
    named: str = import_module(f"desktop.procedures.{GROUPS[PaperKind(kind)]}.papers").named(
        session.ledger, kind, subject
    )
    return named


def rows(session: Session, kind: str, subject: str) -> tuple[PaperRow, ...]:
    """Return the papers beside the one that was asked for: all of its meeting or conference, else itself alone."""
    asked = PaperKind(kind)
    if asked in OF_A_CONFERENCE:
        return tuple(_row(session, one, subject) for one in OF_A_CONFERENCE)
    if asked is PaperKind.FORMAT_SHEET:
        return (_row(session, asked, subject),)
    if asked not in OF_A_MEETING:
        return tuple(_of_an_item(session, asked, subject))
    ledger = session.ledger
    meeting = ledger.get(Correction, subject).meeting if asked is PaperKind.MINUTES_CORRECTION else subject
    kinds = [PaperKind.MEETING_AGENDA, PaperKind.MEETING_SIGN_IN, PaperKind.MINUTES]
    if ledger.get(Meeting, meeting).state in AFTER_ISSUE:
        kinds.append(PaperKind.UPWARD_LIST)
    corrections = ledger.having(Correction, meeting=meeting)
    return (
        *(_row(session, one, meeting) for one in kinds),
        *(_row(session, PaperKind.MINUTES_CORRECTION, one.id, str(one.number)) for one in corrections),
    )


def _of_an_item(session: Session, asked: PaperKind, subject: str) -> Iterator[PaperRow]:
    """Yield the sheets of an item by their numbers and its closing slip, whichever of them was asked for."""
    ledger = session.ledger
    item = ledger.get(SupervisionSheet, subject).item if asked is PaperKind.SUPERVISION_SHEET else subject
    for kind, one, sheet in item_papers.rows(ledger, ledger.get(ActionItem, item)):
        yield _row(session, PaperKind(kind), one, str(sheet.serial) if sheet is not None else "")


def _row(session: Session, kind: PaperKind, subject: str, which: str = "") -> PaperRow:
    name = kind.words.said(session.language)
    return row_of(session.ledger, kind, subject, f"{name}　{which}" if which else name)
