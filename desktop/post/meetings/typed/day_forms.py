"""The forms in which offices write a day, each with how it is reckoned from today."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from desktop.post.roster.calendar import Calendar
from desktop.post.words import Words

_FAR = 183
"""Days ahead within which a month and day that is over means next year; farther, it is a slip of the pen."""
_FRIDAY = 4
_WIDE = str.maketrans("０１２３４５６７８９．－／　（）：，～〇", "0123456789.-/ ():,~0")
_DIGITS = dict(zip("一二两三四五六七八九", (1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_WEEKDAYS = {name: at for at, names in enumerate(("一1", "二2", "三3", "四4", "五5", "六6", "日天7")) for name in names}
_N = r"(?:\d{1,2}|[一二两三四五六七八九十廿]{1,4})"
_YEAR = r"(?:(?P<next>[今明后]年)\s*)?"
_AHEAD = {"今年": 0, "明年": 1, "后年": 2}
_MONTHS = {"下下": 2, "下": 1, "本": 0, "这": 0, "当": 0}
_PART = "(?:上午|中午|下午|晚上|早上)"
_CLOCK = r"(?:\d{1,2}(?::\d{2}|[时点](?:\d{1,2}分|半)?))"
_HOUR = rf"{_PART}?\s*{_CLOCK}?"
_END = rf"(?:\s*{_HOUR}\s*(?:下班|收市|收工|散会)?\s*(?:之前|以前|前|止|为限|之内|以内|内))?"
_BARE = r"(?![\d.\-/%％号年月个件次家处米吨亩元万公千倍小分秒度升点])"
"""What follows a bare 9.25 that is a day: no more digits and no measure."""
_PLACE = r"(?!楼|院|线|路|井|库|机|门|桥|地块|坑|单元|文|令|房|段|泵|口|哨|单|案|点)"
"""What follows 25号 that is a day: not what makes it the number of a house or a case."""

Reader = Callable[[re.Match[str], date, Calendar | None], date | Words]


def plain(text: str) -> str:
    """Return a text with half-width digits and marks, sign for sign, so that places in it stay what they were."""
    return text.translate(_WIDE)


def number(text: str) -> int:
    """Read digits, or Chinese numerals up to 99."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.replace("廿", "二十").partition("十")
    if not ten:
        return _DIGITS.get(tens[-1:], 0)
    return _DIGITS.get(tens[-1:], 1) * 10 + _DIGITS.get(ones[:1], 0)


def _day(year: int, month: int, day: int) -> date | Words:
    try:
        return date(year, month, day)
    except ValueError:
        return Words(f"没有 {year}年{month}月{day}日 这一天。请核对。", f"There is no {year}-{month}-{day}. Check it.")


def _last(year: int, month: int) -> date:
    """Return the last day of a month; months beyond 12 are those of the years after."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def _coming(today: date, in_year: Callable[[int], date | Words]) -> date | Words:
    """Return a day of this year, or of next year where it is over and next year's is near."""
    this, later = in_year(today.year), in_year(today.year + 1)
    if isinstance(this, date) and this >= today:
        return this
    near = isinstance(later, date) and (later - today).days <= _FAR
    return later if near else this


def _full(match: re.Match[str], _: date, __: Calendar | None) -> date | Words:
    year, month, day = (int(part) for part in match.group("y", "m", "d"))
    return _day(year, month, day)


def _month_day(match: re.Match[str], today: date, _: Calendar | None) -> date | Words:
    month, day = number(match["m"]), number(match["d"])
    if match["next"]:
        return _day(today.year + _AHEAD[match["next"]], month, day)
    return _coming(today, lambda year: _day(year, month, day))


def _month_end(match: re.Match[str], today: date, _: Calendar | None) -> date | Words:
    month, part = number(match["m"]), {"上旬": 10, "中旬": 20}.get(match["part"])
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return Words(f"没有 {month} 月。请核对。", f"There is no month {month}. Check it.")

    def of(year: int) -> date:
        return date(year, month, part) if part else _last(year, month)

    return of(today.year + _AHEAD[match["next"]]) if match["next"] else _coming(today, of)


def _of_the_month(match: re.Match[str], today: date, _: Calendar | None) -> date | Words:
    day = number(match["d"])
    ahead = _MONTHS[match["next"]] if match["next"] else int(day < today.day)
    month = _last(today.year, today.month + ahead)
    return _day(month.year, month.month, day)


def _end_of_the_month(match: re.Match[str], today: date, _: Calendar | None) -> date | Words:
    return _last(today.year, today.month + _MONTHS.get(match["next"], 0))


