"""A second ledger in memory with what the first one holds: a post that takes twenty orders to found is founded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import driver, key
from desktop.ledger.book import Ledger

if TYPE_CHECKING:
    from desktop.ledger.driver import Connection


def twin(ledger: Ledger) -> Ledger:
    """Return a ledger of its own in memory that holds the same, journal and keys included."""
    connection: Connection = driver.connect(None, bytes(key.SIZE))
    ledger.connection.backup(connection)
    driver.freeze_schema(connection)
    return Ledger(connection, None)
