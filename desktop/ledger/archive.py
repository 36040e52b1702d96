"""The list of filed papers: which file was drawn when, from which state of the journal, and how often printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen

_COLUMNS = "id, kind, subject, serial, drawn_at, sha256, file, copies, seq"


@dataclass(frozen=True, slots=True)
class FiledPaper:
    """One paper as it was filed; its file is never written again."""

    id: str
    kind: str
    subject: str
    """Id of the fact that it speaks of."""
    serial: str
    drawn_at: datetime
    sha256: str
    file: str
    """Name below the folder of the filed papers, with `/`."""
    copies: int
    """How often it was printed."""
    seq: int
    """Number of the last journal entry that it shows."""


def filed(ledger: Ledger, **equal: str) -> tuple[FiledPaper, ...]:
    """Return the filed papers whose columns equal the given values, oldest first."""
    where = " AND ".join(f'"{name}" = ?' for name in equal) or "1"
    rows = ledger.rows(f"SELECT {_COLUMNS} FROM paper WHERE {where} ORDER BY rowid", equal.values())  # noqa: S608 - our own
    return tuple(
        FiledPaper(row[0], row[1], row[2], row[3], datetime.fromisoformat(row[4]), row[5], row[6], row[7], row[8])
        for row in rows
    )


def keep(pen: Pen, paper: FiledPaper) -> None:
    """Write a filed paper, new or with one more copy."""
    values = {
        "kind": paper.kind,
        "subject": paper.subject,
        "serial": paper.serial,
        "drawn_at": paper.drawn_at.isoformat(timespec="seconds"),
        "sha256": paper.sha256,
        "file": paper.file,
        "copies": paper.copies,
        "seq": paper.seq,
    }
    pen.put("paper", {"id": paper.id}, values)


def changed_since(ledger: Ledger, subject: str, seq: int) -> bool:
    """Whether the journal holds an entry about `subject` after `seq` other than filing and printing its papers."""
    rows = ledger.rows(
        "SELECT 1 FROM entry WHERE noun_id = ? AND seq > ? AND \"order\" NOT IN ('file', 'print') LIMIT 1",
        (subject, seq),
    )
    return bool(rows)


def changed_among(ledger: Ledger, nouns: Sequence[str], seq: int) -> bool:
    """Whether the journal holds an entry about one of `nouns` after `seq` other than filing and printing papers."""
    marks = ", ".join("?" * len(nouns))
    rows = ledger.rows(
        f"SELECT 1 FROM entry WHERE seq > ? AND noun IN ({marks}) AND \"order\" NOT IN ('file', 'print') LIMIT 1",  # noqa: S608 - marks only
        (seq, *nouns),
    )
    return bool(rows)


def forms(ledger: Ledger) -> tuple[tuple[str, str, str, str], ...]:
    """Return the blank forms that were numbered: serial, when, the whistle it was back-filled into, why void."""
    rows = ledger.rows("SELECT serial, printed_at, whistle, void_reason FROM fallback_form ORDER BY rowid")
    return tuple((row[0], row[1], row[2], row[3]) for row in rows)
