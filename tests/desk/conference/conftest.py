"""What the tests of a conference share: the post with one, in memory or in a folder, and the page of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ledger.book import open_post
from desktop.procedures.watch import Watch
from tests.desk.conference.conferred import Conferred, shown
from tests.desk.scene import BLOWN, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.conference.page import ConferencePage
    from desktop.desk.theme.look import Look


@pytest.fixture
def held(look: Look) -> Conferred:
    """Return the post whose conference is proposed."""
    return Conferred(look)


@pytest.fixture
def filed(look: Look, tmp_path: Path) -> Iterator[Conferred]:
    """Return the same in a folder, where papers can be filed."""
    with open_post(tmp_path / "post") as ledger:
        found(Watch(ledger, "值班员甲", now=lambda: BLOWN))
        yield Conferred(look, ledger)


@pytest.fixture
def page(held: Conferred, qtbot: QtBot) -> ConferencePage:
    """Return the page of the conference in session."""
    held.sat()
    return shown(held, qtbot)
