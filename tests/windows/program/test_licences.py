"""Every part of the program comes with the text of its licence, or the build stops."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

import pytest

from desktop.desk.about import parts
from desktop.desk.about.parts import Part
from windows.program import licences

ROOT = Path(__file__).parents[3]
LEFT_BEHIND = {"charset-normalizer", "click-default-group", "pip", "tzdata"}
"""Asked for by packages, but no part of the frozen program, as windows/program/weight.py says."""


def locked() -> set[str]:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    return {match[1] for line in lines if (match := re.match(r"([\w.-]+)==", line))}


def test_every_package_of_the_lock_has_a_text() -> None:
    names = {name for name in locked() if any(True for _ in metadata.distributions(name=name))}
    assert len(names) > 25
    found = {parts.plain(one.name): one for one in licences.of_packages(sorted(names))}
    assert names <= set(found)
    assert not [name for name, one in found.items() if not one.licence or len(one.text()) < 200]


def test_works_within_a_package_are_named() -> None:
    names = [one.name for one in licences.of_packages(["sqlcipher3", "pypdfium2", "pyside6-essentials"])]
    assert {"SQLCipher", "SQLite", "OpenSSL (SQLCipher)", "PDFium", "Qt"} <= set(names)


def site(package: str) -> str:
    """Return the folder in which the packages of this Python lie."""
    return str(Path(str(metadata.distribution(package).locate_file(""))).resolve())


def tables() -> list[tuple[str, str | None, str]]:
    packages = site("click")
    return [
        ("click.core", f"{packages}/click/core.py", "PYMODULE"),
        ("desktop.post", str(ROOT / "desktop" / "post" / "__init__.py"), "PYMODULE"),
        ("json.decoder", "/usr/lib/json/decoder.py", "PYMODULE"),
        ("_decimal.pyd", "C:/python/DLLs/_decimal.pyd", "EXTENSION"),
        ("VCRUNTIME140.dll", "C:/python/vcruntime140.dll", "BINARY"),
        ("numpy.libs/openblas.dll", f"{packages}/numpy.libs/openblas.dll", "BINARY"),
        ("PySide6/Qt6Core.dll", f"{packages}/PySide6/Qt6Core.dll", "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("uuid6-2025.0.1.dist-info/METADATA", f"{packages}/uuid6-2025.0.1.dist-info/METADATA", "DATA"),
        ("resources/icons/x.svg", "x.svg", "DATA"),
        ("LICENSE", "LICENSE", "DATA"),
    ]


def test_parts_are_found_from_what_a_build_holds(tmp_path: Path) -> None:
    found = licences.collect(tmp_path / "licences", tables())
    names = [one.name for one in found]
    assert names[0] == "Shaotai"
    assert {"click", "numpy", "OpenBLAS, LAPACK", "Qt", "uuid6", "Python", "Microsoft Visual C++ runtime"} <= set(names)
    assert {"PyInstaller (bootloader)", "ShaotaiFang", "ShaotaiKai"} <= set(names)
    assert parts.read(tmp_path / "licences") == found
    texts = [text for one in found for text in one.texts]
    assert all(text.is_file() and text.is_relative_to(tmp_path) for text in texts)
    assert len({text.read_bytes() for text in texts}) <= len(set(texts)) < len(texts)
    gnu = next(one for one in found if one.name == "Qt").text()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in gnu
    assert "double-conversion" in gnu


def test_a_part_without_a_text_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "bundled", lambda _tables: (Part("x", "1", "MIT"),))
    with pytest.raises(licences.Unlicensed, match="x is inside"):
        licences.collect(tmp_path / "licences", ())


def test_a_file_of_nobody_stops_the_build() -> None:
    with pytest.raises(licences.Unlicensed, match=r"strange\.dll"):
        licences.bundled([("strange.dll", "C:/strange.dll", "BINARY")])


def test_a_library_of_debian_is_told_by_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = tmp_path / "libstrange.so.1"
    library.write_bytes(b"")
    entry = (library.name, str(library), "BINARY")
    monkeypatch.setattr(licences, "_debian", lambda _libraries: {})
    with pytest.raises(licences.Unlicensed, match=r"libstrange\.so\.1"):
        licences.bundled([entry])
    place = tmp_path / "doc" / "libstrange1"
    place.mkdir(parents=True)
    (place / "copyright").write_text("MIT", "utf-8")
    monkeypatch.setattr(licences, "DOCUMENTS", tmp_path / "doc")
    monkeypatch.setattr(licences, "_debian", lambda _libraries: {str(library): "libstrange1"})
    assert "libstrange1" in [one.name for one in licences.bundled([entry])]
