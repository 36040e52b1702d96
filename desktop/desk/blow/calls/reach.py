"""Who of a department can be called now, from the roster: who is first, who is next when one does not answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.post.department import Department
    from desktop.procedures.roster.call.calling import Callee

_NAMED = 4
"""People of whom it is said why they cannot come; of more only how many."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The two lines that say who comes: the person, then number and minutes; `nobody` when nobody can."""

    who: str
    how: str
    nobody: bool = False
    away: str = ""
    """Who is not there and why, for the warning."""
    first: str = ""
    """Name of the one who is to be telephoned now; empty where nobody is."""


class Reaches(Mapping[str, Reach]):
    """The reach of every department at one moment, read when the first one is asked for: an empty form needs none."""

    def __init__(
        self,
        ledger: Ledger,
        at: datetime,
        departments: Mapping[str, Department],
        language: str,
        passed: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        """Look at `at`; `passed` are the names in a department that did not answer."""
        self._ledger = ledger
        self._at = at
        self._departments = departments
        self._language = language
        self._passed = passed or {}
        self._lists: dict[str, tuple[Callee, ...]] | None = None

    def __getitem__(self, department: str) -> Reach:
        """Return who of a department is called."""
        if self._lists is None:
            from desktop.procedures.roster.call.calling import call_lists  # not before the form stands there

            self._lists = call_lists(self._ledger, self._at)
        known = self._departments[department]
        return reach(known, self._lists.get(department, ()), self._language, self._passed.get(department, ()))

    def __iter__(self) -> Iterator[str]:
        """Yield the departments."""
        return iter(self._departments)

    def __len__(self) -> int:
        """Return how many departments there are."""
        return len(self._departments)

    def passing(self, passed: Mapping[str, tuple[str, ...]]) -> Reaches:
        """Return the same lists with other names that did not answer."""
        other = Reaches(self._ledger, self._at, self._departments, self._language, passed)
        other._lists = self._lists
        return other


def reach(department: Department, callees: tuple[Callee, ...], language: str, passed: tuple[str, ...] = ()) -> Reach:
    """Return who of `department` is called first, passing over who cannot come and who did not answer."""
    silent = tuple(one for one in callees if one.why is None and one.name in passed)
    gap = "" if language.startswith("zh") else " "
    away = [f"{one.name}{gap}{one.why.said(language)}" for one in callees if one.why is not None]
    away += [_silent(one.name) for one in silent]
    missing = _counted(away)
    first = next((one for one in callees if one.why is None and one.name not in passed), None)
    if first is None:
        who = _nobody(missing) if callees else _unlisted()
        return Reach(who, _how(department.phone, department.minutes), bool(callees), missing)
    who = _who(first.name, first.what.said(language))
    if first.spare:
        who = _spare(first.name, out=any(one.out for one in callees))
    if silent:
        who = _after("、".join(one.name for one in silent), who)
    return Reach(who, _how(first.phone or department.phone, first.minutes), away=missing, first=first.name)


def _counted(away: list[str]) -> str:
    told = QCoreApplication.translate("Reach", ", ").join(away[:_NAMED])
    if len(away) <= _NAMED:
        return told
    return QCoreApplication.translate("Reach", "{names} and {n} more").format(names=told, n=len(away) - _NAMED)


def _how(phone: str, minutes: int | None) -> str:
    parts = [phone]
    if minutes is not None:
        parts.append(QCoreApplication.translate("Reach", "about {n} min").format(n=minutes))
    return "　".join(part for part in parts if part)


def _nobody(away: str) -> str:
    return QCoreApplication.translate("Reach", "Nobody: {away}").format(away=away)


def _unlisted() -> str:
    return QCoreApplication.translate("Reach", "No names listed")


def _silent(name: str) -> str:
    return QCoreApplication.translate("Reach", "{name} did not answer").format(name=name)


def _who(name: str, what: str) -> str:
    return QCoreApplication.translate("Reach", "{name}, {what}").format(name=name, what=what)


def _spare(name: str, *, out: bool) -> str:
    if out:
        return QCoreApplication.translate("Reach", "Those on duty are out; try {name}").format(name=name)
    return QCoreApplication.translate("Reach", "None on duty; try {name}").format(name=name)


def _after(names: str, who: str) -> str:
    return QCoreApplication.translate("Reach", "{names} no answer; {who}").format(names=names, who=who)
