"""One post for all accounts of the machine: whole, found by everybody, and nothing of the old one lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.ledger import key, rights
from desktop.ledger.book import exists, open_post
from desktop.post.command_post import CommandPost
from desktop.procedures import place
from desktop.procedures.directory.post import found_post
from desktop.procedures.sharing import is_shared, share
from desktop.procedures.watch import Watch, new_id
from tests.post_of import refusing


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put the account's own place and the machine's shared one under the folder of this test; return the first."""
    monkeypatch.delenv("SHAOTAI_HOME")
    monkeypatch.setattr(place, "own", lambda: tmp_path / "值班员 甲" / "Shaotai")
    monkeypatch.setattr(place, "shared", lambda: tmp_path / "ProgramData" / "Shaotai")
    (tmp_path / "ProgramData").mkdir()
    return tmp_path / "值班员 甲" / "Shaotai"


def found(folder: Path) -> tuple[int, str]:
    """Found a post in `folder` with a paper and a setting; return the head of its journal."""
    with open_post(folder) as ledger:
        found_post(Watch(ledger, "甲"), CommandPost(new_id(), "青石镇指挥部", "青石镇", "安岭区"))
        (folder / "papers").mkdir()
        (folder / "papers" / "一号.pdf").write_bytes(b"%PDF")
        return ledger.head()


def test_the_accounts_own_post_moves_whole(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    head = found(own)
    secret, open_it = key.read(own), rights.open_to_machine
    opened: set[Path] = set()

    def note(path: Path) -> None:
        opened.add(path)
        open_it(path)

    monkeypatch.setattr(rights, "open_to_machine", note)
    there = share()
    assert there == place.shared() == place.usual()
    with open_post(there) as ledger:
        assert ledger.head() == head
    assert key.read(there) == secret
    assert (there / "papers" / "一号.pdf").read_bytes() == b"%PDF"
    assert opened >= {there.with_name("Shaotai-part"), key.path_of(there.with_name("Shaotai-part"))}
    left = own.with_name("Shaotai-before-sharing")
    assert not own.exists()
    with open_post(left) as ledger:
        assert ledger.head() == head
    assert not rights.exposed(key.path_of(left))
    assert is_shared(there)
    assert not is_shared(left)


def test_without_a_post_of_its_own_an_empty_one_is_made() -> None:
    place.shared().mkdir()
    assert exists(share())
    with refusing("post") as caught:
        share()
    assert str(place.shared()) in caught[0].reason.zh


def test_a_post_that_is_open_stays_where_it_is(own: Path) -> None:
    found(own)
    with open_post(own), refusing("ledger"):
        share()
    assert place.usual() == own
    assert not list(place.shared().parent.iterdir())


def test_what_an_earlier_sharing_left_is_not_overwritten(own: Path) -> None:
    found(own)
    left = own.with_name("Shaotai-before-sharing")
    left.mkdir()
    with refusing("post") as caught:
        share()
    assert str(left) in caught[0].reason.en
    assert exists(own)


@pytest.mark.parametrize("had", [True, False])
def test_where_the_machine_says_no_everything_is_as_it_was(
    own: Path, monkeypatch: pytest.MonkeyPatch, *, had: bool
) -> None:
    if had:
        found(own)
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name.endswith("-part"):
            raise OSError("no room")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="no room"):
        share()
    assert exists(own) is had
    assert not list(place.shared().parent.iterdir())
    assert not own.with_name("Shaotai-before-sharing").exists()
