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
    from desktop.paper.meetings.facts import MinutesFacts
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
        return content, (*(() if before else (_measured(gathered, language),)), *missing_types(language))

    return draw


def _measured(gathered: MinutesFacts, language: str) -> Line:
    """Return how the page measures up to GB/T 9704, read back from the drawn file; a draft without its mark."""
    from dataclasses import replace

    from desktop.paper.format_check.check import check
    from desktop.paper.format_check.finding import Form
    from desktop.paper.meetings import minutes as drawn
    from desktop.paper.official import minutes as official

    paper = drawn.paper(gathered)
    found = check(official.draw(replace(paper, draft="")), paper.mark, Form.MINUTES).findings
    if not found:
        return translate("Meeting", "Type area 156×225, 28 characters, 22 lines: as GB/T 9704 asks"), "ok", ""
    told = translate("Meeting", "{n} places are not as GB/T 9704 asks").format(n=len(found))
    return told, "warn", "\n".join(one.words.said(language) for one in found)


def missing_types(language: str) -> tuple[Line, ...]:
    """Return in one line that official typefaces are missing on this machine, all of them in its tooltip."""
    missing = papers.standing_in()
    if not missing:
        return ()
    told = translate("Meeting", "{n} official typefaces are missing here; others stand in").format(n=len(missing))
    return ((told, "warn", "\n".join(words.said(language) for words in (*missing, *papers.bringing()))),)


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
    return translate("Meeting", "Agenda") if before else translate("Meeting", "Minutes")
