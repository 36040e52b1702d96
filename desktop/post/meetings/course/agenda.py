"""The order of an agenda: matters added, moved, dropped and marked, the places counted from 1 again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, state_in, written
from desktop.post.meetings.states import BEFORE_SESSION, AgendaSource, AgendaState, MeetingState, OutcomeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.meetings.meeting import Meeting
    from desktop.post.meetings.outcome import Outcome

OPEN = (*BEFORE_SESSION, MeetingState.IN_SESSION)
"""States in which matters may be added, moved and dropped; their frozen facts stay as they were."""
LASTING = (AgendaSource.BY_HAND, AgendaSource.SUGGESTION)
"""Sources that people bring: they stay when the agenda is written anew, and go on the next one until dealt with."""
_SHORT = 40
"""Characters of a title; the rest is for the detail."""


def writable(meeting: Meeting) -> None:
    """Refuse to write on an agenda once the session is over or the meeting is cancelled."""
    state_in(meeting.state, OPEN, "改议程", "changing the agenda")


def standing(item: AgendaItem) -> None:
    """Refuse a matter that was dropped."""
    if item.void:
        raise no("matter", f"“{item.title}”已撤下。", f"“{item.title}” was dropped.")


def once(matters: Iterable[AgendaItem], subject: str) -> None:
    """Refuse to bring one subject twice."""
    same = next((one for one in matters if subject and one.subject == subject), None)
    if same is not None:
        raise no("subject", f"这件事已是第 {same.place} 项议题。", f"It is matter {same.place} already.")


def titled(title: str) -> str:
    """Return a clean title; refuse an empty one."""
    return written("title", title, "议题", "The matter")


def short(text: str) -> str:
    """Return a text as a title: its first sentence, cut where it is long."""
    first = text.strip().split("。")[0].split("\n")[0]
    return first if len(first) <= _SHORT else f"{first[: _SHORT - 1]}…"


def placed(matters: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Return matters with the places 1, 2, 3 in the order in which they are given."""
    return tuple(replace(one, place=at) for at, one in enumerate(matters, 1))


def moved(matters: Sequence[AgendaItem], item: AgendaItem, place: int) -> tuple[AgendaItem, ...]:
    """Return the agenda with one matter at another place; a place beyond either end is that end."""
    others = [one for one in sorted(matters, key=lambda one: one.place) if one.id != item.id]
    at = min(max(place, 1), len(others) + 1) - 1
    return placed((*others[:at], item, *others[at:]))


def dropped(item: AgendaItem, outcomes: Iterable[Outcome], reason: str) -> tuple[AgendaItem, str]:
    """Drop a matter with a reason, which is returned clean; refused where something came out of it."""
    if any(one.matter == item.id and not one.void for one in outcomes):
        raise no(
            "outcomes",
            f"“{item.title}”已有议定内容，不能撤下。请先作废这些内容。",
            f"Something came out of “{item.title}”. Take that back first.",
        )
    return replace(item, void=True), written("reason", reason, "撤下的理由", "The reason")


def marked(item: AgendaItem, outcomes: Iterable[Outcome]) -> AgendaItem:
    """Return a matter in the state that follows from what came out of it: done, next time, waiting."""
    kinds = [one.kind for one in outcomes if one.matter == item.id and not one.void]
    if not kinds:
        return replace(item, state=AgendaState.WAITING)
    only = all(kind is OutcomeKind.DEFERRED for kind in kinds)
    return replace(item, state=AgendaState.DEFERRED if only else AgendaState.DONE)
