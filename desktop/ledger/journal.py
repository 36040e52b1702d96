"""The journal: who ordered what, when it happened and when it was written down, each entry sealed to the one before."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop.post.moment import CHINA

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.ledger.driver import Connection

GENESIS = "0" * 64
_COLUMNS = 'seq, device, occurred_at, recorded_at, actor, role, "order", noun, noun_id, payload, prev_hash, hash'


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; `payload` holds what is said of it and every column that the order wrote."""

    seq: int
    device: str
    occurred_at: datetime
    recorded_at: datetime
    actor: str
    role: str
    order: str
    noun: str
    noun_id: str
    payload: str
    prev_hash: str
    hash: str

    @property
    def said(self) -> Mapping[str, Any]:
        """What the order said about itself, in words and names."""
        said: Mapping[str, Any] = json.loads(self.payload)["say"]
        return said

    @property
    def rows(self) -> list[list[Any]]:
        """The rows that it wrote: [table, key, {column: [before, after]}]."""
        rows: list[list[Any]] = json.loads(self.payload)["rows"]
        return rows


def canonical(value: object) -> str:
    """Return the one way in which a value is written as JSON: sorted keys, no blanks, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def seal(prev_hash: str, fields: Mapping[str, object]) -> str:
    """Return SHA-256(previous hash || canonical JSON of the entry), as spec/reliability.md gives it."""
    import hashlib  # it loads a whole library of ciphers, which a window that only shows need not wait for

    text = prev_hash + canonical(dict(fields))
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


_SEALED = ("seq", "device", "occurred_at", "recorded_at", "actor", "role", "order", "noun", "noun_id", "payload")


def written_entries(connection: Connection, after: int, most: int) -> list[tuple[dict[str, Any], str, str]]:
    """Return entries as they lie in the file: what the seal covers, the hash before, the hash; for the audit.

    Nothing is read as a time or as JSON here: a byte changed so that a time still reads the same is a change.
    """
    query = f"SELECT {_COLUMNS} FROM entry WHERE seq > ? ORDER BY seq LIMIT ?"  # noqa: S608 - our own names
    rows = connection.execute(query, (after, most)).fetchall()
    return [(dict(zip(_SEALED, row[:-2], strict=True)), row[-2], row[-1]) for row in rows]


def _entry(row: tuple[Any, ...]) -> Entry:
    seq, device, occurred, recorded, *rest = row
    return Entry(
        seq,
        device,
        datetime.fromisoformat(occurred).astimezone(CHINA),
        datetime.fromisoformat(recorded).astimezone(CHINA),
        *rest,
    )


def head(connection: Connection) -> tuple[int, str, str]:
    """Return number, hash and recording time of the last entry; (0, GENESIS, "") for an empty journal."""
    row = connection.execute("SELECT seq, hash, recorded_at FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
    return (0, GENESIS, "") if row is None else (row[0], row[1], row[2])


def entries(
    connection: Connection, *, after: int = 0, noun_id: str = "", before: int = 0, most: int = -1, newest: bool = False
) -> tuple[Entry, ...]:
    """Return at most `most` entries between two numbers or of one fact, oldest first or `newest` first."""
    where = ["seq > ?"]
    values: list[object] = [after]
    if before:
        where.append("seq < ?")
        values.append(before)
    if noun_id:
        where.append("noun_id = ?")
        values.append(noun_id)
    order = f"{'DESC' if newest else 'ASC'} LIMIT {int(most)}"
    query = f"SELECT {_COLUMNS} FROM entry WHERE {' AND '.join(where)} ORDER BY seq {order}"  # noqa: S608 - our own names
    return tuple(_entry(row) for row in connection.execute(query, values))


def fingerprint(digest: str) -> str:
    """Return the first 16 hex digits of a hash in groups of four, as they stand on paper."""
    return " ".join(digest[at : at + 4] for at in range(0, 16, 4))
