"""A ledger is held alone, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ledger import driver, key
from desktop.ledger.alone import alone
from desktop.ledger.book import open_post
from tests.post_of import refusing

if TYPE_CHECKING:
    from pathlib import Path


def test_a_ledger_that_somebody_has_open_is_not_held(tmp_path: Path) -> None:
    with open_post(tmp_path), refusing("ledger") as caught, alone(tmp_path):
        pytest.fail("somebody reads it still")
    assert "关掉" in caught[0].reason.zh


def test_it_is_one_file_and_nobody_else_writes_meanwhile(tmp_path: Path) -> None:
    with open_post(tmp_path) as ledger:
        head = ledger.head()
    with alone(tmp_path):
        assert {one.name for one in tmp_path.iterdir()} <= {"ledger.db", "ledger.key", "migrating.lock"}
        with pytest.raises(driver.DatabaseError, match="locked"):
            driver.connect(tmp_path / "ledger.db", key.read(tmp_path))
    with open_post(tmp_path) as ledger:
        assert ledger.head() == head
        assert ledger.rows("PRAGMA journal_mode") == [("wal",)]
