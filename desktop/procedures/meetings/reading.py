"""A meeting as its page shows it, what was said before about a matter, and the lists of meetings and suggestions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ledger import boards
from desktop.ledger import meetings as records
from desktop.post.department import Department
from desktop.post.items.item import ActionItem
from desktop.post.items.states import ItemState
from desktop.post.meetings.agenda import AgendaItem
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.minutes import Correction, MinutesText
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.roll import RollEntry
from desktop.post.meetings.series import MeetingSeries
from desktop.post.meetings.states import ON_PAPER, AgendaState, RollMark, SuggestionState
from desktop.post.meetings.suggestion import Suggestion
from desktop.post.whistle import Whistle
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.meetings import Line

_NEAR = 90
"""Days within which whistles at the same place are shown beside a matter: those of `Rules.repeat_days` at first."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of the roll are where, and how many matters wait."""

    present: int
    on_leave: int
    observers: int
    missing: int
    uncalled: int
    waiting: int


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """One meeting with everything that belongs to it; what was dropped or struck is left out."""

    meeting: Meeting
    series: MeetingSeries
    agenda: tuple[AgendaItem, ...]
    """By place."""
    roll: tuple[RollEntry, ...]
    """By rank."""
    outcomes: tuple[Outcome, ...]
    """By matter and place."""
    text: MinutesText | None
    corrections: tuple[Correction, ...]
    items: tuple[ActionItem, ...]
    """The action items that its minutes gave."""
    counts: Counts

    def of(self, matter_id: str) -> tuple[Outcome, ...]:
        """Return the outcomes of one matter."""
        return tuple(one for one in self.outcomes if one.matter == matter_id)

    def marked(self, mark: RollMark) -> tuple[RollEntry, ...]:
        """Return those of the roll with a mark."""
        return tuple(one for one in self.roll if one.mark is mark)


@dataclass(frozen=True, slots=True)
class Past:
    """What an earlier meeting said about a matter, and what became of it."""

    issue: int | None
    """第N期 of its minutes, None while they are not issued."""
    number: int
    on: date
    text: str
    ended: Words
    tone: str
    """ok, bad or plain."""


@dataclass(frozen=True, slots=True)
class Blown:
    """A whistle blown for a matter, or at its place."""

    whistle: str
    serial: str
    text: str
    state: Words


@dataclass(frozen=True, slots=True)
class History:
    """What is behind a matter."""

    said: tuple[Past, ...]
    """Oldest first."""
    whistles: tuple[Blown, ...]
    """Newest first."""


def sheet(ledger: Ledger, meeting_id: str) -> MeetingSheet:
    """Return a meeting with everything that belongs to it; refuse an unknown one."""
    meeting = ledger.get(Meeting, meeting_id)
    agenda = agenda_of(ledger, meeting_id)
    roll = roll_of(ledger, meeting_id)
    marks = [one.mark for one in roll]
    return MeetingSheet(
        meeting,
        ledger.get(MeetingSeries, meeting.series),
        agenda,
        roll,
        outcomes_of(ledger, meeting_id, agenda),
        ledger.find(MinutesText, meeting_id),
        ledger.having(Correction, meeting=meeting_id),
        ledger.having(ActionItem, source=meeting_id),
        Counts(
            marks.count(RollMark.PRESENT),
            marks.count(RollMark.ON_LEAVE),
            marks.count(RollMark.OBSERVER),
            marks.count(RollMark.MISSING),
            marks.count(RollMark.UNCALLED),
            sum(one.state is AgendaState.WAITING for one in agenda),
        ),
    )


def agenda_of(ledger: Ledger, meeting_id: str) -> tuple[AgendaItem, ...]:
    """Return the matters of a meeting by place, without those that were dropped."""
    found = ledger.having(AgendaItem, meeting=meeting_id, void=False)
    return tuple(sorted(found, key=lambda one: one.place))


def roll_of(ledger: Ledger, meeting_id: str) -> tuple[RollEntry, ...]:
    """Return the roll of a meeting by rank, without those who were struck off."""
    found = ledger.having(RollEntry, meeting=meeting_id, void=False)
    return tuple(sorted(found, key=lambda one: one.rank))


