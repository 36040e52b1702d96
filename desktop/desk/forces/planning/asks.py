"""The questions that the planning lists share: which person, which days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.orders import moments
from desktop.desk.orders.ask import Ask, Choice
from desktop.desk.tables.editor import Part
from desktop.ledger import pinyin, rosters
from desktop.post.command_post import Member
from desktop.post.department import Department, Officer
from desktop.post.refused import Refused
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.desk.session import Session

translate = QCoreApplication.translate
_BETWEEN = re.compile(r"[、，,；;\s]+")
_RANGE = re.compile(r"[~～至–—]|\.\.+")
_LONGEST = 366
"""Days of one range; a longer one is a slip of the finger."""


def people(session: Session) -> tuple[Choice, ...]:
    """Return everybody whom a roster may name, to be found by name, initials or department."""
    shorts = {one.id: one.short for one in session.ledger.having(Department)}
    found = [(one.id, one.name, session.words(one.duty.words)) for one in session.ledger.having(Member, active=True)]
    officers = sorted(session.ledger.having(Officer, active=True), key=lambda one: pinyin.name_key(one.name))
    found += [(one.id, one.name, shorts.get(one.department, "")) for one in officers]
    return tuple(Choice(key, name, aside, found_by=(pinyin.name_initials(name),)) for key, name, aside in found)


def whose(session: Session) -> dict[str, tuple[str, str]]:
    """Return name and department (or duty) of everybody by id, of those too who have left."""
    shorts = {one.id: one.short for one in session.ledger.having(Department)}
    found = {one.id: (one.name, session.words(one.duty.words)) for one in session.ledger.having(Member)}
    return found | {one.id: (one.name, shorts.get(one.department, "")) for one in session.ledger.having(Officer)}


def person(session: Session, start: str = "") -> Part:
    """Ask for a person; one who is known already is told and not asked again."""
    if start:
        name = rosters.names(session.ledger).get(start, "")
        return Part(Ask("person", translate("Planning", "Person"), "choice", (Choice(start, name),), start=start))
    hint = translate("Planning", "name, initials or department")
    return Part(Ask("person", translate("Planning", "Person"), "pick", people(session), hint=hint), _someone)


def _someone(key: object) -> str:
    if not key:
        raise Refused("person", Words("没有这个人。换个词找。", "Nobody fits. Try another word."))
    return str(key)


def days(session: Session, start: Iterable[str] = ()) -> Part:
    """Ask for days: single ones between commas, ranges with ~."""
    today = session.now().date()
    hint = translate("Planning", "such as 11-8, 11-10~11-12")
    return Part(
        Ask("days", translate("Planning", "Days"), start=say_days(start), hint=hint, wide=True),
        lambda text: read_days(text, today),
    )


def read_days(text: str, today: date) -> tuple[str, ...]:
    """Read days as a clerk types them; refuse at the field what is none, and a range that runs backwards."""
    found: list[str] = []
    for part in _BETWEEN.split(text.strip()):
        ends = [one for one in _RANGE.split(part) if one]
        if not ends:
            continue
        first = _one(ends[0], today)
        last = _one(ends[-1], first) if len(ends) > 1 else first
        if not 0 <= (last - first).days <= _LONGEST:
            raise Refused("days", Words(f"“{part}”前后倒了。请先写早的。", f"“{part}” runs backwards."))
        found += [(first + timedelta(days=at)).isoformat() for at in range((last - first).days + 1)]
    return tuple(dict.fromkeys(found))


def _one(text: str, today: date) -> date:
    # A slip may be written down after its days: a bare day is one of this year, also when it is over.
    found = moments.day("days", text, today, ahead=False)
    assert found is not None  # noqa: S101 - an empty text never comes here
    return found


def say_days(days: Iterable[str]) -> str:
    """Say ISO dates in short, runs as ranges: `2026-11-08、2026-11-10~12`."""
    known = sorted(date.fromisoformat(one) for one in days)
    runs: list[tuple[date, date]] = []
    for one in known:
        if runs and one - runs[-1][1] == timedelta(days=1):
            runs[-1] = (runs[-1][0], one)
        else:
            runs.append((one, one))
    return "、".join(_run(first, last) for first, last in runs)


def _run(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}~{last.isoformat()}"
