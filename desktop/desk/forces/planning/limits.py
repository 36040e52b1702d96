"""Limits of single people that differ from those of everybody: no nights, fewer weekends, not rostered at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.forces.departments import used
from desktop.desk.forces.planning import asks
from desktop.desk.marks.chip import ChipWords
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin
from desktop.post.roster.planning.limit import DutyLimit
from desktop.procedures.roster.leaves import keep_limit
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LimitRow:
    """The limits of one person with the name they stand for."""

    limit: DutyLimit
    name: str
    department: str


def _form(session: Session, one: DutyLimit, title: str) -> OrderForm:
    none = translate("Planning", "as everybody when empty")
    return editor.fact_form(
        session,
        title,
        one,
        (
            asks.person(session, one.person),
            editor.perhaps("nights", translate("Planning", "Nights"), one.nights),
            editor.number("max_nights", translate("Planning", "Nights a month, at most"), one.max_nights, none,
                          optional=True),
            editor.number("max_weekends", translate("Planning", "Weekends a month, at most"), one.max_weekends, none,
                          optional=True),
            editor.number("max_run", translate("Planning", "Days in a row, at most"), one.max_run, none, optional=True),
            editor.number("max_rest", translate("Planning", "Days off in a row, at most"), one.max_rest,
                          translate("Planning", "as everybody when empty; 0: no limit"), optional=True),
            editor.number("max_hours", translate("Planning", "Hours a month, at most"), one.max_hours, none,
                          optional=True),
            editor.number("min_hours", translate("Planning", "Hours a month, at least"), one.min_hours, none,
                          optional=True),
            editor.flag("excused", translate("Planning", "Not rostered at all"), start=one.excused),
            editor.flag("active", translate("Planning", "In force"), start=one.active),
            editor.line("note", translate("Planning", "Reason"), one.note, wide=True),
        ),
        keep_limit,
        said=translate("Planning", "Limits kept."),
    )  # fmt: skip


def _new(session: Session, _row: object) -> OrderForm:
    return _form(session, DutyLimit(new_id(), ""), translate("Planning", "New limits of a person"))


def _drop(session: Session, row: LimitRow) -> None:
    session.give(keep_limit, replace(row.limit, active=False))


def _read(session: Session) -> tuple[LimitRow, ...]:
    known = asks.whose(session)
    rows = [LimitRow(one, *known.get(one.person, ("", ""))) for one in session.ledger.having(DutyLimit)]
    return tuple(sorted(rows, key=lambda row: (not row.limit.active, pinyin.name_key(row.name))))


def _count(value: int | None) -> str:
    return "" if value is None else str(value)


def _nights(row: LimitRow) -> str | ChipWords:
    if row.limit.nights is None:
        return ""
    return (
        translate("Planning", "stands nights")
        if row.limit.nights
        else ChipWords(translate("Planning", "no nights"), "warn", "moon")
    )


def _excused(row: LimitRow) -> str | ChipWords:
    return ChipWords(translate("Planning", "not rostered"), "run", "minus") if row.limit.excused else ""


def listing(_session: Session) -> Listing[LimitRow]:
    """Return the list of limits by the pinyin of the names."""
    return Listing(
        "limit",
        translate("Planning", "Limits"),
        ("duty_limit", "officer", "member"),
        (
            Column("name", translate("Planning", "Person"), lambda row: row.name, 96, bold=True,
                   order=lambda row: pinyin.name_key(row.name)),
            Column("department", translate("Planning", "Of"), lambda row: row.department, 96),
            Column("nights", translate("Planning", "Nights"), _nights, 116),
            Column("excused", translate("Planning", "Rostered"), _excused, 110),
            Column("max_nights", translate("Planning", "Nights ≤"), lambda row: _count(row.limit.max_nights), 76,
                   right=True),
            Column("max_weekends", translate("Planning", "Weekends ≤"), lambda row: _count(row.limit.max_weekends), 86,
                   right=True),
            Column("max_run", translate("Planning", "In a row ≤"), lambda row: _count(row.limit.max_run), 86,
                   right=True),
            Column("max_rest", translate("Planning", "Off in a row ≤"), lambda row: _count(row.limit.max_rest), 96,
                   right=True),
            Column("max_hours", translate("Planning", "Hours ≤"), lambda row: _count(row.limit.max_hours), 76,
                   right=True),
            Column("min_hours", translate("Planning", "Hours ≥"), lambda row: _count(row.limit.min_hours), 76,
                   right=True),
            Column("active", translate("Planning", "State"), lambda row: used(row.limit.active), 90),
            Column("note", translate("Planning", "Reason"), lambda row: row.limit.note, 200, flexible=True),
        ),
        _read,
        lambda row: row.limit.id,
        translate("Planning", "Nobody has limits of their own; the rules hold for all."),
        (
            Offer("edit", lambda held, row: _form(held, row.limit, row.name)),
            Offer("drop", do=_drop),
            Offer("add", _new, of_row=False),
        ),
        lambda row: (row.name, pinyin.name_initials(row.name), row.department),
    )  # fmt: skip
