"""Papers gathered from the ledger, drawn, filed with their SHA-256 and printed; what is shown is the filed file."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager, suppress
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.ledger import archive
from desktop.ledger.archive import FiledPaper
from desktop.post.file_name import fitting
from desktop.post.file_path import reach
from desktop.post.guard import no
from desktop.post.order import CommandOrder
from desktop.post.patience import patiently
from desktop.post.refused import Refused
from desktop.post.states import Named
from desktop.post.whistle import Whistle
from desktop.procedures import files
from desktop.procedures.dossiers import dossier, order_facts
from desktop.procedures.verify import PAPERS
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ledger.book import Ledger
    from desktop.post.words import Words

_ID = 6
"""Digits of a paper's id in its file name, so that two programs never choose the same name."""


class PaperKind(Named):
    """The papers of a whistle, the order under command authority, those of the roster and of meetings."""

    WHISTLE_SLIP = "whistle_slip", "吹哨单", "Whistle slip"
    DISPATCH_NOTICE = "dispatch_notice", "报到通知单", "Dispatch notices with receipt"
    SIGN_IN_SHEET = "sign_in_sheet", "报到签到表", "Sign-in sheet"
    JOINT_ACTION_RECORD = "joint_action_record", "联合执法记录", "Joint action record"
    RELEASE_SLIP = "release_slip", "撤离确认单", "Release slips"
    ORDER_SHEET = "order_sheet", "调度令", "Order under command authority"
    FALLBACK_FORMS = "fallback_forms", "空白备用单", "Blank forms"
    DUTY_ROSTER = "duty_roster", "值班表", "Duty roster"
    DUTY_TABLE = "duty_table", "值班表（按日）", "Duty roster by days"
    DUTY_SLIP = "duty_slip", "个人值班单", "Personal duty slips"
    CHANGE_NOTICE = "change_notice", "值班变更通知", "Notice of changed duties"
    ATTENDANCE_SUMMARY = "attendance_summary", "值班考勤汇总", "Attendance of the month"
    HANDOVER_RECORD = "handover_record", "交接班记录", "Handover record"
    DUTY_LOG = "duty_log", "值班日志", "Duty log of a day"
    PHONE_RECORD = "phone_record", "值班电话记录单", "Telephone record"
    MEETING_AGENDA = "meeting_agenda", "周例会议程", "Agenda of a meeting"
    MEETING_SIGN_IN = "meeting_sign_in", "会议签到表", "Sign-in sheet of a meeting"
    MINUTES = "minutes", "周例会纪要", "Minutes"
    MINUTES_CORRECTION = "minutes_correction", "更正", "Correction of minutes"
    UPWARD_LIST = "upward_list", "上报问题清单", "Problems for the district"
    CONFERENCE_NOTICE = "conference_notice", "会商通知", "Notice of a conference"
    CONFERENCE_SIGN_IN = "conference_sign_in", "会商签到表", "Sign-in sheet of a conference"
    CONFERENCE_RECORD = "conference_record", "会商纪要", "Record of a conference"
    COMPENSATION = "compensation", "补偿建议表", "Proposal of compensation"
    SUPERVISION_SHEET = "supervision_sheet", "督办单", "Supervision sheet"
    CLOSING_SLIP = "closing_slip", "销号单", "Closing slip"
    FORMAT_SHEET = "format_sheet", "版式检查单", "Format check sheet"


OF_A_WHISTLE = (
    PaperKind.WHISTLE_SLIP,
    PaperKind.DISPATCH_NOTICE,
    PaperKind.SIGN_IN_SHEET,
    PaperKind.JOINT_ACTION_RECORD,
    PaperKind.RELEASE_SLIP,
)
OF_A_MONTH = (
    PaperKind.DUTY_ROSTER,
    PaperKind.DUTY_TABLE,
    PaperKind.DUTY_SLIP,
    PaperKind.CHANGE_NOTICE,
    PaperKind.ATTENDANCE_SUMMARY,
)
OF_THE_ROSTER = (*OF_A_MONTH, PaperKind.HANDOVER_RECORD, PaperKind.DUTY_LOG, PaperKind.PHONE_RECORD)
OF_A_MEETING = (
    PaperKind.MEETING_AGENDA,
    PaperKind.MEETING_SIGN_IN,
    PaperKind.MINUTES,
    PaperKind.MINUTES_CORRECTION,
    PaperKind.UPWARD_LIST,
)
OF_A_CONFERENCE = (
    PaperKind.CONFERENCE_NOTICE,
    PaperKind.CONFERENCE_SIGN_IN,
    PaperKind.CONFERENCE_RECORD,
    PaperKind.COMPENSATION,
)
OF_AN_ITEM = (PaperKind.SUPERVISION_SHEET, PaperKind.CLOSING_SLIP)
GROUPS = {
    **dict.fromkeys(OF_A_MEETING, "meetings"),
    **dict.fromkeys(OF_A_CONFERENCE, "conferences"),
    **dict.fromkeys(OF_AN_ITEM, "items"),
    PaperKind.FORMAT_SHEET: "format_check",
}
"""Kinds whose papers are gathered in `desktop.procedures.<group>.papers` and drawn in `desktop.paper.<group>`.

That file has `facts(watch, kind, subject, copy)`, `named(ledger, kind, subject)`, `noun(kind)`, `stands(ledger, paper)`
(whether a filed paper still tells everything) and `filed(pen, paper)` (what is written down with it).
"""


