from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from desktop.post.refused import Refused
from desktop.procedures import place

if TYPE_CHECKING:
    from pathlib import Path


def test_the_named_folder_wins_and_the_demo_lies_beside_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SHAOTAI_HOME", str(tmp_path / "青石 镇"))
    assert place.usual() == tmp_path / "青石 镇"
    assert place.of_the_demo() == tmp_path / "青石 镇-demo"


def test_a_relative_name_does_not_wander_with_the_working_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHAOTAI_HOME", "post")
    assert place.usual().is_absolute()


def test_without_a_name_it_is_the_systems_place_for_data(monkeypatch: pytest.MonkeyPatch, away_from_home: Path) -> None:
    monkeypatch.delenv("SHAOTAI_HOME")
    assert place.usual().name == "Shaotai"
    assert away_from_home in place.usual().parents


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