def _weekday(match: re.Match[str], today: date, _: Calendar | None) -> date | Words:
    wanted = today + timedelta(days=_WEEKDAYS[match["w"]] - today.weekday())
    if match["next"]:
        return wanted + timedelta(weeks=match["next"].count("下"))
    return wanted if wanted >= today else wanted + timedelta(weeks=1)


def _end_of_the_week(match: re.Match[str], today: date, _: Calendar | None) -> date | Words:
    """Return the Friday of a week, because 本周内 is said of working days; on a weekend that very day."""
    friday = today + timedelta(days=_FRIDAY - today.weekday(), weeks=match["next"].count("下"))
    return max(friday, today)


def _end_of_the_year(match: re.Match[str], today: date, _: Calendar | None) -> date | Words:
    return date(today.year + int(match["next"] == "明"), 12, 31)


def _end_of_the_quarter(_: re.Match[str], today: date, __: Calendar | None) -> date | Words:
    return _last(today.year, (today.month + 2) // 3 * 3)


def _within(match: re.Match[str], today: date, calendar: Calendar | None) -> date | Words:
    count, unit = number(match["n"]), match["unit"]
    if "月" in unit:
        last = _last(today.year, today.month + count)
        return last.replace(day=min(today.day, last.day))
    if "工作" not in unit:
        return today + timedelta(days=count * (7 if unit.endswith(("周", "期")) else 1))
    day, days = today, calendar or Calendar()
    while count:
        day += timedelta(days=1)
        count -= not days.rests(day)
    return day


def _near(match: re.Match[str], today: date, _: Calendar | None) -> date | Words:
    return today + timedelta(days={"大后": 3, "后": 2, "明": 1, "次": 1}.get(match["near"], 0))


def _today(_: re.Match[str], today: date, __: Calendar | None) -> date | Words:
    return today


def _no_date(match: re.Match[str], _: date, __: Calendar | None) -> date | Words:
    said = match.group()
    return Words(f"“{said}”不是期限。请问清日期。", f"“{said}” is no due date. Ask for a day.")


VAGUE = re.compile(r"尽快|抓紧|马上|立即|长期|常态化|待定|另行通知")
_WRITTEN: tuple[tuple[str, Reader], ...] = (
    (rf"(?P<y>20\d\d)\s*[-./年]\s*(?P<m>\d{{1,2}})\s*[-./月]\s*(?P<d>\d{{1,2}})(?!\d)[日号]?{_END}", _full),
    (rf"(?<!\d)(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d){_END}", _full),
    (rf"{_YEAR}(?<!\d)(?P<m>{_N})月\s*(?P<d>{_N})(?![\d个家件次天年])[日号]?{_END}", _month_day),
    (rf"{_YEAR}(?<![\d.\-/])(?P<m>\d{{1,2}})\s?[-./]\s?(?P<d>\d{{1,2}})(?:[日号]|{_BARE}){_END}", _month_day),
    (rf"{_YEAR}(?<![\d.\-/])(?P<m>[01]\d)(?P<d>[0-3]\d)(?=\s*(?:之前|以前|前|止|$)){_END}", _month_day),
    (rf"{_YEAR}(?<!\d)(?P<m>{_N})月份?(?P<part>底|末|内|上旬|中旬|下旬){_END}", _month_end),
    (
        rf"(?:(?P<next>下下|下|本|这|当)个?月?)?(?<![\d字第])(?P<d>{_N})[号日](?!内|以内|之内){_PLACE}{_END}",
        _of_the_month,
    ),
    (rf"(?<![\d一二两三四五六七八九十])(?:(?P<next>下下|下|本|这|当)个?)?月(?:底|末|内){_END}", _end_of_the_month),
    (rf"(?<!每)(?P<next>下下|下|本|这)?个?(?:周|星期|礼拜)(?P<w>[一二三四五六日天1-7])(?![\d周]){_END}", _weekday),
    (rf"(?P<next>下下|下|本|这)个?(?:周|星期)(?:底|末)?(?![一二三四五六日天1-7]){_END}", _end_of_the_week),
    (rf"(?P<next>明|今|本)?年(?:底|末|内){_END}", _end_of_the_year),
    (rf"(?:本|这个?)?季度?[底末内]{_END}", _end_of_the_quarter),
    (rf"(?P<n>{_N})\s*(?P<unit>个?工作日|个?月|个?星期|周|天|日)(?:之内|以内|内)前?", _within),
    (rf"(?P<near>大后|后|明|今|当|次)[天日](?!候){_END}", _near),
    (rf"(?:下班|收市|收工|散会|{_PART}?\s*{_CLOCK}|{_PART})(?:之前|以前|前)|{_PART}", _today),
    (VAGUE.pattern, _no_date),
)
FORMS = tuple((re.compile(form), reader) for form, reader in _WRITTEN)
"""The written forms in the order of their rank, each with what reckons its day."""
