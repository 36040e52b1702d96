from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ledger import driver

if TYPE_CHECKING:
    from pathlib import Path

KEY = bytes(range(32))


@pytest.mark.parametrize("name", ["青石 镇.db", "100%.db", "a#b.db", "what's.db", "a%3fb.db"])
def test_a_file_opens_again_under_any_name_and_lies_there_encrypted(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    connection = driver.connect(path, KEY)
    connection.execute("CREATE TABLE t (x TEXT) STRICT")
    connection.execute("INSERT INTO t VALUES ('龙王沟')")
    connection.close()
    assert [one.name for one in tmp_path.iterdir()] == [name]
    raw = path.read_bytes()
    assert not raw.startswith(b"SQLite format 3")
    assert "龙王沟".encode() not in raw
    again = driver.connect(path, KEY, read_only=True)
    assert again.execute("SELECT x FROM t").fetchone() == ("龙王沟",)
    with pytest.raises(driver.OperationalError):
        again.execute("INSERT INTO t VALUES ('x')")
    again.close()


def test_another_key_does_not_open_it(tmp_path: Path) -> None:
    driver.connect(tmp_path / "a.db", KEY).execute("CREATE TABLE t (x)").connection.close()
    with pytest.raises(driver.DatabaseError):
        driver.connect(tmp_path / "a.db", KEY[::-1])


def test_a_connection_keeps_every_promise_about_the_disk(tmp_path: Path) -> None:
    connection = driver.connect(tmp_path / "a.db", KEY)
    told = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "trusted_schema", "temp_store")
    }
    assert told == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "trusted_schema": 0,
        "temp_store": 2,
    }
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "CREATE TABLE whistel (id)",
        "CREATE INDEX i ON t (x)",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END",
        "CREATE VIRTUAL TABLE f USING fts5(x)",
        "DROP TABLE t",
        "DROP INDEX there",
        "ALTER TABLE t ADD COLUMN y",
    ],
)
def test_a_frozen_schema_stays_as_it_is(change: str) -> None:
    connection = driver.connect(None, KEY)
    connection.execute("CREATE TABLE t (x)")
    connection.execute("CREATE INDEX there ON t (x)")
    driver.freeze_schema(connection)
    with pytest.raises(driver.DatabaseError, match="not authorized"):
        connection.execute(change)
    connection.execute("INSERT INTO t VALUES (1)")
    assert connection.execute("SELECT x FROM t").fetchone() == (1,)


def test_a_copy_holds_what_still_lies_in_the_wal(tmp_path: Path) -> None:
    connection = driver.connect(tmp_path / "a.db", KEY)
    connection.execute("CREATE TABLE t (x)")
    connection.execute("INSERT INTO t VALUES (7)")
    driver.copy(connection, tmp_path / "b.db", KEY)
    connection.close()
    copied = driver.connect(tmp_path / "b.db", KEY)
    assert copied.execute("SELECT x FROM t").fetchone() == (7,)
    copied.close()
