"""What the papers of the duty log are drawn from: a day with whoever kept its watches, or one call with its reports."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from desktop.ledger import log_book
from desktop.post.command_post import Stand
from desktop.post.guard import no
from desktop.post.moment import CHINA
from desktop.post.roster.duty_log import LogEntry
from desktop.post.whistle import Whistle
from desktop.procedures.dossiers import command_post, imprint

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.paper.roster.log_facts import LogFacts, LogLine, PhoneFacts
    from desktop.procedures.watch import Watch

DUTY_LOG, PHONE_RECORD = "duty_log", "phone_record"
LOG_NOUNS = ("log", "stand", "handover", "post")
"""Nouns of the journal whose entries may change the log of a day; who takes the next watch ends that day's."""


def read_day(subject: str) -> date:
    """Return the day of a log, `2026-11-09`; refuse anything else."""
    try:
        return date.fromisoformat(subject.strip())
    except ValueError:
        raise no(
            "subject", f"“{subject}”不是日期。请写成 2026-11-09。", f"“{subject}” is no day. Write 2026-11-09."
        ) from None


def log_facts(watch: Watch, subject: str, copy: int = 1) -> LogFacts:
    """Return the log of a day, up to now where it is not over; refuse a day that has not come."""
    from desktop.paper.roster.log_facts import LogFacts

    day, now, ledger = read_day(subject), watch.now().astimezone(CHINA), watch.ledger
    since = datetime.combine(day, time(), CHINA)
    until = since + timedelta(days=1)
    if since > now:
        raise no("subject", f"{day} 还没到，没有日志。", f"{day} has not come yet; there is no log.")
    over = now >= until
    lines = tuple(line(ledger, one) for one in log_book.between(ledger, since, until))
    leaders, clerks = _kept(ledger, since, until)
    mark = imprint(watch, copy, final=over)
    return LogFacts(command_post(ledger), day, lines, mark, leaders, clerks, None if over else now)


def phone_facts(watch: Watch, entry_id: str, copy: int = 1) -> PhoneFacts:
    """Return one call with its follow-ups; of a follow-up that of its first report."""
    from desktop.paper.roster.log_facts import PhoneFacts

    ledger = watch.ledger
    found = ledger.get(LogEntry, entry_id)
    first = ledger.get(LogEntry, found.first) if found.first else found
    mark = imprint(watch, copy, final=first.settled_at is not None)
    return PhoneFacts(command_post(ledger), line(ledger, first), log_book.follow_ups(ledger, first.id), mark)


def line(ledger: Ledger, entry: LogEntry) -> LogLine:
    """Return an entry with the number of its whistle and the moment of its first report."""
    from desktop.paper.roster.log_facts import LogLine

    whistle = ledger.find(Whistle, entry.whistle) if entry.whistle else None
    first = ledger.get(LogEntry, entry.first) if entry.first else None
    number = str(whistle.serial or "") if whistle is not None else ""
    return LogLine(entry, number, first.at if first is not None else None)


def named(ledger: Ledger, kind: str, subject: str) -> str:
    """Return what a paper of the log is filed under: the day, or the moment of the call."""
    if kind == DUTY_LOG:
        return read_day(subject).isoformat()
    return f"{ledger.get(LogEntry, subject).at:%Y-%m-%d %H%M}"


def _kept(ledger: Ledger, since: datetime, until: datetime) -> tuple[str, str]:
    """Return who led and who kept the watches of a span, each once, in their order."""
    stands = sorted(ledger.having(Stand), key=lambda one: one.since)
    before = [one for one in stands if one.since <= since][-1:]
    held = (*before, *(one for one in stands if since < one.since < until))
    return tuple("、".join(dict.fromkeys(getattr(one, part) for one in held)) for part in ("leader", "clerk"))  # type: ignore[return-value]
