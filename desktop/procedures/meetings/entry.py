"""What a line and a due date typed in session say with the names and the calendar of this post; pure reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.command_post import Member
from desktop.post.department import Department, Officer
from desktop.post.meetings.typed import deadline, quick_entry

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.ledger.book import Ledger
    from desktop.post.meetings.typed.deadline import Deadline
    from desktop.post.meetings.typed.quick_entry import Entry
    from desktop.post.words import Words


def read_line(ledger: Ledger, line: str, today: date, also: Iterable[str] = ()) -> Entry:
    """Return what a typed line says: `决: 城管 11-30前 拆除…`; `today` is the day of the meeting. Never refuses."""
    return read_lines(ledger, line, today, also)[0]


def read_lines(ledger: Ledger, line: str, today: date, also: Iterable[str] = ()) -> tuple[Entry, ...]:
    """Return what a typed line says; where it says 各 behind several departments, one entry for each of them.

    `also` are names that may own something besides members and officers: who else is on the roll.
    """
    people = dict.fromkeys(also, "")
    people.update({one.name: one.department for one in ledger.having(Officer, active=True)})
    people.update({one.name: "" for one in ledger.having(Member, active=True)})
    departments = ledger.having(Department, active=True)
    return quick_entry.read_each(line, departments, people, today, rosters.calendar(ledger))


def read_due(ledger: Ledger, text: str, today: date) -> Deadline:
    """Return the due date that a person typed, or why it is none."""
    return deadline.read(text, today, rosters.calendar(ledger))


def rest_day(ledger: Ledger, day: date) -> Words | None:
    """Return what to know about a due date on which offices are closed, with the next working day; else None."""
    return deadline.warns(day, rosters.calendar(ledger))
