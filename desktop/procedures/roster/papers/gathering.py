"""Which facts a paper of the roster is drawn from, under which name it is filed, and the month as a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.ledger import rosters
from desktop.post.command_post import Member
from desktop.post.department import Department, Officer
from desktop.post.guard import no
from desktop.post.person import same_person
from desktop.post.roster.handover import Handover
from desktop.procedures import files
from desktop.procedures.dossiers import command_post, imprint
from desktop.procedures.roster.papers import log
from desktop.procedures.roster.papers.attendance import attendance_facts
from desktop.procedures.roster.papers.changes import change_facts
from desktop.procedures.roster.papers.sheet import roster_facts, slip_facts
from desktop.procedures.roster.papers.subject import read

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.ledger.book import Ledger
    from desktop.paper.roster.facts import HandoverFacts, RosterFacts
    from desktop.procedures.watch import Watch

NOUNS = ("roster", "duty", "shift", "need", "leave", "calendar", "limit", "member", "officer", "department", "post")
"""Nouns of the journal whose entries may change a sheet of the roster."""
HANDOVER = "handover_record"
_OWN = ("指挥部", "指挥部")
"""Under which name the post's own people are asked for where two have one name."""


def facts(watch: Watch, kind: str, subject: str, copy: int = 1) -> Any:  # noqa: ANN401 - each paper has its own frozen facts
    """Return the frozen facts of a paper of the roster; refuse one that would say nothing."""
    direct = {HANDOVER: handover_facts, log.DUTY_LOG: log.log_facts, log.PHONE_RECORD: log.phone_facts}.get(kind)
    if direct is not None:
        return direct(watch, subject, copy)
    gather = {
        "duty_slip": slip_facts,
        "change_notice": change_facts,
        "attendance_summary": attendance_facts,
    }.get(kind, roster_facts)
    return gather(watch, read(subject), copy)


def subject_of(ledger: Ledger, text: str) -> str:
    """Return the subject that a person typed: `2026-11:公安甲`, of two with one name `2026-11:公安:公安甲`.

    The post's own people stand under 指挥部. Refuse one whom nobody knows, and tell two of one name apart.
    """
    span, mark, name = text.strip().replace("：", ":").partition(":")
    if not mark:
        return span
    known = rosters.names(ledger)
    unit, _, bare = name.rpartition(":")
    if name in known:
        return f"{span}:{name}"
    of = {one.id: (one.short, one.name) for one in ledger.having(Department)}
    units = {one.id: of.get(one.department, _OWN) for one in ledger.having(Officer)}
    found = [
        one for one, said in known.items() if same_person(said, bare) and (not unit or unit in units.get(one, _OWN))
    ]
    if not found:
        raise no("person", f"人员里没有“{name}”。请核对姓名。", f"Nobody is called “{name}”.")
    if len(found) > 1:
        where = dict.fromkeys(units.get(one, _OWN)[0] for one in found)
        ways = [f"{span}:{one}:{bare}" for one in where] if len(where) > 1 else [f"{span}:{one}" for one in found]
        raise no(
            "person",
            f"“{name}”有 {len(found)} 人。请写 {' 或 '.join(ways)}。",
            f"{len(found)} are called “{name}”. Write {' or '.join(ways)}.",
        )
    return f"{span}:{found[0]}"


def handover_facts(watch: Watch, handover_id: str, copy: int = 1) -> HandoverFacts:
    """Return what the record of a handover is drawn from, with how the incoming leader is reached."""
    from desktop.paper.roster.facts import HandoverFacts

    one = watch.ledger.get(Handover, handover_id)
    leader = next((member for member in watch.ledger.having(Member) if member.name == one.to_leader), None)
    reach = "　".join(part for part in (leader.name, leader.phone) if part) if leader is not None else ""
    signed = one.out_signed_at is not None and one.in_signed_at is not None
    return HandoverFacts(command_post(watch.ledger), one, imprint(watch, copy, final=signed), reach)


def named(ledger: Ledger, kind: str, subject: str) -> str:
    """Return what a paper is filed under: the month, the Monday of the week, the month and the person, the day."""
    if kind in (log.DUTY_LOG, log.PHONE_RECORD):
        return log.named(ledger, kind, subject)
    if kind == HANDOVER:
        return f"{ledger.get(Handover, subject).begun_at:%Y-%m-%d}"
    span, _, person = subject.partition(":")
    name = rosters.names(ledger).get(person, "") if person else ""
    one = read(subject)
    stem = span if len(span) == len("2026-11") else one.since.isoformat()
    return f"{stem} {name}".strip()


def write_grid(facts: RosterFacts, path: Path) -> Path:
    """Write a month as an .xlsx file at `path`, whole or not at all; needs no ledger, so it may run in a thread.

    The order `exports.note_export` notes it afterwards. Raises `files.Unwritten`.
    """
    from desktop.paper.roster import grid_workbook

    return files.write(path, grid_workbook.draw(facts))
