"""Days as people write them on slips: one day, a range, a list, every Wednesday, a whole month."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.intake.page import text_of
from desktop.intake.repair.moments import reading
from desktop.intake.repair.plain import nothing
from desktop.intake.repair.spoken import figures
from desktop.post.roster.states import LeavePart

if TYPE_CHECKING:
    from desktop.intake.page import Raw

_PARTS = (
    (LeavePart.MORNING, re.compile(r"上午|早上")),
    (LeavePart.AFTERNOON, re.compile(r"下午")),
    (LeavePart.NIGHT, re.compile(r"夜班|夜间|夜里|晚班|晚上")),
    (LeavePart.WHOLE, re.compile(r"全天|整天|一天")),
)
_VAGUE = re.compile(
    r"[上中下]旬|月[初中底末]|第[一二三四五六\d]个?(?:周|星期|礼拜)|[本下上这]个?(?:周|星期|礼拜)|左右|前后|以[后前]|之[后前]|起$|待定|另定|近期|半天|工作日"
)
_WEEKDAYS = "一二三四五六日"
_WEEK = re.compile(
    r"(?:每|逢|每个)?(?:周|星期|礼拜)([一二三四五六日天末][一二三四五六日天、,和及]*(?:(?:周|星期|礼拜)[一二三四五六日天][、,和及]*)*)"
)
_WHOLE = re.compile(r"(?:(20\d\d)年)?(?:(\d{1,2})月份?(?:全月|整月)?|全月|整月|本月|当月)")
_DATE = re.compile(
    r"(?!\d{1,2}-\d{1,2}[日号])(?:(?P<y>20\d\d|\d\d(?=年))[-/.年])?(?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})[日号]?(?![\d.])"
    r"|(?P<y8>20\d\d)(?P<m8>\d\d)(?P<d8>\d\d)(?!\d)|(?P<only>\d{1,2})[日号]?(?![\d.])"
)
_TO = re.compile(r"[至到~]|[-—–―]+")
_AND = re.compile(r"[、,;和及与/]")
_LONGEST = 92
"""Days of the longest range that is read; a longer one is no slip for a roster."""


class Fault(StrEnum):
    """Why days could not be read."""

    EMPTY = "empty"
    VAGUE = "vague"
    REVERSED = "reversed"
    NO_SUCH_DAY = "no_such_day"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Month:
    """The year and month that days written without them belong to; month 0 where no title names one."""

    year: int
    month: int = 0

    def days(self) -> tuple[date, ...]:
        """Return every day of the month, none where no month is known."""
        last = monthrange(self.year, self.month)[1] if self.month else 0
        return tuple(date(self.year, self.month, number) for number in range(1, last + 1))

    @property
    def key(self) -> str:
        """The month as rosters are called, such as 2026-10; empty where none is known."""
        return f"{self.year}-{self.month:02}" if self.month else ""


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a text says, or why it cannot be read."""

    days: tuple[date, ...] = ()
    part: LeavePart = LeavePart.WHOLE
    fault: Fault | None = None
    wrong: str = ""
    """What there is not, such as 11月31日, in the words of the calendar."""


class _NoSuchDay(Exception):  # noqa: N818 - a state of the text
    pass


def span(raw: Raw, month: Month) -> Span:
    """Read the days a cell says; `month` completes what is written without year or month."""
    if not isinstance(raw, str):
        return _of_cell(raw, month)
    if nothing(raw):
        return Span(fault=Fault.EMPTY)
    words, part = _halved(figures(re.sub(r"\s+", "", unicodedata.normalize("NFKC", raw))))
    if _VAGUE.search(words):
        return Span(part=part, fault=Fault.VAGUE)
    try:
        days = _weekly(words, month) or _whole(words, month) or _listed(words, month)
    except _NoSuchDay as wrong:
        return Span(part=part, fault=Fault.NO_SUCH_DAY, wrong=str(wrong))
    if days:
        return Span(tuple(sorted(set(days))), part)
    return Span(part=part, fault=Fault.UNREADABLE if days is None else Fault.REVERSED)


