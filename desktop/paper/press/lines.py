"""Breaks text into lines by the rules of Chinese typesetting (避头尾, GB/T 15834-2011 5.1) and measures them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from desktop.paper.press.fonts import CUT, WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.paper.press.fonts import Case, Letter, Typeface

NOT_FIRST = frozenset("、。，．：；！？）］｝〕〉》」』】〗”’…—～·‧％‰℃々〻ー,.:;!?)]}%°′″")
"""Signs that must not begin a line."""
NOT_LAST = frozenset("（［｛〔〈《「『【〖“‘([{$¥￥№＃#")
"""Signs that must not end a line."""

_UNITS = (
    "年度|年|月份|月|日|号令|号|时许|时|点|分钟|分|秒|小时|天|周|个月|个|名|人次|人|户|家|起|件|宗|条|款|项|期|次|处|页|"
    "笔|辆|台|吨|公斤|千克|克|公里|千米|米|厘米|毫米|平方米|立方米|亩|公顷|万元|亿元|元|角|万|亿|倍|度|届|级|类|版|"
    "mm|cm|km|kg|dB|m2|m|t|℃|%|％|‰|㎡|㎥"
)
_ATOM = re.compile(
    rf"〔\d{{4}}〕[\u4e00-\u9fff]{{0,8}}?第?\d+号"
    r"|\d{1,2}月\d{1,2}日|\d{1,2}[时点]\d{1,2}分(?:\d{1,2}秒)?"
    rf"|第?(?:[¥￥]|No\.)?\d(?:[\d,.:：/~～\-–]*\d)?(?:[ \xa0]?(?:{_UNITS}))?"
    r"|[A-Za-zÀ-ɏͰ-ϿЀ-ӿ0-9](?:[A-Za-zÀ-ɏͰ-ϿЀ-ӿ0-9_.@/+&'’\-]*[A-Za-zÀ-ɏͰ-ϿЀ-ӿ0-9_/+])?"
    r"|—+|…+|[ \xa0]+|.",
    re.DOTALL,
)
_DROPPED = re.compile(r"[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
JOINER = "\u2060"
"""The word joiner of Unicode: no line ends where it stands, and it is not printed."""
_BLANKS = frozenset(" \xa0　")
_ORPHAN = 1
_SLIMMEST = 200
"""Thousandths that a character takes up on average at the least; more characters than fit by it need no measuring."""


class Glyph(NamedTuple):
    """One character with the letter that sets it."""

    sign: str
    letter: Letter


class Run(NamedTuple):
    """Characters of one font that stand side by side; `x` is in thousandths from the start of the line.

    A closing mark whose blank half the next mark has taken is written as its sign in `fonts.CUT`.
    """

    x: int
    font: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One set line: its runs, its width in thousandths of the type size, its plain text."""

    runs: tuple[Run, ...]
    width: int
    text: str
    last: bool = True
    """Whether it ends a paragraph, and so is never stretched to the full width."""
    opened: int = 0
    """How many of its characters are set in the opening face."""


def kept(name: str) -> str:
    """Return a name within which no line ends."""
    return JOINER.join(name)


