"""The ledger of a post held by this process alone, whole in one file, so that its folder may be copied or moved."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.ledger import driver, key
from desktop.ledger.book import FILE
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep everybody else from the ledger in `folder`, with its WAL file worked in; refuse where somebody has it open.

    SQLite itself knows: a file leaves WAL mode only when no other connection has it open.
    """
    connection = driver.connect(folder / FILE, key.read(folder))
    try:
        try:
            connection.execute("PRAGMA busy_timeout = 500")
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
        except driver.OperationalError as error:
            raise Refused(
                "ledger",
                Words(
                    "这本台账正开着。请先关掉哨台的窗口和命令，再来一次。",
                    "This ledger is open. Close every window and order of Shaotai, then try again.",
                ),
            ) from error
        yield
        connection.execute("ROLLBACK")
    finally:
        connection.close()
