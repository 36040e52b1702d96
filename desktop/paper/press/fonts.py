"""The type case: which face sets which style of letter, installed ones first, and what stands in for what."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop import resources
from desktop.paper.press.truetype import TrueType, UnreadableFontError
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Typeface(StrEnum):
    """The styles of letter that GB/T 9704-2012 and office forms ask for."""

    FANGSONG = "仿宋"
    KAITI = "楷体"
    HEITI = "黑体"
    SONGTI = "宋体"
    XIAOBIAOSONG = "小标宋"


INSTALLED: dict[Typeface, tuple[str, ...]] = {
    Typeface.FANGSONG: ("仿宋_gb2312*.ttf", "fangsong_gb2312*.ttf", "simfang.ttf", "fangsong.ttf", "stfangso.ttf"),
    Typeface.KAITI: ("楷体_gb2312*.ttf", "kaiti_gb2312*.ttf", "simkai.ttf", "kaiti.ttf", "stkaiti.ttf"),
    Typeface.HEITI: ("simhei.ttf",),
    Typeface.SONGTI: ("simsun.ttc", "simsun.ttf", "stsong.ttf"),
    Typeface.XIAOBIAOSONG: ("fzxbsjw*.ttf", "fzxbsk*.ttf", "fzxiaobiaosong*.ttf", "方正小标宋*.ttf"),
}
"""File names, in lower case, under which offices have the official faces."""

BUNDLED: dict[Typeface, tuple[str, ...]] = {
    Typeface.FANGSONG: ("ShaotaiFang-Regular.ttf", "ShaotaiKai-Regular.ttf"),
    Typeface.KAITI: ("ShaotaiKai-Regular.ttf",),
    Typeface.HEITI: ("ShaotaiSans-Regular.ttf",),
    Typeface.SONGTI: ("ShaotaiSerif-Regular.ttf",),
    Typeface.XIAOBIAOSONG: ("ShaotaiSerif-Bold.ttf",),
}
LAST_RESORT = "ShaotaiSerif-Regular.ttf"
"""The one complete face; what it lacks too is set as 〓, the sign for a missing letter."""

DRAWN_AS = {"☑": "□", "☐": "□", "\xa0": " ", "\u2011": "-", "\uffe5": "\xa5"}
"""Characters drawn with the glyph of another: boxes are ticked by the press, and Fandol draws ￥ as a dollar sign."""


MISSING = "〓"
"""Printed for a character that no face has, the old sign for a missing letter."""


@dataclass(frozen=True, slots=True)
class Substitution:
    """One face that stood in for another: for a whole style of letter, or only for `characters`."""

    wanted: Typeface
    used: str
    characters: str = ""

    @property
    def words(self) -> Words:
        """Say it to the person who prints: which face is missing, what stands in for it, for which characters."""
        wanted, signs = self.wanted.value, "、".join(self.characters)
        if self.used == MISSING:
            return Words(f"{signs} 没有字形，印成 〓。", f"No face has {signs}; 〓 is printed instead.")
        if self.characters:
            return Words(f"{wanted}缺 {signs}，用 {self.used} 代替。", f"{wanted} lacks {signs}; {self.used} is used.")
        return Words(f"没有安装{wanted}，用 {self.used} 代替。", f"{wanted} is not installed; {self.used} is used.")


class Letter(NamedTuple):
    """How one character is set: in which font, how wide, and how much blank may be cut before and after it.

    Widths are in thousandths of the type size; only full-width punctuation has blank to cut.
    """

    font: str
    advance: int
    before: int = 0
    after: int = 0


class Face:
    """One opened font file under the name by which pages call it."""

    def __init__(self, path: Path) -> None:
        """Open the file; raise `UnreadableFontError` or `OSError`."""
        self.path = path
        self.name = path.stem
        self.type = TrueType(path)

    def glyph(self, character: str) -> int:
        """Return the glyph that draws a character, 0 when the face lacks it."""
        return self.type.glyph(DRAWN_AS.get(character, character))

    def drawn(self, character: str) -> int:
        """Return the glyph that is drawn for a character, the sign 〓 where the face lacks it."""
        return self.glyph(character) or self.type.glyph(MISSING)


_OPENING = "（［｛〔〈《「『【〖“‘"
_CLOSING = "、。，．：；！？）］｝〕〉》」』】〗”’"
_CUT_PLANE = 0xF0000
CUT = {sign: chr(_CUT_PLANE + ord(sign)) for sign in _CLOSING}
"""Signs that say within a run that a closing mark stands without the blank half behind it.

