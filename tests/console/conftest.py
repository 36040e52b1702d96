"""A post on disk with one whistle blown some minutes ago, and a console to type at."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.ledger.book import open_post
from desktop.post.moment import CHINA
from desktop.procedures.watch import wall_clock
from tests.console.line import Console
from tests.post_of import Post

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo
    from pathlib import Path

_MOVED = timedelta(hours=12 - datetime.now(CHINA).hour)


class Noon(datetime):
    """The wall's clock, moved by whole hours to the middle of its day: no test begins today and ends tomorrow."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override] # a plain one, as everywhere
        """Return the moment."""
        return datetime.now(tz) + _MOVED


@pytest.fixture
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the orders of this test be given around noon."""
    monkeypatch.setattr("desktop.procedures.watch.datetime", Noon)


@pytest.fixture
def post(tmp_path: Path, noon: None) -> Iterator[Post]:
    """Return a founded post in a folder; its clock stands ten minutes behind the wall's."""
    with open_post(tmp_path / "post") as ledger:
        yield Post(ledger, now=wall_clock().replace(microsecond=0) - timedelta(minutes=10)).founded()


@pytest.fixture
def console(post: Post, capsys: pytest.CaptureFixture[str]) -> Console:
    """Return the console of that post."""
    assert post.ledger.folder is not None
    return Console(post.ledger.folder, capsys)
