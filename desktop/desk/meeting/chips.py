"""The states of a meeting as chips and captions, the same in the list, in the head of the page and on the roll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.post.meetings.states import MeetingState

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.session import Session
    from desktop.desk.theme.tokens import Tone
    from desktop.post.meetings.meeting import Meeting
    from desktop.procedures.meetings.reading import Counts, MeetingSheet

translate = QCoreApplication.translate
_TONES: dict[MeetingState, tuple[Tone, str]] = {
    MeetingState.PLANNED: ("plain", ""),
    MeetingState.COLLECTING: ("run", "list"),
    MeetingState.FROZEN: ("run", "lock"),
    MeetingState.IN_SESSION: ("acc", "meet"),
    MeetingState.MINUTES_DRAFT: ("warn", "pen"),
    MeetingState.REVIEW: ("warn", "eye"),
    MeetingState.ISSUED: ("ok", "seal"),
    MeetingState.FOLLOWING: ("run", "clock"),
    MeetingState.CLOSED: ("ok", "ok"),
    MeetingState.CANCELLED: ("plain", "minus"),
}


def state_chip(session: Session, meeting: Meeting) -> ChipWords:
    """Return the state of a meeting."""
    tone, icon = _TONES[meeting.state]
    return ChipWords(session.words(meeting.state.words), tone, icon)


def issue_words(meeting: Meeting) -> str:
    """Return 第N期, empty before the issue."""
    return "" if meeting.issue is None else translate("Meeting", "issue {n}").format(n=meeting.issue)


def title_of(sheet: MeetingSheet) -> str:
    """Return which meeting it is: 第38次周例会."""
    return translate("Meeting", "No. {n}, {name}").format(n=sheet.meeting.number, name=sheet.series.name)


def cutoff_chip(meeting: Meeting, now: datetime) -> ChipWords:
    """Return the lamp of the data: until when the figures count, or when they will be fixed."""
    if meeting.frozen_at is not None:
        return ChipWords(translate("Meeting", "data {time}").format(time=f"{meeting.frozen_at:%H:%M}"), "run", "lock")
    day = "" if meeting.cutoff_at.date() == now.date() else f"{meeting.cutoff_at:%m-%d} "
    text = translate("Meeting", "cut-off {time}").format(time=f"{day}{meeting.cutoff_at:%H:%M}")
    return ChipWords(text, "plain", "clock")


def roll_chips(counts: Counts) -> tuple[ChipWords, ...]:
    """Return how many of the roll are where."""
    found: tuple[tuple[int, str, Tone, str], ...] = (
        (counts.present, translate("Meeting", "present {n}"), "ok", "ok"),
        (counts.on_leave, translate("Meeting", "excused {n}"), "run", "clock"),
        (counts.observers, translate("Meeting", "attending {n}"), "run", "user"),
        (counts.missing, translate("Meeting", "missing {n}"), "bad", "x"),
        (counts.uncalled, translate("Meeting", "not called {n}"), "plain", ""),
    )
    return tuple(ChipWords(text.format(n=count), tone, icon) for count, text, tone, icon in found if count)
