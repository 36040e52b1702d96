"""Numbers of whistles in the forms clerks write them: 〔2026〕哨字213号, 哨字214, 215, 第12号, 2026-012."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.intake.repair.plain import tight

_YEAR_IN_BRACKETS = re.compile(r"[〔\[(【{〈<](20\d\d)年?[〕\])】}〉>]")
_YEAR_AHEAD = re.compile(r"^\D*?(20\d\d)(?=年|[^\d])")
_COMPACT = re.compile(r"^\D*(20\d\d)(\d{2,4})号?$")
_RUN = re.compile(r"\d+")
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Serial:
    """The number of a whistle; the year is None where it was not written."""

    number: int
    year: int | None = None


def serial(text: str) -> Serial | None:
    """Read the number of a whistle, None where the text holds none or several."""
    bare = tight(text)
    if (whole := re.fullmatch(r"(\d+)\.0+", bare)) is not None:
        bare = whole[1]
    year: int | None = None
    if (found := _YEAR_IN_BRACKETS.search(bare)) is not None:
        year, bare = int(found[1]), bare[: found.start()] + " " + bare[found.end() :]
    elif (found := _COMPACT.match(bare)) is not None:
        return Serial(int(found[2]), int(found[1])) if int(found[2]) else None
    elif (found := _YEAR_AHEAD.match(bare)) is not None and _RUN.search(bare, found.end(1)):
        year, bare = int(found[1]), bare[: found.start(1)] + " " + bare[found.end(1) :]
    runs = _RUN.findall(bare)
    if len(runs) != 1 or len(runs[0]) > _LONGEST or int(runs[0]) == 0:
        return None
    return Serial(int(runs[0]), year)


def written(year: int, number: int) -> str:
    """Return the number as the ledger writes it."""
    return f"〔{year}〕哨字{number}号"
