"""Which papers a month of the roster can give, as rows to be chosen from: sheets, weeks, slips, notices."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.papers.choice import PaperRow, row_of
from desktop.ledger import log_book, rosters
from desktop.post.moment import CHINA
from desktop.post.roster.planning.cell import month_days
from desktop.procedures.papers import OF_THE_ROSTER, PaperKind
from desktop.procedures.roster.papers import gathering, log
from desktop.procedures.roster.papers.subject import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desktop.desk.session import Session

_KINDS = frozenset(OF_THE_ROSTER)
_OF_ONE = (PaperKind.HANDOVER_RECORD, PaperKind.DUTY_LOG, PaperKind.PHONE_RECORD)
"""Papers that speak of no month: of a handover, of a day of the log, of one call."""
TOUCHING = ("paper", "duty", "duty_roster", "roster_cell", "handover", "log_entry")
"""Tables whose change may mean that a paper of the roster is no longer what it was."""


def speaks_of(kind: str) -> bool:
    """Whether `kind` is a paper of the roster."""
    return kind in _KINDS


def key_of(kind: str, subject: str) -> str:
    """Return the row of a paper; a day inside a week stands for its Monday. Refuses what is no month or day."""
    if kind in _OF_ONE or ":" in subject or len(subject) == len("2026-11"):
        return f"{kind}:{subject}"
    return f"{kind}:{read(subject).since.isoformat()}"


def told(session: Session, kind: str, subject: str) -> str:
    """Return what the page shows papers of: the month, the day of a handover or of the log, the moment of a call."""
    if kind in _OF_ONE:
        return gathering.named(session.ledger, kind, subject)
    return _month(subject)


def papers_of_roster(session: Session, kind: str, subject: str) -> tuple[PaperRow, ...]:
    """Return the papers of the month that `subject` lies in, the log of a day with its calls, or the one record."""
    if kind == PaperKind.DUTY_LOG:
        return (_row(session, PaperKind.DUTY_LOG, subject), *_calls(session, log.read_day(subject)))
    if kind in _OF_ONE:
        return (_row(session, PaperKind(kind), subject),)
    return tuple(_of_month(session, _month(subject), subject.partition(":")[2]))


def _calls(session: Session, day: date) -> Iterator[PaperRow]:
    since = datetime.combine(day, time(), CHINA)
    for one in log_book.between(session.ledger, since, since + timedelta(days=1)):
        if not one.first:
            yield _row(session, PaperKind.PHONE_RECORD, one.id, f"{one.at:%H:%M} {one.unit or one.place}")


def _month(subject: str) -> str:
    """Return the month that a subject names: of a week the month of the day that was asked for."""
    read(subject)
    return subject[: len("2026-11")]


def _of_month(session: Session, month: str, person: str) -> Iterator[PaperRow]:
    translate = QCoreApplication.translate
    whole = translate("Papers", "whole month")
    yield _row(session, PaperKind.DUTY_ROSTER, month, whole)
    yield _row(session, PaperKind.DUTY_TABLE, month)
    for monday in _mondays(month):
        sunday = monday + timedelta(days=6)
        yield _row(session, PaperKind.DUTY_ROSTER, monday.isoformat(), f"{monday:%m-%d} – {sunday:%m-%d}")
    yield _row(session, PaperKind.DUTY_SLIP, month, translate("Papers", "everybody"))
    if person:
        yield _row(session, PaperKind.DUTY_SLIP, f"{month}:{person}", rosters.names(session.ledger).get(person, ""))
    yield _row(session, PaperKind.CHANGE_NOTICE, month)
    yield _row(session, PaperKind.ATTENDANCE_SUMMARY, month)


def _mondays(month: str) -> Iterator[date]:
    days = month_days(month)
    monday = days[0] - timedelta(days=days[0].weekday())
    while monday <= days[-1]:
        yield monday
        monday += timedelta(days=7)


def _row(session: Session, kind: PaperKind, subject: str, which: str = "") -> PaperRow:
    name = kind.words.said(session.language)
    return row_of(session.ledger, kind, subject, f"{name}　{which}" if which else name)