def _halved(words: str) -> tuple[str, LeavePart]:
    """Return a text without its weekdays in brackets and without the part of the day, and that part."""
    words = re.sub(r"\((?:周|星期|礼拜)?[一二三四五六日天]\)", "", words)
    for part, word in _PARTS:
        if word.search(words) and word.sub("", words):
            return word.sub("", words).strip("。.,;、的"), part
    return words.strip("。.,;、的"), LeavePart.WHOLE


def between(first: date, last: date) -> tuple[date, ...]:
    """Return the days from the first to the last; none where they run backwards or are too many to be meant."""
    count = (last - first).days + 1
    return tuple(first + timedelta(days=at) for at in range(count)) if 0 < count <= _LONGEST else ()


def _of_cell(raw: Raw, month: Month) -> Span:
    """Read a cell that a workbook holds as a date or a number."""
    text = text_of(raw)
    if raw is None or isinstance(raw, bool) or nothing(text):
        return Span(fault=Fault.EMPTY if raw is None else Fault.UNREADABLE)
    if isinstance(raw, datetime | date) or not re.fullmatch(r"\d{1,2}|20\d{6}", text):
        found = reading(raw, month.year)
        return Span((found.day,)) if found.day is not None else Span(fault=Fault.UNREADABLE)
    return span(text, month)


def _weekly(words: str, month: Month) -> tuple[date, ...] | None:
    """Return the days of a month that a text such as 每周三 or 周六、周日 says."""
    if words in {"双休日", "双休", "周末", "每周末"}:
        numbers = {5, 6}
    elif (found := _WEEK.fullmatch(words)) is not None and "末" not in found[1]:
        numbers = {_WEEKDAYS.index(sign.replace("天", "日")) for sign in found[1] if sign in _WEEKDAYS + "天"}
    else:
        return None
    return tuple(day for day in month.days() if day.weekday() in numbers) or None


def _whole(words: str, month: Month) -> tuple[date, ...] | None:
    found = _WHOLE.fullmatch(words)
    if found is None:
        return None
    number = int(found[2]) if found[2] else month.month
    if number > 12:  # noqa: PLR2004 - months of a year
        raise _NoSuchDay(f"{number}月")
    return Month(int(found[1]) if found[1] else month.year, number).days() or None


def _listed(words: str, month: Month) -> tuple[date, ...] | None:
    """Return the days of a list of days and ranges: None where it cannot be read, none where a range runs back."""
    days: list[date] = []
    year, number, at, first = month.year, month.month, 0, None
    while True:
        found = _DATE.match(words, at)
        if found is None or (found["only"] and not number):
            return None
        if found["only"] and words[at:].startswith(f"{month.month}-"):
            # 11-15日 in a November may be the 15th, or the 11th to the 15th.
            return None
        day = _day(found, year, number)
        year, number, at = day.year, day.month, found.end()
        if first is not None:
            through = between(first, day)
            if not through:
                return ()
            days.extend(through)
            first = None
        else:
            days.append(day)
        if at == len(words):
            return tuple(days)
        link = _TO.match(words, at)
        if link is not None:
            first = day
        else:
            link = _AND.match(words, at)
        if link is None:
            return None
        at = link.end()


def _day(found: re.Match[str], year: int, number: int) -> date:
    if found["y8"]:
        parts = (int(found["y8"]), int(found["m8"]), int(found["d8"]))
    elif found["only"]:
        parts = (year, number, int(found["only"]))
    else:
        written = int(found["y"]) if found["y"] else year
        parts = (written + 2000 if written < 100 else written, int(found["m"]), int(found["d"]))  # noqa: PLR2004 - 26年
    try:
        return date(*parts)
    except ValueError:
        # The year matters only for a 29 February.
        raise _NoSuchDay(f"{parts[1]}月{parts[2]}日") from None
