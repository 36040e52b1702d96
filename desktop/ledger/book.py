"""The ledger of one post: opened by its folder, read as frozen facts, written only through the pen."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from desktop.ledger import driver, journal, key, schema, trouble
from desktop.ledger.rows import columns_of, fact_of, written
from desktop.ledger.tables import TABLES, key_of
from desktop.post.file_path import not_too_deep
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from sqlite_utils import Database

    from desktop.ledger.upgrade import Upgrade

F = TypeVar("F")
FILE = "ledger.db"
_PATIENCE = 30
"""Seconds that a second program waits for the first one's migration."""


class Ledger:
    """An open ledger; it lives and dies in the thread that opened it, and only frozen values leave it."""

    def __init__(self, connection: driver.Connection, folder: Path | None) -> None:
        """Take an open connection whose schema is up to date; use `open_post` or `in_memory` instead."""
        self.connection = connection
        self.folder = folder
        self.upgraded: Upgrade | None = None
        """What was done to an older file when it was opened, to be told once."""
        self._database: Database | None = None

    def __enter__(self) -> Self:
        """Return the ledger, closed again at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; what was acknowledged is on disk already."""
        self.connection.close()

    @property
    def database(self) -> Database:
        """The sqlite-utils view of the file, made at the first write."""
        if self._database is None:
            self._database = driver.database(self.connection)
        return self._database

    def find(self, cls: type[F], fact_id: str) -> F | None:
        """Return the fact with this key, or None."""
        found = self.having(cls, **{key_of(cls): fact_id})
        return found[0] if found else None

    def get(self, cls: type[F], fact_id: str) -> F:
        """Return the fact with this key; refuse where there is none."""
        fact = self.find(cls, fact_id)
        if fact is None:
            raise Refused(
                TABLES[cls],
                Words(
                    "台账里没有这一条，可能已换了台账。请返回重新选择。", "The ledger has no such record. Choose again."
                ),
            )
        return fact

    def having(self, cls: type[F], **equal: object) -> tuple[F, ...]:
        """Return the facts whose columns equal the given values, in the order in which they were written.

        A tuple or frozenset as a value means any of its members.
        """
        names = columns_of(cls)
        where: list[str] = []
        values: list[object] = []
        for name, value in equal.items():
            if name not in names:
                raise KeyError(name)
            if isinstance(value, (tuple, frozenset, list)):
                where.append(f'"{name}" IN ({",".join("?" * len(value))})')
                values.extend(written(one) for one in value)
            elif value is None:
                where.append(f'"{name}" IS NULL')
            else:
                where.append(f'"{name}" = ?')
                values.append(written(value))
        query = _select(cast("Hashable", cls))
        if where:
            query += " WHERE " + " AND ".join(where)
        return tuple(fact_of(cls, row) for row in self.connection.execute(query + " ORDER BY rowid", values))

    def rows(self, query: str, values: Iterable[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a reading query of this folder's modules."""
        return list(self.connection.execute(query, tuple(values)))

    def head(self) -> tuple[int, str]:
        """Return number and hash of the last journal entry."""
        seq, digest, _ = journal.head(self.connection)
        return seq, digest

    def version(self) -> int:
        """Return a number that changes whenever another program has written into the file."""
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])


@cache
def _select(cls: type[Any]) -> str:
    return f'SELECT {_quoted(columns_of(cls))} FROM "{TABLES[cls]}"'  # noqa: S608 - names of our own fields


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def in_memory() -> Ledger:
    """Return an empty ledger in memory with its schema."""
    connection = driver.connect(None, bytes(key.SIZE))
    ledger = Ledger(connection, None)
    schema.migrations().apply(ledger.database)
    driver.freeze_schema(connection)
    return ledger


def exists(folder: Path) -> bool:
    """Whether a post lies in `folder`."""
    return (folder / FILE).exists()


def open_post(folder: Path, *, read_only: bool = False) -> Ledger:
    """Open the ledger of the post in `folder`, making it where there is none and migrating an older one.

    Refuses, with what to do: a missing key, another key, a damaged or foreign file, a newer file, a folder that
    another program is migrating. Raises OSError where the machine says no.
    """
    path = folder / FILE
    not_too_deep(folder.absolute())
    folder.mkdir(parents=True, exist_ok=True)
    if read_only and not path.exists():
        raise Refused("ledger", Words(f"{folder.name} 里没有台账。", f"There is no ledger in {folder.name}."))
    if not path.exists():
        with _locked(folder):
            if not key.path_of(folder).exists():
                key.make(folder)
    secret = key.read(folder)
    try:
        return _opened(folder, secret, read_only=read_only)
    except driver.DatabaseError as error:
        raise trouble.refusal(error) or error from error


def _opened(folder: Path, secret: bytes, *, read_only: bool) -> Ledger:
    connection = driver.connect(folder / FILE, secret, read_only=read_only)
    upgraded = None
    try:
        if schema.pending(connection):
            _may_migrate(read_only=read_only)
            # Who waits for the lock keeps the file closed, so that the other one is alone with it.
            connection.close()
            with _locked(folder):
                connection = driver.connect(folder / FILE, secret)
                upgraded = _migrate(folder, connection, secret)
        driver.freeze_schema(connection)
    except BaseException:
        connection.close()
        raise
    ledger = Ledger(connection, folder)
    ledger.upgraded = upgraded
    return ledger


def _may_migrate(*, read_only: bool) -> None:
    if read_only:
        raise Refused(
            "ledger",
            Words(
                "这本台账要先升级。请用平常的方式打开一次。",
                "This ledger must be migrated first. Open it once in the usual way.",
            ),
        )


def _migrate(folder: Path, connection: driver.Connection, secret: bytes) -> Upgrade | None:
    """Bring the file up to date, an older one with all care; the caller holds the folder's lock."""
    if not schema.pending(connection):
        return None
    if not schema.applied(connection):
        schema.migrations().apply(driver.database(connection))
        schema.sign(connection)
        return None
    from desktop.ledger.upgrade import upgrade  # an older file is met once in the life of a version

    return upgrade(folder, connection, secret)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep the folder to ourselves while its file is made or migrated; refuse where another program does that."""
    from filelock import FileLock, Timeout  # only a ledger that is made or migrated needs it

    try:
        with FileLock(folder / "migrating.lock", timeout=_PATIENCE):
            yield
    except Timeout as error:
        raise Refused(
            "ledger",
            Words(
                "另一个哨台正在升级这本台账。请等它完成再打开。", "Another program is migrating this ledger. Try later."
            ),
        ) from error
