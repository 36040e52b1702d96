from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from sqlcipher3 import dbapi2

from desktop.ledger import book, driver, key, schema
from desktop.ledger.book import Ledger, exists, in_memory, open_post
from desktop.post.command_post import CommandPost
from desktop.post.department import Department
from desktop.post.refused import Refused
from desktop.post.whistle import Whistle
from desktop.procedures.directory.post import amend_post, found_post
from desktop.procedures.watch import Watch
from tests.post_of import refusing

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database, Migrations

    from tests.post_of import Post

OFFICE = CommandPost("p", "指挥部", "青石镇", "安岭区")


def keep(ledger: Ledger) -> None:
    found_post(Watch(ledger, "丁"), OFFICE)


def test_a_post_is_made_at_first_opening_and_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "青石 镇" / "post"
    assert not exists(folder)
    with open_post(folder) as ledger:
        keep(ledger)
        before = ledger.version()
    assert exists(folder)
    with open_post(folder) as ledger, open_post(folder) as other:
        assert ledger.find(CommandPost, "p") == OFFICE
        before = ledger.version()
        amend_post(Watch(other, "丁"), CommandPost("p", "总指挥部", "青石镇", "安岭区"))
        assert ledger.version() != before
        assert ledger.get(CommandPost, "p").name == "总指挥部"
    with open_post(folder, read_only=True) as ledger:
        assert ledger.get(CommandPost, "p").name == "总指挥部"


def test_a_key_that_waits_for_its_ledger_is_used(tmp_path: Path) -> None:
    key.make(tmp_path)
    before = key.read(tmp_path)
    with open_post(tmp_path) as ledger:
        assert ledger.head()[0] == 0
    assert key.read(tmp_path) == before


def test_only_the_key_opens_it(tmp_path: Path) -> None:
    with open_post(tmp_path) as ledger:
        keep(ledger)
    right = key.path_of(tmp_path).read_text("ascii")
    before = (tmp_path / book.FILE).read_bytes()
    key.path_of(tmp_path).write_text("ab" * 32, "ascii")
    with refusing("ledger") as caught:
        open_post(tmp_path)
    assert "密钥不对" in caught[0].reason.zh
    key.path_of(tmp_path).unlink()
    with refusing("key"):
        open_post(tmp_path)
    assert not key.path_of(tmp_path).exists()
    assert (tmp_path / book.FILE).read_bytes() == before
    key.path_of(tmp_path).write_text(right, "ascii")
    with open_post(tmp_path) as ledger:
        assert ledger.having(CommandPost) == (OFFICE,)


@pytest.mark.parametrize("content", [b"PK\x03\x04 a workbook" * 400, b"SQLite format 3\x00" + bytes(4096)])
def test_a_foreign_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    key.make(tmp_path)
    (tmp_path / book.FILE).write_bytes(content)
    with refusing("ledger"):
        open_post(tmp_path)
    assert (tmp_path / book.FILE).read_bytes() == content


def test_another_programs_encrypted_file_is_refused(tmp_path: Path) -> None:
    connection = driver.connect(tmp_path / book.FILE, key.make(tmp_path))
    connection.execute("PRAGMA application_id = 7")
    connection.close()
    with refusing("ledger") as caught:
        open_post(tmp_path)
    assert "别的程序" in caught[0].reason.zh


def test_a_newer_file_is_refused_and_not_changed(tmp_path: Path) -> None:
    open_post(tmp_path).close()
    connection = driver.connect(tmp_path / book.FILE, key.read(tmp_path))
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('shaotai', 'm999_flight', 'x')"
    )
    with refusing("ledger") as caught:
        open_post(tmp_path)
    assert "要用哨台 0.1.0 或更新的版本" in caught[0].reason.zh
    connection.execute("PRAGMA user_version = 2013004")
    with refusing("ledger") as caught:
        open_post(tmp_path)
    assert "要用哨台 2.13.4 或更新的版本，本机是 0.1.0" in caught[0].reason.zh
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    with refusing("ledger") as caught:
        open_post(tmp_path)
    assert "要用较新的哨台" in caught[0].reason.zh


