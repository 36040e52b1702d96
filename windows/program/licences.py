"""Collect the licence of everything that a build put into the program's folder; a part without one stops the build."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from desktop.desk.about import parts
from desktop.desk.about.parts import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ROOT: Final = Path(__file__).parents[2]
TEXTS: Final = Path(__file__).parent / "texts"
DOCUMENTS: Final = Path("/usr/share/doc")
"""Where Debian keeps the copyright of each package."""
_OWN: Final = {"desktop", "resources", "LICENSE", "NOTICE"}
_RUNTIME: Final = re.compile(r"(?i)^(vcruntime|msvcp|concrt)\d")
_PYTHON: Final = re.compile(r"(?i)^(lib)?(python3|ffi-|sqlite3\.dll)|^base_library\.zip$")
_LIBRARY: Final = re.compile(r"\.so(\.|$)")
_QT: Final = ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt")
MORE_TEXTS: Final = {
    "chinesecalendar": ("MIT-chinesecalendar.txt",),
    "pyside6-essentials": _QT,
    "pyside6-pdf": _QT,
    "shiboken6": _QT,
}
"""Texts of our keeping for packages that bring none."""


@dataclass(frozen=True, slots=True)
class Within:
    """A work inside a package, or inside every program: it has a name of its own in the list of parts."""

    name: str
    licence: str
    texts: tuple[str, ...]
    package: str = ""


WITHIN: Final = (
    Within("Qt", "LGPL-3.0-only", _QT, "pyside6-essentials"),
    Within("SQLCipher", "BSD-3-Clause", ("SQLCipher.txt",), "sqlcipher3"),
    Within("SQLite", "Public Domain", ("SQLite.txt",), "sqlcipher3"),
    Within("OpenSSL (SQLCipher)", "Apache-2.0", ("../../../LICENSE",), "sqlcipher3"),
    Within("PDFium", "BSD-3-Clause AND Apache-2.0", (), "pypdfium2"),
    Within("HiGHS", "MIT", (), "highspy"),
    Within("OpenBLAS, LAPACK", "BSD-3-Clause", (), "numpy"),
    Within("libxml2, libxslt", "MIT", (), "lxml"),
)
"""Where no text is named, that of the package tells it too."""


class Unlicensed(SystemExit):
    """Something is inside of which nobody knows under which licence."""


def collect(folder: Path, tables: Iterable[tuple[str, str | None, str]]) -> tuple[Part, ...]:
    """Copy the texts for the entries of a build into `folder` and write its index; return the parts."""
    found = bundled(tables)
    shutil.rmtree(folder, ignore_errors=True)
    kept, copies = [], dict[Path, Path]()
    for part in found:
        if not part.texts:
            raise Unlicensed(f"{part.name} is inside, but its licence has no text")
        kept.append(_copied(part, folder, copies))
    parts.written(folder, kept)
    return tuple(kept)


def _copied(part: Part, folder: Path, copies: dict[Path, Path]) -> Part:
    """Copy the texts of a part into a folder of its name; what another part brought already is not copied again."""
    place = folder / re.sub(r"[^\w.-]+", "-", part.name).strip("-")
    for text in part.texts:
        if text in copies:
            continue
        place.mkdir(parents=True, exist_ok=True)
        target, number = place / f"{text.stem}{text.suffix or '.txt'}", 2
        while target.exists():
            target, number = place / f"{text.stem}-{number}{text.suffix or '.txt'}", number + 1
        copies[text] = target
        target.write_bytes(text.read_bytes())
    return replace(part, texts=tuple(copies[text] for text in part.texts))


def bundled(tables: Iterable[tuple[str, str | None, str]]) -> tuple[Part, ...]:
    """Return the parts behind the entries of a build, ours first.

    Raises:
        Unlicensed: An entry belongs to no package, not to Python, and not to a library of this system.
    """
    packages, libraries, runtime = set[str](), dict[str, str](), False
    owners = metadata.packages_distributions()
    for name, source, kind in tables:
        place = name.replace("\\", "/")
        top = place.partition(".")[0] if kind == "PYMODULE" else _first(place, source, kind)
        if _RUNTIME.match(PurePosixPath(place).name):
            runtime = True
        elif top in _OWN or _PYTHON.match(top) or _of_python(top, source or ""):
            continue
        elif found := _owners(top, owners):
            packages |= found
        elif _LIBRARY.search(top) and source:
            libraries[top] = source
        elif kind == "PYMODULE" and (source is None or "PyInstaller" in source):
            continue
        else:
            raise Unlicensed(f"Nobody knows whose {place} is ({source})")
    others = [*_python(), *of_packages(packages), *_of_the_system(libraries), *_fonts()]
    if runtime:
        text = TEXTS / "Microsoft-runtime.txt"
        others.append(Part("Microsoft Visual C++ runtime", "", "Microsoft Distributable Code", (text,)))
    return (parts.own(), *sorted(others, key=lambda one: one.name.lower()))


def _of_python(top: str, source: str) -> bool:
    """Tell whether a module is Python's own, also one that only this build of Python has."""
    library = sysconfig.get_path("stdlib")
    return top.partition(".")[0] in sys.stdlib_module_names or (
        source.startswith(library) and "site-packages" not in source
    )


