"""What the first order needs and the first paint does not: the pen, new keys, sqlite-utils, the readings of Chinese."""

from __future__ import annotations

from importlib import import_module

from desktop.ledger import pinyin


def fetch() -> None:
    """Load them now, in whatever thread; nothing is read or written."""
    for name in ("desktop.ledger.pen", "hashlib", "uuid6", "sqlite_utils"):
        import_module(name)
    pinyin.initials("哨台")