def test_an_older_file_is_copied_and_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_post(tmp_path) as ledger:
        keep(ledger)
    usual = schema.migrations

    def longer() -> Migrations:
        steps = usual()

        @steps(name="m002_flight")
        def flight(db: Database) -> None:
            db.table("flight").create({"id": str}, pk="id", strict=True)

        return steps

    monkeypatch.setattr(schema, "NAMES", (*schema.NAMES, "m002_flight"))
    monkeypatch.setattr(schema, "migrations", longer)
    with refusing("ledger") as caught:
        open_post(tmp_path, read_only=True)
    assert "升级" in caught[0].reason.zh
    monkeypatch.setattr(book, "_PATIENCE", 0)
    with FileLock(tmp_path / "migrating.lock"), refusing("ledger") as caught:
        open_post(tmp_path)
    assert "另一个哨台" in caught[0].reason.zh
    with open_post(tmp_path) as ledger:
        assert ledger.rows("SELECT * FROM flight") == []
        assert ledger.having(CommandPost) == (OFFICE,)
    monkeypatch.undo()
    (copy,) = tmp_path.glob("ledger-before-m002_flight-*")
    with open_post(copy) as ledger:
        assert ledger.having(CommandPost) == (OFFICE,)
    with refusing("ledger"):
        open_post(tmp_path)


def test_a_failed_migration_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_post(tmp_path) as ledger:
        keep(ledger)
    usual = schema.migrations

    def broken() -> Migrations:
        steps = usual()

        @steps(name="m002_flight")
        def flight(db: Database) -> None:
            db.table("flight").create({"id": str}, pk="id", strict=True)
            raise ZeroDivisionError

        return steps

    monkeypatch.setattr(schema, "NAMES", (*schema.NAMES, "m002_flight"))
    monkeypatch.setattr(schema, "migrations", broken)
    with refusing("ledger") as caught:
        open_post(tmp_path)
    assert "已退回原样" in caught[0].reason.zh
    monkeypatch.undo()
    with open_post(tmp_path) as ledger:
        assert ledger.having(CommandPost) == (OFFICE,)
        assert ledger.rows("SELECT name FROM sqlite_master WHERE name = 'flight'") == []


def test_two_programs_that_start_at_once_make_one_post(tmp_path: Path) -> None:
    secrets: list[bytes] = []
    faults: list[BaseException] = []

    def start() -> None:
        try:
            with open_post(tmp_path) as ledger:
                ledger.rows("SELECT count(*) FROM whistle")
                secrets.append(key.read(tmp_path))
        except BaseException as fault:  # noqa: BLE001 - told to the test's thread
            faults.append(fault)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert len(secrets) == 4
    assert len(set(secrets)) == 1


def test_looking_only_makes_nothing(tmp_path: Path) -> None:
    with refusing("ledger"):
        open_post(tmp_path / "nothing", read_only=True)
    assert list((tmp_path / "nothing").iterdir()) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights are not asked of root")
def test_a_read_only_folder_is_a_sentence_or_the_machines_no(tmp_path: Path) -> None:  # pragma: no cover - not as root
    open_post(tmp_path).close()
    tmp_path.chmod(0o500)
    try:
        with pytest.raises((Refused, OSError)):
            keep(open_post(tmp_path))
    finally:
        tmp_path.chmod(0o700)


def test_a_file_that_cannot_be_opened_is_no_wrong_key(tmp_path: Path) -> None:
    key.make(tmp_path)
    (tmp_path / book.FILE).mkdir()
    with refusing("ledger") as caught:
        open_post(tmp_path)
    assert "权限" in caught[0].reason.zh


def test_a_drivers_bug_is_not_told_as_a_wrong_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise dbapi2.OperationalError("no such table")

    monkeypatch.setattr(driver, "connect", broken)
    with pytest.raises(dbapi2.OperationalError, match="no such table"):
        open_post(tmp_path)


def test_facts_are_found_by_any_column(post: Post) -> None:
    ledger = post.ledger
    police, water = post.departments["公安"], post.departments["水务"]
    assert ledger.having(Department, id=(water.id, police.id)) == (police, water)
    assert ledger.having(Department, id=frozenset({police.id}), active=True) == (police,)
    assert ledger.having(Department, id=()) == ()
    assert police in ledger.having(Department, minutes=None)
    assert ledger.having(Department, active=False) == ()
    with pytest.raises(KeyError):
        ledger.having(Department, colour="red")
    assert ledger.find(Department, "nobody") is None
    with refusing("whistle"):
        ledger.get(Whistle, "nobody")


def test_in_memory_every_ledger_is_its_own() -> None:
    with in_memory() as one, in_memory() as other:
        keep(one)
        assert other.having(CommandPost) == ()
        assert one.database is one.database
        assert one.rows("PRAGMA application_id") == [(driver.APPLICATION_ID,)]


def test_who_waited_for_anothers_migration_finds_nothing_left_to_do(tmp_path: Path) -> None:
    with open_post(tmp_path) as ledger:
        keep(ledger)
        book._migrate(tmp_path, ledger.connection, key.read(tmp_path))
        assert ledger.having(CommandPost) == (OFFICE,)
    assert list(tmp_path.glob("ledger-before-*")) == []
