"""Holes 空档 in the published roster of this week and the next one, as a meeting can still fill them."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.department import Officer
from desktop.post.meetings.states import AgendaSource
from desktop.post.roster.planning.cell import month_of
from desktop.post.roster.planning.holes import hole, listed
from desktop.procedures.meetings.matters.span import matter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desktop.ledger.book import Ledger
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.roster.planning.need import DutyNeed
    from desktop.post.words import Words
    from desktop.procedures.meetings.matters.span import Span

_WEEK = 7


def holes(ledger: Ledger, span: Span) -> Iterator[AgendaItem]:
    """Yield a matter for this week, from the day of the meeting on, and one for the next, where somebody is missing.

    Its subject is the week's Monday, so that a hole of next week that is still there then is up a second time.
    """
    monday = span.today - timedelta(days=span.today.weekday())
    for title, since, first in (
        ("本周值守空档", span.today, monday),
        ("下周值守空档", monday + timedelta(days=_WEEK), monday + timedelta(days=_WEEK)),
    ):
        detail = _told(ledger, since, first + timedelta(days=_WEEK - 1), span.shorts)
        if detail:
            yield matter(AgendaSource.ROSTER_HOLE, first.isoformat(), title, detail)


def _told(ledger: Ledger, since: date, until: date, shorts: dict[str, str]) -> str:
    needs = rosters.needs(ledger, since, until)
    if not needs:
        return ""
    months = dict.fromkeys(month_of(since + timedelta(days=at)) for at in range((until - since).days + 1))
    unpublished = [month for month in months if not _published(ledger, month)]
    found = [f"{int(month[-2:])}月值班表还没公布" for month in unpublished]
    missing = [one for day, one in _missing(ledger, needs, since, until, shorts) if month_of(day) not in unpublished]
    if missing:
        found.append(listed(missing).zh)
    return "；".join(found)


def _published(ledger: Ledger, month: str) -> bool:
    roster = rosters.roster_of(ledger, month)
    return roster is not None and roster.published_at is not None


def _missing(
    ledger: Ledger, needs: tuple[DutyNeed, ...], since: date, until: date, shorts: dict[str, str]
) -> Iterator[tuple[date, Words]]:
    """Yield who is missing on each day: the department, or the class of duty of the post's own people.

    Too few certified officers are told only where as many of the department are there as must be.
    """
    calendar = rosters.calendar(ledger)
    duties = rosters.duties(ledger, since, until, live=True)
    certified = {one.id for one in ledger.having(Officer, certified=True)}
    for at in range((until - since).days + 1):
        day = since + timedelta(days=at)
        short: Counter[str] = Counter()
        for need in sorted(needs, key=lambda one: one.certified):
            if not need.holds(day, calendar):
                continue
            there = sum(
                one.day == day
                and one.department == need.department
                and one.shift in need.shifts
                and (not need.certified or one.person in certified)
                for one in duties
            )
            lacking = need.least - there
            if need.certified:
                lacking -= short[need.department]
            else:
                short[need.department] += max(lacking, 0)
            if lacking > 0:
                yield day, hole(day, shorts.get(need.department) or need.duty.words.zh)
