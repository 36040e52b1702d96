"""What the tests of the papers share: a post in a folder with one blown whistle, and the page open on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.desk.papers.page import PaperPage
from desktop.ledger.book import open_post
from tests.desk.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from desktop.post.whistle import Whistle


@pytest.fixture
def scene(look: Look, tmp_path: Path) -> Iterator[Scene]:
    """Return the post in a folder."""
    with open_post(tmp_path / "post") as ledger:
        yield Scene(look, ledger)


@pytest.fixture
def whistle(scene: Scene) -> Whistle:
    """Return a whistle that three departments are called to."""
    return scene.blow()


@pytest.fixture
def page(scene: Scene, whistle: Whistle, qtbot: QtBot) -> PaperPage:
    """Return the page showing the slip of the whistle, drawn and filed."""
    made = PaperPage(scene.session)
    qtbot.addWidget(made)
    made.resize(1298, 650)
    made.show()
    with qtbot.waitSignal(scene.session.rang, timeout=30_000):
        made.open(f"whistle_slip:{whistle.id}")
    return made
