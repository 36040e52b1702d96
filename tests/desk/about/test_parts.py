"""The parts of the program, from the folder of a build and from the packages of this computer."""

from __future__ import annotations

import sys
from email.message import Message
from importlib import metadata
from pathlib import Path

import pytest

from desktop import __version__
from desktop.desk.about import parts
from desktop.desk.about.parts import Part


def test_from_source_they_are_the_packages_installed() -> None:
    found = parts.parts()
    assert (found[0].name, found[0].version, found[0].licence) == ("Shaotai", __version__, "Apache-2.0")
    assert "Apache License" in found[0].text()
    known = {one.name.lower(): one for one in found}
    assert {"click", "numpy", "lxml", "pyside6_essentials"} <= set(known)
    assert "pytest" not in known
    assert known["pyside6_essentials"].licence == "LGPL-3.0-only"
    assert "BSD" in known["click"].licence
    assert "Redistribution" in known["click"].text()


def test_a_build_writes_them_down_and_reads_them_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "licences"
    place.mkdir()
    (place / "a.txt").write_text("\ufeff第一\n", "utf-8")
    (place / "b.txt").write_text("second\n", "utf-8")
    kept = (Part("甲", "1", "MIT", (place / "a.txt",)), Part("b", "", "", (place / "a.txt", place / "b.txt")))
    parts.written(place, kept)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Shaotai.exe"))
    assert parts.parts() == kept
    assert kept[0].text() == "第一"
    assert kept[1].text() == "—— a.txt ——\n\n第一\n\n\n—— b.txt ——\n\nsecond"


def test_without_its_folder_a_build_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Shaotai.exe"))
    with pytest.raises(FileNotFoundError):
        parts.parts()


def test_requirements_of_an_extra_are_none() -> None:
    assert parts.needs(["numpy>=1", "a.b-c ; python_version<'4'", "x; extra == 'test'", "[odd"]) == ["numpy", "a.b-c"]


class Package(metadata.Distribution):
    """A package of which nothing lies on the disk."""

    def __init__(self, name: str, lines: tuple[str, ...] = (), **fields: str) -> None:
        self._lines = list(lines)
        self._said = Message()
        for key, value in {"Name": name, "Version": "1", **fields}.items():
            self._said[key.replace("_", "-")] = value

    def read_text(self, filename: str) -> str | None:
        return self._said.as_string() if filename == "METADATA" else None

    def locate_file(self, path: object) -> Path:
        return Path(str(path))

    @property
    def requires(self) -> list[str]:
        return self._lines


def test_a_licence_is_named_by_its_class_where_nothing_else_names_it() -> None:
    said = Package("x", Classifier="License :: OSI Approved :: MIT License")
    assert parts.of_package(said).licence == "MIT License"


def test_installed_as_a_package_it_asks_for_what_its_description_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "__file__", str(tmp_path / "site" / "desktop" / "desk" / "about" / "parts.py"))
    real = metadata.distributions
    own = Package("shaotai", ("click~=8.5", "surely-not-here"))
    monkeypatch.setattr(
        metadata, "distributions", lambda **named: [own] if named == {"name": "shaotai"} else real(**named)
    )
    assert [one.name for one in parts.installed()] == ["click"]
    assert parts.own().texts == ()
