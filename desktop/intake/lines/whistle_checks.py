"""Checks that need more than one cell of a whistle ledger: order of times, lateness, period, repeated numbers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.intake.lines import whistle_words
from desktop.intake.repair.plain import tight
from desktop.post.moment import minutes_between

if TYPE_CHECKING:
    from desktop.intake.known import Known
    from desktop.intake.lines.dispatches import Told
    from desktop.intake.lines.rows import Row
    from desktop.intake.lines.whistle_line import DispatchLine, WhistleLine
    from desktop.intake.verdict import Findings

_MONTH = re.compile(r"(20\d\d)年(\d{1,2})月(?:份)?(?![\d—–\-至~到、])")
_YEAR = re.compile(r"20\d\d(?=年|[-./〕\])）]|$|\D)")
_SLACK = timedelta(days=1)
_OUTLIERS_MOST = 5
"""One in so many dates may stand out of the order of numbers; more, and the order means nothing."""


@dataclass(frozen=True, slots=True)
class Period:
    """The year, and where the title names one the month, that a ledger is kept for."""

    year: int | None
    month: int | None = None


def period(texts: list[str]) -> Period:
    """Return the period that titles, sheet name and file name agree on."""
    months = {(int(year), int(month)) for text in texts for year, month in _MONTH.findall(tight(text))}
    if len(months) == 1:
        year, month = next(iter(months))
        return Period(year, month if 1 <= month <= 12 else None)  # noqa: PLR2004 - months of a year
    years = {int(year) for text in texts for year in _YEAR.findall(tight(text))}
    return Period(years.pop()) if len(years) == 1 else Period(None)


def out_of_order(dates: dict[int, tuple[int, date]]) -> frozenset[int]:
    """Return the records, of {record: (serial, day)}, whose day fits neither the number before nor the one after.

    The longest run of days that never goes back is taken as right; a day off is no outlier.
    """
    ordered = sorted(dates, key=lambda record: dates[record][0])
    days = [dates[record][1] for record in ordered]
    kept = sorted(_longest_rise(days))
    outside = set()
    for place, record in enumerate(ordered):
        at = bisect_left(kept, place)
        if at < len(kept) and kept[at] == place:
            continue
        before = days[kept[at - 1]] if at else date.min + _SLACK
        after = days[kept[at]] if at < len(kept) else date.max - _SLACK
        if days[place] < before - _SLACK or days[place] > after + _SLACK:
            outside.add(record)
    return frozenset(outside) if len(outside) * _OUTLIERS_MOST <= len(days) else frozenset()


def _longest_rise(days: list[date]) -> frozenset[int]:
    ends: list[date] = []
    places: list[int] = []
    before: list[int | None] = []
    for place, day in enumerate(days):
        at = bisect_right(ends, day)
        before.append(places[at - 1] if at else None)
        if at == len(ends):
            ends.append(day)
            places.append(place)
        else:
            ends[at], places[at] = day, place
    kept = set()
    last = places[-1] if places else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(kept)


def times_follow(line: DispatchLine, blown: datetime | None, found: Findings) -> None:
    """Ask where the times of one unit run backwards."""
    if blown is not None and line.signed is not None and line.signed < blown:
        _backwards(found, "signed", line.unit, ("签收", "acknowledged"), line.signed, ("吹哨", "the whistle"), blown)
    if blown is not None and line.arrived is not None and line.arrived < blown:
        _backwards(found, "arrived", line.unit, ("到场", "arrived"), line.arrived, ("吹哨", "the whistle"), blown)
    elif line.signed is not None and line.arrived is not None and line.arrived < line.signed:
        _backwards(
            found, "arrived", line.unit, ("到场", "arrived"), line.arrived, ("签收", "acknowledging"), line.signed
        )
    if line.arrived is not None and line.left is not None and line.left < line.arrived:
        _backwards(found, "left", line.unit, ("撤离", "left"), line.left, ("到场", "arriving"), line.arrived)


def _backwards(
    found: Findings, name: str, unit: str, did: tuple[str, str], when: datetime, than: tuple[str, str], then: datetime
) -> None:
    found.question(
        name,
        f"{unit}{did[0]}{when:%H:%M}早于{than[0]}{then:%H:%M}，请核对时间。",
        f"{unit} {did[1]} at {when:%H:%M}, before {than[1]} at {then:%H:%M}. Check the times.",
    )


def clerk_agrees(
    rows: list[Row], said: list[Told], lines: tuple[DispatchLine, ...], blown: datetime, known: Known, found: Findings
) -> None:
    """Ask where the clerk's 是否超时 differs from the clock: one flag for the whistle, or one for each row."""
    flags = {row.index: flag for row in rows if (flag := whistle_words.late(row.text("late"))) is not None}
    whole = len(rows) == 1 or (len(flags) == 1 and rows[0].index in flags)
    for index, flag in flags.items():
        mine = [line for one, line in zip(said, lines, strict=True) if whole or one.row == index]
        if not mine or any(line.late is None for line in mine) or flag == any(line.late for line in mine):
            continue
        written = "是" if flag else "否"
        slowest = max(mine, key=lambda line: _taken(line, blown))
        if slowest.arrived is None:
            zh, en = f"{slowest.unit}未到场", f"{slowest.unit} did not come"
        else:
            minutes, limit = _taken(slowest, blown), known.response_minutes
            end = "已超时" if minutes > limit else "正好到限，未超时" if minutes == limit else "未超时"
            zh, en = f"{slowest.unit}{minutes}分钟，{end}", f"{slowest.unit} took {minutes} minutes of {limit}"
        found.question(
            "late",
            f"台账写“{written}”，按时间算{zh}，请核对。",
            f"The ledger says late: {written}; by the clock {en}. Check it.",
        )


def _taken(line: DispatchLine, blown: datetime) -> int:
    return 10_000 if line.arrived is None else minutes_between(blown, line.arrived)


def in_period(blown: date, told: Period, year: int | None, known: Known, found: Findings, *, outside: bool) -> None:
    """Ask about a day that the title, the number or the neighbours contradict, or that is still to come."""
    if year is not None and year != blown.year:
        found.question(
            "blown",
            f"编号是{year}年，吹哨时间是{blown.year}年，请核对。",
            f"The number is of {year}, the time of {blown.year}. Check it.",
        )
    elif told.month is not None and (told.year, told.month) != (blown.year, blown.month):
        found.question(
            "blown",
            f"日期写成{blown.month}月{blown.day}日，台账是{told.year}年{told.month}月的，请核对。",
            f"Dated {blown:%Y-%m-%d} in a ledger of {told.year}-{told.month:02d}. Check it.",
        )
    elif outside:
        found.question(
            "blown",
            f"日期{blown.month}月{blown.day}日与前后各号的日期不相接，请核对。",
            f"{blown:%Y-%m-%d} does not fit the numbers before and after. Check it.",
        )
    if blown > known.today:
        found.question(
            "blown", f"日期{blown:%Y-%m-%d}还没到，请核对。", f"{blown:%Y-%m-%d} is still to come. Check it."
        )


def same(one: WhistleLine, other: WhistleLine) -> bool:
    """Whether two records with one number are plainly the same whistle."""
    return (one.blown, one.facts, one.place, one.lead) == (other.blown, other.facts, other.place, other.lead)
