"""The lists around meetings: what was and comes, what people brought, who is asked, which meetings come again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.desk.meeting.chips import issue_words, state_chip
from desktop.desk.meetings import forms
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import meetings as records
from desktop.ledger import pinyin
from desktop.post.guard import no
from desktop.post.items.item import ActionItem
from desktop.post.items.states import UNDONE
from desktop.post.meetings.meeting import Meeting
from desktop.post.meetings.series import MeetingSeries, SeriesSeat
from desktop.post.meetings.states import BEFORE_SESSION, MeetingState, SuggestionState
from desktop.post.meetings.suggestion import Suggestion
from desktop.procedures.meetings import reading, series, suggestions

if TYPE_CHECKING:
    from typing import Any

    from desktop.desk.session import Session
    from desktop.desk.theme.tokens import Tone
    from desktop.ledger.meetings import Line

translate = QCoreApplication.translate
_COMING = (*BEFORE_SESSION, MeetingState.IN_SESSION)
_TONES: dict[SuggestionState, tuple[Tone, str]] = {
    SuggestionState.OPEN: ("warn", "tri"),
    SuggestionState.ON_AGENDA: ("run", "list"),
    SuggestionState.ANSWERED: ("ok", "ok"),
    SuggestionState.DROPPED: ("plain", "minus"),
}


def listings(session: Session) -> tuple[Listing[Any], ...]:
    """Return the four lists."""
    return (_meetings(session), _suggestions(session), _seats(session), _series(session))


def lines(session: Session) -> tuple[Line, ...]:
    """Return all meetings, what comes next first, then what was, the latest first."""
    years = {one.year for one in session.ledger.having(Meeting)}
    found = [line for year in years for line in reading.meetings(session.ledger, year)]
    coming = sorted((one for one in found if one.meeting.state in _COMING), key=lambda one: one.meeting.starts_at)
    past = sorted(
        (one for one in found if one.meeting.state not in _COMING), key=lambda one: one.meeting.starts_at, reverse=True
    )
    return (*coming, *past)


def _meetings(session: Session) -> Listing[Line]:
    names: dict[str, str] = {}
    carried: Counter[str] = Counter()

    def read(held: Session) -> tuple[Line, ...]:
        names.update({one.id: one.name for one in held.ledger.having(MeetingSeries)})
        carried.clear()
        carried.update(one.source for one in held.ledger.having(ActionItem, state=UNDONE) if one.carried)
        return lines(held)

    def which(one: Line) -> str:
        told = translate("Meeting", "No. {n}, {name}")
        return told.format(n=one.meeting.number, name=names.get(one.meeting.series, ""))

    def items(one: Line) -> str:
        return f"{one.items - one.undone} / {one.items}" if one.items else ""

    return Listing(
        "meetings",
        translate("Meetings", "Meetings"),
        ("meeting", "meeting_series", "action_item"),
        (
            Column("which", translate("Meetings", "Meeting"), which, 170, bold=True,
                   order=lambda one: one.meeting.starts_at),
            Column("at", translate("Meetings", "Begins"), lambda one: f"{one.meeting.starts_at:%Y-%m-%d %H:%M}", 140,
                   order=lambda one: one.meeting.starts_at),
            Column("state", translate("Meetings", "State"), lambda one: state_chip(session, one.meeting), 110),
            Column("issue", translate("Meetings", "Issue"), lambda one: issue_words(one.meeting), 76,
                   order=lambda one: one.meeting.issue or 0),
            Column("items", translate("Meetings", "Items done"), items, 90, right=True, order=lambda one: one.undone),
            Column("carried", translate("Meetings", "Carried over"), lambda one: str(carried[one.meeting.id] or ""), 80,
                   right=True, order=lambda one: carried[one.meeting.id]),
            Column("place", translate("Meetings", "Place"), lambda one: one.meeting.place, 120),
            Column("chair", translate("Meetings", "Chair"), lambda one: one.meeting.chair, 84),
            Column("recorder", translate("Meetings", "Recorder"), lambda one: one.meeting.recorder, 84),
            Column("reason", translate("Meetings", "Remark"), lambda one: one.meeting.end_reason, 180, flexible=True),
        ),
        read,
        lambda one: one.meeting.id,
        translate("Meetings", "No meeting yet. Enter sets the weekly one up: weekday, time, place, chair, recorder."),
        (
            Offer("open", to=lambda one: ("meeting", one.meeting.id)),
            Offer("postpone", lambda held, one: forms.postpone(held, one.meeting)),
            Offer("cancel", lambda held, one: forms.cancel(held, one.meeting)),
            Offer("add", forms.plan, of_row=False),
            Offer("setup", forms.setup, of_row=False),
        ),
        lambda one: (one.meeting.chair, pinyin.name_initials(one.meeting.chair), one.meeting.recorder),
        chips=_counts,
        hidden=frozenset({"recorder"}),
    )  # fmt: skip


def _counts(rows: tuple[Line, ...]) -> tuple[ChipWords, ...]:
    undone = sum(one.undone for one in rows)
    return (ChipWords(translate("Meetings", "{n} items open").format(n=undone), "warn", "tri"),) if undone else ()


def _suggestions(session: Session) -> Listing[Suggestion]:
    def read(held: Session) -> tuple[Suggestion, ...]:
        found = held.ledger.having(Suggestion, void=False)
        order = list(SuggestionState)
        return tuple(sorted(found, key=lambda one: (order.index(one.state), -one.at.timestamp())))

    def chip(one: Suggestion) -> ChipWords:
        tone, icon = _TONES[one.state]
        return ChipWords(session.words(one.state.words), tone, icon)

    def put(held: Session, one: Suggestion) -> None:
        coming = next((it for it in records.upcoming(held.ledger)), None)
        if coming is None:
            raise no("meeting", "还没有排下一次例会。先按 N 排好。", "No meeting is planned yet. Plan one first.")
        matter = held.give(suggestions.put_on_agenda, one.id, coming.id).result
        held.say(translate("Meetings", "On the agenda of no. {n}: {title}").format(n=coming.number, title=matter.title))

    return Listing(
        "suggestions",
        translate("Meetings", "Suggestions"),
        ("suggestion",),
        (
            Column("at", translate("Meetings", "Time"), lambda one: f"{one.at:%m-%d %H:%M}", 100, bold=True,
                   order=lambda one: one.at),
            Column("state", translate("Meetings", "State"), chip, 104),
            Column("channel", translate("Meetings", "By way of"), lambda one: session.words(one.channel.words), 104),
            Column("who", translate("Meetings", "Who"), lambda one: one.who, 90),
            Column("place", translate("Meetings", "Place"), lambda one: one.place, 110),
            Column("text", translate("Meetings", "What"), lambda one: one.text, 260, flexible=True),
            Column("answer", translate("Meetings", "Answer"), lambda one: one.answer, 200),
        ),
        read,
        lambda one: one.id,
        translate("Meetings", "Nobody has brought anything. N notes a suggestion or a problem."),
        (
            Offer("open", forms.answer),
            Offer("put", do=put),
            Offer("drop", forms.drop_suggestion),
            Offer("add", forms.note_suggestion, of_row=False),
        ),
        lambda one: (one.who, pinyin.name_initials(one.who)),
    )  # fmt: skip


def _seats(session: Session) -> Listing[SeriesSeat]:
    def read(held: Session) -> tuple[SeriesSeat, ...]:
        live = {one.id for one in held.ledger.having(MeetingSeries, active=True)}
        found = (one for one in held.ledger.having(SeriesSeat, active=True) if one.series in live)
        return tuple(sorted(found, key=lambda one: (one.series, one.rank)))

    def drop(held: Session, one: SeriesSeat) -> None:
        from dataclasses import replace

        held.give(series.keep_seat, replace(one, active=False))
        held.say(translate("Meetings", "{name} is not asked any more.").format(name=one.name))

    usual = (translate("Meetings", "present"), translate("Meetings", "attending"))
    return Listing(
        "seats",
        translate("Meetings", "Who is asked"),
        ("series_seat", "meeting_series"),
        (
            Column("rank", translate("Meetings", "Order"), lambda one: str(one.rank), 60, right=True,
                   order=lambda one: one.rank),
            Column("name", translate("Meetings", "Name"), lambda one: one.name, 120, bold=True),
            Column("unit", translate("Meetings", "Unit"), lambda one: one.unit, 160),
            Column("group", translate("Meetings", "As"), lambda one: session.words(one.group.words), 160),
            Column("observer", translate("Meetings", "Usually"), lambda one: usual[one.observer], 100, flexible=True),
        ),
        read,
        lambda one: one.id,
        translate("Meetings", "Nobody is asked yet. N adds a seat; S on the list of meetings sets all up."),
        (
            Offer("open", forms.seat),
            Offer("drop", do=drop),
            Offer("add", lambda held, _row: forms.seat(held, None), of_row=False),
        ),
        lambda one: (one.name, pinyin.name_initials(one.name)),
    )  # fmt: skip


def _series(session: Session) -> Listing[MeetingSeries]:
    days = {one.key: one.text for one in forms.weekdays()}
    return Listing(
        "series",
        translate("Meetings", "Coming again"),
        ("meeting_series",),
        (
            Column("name", translate("Meetings", "Name"), lambda one: one.name, 180, bold=True),
            Column("kind", translate("Meetings", "Kind"), lambda one: session.words(one.kind.words), 150),
            Column("weekday", translate("Meetings", "Weekday"), lambda one: days[str(one.weekday)], 90),
            Column("time", translate("Meetings", "Begins"), lambda one: one.time, 70),
            Column("cutoff", translate("Meetings", "Data cut-off"), lambda one: f"{one.cutoff_minutes}", 90, True),
            Column("place", translate("Meetings", "Place"), lambda one: one.place, 140),
            Column("chair", translate("Meetings", "Chair"), lambda one: one.chair, 90),
            Column("recorder", translate("Meetings", "Recorder"), lambda one: one.recorder, 90, flexible=True),
        ),
        lambda held: held.ledger.having(MeetingSeries, active=True),
        lambda one: one.id,
        translate("Meetings", "No meeting comes again yet. S on the list of meetings sets the weekly one up."),
        (
            Offer("open", forms.edit_series),
            Offer("add", lambda held, _row: forms.edit_series(held, None), of_row=False),
        ),
    )  # fmt: skip
