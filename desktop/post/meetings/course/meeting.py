"""The course of one meeting: each step with its guards, from its date to the draft of its minutes (domain.md 7.5)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, state_in, written
from desktop.post.meetings.states import BEFORE_SESSION, AgendaState, MeetingState, RollMark
from desktop.post.person import person
from desktop.post.refused import Door
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.post.meetings.agenda import AgendaItem
    from desktop.post.meetings.meeting import Meeting
    from desktop.post.meetings.roll import RollEntry
    from desktop.post.meetings.series import MeetingSeries

M = MeetingState
_MOST = 6
"""Names that a refusal gives; the window shows all."""


def collect(meeting: Meeting) -> Meeting:
    """Begin to collect matters 议题征集."""
    state_in(meeting.state, (M.PLANNED,), "开始征集议题", "collecting matters")
    return replace(meeting, state=M.COLLECTING)


def freeze(meeting: Meeting, at: datetime) -> Meeting:
    """Freeze the agenda with the data of this moment 议程锁定."""
    if meeting.state is M.PLANNED:
        door = Door("collect_matters", Words("先开始征集议题", "Begin collecting first"))
        raise no("state", "还没有开始征集议题，锁不了议程。", "Matters are not being collected yet.", door)
    state_in(meeting.state, (M.COLLECTING,), "锁定议程", "freezing the agenda")
    return replace(meeting, state=M.FROZEN, frozen_at=at)


def postpone(meeting: Meeting, series: MeetingSeries, starts_at: datetime, reason: str, now: datetime) -> Meeting:
    """Put a meeting off to another time, with the reason; it is planned again and its agenda is written anew."""
    state_in(meeting.state, BEFORE_SESSION, "改期", "putting off")
    if starts_at == meeting.starts_at:
        raise no("starts_at", "新时间和原时间一样。请改。", "The new time is the old one.")
    if starts_at <= now:
        raise no("starts_at", "新时间已经过了。请改为以后的时间。", "The new time has passed. Give a later one.")
    return replace(
        meeting,
        state=M.PLANNED,
        starts_at=starts_at,
        cutoff_at=series.cutoff(starts_at),
        postponed_from=meeting.starts_at,
        end_reason=written("reason", reason, "改期理由", "The reason"),
        frozen_at=None,
    )


def cancel(meeting: Meeting, reason: str) -> Meeting:
    """Cancel a meeting that has not begun; it keeps its 第N次 and says why."""
    state_in(meeting.state, BEFORE_SESSION, "取消", "cancelling")
    return replace(meeting, state=M.CANCELLED, end_reason=written("reason", reason, "取消理由", "The reason"))


def amend(meeting: Meeting, *, place: str | None, chair: str | None, recorder: str | None) -> Meeting:
    """Change place, chair or recorder until the session is over; the minutes print them."""
    state_in(meeting.state, (*BEFORE_SESSION, M.IN_SESSION), "改会议安排", "changing its arrangements")
    return replace(
        meeting,
        place=meeting.place if place is None else place.strip(),
        chair=meeting.chair if chair is None else person(chair),
        recorder=meeting.recorder if recorder is None else person(recorder),
    )


def open_session(meeting: Meeting, at: datetime) -> Meeting:
    """Open the session; somebody is in the chair and somebody takes the minutes."""
    if meeting.state in (M.PLANNED, M.COLLECTING):
        door = Door("freeze_agenda", Words("先锁定议程", "Freeze the agenda first"))
        raise no("state", "议程还没有锁定，开不了会。", "The agenda is not frozen yet.", door)
    state_in(meeting.state, (M.FROZEN,), "开会", "opening the session")
    for field, zh, en in (("chair", "主持人", "The chair"), ("recorder", "记录人", "The recorder")):
        written(field, getattr(meeting, field), zh, en)
    return replace(meeting, state=M.IN_SESSION, opened_at=at)


def in_session(meeting: Meeting, zh: str, en: str) -> None:
    """Refuse what is writable only while the meeting is in session."""
    if meeting.state not in (M.MINUTES_DRAFT, M.REVIEW):
        return state_in(meeting.state, (M.IN_SESSION,), zh, en)
    door = Door("resume_session", Words("恢复会中，写明理由", "Resume the session, with a reason"))
    raise no("state", f"会已经散了，不能{zh}。", f"The session is over; {en} is not possible.", door)


def end_session(meeting: Meeting, at: datetime, roll: Iterable[RollEntry], matters: Iterable[AgendaItem]) -> Meeting:
    """End the session 散会: everybody on the roll was called and every matter was dealt with or put off."""
    state_in(meeting.state, (M.IN_SESSION,), "散会", "ending the session")
    uncalled = [one.name for one in roll if one.mark is RollMark.UNCALLED]
    if uncalled:
        raise no(
            "roll",
            f"还有 {len(uncalled)} 人没点到：{_some(uncalled, '、', '等')}。请先点完。",
            f"{len(uncalled)} on the roll were not called: {_some(uncalled, ', ', ' ...')}.",
            Door("call_roll", Words("去点名", "Call them")),
        )
    waiting = [f"{one.place} {one.title}" for one in matters if one.state is AgendaState.WAITING]
    if waiting:
        raise no(
            "matters",
            f"还有 {len(waiting)} 项没议：{_some(waiting, '，', '等')}。",
            f"{len(waiting)} matter(s) were not dealt with: {_some(waiting, ', ', ' ...')}.",
            Door("defer_rest", Words("没议的转下次", "Leave the rest to the next meeting")),
        )
    follows("ended_at", at, "散会", "The end", ((meeting.opened_at, Words("开会", "the beginning")),))
    return replace(meeting, state=M.MINUTES_DRAFT, ended_at=at)


def _some(names: list[str], gap: str, more: str) -> str:
    return gap.join(names[:_MOST]) + (more if len(names) > _MOST else "")


def resume_session(meeting: Meeting, reason: str) -> tuple[Meeting, str]:
    """Go back into session before the minutes are issued, with the reason, which is returned clean."""
    state_in(meeting.state, (M.MINUTES_DRAFT, M.REVIEW), "恢复会中", "resuming the session")
    why = written("reason", reason, "恢复会中的理由", "The reason")
    return replace(meeting, state=M.IN_SESSION, ended_at=None, submitted_at=None, reviewer=""), why
