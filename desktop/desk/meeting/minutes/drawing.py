"""What the preview draws: the facts gathered here, the paper drawn by whoever takes the work into a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.post.meetings.states import AFTER_ISSUE, MeetingState
from desktop.procedures import papers
from desktop.procedures.papers import PaperKind

if TYPE_CHECKING:
    from desktop.desk.meeting.minutes.preview import Line, Work
    from desktop.desk.session import Session
    from desktop.procedures.meetings.reading import MeetingSheet

translate = QCoreApplication.translate


def work(session: Session, sheet: MeetingSheet, body: str | None) -> Work:
    """Return the work that draws a meeting's page: the agenda before the session, then the minutes with `body`.

    The facts are values; drawing them needs no ledger, so it may run in a thread.
    """
    from desktop.procedures.meetings import papers as meeting_papers

    before = sheet.meeting.state in (MeetingState.PLANNED, MeetingState.COLLECTING, MeetingState.FROZEN)
    kind = PaperKind.MEETING_AGENDA if before else PaperKind.MINUTES
    if before or body is None:
        gathered = papers.facts(session.watch, kind, sheet.meeting.id)
    else:
        gathered = meeting_papers.minutes_facts(session.watch, sheet.meeting.id, body=body)
    language = session.language

    def draw() -> tuple[bytes, tuple[Line, ...]]:
        content = papers.draw(kind, gathered)
        missing = papers.standing_in()
        told = translate("Meeting", "{n} official typefaces are missing here; others stand in").format(n=len(missing))
        whole = "\n".join(words.said(language) for words in missing)
        return content, ((told, "warn", whole),) if missing else ()

    return draw


def filed(session: Session, sheet: MeetingSheet) -> bytes | None:
    """Return the filed minutes of an issued meeting; None where they are not filed or the file is gone."""
    if sheet.meeting.state not in AFTER_ISSUE or not sheet.meeting.paper:
        return None
    from desktop.ledger import archive

    found = archive.filed(session.ledger, id=sheet.meeting.paper)
    if not found:
        return None
    path = papers.path_of(session.ledger, found[0])
    return path.read_bytes() if path.is_file() else None


def title_of(sheet: MeetingSheet) -> str:
    """Return what the page beside the work is called."""
    before = sheet.meeting.state in (MeetingState.PLANNED, MeetingState.COLLECTING, MeetingState.FROZEN)
    return translate("Meeting", "Agenda on paper") if before else translate("Meeting", "Minutes")
