"""What a paper of the roster speaks of: a month, a week, one person's month, as its subject names them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.post.guard import no
from desktop.post.roster.planning.cell import month_days, month_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH = re.compile(r"^\d{4}-\d{2}$")
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")


@dataclass(frozen=True, slots=True)
class Subject:
    """The days of a paper, and the one person where it is about one."""

    since: date
    until: date
    person: str = ""

    @property
    def month(self) -> str:
        """The month in which it begins."""
        return month_of(self.since)

    @property
    def months(self) -> tuple[str, ...]:
        """All months that it touches: a week may lie in two."""
        return tuple(dict.fromkeys((month_of(self.since), month_of(self.until))))

    def days(self) -> Iterator[date]:
        """Yield its days."""
        for place in range((self.until - self.since).days + 1):
            yield self.since + timedelta(days=place)


def read(subject: str) -> Subject:
    """Return what `2026-11`, `2026-11-09` (the week of that day) or `2026-11:person` names; refuse anything else."""
    span, _, person = subject.partition(":")
    if _MONTH.match(span):
        days = month_days(span)
        return Subject(days[0], days[-1], person)
    if _DAY.match(span) and not person:
        try:
            day = date.fromisoformat(span)
        except ValueError:
            raise _unread(subject) from None
        monday = day - timedelta(days=day.weekday())
        return Subject(monday, monday + timedelta(days=6))
    raise _unread(subject)


def _unread(subject: str) -> Exception:
    return no(
        "subject",
        f"“{subject}”不是月份或日期。请写成 2026-11 或 2026-11-09。",
        f"“{subject}” is no month or day. Write 2026-11 or 2026-11-09.",
    )
