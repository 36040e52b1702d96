"""What papers of meetings are drawn from: agenda, sign-in sheet, minutes, corrections, the list for the district."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.ledger import archive, issued
from desktop.post.guard import no
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.minutes import Correction, MinutesText
from desktop.post.meetings.series import MeetingSeries
from desktop.post.meetings.states import MeetingKind
from desktop.post.serial import CORRECTION, Serial
from desktop.procedures.dossiers import command_post, imprint
from desktop.procedures.meetings import upward
from desktop.procedures.meetings.minutes import drafted
from desktop.procedures.meetings.reading import agenda_of, roll_of

if TYPE_CHECKING:
    from desktop.ledger.archive import FiledPaper
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.paper.meetings.facts import AgendaFacts, CorrectionFacts, MinutesFacts, SignInFacts, UpwardFacts
    from desktop.paper.press.imprint import Imprint
    from desktop.procedures.watch import Watch

MINUTES, CORRECTING, UPWARD = "minutes", "minutes_correction", "upward_list"
_UPWARD_NOUNS = ("meeting", "item", "whistle", "department")
"""Nouns of the journal whose entries may change the list for the district."""


def facts(watch: Watch, kind: str, subject: str, copy: int = 1) -> Any:  # noqa: ANN401 - each paper has its own frozen facts
    """Return the frozen facts of a paper about a meeting, of 更正 about a correction."""
    gather = {
        "meeting_agenda": agenda_facts,
        "meeting_sign_in": sign_in_facts,
        CORRECTING: correction_facts,
        UPWARD: upward_facts,
    }.get(kind, minutes_facts)
    return gather(watch, subject, copy)


def minutes_facts(watch: Watch, meeting_id: str, copy: int = 1, body: str | None = None) -> MinutesFacts:
    """Return what the minutes are drawn from: as issued, or the draft as it stands.

    `body` is a text that is not saved yet, for the page beside the editor; it is never taken for issued minutes.
    """
    from desktop.paper.meetings.facts import MinutesFacts

    ledger = watch.ledger
    meeting, text = ledger.get(Meeting, meeting_id), ledger.find(MinutesText, meeting_id)
    series, post = ledger.get(MeetingSeries, meeting.series), command_post(ledger)
    if meeting.issued_at is not None:
        said = text.body if text is not None else ""
        return MinutesFacts(post, series, meeting, said, _sealed(ledger, issued.ISSUE, meeting, copy))
    said = body if body is not None else text.body if text is not None else drafted(ledger, meeting_id)
    return MinutesFacts(post, series, meeting, said, imprint(watch, copy, final=False))


def _sealed(ledger: Ledger, order: str, of: Meeting | Correction, copy: int) -> Imprint:
    """Return the imprint of something issued: its own moment and the journal's head before it, whenever it is drawn."""
    from desktop.paper.press.imprint import Imprint

    meeting, at = (of.meeting, of.at) if isinstance(of, Correction) else (of.id, of.issued_at)
    found = issued.seal(ledger, order, meeting, of.head)
    if found is None or at is None:
        raise no(
            "paper", "流水里找不到印发的那一笔。请运行核验。", "The journal lacks the entry of the issue. Run verify."
        )
    return Imprint(at, found.head, found.seq, copy)


def correction_facts(watch: Watch, correction_id: str, copy: int = 1) -> CorrectionFacts:
    """Return what a correction is drawn from, with the hash of the filed original."""
    from desktop.paper.meetings.facts import CorrectionFacts

    ledger = watch.ledger
    one = ledger.get(Correction, correction_id)
    meeting = ledger.get(Meeting, one.meeting)
    filed = archive.filed(ledger, id=meeting.paper) if meeting.paper else ()
    digest = filed[0].sha256 if filed else ""
    series, post = ledger.get(MeetingSeries, meeting.series), command_post(ledger)
    return CorrectionFacts(post, series, meeting, one, digest, _sealed(ledger, issued.CORRECT, one, copy))


