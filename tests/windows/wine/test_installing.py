"""What the proof of the installer compares: files by what is in them, the list with what else lies in the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from windows.installer.build import LIST
from windows.wine import installing

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_is_held_by_what_is_in_its_files(tmp_path: Path) -> None:
    (tmp_path / "台 账").mkdir()
    (tmp_path / "台 账" / "a.txt").write_bytes(b"one")
    before = installing.held(tmp_path)
    assert list(before) == ["台 账/a.txt"]
    (tmp_path / "台 账" / "a.txt").write_bytes(b"two")
    assert installing.held(tmp_path) != before


def test_an_installed_program_is_its_files_the_list_and_the_uninstaller(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    for name in ("Shaotai.exe", "shaotai.com", "_internal/b.dll"):
        (tmp_path / name).write_bytes(b"")
    assert installing.wanted(tmp_path) == {"Shaotai.exe", "shaotai.com", "_internal/b.dll", LIST, "uninstall.exe"}


def test_the_path_that_is_tried_is_longer_than_a_string_of_nsis() -> None:
    assert len(installing._LONG) > 1024
    assert "%" in installing._LONG
