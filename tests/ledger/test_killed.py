from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bench.kill import campaign
from bench.kill_program import Campaign
from desktop.ledger import driver, key
from desktop.ledger.book import FILE, Ledger, exists, open_post
from desktop.post.command_post import CommandPost
from desktop.post.whistle import Whistle
from desktop.procedures.directory.post import found_post
from desktop.procedures.dispatch import arrivals
from desktop.procedures.verify import verify
from desktop.procedures.watch import Watch
from desktop.procedures.whistle.blow import blow
from tests.post_of import Post

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]


def test_a_killed_process_loses_no_acknowledged_order(tmp_path: Path) -> None:
    tally = campaign(tmp_path, 3, seed=7)
    assert (tally.kills, tally.lost, tally.faults) == (3, 0, [])
    assert tally.acknowledged > 0


def test_a_killed_program_that_obeys_typed_orders_loses_nothing_either(tmp_path: Path) -> None:
    program = [sys.executable, "-m", "desktop"]
    tally = Campaign(tmp_path, program, seed=5, env={**os.environ, "PYTHONPATH": str(ROOT)}).run(3)
    assert (tally.kills, tally.lost, tally.faults) == (3, 0, [])
    assert tally.acknowledged > 0


def snapshots(folder: Path, home: Path, ledger: Ledger) -> list[Path]:
    """Copy file, WAL and key before each statement that the ledger runs from now on; return the growing list."""
    taken: list[Path] = []

    def copy(_: str) -> None:
        place = home / f"at{sum(1 for _ in home.glob('at*')):03d}"  # the ledger may be opened more than once
        place.mkdir()
        for name in (FILE, f"{FILE}-wal", key.path_of(folder).name):
            if (folder / name).exists():
                shutil.copy(folder / name, place)
        taken.append(place)

    ledger.connection.set_trace_callback(copy)
    return taken


def test_whatever_moment_is_frozen_holds_the_whole_order_or_nothing_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "post"
    with open_post(folder) as ledger:
        post = Post(ledger).founded()
        # A cache of one page writes what is not committed yet into the WAL file, as a long order would.
        ledger.rows("PRAGMA cache_size = 1")
        draft = post.draft()
        before = ledger.head()
        taken = snapshots(folder, tmp_path, ledger)
        whistle = blow(post.watch, draft).result
        after = ledger.head()
        arrivals.report_in(post.watch, post.call(whistle, "水务").id, [arrivals.Comer("水务甲")])
        last = ledger.head()
        ledger.connection.set_trace_callback(None)
    assert len(taken) > 30
    heads = []
    for place in taken:
        with open_post(place) as frozen:
            heads.append(frozen.head())
            assert verify(frozen).faults == ()
            assert len(frozen.having(Whistle)) == (frozen.head() != before)
    order = [before, after, last]
    assert heads == sorted(heads, key=order.index)
    assert set(heads) == set(order)


def test_a_ledger_frozen_while_it_is_made_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, home = tmp_path / "post", tmp_path / "frozen"
    home.mkdir()
    usual = driver.connect

    def watched(path: Path | None, secret: bytes, *, read_only: bool = False) -> driver.Connection:
        connection = usual(path, secret, read_only=read_only)
        snapshots(folder, home, Ledger(connection, folder))
        return connection

    monkeypatch.setattr(driver, "connect", watched)
    open_post(folder).close()
    monkeypatch.undo()
    places = sorted(home.iterdir())
    assert len(places) > 50
    for place in places[:: max(len(places) // 15, 1)]:
        assert not exists(place) or key.path_of(place).exists()
        with open_post(place) as ledger:
            found_post(Watch(ledger, "丁"), CommandPost("p", "指挥部", "青石镇", "安岭区"))
            assert verify(ledger).faults == ()
