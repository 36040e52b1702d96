"""The one place that imports sqlcipher3 and hands it to sqlite-utils; it opens encrypted connections."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import sqlcipher3
from sqlcipher3 import dbapi2

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

OperationalError = dbapi2.OperationalError
DatabaseError = dbapi2.DatabaseError
IntegrityError = dbapi2.IntegrityError

codes = dbapi2
"""The result codes of SQLite by their names, such as `codes.SQLITE_FULL`."""

LEAST_SQLITE = (3, 51, 3)
"""Older SQLite can corrupt a WAL file when it is reset (spec/architecture.md)."""
CACHE = 16 * 1024
"""KiB of decrypted pages kept at hand; with SQLite's own 2 MiB a month of whistles is deciphered again and again."""
STATEMENTS = 512
"""How many statements are kept compiled; with the driver's own 128 an hour of a watch compiles each again and again,
and the authorizer is asked for every column of it."""
APPLICATION_ID = 0x53544149
"""`STAI` in the file header, so that another program's file is not taken for a ledger."""

if dbapi2.sqlite_version_info < LEAST_SQLITE:  # pragma: no cover - the lock file pins a newer driver
    message = f"SQLite {dbapi2.sqlite_version} is too old; the ledger needs {LEAST_SQLITE}"
    raise ImportError(message)

Connection = Any
"""A sqlcipher3 connection; the driver ships no types."""


def connect(path: Path | None, key: bytes, *, read_only: bool = False) -> Connection:
    """Open the encrypted file at `path`, or an empty ledger in memory, with a raw 32-byte `key`.

    Raises the driver's DatabaseError where the key is wrong or the file is no ledger.
    """
    target = ":memory:" if path is None else f"file:{_escaped(path)}{'?mode=ro' if read_only else ''}"
    connection = dbapi2.connect(target, isolation_level=None, uri=path is not None, cached_statements=STATEMENTS)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA busy_timeout = 5000")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
    except BaseException:
        connection.close()
        raise
    return connection


def _escaped(path: Path) -> str:
    text = str(path.absolute()).replace("\\", "/").replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return text if text.startswith("/") else "/" + text


def database(connection: Connection) -> Database:
    """Wrap a connection for sqlite-utils; imported here, at the first write, because it costs a window its start."""
    from sqlite_utils import Database, utils

    if utils.OperationalError is not OperationalError:  # pragma: no cover - a second import order would be a bug
        message = "sqlite-utils was imported before the ledger's driver"
        raise ImportError(message)
    return Database(connection, strict=True, execute_plugins=False)


def copy(connection: Connection, path: Path, key: bytes) -> None:
    """Copy the open ledger to a new file under the same key, page by page, what lies in its WAL file included."""
    target = connect(path, key)
    try:
        connection.backup(target)
    finally:
        target.close()


_DENIED = frozenset(
    getattr(dbapi2, name)
    for name in (
        "SQLITE_CREATE_TABLE",
        "SQLITE_CREATE_INDEX",
        "SQLITE_CREATE_TRIGGER",
        "SQLITE_CREATE_VIEW",
        "SQLITE_DROP_TABLE",
        "SQLITE_DROP_INDEX",
        "SQLITE_DROP_TRIGGER",
        "SQLITE_DROP_VIEW",
        "SQLITE_ALTER_TABLE",
        "SQLITE_CREATE_VTABLE",
        "SQLITE_DROP_VTABLE",
    )
)
_DENY, _OK = int(dbapi2.SQLITE_DENY), int(dbapi2.SQLITE_OK)


def _authorizer(action: int, *_: object) -> int:
    return _DENY if action in _DENIED else _OK


def freeze_schema(connection: Connection) -> None:
    """Deny every change of the schema from now on; a mistyped table name would otherwise create a table."""
    connection.set_authorizer(_authorizer)