def outcomes_of(ledger: Ledger, meeting_id: str, agenda: tuple[AgendaItem, ...]) -> tuple[Outcome, ...]:
    """Return what came out of the matters of a meeting, in their order."""
    place = {one.id: one.place for one in agenda}
    found = ledger.having(Outcome, meeting=meeting_id, void=False)
    return tuple(sorted(found, key=lambda one: (place.get(one.matter, 0), one.place)))


def next_meeting(ledger: Ledger, series: str = "") -> Meeting | None:
    """Return the meeting that is under way or comes next, of one series or of all, or None."""
    return next((one for one in records.upcoming(ledger) if series in ("", one.series)), None)


def meetings(ledger: Ledger, year: int) -> tuple[Line, ...]:
    """Return the meetings of a year with the number of action items of each, the latest first."""
    return records.of_year(ledger, year)[::-1]


def inbox(ledger: Ledger) -> tuple[Suggestion, ...]:
    """Return the suggestions that nobody has answered or put aside, oldest first."""
    states = (SuggestionState.OPEN, SuggestionState.ON_AGENDA)
    return tuple(sorted(ledger.having(Suggestion, state=states, void=False), key=lambda one: one.at))


def history(ledger: Ledger, item: AgendaItem) -> History:
    """Return what earlier meetings said about the subject of a matter, and the whistles blown for it or near it."""
    meeting = ledger.get(Meeting, item.meeting)
    subject = item.subject or item.id
    pairs = records.heard(ledger, subject, meeting.starts_at)
    said = {one.id: one for one in ledger.having(Outcome, id=tuple(pair[0] for pair in pairs))}
    held = {one.id: one for one in ledger.having(Meeting, id=tuple({pair[1] for pair in pairs}))}
    owed = {one.id: one for one in ledger.having(ActionItem, id=tuple(one.item for one in said.values() if one.item))}
    shorts = {one.id: one.short for one in ledger.having(Department)}
    past = [
        _past(said[outcome], held[at], owed.get(said[outcome].item), shorts, meeting.starts_at.date())
        for outcome, at in pairs
        if said[outcome].kind in ON_PAPER
    ]
    return History(tuple(past), _blown(ledger, subject, meeting.starts_at))


def _past(outcome: Outcome, meeting: Meeting, item: ActionItem | None, shorts: dict[str, str], today: date) -> Past:
    who = shorts.get(outcome.department, outcome.owner)
    due = f"{outcome.due.month}月{outcome.due.day}日前" if outcome.due is not None else ""
    text = f"{who} {due}{outcome.text}".strip()
    ended, tone = (outcome.kind.words, "plain") if item is None else _ended(item, today)
    return Past(meeting.issue, meeting.number, meeting.starts_at.date(), text, ended, tone)


def _ended(item: ActionItem, today: date) -> tuple[Words, str]:
    if item.state is ItemState.VERIFIED and item.verified_at is not None:
        late = ((item.reported_at or item.verified_at).date() - item.first_due).days
        if late > 0:
            return Words(f"迟 {late} 天完成", f"Done {late} days late"), "plain"
        return Words("按期完成", "Done in time"), "ok"
    if item.state is ItemState.DROPPED:
        return item.state.words, "plain"
    late = (today - item.due).days
    if late > 0:
        return Words(f"未完成，逾期 {late} 天", f"Not done, {late} days overdue"), "bad"
    state = item.state.words
    return Words(f"{state.zh}，{item.due:%m-%d} 到期", f"{state.en}, due {item.due:%m-%d}"), "plain"


def _blown(ledger: Ledger, subject: str, before: datetime) -> tuple[Blown, ...]:
    item = ledger.find(ActionItem, subject)
    about = ledger.find(Whistle, item.whistle if item is not None else subject)
    if about is None:
        return ()
    found = [Blown(about.id, str(about.serial or ""), about.facts, about.state.words)]
    found += [
        Blown(one.whistle, one.serial, one.facts, ledger.get(Whistle, one.whistle).state.words)
        for one in boards.repeats(ledger, about.village, about.place, before, _NEAR, about.id)
    ]
    return tuple(found)
