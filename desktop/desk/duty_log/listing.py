"""The lists of the duty log: this watch and today, what nobody has settled, and the book from its last page."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.duty_log import forms
from desktop.desk.marks.chip import ChipWords
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import log_book, pinyin
from desktop.post.command_post import Stand

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.session import Session
    from desktop.post.roster.duty_log import LogEntry

translate = QCoreApplication.translate
MOST = 2000
"""Entries of the whole book that are listed; the paper of a day has all of that day."""
_LONGEST = timedelta(hours=36)
"""A watch that was begun longer ago was never handed over."""


def begun(session: Session) -> datetime:
    """Return since when entries belong to this page: midnight, or the beginning of the watch that goes on."""
    now = session.now()
    since = now.replace(hour=0, minute=0, second=0, microsecond=0)
    stand = max(session.ledger.having(Stand), key=lambda one: (one.since, one.id), default=None)
    if stand is None or now - stand.since > _LONGEST:
        return since
    return min(since, stand.since)


def listings(session: Session) -> tuple[Listing[LogEntry], ...]:
    """Return the three lists."""
    ledger = session.ledger

    def today(held: Session) -> tuple[LogEntry, ...]:
        return log_book.between(held.ledger, begun(held), held.now() + timedelta(seconds=1))

    day = translate("DutyLog", "No entry yet: a nil record. N notes a call, F8 does from anywhere.")
    return (
        _listing(session, "day", translate("DutyLog", "This watch"), today, day),
        _listing(session, "open", translate("DutyLog", "Open"), lambda _held: log_book.open_entries(ledger),
                 translate("DutyLog", "Nothing is open.")),
        _listing(session, "all", translate("DutyLog", "Book"), lambda _held: log_book.latest(ledger, MOST),
                 translate("DutyLog", "The log is empty.")),
    )  # fmt: skip


def _listing(
    session: Session, key: str, title: str, read: Callable[[Session], tuple[LogEntry, ...]], empty: str
) -> Listing[LogEntry]:
    def named(entry: LogEntry) -> str:
        return session.words(entry.name)

    def caption(held: Session, _rows: tuple[LogEntry, ...]) -> str:
        return translate("DutyLog", "since {time}").format(time=f"{begun(held):%m-%d %H:%M}") if key == "day" else ""

    return Listing(
        key,
        title,
        ("log_entry", "stand"),
        (
            Column("at", translate("DutyLog", "Time"), lambda one: f"{one.at:%m-%d %H:%M}", 100, bold=True,
                   order=lambda one: one.at),
            Column("report", translate("DutyLog", "Report"), named, 72),
            Column("state", translate("DutyLog", "State"), state, 84),
            Column("who", translate("DutyLog", "Who called"), who, 170),
            Column("phone", translate("DutyLog", "Telephone"), lambda one: one.phone, 112),
            Column("place", translate("DutyLog", "Place"), lambda one: one.place, 110),
            Column("facts", translate("DutyLog", "Content"), lambda one: one.facts, 260, flexible=True),
            Column("recorder", translate("DutyLog", "Recorder"), lambda one: one.recorder, 76),
        ),
        read,
        lambda one: one.id,
        empty,
        (
            Offer("edit", forms.correct),
            Offer("follow", forms.follow),
            Offer("settle", forms.settle),
            Offer("record", to=lambda one: ("paper", f"phone_record:{one.first or one.id}")),
            Offer("add", forms.note, of_row=False),
        ),
        lambda one: (one.caller, pinyin.name_initials(one.caller), one.measures, one.impact, one.told, one.handling,
                     one.outcome),
        caption=caption,
        chips=counts,
        hidden=frozenset({"phone"}),
    )  # fmt: skip


def who(entry: LogEntry) -> str:
    """Return who called, as one reads it in the book."""
    return " ".join(part for part in (entry.unit, entry.caller, entry.title) if part)


def state(entry: LogEntry) -> str | ChipWords:
    """Return whether a matter is open; a follow-up says nothing of its own."""
    if entry.first:
        return ""
    if entry.open:
        return ChipWords(translate("DutyLog", "open"), "warn", "tri")
    return ChipWords(translate("DutyLog", "settled"), "ok", "ok")


def counts(rows: tuple[LogEntry, ...]) -> tuple[ChipWords, ...]:
    """Return how many matters of a list are open and how many settled."""
    matters = [one for one in rows if not one.first]
    left = sum(one.open for one in matters)
    found = (
        (left, ChipWords(translate("DutyLog", "open {n}").format(n=left), "warn", "tri")),
        (len(matters) - left, ChipWords(translate("DutyLog", "settled {n}").format(n=len(matters) - left), "ok", "ok")),
    )
    return tuple(chip for count, chip in found if count)
