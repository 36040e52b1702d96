"""Swapping a duty, standing in for somebody, and relief in the middle: who stands is never nobody (7.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, state_in, written
from desktop.post.refused import Door
from desktop.post.roster.duty import BEFORE
from desktop.post.roster.states import DutyState
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.post.roster.assignment import DutyAssignment

_UNDER_WAY = (DutyState.ON_DUTY, DutyState.DEPLOYED, DutyState.HANDING_OVER)


def ask(
    duty: DutyAssignment, stand_in: str, other: DutyAssignment | None, reason: str, now: datetime
) -> DutyAssignment:
    """Ask that another person stands this duty, in exchange for `other` of theirs or for nothing."""
    state_in(duty.state, (DutyState.PUBLISHED,), "申请换班", "asking for a swap")
    _to_come(duty, now)
    if stand_in == duty.person:
        raise no("swap_with", "换班的人就是本人。请另选。", "That is the same person. Choose another.")
    if other is not None:
        state_in(other.state, (DutyState.PUBLISHED,), "换这个班", "exchanging that duty")
        _to_come(other, now)
        if other.person != stand_in:
            raise no("swap_for", "换回的班不是对方的。请另选。", "The duty in exchange is not theirs. Choose another.")
    return replace(
        duty,
        state=DutyState.SWAP_REQUESTED,
        swap_with=stand_in,
        swap_for=other.id if other is not None else "",
        swap_reason=written("reason", reason, "换班理由", "The reason"),
    )


def decline(duty: DutyAssignment) -> DutyAssignment:
    """Leave the duty with whom it is, as it was published; refuse where nobody has asked to swap it."""
    if duty.state is not DutyState.SWAP_REQUESTED:
        raise no("state", "这个班没有人申请换班，不用答复。", "Nobody has asked to swap this duty; no answer is due.")
    return replace(duty, state=DutyState.PUBLISHED, swap_with="", swap_for="", swap_reason="")


def agree(
    duty: DutyAssignment, by: str, record_no: str, new_id: str, department: str, now: datetime
) -> tuple[DutyAssignment, DutyAssignment]:
    """Agree to a swap: the leader's consent and the record at the office are both needed (practice.md 2.5).

    Returns the duty as swapped and the one that takes its place; the order does the same to the one in exchange.
    """
    state_in(duty.state, (DutyState.SWAP_REQUESTED,), "同意换班", "agreeing to a swap")
    _to_come(duty, now)
    old = replace(
        duty,
        state=DutyState.SWAPPED,
        consent_by=written("consent_by", by, "同意换班的领导", "The consenting leader"),
        consent_at=now,
        record_no=written("record_no", record_no, "党政办登记", "The record at the office"),
        replaced_by=new_id,
    )
    return old, taking(duty, duty.swap_with, department, new_id)


def exchanged(
    other: DutyAssignment, duty: DutyAssignment, new_id: str, department: str, now: datetime
) -> tuple[DutyAssignment, DutyAssignment]:
    """Return the duty in exchange as swapped, on the consent of `duty`, and the one that takes its place."""
    state_in(other.state, (DutyState.PUBLISHED,), "换这个班", "exchanging that duty")
    _to_come(other, now)
    old = replace(
        other,
        state=DutyState.SWAPPED,
        swap_with=duty.person,
        swap_for=duty.id,
        swap_reason=duty.swap_reason,
        consent_by=duty.consent_by,
        consent_at=duty.consent_at,
        record_no=duty.record_no,
        replaced_by=new_id,
    )
    return old, taking(other, duty.person, department, new_id)


def relieve(duty: DutyAssignment, at: datetime, reason: str, by: str, *, on_scene: bool | None) -> DutyAssignment:
    """Let somebody take over in the middle; one who is out only by a relief who stands on the same scene.

    `on_scene` says whether the relief has reported in there; None, not known, means no.
    """
    state_in(duty.state, _UNDER_WAY, "接替", "relieving")
    if duty.state is DutyState.DEPLOYED and on_scene is not True:
        raise no(
            "person",
            "人在现场，接替人要先到场报到。",
            "The person is on the scene; the relief reports in there first.",
            Door("report_in", Words("接替人报到", "Report the relief in")),
        )
    follows("at", at, "接替", "Relief", ((duty.started_at, Words("上岗", "going on duty")),))
    if at >= duty.ends_at:
        raise no("at", "已到下岗时间。请办下岗。", "The duty is over; end it instead.")
    why = written("reason", reason, "接替理由", "The reason")
    return replace(duty, state=DutyState.RELIEVED, ended_at=at, reason=why, by=written("by", by, "经手", "Who ordered"))


def filled(duty: DutyAssignment, new_id: str) -> DutyAssignment:
    """Note who stands in for one who is absent or on leave."""
    state_in(duty.state, (DutyState.ABSENT, DutyState.ON_LEAVE), "安排顶班", "naming a stand-in")
    if duty.replaced_by:
        raise no("state", "已安排了顶班的人。", "There is a stand-in already.")
    return replace(duty, replaced_by=new_id)


def taking(
    duty: DutyAssignment, person: str, department: str, new_id: str, since: datetime | None = None
) -> DutyAssignment:
    """Return the duty of the person who takes the place of another, from a moment on or from its start."""
    return replace(
        duty,
        id=new_id,
        person=person,
        department=department,
        state=DutyState.PUBLISHED,
        starts_at=max(since, duty.starts_at) if since is not None else duty.starts_at,
        started_at=None,
        ended_at=None,
        whistle="",
        swap_with="",
        swap_for="",
        swap_reason="",
        consent_by="",
        consent_at=None,
        record_no="",
        replaced_by="",
        replaces=duty.id,
        reason="",
        by="",
        gone_with=0,
    )


def _to_come(duty: DutyAssignment, now: datetime) -> None:
    if duty.state in BEFORE and duty.starts_at <= now:
        raise no(
            "day",
            f"{duty.starts_at:%m-%d %H:%M} 的班已经开始，不能换班。请办接替或请假。",
            f"The duty of {duty.starts_at:%m-%d %H:%M} has begun; relieve it instead.",
        )
