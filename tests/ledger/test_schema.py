from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.ledger import driver, schema
from desktop.ledger.book import FILE, in_memory, open_post
from desktop.ledger.key import path_of, read
from desktop.post.states import WhistleState
from desktop.post.whistle import Whistle
from desktop.procedures.verify import verify

SAVED = sorted(path for path in (Path(__file__).parents[1] / "ledgers").iterdir() if path.is_dir())


def test_the_names_are_those_of_the_migrations() -> None:
    with in_memory() as ledger:
        assert schema.applied(ledger.connection) == schema.NAMES
        assert schema.pending(ledger.connection) == ()
        assert [one.name for one in schema.migrations().pending(ledger.database)] == []


def test_there_is_a_saved_ledger_of_every_schema() -> None:
    assert tuple(path.name for path in SAVED) == schema.NAMES


@pytest.mark.parametrize("saved", SAVED, ids=lambda path: str(path.name))
def test_a_saved_ledger_opens_with_all_that_is_in_it(tmp_path: Path, saved: Path) -> None:
    for path in (saved / FILE, path_of(saved)):
        shutil.copy(path, tmp_path)
    with open_post(tmp_path) as ledger:
        report = verify(ledger)
        assert report.faults == ()
        assert report.entries > 20
        closed = ledger.having(Whistle, state=WhistleState.CLOSED)
        assert [str(one.serial) for one in closed] == ["〔2026〕哨字1号"]
        assert ledger.having(Whistle, state=WhistleState.BLOWN)[0].place == "龙王沟"


def test_a_shipped_migration_is_never_edited(tmp_path: Path) -> None:
    """Compare the newest saved file with what this program makes; before a release, run tests/ledgers/save.py again."""
    query = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"
    shutil.copy(SAVED[-1] / FILE, tmp_path)
    connection = driver.connect(tmp_path / FILE, read(SAVED[-1]))
    saved = connection.execute(query).fetchall()
    connection.close()
    with in_memory() as ledger:
        assert ledger.rows(query) == saved
