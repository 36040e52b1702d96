"""The files under resources/ are found from source, from a wheel and from a frozen build."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop import resources


def test_from_source_they_stand_beside_the_program() -> None:
    assert resources.folder("fonts") == Path(__file__).parents[1] / "resources" / "fonts"


def test_in_a_frozen_build_they_stand_where_it_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources" / "fonts").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.folder("fonts") == tmp_path / "resources" / "fonts"


def test_in_a_wheel_they_stand_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_resources" / "wording").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "resources.py"))
    assert resources.folder("wording") == tmp_path / "_resources" / "wording"


def test_a_folder_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        resources.folder("nothing")
