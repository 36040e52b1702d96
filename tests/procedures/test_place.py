from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.ledger.book import open_post
from desktop.post.refused import Refused
from desktop.procedures import place
from tests.post_of import refusing

MOUNTS = """/dev/sda1 / ext4 rw 0 0
//server/share /mnt/share cifs rw 0 0
server:/home /home/张\\040某 nfs4 rw 0 0
/dev/sdb1 /mnt/share/local ext4 rw 0 0
broken"""


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Put the account's own place and the machine's shared one under the folder of this test; return both."""
    monkeypatch.delenv("SHAOTAI_HOME")
    found = tmp_path / "own" / "Shaotai", tmp_path / "all" / "Shaotai"
    monkeypatch.setattr(place, "own", lambda: found[0])
    monkeypatch.setattr(place, "shared", lambda: found[1])
    return found


def test_the_named_folder_wins_and_the_demo_lies_beside_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SHAOTAI_HOME", str(tmp_path / "青石 镇"))
    assert place.usual() == tmp_path / "青石 镇"
    assert place.of_the_demo() == tmp_path / "青石 镇-demo"


def test_a_relative_name_does_not_wander_with_the_working_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHAOTAI_HOME", "post")
    assert place.usual().is_absolute()


def test_without_a_name_it_is_the_systems_place_for_data(monkeypatch: pytest.MonkeyPatch, away_from_home: Path) -> None:
    monkeypatch.delenv("SHAOTAI_HOME")
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(away_from_home))  # as a redirected folder is told
    assert place.usual().name == "Shaotai"
    assert away_from_home in place.usual().parents


def test_a_missing_variable_of_the_system_does_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SHAOTAI_HOME", "LOCALAPPDATA", "APPDATA", "PROGRAMDATA", "ALLUSERSPROFILE", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert place.own().is_absolute()
    assert place.shared().is_absolute()
    assert place.own() != place.shared()


def test_the_accounts_own_post_goes_before_the_shared_one(places: tuple[Path, Path]) -> None:
    mine, shared = places
    assert place.usual() == mine, "a new post is the account's own"
    open_post(shared).close()
    assert place.usual() == shared
    open_post(mine).close()
    assert place.usual() == mine
    assert place.of_the_demo() == mine.with_name("Shaotai-demo")


def test_a_place_that_may_not_be_looked_into_holds_nothing_for_us(
    places: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> bool:
        raise PermissionError(folder)

    monkeypatch.setattr(place, "exists", refuse)
    assert place.usual() == places[0]


def test_a_new_folder_is_its_owners_alone(tmp_path: Path) -> None:
    folder = place.ready(tmp_path / "a" / "b")
    assert folder.is_dir()
    if os.name != "nt":
        assert folder.stat().st_mode & 0o077 == 0
    assert place.ready(folder) == folder


def test_a_file_in_its_place_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "post").write_text("", "utf-8")
    with pytest.raises(Refused) as caught:
        place.ready(tmp_path / "post")
    assert caught.value.field == "post"
    assert str(tmp_path / "post") in caught.value.reason.zh
    assert str(tmp_path / "post") in caught.value.reason.en


def test_another_accounts_folder_is_refused_with_its_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, **_: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as within:
        within.setattr(Path, "stat", refuse)
        with refusing("key") as caught:
            place.settled(tmp_path)
    assert "shaotai share" in caught[0].reason.zh


@pytest.mark.parametrize(
    ("where", "kind", "expected"),
    [
        ("C:\\Users\\张某\\AppData\\Local\\Shaotai", 3, False),
        ("E:\\Shaotai", 2, False),
        ("H:\\指挥部", 4, True),
        ("\\\\server\\share\\Shaotai", 1, True),
        ("//server/share/Shaotai", 1, True),
        ("\\\\?\\UNC\\server\\share", 1, True),
        ("\\\\?\\unc\\server\\share", 1, True),
        ("\\\\?\\C:\\Shaotai", 3, False),
        ("\\\\?\\H:\\Shaotai", 4, True),
    ],
)
def test_what_lies_on_the_net_of_windows(where: str, kind: int, *, expected: bool) -> None:
    assert place.on_the_net(where, kind) is expected


def test_what_one_drive_copies() -> None:
    clouds = {"OneDrive": "C:\\Users\\张某\\OneDrive", "OneDriveCommercial": ""}
    assert place.in_a_cloud("c:\\users\\张某\\onedrive\\文档\\Shaotai", clouds)
    assert not place.in_a_cloud("C:\\Users\\张某\\OneDrive2\\Shaotai", clouds)
    assert not place.in_a_cloud("C:\\Users\\张某\\OneDrive", {})


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("/home/张某/post", False),
        ("/mnt/share", True),
        ("/mnt/share/post", True),
        ("/mnt/shared/post", False),
        ("/mnt/share/local/post", False),
        ("/home/张 某/post", True),
    ],
)
def test_what_lies_on_the_net_of_linux(where: str, *, expected: bool) -> None:
    assert place.mounted_from_afar(where, MOUNTS) is expected
    assert not place.mounted_from_afar(where, "")


def test_a_ledger_does_not_lie_on_the_net(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    far = Path("\\\\server\\share\\Shaotai") if os.name == "nt" else tmp_path
    if os.name != "nt":
        monkeypatch.setattr(place, "mounted_from_afar", lambda _place, _mounts: True)
    with refusing("post") as caught:
        place.ready(far)
    assert "本机硬盘" in caught[0].reason.zh
    assert "SHAOTAI_HOME" in caught[0].reason.en


@pytest.mark.skipif(os.name == "nt", reason="Windows is asked by GetDriveType; it has no list of mounts")
def test_a_machine_that_lists_no_mounts_is_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, *_: object) -> str:
        raise OSError

    monkeypatch.setattr(Path, "read_text", refuse)
    assert place.settled(tmp_path) == tmp_path
