"""The type case: which face sets which style of letter, installed ones first, and what stands in for what."""

from __future__ import annotations

import os
import sys
import threading
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from desktop import resources
from desktop.paper.faces.naming import postscript
from desktop.paper.faces.search import FaceFile, Wanted, folders, search
from desktop.paper.press.truetype import Fault, TrueType, UnreadableFontError
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path


class Typeface(StrEnum):
    """The styles of letter that GB/T 9704-2012 and office forms ask for."""

    FANGSONG = "仿宋"
    KAITI = "楷体"
    HEITI = "黑体"
    SONGTI = "宋体"
    XIAOBIAOSONG = "小标宋"


INSTALLED: dict[Typeface, tuple[Wanted, ...]] = {
    Typeface.FANGSONG: (
        Wanted(("仿宋_GB2312", "FangSong_GB2312"), ("仿宋_gb2312*", "fangsong_gb2312*")),
        Wanted(("仿宋", "FangSong"), ("simfang", "fangsong")),
        Wanted(("华文仿宋", "STFangsong"), ("stfangso*",)),
        Wanted(("方正仿宋简体", "FZFangSong-Z02S", "方正仿宋_GBK", "FZFangSong-Z02"), ("fzfsjw*", "fzfsk*")),
    ),
    Typeface.KAITI: (
        Wanted(("楷体_GB2312", "KaiTi_GB2312"), ("楷体_gb2312*", "kaiti_gb2312*")),
        Wanted(("楷体", "KaiTi"), ("simkai", "kaiti")),
        Wanted(("华文楷体", "STKaiti"), ("stkaiti",)),
        Wanted(("方正楷体简体", "FZKai-Z03S", "方正楷体_GBK", "FZKai-Z03"), ("fzktjw*", "fzktk*")),
    ),
    Typeface.HEITI: (
        Wanted(("黑体", "SimHei"), ("simhei",)),
        Wanted(("方正黑体简体", "FZHei-B01S", "方正黑体_GBK", "FZHei-B01"), ("fzhtjw*", "fzhtk*")),
    ),
    Typeface.SONGTI: (Wanted(("宋体", "SimSun"), ("simsun",)), Wanted(("华文宋体", "STSong"), ("stsong",))),
    Typeface.XIAOBIAOSONG: (
        Wanted(
            ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05"),
            ("fzxbsjw*", "fzxbsk*", "fzxiaobiaosong*", "方正小标宋*"),
        ),
    ),
}
"""The official faces as offices have them from Windows, Office and Founder: by their names, and by their files."""

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


_FAULTS = {
    Fault.CFF: ("（{file}）是 CFF 轮廓，不能嵌入", " ({file}) has CFF outlines, which cannot be embedded"),
    Fault.FORBIDDEN: ("（{file}）的厂家不许嵌入", " ({file}) may not be embedded, its maker says"),
    Fault.DAMAGED: ("（{file}）的文件已损坏，请重装这个字体", " ({file}) is damaged, install it again"),
    Fault.CLOSED: ("（{file}）的文件打不开", " ({file}) cannot be opened"),
}


@dataclass(frozen=True, slots=True)
class Substitution:
    """One face that stood in for another: for a whole style of letter, or only for `characters`."""

    wanted: Typeface
    used: str
    characters: str = ""
    file: str = ""
    """The file of the official face that is installed but cannot be embedded."""
    fault: Fault | None = None

    @property
    def words(self) -> Words:
        """Say it to the person who prints: which face is missing, what stands in for it, for which characters."""
        wanted, signs = self.wanted.value, "、".join(self.characters)
        if self.used == MISSING:
            return Words(f"{signs} 没有字形，印成 〓。", f"No face has {signs}; 〓 is printed instead.")
        if self.fault is not None:
            zh, en = (text.format(file=self.file) for text in _FAULTS[self.fault])
            return Words(f"{wanted}{zh}，用 {self.used} 代替。", f"{wanted}{en}; {self.used} is used.")
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

    def __init__(self, file: FaceFile) -> None:
        """Open the file; raise `UnreadableFontError` or `OSError`."""
        self.file = file
        self.type = TrueType(file.path, file.number)
        self.name = postscript(self.type.names) or file.path.stem

    def glyph(self, character: str) -> int:
        """Return the glyph that draws a character, 0 when the face lacks it or has it garbled."""
        glyph = self.type.glyph(DRAWN_AS.get(character, character))
        return glyph if self.type.whole(glyph) else 0

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