def _group(kind: PaperKind) -> Any:  # noqa: ANN401 - a module
    return import_module(f"desktop.procedures.{GROUPS[kind]}.papers")


def facts(watch: Watch, kind: PaperKind, subject: str) -> Any:  # noqa: ANN401 - each paper has its own frozen facts
    """Return the frozen facts of a paper about `subject`; they cross threads.

    The subject is a whistle's id, for 调度令 the order's, for papers of the roster a month `2026-11`, a week
    `2026-11-09`, one person's month `2026-11:person`, a handover's id, the day of a log or the id of a call; for
    papers of meetings the meeting's id, for 更正 the correction's, for 督办单 the sheet's, for 销号单 the item's.
    Refuses a paper that would say nothing: notices without a called department, release slips with nobody there.
    """
    copy = 1 + sum(one.copies for one in archive.filed(watch.ledger, kind=kind, subject=subject))
    if kind is PaperKind.ORDER_SHEET:
        return order_facts(watch, subject, copy)
    if kind in GROUPS:
        return _group(kind).facts(watch, kind.value, subject, copy)
    if kind in OF_THE_ROSTER:
        from desktop.procedures.roster.papers import gathering

        return gathering.facts(watch, kind.value, subject, copy)
    found = dossier(watch, subject, copy)
    if kind is PaperKind.DISPATCH_NOTICE and not found.calls:
        raise no("paper", "还没有叫任何部门，印不了报到通知单。", "No department is called; there is nothing to print.")
    if kind is PaperKind.RELEASE_SLIP and not any(call.dispatch.reported_at for call in found.calls):
        raise no("paper", "还没有部门到场，印不了撤离确认单。", "Nobody has reported in; there is no release slip.")
    return found


def draw(kind: PaperKind, gathered: Any) -> bytes:  # noqa: ANN401 - as above
    """Return the PDF of a paper; the same facts give the same bytes. Needs no ledger, so it may run in a thread."""
    folder = "roster." if kind in OF_THE_ROSTER else f"{GROUPS[kind]}." if kind in GROUPS else ""
    content: bytes = import_module(f"desktop.paper.{folder}{kind.value}").draw(gathered)
    return content


def standing_in() -> tuple[Words, ...]:
    """Return which faces stand in for the official ones on this machine, to be said where papers are looked at."""
    from desktop.paper.press import fonts

    return tuple(one.words for one in fonts.case().standing_in())


def bringing() -> tuple[Words, ...]:
    """Return how the official faces come to this machine, where its system has them among its features."""
    from desktop.paper.press import fonts

    how = fonts.advice(fonts.case().standing_in())
    return () if how is None else (how,)


def current(ledger: Ledger, kind: PaperKind, subject: str) -> FiledPaper | None:
    """Return the filed paper that still tells everything and was not printed yet, or None where one is to be drawn."""
    found = archive.filed(ledger, kind=kind, subject=subject)
    if kind in GROUPS:
        return next((one for one in reversed(found) if _group(kind).stands(ledger, one)), None)
    if not found or found[-1].copies or _changed(ledger, kind, subject, found[-1]):
        return None
    return found[-1]


def _changed(ledger: Ledger, kind: PaperKind, subject: str, paper: FiledPaper) -> bool:
    """Whether something was written down since that the paper might tell; a month rests on much of the ledger."""
    if kind not in OF_THE_ROSTER or kind in (PaperKind.HANDOVER_RECORD, PaperKind.PHONE_RECORD):
        return archive.changed_since(ledger, subject, paper.seq)
    from desktop.procedures.roster.papers import gathering, log

    nouns = log.LOG_NOUNS if kind is PaperKind.DUTY_LOG else gathering.NOUNS
    return archive.changed_among(ledger, nouns, paper.seq)


def path_of(ledger: Ledger, paper: FiledPaper) -> Path:
    """Return where a filed paper lies."""
    return Path(reach(filing_folder(ledger) / paper.file))


def filing_folder(ledger: Ledger) -> Path:
    """Return where papers are filed; refuse for a ledger in memory, which has no such place."""
    if ledger.folder is None:
        raise no(
            "paper", "这本台账只在内存里，不能归档文书。", "This ledger lies in memory only; papers need a folder."
        )
    return ledger.folder / PAPERS


