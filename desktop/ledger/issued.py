"""What the journal knows of issued minutes: from which head, at which entry; and whether they are as issued."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ledger.book import Ledger

ISSUE, CORRECT, DRAFT, SAVE = "issue_minutes", "correct_minutes", "draft_minutes", "save_minutes"
"""Orders of minutes as the journal names them."""
_RECORD = "-会商纪要-"
"""How the file of a conference's record is known by its name."""
_MATTER = ("add_outcome", "edit_outcome", "void_outcome", "call_roll", "came_late", "sit_in", "invite", "strike",
           "amend_meeting", "undo")  # fmt: skip
"""Orders whose effect stands in the text of the minutes."""


class Seal(NamedTuple):
    """The entry by which something was issued, and the head of the journal before it, which the paper prints."""

    seq: int
    head: str


class Wrong(NamedTuple):
    """Issued minutes that are not as they were issued."""

    place: str
    zh: str
    en: str


def seal(ledger: Ledger, order: str, meeting: str, head: str) -> Seal | None:
    """Return the entry that issued minutes or a correction of them with this head, or None."""
    rows = ledger.rows(
        'SELECT seq, prev_hash FROM entry WHERE noun_id = ? AND "order" = ? AND substr(prev_hash, 1, ?) = ?',
        (meeting, order, len(head), head),
    )
    return Seal(*rows[0]) if rows and head else None


def stale(ledger: Ledger, meeting: str) -> bool:
    """Whether roll or outcomes changed after the text was drafted or saved last."""
    names = (DRAFT, SAVE, *_MATTER)
    marks = ", ".join("?" * len(names))
    rows = ledger.rows(
        f'SELECT "order" FROM entry WHERE noun_id = ? AND "order" IN ({marks}) ORDER BY seq DESC LIMIT 1',  # noqa: S608
        (meeting, *names),
    )
    return bool(rows) and rows[0][0] not in (DRAFT, SAVE)


def faults(ledger: Ledger) -> Iterator[Wrong]:
    """Yield every issued text that differs from its hash, every gap of the numbers, every filed paper of another hash.

    The rows are held against the journal elsewhere; this names the minutes, and a hash that was changed with its file.
    """
    yield from _texts(ledger)
    yield from _gaps(ledger)
    yield from _papers(ledger)
    yield from _records(ledger)


def _texts(ledger: Ledger) -> Iterator[Wrong]:
    rows = ledger.rows(
        """SELECT s.name, m.year, m.issue, m.digest, t.body, t.frozen FROM meeting m
           JOIN meeting_series s ON s.id = m.series LEFT JOIN minutes_text t ON t.id = m.id
           WHERE m.issue IS NOT NULL ORDER BY m.series, m.year, m.issue"""
    )
    for name, year, issue, digest, body, frozen in rows:
        place, zh, en = f"minutes {year} {issue}", f"{year}年{name}第{issue}期纪要", f"Minutes {issue} of {year}"
        if body is None and not digest:
            continue  # a text was never kept, so there is none to be changed
        if body is None:
            yield Wrong(place, f"{zh}的文字不在了", f"{en}: the text is gone")
        elif hashlib.sha256(str(body).encode("utf-8", "surrogateescape")).hexdigest() != digest:
            yield Wrong(place, f"{zh}的文字被改过，与印发时不符", f"{en}: the text was changed after the issue")
        elif not frozen:
            yield Wrong(place, f"{zh}的封存标记被改过", f"{en}: the text is not marked as frozen")


def _gaps(ledger: Ledger) -> Iterator[Wrong]:
    rows = ledger.rows(
        """SELECT s.name, m.year, count(m.issue), min(m.issue), max(m.issue) FROM meeting m
           JOIN meeting_series s ON s.id = m.series WHERE m.issue IS NOT NULL GROUP BY m.series, m.year"""
    )
    for name, year, count, least, most in rows:
        if most - least + 1 != count:
            yield Wrong(f"minutes {year}", f"{year}年{name}纪要期号有空号", f"The issues of {year} have gaps")


def _papers(ledger: Ledger) -> Iterator[Wrong]:
    """Hold the hash of each filed paper of issued minutes against the entry by which it was filed."""
    rows = ledger.rows(
        """SELECT m.year, m.issue, m.id, m.paper FROM meeting m WHERE m.paper <> ''
           UNION ALL SELECT c.year, m.issue, c.id, c.paper FROM correction c JOIN meeting m ON m.id = c.meeting
           WHERE c.paper <> ''"""
    )
    for year, issue, subject, paper in rows:
        found = ledger.rows("SELECT sha256, file FROM paper WHERE id = ?", (paper,))
        told = ledger.rows("SELECT payload FROM entry WHERE noun_id = ? AND \"order\" = 'file'", (subject,))
        known = {_said(payload) for (payload,) in told}
        if not found or (found[0][1], found[0][0]) not in known:
            yield Wrong(
                f"paper {paper}",
                f"{year}年第{issue}期纪要的归档记录被改过",
                f"The record of the filed minutes {issue} of {year} was changed",
            )


def _records(ledger: Ledger) -> Iterator[Wrong]:
    """Hold each filed record of a conference against the entry by which it was filed, and the other way round."""
    rows = ledger.rows("SELECT id, subject, serial, file, sha256 FROM paper WHERE kind = 'conference_record'")
    told = ledger.rows("SELECT noun_id, payload FROM entry WHERE noun = 'conference' AND \"order\" = 'file'")
    said = {(subject, *_said(payload)) for subject, payload in told}
    listed = {(subject, file, sha256) for _, subject, _, file, sha256 in rows}
    for paper, subject, serial, file, sha256 in rows:
        if (subject, file, sha256) not in said:
            zh, en = f"{serial}会商纪要的归档记录被改过", f"The record of the filed {serial} was changed"
            yield Wrong(f"paper {paper}", zh, en)
    for subject, file, _ in sorted(said - listed):
        if _RECORD in file and not any(one[:2] == (subject, file) for one in listed):
            yield Wrong(f"paper {file}", f"{file} 的归档记录不在了", f"The record of the filed {file} is gone")


def _said(payload: str) -> tuple[str, str]:
    """Return file and hash that an entry says; nothing where it was made unreadable, which its seal tells."""
    try:
        said = json.loads(payload)["say"]
        return said["file"], said["sha256"]
    except (ValueError, KeyError, TypeError):
        return "", ""
