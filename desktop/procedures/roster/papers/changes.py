"""What changed on the roster of a month: an edition against the one before, or a draft that is not published yet."""

from __future__ import annotations

from collections import defaultdict
from itertools import zip_longest
from typing import TYPE_CHECKING

from desktop.ledger import published, rosters
from desktop.post.department import Department, Officer
from desktop.post.guard import no
from desktop.post.roster.states import LeaveState, SheetState
from desktop.procedures.dossiers import command_post, imprint
from desktop.procedures.roster.papers.sheet import after, edition_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from desktop.ledger.book import Ledger
    from desktop.paper.roster.facts import ChangeFacts, DutyChange
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.procedures.roster.papers.subject import Subject
    from desktop.procedures.watch import Watch

Stands = tuple[str, "date", str]
"""Person, day, shift."""


def change_facts(watch: Watch, subject: Subject, copy: int = 1) -> ChangeFacts:
    """Return the changes of a month's last edition, or those that its draft proposes; refuse where there are none."""
    from desktop.paper.roster.facts import ChangeFacts

    ledger, month = watch.ledger, subject.month
    edition = edition_of(ledger, (month,))
    if not edition.number:
        raise no(
            "subject",
            f"{month} 还没有公布过，没有变更可通知。",
            f"{month} was never published; there is no change to tell.",
        )
    if edition.state is SheetState.CHANGED:
        changes = tuple(_proposed(ledger, month))
    else:
        changes = tuple(_published(ledger, subject, edition.number))
    if not changes:
        raise no(
            "subject",
            f"{month} 第 {edition.number} 版公布以来没有变更。",
            f"Nothing has changed since edition {edition.number} of {month}.",
        )
    post = command_post(ledger)
    return ChangeFacts(post, edition, changes, imprint(watch, copy, final=edition.settled), post.phone)


def _proposed(ledger: Ledger, month: str) -> Iterator[DutyChange]:
    """Yield how the draft differs from what was published."""
    standing = {(one.person, one.day, one.shift) for one in published.duties(ledger, month)}
    draft = {(one.person, one.day, one.shift) for one in rosters.cells(ledger, month) if one.shift}
    yield from _paired(ledger, standing - draft, draft - standing)


def _published(ledger: Ledger, subject: Subject, edition: int) -> Iterator[DutyChange]:
    """Yield what the last edition withdrew and added, and then every swap, leave and relief."""
    duties = rosters.duties(ledger, subject.since, subject.until)
    gone = {(one.person, one.day, one.shift) for one in duties if one.gone_with == edition}
    come = {
        (one.person, one.day, one.shift)
        for one in duties
        if edition > 1 and one.edition == edition and not one.replaces and not one.gone_with
    }
    yield from _paired(ledger, gone, come)
    yield from _afterwards(ledger, duties)


def _paired(ledger: Ledger, gone: Iterable[Stands], come: Iterable[Stands]) -> Iterator[DutyChange]:
    """Yield the changes by day, each with who stood and who stands in the same department on the same shift."""
    posts: defaultdict[tuple[date, str, str], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    of = {one.id: one.department for one in ledger.having(Officer)}
    for side, stands in enumerate((gone, come)):
        for person, day, shift in stands:
            posts[day, of.get(person, ""), shift][side].append(person)
    names, away, told = rosters.names(ledger), _away(ledger, posts), _Told(ledger)
    for (day, department, shift), (before, now) in sorted(posts.items(), key=lambda it: it[0]):
        for old, new in zip_longest(sorted(before), sorted(now), fillvalue=""):
            why = away.get((old, day), "")
            yield told.change(day, department, shift, names.get(old, ""), names.get(new, ""), why)


def _away(ledger: Ledger, posts: Iterable[tuple[date, str, str]]) -> dict[tuple[str, date], str]:
    days = {day.isoformat(): day for day, _, _ in posts}
    if not days:
        return {}
    return {
        (one.person, days[day]): one.kind.words.zh
        for one in rosters.leaves_in(ledger, min(days.values()), max(days.values()))
        if one.state is LeaveState.APPROVED
        for day in one.days
        if day in days
    }


def _afterwards(ledger: Ledger, duties: Iterable[DutyAssignment]) -> Iterator[DutyChange]:
    duties = tuple(duties)
    by_id, names, told = {one.id: one for one in duties}, rosters.names(ledger), _Told(ledger)
    for one in duties:
        successor = by_id.get(one.replaced_by)
        if successor is None or not after(one, successor, names):
            continue
        why = one.swap_reason or one.reason or one.state.words.zh
        if one.consent_by:
            why = f"{why}；{one.consent_by}同意，登记{one.record_no}"
        before, now = names.get(one.person, ""), names.get(successor.person, "")
        yield told.change(one.day, one.department, one.shift, before, now, why)


class _Told:
    """Changes with shifts and departments by their names."""

    def __init__(self, ledger: Ledger) -> None:
        self._shifts = {one.id: one for one in rosters.shifts(ledger, every=True)}
        self._shorts = {one.id: one.short for one in ledger.having(Department)}

    def change(self, day: date, department: str, shift: str, before: str, now: str, why: str) -> DutyChange:
        """Return one change as it is printed."""
        from desktop.paper.roster.facts import DutyChange
        from desktop.paper.roster.posts import hours

        kind = self._shifts[shift]
        group = self._shorts.get(department, kind.duty.words.zh)
        return DutyChange(day, kind.name, hours(kind), group, before, now, why)
