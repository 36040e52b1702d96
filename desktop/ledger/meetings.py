"""What a meeting needs to know that only counting tells: figures of a week, late calls, earlier matters, changes."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from desktop.ledger.register import LATE, STOPPED
from desktop.ledger.rows import columns_of, fact_of, written
from desktop.ledger.tables import TABLES
from desktop.post.items.item import ActionItem
from desktop.post.items.states import UNDONE
from desktop.post.meetings.figures import Figures
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.states import BEFORE_SESSION, MeetingState
from desktop.post.moment import CHINA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.ledger.book import Ledger

F = TypeVar("F")
_UNDONE = ", ".join(f"'{one.value}'" for one in UNDONE)


class LateCall(NamedTuple):
    """One department that came late or not at all."""

    whistle: str
    year: int
    number: int
    department: str
    short: str
    minutes: int | None
    """Minutes after the limit; None where nobody came in time at all."""
    often: int
    """The how manieth time in the calendar month; 0 where it was in the month before."""


class Line(NamedTuple):
    """One meeting in a list: how many action items came of it, and how many of them are still owed."""

    meeting: Meeting
    items: int
    undone: int


class Change(NamedTuple):
    """One journal entry that a meeting should hear of."""

    order: str
    said: Mapping[str, Any]
    noun: str
    noun_id: str


def upcoming(ledger: Ledger) -> tuple[Meeting, ...]:
    """Return the meetings that are planned or under way, the nearest first."""
    states = (*BEFORE_SESSION, MeetingState.IN_SESSION)
    return tuple(sorted(ledger.having(Meeting, state=states), key=lambda one: one.starts_at))


def last_held(ledger: Ledger, series: str, before: datetime) -> Meeting | None:
    """Return the last meeting of a series that was over and began before a moment, or None."""
    where = "series = ? AND ended_at IS NOT NULL AND starts_at < ? ORDER BY starts_at DESC LIMIT 1"
    found = _facts(ledger, Meeting, where, (series, written(before)))
    return found[0] if found else None


def of_year(ledger: Ledger, year: int) -> tuple[Line, ...]:
    """Return the meetings of a year with the action items of each, by their beginning."""
    query = (
        f"SELECT source, count(*), sum(state IN ({_UNDONE})) FROM action_item WHERE origin = 'meeting'"  # noqa: S608
        " GROUP BY source"
    )
    sums = {source: (count, owed) for source, count, owed in ledger.rows(query)}
    meetings = sorted(ledger.having(Meeting, year=year), key=lambda one: one.starts_at)
    return tuple(Line(one, *sums.get(one.id, (0, 0))) for one in meetings)


def owed(ledger: Ledger, series: str, but: str) -> tuple[ActionItem, ...]:
    """Return the action items that earlier meetings of a series gave and that are not done, by due date."""
    where = (
        f"state IN ({_UNDONE}) AND source IN (SELECT id FROM meeting WHERE series = ? AND id <> ?)"  # noqa: S608
        " ORDER BY due, year, number"
    )
    return _facts(ledger, ActionItem, where, (series, but))


def times(ledger: Ledger, subjects: Iterable[str], but: str) -> dict[str, int]:
    """Return how many other meetings, cancelled ones apart, had each of these subjects on their agenda."""
    wanted = json.dumps(list(subjects))
    query = (
        "SELECT a.subject, count(DISTINCT a.meeting) FROM agenda_item a JOIN meeting m ON m.id = a.meeting"
        " WHERE a.subject IN (SELECT value FROM json_each(?)) AND a.void = 0 AND m.state <> ? AND m.id <> ?"
        " GROUP BY a.subject"
    )
    return dict(ledger.rows(query, (wanted, MeetingState.CANCELLED, but)))


def dealt_with(ledger: Ledger, source: str) -> frozenset[str]:
    """Return the subjects of one source that some meeting has dealt with."""
    query = "SELECT DISTINCT subject FROM agenda_item WHERE source = ? AND state = 'done' AND void = 0"
    return frozenset(one for (one,) in ledger.rows(query, (source,)))


def figures(ledger: Ledger, since: date, until: date, kinds: Mapping[str, str]) -> Figures:
    """Return the figures of the days from `since` to `until`; `kinds` are the names of the kinds of whistle."""
    begin, end = _midnight(since), _midnight(until + timedelta(days=1))
    span = (written(begin), written(end))
    blown = ledger.rows(
        "SELECT kind, count(*) FROM whistle WHERE blown_at >= ? AND blown_at < ? GROUP BY kind ORDER BY 2 DESC, kind",
        span,
    )
    ((calls, late, missing),) = ledger.rows(
        f"SELECT count(*), total({LATE} AND {STOPPED} IS NOT NULL), total({LATE} AND {STOPPED} IS NULL)"  # noqa: S608
        " FROM dispatch d WHERE d.issued_at >= ? AND d.issued_at < ? AND d.state <> 'cancelled'",
        span,
    )
    ((closed,),) = ledger.rows("SELECT count(*) FROM whistle WHERE closed_at >= ? AND closed_at < ?", span)
    ((verified,),) = ledger.rows("SELECT count(*) FROM action_item WHERE verified_at >= ? AND verified_at < ?", span)
    ((overdue,),) = ledger.rows(
        "SELECT count(*) FROM action_item WHERE given_at < ? AND due <= ? AND state <> 'dropped'"
        " AND (verified_at IS NULL OR verified_at >= ?)",
        (span[1], written(until), span[1]),
    )
    return Figures(
        since,
        until,
        sum(count for _, count in blown),
        tuple((kinds.get(kind, kind), count) for kind, count in blown),
        calls,
        int(late),
        int(missing),
        closed,
        len(changes(ledger, begin, end, ("suspend",))),
        verified,
        overdue,
    )


def late_calls(ledger: Ledger, since: datetime, until: datetime) -> tuple[LateCall, ...]:
    """Return who came late, or not at all, unexcused, as far as it became known from `since` until before `until`.

    Known is what was called in that time, and what was written down in it of an earlier call: one made just before the
    last agenda was written is late only afterwards.
    """
    month = until.replace(day=1, hour=0, minute=0, second=0)
    told = json.dumps(_told_of_calls(ledger, since, until))
    rows = ledger.rows(
        f"""SELECT d.whistle, w.year, w.number, d.department, p.short,
                   (unixepoch({STOPPED}) - unixepoch(d.issued_at)) / 60 - d.limit_minutes,
                   d.issued_at >= ?1 OR d.id IN (SELECT value FROM json_each(?2)), d.issued_at >= ?3
            FROM dispatch d JOIN whistle w ON w.id = d.whistle JOIN department p ON p.id = d.department
            WHERE (d.issued_at >= min(?1, ?3) OR d.id IN (SELECT value FROM json_each(?2)))
              AND d.issued_at < ?4 AND {LATE} AND w.number IS NOT NULL
            ORDER BY w.year, w.number, d.rowid""",  # noqa: S608 - our own names
        (written(since), told, written(month), written(until)),
    )
    often: dict[str, int] = {}
    found = []
    for whistle, year, number, department, short, minutes, lately, this_month in rows:
        often[department] = often.get(department, 0) + this_month
        if lately:
            found.append(LateCall(whistle, year, number, department, short, minutes, often[department]))
    return tuple(found)


def _told_of_calls(ledger: Ledger, since: datetime, until: datetime) -> list[str]:
    """Return the ids of the calls of which an arrival, a no-show or the end was written down in a span."""
    rows = ledger.rows(
        """SELECT DISTINCT json_extract(r.value, '$[1]') FROM entry e, json_each(e.payload, '$.rows') r
           WHERE e.seq > ? AND e.seq <= ? AND e."order" IN ('acknowledge', 'report_in', 'no_show', 'stand_down')
             AND json_extract(r.value, '$[0]') = 'dispatch'""",
        (_last_before(ledger, since), _last_before(ledger, until)),
    )
    return [one for (one,) in rows]


def changes(ledger: Ledger, since: datetime, until: datetime, orders: Iterable[str]) -> tuple[Change, ...]:
    """Return the entries of some orders that were written down from `since` until before `until`, oldest first."""
    rows = ledger.rows(
        'SELECT "order", payload, noun, noun_id FROM entry WHERE seq > ? AND seq <= ?'
        ' AND "order" IN (SELECT value FROM json_each(?)) ORDER BY seq',
        (_last_before(ledger, since), _last_before(ledger, until), json.dumps(list(orders))),
    )
    return tuple(Change(order, json.loads(payload)["say"], noun, noun_id) for order, payload, noun, noun_id in rows)


def _last_before(ledger: Ledger, moment: datetime) -> int:
    """Return the number of the last entry before a moment, by halving: the journal only grows, a scan would too."""
    low, high, mark = 0, ledger.head()[0], str(written(moment))
    while low < high:
        middle = (low + high + 1) // 2
        ((recorded,),) = ledger.rows("SELECT recorded_at FROM entry WHERE seq = ?", (middle,))
        low, high = (middle, high) if recorded < mark else (low, middle - 1)
    return low


def heard(ledger: Ledger, subject: str, before: datetime) -> tuple[tuple[str, str], ...]:
    """Return the earlier outcomes about a subject with their meetings, oldest first: (outcome id, meeting id).

    About it is what was said to a matter with this subject or carried from it, and what names it or decided it.
    """
    rows = ledger.rows(
        """SELECT o.id, m.id FROM outcome o JOIN meeting m ON m.id = o.meeting JOIN agenda_item a ON a.id = o.matter
           WHERE (o.id IN (SELECT id FROM outcome WHERE matter IN
                             (SELECT id FROM agenda_item WHERE subject = ?1 OR id = ?1) OR about = ?1 OR id = ?1)
                  OR o.id = (SELECT decision FROM action_item WHERE id = ?1))
             AND o.void = 0 AND m.ended_at IS NOT NULL AND m.starts_at < ?2
           ORDER BY m.starts_at, a.place, o.place""",
        (subject, written(before)),
    )
    return tuple(rows)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), CHINA)


def _facts(ledger: Ledger, cls: type[F], where: str, values: Iterable[Any]) -> tuple[F, ...]:
    columns = ", ".join(f'"{name}"' for name in columns_of(cls))
    query = f"SELECT {columns} FROM {TABLES[cls]} WHERE {where}"  # noqa: S608 - our own names and marks
    return tuple(fact_of(cls, row) for row in ledger.connection.execute(query, tuple(values)))