def _first(place: str, source: str | None, kind: str) -> str:
    """Return the first step of a file's path in the program, or in its package where a library was lifted out of it."""
    if "/" not in place and source:
        if kind == "SYMLINK":
            return source.replace("\\", "/").partition("/")[0]
        within = source.replace("\\", "/").partition("/site-packages/")[2]
        return within.partition("/")[0] or place
    return place.partition("/")[0]


def _owners(top: str, owners: Mapping[str, list[str]]) -> set[str]:
    """Return the packages that the first step of a path belongs to: a module, libraries or a description of theirs."""
    described = re.match(r"(.+?)-[^-]+\.dist-info$", top)
    named = described[1] if described else top.removesuffix(".libs")
    known = owners.get(named) or owners.get(named.partition(".")[0])
    if known:
        found = {parts.plain(it) for it in known}
        # Several share one folder, such as those of Qt, and a machine may hold one of them that nobody asked for.
        return found & {parts.plain(one.name) for one in parts.installed()} if len(found) > 1 else found
    try:
        return {parts.plain(metadata.distribution(named).name)}
    except (metadata.PackageNotFoundError, ValueError):
        return set()


def of_packages(names: Iterable[str]) -> list[Part]:
    """Return packages by their names, with the works that are within them."""
    found = []
    for name in sorted(names):
        part = parts.of_package(metadata.distribution(name))
        part = replace(part, texts=(*part.texts, *(TEXTS / text for text in MORE_TEXTS.get(name, ()))))
        found.append(part)
        for one in WITHIN:
            if one.package == name:
                texts = tuple((TEXTS / text).resolve() for text in one.texts) or part.texts
                version = part.version if one.name == "Qt" else ""
                found.append(Part(one.name, version, one.licence, texts))
    return found


def _python() -> list[Part]:
    """Return Python and what starts it in a frozen program."""
    version = ".".join(str(it) for it in sys.version_info[:3])
    installed = Path(sys.base_prefix) / "LICENSE.txt"
    own = installed if installed.is_file() else TEXTS / "Python.txt"
    texts = (own, TEXTS / "Python-parts.txt")
    starter = parts.of_package(metadata.distribution("pyinstaller"))
    return [Part("Python", version, "PSF-2.0", texts), replace(starter, name="PyInstaller (bootloader)")]


def _fonts() -> list[Part]:
    folder = ROOT / "resources" / "fonts"
    licences = {"Fang": "GPL-3.0-or-later WITH Font-exception-2.0", "": "OFL-1.1"}
    found = []
    for text in sorted(folder.glob("LICENCE-*.txt")):
        name = text.stem.removeprefix("LICENCE-")
        found.append(Part(f"Shaotai{name}", "", licences.get(name, licences[""]), (text,)))
    return found


def _of_the_system(libraries: dict[str, str]) -> list[Part]:
    """Return the packages of Debian that brought shared libraries, or all of them as one part elsewhere."""
    if not libraries:
        return []
    found: dict[str, Path] = {}
    strange = []
    packages = _debian(list(libraries.values()))
    for name, source in libraries.items():
        package = packages.get(source, "")
        text = DOCUMENTS / package / "copyright"
        if package and text.is_file():
            found[package] = text
        else:
            strange.append(name)
    if strange:
        raise Unlicensed(f"The system does not say whose these are: {', '.join(sorted(strange))}")
    return [Part(name, "", "see its text", (text,)) for name, text in sorted(found.items())]


def _debian(libraries: list[str]) -> dict[str, str]:
    """Return the package that brought each file; Debian's index knows some without /usr, some where a link leads."""
    dpkg = shutil.which("dpkg")
    if dpkg is None:
        return {}
    names = {
        asked: library
        for library in libraries
        for place in (library, str(Path(library).resolve()))
        for asked in (place, place.removeprefix("/usr"))
    }
    told_by = subprocess.run([dpkg, "-S", *names], capture_output=True, check=False)
    said = told_by.stdout.decode("utf-8", "replace")
    told = (line.rpartition(": ") for line in said.splitlines())
    return {names[path]: package.partition(":")[0].partition(",")[0] for package, _, path in told if path in names}
