"""A ledger built aside: whole in its place, or nothing changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.ledger import book, rulebook
from desktop.ledger.workshop import built
from desktop.post import patience
from desktop.procedures.directory.post import FIRST_RULES
from tests.post_of import Post
from tests.stick import fault

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


@pytest.mark.parametrize("worst", [False, True])
def test_an_old_ledger_is_never_lost_where_a_folder_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, worst: bool
) -> None:
    folder = tmp_path / "post"
    with book.open_post(folder):
        pass
    before = (folder / book.FILE).read_bytes()
    real, asked = type(folder).rename, []

    def held(path: Path, target: Path) -> Path:
        asked.append(path.name)
        if path.name == "new" or (worst and path.name == "old"):
            raise fault(13, 32)
        return real(path, target)

    monkeypatch.setattr(patience, "PAUSES", (0.0, 0.0))
    monkeypatch.setattr(type(folder), "rename", held)
    with pytest.raises(PermissionError), built(folder):
        pass
    assert asked[:4] == ["post", "new", "new", "new"]
    (kept,) = tmp_path.rglob(book.FILE)
    assert kept.read_bytes() == before
    assert (kept.parent == folder) is not worst


def test_a_folder_that_a_scanner_holds_for_a_moment_is_put_into_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, left = tmp_path / "post", [fault(13, 32), fault(13, 5)]
    real = type(folder).rename

    def held(path: Path, target: Path) -> Path:
        if left:
            raise left.pop()
        return real(path, target)

    monkeypatch.setattr(patience, "PAUSES", (0.0, 0.0))
    monkeypatch.setattr(type(folder), "rename", held)
    with built(folder):
        pass
    assert [one.name for one in tmp_path.iterdir()] == ["post"]
    assert (folder / book.FILE).is_file()


def test_nothing_is_left_where_a_first_folder_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(path: Path, _target: Path) -> Path:
        raise fault(13, 32, str(path))

    monkeypatch.setattr(patience, "PAUSES", ())
    monkeypatch.setattr(type(tmp_path), "rename", held)
    with pytest.raises(PermissionError), built(tmp_path / "post"):
        pass
    assert not list(tmp_path.iterdir())
