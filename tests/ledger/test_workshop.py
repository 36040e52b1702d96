"""A ledger built aside: whole in its place, or nothing changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ledger import book, rulebook
from desktop.ledger.workshop import built
from desktop.procedures.directory.post import FIRST_RULES
from tests.post_of import Post

if TYPE_CHECKING:
    from pathlib import Path


def test_it_takes_the_place_of_what_lay_there(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "post"
    for turn in range(2):
        with built(folder) as ledger:
            Post(ledger).founded()
            assert ledger.folder is not None
            assert ledger.folder != folder
        (folder / f"{turn}").touch()
    with book.open_post(folder) as ledger:
        assert rulebook.all_rules(ledger) == (FIRST_RULES,)
        assert ledger.rows("PRAGMA synchronous")[0][0] == 2
    assert not (folder / "0").exists()
    assert [one.name for one in folder.parent.iterdir()] == ["post"]


def test_nothing_is_changed_where_it_fails(tmp_path: Path) -> None:
    folder = tmp_path / "post"
    folder.mkdir()
    (folder / "kept").touch()
    with pytest.raises(KeyError), built(folder):
        raise KeyError
    assert [one.name for one in tmp_path.iterdir()] == ["post"]
    assert (folder / "kept").exists()
