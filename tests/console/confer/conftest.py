"""A post on disk, founded three hours ago, with a conference proposed about its whistle."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger.book import open_post
from desktop.procedures.watch import wall_clock
from tests.conference_of import Room, room
from tests.post_of import Post

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def post(tmp_path: Path, noon: None) -> Iterator[Post]:
    """Return a founded post in a folder; its clock stands three hours behind the wall's, so that it may go on."""
    with open_post(tmp_path / "post") as ledger:
        yield Post(ledger, now=wall_clock().replace(microsecond=0) - timedelta(hours=3)).founded()


@pytest.fixture
def found(post: Post) -> Room:
    """Return the conference about whistle 1 of the console's post."""
    return room(post)
