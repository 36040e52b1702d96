"""The parts that the program is made of: from the frozen folder's licences/, else from the installed packages."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER: Final = "licences"
INDEX: Final = "parts.json"
OWN: Final = "Shaotai"
_TEXT: Final = re.compile(r"(?i)^(licen[cs]es?|copying|notice|authors|third_party)")
_NOT_OURS: Final = re.compile(r"(?i)commercial")
"""Qt is offered under its makers' own terms as well; this program takes it under the LGPL."""
_TAKEN_UNDER: Final = {
    "chinesecalendar": "MIT",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "pyside6-essentials": "LGPL-3.0-only",
    "pyside6-pdf": "LGPL-3.0-only",
    "reportlab": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "sqlcipher3": "Zlib",
    "sqlite-fts4": "Apache-2.0",
}
"""The licence by its SPDX name where a package offers several or says it in prose."""
_NAME: Final = re.compile(r"^[\w.-]+")


@dataclass(frozen=True, slots=True)
class Part:
    """One work inside the program; `texts` are the files that say its licence."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...] = ()

    def text(self) -> str:
        """Return all its texts, each under its file's name where there are several."""
        read = [(it.name, it.read_text("utf-8", "replace").strip("\ufeff\n")) for it in self.texts]
        if len(read) == 1:
            return read[0][1]
        return "\n\n\n".join(f"—— {name} ——\n\n{text}" for name, text in read)


def folder() -> Path | None:
    """Return the folder of licences beside the frozen program, None from source."""
    return Path(sys.executable).parent / FOLDER if getattr(sys, "frozen", False) else None


def parts() -> tuple[Part, ...]:
    """Return every part, this program first and the others by name.

    Raises:
        OSError: The folder of licences was taken out of the program's.
    """
    place = folder()
    return read(place) if place is not None else (own(), *installed())


def read(place: Path) -> tuple[Part, ...]:
    """Return the parts that the build wrote down in `place`."""
    rows = json.loads((place / INDEX).read_text("utf-8"))
    return tuple(
        Part(one["name"], one["version"], one["licence"], tuple(place / text for text in one["texts"])) for one in rows
    )


def written(place: Path, every: Iterable[Part]) -> None:
    """Write the index of `every` part, whose texts lie within `place`."""
    rows = [
        {
            "name": one.name,
            "version": one.version,
            "licence": one.licence,
            "texts": [text.relative_to(place).as_posix() for text in one.texts],
        }
        for one in every
    ]
    (place / INDEX).write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", "utf-8")


def own() -> Part:
    """Return this program itself."""
    root = Path(__file__).parents[3]
    texts = [root / name for name in ("LICENSE", "NOTICE")]
    found = tuple(it for it in texts if it.is_file())
    if not found:
        found = next((of_package(one).texts for one in metadata.distributions(name="shaotai")), ())
    return Part(OWN, __version__, "Apache-2.0", found)


def installed() -> tuple[Part, ...]:
    """Return the packages that the program asks for, with those that they ask for, as they are installed here."""
    wanted, found = list(_asked()), dict[str, Part]()
    while wanted:
        name = plain(wanted.pop())
        if name in found:
            continue
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # asked for on another system only
        found[name] = of_package(package)
        wanted += needs(package.requires or ())
    return tuple(sorted(found.values(), key=lambda one: one.name.lower()))


def needs(lines: Iterable[str]) -> list[str]:
    """Return the names in lines of requirements, without those of an extra."""
    return [match[0] for line in lines if "extra" not in line and (match := _NAME.match(line))]


def of_package(package: metadata.Distribution) -> Part:
    """Return what an installed package says of itself."""
    said, files = package.metadata, package.files or ()
    texts = (
        Path(str(package.locate_file(it)))
        for it in files
        if ".dist-info" in it.parts[0]
        and (_TEXT.match(it.name) or "licenses" in it.parts[1:-1])
        and not _NOT_OURS.search(it.name)
    )
    found = tuple(sorted(it for it in texts if it.is_file()))
    return Part(str(said["Name"]), package.version, _licence(said), found)


def _licence(said: metadata.PackageMetadata) -> str:
    """Return a licence's name: as an SPDX expression, else in the package's own words, else by its class."""
    taken = _TAKEN_UNDER.get(plain(str(said["Name"])))
    if taken:
        return taken
    for field in ("License-Expression", "License"):
        words = "".join(said.get_all(field) or ()).strip()
        if words and "\n" not in words:
            return words
    classes = [line.rpartition("::")[2].strip() for line in said.get_all("Classifier") or () if "License ::" in line]
    return ", ".join(classes)


def _asked() -> list[str]:
    """Return what the program itself asks for: the checkout says so, else its own package."""
    project = Path(__file__).parents[3] / "pyproject.toml"
    if project.is_file():
        return needs(tomllib.loads(project.read_text("utf-8"))["project"]["dependencies"])
    return [name for one in metadata.distributions(name="shaotai") for name in needs(one.requires or ())]


def plain(name: str) -> str:
    """Return a package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()
