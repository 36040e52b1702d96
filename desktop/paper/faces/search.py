"""Finds the wanted faces on this machine: by the registry's names, by file names, by the names inside the files."""

from __future__ import annotations

import os
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from desktop.paper.faces.naming import faces_of, folded
from desktop.paper.faces.registered import registered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop.paper.faces.naming import Named

_COLLECTIONS = (".ttc", ".otc")
_KINDS = (".ttf", ".otf", *_COLLECTIONS)
_LEAST = 512 * 1024
"""Bytes of the smallest file that is looked into: the 6 763 characters of GB 2312 take more than that."""

Key = TypeVar("Key")


class Wanted(NamedTuple):
    """One face of a maker: its names in all languages, and patterns of its file name, in small letters, no ending."""

    names: tuple[str, ...]
    files: tuple[str, ...] = ()

    @property
    def folded(self) -> frozenset[str]:
        """Its names as names are compared."""
        return frozenset(map(folded, self.names))


class FaceFile(NamedTuple):
    """A face where it lies: a file, and its number in a collection."""

    path: Path
    number: int = 0


def folders() -> tuple[Path, ...]:
    """Return where this system keeps its fonts, those of the person before those of the machine."""
    if sys.platform == "win32":
        local, windows = os.environ.get("LOCALAPPDATA", ""), os.environ.get("WINDIR", r"C:\Windows")
        own = (Path(local) / "Microsoft/Windows/Fonts",) if local else ()
        return (*own, Path(windows) / "Fonts")
    home = Path.home()
    return (home / ".local/share/fonts", home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))


def installed(places: Iterable[Path]) -> dict[str, Path]:
    """Return every font file under `places` by its name in lower case; the first place wins."""
    found: dict[str, Path] = {}
    for place in places:
        for folder, _, files in os.walk(place):
            for file in files:
                if file.lower().endswith(_KINDS):
                    found.setdefault(file.lower(), Path(folder) / file)
    return found


def search(wanted: Mapping[Key, tuple[Wanted, ...]], places: tuple[Path, ...]) -> dict[Key, tuple[FaceFile, ...]]:
    """Return the files of wanted faces, those first that stand first in `wanted`.

    Names on the system's list and names of files cost nothing; files are looked into only for what neither of them
    tells of. `places` are folders of fonts, the system's own last.
    """
    shelf = _Shelf(places)
    return {
        key: tuple(dict.fromkeys(shelf.told(faces))) or tuple(dict.fromkeys(shelf.inside(faces)))
        for key, faces in wanted.items()
    }


class _Shelf:
    """The font files of a machine, each looked into at most once."""

    def __init__(self, places: tuple[Path, ...]) -> None:
        self._files = sorted(installed(places).items())
        self._listed = tuple(registered(places[-1])) if places else ()
        self._known: dict[Path, tuple[Named, ...]] = {}

    def told(self, faces: tuple[Wanted, ...]) -> Iterator[FaceFile]:
        """Yield what the system's list or the files' own names say."""
        for face in faces:
            for entry in self._listed:
                for at, name in enumerate(entry.names):
                    if name in face.folded and entry.path.is_file():
                        yield self._at(face, entry.path, at)
            for pattern in face.files:
                for name, path in self._files:
                    if fnmatch(name.rpartition(".")[0], pattern):
                        yield self._at(face, path, 0)

    def inside(self, faces: tuple[Wanted, ...]) -> Iterator[FaceFile]:
        """Yield what the names inside the files say."""
        for face in faces:
            for _, path in self._files:
                if path in self._known or _bytes(path) >= _LEAST:
                    yield from (FaceFile(path, one.number) for one in self._named(path) if one.names & face.folded)

    def _at(self, face: Wanted, path: Path, at: int) -> FaceFile:
        """Return which face of a collection is meant; the list's order stands where the file itself does not say."""
        if path.suffix.lower() not in _COLLECTIONS:
            return FaceFile(path)
        return FaceFile(path, next((one.number for one in self._named(path) if one.names & face.folded), at))

    def _named(self, path: Path) -> tuple[Named, ...]:
        if path not in self._known:
            try:
                self._known[path] = faces_of(path)
            except OSError:
                self._known[path] = ()
        return self._known[path]


def _bytes(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
