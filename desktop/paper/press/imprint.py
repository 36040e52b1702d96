"""The imprint of a paper: when it was printed, from which state of the journal, as which copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.paper.press.wording import wording

if TYPE_CHECKING:
    from datetime import date, datetime

_SHOWN = 16
_GROUP = 4


@dataclass(frozen=True, slots=True)
class Imprint:
    """What every paper says at its foot."""

    printed_at: datetime
    journal_head: str
    """Hash of the last journal entry in hexadecimal digits; the first 16 are printed, all of them stand in the code."""
    entry: int
    """Number of that journal entry."""
    copy: int = 1
    """Which printing of this paper it is; from the second on the foot says so."""
    final: bool = True
    """False while what is printed may still change, so that a later print counts."""

    @property
    def fingerprint(self) -> str:
        """The first 16 digits of the journal head in groups of four (ui/guide.md section 8)."""
        return grouped(self.journal_head)

    @property
    def code(self) -> str:
        """What the square code says: the program's name and the whole journal head, in QR's compact letters."""
        return f"SHAOTAI {self.entry} {self.journal_head.upper()}"

    def left(self, unsettled: str) -> tuple[str, str]:
        """Return the two lines at the left of the foot; `unsettled` says which later print counts."""
        words = wording("foot")
        printed = words["printed_at"].format(at=moment(self.printed_at, seconds=True))
        parts = [printed] + ([words["copy"].format(copy=self.copy)] if self.copy > 1 else [])
        parts += [] if self.final else [unsettled]
        record = words["record"].format(fingerprint=self.fingerprint, entry=self.entry)
        return words["comma"].join(parts), record

    def right(self, page: int, pages: int, remark: str) -> tuple[str, str]:
        """Return the two lines at the right of the foot: page of pages, and a remark."""
        return wording("foot")["page"].format(page=page, pages=pages), remark


def grouped(digest: str) -> str:
    """Write the first 16 hexadecimal digits of a hash in groups of four, as people compare them."""
    shown = digest[:_SHOWN].lower()
    return " ".join(shown[start : start + _GROUP] for start in range(0, len(shown), _GROUP))


def day(when: date) -> str:
    """Write a date as papers do, without leading zeros (GB/T 9704-2012 7.3.5.4): 2026年9月22日."""
    return f"{when.year}年{when.month}月{when.day}日"


def clock(when: datetime) -> str:
    """Write a time of day in words: 13时58分."""
    return f"{when.hour}时{when.minute:02d}分"


def moment(when: datetime, *, seconds: bool = False) -> str:
    """Write date and time: 2026年9月22日 13时58分, or with seconds 2026年9月22日 14:36:20."""
    return f"{day(when)} {when:%H:%M:%S}" if seconds else f"{day(when)} {clock(when)}"


def near(when: datetime, reference: datetime) -> str:
    """Write only the time where `when` lies on the day of `reference`, else month, day and time."""
    return clock(when) if when.date() == reference.date() else f"{when.month}月{when.day}日{clock(when)}"


def short(when: datetime | None, reference: datetime) -> str:
    """Write a time for a narrow column, 14:28, with the day where it is another one; nothing for None."""
    if when is None:
        return ""
    return f"{when:%H:%M}" if when.date() == reference.date() else f"{when.month}/{when.day} {when:%H:%M}"
