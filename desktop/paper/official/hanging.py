"""Hanging lists of official papers: a label, and lines that align with the first character after its colon."""

from __future__ import annotations

import re
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
_BETWEEN = re.compile(r"[^、；，。：（）　 ]+")
_SHORT = 6
"""Characters of a name, or of a name with an office: 镇长乙, 阿某·某某."""
_TOGETHER = 4
"""Names of annexes that stand on one page."""
_IN = 2 * CHARACTER
"""Two characters in, as every paragraph begins."""


def write_attendance(paper: Official, roll: Attendance) -> None:
    """Write one list of who was there; no name ends on another line than it began (10.3)."""
    label = Text(wording("official")["colon"].format(label=roll.label), LABEL)
    names = {name for one in roll.entries for name in one.names}
    words = _BETWEEN.sub(lambda piece: _whole(piece[0], names), roll.words)
    paper.write(Text(words, FLUSH), inset=_IN, label=label)


def _whole(piece: str, names: set[str]) -> str:
    """Return what stands between two marks, kept on one line where it is a name, or as short as one."""
    return kept(piece) if piece in names or len(piece) <= _SHORT else piece


def write_listing(paper: Official, listing: Listing) -> None:
    """Write items under each other, each after its own sign."""
    for sign, words in listing.items:
        paper.write(Text(words, FLUSH), inset=_IN, label=Text(sign, _PLAIN))


def write_annexes(paper: Official, annexes: tuple[str, ...], *, after: float = 0.0) -> None:
    """Write the names of what is annexed, one blank line under the body, numbered where they are several (7.3.4).

    What follows needs `after` lines on the page where a few names end.
    """
    if not annexes:
        return
    paper.ensure(1 + (len(annexes) + after if len(annexes) <= _TOGETHER else _TOGETHER))
    paper.skip(1)
    opening = wording("official")["annexes"]
    below = _IN + Text(opening, _PLAIN).advance(paper.types)
    for number, annex in enumerate(annexes, start=1):
        sign = f"{number}." if len(annexes) > 1 else ""
        first = number == 1
        label = Text((opening if first else "") + sign, _PLAIN)
        paper.write(Text(annex, FLUSH), inset=_IN if first else below, label=label)