def clean(text: str) -> str:
    """Return `text` without what cannot be printed: control signs, marks of direction, zero-width signs."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    text = _DROPPED.sub("", text)
    return "".join(_printable(sign) for sign in text)


@lru_cache(maxsize=8192)
def _printable(sign: str) -> str:
    if sign in ("\n", JOINER):
        return sign
    kind = unicodedata.category(sign)
    if kind in ("Zl", "Zp"):
        return "\n"
    if kind == "Zs" and sign not in " \xa0　":
        return " "
    return "〓" if kind == "Cs" or sign in WHOLE else "" if kind in ("Cc", "Cf") else sign


def atoms(paragraph: str) -> tuple[str, ...]:
    """Cut a paragraph into pieces between which a line may end: no break inside numbers, words and beside marks."""
    pieces: list[str] = []
    for match in _ATOM.finditer(paragraph):
        piece = match[0]
        before = pieces[-1] if pieces else " "
        tied = piece[0] in NOT_FIRST or before[-1] in NOT_LAST or JOINER in (piece[0], before[-1])
        if tied and not before.isspace():
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return tuple(pieces)


class _Pen:
    """Where the next character of a line would stand, with blanks of adjoining marks cut to one half."""

    __slots__ = ("_last", "at")

    def __init__(self, at: int = 0, last: Letter | None = None) -> None:
        self.at = at
        self._last = last

    def place(self, letter: Letter) -> int:
        """Set one character and return where it starts."""
        last = self._last
        if letter.before or letter.after:
            if last is None:
                self.at -= letter.before
            elif last.after:
                self.at -= last.after
            elif last.before and letter.before:
                self.at -= letter.before
        start = self.at
        self.at += letter.advance
        self._last = letter
        return start

    def after(self, signs: Sequence[Glyph]) -> _Pen:
        """Return the pen as it would stand after these characters."""
        pen = _Pen(self.at, self._last)
        for glyph in signs:
            pen.place(glyph.letter)
        return pen

    @property
    def end(self) -> int:
        """Where the line ends: the blank after a closing mark does not count."""
        return self.at - (self._last.after if self._last is not None else 0)


def _width(signs: Sequence[Glyph]) -> int:
    return _Pen().after(signs).end


@lru_cache(maxsize=32768)
def _measured(case: Case, typeface: Typeface, piece: str) -> tuple[list[Glyph], int]:
    """Return the letters of a piece and its width; kept, because a paper says most of its pieces many times."""
    glyphs = _glyphs_of(case, typeface, piece)
    return glyphs, _width(glyphs)


class _Signs(dict[str, Glyph]):
    """Every character in one style of letter, made when it is first asked for."""

    def __init__(self, case: Case, typeface: Typeface) -> None:
        super().__init__()
        self._case = case
        self._typeface = typeface

    def __missing__(self, sign: str) -> Glyph:
        self[sign] = glyph = Glyph(sign, self._case.letter(self._typeface, sign))
        return glyph


@lru_cache(maxsize=64)
def _signs(case: Case, typeface: Typeface) -> _Signs:
    return _Signs(case, typeface)


def _glyphs_of(case: Case, typeface: Typeface, text: str) -> list[Glyph]:
    return list(map(_signs(case, typeface).__getitem__, text.replace(JOINER, "")))


class Composer:
    """Sets paragraphs in one style of letter."""

    def __init__(self, case: Case, typeface: Typeface, opening: Typeface | None = None) -> None:
        """Take letters from `case`; the first `opened` characters of a text may be set in the face `opening`."""
        self._case = case
        self._typeface = typeface
        self._opening = opening or typeface

    def width(self, text: str) -> int:
        """Return the width of `text` on one line, in thousandths of the type size."""
        return _measured(self._case, self._typeface, text)[1]

    def advance(self, text: str) -> int:
        """Return where the next character would stand, the blank of a closing mark included."""
        return _Pen().after(self._glyphs(text)).at

    def _glyphs(self, text: str, opened: int = 0) -> list[Glyph]:
        plain = _glyphs_of(self._case, self._typeface, text[opened:])
        return _glyphs_of(self._case, self._opening, text[:opened]) + plain if opened else plain

    def set(self, text: str, measure: int, indent: int = 0, opened: int = 0) -> tuple[Line, ...]:
        """Break `text` into lines no wider than `measure`, the first of each paragraph shorter by `indent`.

        Widths are in thousandths of the type size. An empty paragraph is an empty line.
        """
        lines: list[Line] = []
        for paragraph in clean(text).split("\n"):
            broken = self._broken(paragraph.rstrip(" "), measure, indent, opened)
            for number, signs in enumerate(broken):
                inset = indent if number == 0 else 0
                lines.append(self._line(signs, inset, opened, last=number == len(broken) - 1))
                opened = max(0, opened - len(signs))
        return tuple(lines)

    def _broken(self, paragraph: str, measure: int, indent: int, opened: int) -> list[list[Glyph]]:
        if len(paragraph) * _SLIMMEST <= measure - indent:
            whole = self._glyphs(paragraph, opened)
            if _width(whole) <= measure - indent:
                return [whole]
        lines: list[list[list[Glyph]]] = [[]]
        pen, room = _Pen(), measure - indent
        for piece in self._fitting(paragraph, measure, opened):
            blank = piece[0].sign in _BLANKS
            ahead = pen.after(piece)
            if lines[-1] and ahead.end > room and not blank:
                lines.append([])
                pen, room = _Pen(), measure
                ahead = pen.after(piece)
            if lines[-1] or len(lines) == 1 or not blank:
                lines[-1].append(piece)
                pen = ahead
        _adopt_orphan(lines, measure)
        return [_trimmed(line) for line in lines]

    def _fitting(self, paragraph: str, measure: int, opened: int) -> Iterator[list[Glyph]]:
        """Yield the pieces of a paragraph; one wider than a whole line comes in single characters."""
        for piece in atoms(paragraph):
            if opened <= 0:
                glyphs, width = _measured(self._case, self._typeface, piece)
            else:
                glyphs = self._glyphs(piece, opened)
                width = _width(glyphs)
                opened -= len(piece)
            if width <= measure:
                yield glyphs
            else:
                yield from _crumbled(glyphs, measure)

    def _line(self, signs: list[Glyph], indent: int, opened: int, *, last: bool) -> Line:
        runs: list[Run] = []
        pen, start, font, text, expected, blank = _Pen(), 0, "", "", 0, 0
        for sign, letter in signs:
            place = pen.place(letter)
            if blank and place == expected - blank:
                text = text[:-1] + CUT[text[-1]]
                expected = place
            if text and (letter.font != font or place != expected):
                runs.append(Run(start + indent, font, text))
                text = ""
            if not text:
                start, font = place, letter.font
            text += sign
            expected = place + letter.advance
            blank = letter.after
        if text:
            runs.append(Run(start + indent, font, text))
        words = "".join(glyph.sign for glyph in signs)
        return Line(tuple(runs), pen.end + indent, words, last, min(opened, len(words)))


def _trimmed(line: list[list[Glyph]]) -> list[Glyph]:
    signs = [glyph for part in line for glyph in part]
    while signs and signs[-1].sign in _BLANKS:
        signs.pop()
    return signs


def _crumbled(glyphs: list[Glyph], measure: int) -> Iterator[list[Glyph]]:
    """Cut a piece that fills more than a line; marks stay with their neighbours as far as the measure lets them."""
    crumb: list[Glyph] = []
    for glyph in glyphs:
        tied = crumb and (glyph.sign in NOT_FIRST or crumb[-1].sign in NOT_LAST)
        if crumb and not (tied and _width([*crumb, glyph]) <= measure):
            yield crumb
            crumb = []
        crumb.append(glyph)
    if crumb:
        yield crumb


def _adopt_orphan(lines: list[list[list[Glyph]]], measure: int) -> None:
    """Move one piece down where a paragraph would end in a line of a single character."""
    if len(lines) < 2:  # noqa: PLR2004 - an orphan needs a line above it
        return
    above, last = lines[-2], lines[-1]
    letters = sum(1 for part in last for glyph in part if glyph.sign not in NOT_FIRST and not glyph.sign.isspace())
    if letters > _ORPHAN or len(above) < 3:  # noqa: PLR2004 - the line above must not become the orphan
        return
    while above and above[-1][0].sign in _BLANKS:
        above.pop()
    moved = above[-1]
    if _width([glyph for part in (moved, *last) for glyph in part]) <= measure:
        last.insert(0, above.pop())
