"""Holidays and moved working days: a year taken in from the package or a file, days by hand; a missing year is loud."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.desk.controls.notice import NoticeWords
from desktop.desk.marks.chip import ChipWords
from desktop.desk.orders.ask import Ask, Choice, OrderForm
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import rosters
from desktop.post.refused import Refused
from desktop.post.roster.calendar import CalendarDay
from desktop.post.words import Words
from desktop.procedures.roster import calendar as orders

if TYPE_CHECKING:
    from desktop.desk.session import Session

translate = QCoreApplication.translate
_AHEAD = timedelta(days=92)
"""So far ahead a missing year is said: a quarter is what an office plans."""
_REST, _WORK = "rest", "work"


def missing(session: Session) -> tuple[int, ...]:
    """Return the years of the coming quarter whose holidays are not in the table."""
    today = session.now().date()
    return rosters.calendar(session.ledger).missing(today, today + _AHEAD)


def strip(session: Session) -> tuple[NoticeWords, tuple[str, ...]] | None:
    """Return the loud strip for a missing year and the offers that mend it; None where no year is missing."""
    years = missing(session)
    if not years:
        return None
    bold = translate("Planning", "The holidays of {years} are not taken in").format(
        years="、".join(str(year) for year in years)
    )
    text = translate("Planning", "Until then its holidays count as plain days, and the roster is planned wrongly.")
    return NoticeWords(bold, text, tone="bad", icon="x"), ("year", "from_file")


def taking_in(session: Session, _row: object = None) -> OrderForm:
    """Return the form that takes in a year from the package's table."""
    years = missing(session) or (session.now().year,)
    return OrderForm(
        "year",
        translate("Planning", "Take in a year"),
        translate("Planning", "Take it in"),
        (Ask("year", translate("Planning", "Year"), start=str(years[0])),),
        lambda said: session.give(
            orders.import_year, editor.whole("year", translate("Planning", "Year"), said["year"])
        ),
        lambda days: translate("Planning", "{n} holidays and moved working days of {year} are in.").format(
            n=len(days), year=days[0].day.year
        ),
        note=translate("Planning", "from the program's own table; a year it does not hold comes in from a file"),
    )


def _form(session: Session, one: CalendarDay | None) -> OrderForm:
    def give(said: dict[str, Any]) -> Any:  # noqa: ANN401 - what the order returned
        if said["day"] is None:
            raise Refused("day", Words("没有写日期。请写上。", "Give the day."))
        rest = said["rest"] == _REST
        day = CalendarDay(
            said["day"].isoformat(), said["day"], said["name"], rest, said["statutory"] == editor.YES, said["source"]
        )
        return session.give(orders.keep_days, (day,), said["source"])

    both = (Choice(_REST, translate("Planning", "holiday")), Choice(_WORK, translate("Planning", "working day")))
    statutory = editor.flag(
        "statutory", translate("Planning", "Statutory day"), start=one is not None and one.statutory
    )
    title = translate("Planning", "A day of the calendar") if one is None else f"{one.day.isoformat()} {one.name}"
    return OrderForm(
        "day",
        title,
        translate("Editor", "Keep"),
        (
            Ask("day", translate("Planning", "Day"), "day", start="" if one is None else one.day, hint="10-1"),
            Ask("name", translate("Planning", "Holiday"), start="" if one is None else one.name),
            Ask("rest", translate("Planning", "It is a"), "choice", both,
                start=_REST if one is None or one.rest else _WORK),
            statutory.ask,
            Ask("source", translate("Planning", "Notice"), start="" if one is None else one.source, wide=True,
                hint=translate("Planning", "number of the notice")),
        ),
        give,
        lambda _days: translate("Editor", "Kept."),
    )  # fmt: skip


def _forget(session: Session, one: CalendarDay) -> OrderForm:
    return OrderForm(
        "forget",
        translate("Planning", "Take {day} out of the table").format(day=one.day.isoformat()),
        translate("Planning", "Take it out"),
        (Ask("reason", translate("Planning", "Reason"), wide=True),),
        lambda said: session.give(orders.forget_day, one.day, said["reason"]),
        lambda _one: translate("Planning", "It counts as the plain week has it again."),
        note=one.name,
    )


def _read(session: Session) -> tuple[CalendarDay, ...]:
    today = session.now().date()
    days = session.ledger.having(CalendarDay, active=True)
    return tuple(sorted(days, key=lambda one: (one.day < today, one.day)))


def weekday(one: CalendarDay) -> str:
    """Return the day of the week in words."""
    return (
        translate("Planning", "Monday"), translate("Planning", "Tuesday"), translate("Planning", "Wednesday"),
        translate("Planning", "Thursday"), translate("Planning", "Friday"), translate("Planning", "Saturday"),
        translate("Planning", "Sunday"),
    )[one.day.weekday()]  # fmt: skip


def _rest(one: CalendarDay) -> ChipWords:
    if one.rest:
        return ChipWords(translate("Planning", "off"), "run", "moon")
    return ChipWords(translate("Planning", "works"), "plain")


def _years(rows: tuple[CalendarDay, ...]) -> tuple[ChipWords, ...]:
    counted: dict[int, int] = {}
    for one in rows:
        counted[one.day.year] = counted.get(one.day.year, 0) + 1
    return tuple(
        ChipWords(translate("Planning", "{year}: {n} days").format(year=year, n=n), "run")
        for year, n in sorted(counted.items())[-3:]
    )


def listing(_session: Session) -> Listing[CalendarDay]:
    """Return the table of the calendar, what is to come first."""
    yes = translate("Planning", "statutory")
    return Listing(
        "calendar",
        translate("Planning", "Holidays"),
        ("calendar_day",),
        (
            Column("day", translate("Planning", "Day"), lambda one: one.day.isoformat(), 110, bold=True,
                   value=lambda one: one.day.isoformat()),
            Column("weekday", translate("Planning", "Weekday"), weekday, 90, order=lambda one: one.day.weekday()),
            Column("rest", translate("Planning", "Offices"), _rest, 90),
            Column("name", translate("Planning", "Holiday"), lambda one: one.name, 150),
            Column("statutory", translate("Planning", "Statutory day"), lambda one: yes if one.statutory else "", 110),
            Column("source", translate("Planning", "Notice"), lambda one: one.source, 260, flexible=True),
        ),
        _read,
        lambda one: one.id,
        translate("Planning", "No holiday is known. I takes in a year from the program, O from the office's file."),
        (
            Offer("edit", _form),
            Offer("drop", _forget),
            Offer("year", taking_in, of_row=False),
            Offer("from_file", to=lambda _row: ("intake", ""), of_row=False),
            Offer("add", lambda session, _row: _form(session, None), of_row=False),
        ),
        lambda one: (one.name,),
        chips=_years,
        strip=strip,
    )  # fmt: skip
