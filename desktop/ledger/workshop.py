"""Where a whole ledger is built aside, without waiting for the disk at each order, and put into place when complete."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.ledger.book import open_post
from desktop.post.patience import patiently

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ledger.book import Ledger


@contextmanager
def built(folder: Path) -> Iterator[Ledger]:
    """Yield an empty ledger beside `folder`; when the block ends well it takes the folder's place, else it is gone.

    Nothing in it counts before the end, so its orders need not reach the disk one by one; the file as a whole is
    flushed before the folder is renamed. Raises OSError where a program still holds the old files (Windows).
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    bench = Path(tempfile.mkdtemp(prefix=f"{folder.name}-", dir=folder.parent))
    aside, old = bench / "new", bench / "old"
    try:
        aside.mkdir(mode=stat.S_IRWXU)
        with open_post(aside) as ledger:
            ledger.connection.execute("PRAGMA synchronous = OFF")
            yield ledger
            ledger.connection.execute("PRAGMA synchronous = FULL")
            ledger.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for path in aside.iterdir():
            _flush(path)
        _swapped(aside, folder, old)
    finally:
        _away(aside)
        with suppress(OSError):  # what lay there is kept where it could not be put back
            bench.rmdir()


def _swapped(aside: Path, folder: Path, old: Path) -> None:
    """Put `aside` into the place of `folder`; what lay there goes when that is done, and comes back where it fails."""
    there = folder.exists()
    if there:
        patiently(lambda: folder.rename(old))
    try:
        patiently(lambda: aside.rename(folder))
    except OSError:
        if there:
            patiently(lambda: old.rename(folder))
        raise
    _away(old)


def _away(folder: Path) -> None:
    with suppress(OSError):
        patiently(lambda: shutil.rmtree(folder))


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
