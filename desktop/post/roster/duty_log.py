"""The duty log 值班日志: what a watch takes down, its follow-ups, and how it was settled (practice.md 2.5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, written
from desktop.post.roster.states import LogReport
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.post.roster.handover import Handover

_NUMERALS = "零一二三四五六七八九十"
_SHORT = 24
"""Characters of an entry that a handover record quotes."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One call or matter of the log, with the minimum fields of the telephone record of practice.md 2.5."""

    id: str
    at: datetime
    """When the call came."""
    facts: str
    """Cause and course, in the words of the caller."""
    place: str = ""
    unit: str = ""
    """The unit that called; empty for what the watch saw itself."""
    caller: str = ""
    title: str = ""
    phone: str = ""
    measures: str = ""
    """What was done and with which result."""
    impact: str = ""
    """Impact and trend."""
    told: str = ""
    """Who else was told, and when."""
    handling: str = ""
    """What the leader decided, who sees to it."""
    whistle: str = ""
    """Id of the whistle that came of it or that it is about."""
    first: str = ""
    """Id of the first report, for a follow-up."""
    report: LogReport = LogReport.INITIAL
    number: int = 0
    """Number of a follow-up among those of its matter."""
    reports: int = 0
    """How many follow-ups a first report has."""
    recorder: str = ""
    recorded_at: datetime | None = None
    settled_at: datetime | None = None
    settled_by: str = ""
    outcome: str = ""
    void: bool = False
    """True where it was taken back within the minute."""

    @property
    def open(self) -> bool:
        """Whether it is a matter that a watch must still see to."""
        return not (self.first or self.void) and self.settled_at is None

    @property
    def name(self) -> Words:
        """What kind of report it is, as the log names it: 续报一, 终报."""
        if self.report is LogReport.FOLLOW_UP:
            return Words(f"续报{_numeral(self.number)}", f"follow-up {self.number}")
        if self.report is LogReport.FINAL:
            return Words("终报", "final report")
        return Words("初报", "first report") if self.reports else Words("记事", "entry")

    @property
    def brief(self) -> str:
        """The entry in a few characters: the unit, where, what; no name, for it gets into the journal."""
        facts = self.facts.rstrip("。；; ")
        facts = facts if len(facts) <= _SHORT else f"{facts[:_SHORT]}…"
        return "，".join(part for part in (self.unit, f"{self.place}{facts}") if part)

    def checked(self) -> LogEntry:
        """Return it without blanks around its texts; refuse one that says nothing."""
        clean = {name: getattr(self, name).strip() for name in WRITTEN}
        clean["facts"] = written("facts", self.facts, "内容", "What was said")
        return replace(self, **clean)

    def settle(self, at: datetime, by: str, outcome: str) -> LogEntry:
        """Let it be settled, by name and with what came of it; once, and on the first report only."""
        if self.first:
            raise no("entry", "这是续报。请在首报上办结。", "This is a follow-up. Settle the first report.")
        _holds(self)
        if self.settled_at is not None:
            raise _settled(self)
        follows("at", at, "办结", "Settling", ((self.at, Words("来电", "the call")),))
        return replace(
            self,
            settled_at=at,
            settled_by=written("by", by, "办结人", "Who settled it"),
            outcome=written("outcome", outcome, "办理结果", "The outcome"),
        )

    def follow(self, report: LogEntry) -> tuple[LogEntry, LogEntry]:
        """Return this first report, one follow-up richer, and that follow-up with its number; a final one settles it.

        Refused where the matter is settled, or where the follow-up is earlier than the call.
        """
        if self.first:
            raise no("entry", "续报要记在首报下。", "A follow-up belongs to the first report.")
        _holds(self)
        if self.settled_at is not None:
            raise _settled(self)
        follows("at", report.at, "续报", "The follow-up", ((self.at, Words("来电", "the call")),))
        number = self.reports + 1
        more = replace(report.checked(), first=self.id, number=number, place=report.place or self.place)
        old = replace(self, reports=number)
        if report.report is LogReport.FINAL:
            old = old.settle(more.at, more.recorder, more.facts)
        return old, more


WRITTEN = ("place", "unit", "caller", "title", "phone", "facts", "measures", "impact", "told", "handling", "whistle")
"""The fields that a person writes and may still correct before the watch is handed over."""


def amendable(entry: LogEntry, handovers: Iterable[Handover]) -> None:
    """Refuse to change an entry that a signed handover stands over; a follow-up says then what was wrong."""
    _holds(entry)
    if entry.settled_at is not None:
        raise _settled(entry)
    for one in handovers:
        if not one.void and one.out_signed_at is not None and _before(entry, one.out_signed_at):
            raise no(
                "entry",
                f"{one.out_signed_at:%m-%d %H:%M} 已交班签字，这一条不能改。请记续报说明。",
                f"The watch was signed over at {one.out_signed_at:%m-%d %H:%M}. Say it in a follow-up.",
            )


def _before(entry: LogEntry, at: datetime) -> bool:
    return entry.recorded_at is not None and entry.recorded_at <= at


def _holds(entry: LogEntry) -> None:
    if entry.void:
        raise no("entry", "这一条已撤回。", "This entry was taken back.")


def _settled(entry: LogEntry) -> Exception:
    assert entry.settled_at is not None  # noqa: S101 - asked by those who call it
    told = f"{entry.settled_at:%m-%d %H:%M}"
    return no(
        "entry",
        f"这一条 {told} 已办结（{entry.settled_by}）。有新情况另记一条。",
        f"It was settled at {told} by {entry.settled_by}. Note what is new as an entry of its own.",
    )


def _numeral(number: int) -> str:
    """Return a number as 续报 are counted: 一 … 十, 十一 …, figures from 20 on."""
    ten = len(_NUMERALS) - 1
    if number <= ten:
        return _NUMERALS[number]
    return f"十{_NUMERALS[number - ten]}" if number < 2 * ten else str(number)
