"""What the tests of a meeting share: the post with its meeting, in memory or in a folder, and the page of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ledger.book import open_post
from desktop.procedures.watch import Watch
from tests.desk.meeting.held import Held, planned, shown
from tests.desk.scene import BLOWN, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.desk.meeting.page import MeetingPage
    from desktop.desk.theme.look import Look


@pytest.fixture
def held(look: Look) -> Held:
    """Return the post whose meeting collects matters."""
    return Held(look)


@pytest.fixture
def filed(look: Look, tmp_path: Path) -> Iterator[Held]:
    """Return the same in a folder, where papers can be filed."""
    with open_post(tmp_path / "post") as ledger:
        watch = Watch(ledger, "值班员甲", now=lambda: BLOWN)
        found(watch)
        planned(watch)
        yield Held(look, ledger)


@pytest.fixture
def page(held: Held, qtbot: QtBot) -> MeetingPage:
    """Return the page of the meeting in session."""
    held.opened()
    return shown(held, qtbot)
