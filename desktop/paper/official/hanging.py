"""Hanging lists of official papers: a label, and lines that align with the first character after its colon."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.paper.press.fonts import Typeface
from desktop.paper.press.galley import Align, Text
from desktop.paper.press.lines import kept
from desktop.paper.press.official import CHARACTER, FLUSH
from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from desktop.paper.official.facts import Attendance, Listing
    from desktop.paper.press.official import Official

LABEL = replace(FLUSH, typeface=Typeface.HEITI, align=Align.LEFT)
"""3号黑体, for 出席, 请假 and 列席 (10.3)."""
_PLAIN = replace(FLUSH, align=Align.LEFT)
_TOGETHER = 4
"""Names of annexes that stand on one page."""
_IN = 2 * CHARACTER
"""Two characters in, as every paragraph begins."""


def write_attendance(paper: Official, roll: Attendance) -> None:
    """Write one list of who was there; no name ends on another line than it began (10.3)."""
    label = Text(wording("official")["colon"].format(label=roll.label), LABEL)
    names = sorted({name for one in roll.entries for name in one.names if len(name) > 1}, key=len, reverse=True)
    paper.write(Text(_tied(roll.words, names), FLUSH), inset=_IN, label=label)


def _tied(words: str, names: list[str]) -> str:
    """Return words with every name in them kept whole; a longer name is tied before a shorter one within it."""
    pieces = [(words, False)]
    for name in names:
        cut: list[tuple[str, bool]] = []
        for piece, done in pieces:
            if done:
                cut.append((piece, True))
                continue
            first, *others = piece.split(name)
            cut.append((first, False))
            for other in others:
                cut += [(kept(name), True), (other, False)]
        pieces = cut
    return "".join(piece for piece, _ in pieces)


def write_listing(paper: Official, listing: Listing) -> None:
    """Write items under each other, each after its own sign."""
    for sign, words in listing.items:
        paper.write(Text(words, FLUSH), inset=_IN, label=Text(sign, _PLAIN))


def write_annexes(paper: Official, annexes: tuple[str, ...]) -> None:
    """Write the names of what is annexed, one blank line under the body, numbered where they are several (7.3.4)."""
    if not annexes:
        return
    paper.ensure(min(len(annexes), _TOGETHER) + 1)
    paper.skip(1)
    opening = wording("official")["annexes"]
    below = _IN + Text(opening, _PLAIN).advance(paper.types)
    for number, annex in enumerate(annexes, start=1):
        sign = f"{number}." if len(annexes) > 1 else ""
        first = number == 1
        label = Text((opening if first else "") + sign, _PLAIN)
        paper.write(Text(annex, FLUSH), inset=_IN if first else below, label=label)
