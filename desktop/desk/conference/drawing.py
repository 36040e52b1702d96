"""What the preview draws: the notice before the session, then the record as it would stand; drawn in a thread."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.meeting.minutes.drawing import missing_types
from desktop.post.conferences.course import BEFORE
from desktop.post.conferences.states import FROZEN_STATES, ConferenceState
from desktop.procedures import papers
from desktop.procedures.papers import PaperKind

if TYPE_CHECKING:
    from desktop.desk.meeting.minutes.preview import Line, Work
    from desktop.desk.session import Session
    from desktop.procedures.conferences.reading import ConferenceSheet

translate = QCoreApplication.translate
_OPEN = "（会商结论待形成）"
"""Stands on the page in the place of the conclusion as long as there is none; the page itself is always Chinese."""


def kind_of(sheet: ConferenceSheet) -> PaperKind:
    """Return which paper stands beside the work."""
    return PaperKind.CONFERENCE_NOTICE if sheet.conference.state in BEFORE else PaperKind.CONFERENCE_RECORD


def title_of(sheet: ConferenceSheet) -> str:
    """Return what that page is called."""
    notice = sheet.conference.state in BEFORE
    return translate("Conference", "Notice") if notice else translate("Conference", "Record")


def work(session: Session, sheet: ConferenceSheet) -> Work:
    """Return the work that draws the page; the facts are values, so that it may run in a thread."""
    kind, one = kind_of(sheet), sheet.conference
    if kind is PaperKind.CONFERENCE_RECORD and not one.conclusion:
        # The sign-in sheet has the same facts and is refused in no state.
        gathered = papers.facts(session.watch, PaperKind.CONFERENCE_SIGN_IN, one.id)
        held = replace(gathered.held, conference=replace(gathered.held.conference, conclusion=_OPEN))
        gathered = replace(gathered, held=held)
    else:
        gathered = papers.facts(session.watch, kind, one.id)
    language = session.language

    def draw() -> tuple[bytes, tuple[Line, ...]]:
        return papers.draw(kind, gathered), missing_types(language)

    return draw


def filed(session: Session, sheet: ConferenceSheet) -> bytes | None:
    """Return the filed record of an issued conference; None where it is not filed or the file is gone."""
    one = sheet.conference
    if one.state not in FROZEN_STATES or session.ledger.folder is None:
        return None
    found = papers.current(session.ledger, PaperKind.CONFERENCE_RECORD, one.id)
    if found is None:
        return None
    path = papers.path_of(session.ledger, found)
    return path.read_bytes() if path.is_file() else None


def over(sheet: ConferenceSheet) -> bool:
    """Whether a conference ended without a record."""
    return sheet.conference.state in (ConferenceState.CANCELLED, ConferenceState.NO_CONSENSUS)
