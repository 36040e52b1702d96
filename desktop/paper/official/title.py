"""Breaks a title over lines that make a trapezoid or a diamond, never within a word (GB/T 9704-2012 7.3.1)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desktop.paper.press.fonts import Typeface
from desktop.paper.press.galley import Align, Style, Text
from desktop.paper.press.lines import JOINER, Composer, atoms, clean
from desktop.paper.press.official import PITCH
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.paper.press.fonts import Case

TITLE = Style(Typeface.XIAOBIAOSONG, 22, PITCH, Align.CENTRE)
"""2号小标宋 on the lines of the page's grid (7.3.1)."""
_AFTER = "的和与及暨、，：》”）"
"""Signs after which a title likes to break."""
_NEVER_FIRST = "的了和与及暨等之者镇乡村县区市省局部队所室委会处科组厅院站"
"""Characters that close a word begun before them, and so open no line."""
_YEAR, _MONTH = re.compile(r"\d年$"), re.compile(r"\d+月")
_EM = 1000
_MOST_LINES = 4
"""More lines are not searched for a shape: a title of 80 characters is none."""


class _Joint(NamedTuple):
    """A place between two words of a title: how wide the title is up to here, what a break here costs."""

    place: int
    width: int
    cost: float


def title_lines(types: Case, words: str, measure: float) -> tuple[Text, ...]:
    """Return the lines of a title, none wider than `measure` points; line ends in the words are kept."""
    room = int(measure * _EM / TITLE.size)
    composer = Composer(types, TITLE.typeface)
    lines = [line for part in clean(words).split("\n") for line in shaped(composer, part.strip(), room)]
    return tuple(Text(line, TITLE) for line in lines)


def shaped(composer: Composer, words: str, room: int) -> tuple[str, ...]:
    """Break one title into the fewest lines that make a trapezoid or a diamond within `room` thousandths of its size.

    Where its words allow no such shape, lines are filled one after another.
    """
    if composer.width(words) <= room:
        return (words,)
    pieces = title_words(words)
    joints = tuple(_joints(composer, pieces))
    total = composer.advance(words)
    for count in range(-(-composer.width(words) // room), _MOST_LINES + 1):
        for breaks in sorted(_partitions(joints, count, total, room), key=lambda found: _cost(found, total)):
            ends = (0, *(joint.place for joint in breaks), len(pieces))
            lines = tuple("".join(pieces[start:end]).strip() for start, end in pairwise(ends))
            if _is_shape([composer.width(line) for line in lines]):
                return lines
    return tuple(_filled(composer, pieces, room))


def _filled(composer: Composer, pieces: Sequence[str], room: int) -> Iterator[str]:
    """Yield lines filled one after another; a word wider than a line is broken as body text is."""
    line = ""
    for piece in pieces:
        if composer.width(line + piece) > room:
            first, *others = (one.text for one in composer.set(piece, room))
            if line.strip():
                yield line.strip()
            *full, line = (first, *others)
            yield from full
        else:
            line += piece
    yield line.strip()


def title_words(words: str) -> tuple[str, ...]:
    """Cut a title into the words within which no line ends: numbers, tied names, words of the list, and what closes."""
    pieces: list[str] = []
    for atom in _merged(atoms(words)):
        dated = pieces and _YEAR.search(pieces[-1]) and _MONTH.match(atom)
        if pieces and (dated or atom[0] in _NEVER_FIRST) and not pieces[-1].isspace():
            pieces[-1] += atom
        else:
            pieces.append(atom)
    return tuple(pieces)


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[frozenset[str], int]:
    known = frozenset(wording("official")["unbroken"].split())
    return known, max(len(word) for word in known)


def _merged(found: Sequence[str]) -> Iterator[str]:
    """Yield atoms, those that spell a word of the list as one; the longest word wins."""
    known, longest = _vocabulary()
    start = 0
    while start < len(found):
        end = start + 1
        for stop in range(min(len(found), start + longest), start + 1, -1):
            spelled = "".join(found[start:stop])
            if spelled.strip(_AFTER + "《“（").replace(JOINER, "") in known:
                end = stop
                break
        yield "".join(found[start:end])
        start = end


def _joints(composer: Composer, pieces: Sequence[str]) -> Iterator[_Joint]:
    begun = ""
    for place, (before, after) in enumerate(pairwise(pieces), start=1):
        begun += before
        loose = len(before) == 1 and len(after) == 1 and before not in _AFTER
        cost = -2.0 if before[-1] in _AFTER or before == "关于" else 3.0 if loose else 0.0
        yield _Joint(place, composer.advance(begun), cost - (2.0 if after.startswith(("关于", "《")) else 0.0))


def _partitions(joints: tuple[_Joint, ...], count: int, total: int, room: int) -> Iterator[tuple[_Joint, ...]]:
    """Yield every choice of `count - 1` joints that leaves no line wider than `room`."""

    def rest(first: int, begun: int, lines: int) -> Iterator[tuple[_Joint, ...]]:
        if lines == 1:
            if total - begun <= room:
                yield ()
            return
        for place in range(first, len(joints)):
            joint = joints[place]
            if joint.width - begun > room:
                return
            if total - joint.width <= room * (lines - 1):
                for others in rest(place + 1, joint.width, lines - 1):
                    yield (joint, *others)

    return rest(0, 0, count)


def _widths(breaks: tuple[_Joint, ...], total: int) -> list[int]:
    return [end - start for start, end in pairwise((0, *(joint.width for joint in breaks), total))]


def _is_shape(widths: Sequence[int]) -> bool:
    """Return whether lines grow, shrink, or grow and then shrink, each by half a character at least."""
    steps = [after - before for before, after in pairwise(widths)]
    return all(abs(step) >= _EM // 2 for step in steps) and all(
        not (first < 0 < then) for first, then in pairwise(steps)
    )


def _cost(breaks: tuple[_Joint, ...], total: int) -> tuple[float, tuple[int, ...]]:
    widths = _widths(breaks, total)
    uneven = sum(abs(abs(after - before) / _EM - 2.0) for before, after in pairwise(widths))
    short = sum(4.0 for width in widths if width < max(widths) / 2)
    return sum(joint.cost for joint in breaks) + uneven * 0.6 + short, tuple(widths)
