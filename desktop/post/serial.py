"""Gap-free yearly numbers as offices write them: 〔2026〕哨字12号 (GB/T 9704-2012 7.2.5: hexagon brackets, no 第)."""

from __future__ import annotations

import re
from dataclasses import dataclass

WHISTLE = "哨字"
ORDER = "令字"
PERMIT = "撤字"
FALLBACK = "备字"
CONFERENCE = "会商字"
ITEM = "议字"
SUPERVISION = "督字"
CORRECTION = "更字"
"""The words of the series: whistles, orders (调度令), release permits, blank forms for power cuts, conference records,
action items, supervision sheets (督办单), corrections of issued minutes."""

_FORM = re.compile(r"[〔\[(（【]?\s*(\d{4})\s*[〕\])）】]?\s*年?\s*([^\d\s]*?字?)\s*第?\s*(\d{1,9})\s*号?$")
_BARE = re.compile(r"(\d{1,9})\s*号?")
_SERIES = (WHISTLE, ORDER, PERMIT, FALLBACK, CONFERENCE, ITEM, SUPERVISION, CORRECTION)


@dataclass(frozen=True, slots=True, order=True)
class Serial:
    """One number of one series in one year; `word` names the series."""

    year: int
    number: int
    word: str = WHISTLE

    def __str__(self) -> str:
        """Write the number as it stands on paper."""
        return f"〔{self.year}〕{self.word}{self.number}号"


def read(text: str, word: str = WHISTLE) -> Serial | None:
    """Read a number of one series in any of the usual brackets, or None.

    A bare number has no year and reads as None; so does a number that names another series of the post.
    """
    match = _FORM.match(text.strip())
    if match is None or any(other != word and match[2].endswith(other) for other in _SERIES):
        return None
    return Serial(int(match[1]), int(match[3]), word)


def bare(text: str) -> int | None:
    """Read a number without its year, `12` or `12号`; None for anything else, and beyond nine digits as for `read`."""
    match = _BARE.fullmatch(text.strip())
    return int(match[1]) if match is not None else None
