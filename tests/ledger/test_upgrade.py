"""An older ledger is copied, brought up to date and checked as one piece, or it stays as it was."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop import __version__
from desktop.ledger import driver, key, schema, upgrade
from desktop.ledger.audit import audit
from desktop.ledger.book import FILE, open_post
from desktop.ledger.driver import copy as copy_file
from tests.post_of import refusing

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database, Migrations

ROOT = Path(__file__).parents[2]
OLDEST = ROOT / "tests" / "ledgers" / schema.NAMES[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a post as the first version left it."""
    return Path(shutil.copytree(OLDEST, tmp_path / "青石 镇"))


@pytest.fixture
def ending(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Database], None]], None]:
    """Give the last migration another end."""

    def put(end: Callable[[Database], None]) -> None:
        usual = schema.migrations

        def longer() -> Migrations:
            steps = usual()
            steps(name="m999_flight")(end)
            return steps

        monkeypatch.setattr(schema, "NAMES", (*schema.NAMES, "m999_flight"))
        monkeypatch.setattr(schema, "migrations", longer)

    return put


def content(folder: Path) -> tuple[tuple[str, ...], list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Return migrations, tables and entries of the file as it lies there."""
    connection = driver.connect(folder / FILE, key.read(folder), read_only=True)
    try:
        tables = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall()
        return schema.applied(connection), tables, connection.execute("SELECT * FROM entry ORDER BY seq").fetchall()
    finally:
        connection.close()


def spoil(folder: Path) -> None:
    connection = driver.connect(folder / FILE, key.read(folder))
    connection.execute("UPDATE whistle SET place = '别处' WHERE rowid = 1")
    connection.close()


def test_what_was_done_is_told_with_the_place_of_the_copy(folder: Path) -> None:
    before = content(folder)
    with open_post(folder) as ledger:
        done = ledger.upgraded
        assert audit(ledger).faults == ()
        assert schema.signed(ledger.connection) == __version__
        assert ledger.rows("PRAGMA journal_mode") == [("wal",)]
    assert done is not None
    assert (done.before, done.faults, done.copy.parent) == (schema.NAMES[0], 0, folder)
    assert done.said.zh.startswith(f"台账已升级到 {__version__} 版，升级后核对无误。")
    assert done.copy.name in done.said.zh
    assert done.copy.name in done.said.en
    assert sorted(path.name for path in done.copy.iterdir()) == [FILE, "ledger.key"]
    assert content(done.copy) == before
    assert list(folder.glob("*.part")) == []
    with open_post(folder) as ledger:
        assert ledger.upgraded is None
    assert len(list(folder.glob("ledger-before-*"))) == 1


def test_a_new_ledger_is_signed_and_no_upgrade(tmp_path: Path) -> None:
    with open_post(tmp_path) as ledger:
        assert ledger.upgraded is None
        assert schema.signed(ledger.connection) == __version__


def test_faults_of_before_do_not_shut_the_post_and_are_told(folder: Path) -> None:
    spoil(folder)
    with open_post(folder) as ledger:
        assert ledger.upgraded is not None
        assert ledger.upgraded.faults == 1
        assert "原来就有 1 处不符" in ledger.upgraded.said.zh
        assert "1 faults were there before" in ledger.upgraded.said.en


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (lambda db: db.execute("UPDATE whistle SET place = '别处' WHERE rowid = 1"), "whistle 的 place 与流水不符"),
        (lambda db: db.execute("INSERT INTO reporter VALUES ('nothing', '张某01', '')"), "foreign_key"),
        (lambda db: db.execute("INSERT INTO setting (name, value) VALUES ('salt', '0')"), "IntegrityError"),
        (lambda _db: int("no number"), "ValueError"),
    ],
    ids=["a value changed", "a row without its whistle", "the driver says no", "a bug"],
)
def test_a_bad_migration_is_taken_back_whole(
    folder: Path, ending: Callable[[object], None], fault: Callable[[Database], None], told: str
) -> None:
    before = content(folder)

    def end(db: Database) -> None:
        if told == "foreign_key":
            db.execute("PRAGMA defer_foreign_keys = ON")
        fault(db)

    ending(end)
    with refusing("ledger") as caught:
        open_post(folder)
    (copy,) = folder.glob("ledger-before-*")
    assert told in caught[0].reason.zh
    assert "已退回原样" in caught[0].reason.zh
    assert copy.name in caught[0].reason.zh
    assert content(folder) == before == content(copy)


def test_a_full_disk_in_the_middle_is_told_as_such(folder: Path, ending: Callable[[object], None]) -> None:
    before = content(folder)

    def end(db: Database) -> None:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
        db.execute("INSERT INTO setting (name, value) VALUES ('big', hex(randomblob(1000000)))")

    ending(end)
    with refusing("ledger") as caught:
        open_post(folder)
    assert "磁盘满了" in caught[0].reason.zh
    assert content(folder) == before


def test_a_break_is_no_failure_of_the_migration(folder: Path, ending: Callable[[object], None]) -> None:
    before = content(folder)

    def end(_db: Database) -> None:
        raise KeyboardInterrupt

    ending(end)
    with pytest.raises(KeyboardInterrupt):
        open_post(folder)
    assert content(folder) == before


def test_who_has_it_open_hinders_the_upgrade(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content(folder)
    monkeypatch.setattr(upgrade, "_PATIENCE", 0.1)
    other = driver.connect(folder / FILE, key.read(folder))
    with refusing("ledger") as caught:
        open_post(folder)
    other.close()
    assert "别的程序正开着它" in caught[0].reason.zh
    assert content(folder) == before
    assert list(folder.glob("ledger-before-*")) == []
    open_post(folder).close()


@pytest.mark.parametrize("fault", ["another head", "not written"])
def test_without_a_good_copy_nothing_is_upgraded(folder: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    before = content(folder)

    def copied(connection: driver.Connection, path: Path, secret: bytes) -> None:
        if fault == "not written":
            raise OSError(28, "No space left on device")
        copy_file(connection, path, secret)
        made = driver.connect(path, secret)
        made.execute("DROP TRIGGER entry_never_goes")
        made.execute("DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)")
        made.close()

    monkeypatch.setattr(driver, "copy", copied)
    if fault == "not written":
        with pytest.raises(OSError, match="space"):
            open_post(folder)
    else:
        with refusing("ledger") as caught:
            open_post(folder)
        assert "没有写好" in caught[0].reason.zh
    assert content(folder) == before
    assert list(folder.glob("ledger-before-*")) == []


_CUT = """
import os, sys
from pathlib import Path
from desktop.ledger import schema
from desktop.ledger.book import open_post

usual = schema.migrations

def longer():
    steps = usual()
    steps(name="m999_flight")(lambda db: os._exit(9))
    return steps

schema.NAMES = (*schema.NAMES, "m999_flight")
schema.migrations = longer
open_post(Path(sys.argv[1]))
"""


def test_a_program_killed_within_the_migration_leaves_the_older_ledger(folder: Path) -> None:
    before = content(folder)
    done = subprocess.run([sys.executable, "-c", _CUT, str(folder)], check=False, cwd=ROOT, capture_output=True)
    assert done.returncode == 9, done.stderr.decode("utf-8", "replace")
    connection = driver.connect(folder / FILE, key.read(folder))
    assert schema.applied(connection) == schema.NAMES[:1]
    connection.close()
    assert content(folder) == before
    with open_post(folder) as ledger:
        assert ledger.upgraded is not None
        assert audit(ledger).faults == ()


def test_two_tries_within_a_second_have_two_copies(folder: Path) -> None:
    secret = key.read(folder)
    connection = driver.connect(folder / FILE, secret)
    made = [upgrade._copied(folder, connection, secret) for _ in range(3)]
    connection.close()
    assert len(set(made)) == 3
    assert all((one / "ledger.db").exists() for one in made)