Such a mark is embedded as half as wide, for a box that reaches under the next sign makes readers of text break there.
"""
WHOLE = {cut: sign for sign, cut in CUT.items()}
"""The marks of which those signs are the cut ones."""
_FULL = 900
HALF = 500
"""Thousandths of the type size that a full-width mark loses when its blank half is cut off."""
_CLEAR = 40
"""Thousandths by which ink may come near the middle of a full-width sign that is cut to its half."""


class Case:
    """All faces of one installation, opened when first needed."""

    def __init__(self, found: dict[str, Path], bundled: Path) -> None:
        """Choose faces from `found` (lower-case file name to path) and from the folder of bundled ones."""
        self._bundled = bundled
        self._faces: dict[Path, Face | None] = {}
        self._letters: dict[Typeface, dict[str, Letter]] = {typeface: {} for typeface in Typeface}
        self._chains: dict[Typeface, tuple[Path, ...]] = {
            typeface: (*_matches(INSTALLED[typeface], found), *(bundled / name for name in BUNDLED[typeface]))
            for typeface in Typeface
        }
        self._official = set(found.values())

    def _open(self, path: Path) -> Face | None:
        if path not in self._faces:
            try:
                self._faces[path] = Face(path)
            except (UnreadableFontError, OSError):
                self._faces[path] = None
        return self._faces[path]

    def face(self, typeface: Typeface) -> Face:
        """Return the face that sets a style of letter; raise `FileNotFoundError` when nothing at all is there."""
        for path in (*self._chains[typeface], self._bundled / LAST_RESORT):
            face = self._open(path)
            if face is not None:
                return face
        raise FileNotFoundError(self._bundled / LAST_RESORT)

    def _setter(self, typeface: Typeface, character: str) -> Face | None:
        """Return the first face that has a character: installed ones, the bundled one, the last resort."""
        first = self.face(typeface)
        chain = [path for path in self._chains[typeface] if path in self._official or path == first.path]
        for path in (*chain, self._bundled / LAST_RESORT):
            face = self._open(path)
            if face is not None and face.glyph(character):
                return face
        return None

    def letter(self, typeface: Typeface, character: str) -> Letter:
        """Return how a character is set in a style of letter, with the last resort where the face lacks it."""
        known = self._letters[typeface]
        letter = known.get(character)
        if letter is None:
            letter = known[character] = self._letter(typeface, character)
        return letter

    def _letter(self, typeface: Typeface, character: str) -> Letter:
        face = self._setter(typeface, character) or self.face(typeface)
        glyph = face.drawn(character)
        advance = face.type.advance(glyph)
        before = after = 0
        if advance >= _FULL and character in _OPENING + _CLOSING:
            left, right = face.type.ink(glyph)
            if character in _CLOSING and right <= advance - HALF + _CLEAR:
                after = HALF
            if character in _OPENING and left >= HALF - _CLEAR:
                before = HALF
        return Letter(face.name, advance, before, after)

    def named(self, name: str) -> Face:
        """Return the opened face that a letter named as its font."""
        return next(face for face in self._faces.values() if face is not None and face.name == name)

    def standing_in(self) -> tuple[Substitution, ...]:
        """Report which styles of letter this installation sets in bundled faces, whatever is printed."""
        return self.substitutions((typeface, "") for typeface in Typeface)

    def substitutions(self, used: Iterable[tuple[Typeface, str]]) -> tuple[Substitution, ...]:
        """Report what stood in for what on a paper that used these characters in these styles of letter."""
        texts: dict[Typeface, set[str]] = {}
        for typeface, text in used:
            texts.setdefault(typeface, set()).update(text)
        return tuple(one for typeface in sorted(texts) for one in self._reported(typeface, texts[typeface]))

    def _reported(self, typeface: Typeface, characters: set[str]) -> Iterator[Substitution]:
        face = self.face(typeface)
        if face.path not in self._official:
            yield Substitution(typeface, face.name)
        others: dict[str, str] = {}
        for character in sorted(characters):
            if not face.glyph(character):
                setter = self._setter(typeface, character)
                used = setter.name if setter is not None else MISSING
                others[used] = others.get(used, "") + character
        yield from (Substitution(typeface, used, signs) for used, signs in sorted(others.items()))


def _matches(patterns: tuple[str, ...], found: dict[str, Path]) -> Iterator[Path]:
    for pattern in patterns:
        yield from (path for name, path in sorted(found.items()) if fnmatch(name, pattern))


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
                if file.lower().endswith((".ttf", ".ttc")):
                    found.setdefault(file.lower(), Path(folder) / file)
    return found


@lru_cache(maxsize=2)
def case(*, bundled_only: bool = False) -> Case:
    """Return the type case of this installation; `bundled_only` leaves the system's own faces aside."""
    only = bundled_only or os.environ.get("SHAOTAI_FONTS") == "bundled"
    return Case({} if only else installed(folders()), resources.folder("fonts"))
