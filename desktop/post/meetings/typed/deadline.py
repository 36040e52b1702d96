"""Reads a due date as offices write it: 11-30前, 25号, 月底, 下周三下班前, 三个工作日内; never guesses in silence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.post.meetings.typed.day_forms import FORMS, VAGUE, plain
from desktop.post.words import Words

if TYPE_CHECKING:
    from desktop.post.roster.calendar import Calendar

_LONGEST_BREAK = 60
"""No holiday with its weekends lasts longer, in days."""
_FIRM = re.compile(r"(前|止|内|为限|底|末)$")
"""Ends of words that set a limit, other than a date that is only told."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """What a due date says, or why it says none."""

    day: date | None
    said: str
    """The words that were read, as written; empty where there are none."""
    problem: Words | None = None
    start: int = 0
    """Where those words begin in the text."""

    @property
    def stop(self) -> int:
        """Where those words end in the text."""
        return self.start + len(self.said)

    @property
    def firm(self) -> bool:
        """Whether the words set a limit (30号前), other than a date that is only told (26号收市后)."""
        return self.day is not None and _FIRM.search(self.said) is not None


def read(text: str, today: date, calendar: Calendar | None = None) -> Deadline:
    """Return the due date that `text` says, reckoned from `today`, the day of the meeting.

    A day of the month that is over means next month, a month and day that is over next year where that is not more
    than half a year ahead. No date, a day that does not exist and one that is over come back with a problem.
    """
    clean = text.strip()
    if re.fullmatch(r"\d{1,2}", plain(clean)):
        clean += "号"
    found = find_all(clean, today, calendar)
    if found:
        return chosen(found)
    if not clean:
        return Deadline(None, "", Words("没有写期限。请写成 11-30。", "No due date is written. Write 11-30."))
    return Deadline(None, "", Words(f"“{clean}”里没有日期。请写成 11-30。", f"No date in “{clean}”. Write 11-30."))


def find_all(text: str, today: date, calendar: Calendar | None = None) -> tuple[Deadline, ...]:
    """Return every date in a text in its order, each word counted once: what begins first and is longer has it."""
    flat = plain(text)
    hits = [
        (match.start(), -len(match.group().rstrip()), rank, match)
        for rank, (form, _) in enumerate(FORMS)
        for match in form.finditer(flat)
    ]
    found: list[Deadline] = []
    for start, length, rank, match in sorted(hits, key=lambda hit: hit[:3]):
        if found and start < found[-1].stop:
            continue
        said = text[start : start - length]
        day = FORMS[rank][1](match, today, calendar)
        if isinstance(day, Words):
            found.append(Deadline(None, said, day, start))
        else:
            problem = _over(day, said, today)
            found.append(Deadline(None if problem else day, said, problem, start))
    return tuple(found)


def chosen(found: tuple[Deadline, ...]) -> Deadline:
    """Return the one of several dates that is the due date: the first limit, else the first day, else what it says."""
    rank = {one: (not one.firm, one.day is None, VAGUE.fullmatch(one.said) is not None) for one in found}
    return min(found, key=lambda one: rank[one])


def warns(day: date, calendar: Calendar) -> Words | None:
    """Return what to know about a due date on which offices are closed, with the next working day; else None."""
    if not calendar.rests(day):
        return None
    name = calendar.holiday(day)
    ahead = (day + timedelta(days=count) for count in range(1, _LONGEST_BREAK))
    later = next(one for one in ahead if not calendar.rests(one))
    return Words(
        f"{_said(day)}是{name or '休息日'}。下一个工作日是{_said(later)}。",
        f"{day:%m-%d} is {name or 'a day of rest'}. The next working day is {later:%m-%d}.",
    )


def _said(day: date) -> str:
    return f"{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）"


def _over(day: date, said: str, today: date) -> Words | None:
    if day >= today:
        return None
    return Words(f"“{said}”是 {day}，已经过了。请核对。", f"“{said}” is {day}, which is over. Check it.")
