"""What the forecast says, as rows: hours of the map, departments of one hour, stretches of weak hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from desktop.desk.frame.tasks import TaskRow
from desktop.desk.what_if.heat_map import HOURS, DayRow, HourCell

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.desk.theme.tokens import Tone
    from desktop.post.roster.calendar import Calendar
    from desktop.procedures.roster.call.simulating import Answering, Hour

translate = QCoreApplication.translate
Flaw = Literal["hole", "late", "single", ""]
"""What is wrong with a department at an hour, the worst first: nobody, too far, only one with nobody behind."""
TONES: dict[Flaw, tuple[Tone, str]] = {
    "hole": ("bad", "x"),
    "late": ("bad", "stop"),
    "single": ("warn", "tri"),
    "": ("ok", "ok"),
}
_NAMED = 3
"""People of whom it is said why they cannot come; of more only how many."""
WORST: tuple[Flaw, ...] = ("hole", "late", "single", "")

TABLES = (
    "department", "officer", "posting", "attendance", "presence", "dispatch", "rule", "duty_roster", "roster_cell",
    "duty", "leave", "shift_kind", "calendar_day", "duty_limit",
)  # fmt: skip
"""What decides who comes."""


def flaw_of(one: Answering) -> Flaw:
    """Return what is wrong with a department at an hour."""
    if one.first is None:
        return "hole"
    if not one.in_time:
        return "late"
    return "single" if one.single else ""


def day_name(day: date) -> str:
    """Return a day of the week as the map names it."""
    names = (
        translate("WhatIf", "Mon"), translate("WhatIf", "Tue"), translate("WhatIf", "Wed"), translate("WhatIf", "Thu"),
        translate("WhatIf", "Fri"), translate("WhatIf", "Sat"), translate("WhatIf", "Sun"),
    )  # fmt: skip
    return f"{day.month}/{day.day} {names[day.weekday()]}"


def days_of(hours: tuple[Hour, ...], calendar: Calendar) -> tuple[DayRow, ...]:
    """Return the rows of the map; `hours` are whole days in order."""
    found = []
    for first in range(0, len(hours), HOURS):
        cells = tuple(_cell(one) for one in hours[first : first + HOURS])
        day = cells[0].at.date()
        moved = calendar.days.get(day)
        rest = moved is not None and moved.rest
        mark = "" if moved is None else translate("WhatIf", "off") if rest else translate("WhatIf", "work")
        found.append(DayRow(day_name(day), mark, rest, cells))
    return tuple(found)


def _cell(hour: Hour) -> HourCell:
    by_flaw: dict[Flaw, list[str]] = {flaw: [] for flaw in WORST}
    for one in hour.answering:
        by_flaw[flaw_of(one)].append(one.short)
    worst: Flaw = next((flaw for flaw in WORST if by_flaw[flaw]), "")
    tone, icon = TONES[worst]
    slowest = max((one.minutes for one in hour.answering if one.minutes is not None), default=None)
    said = [f"{day_name(hour.at.date())} {hour.at:%H}:00"]
    comma = translate("WhatIf", ", ")
    if not hour.answering:
        return HourCell(
            hour.at, "plain", "minus", "", translate("WhatIf", "{hour}: nobody is called").format(hour=said[0])
        )
    if by_flaw["hole"]:
        said.append(translate("WhatIf", "nobody: {names}").format(names=comma.join(by_flaw["hole"])))
    if by_flaw["late"]:
        said.append(translate("WhatIf", "not in time: {names}").format(names=comma.join(by_flaw["late"])))
    if by_flaw["single"]:
        said.append(translate("WhatIf", "only one, nobody behind: {names}").format(names=comma.join(by_flaw["single"])))
    if slowest is not None:
        said.append(translate("WhatIf", "the last one after {n} min").format(n=slowest))
    count = len(by_flaw[worst]) if worst in {"hole", "late", "single"} else slowest
    return HourCell(hour.at, tone, icon, "" if count is None else str(count), translate("WhatIf", "; ").join(said))


def department_rows(hour: Hour, language: str) -> tuple[TaskRow, ...]:
    """Return one row for each department that would be called, the weakest first."""
    ranked = sorted(hour.answering, key=lambda one: (WORST.index(flaw_of(one)), -(one.minutes or 0)))
    return tuple(_department(one, language) for one in ranked)


def _department(one: Answering, language: str) -> TaskRow:
    flaw = flaw_of(one)
    tone, icon = TONES[flaw]
    first = one.first
    if first is None:
        text, comes = translate("WhatIf", "nobody can be called"), translate("WhatIf", "nobody comes")
        return TaskRow(one.department, one.short, text, who_of(one, language), comes, icon, tone)
    others = sum(1 for c in one.callees if c.why is None) - 1
    if one.single:
        next_one = behind_of(one, language)
    elif others <= 0:
        next_one = translate("WhatIf", "{n} off duty could be called").format(n=one.spares)
    else:
        next_one = translate("WhatIf", "{n} more to call").format(n=others)
    aside = "" if one.minutes is None else translate("WhatIf", "~{n} min").format(n=one.minutes)
    second = "　".join(part for part in (next_one, one.basis.said(language)) if part)
    text = "　".join(part for part in (first.name, first.what.said(language)) if part)
    return TaskRow(one.department, one.short, text, second, aside, icon, "plain" if tone == "ok" else tone)


def _gap(language: str) -> str:
    return "" if language.startswith("zh") else " "


@dataclass(frozen=True, slots=True)
class Weakness:
    """Hours in a row in which one department has the same flaw."""

    department: str
    short: str
    flaw: Flaw
    since: datetime
    until: datetime
    who: str
    """Why nobody can be called, or who the only one is."""
    minutes: int | None
    behind: str = ""
    """Why nobody is behind the only one."""

    @property
    def hours(self) -> int:
        """How many hours it lasts."""
        return round((self.until - self.since) / timedelta(hours=1))

    def words(self) -> str:
        """Say what is wrong."""
        if self.flaw == "hole":
            return translate("WhatIf", "nobody can be called: {who}").format(who=self.who)
        if self.flaw == "late":
            return translate("WhatIf", "{who} needs about {n} min").format(who=self.who, n=self.minutes)
        return translate("WhatIf", "only {who}: {behind}").format(who=self.who, behind=self.behind)

    def span(self) -> str:
        """Say from when to when."""
        until = (
            f"{self.until:%H:%M}"
            if self.until.date() == self.since.date()
            else (f"{day_name(self.until.date())} {self.until:%H:%M}")
        )
        return f"{day_name(self.since.date())} {self.since:%H:%M}–{until}"


def weaknesses(hours: tuple[Hour, ...], language: str) -> tuple[Weakness, ...]:
    """Return the weak stretches of the week: holes first, then who comes too late, then single points of failure."""
    runs: dict[str, Weakness] = {}
    found: list[Weakness] = []
    for hour in hours:
        start = hour.at.replace(minute=0)
        for one in hour.answering:
            flaw, who = flaw_of(one), who_of(one, language)
            known = runs.pop(one.department, None)
            behind = behind_of(one, language) if flaw == "single" else ""
            same = (flaw, who, behind, _late(one), start)
            if known is not None and (known.flaw, known.who, known.behind, known.minutes, known.until) != same:
                found.append(known)
                known = None
            if flaw:
                since = known.since if known is not None else start
                end = start + timedelta(hours=1)
                runs[one.department] = Weakness(one.department, one.short, flaw, since, end, who, _late(one), behind)
    found.extend(runs.values())
    return tuple(sorted(found, key=lambda one: (WORST.index(one.flaw), one.since, one.short)))


def _late(one: Answering) -> int | None:
    return one.minutes if flaw_of(one) == "late" else None


def who_of(one: Answering, language: str) -> str:
    """Return who comes first, and where nobody does, why each of them cannot."""
    if one.first is not None:
        return one.first.name
    return _away(one, language) or translate("WhatIf", "no names are listed")


def behind_of(one: Answering, language: str) -> str:
    """Return why nobody is behind the only one who can be called: why the next cannot come, or that there is none."""
    return _away(one, language) or translate("WhatIf", "nobody behind")


def _away(one: Answering, language: str) -> str:
    """Return why those who cannot come cannot, of many only the first; empty where there are none."""
    away = [f"{c.name}{_gap(language)}{c.why.said(language)}" for c in one.callees if c.why is not None]
    told = translate("WhatIf", ", ").join(away[:_NAMED])
    if len(away) <= _NAMED:
        return told
    return translate("WhatIf", "{names} and {n} more").format(names=told, n=len(away) - _NAMED)


def weakness_rows(found: tuple[Weakness, ...]) -> tuple[TaskRow, ...]:
    """Return the weak stretches as rows; the key names department and first hour."""
    return tuple(
        TaskRow(
            f"{one.department}:{one.since.isoformat()}",
            one.short,
            one.words(),
            one.span(),
            translate("WhatIf", "{n} h").format(n=one.hours),
            TONES[one.flaw][1],
            TONES[one.flaw][0],
        )
        for one in found
    )