def file_paper(watch: Watch, kind: PaperKind, subject: str, gathered: Any, content: bytes) -> Done[FiledPaper]:  # noqa: ANN401 - as above
    """File a drawn paper: written as `.part`, flushed, renamed, then noted with its SHA-256 and a journal entry.

    A crash before the note leaves a file that nothing speaks of, never a note without its file. What is filed already
    with the same bytes is that paper, also where two drew it at once; its file is put back where it was lost.
    """
    digest = hashlib.sha256(content).hexdigest()
    same = current(watch.ledger, kind, subject)
    if same is not None and same.sha256 == digest:
        if not path_of(watch.ledger, same).exists():
            files.write(path_of(watch.ledger, same), content, with_folder=True)
        return Done(same, frozenset())
    serial, noun = _serial(watch.ledger, kind, subject, gathered), noun_of(kind)
    paper = FiledPaper(
        id=new_id(),
        kind=kind.value,
        subject=subject,
        serial=serial,
        drawn_at=gathered.imprint.printed_at,
        sha256=digest,
        file="",
        copies=0,
        seq=gathered.imprint.entry,
    )
    # A paper's number may carry the name of a meeting that a person wrote.
    name = f"{fitting(serial, subject[-_ID:])}-{kind.words.zh}-{paper.id[-_ID:]}.pdf"
    paper = replace(paper, file=f"{paper.drawn_at.year}/{name}")
    files.write(path_of(watch.ledger, paper), content, with_folder=True)
    with _gone_again(path_of(watch.ledger, paper)), watch.pen() as pen:
        archive.keep(pen, paper)
        if kind in GROUPS:
            _group(kind).filed(pen, paper)
        say = {"paper": kind.words.zh, "serial": serial, "file": paper.file, "sha256": paper.sha256}
        seq = pen.entry("file", noun, subject, say)
    return done(pen, paper, seq)


def _serial(ledger: Ledger, kind: PaperKind, subject: str, gathered: Any) -> str:  # noqa: ANN401 - as above
    if kind is PaperKind.ORDER_SHEET:
        return str(ledger.get(CommandOrder, subject).serial)
    if kind is PaperKind.FALLBACK_FORMS:
        first, last = gathered.forms[0].serial, gathered.forms[-1].serial
        return str(first) if first == last else f"{first}至{last.number}号"
    if kind in GROUPS:
        return str(_group(kind).named(ledger, kind.value, subject))
    if kind in OF_THE_ROSTER:
        from desktop.procedures.roster.papers import gathering

        return gathering.named(ledger, kind.value, subject)
    return str(ledger.get(Whistle, subject).serial or "")


def noun_of(kind: PaperKind) -> str:
    """Return what a paper speaks of, as the journal names it."""
    if kind in GROUPS:
        return str(_group(kind).noun(kind.value))
    if kind in OF_A_MONTH:
        return "roster"
    others = {
        PaperKind.ORDER_SHEET: "order",
        PaperKind.FALLBACK_FORMS: "forms",
        PaperKind.HANDOVER_RECORD: "handover",
        PaperKind.DUTY_LOG: "log",
        PaperKind.PHONE_RECORD: "log",
    }
    return others.get(kind, "whistle")


@contextmanager
def _gone_again(path: Path) -> Iterator[None]:
    """Take a file away again where the ledger does not take it, or another window has filed the paper meanwhile."""
    try:
        yield
    except (OSError, Refused):
        with suppress(OSError):
            patiently(lambda: path.unlink(missing_ok=True))
        raise


def make_paper(watch: Watch, kind: PaperKind, subject: str) -> Done[FiledPaper]:
    """Return the current paper of a subject, drawing and filing a new one where something has changed."""
    found = current(watch.ledger, kind, subject)
    if found is not None and path_of(watch.ledger, found).exists():
        return Done(found, frozenset())
    gathered = facts(watch, kind, subject)
    return file_paper(watch, kind, subject, gathered, draw(kind, gathered))


def note_print(watch: Watch, paper_id: str, copies: int = 1, pages: str = "") -> Done[FiledPaper]:
    """Note that a filed paper was printed once more; its next copy says which one it is.

    `copies` is how many were printed, `pages` which of its pages, 1-3,5, or "" for all of them.
    """
    with watch.pen() as pen:
        found = archive.filed(watch.ledger, id=paper_id)
        if not found:
            raise no("paper", "台账里没有这份文书。请重新生成。", "The ledger knows no such paper. Draw it again.")
        if copies < 1:
            raise no("copies", "份数至少是 1。请改份数。", "At least one copy is printed. Change the number.")
        paper = replace(found[0], copies=found[0].copies + copies)
        archive.keep(pen, paper)
        kin = archive.filed(watch.ledger, kind=paper.kind, subject=paper.subject)
        noun = noun_of(PaperKind(paper.kind))
        say = {"paper": PaperKind(paper.kind).words.zh, "serial": paper.serial, "copy": sum(one.copies for one in kin)}
        say |= {"copies": copies} if copies > 1 else {}
        say |= {"pages": pages} if pages else {}
        seq = pen.entry("print", noun, paper.subject, say)
    return done(pen, paper, seq)
