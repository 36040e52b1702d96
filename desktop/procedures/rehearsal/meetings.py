"""The weekly meeting of a rehearsal: some that were held, with minutes and items, and the next one collecting."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop.ledger import rosters
from desktop.post.meetings.dates import slot
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.outcome import Outcome
from desktop.post.meetings.series import MeetingSeries
from desktop.post.meetings.states import AgendaSource, AgendaState, Channel, MeetingState, OutcomeKind, RollMark
from desktop.procedures.items import orders
from desktop.procedures.meetings import agenda, calendar, minutes, reading, roll, session, suggestions
from desktop.procedures.meetings.series import keep_series, standard_series
from desktop.procedures.meetings.timetable import keep_up
from desktop.procedures.rehearsal.stage import script

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.post.meetings.agenda import AgendaItem
    from desktop.procedures.rehearsal.stage import Stage

_HOUR, _DAY, _WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
_BEGINS = 8
_ANNOUNCED = timedelta(days=3)
"""How long before it begins a meeting is planned and its matters are collected."""
_ISSUED = timedelta(hours=4)
"""How long after it began the minutes of a meeting are issued."""


def keep_meetings(stage: Stage) -> None:
    """Keep the orders of the weekly meeting: the last Mondays held, the next one planned, suggestions in the inbox."""
    told = script("meetings")
    stage.at(stage.time, _set_up, stage, told)
    held, following = _mondays(stage, len(told["meeting"]))
    for begins, one in zip(reversed(held), reversed(told["meeting"]), strict=False):
        stage.at(begins - _ANNOUNCED, _plan, stage, told, one, begins)
        stage.at(begins - _HOUR, _leave, stage, *one["leave"])
        stage.at(begins - _HOUR / 2, keep_up, stage.watch)
        stage.at(begins, _open, stage, one)
        stage.at(begins + _HOUR, _decide, stage, told, one)
        stage.at(begins + 2 * _HOUR, _end, stage)
        stage.at(begins + _ISSUED, _issue, stage, told, one)
    soon = max(min(following - _ANNOUNCED, stage.end - 2 * _HOUR), stage.time)
    stage.at(soon, _plan, stage, told, {"matter": ()}, following)
    for one in told["suggestion"]:
        stage.at(max(stage.end - one["days"] * _DAY, stage.time), _suggest, stage, one)
    stage.at(stage.end, keep_up, stage.watch)


def _mondays(stage: Stage, most: int) -> tuple[list[datetime], datetime]:
    """Return when the last meetings were, oldest first, and when the next one is; rest days have none.

    A meeting of today whose minutes would not be issued yet is still to come.
    """
    holidays = rosters.calendar(stage.ledger)
    first = stage.end.replace(hour=_BEGINS, minute=0, second=0) - stage.end.weekday() * _DAY
    following = first if first + _ISSUED > stage.end else first + _WEEK
    held: list[datetime] = []
    begins = following - _WEEK
    while begins - _ANNOUNCED > stage.time and len(held) < most:
        if not holidays.rests(begins.date()):
            held.append(begins)
        begins -= _WEEK
    return held[::-1], slot(following, holidays).working


def _set_up(stage: Stage, told: dict[str, Any]) -> None:
    series = standard_series(stage.watch).result
    kept = replace(series, place=told["place"], first_number=told["first_number"], standing=tuple(told["standing"]))
    keep_series(stage.watch, kept)


def _plan(stage: Stage, told: dict[str, Any], one: dict[str, Any], begins: datetime) -> None:
    series = stage.ledger.having(MeetingSeries)[0]
    meeting = calendar.plan_meeting(stage.watch, series.id, begins).result
    calendar.collect(stage.watch, meeting.id)
    for guest in told["guest"]:
        roll.invite(stage.watch, meeting.id, guest["name"], guest["unit"], observer=True)
    for matter in one["matter"]:
        agenda.add_matter(stage.watch, meeting.id, matter["title"], matter["detail"], matter["by"])


def _now(stage: Stage) -> str:
    """Return the id of the meeting that is ahead or under way."""
    meeting = reading.next_meeting(stage.ledger)
    assert meeting is not None  # noqa: S101 - the script plans one first
    return meeting.id


def _leave(stage: Stage, name: str, reason: str) -> None:
    entry = next(one for one in reading.roll_of(stage.ledger, _now(stage)) if one.name == name)
    roll.ask_leave(stage.watch, entry.id, reason)


def _open(stage: Stage, one: dict[str, Any]) -> None:
    meeting = session.open_session(stage.watch, _now(stage)).result
    missing, why = one["missing"]
    late, minutes_late = one["late"]
    for entry in reading.roll_of(stage.ledger, meeting.id):
        if entry.mark is RollMark.ON_LEAVE:
            continue
        away = entry.unit in (missing, late)
        mark = RollMark.MISSING if away else RollMark.OBSERVER if entry.observer else RollMark.PRESENT
        roll.call(stage.watch, entry.id, mark, why if entry.unit == missing else "")
        if entry.unit == late:
            stage.at(stage.time + timedelta(minutes=minutes_late), _come, stage, entry.id)


def _come(stage: Stage, entry: str) -> None:
    roll.came(stage.watch, entry)


def _decide(stage: Stage, told: dict[str, Any], one: dict[str, Any]) -> None:
    """Write down what the script says of each matter; a matter of people that it does not name is put off."""
    by_title = {matter["title"]: matter for matter in one["matter"]}
    for matter in reading.agenda_of(stage.ledger, _now(stage)):
        if matter.title in by_title:
            for outcome in by_title[matter.title]["outcome"]:
                _outcome(stage, matter, outcome)
        elif matter.source is AgendaSource.FIGURES:
            session.add_outcome(stage.watch, matter.id, OutcomeKind.NOTED, told["said"]["figures"])
        elif matter.source is AgendaSource.ITEM:
            session.add_outcome(stage.watch, matter.id, OutcomeKind.CONTINUE, told["said"]["item"])
        elif matter.source is not AgendaSource.BY_HAND:
            agenda.mark_matter(stage.watch, matter.id, AgendaState.DONE)


def _outcome(stage: Stage, matter: AgendaItem, told: dict[str, Any]) -> None:
    fields: dict[str, Any] = {
        name: told[name] for name in ("owner", "standard", "quantity", "checker", "reservation") if name in told
    }
    if "department" in told:
        fields["department"] = stage.departments[told["department"]]
        fields["supports"] = tuple(stage.departments[short] for short in told.get("supports", ()))
        fields["due"] = stage.time.date() + told["days"] * _DAY
    kind = OutcomeKind(told.get("kind", OutcomeKind.DECISION))
    session.add_outcome(stage.watch, matter.id, kind, told["text"], **fields)


def _end(stage: Stage) -> None:
    session.end_session(stage.watch, _now(stage), defer_rest=True)


def _issue(stage: Stage, told: dict[str, Any], one: dict[str, Any]) -> None:
    """Issue the minutes, without a PDF: who opens them has it drawn; then the owners go to work."""
    (meeting,) = stage.ledger.having(Meeting, state=MeetingState.MINUTES_DRAFT)
    minutes.draft_minutes(stage.watch, meeting.id)
    minutes.submit(stage.watch, meeting.id, told["reviewer"])
    minutes.issue(stage.watch, meeting.id, meeting.chair, file=False)
    for outcome in (outcome for matter in one["matter"] for outcome in matter["outcome"]):
        found = stage.ledger.having(Outcome, meeting=meeting.id, text=outcome["text"])[0]
        _follow(stage, found, outcome)


def _follow(stage: Stage, outcome: Outcome, told: dict[str, Any]) -> None:
    """Keep the steps of an action item for their days."""
    if "accept" in told:
        stage.at(stage.time + told["accept"] * _DAY, _accept, stage, outcome)
    if "report" in told:
        days, words = told["report"]
        stage.at(stage.time + days * _DAY, _report, stage, outcome, words)
    if "verify" in told:
        days, words = told["verify"]
        stage.at(stage.time + days * _DAY, _verify, stage, outcome, words)


def _accept(stage: Stage, outcome: Outcome) -> None:
    orders.accept_item(stage.watch, outcome.item, outcome.owner)


def _report(stage: Stage, outcome: Outcome, words: str) -> None:
    orders.report_item(stage.watch, outcome.item, words, outcome.owner)


def _verify(stage: Stage, outcome: Outcome, words: str) -> None:
    orders.verify_item(stage.watch, outcome.item, outcome.checker, words)


def _suggest(stage: Stage, told: dict[str, Any]) -> None:
    suggestions.note_suggestion(stage.watch, Channel(told["channel"]), told["text"], told["who"], told.get("place", ""))
