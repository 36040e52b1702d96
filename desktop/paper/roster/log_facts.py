"""What the papers of the duty log are drawn from: the entries of a day, or one matter with its follow-ups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.paper.press.imprint import Imprint
    from desktop.post.command_post import CommandPost
    from desktop.post.roster.duty_log import LogEntry


@dataclass(frozen=True, slots=True)
class LogLine:
    """One entry with what it hangs on."""

    entry: LogEntry
    whistle: str = ""
    """Number of the whistle that it is about."""
    of: datetime | None = None
    """When the call came that a follow-up belongs to."""


@dataclass(frozen=True, slots=True)
class LogFacts:
    """The log of one day."""

    post: CommandPost
    day: date
    lines: tuple[LogLine, ...]
    imprint: Imprint
    leaders: str = ""
    """Who led the watches of the day, in their order."""
    clerks: str = ""
    until: datetime | None = None
    """Up to which moment, where the day is not over."""


@dataclass(frozen=True, slots=True)
class PhoneFacts:
    """One call from its first report to the last."""

    post: CommandPost
    first: LogLine
    reports: tuple[LogEntry, ...]
    imprint: Imprint
