"""What the papers of a meeting are drawn from: frozen facts, gathered at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.paper.press.imprint import Imprint
    from desktop.post.command_post import CommandPost
    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.meetings.meeting import Meeting
    from desktop.post.meetings.minutes import Correction
    from desktop.post.meetings.roll import RollEntry
    from desktop.post.meetings.series import MeetingSeries


@dataclass(frozen=True, slots=True)
class MinutesFacts:
    """The text of minutes with what stands around it; once they are issued it is the same for ever."""

    post: CommandPost
    series: MeetingSeries
    meeting: Meeting
    body: str
    imprint: Imprint
    """Of issued minutes: the moment, the journal's head and the entry of their issue."""


@dataclass(frozen=True, slots=True)
class CorrectionFacts:
    """A numbered correction with the minutes that it points to."""

    post: CommandPost
    series: MeetingSeries
    meeting: Meeting
    correction: Correction
    original_digest: str
    """SHA-256 of the filed PDF of the minutes; empty where it was not filed yet."""
    imprint: Imprint


@dataclass(frozen=True, slots=True)
class AgendaFacts:
    """The matters of a meeting with the facts as they stood at the cut-off."""

    post: CommandPost
    series: MeetingSeries
    meeting: Meeting
    matters: tuple[AgendaItem, ...]
    imprint: Imprint


@dataclass(frozen=True, slots=True)
class SignInFacts:
    """Everybody who is asked to a meeting, to sign by hand."""

    post: CommandPost
    series: MeetingSeries
    meeting: Meeting
    roll: tuple[RollEntry, ...]
    imprint: Imprint


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that the post cannot solve alone (E22)."""

    number: str
    """〔2026〕议字12号 or 〔2026〕哨字233号."""
    text: str
    owner: str
    since: str
    until: date | None
    state: str


@dataclass(frozen=True, slots=True)
class UpwardFacts:
    """The list of problems for the district as of one meeting."""

    post: CommandPost
    series: MeetingSeries
    meeting: Meeting
    at: datetime
    decided: tuple[Problem, ...]
    on_ledger: tuple[Problem, ...]
    escalated: tuple[Problem, ...]
    imprint: Imprint

    @property
    def count(self) -> int:
        """How many problems there are."""
        return len(self.decided) + len(self.on_ledger) + len(self.escalated)
