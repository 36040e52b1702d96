"""The pen: the one place that writes, in one transaction with its journal entries."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.ledger import driver, journal, search, trouble
from desktop.ledger.rows import columns_of, row_of, written
from desktop.ledger.tables import TABLES, key_of
from desktop.post.department import Department
from desktop.post.dispatch import Dispatch
from desktop.post.moment import CHINA
from desktop.post.whistle import Whistle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from types import TracebackType
    from typing import Self

    from desktop.ledger.book import Ledger

F = TypeVar("F")
PERSONAL = {("officer", "phone"), ("department", "phone"), ("grid", "phone"), ("member", "phone"), ("reporter", "name"),
            ("reporter", "phone"), ("log_entry", "caller"), ("log_entry", "phone"), ("suggestion", "who")}  # fmt: skip
"""Columns whose values the journal holds as salted hashes only, so that deletion duties do not break the chain."""


class Pen:
    """A write transaction: BEGIN IMMEDIATE to COMMIT, every row and its journal entry together or not at all."""

    def __init__(self, ledger: Ledger, *, actor: str, role: str, device: str, now: datetime) -> None:
        """Name who writes, on which machine, and the moment at which it is written down."""
        self.ledger = ledger
        self.actor = actor
        self.role = role
        self.device = device
        self.now = now.astimezone(CHINA).replace(microsecond=0)
        self.touched: set[str] = set()
        self._rows: list[list[Any]] = []
        self._reindex: set[str] = set()

    def __enter__(self) -> Self:
        """Begin; refuse where another program keeps the ledger locked for more than five seconds."""
        try:
            self.ledger.connection.execute("BEGIN IMMEDIATE")
        except driver.DatabaseError as problem:
            raise trouble.refusal(problem) or problem from problem
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Commit, or undo everything where anything failed; refuse where the disk or the file is the reason."""
        problem = error
        if problem is None:
            try:
                assert not self._rows, "rows were written without a journal entry"  # noqa: S101 - a bug of ours
                self._refresh_search()
                self.ledger.connection.execute("COMMIT")
            except BaseException as failed:  # noqa: BLE001 - raised again below
                problem = failed
        if self.ledger.connection.in_transaction:  # SQLite itself has undone some failures already
            self.ledger.connection.execute("ROLLBACK")
        if isinstance(problem, driver.DatabaseError):
            raise trouble.refusal(problem) or problem from problem
        if error is None and problem is not None:
            raise problem

    def add(self, fact: F) -> F:
        """Write a new fact and return it."""
        table, row = TABLES[type(fact)], row_of(fact)
        self._insert(table, row)
        self._note(table, row[key_of(type(fact))], {name: [None, value] for name, value in row.items()})
        self._watch_words(fact)
        return fact

    def change(self, old: F, new: F) -> F:
        """Write what differs between two versions of one fact and return the new one."""
        cls = type(new)
        table, key = TABLES[cls], key_of(cls)
        changed = {name: pair for name, pair in _differing(old, new) if pair[0] != pair[1]}
        if changed:
            fact_id: str = getattr(new, key)
            self._update(table, {key: fact_id}, {name: pair[1] for name, pair in changed.items()})
            self._note(table, fact_id, changed)
            if isinstance(new, Whistle) and not search.WORDED.isdisjoint(changed):
                self._reindex.add(new.id)
        return new

    def put(self, table: str, key: Mapping[str, Any], values: Mapping[str, Any], *, secret: bool = False) -> None:
        """Write one row of a table that keeps no fact of the post (a rule, a setting, a draft), new or again."""
        row = {**key, **values}
        query = f'SELECT 1 FROM "{table}" WHERE {_equals(key)}'  # noqa: S608 - names of our own tables
        if self.ledger.rows(query, key.values()):
            self._update(table, key, values)
        else:
            self._insert(table, row)
        self.touched.add(table)
        if not secret:
            self._rows.append(
                [table, "/".join(str(one) for one in key.values()), {n: [None, v] for n, v in row.items()}]
            )

    def drop_draft(self, draft: str) -> None:
        """Forget the autosaved text of a form once its order is done; drafts are no facts."""
        self.ledger.database.table("form_draft").delete_where("id = ?", [draft])
        self.touched.add("form_draft")

    def _insert(self, table: str, row: Mapping[str, Any]) -> None:
        """Insert a row; plain statements, because `table.insert` asks the schema ten questions before each row."""
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        query = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608 - names of our own fields
        self.ledger.database.execute(query, tuple(row.values()))

    def _update(self, table: str, key: Mapping[str, Any], values: Mapping[str, Any]) -> None:
        """Update the one row with this key; a key that names no row is a bug of ours."""
        names = ", ".join(f'"{name}" = ?' for name in values)
        query = f'UPDATE "{table}" SET {names} WHERE {_equals(key)}'  # noqa: S608 - names of our own fields
        written = self.ledger.database.execute(query, (*values.values(), *key.values())).rowcount
        assert written == 1, f"{written} rows of {table} have this key"  # noqa: S101 - a bug of ours

    def _note(self, table: str, fact_id: str, columns: dict[str, list[Any]]) -> None:
        self.touched.add(table)
        self._rows.append([table, fact_id, {name: self._hidden(table, name, pair) for name, pair in columns.items()}])

    def _hidden(self, table: str, name: str, pair: list[Any]) -> list[Any]:
        if (table, name) not in PERSONAL:
            return pair
        return [None if value is None else self._hash(str(value)) for value in pair]

    def _hash(self, value: str) -> str:
        return hidden(salt(self.ledger), value)

    def _watch_words(self, fact: object) -> None:
        if isinstance(fact, Whistle):
            self._reindex.add(fact.id)
        elif isinstance(fact, Dispatch):
            self._reindex.add(fact.whistle)

    def _refresh_search(self) -> None:
        for whistle_id in sorted(self._reindex):
            calls = self.ledger.having(Dispatch, whistle=whistle_id)
            departments = self.ledger.having(Department, id=tuple(call.department for call in calls)) if calls else ()
            names = tuple(one.short for one in departments)
            search.reindex(self.ledger.connection, self.ledger.get(Whistle, whistle_id), names)

    def number(self, series: str, year: int) -> int:
        """Take the next number of a yearly series; without gaps, because it is taken in this transaction."""
        found = self.ledger.rows('SELECT "last" FROM serial WHERE series = ? AND year = ?', (series, year))
        number = (found[0][0] if found else 0) + 1
        self.put("serial", {"series": series, "year": year}, {"last": number})
        return number

    def reach(self, series: str, year: int, number: int) -> None:
        """Let a series go on after a number that was given on paper or in an imported ledger."""
        found = self.ledger.rows('SELECT "last" FROM serial WHERE series = ? AND year = ?', (series, year))
        if not found or found[0][0] < number:
            self.put("serial", {"series": series, "year": year}, {"last": number})

    def entry(
        self, order: str, noun: str, noun_id: str, say: Mapping[str, Any], occurred_at: datetime | None = None
    ) -> int:
        """Seal what was written since the last entry under one order, and return the entry's number."""
        seq, prev_hash, recorded = journal.head(self.ledger.connection)
        said = {name: written(value) for name, value in say.items() if value not in (None, "")}
        if recorded and recorded > self.now.isoformat(timespec="seconds"):
            said["clock_back"] = recorded
        fields: dict[str, Any] = {
            "seq": seq + 1,
            "device": self.device,
            "occurred_at": written(occurred_at or self.now),
            "recorded_at": written(self.now),
            "actor": self.actor,
            "role": self.role,
            "order": order,
            "noun": noun,
            "noun_id": noun_id,
            "payload": journal.canonical({"say": said, "rows": self._rows}),
        }
        self._insert("entry", {**fields, "prev_hash": prev_hash, "hash": journal.seal(prev_hash, fields)})
        self._rows = []
        self.touched.add("entry")
        return seq + 1


def _differing(old: object, new: object) -> Iterator[tuple[str, list[Any]]]:
    """Yield the columns in which two versions of a fact differ, with both values as they are stored."""
    for name in columns_of(type(new)):
        before, after = getattr(old, name), getattr(new, name)
        if before is not after and before != after:
            yield name, [written(before), written(after)]


def _equals(key: Mapping[str, Any]) -> str:
    return " AND ".join(f'"{name}" = ?' for name in key)


def hidden(secret: bytes, value: str) -> str:
    """Return the salted hash that stands for a personal value in the journal; nothing stands for nothing."""
    return "h:" + hashlib.sha256(secret + value.encode("utf-8", "surrogateescape")).hexdigest()[:16] if value else ""


def salt(ledger: Ledger) -> bytes:
    """Return the random salt of the personal hashes, made with the file and kept in its settings."""
    text: str = json.loads(ledger.rows("SELECT value FROM setting WHERE name = 'salt'")[0][0])
    return bytes.fromhex(text)
