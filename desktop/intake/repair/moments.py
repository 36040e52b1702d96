"""Dates and times in the plain forms offices write, to a moment in China Standard Time."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from desktop.intake.page import text_of
from desktop.intake.repair.plain import nothing, tight
from desktop.intake.repair.spoken import figures
from desktop.post.moment import CHINA

if TYPE_CHECKING:
    from desktop.intake.page import Raw

_EPOCH = datetime(1899, 12, 30, tzinfo=CHINA)
"""Day 0 of the serial numbers of spreadsheets (ECMA-376 part 1, 18.17.4.1; leap-year fault of 1900 included)."""
_SERIALS = (32874, 73051)
"""Serial numbers from 1990 to 2100; other numbers are no dates of an office."""

_WEEKDAYS = "一二三四五六日"
_WEEKDAY = re.compile(r"\(?(?:星期|周|礼拜)([一二三四五六日天])\)?")
_DATE = re.compile(
    r"(?:(?P<y>\d{4}|\d{2}(?=年))[-/.年])?(?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})(?!\d)(?:[日号]|(?=[^\d:时点分]|$))"
    r"|(?P<y8>(?:19|20)\d\d)(?P<m8>\d\d)(?P<d8>\d\d)(?=$|\D|\d{4}$|\d{6}$)"
)
_LOOSE_BLANK = re.compile(r"(?<!\d) | (?!\d)")
_HALF_DAY = r"(?P<half>上午|下午|早上|早晨|早|中午|午后|傍晚|晚上|晚间|晚|夜间|夜里|夜|凌晨|AM|PM)?"
_TIME = re.compile(
    _HALF_DAY + r"(?:(?P<h>\d{1,2})(?:[:时点.])(?:(?P<min>\d{1,2})分?|(?P<part>半|一刻|三刻|整))?"
    r"(?::(?P<s>\d{1,2})(?:\.\d+)?)?|(?P<h4>\d{2})(?P<m4>\d{2})(?:\d{2})?)$"
)
_PARTS = {"半": 30, "一刻": 15, "三刻": 45, "整": 0}
_NEXT_DAY = re.compile(r"^\(?(?:次日|翌日|第二天|隔日|转天|\+1)\)?")
_NOON, _DAY = 12, 24


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell says about a moment: a day, a time of day, both or neither; `bad` marks words that are neither."""

    day: date | None = None
    clock: timedelta | None = None
    """Time since midnight; 24:00 is a whole day."""
    next_day: bool = False
    year_written: bool = False
    bad: bool = False
    weekday_wrong: bool = False

    @property
    def empty(self) -> bool:
        """Whether the cell says nothing."""
        return self.day is None and self.clock is None and not self.bad

    @property
    def moment(self) -> datetime | None:
        """The moment, None unless both day and time are there."""
        if self.day is None or self.clock is None:
            return None
        return at(self.day, self.clock + timedelta(days=int(self.next_day)))


BAD = Reading(bad=True)


def at(day: date, clock: timedelta) -> datetime:
    """Return the moment of a day and a time since its midnight."""
    return datetime.combine(day, time(), CHINA) + clock


def clock_raw(raw: Raw) -> Raw:
    """Return a cell of a column that holds times of day only, `8.30` written as the time it must be."""
    if isinstance(raw, str) and re.fullmatch(r"\d{1,2}\.\d\d", tight(raw)):
        return tight(raw).replace(".", ":")
    return raw


def reading(raw: Raw, year: int | None) -> Reading:
    """Read a cell as day, time of day or both; `year` completes a date written without one.

    A date without a year is BAD where no year is known. 24:00 is midnight, 24:40 is BAD.
    """
    if isinstance(raw, datetime):
        return Reading(raw.date(), timedelta(hours=raw.hour, minutes=raw.minute), year_written=True)
    if isinstance(raw, date):
        return Reading(raw, year_written=True)
    if isinstance(raw, time):
        return Reading(clock=timedelta(hours=raw.hour, minutes=raw.minute))
    if isinstance(raw, timedelta):
        return _short(raw)
    if isinstance(raw, float | int) and not isinstance(raw, bool):
        return _number(float(raw), year)
    return BAD if isinstance(raw, bool) else _text("" if raw is None else raw, year)