def agenda_facts(watch: Watch, meeting_id: str, copy: int = 1) -> AgendaFacts:
    """Return what the agenda is drawn from: as frozen, or as it would be written now; refuse an empty one."""
    from desktop.paper.meetings.facts import AgendaFacts
    from desktop.procedures.meetings.agenda import coming

    ledger = watch.ledger
    meeting = ledger.get(Meeting, meeting_id)
    found = agenda_of(ledger, meeting_id) if meeting.frozen_at is not None else coming(ledger, meeting, watch.now())
    if not found:
        raise no("paper", "还没有议题，印不了议程。", "There are no matters; there is no agenda to print.")
    series, mark = ledger.get(MeetingSeries, meeting.series), imprint(watch, copy, final=meeting.frozen_at is not None)
    return AgendaFacts(command_post(ledger), series, meeting, found, mark)


def sign_in_facts(watch: Watch, meeting_id: str, copy: int = 1) -> SignInFacts:
    """Return what the sign-in sheet is drawn from; refuse one with nobody on it."""
    from desktop.paper.meetings.facts import SignInFacts

    ledger = watch.ledger
    meeting, roll = ledger.get(Meeting, meeting_id), roll_of(ledger, meeting_id)
    if not roll:
        raise no("paper", "名单是空的，印不了签到表。", "Nobody is on the roll; there is no sheet to print.")
    series = ledger.get(MeetingSeries, meeting.series)
    return SignInFacts(command_post(ledger), series, meeting, roll, imprint(watch, copy))


def upward_facts(watch: Watch, meeting_id: str, copy: int = 1) -> UpwardFacts:
    """Return the problems for the district as of a meeting; refuse an empty list."""
    from desktop.paper.meetings.facts import UpwardFacts

    ledger = watch.ledger
    meeting = ledger.get(Meeting, meeting_id)
    series, mark = ledger.get(MeetingSeries, meeting.series), imprint(watch, copy)
    decided, waiting, escalated = upward.decided(ledger, meeting), upward.on_ledger(ledger), upward.escalated(ledger)
    found = UpwardFacts(command_post(ledger), series, meeting, mark.printed_at, decided, waiting, escalated, mark)
    if not found.count:
        raise no("paper", "没有要报区里的问题。", "There is no problem for the district.")
    return found


def named(ledger: Ledger, kind: str, subject: str) -> str:
    """Return what a paper is filed under: 2026年第38期 once it is issued, the meeting's number before."""
    if kind == CORRECTING:
        one = ledger.get(Correction, subject)
        return str(Serial(one.year, one.number, CORRECTION))
    meeting = ledger.get(Meeting, subject)
    series = ledger.get(MeetingSeries, meeting.series)
    name = "" if series.kind is MeetingKind.WEEKLY else series.name
    if kind == MINUTES and meeting.issue is not None:
        return f"{meeting.year}年{name}第{meeting.issue}期"
    return f"{meeting.year}年{name}第{meeting.number}次"


def noun(_: str) -> str:
    """Return what a paper of a meeting speaks of, as the journal names it."""
    return "meeting"


def stands(ledger: Ledger, paper: FiledPaper) -> bool:
    """Whether a filed paper is still the one to show: of issued minutes and corrections the filed one for ever."""
    if paper.kind == CORRECTING:
        return ledger.get(Correction, paper.subject).paper == paper.id
    meeting = ledger.get(Meeting, paper.subject)
    if paper.kind == MINUTES and meeting.issued_at is not None:
        return meeting.paper == paper.id
    if paper.copies:
        return False
    if paper.kind == UPWARD or meeting.frozen_at is None:
        return not archive.changed_among(ledger, _UPWARD_NOUNS, paper.seq)
    return not archive.changed_since(ledger, meeting.id, paper.seq)


def filed(pen: Pen, paper: FiledPaper) -> None:
    """Let issued minutes and corrections know their one filed PDF; a draft that was filed is none of theirs."""
    fact: Meeting | Correction
    if paper.kind == CORRECTING:
        fact = pen.ledger.get(Correction, paper.subject)
    elif paper.kind == MINUTES:
        fact = pen.ledger.get(Meeting, paper.subject)
        seal = issued.seal(pen.ledger, issued.ISSUE, fact.id, fact.head)
        if seal is None or paper.seq < seal.seq:
            return
    else:
        return
    if fact.paper:
        raise no("paper", "这一期已经归档，不再另存。", "It is filed already.")
    pen.change(fact, replace(fact, paper=paper.id))
