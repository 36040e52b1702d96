"""A long order has a ledger of its own; the bell rings here all the same, and a refusal comes home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.desk.roster.plan.apart import give_apart
from desktop.ledger.book import open_post
from desktop.procedures.roster.setup import standard_setup
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from desktop.post.refused import Refused


def test_it_is_written_elsewhere_and_seen_here(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    with open_post(tmp_path / "post") as ledger:
        scene = Scene(look, ledger)
        results: list[object] = []
        refusals: list[Refused] = []
        home = QObject()
        with qtbot.waitSignal(scene.session.rang, timeout=20000):
            give_apart(home, scene.session, standard_setup, (), results.append, refusals.append)
            assert results == []
            qtbot.waitUntil(lambda: bool(results or refusals), timeout=20000)
        assert len(results) == 1
        with qtbot.assertNotEmitted(scene.session.rang):
            give_apart(home, scene.session, standard_setup, (), results.append, refusals.append)
            assert refusals == []
            qtbot.waitUntil(lambda: bool(refusals), timeout=20000)
        assert len(results) == 1
        assert [one.field for one in refusals] == ["needs"]


def test_a_ledger_in_memory_is_written_at_once(look: Look, qtbot: QtBot) -> None:
    scene = Scene(look)
    results: list[object] = []
    refusals: list[Refused] = []
    for _ in range(2):
        give_apart(QObject(), scene.session, standard_setup, (), results.append, refusals.append)
    assert (len(results), len(refusals)) == (1, 1)
