"""What the papers of a conference are gathered from: the conference as it stands, its whistles, the issue's entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import archive, conferences, journal
from desktop.post.conferences.conference import Conference
from desktop.post.conferences.record import serial_of
from desktop.post.conferences.states import FROZEN_STATES
from desktop.post.department import Department
from desktop.post.guard import no
from desktop.post.whistle import Whistle
from desktop.procedures.dossiers import command_post, imprint

if TYPE_CHECKING:
    from desktop.ledger.archive import FiledPaper
    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen
    from desktop.paper.conferences.facts import ConferenceFacts
    from desktop.procedures.watch import Watch

_RECORD, _COMPENSATION = "conference_record", "compensation"


def facts(watch: Watch, kind: str, subject: str, copy: int = 1) -> ConferenceFacts:
    """Return the frozen facts of a paper of the conference `subject`.

    Refuses a paper that would say nothing: a record before anybody has concluded, a proposal without a line.
    """
    from desktop.paper.conferences.facts import ConferenceFacts

    ledger, held = watch.ledger, conferences.proceedings(watch.ledger, subject)
    one = held.conference
    if kind == _RECORD and not one.conclusion:
        raise no("paper", "还没有会商结论，印不了纪要。", "There is no conclusion yet, so there is no record.")
    if kind == _COMPENSATION and not held.contributions:
        raise no("paper", "没有列入补偿建议的投入。", "No line is proposed for compensation.")
    original = ledger.get(Conference, one.supplements) if one.supplements else None
    issued = one.state in FROZEN_STATES
    return ConferenceFacts(
        command_post(ledger),
        held,
        {key: _named(ledger, key) for key in one.whistles},
        imprint(watch, copy, final=issued),
        str(serial_of(original)) if original is not None else "",
        {seat.department: _contact(ledger, seat.department) for seat in held.seats},
        _entry(ledger, one.id) if issued else 0,
    )


def _named(ledger: Ledger, whistle_id: str) -> str:
    whistle = ledger.get(Whistle, whistle_id)
    return f"{whistle.serial or ''} {whistle.where}".strip()


def _contact(ledger: Ledger, department_id: str) -> str:
    department = ledger.get(Department, department_id)
    return f"{department.contact}　{department.phone}".strip("　")


def _entry(ledger: Ledger, conference_id: str) -> int:
    """Return the number of the journal's last entry before the issue, whose hash the record keeps."""
    found = journal.entries(ledger.connection, noun_id=conference_id)
    return next(one.seq for one in found if one.order == "issue_conference") - 1


def named(ledger: Ledger, kind: str, subject: str) -> str:
    """Return what a paper is filed under: the record's number, before the issue the day of the conference."""
    del kind
    one = ledger.get(Conference, subject)
    when = one.opened_at or one.starts_at or one.proposed_at
    return str(serial_of(one) or "") or f"{when:%Y-%m-%d} {subject[-6:]}"


def noun(kind: str) -> str:
    """Return what a paper speaks of, as the journal names it."""
    del kind
    return "conference"


def stands(ledger: Ledger, paper: FiledPaper) -> bool:
    """Whether a filed paper still tells everything: the record as issued is printed again as it was filed."""
    one = ledger.get(Conference, paper.subject)
    if paper.kind in (_RECORD, _COMPENSATION) and one.state in FROZEN_STATES:
        return paper.seq >= _entry(ledger, one.id) + 1
    return not paper.copies and not archive.changed_since(ledger, paper.subject, paper.seq)


def filed(pen: Pen, paper: FiledPaper) -> None:
    """Write nothing more: a filed paper of a conference is found by its subject."""
    del pen, paper
