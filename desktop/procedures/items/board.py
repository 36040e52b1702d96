"""The board of action items: every item with whose it is, where it comes from and how pressing it is (7.6, B07)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import owed
from desktop.post.conferences.conference import Conference
from desktop.post.department import Department
from desktop.post.items import pressing
from desktop.post.items.item import SOON, ActionItem, SupervisionSheet
from desktop.post.items.states import ItemState, Supervision
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.series import MeetingSeries
from desktop.post.serial import CONFERENCE, Serial
from desktop.post.states import Named
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.ledger.book import Ledger


class Filter(Named):
    """The parts of the board that one looks at."""

    OPEN = "open", "未办结", "Open"
    OVERDUE = "overdue", "逾期", "Overdue"
    SOON = "soon", "三日内到期", "Due in 3 days"
    REPORTED = "reported", "待核查", "To be checked"
    ALL = "all", "全部", "All"


class Span(Named):
    """How far the due date is away, for a board by due date."""

    OVERDUE = "overdue", "逾期", "Overdue"
    SOON = "soon", "三日内", "In 3 days"
    WEEK = "week", "七日内", "In 7 days"
    LATER = "later", "以后", "Later"
    REPORTED = "reported", "待核查", "To be checked"
    DONE = "done", "已了结", "Done"


_WEEK = 7


@dataclass(frozen=True, slots=True)
class Row:
    """One item with the names it stands for, as it is on a day."""

    item: ActionItem
    today: date
    unit: str
    """Short name of the department that owns it, or the owner where none does."""
    supports: str
    source: Words
    """Where it was decided: 周例会第38期, 〔2026〕会商字3号."""
    pressed: Supervision | None = None
    """The highest level at which it was pressed for."""
    proposed: Supervision | None = None
    """The level at which it should be pressed for now."""
    unanswered: bool = False
    """Whether a sheet waits for its answer although its day has passed."""

    @property
    def days(self) -> int:
        """Days left; negative where the due date has passed."""
        return self.item.days_left(self.today)

    @property
    def span(self) -> Span:
        """In which part of a board by due date it stands."""
        item = self.item
        if not item.undone:
            return Span.DONE
        if item.state is ItemState.REPORTED:
            return Span.REPORTED
        if self.days < 0:
            return Span.OVERDUE
        return Span.SOON if self.days <= SOON else Span.WEEK if self.days <= _WEEK else Span.LATER

    def fits(self, wanted: Filter) -> bool:
        """Whether it stands in a part of the board."""
        if wanted is Filter.ALL:
            return True
        if wanted is Filter.OPEN:
            return self.item.undone
        if wanted is Filter.REPORTED:
            return self.item.state is ItemState.REPORTED
        return self.item.overdue(self.today) if wanted is Filter.OVERDUE else self.item.due_soon(self.today)


_PARTS = {Span.OVERDUE: Filter.OVERDUE, Span.SOON: Filter.SOON, Span.REPORTED: Filter.REPORTED}


@dataclass(frozen=True, slots=True)
class Board:
    """All rows, the most pressing first."""

    rows: tuple[Row, ...]

    def shown(self, wanted: Filter) -> tuple[Row, ...]:
        """Return the rows of one part of the board."""
        return tuple(row for row in self.rows if row.fits(wanted))

    def count(self, wanted: Filter) -> int:
        """Return how many rows a part of the board has."""
        return self.counts()[wanted]

    def counts(self) -> dict[Filter, int]:
        """Return how many rows each part of the board has, in one walk."""
        found = dict.fromkeys(Filter, 0)
        found[Filter.ALL] = len(self.rows)
        for row in self.rows:
            if row.item.undone:
                found[Filter.OPEN] += 1
                part = _PARTS.get(row.span)
                if part is not None:
                    found[part] += 1
        return found

    def by_unit(self, wanted: Filter = Filter.OPEN) -> tuple[tuple[str, tuple[Row, ...]], ...]:
        """Return the rows of a part by who owns them, the one with most overdue items first."""
        groups: dict[str, list[Row]] = {}
        for one in self.shown(wanted):
            groups.setdefault(one.unit, []).append(one)
        late = {unit: sum(one.fits(Filter.OVERDUE) for one in rows) for unit, rows in groups.items()}
        return tuple((unit, tuple(groups[unit])) for unit in sorted(groups, key=lambda unit: (-late[unit], unit)))

    def by_due(self, wanted: Filter = Filter.OPEN) -> tuple[tuple[Span, tuple[Row, ...]], ...]:
        """Return the rows of a part by how far their due date is away, the late ones first."""
        groups: dict[Span, list[Row]] = {}
        for one in self.shown(wanted):
            groups.setdefault(one.span, []).append(one)
        return tuple((span, tuple(groups[span])) for span in Span if span in groups)


def board(ledger: Ledger, today: date, *, every: bool = True) -> Board:
    """Return every item, or those still owed only: what is owed by due date, then what is done, the latest first."""
    found = owed.all_items(ledger) if every else owed.undone(ledger)
    rows = rows_of(ledger, found, today)
    return Board(tuple(sorted(rows, key=lambda row: (not row.item.undone, row.item.due if row.item.undone else today))))


def rows_of(ledger: Ledger, items: Iterable[ActionItem], today: date) -> tuple[Row, ...]:
    """Return items as rows, with one query for each kind of fact, however many items there are."""
    names = {one.id: one.short for one in ledger.having(Department)}
    sources = _sources(ledger)
    sheets: dict[str, tuple[SupervisionSheet, ...]] = {}
    for sheet in ledger.having(SupervisionSheet, void=False):
        sheets[sheet.item] = (*sheets.get(sheet.item, ()), sheet)
    return tuple(
        Row(
            item,
            today,
            names.get(item.department, item.owner),
            "、".join(names.get(one, one) for one in item.supports),
            sources.get(item.source, item.origin.words),
            pressing.level(sheets.get(item.id, ())),
            pressing.proposed(item, sheets.get(item.id, ()), today),
            item.owed and any(one.late(today) for one in sheets.get(item.id, ())),
        )
        for item in items
    )


def row(ledger: Ledger, item: ActionItem, today: date) -> Row:
    """Return one item as a row."""
    return rows_of(ledger, (item,), today)[0]


def _sources(ledger: Ledger) -> dict[str, Words]:
    """Return what every meeting and conference that gave items is called."""
    series = {one.id: one.name for one in ledger.having(MeetingSeries)}
    names = {}
    for meeting in ledger.having(Meeting):
        name, issue = series.get(meeting.series, ""), meeting.issue or 0
        names[meeting.id] = Words(f"{name}第{issue}期", f"{name}, issue {issue}")
    for one in ledger.having(Conference):
        title = str(Serial(one.year, one.number, CONFERENCE)) if one.year and one.number else one.title
        names[one.id] = Words(title, title)
    return names


def source_name(ledger: Ledger, item: ActionItem) -> Words:
    """Return what the meeting or the conference is called that decided an item."""
    return _sources(ledger).get(item.source, item.origin.words)


def due_counts(ledger: Ledger, today: date) -> dict[Filter, int]:
    """Return how many items are overdue, due within three days, and reported and not checked, for Today."""
    found = owed.pressing(ledger, today + timedelta(days=SOON))
    return {
        Filter.OVERDUE: sum(one.overdue(today) for one in found),
        Filter.SOON: sum(one.due_soon(today) for one in found),
        Filter.REPORTED: sum(one.state is ItemState.REPORTED for one in found),
    }
