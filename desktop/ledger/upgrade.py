"""The upgrade of an older ledger: copied with its key, migrated in one transaction, checked, and told of once."""

from __future__ import annotations

import shutil
import stat
import time
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.ledger import driver, journal, key, schema, trouble
from desktop.post.moment import CHINA
from desktop.post.patience import patiently
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.ledger.audit import Fault

_PATIENCE = 2.0
"""Seconds that another program's passing look into the file is waited for."""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What was done to an older ledger when it was opened."""

    before: str
    """Its last migration before."""
    copy: Path
    """The folder with the ledger as it was and its key."""
    faults: int
    """What verify finds wrong now and found wrong before, too."""

    @property
    def said(self) -> Words:
        """The sentence that a person hears once."""
        zh, en = "升级后核对无误", "it was checked afterwards"
        if self.faults:
            zh = f"升级没有改动数据，但原来就有 {self.faults} 处不符，请核验"
            en = f"nothing was changed, but {self.faults} faults were there before: verify"
        return Words(
            f"台账已升级到 {__version__} 版，{zh}。升级前的一份在 {self.copy.name}。",
            f"The ledger was brought up to {__version__}; {en}. As it was before, it lies in {self.copy.name}.",
        )


def upgrade(folder: Path, connection: driver.Connection, secret: bytes) -> Upgrade:
    """Bring the older ledger up to date or leave it as it was; the caller holds the folder's lock.

    Everything happens in one transaction that is taken back, by a power cut as well, unless the checks end well: they
    may find nothing that they did not find before. Refuses where another program has the file open. Raises the
    driver's DatabaseError and OSError where the machine says no.
    """
    _keep_alone(connection)
    try:
        older = schema.applied(connection)[-1]
        copy = _copied(folder, connection, secret)
        before = _faults(folder, connection)
        connection.execute("BEGIN IMMEDIATE")
        try:
            schema.migrations().apply(driver.database(connection))
            schema.sign(connection)
            after = _faults(folder, connection)
            _nothing_new(before, after)
            connection.execute("COMMIT")
        except BaseException as error:
            if connection.in_transaction:  # SQLite itself has taken it back where the disk was full
                connection.execute("ROLLBACK")
            raise _told(error, copy) from error
        return Upgrade(older, copy, len(after))
    finally:
        connection.execute("PRAGMA journal_mode = WAL")


def _nothing_new(before: tuple[Fault, ...], after: tuple[Fault, ...]) -> None:
    for one in after:
        if one not in before:
            raise Refused("ledger", Words(one.zh, one.en))


def _told(error: BaseException, copy: Path) -> BaseException:
    """Return what is raised for a migration that went wrong: the machine's troubles keep their own words."""
    if isinstance(error, Refused):
        return _failed(copy, error.reason)
    machine = isinstance(error, OSError) or (isinstance(error, driver.DatabaseError) and trouble.refusal(error))
    if machine or not isinstance(error, Exception):
        return error
    kind = type(error).__name__
    return _failed(copy, Words(kind, kind))


def _keep_alone(connection: driver.Connection) -> None:
    """Leave the WAL, which SQLite allows only where no other connection has the file open, of an older program's."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        except driver.OperationalError as error:
            if time.monotonic() < end:
                time.sleep(0.05)
                continue
            raise Refused(
                "ledger",
                Words(
                    "这本台账要升级，可是别的程序正开着它。请关掉别的哨台窗口和命令，再打开；台账没有改动。",
                    "This ledger must be migrated, but another program has it open. Close every other window and order "
                    "of Shaotai and open it again; nothing was changed.",
                ),
            ) from error
        return


def _copied(folder: Path, connection: driver.Connection, secret: bytes) -> Path:
    """Return the folder of a checked copy of the ledger and its key, which opens as a post by itself."""
    first = schema.pending(connection)[0]
    said = f"ledger-before-{first}-{datetime.now(CHINA):%Y%m%d-%H%M%S}"
    # A second try may come within the second of the first one, which was killed after its copy.
    name = next(one for one in chain([said], (f"{said}-{n}" for n in count(2))) if not (folder / one).exists())
    part = folder / f"{name}.part"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(mode=stat.S_IRWXU)
    try:
        driver.copy(connection, part / "ledger.db", secret)
        key.write(part, secret)
        _compare(part, journal.head(connection))
        return patiently(lambda: part.rename(folder / name))
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


def _compare(part: Path, head: tuple[int, str, str]) -> None:
    made = driver.connect(part / "ledger.db", key.read(part))
    try:
        sound = made.execute("PRAGMA integrity_check").fetchall() == [("ok",)] and journal.head(made) == head
    finally:
        made.close()
    if not sound:
        raise Refused(
            "ledger",
            Words(
                "升级前要留的一份没有写好，所以没有升级；台账没有改动。请检查磁盘，再打开。",
                "The copy before the migration came out wrong, so nothing was migrated or changed. Check the disk.",
            ),
        )


def _faults(folder: Path, connection: driver.Connection) -> tuple[Fault, ...]:
    from desktop.ledger.audit import audit
    from desktop.ledger.book import Ledger

    return audit(Ledger(connection, folder)).faults


def _failed(copy: Path, why: Words) -> Refused:
    return Refused(
        "ledger",
        Words(
            f"台账升级没有成，已退回原样，一条没少（{why.zh}）。请装回原来的版本使用；升级前的一份在 {copy.name}。",
            f"The migration failed and was taken back; nothing is lost ({why.en}). Use the version that you had; "
            f"a copy lies in {copy.name}.",
        ),
    )