_TURN = threading.Lock()
"""A page beside the text and a paper are drawn in two threads out of one case."""


class Case:
    """All faces of one installation, opened when first needed, by any thread."""

    def __init__(self, found: Mapping[Typeface, tuple[FaceFile, ...]], bundled: Path) -> None:
        """Choose faces from the installed ones that were `found` and from the folder of bundled ones."""
        self._last = FaceFile(bundled / LAST_RESORT)
        self._faces: dict[FaceFile, Face | None] = {}
        self._faults: dict[FaceFile, Fault] = {}
        self._letters: dict[Typeface, dict[str, Letter]] = {typeface: {} for typeface in Typeface}
        self._chains: dict[Typeface, tuple[FaceFile, ...]] = {
            typeface: (*found.get(typeface, ()), *(FaceFile(bundled / name) for name in BUNDLED[typeface]))
            for typeface in Typeface
        }
        self._official = {file for files in found.values() for file in files}

    def _open(self, file: FaceFile) -> Face | None:
        if file in self._faces:
            return self._faces[file]
        with _TURN:
            return self._opened(file)

    def _opened(self, file: FaceFile) -> Face | None:
        if file not in self._faces:  # another thread may have been first
            try:
                face = Face(file)
            except UnreadableFontError as unreadable:
                self._faults[file], self._faces[file] = unreadable.fault, None
            except OSError:
                self._faults[file], self._faces[file] = Fault.CLOSED, None
            else:
                taken = {one.name for one in self._faces.values() if one is not None}
                # Two files may carry one name, a copy and its original say; pages must still tell them apart.
                while face.name in taken:
                    face.name += "-2"
                self._faces[file] = face
        return self._faces[file]

    def face(self, typeface: Typeface) -> Face:
        """Return the face that sets a style of letter; raise `FileNotFoundError` when nothing at all is there."""
        for file in (*self._chains[typeface], self._last):
            face = self._open(file)
            if face is not None:
                return face
        raise FileNotFoundError(self._last.path)

    def _setter(self, typeface: Typeface, character: str) -> Face | None:
        """Return the first face that has a character: installed ones, the bundled one, the last resort."""
        first = self.face(typeface)
        chain = [file for file in self._chains[typeface] if file in self._official or file == first.file]
        for file in (*chain, self._last):
            face = self._open(file)
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
        with _TURN:
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
        chain = (*self._chains[typeface], self._last)
        failed = [file for file in chain[: chain.index(face.file)] if file in self._official]
        yield from (Substitution(typeface, face.name, "", file.path.name, self._faults[file]) for file in failed)
        if face.file not in self._official and not failed:
            yield Substitution(typeface, face.name)
        others: dict[str, str] = {}
        for character in sorted(characters):
            if not face.glyph(character):
                setter = self._setter(typeface, character)
                used = setter.name if setter is not None else MISSING
                others[used] = others.get(used, "") + character
        yield from (Substitution(typeface, used, signs) for used, signs in sorted(others.items()))


_OPTIONAL = (Typeface.FANGSONG, Typeface.KAITI, Typeface.HEITI)
"""What Windows 10 and 11 have among their optional features, where their language was not Chinese from the start."""


def advice(missing: Iterable[Substitution], system: str = sys.platform) -> Words | None:
    """Say how Windows is told to bring the faces that are not installed; None where it has none of them to bring."""
    if system != "win32" or not any(one.wanted in _OPTIONAL and not one.characters for one in missing):
        return None
    return Words(
        "仿宋、楷体、黑体在 Windows 的“设置 > 可选功能 > 查看（添加）功能 > 简体中文补充字体”里，装好后重开本程序。",
        "Windows has FangSong, KaiTi and SimHei under Settings > Optional features > Chinese (Simplified) Supplemental "
        "Fonts; add them and start this program again.",
    )


_CASES: dict[bool, Case] = {}


def case(*, bundled_only: bool = False) -> Case:
    """Return the type case of this installation; `bundled_only` leaves the system's own faces aside."""
    with _TURN:
        if bundled_only not in _CASES:
            only = bundled_only or os.environ.get("SHAOTAI_FONTS") == "bundled"
            _CASES[bundled_only] = Case({} if only else search(INSTALLED, folders()), resources.folder("fonts"))
        return _CASES[bundled_only]