def _short(length: timedelta) -> Reading:
    return Reading(clock=length) if timedelta() <= length <= timedelta(days=1) else BAD


def _number(number: float, year: int | None) -> Reading:
    if 0 < number < 1:
        return Reading(clock=timedelta(minutes=round(number * 24 * 60)))
    if _SERIALS[0] <= number <= _SERIALS[1]:
        moment = _EPOCH + timedelta(minutes=round(number * 24 * 60))
        clock = None if number.is_integer() else timedelta(hours=moment.hour, minutes=moment.minute)
        return Reading(moment.date(), clock, year_written=True)
    # 9.1 may have been 9.10 before the spreadsheet dropped the nought; 9.4 and 9.26 can only be themselves.
    return BAD if re.search(r"\.[123]$", text_of(number)) else _text(text_of(number), year)


def _text(text: str, year: int | None) -> Reading:
    if nothing(text):
        return Reading()
    words = figures(unicodedata.normalize("NFKC", text).upper()).strip()
    if re.fullmatch(r"\d{5}\.\d+", words):
        return _number(float(words), year)
    weekday = _WEEKDAY.search(words)
    # A blank parts day and hour only between figures: in `9.2 21:36`, not in `9 月 2 日`.
    words = _LOOSE_BLANK.sub("", re.sub(r"\s+", " ", _WEEKDAY.sub(" ", words).replace("T", " ")).strip())
    words = words.rstrip(",;")
    following = _NEXT_DAY.match(words)
    words = words[following.end() :] if following else words
    found = _DATE.match(words)
    day: date | None = None
    written = False
    if found is not None:
        day, written = _day(found, year)
        if day is None:
            return BAD
        words = words[found.end() :].lstrip(" ,-")
    clock = None
    if words:
        clock = _clock(words)
        if clock is None:
            return BAD
    wrong = weekday is not None and day is not None and day.weekday() != _WEEKDAYS.index(weekday[1].replace("天", "日"))
    return Reading(day, clock, following is not None, written, weekday_wrong=wrong)


def _day(found: re.Match[str], year: int | None) -> tuple[date | None, bool]:
    if found["y8"]:
        parts = (int(found["y8"]), int(found["m8"]), int(found["d8"]))
        return _valid(*parts), True
    written = found["y"]
    if written is None and year is None:
        return None, False
    whole = year if written is None else int(written) + (2000 if len(written) < len("2026") else 0)
    return _valid(whole or 0, int(found["m"]), int(found["d"])), written is not None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(words: str) -> timedelta | None:
    match = _TIME.fullmatch(words)
    if match is None:
        return None
    if match["h4"]:
        hours, minutes = int(match["h4"]), int(match["m4"])
    else:
        hours = int(match["h"])
        minutes = int(match["min"]) if match["min"] else _PARTS.get(match["part"] or "", 0)
        if words[-1].isdigit() is False and not match["min"] and not match["part"] and words[-1] not in "时点":
            return None
    found = _turned(hours, match["half"])
    if found is None or minutes >= 60 or found > _DAY or (found == _DAY and minutes):  # noqa: PLR2004 - minutes of an hour
        return None
    return timedelta(hours=found, minutes=minutes)


def _turned(hours: int, half: str | None) -> int | None:
    """Return the hour of 24 for an hour said with 上午, 下午 and the like; None where the two contradict."""
    if half is None or hours > _NOON:
        return None if half in {"上午", "AM", "凌晨", "早上", "早"} and hours > _NOON else hours
    if half in {"上午", "早上", "早晨", "早"}:
        return hours
    if half in {"凌晨", "AM"}:
        return hours % _NOON
    if half == "中午":
        return hours + _NOON if hours < 3 else hours  # noqa: PLR2004 - 中午1点 and 2点 are after noon
    if half in {"下午", "午后", "PM"}:
        return hours % _NOON + _NOON
    return hours + _NOON if 5 <= hours < _NOON else None  # noqa: PLR2004 - 晚 or 夜 said of 12 to 4 may be either
