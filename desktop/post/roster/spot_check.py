"""Spot checks 查岗: whether who should stand is there, found by whom, when and how, and what was said to it later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no, state_in, written
from desktop.post.person import person, same_person
from desktop.post.roster.states import LIVE_STATES, CheckFinding, CheckManner, DutyState
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.post.roster.assignment import DutyAssignment

AWAY = (CheckFinding.LEFT_POST, CheckFinding.NOBODY)
"""Findings that ask for an explanation and are counted (practice.md 2.5: 脱岗, 漏岗)."""
CHECKED = (*LIVE_STATES, DutyState.ENDED, DutyState.RELIEVED)
"""States of a duty that was stood at some moment, so that it can have been checked then."""


@dataclass(frozen=True, slots=True)
class SpotCheck:
    """One look whether one person is at one duty; a record beside the duty, never a state of it (domain.md 7.3)."""

    id: str
    duty: str
    """Id of the duty that was checked."""
    at: datetime
    finding: CheckFinding
    manner: CheckManner
    by: str
    remark: str = ""
    statement: str = ""
    """What the person said to it afterwards."""
    stated_at: datetime | None = None
    void: bool = False

    @property
    def away(self) -> bool:
        """Whether the person was not where the duty is."""
        return not self.void and self.finding in AWAY

    @property
    def open(self) -> bool:
        """Whether the person was away and nobody has explained it yet."""
        return self.away and self.stated_at is None


def checked(check: SpotCheck, duty: DutyAssignment, name: str) -> SpotCheck:
    """Return a check of the duty of `name` with clean words; refuse what cannot have been found.

    Nobody checks their own duty, nothing is found outside its time, and who is out with a whistle has not left it.
    """
    by = person(written("by", check.by, "查岗人", "Who checked"))
    if same_person(by, name):
        raise no("by", f"{name}不能查自己的岗。请另写查岗人。", f"{name} cannot check their own duty. Name another.")
    _within(duty, check.at)
    if check.finding is CheckFinding.ANSWERED and check.manner is not CheckManner.TELEPHONE:
        raise no(
            "finding",
            "“接通”只用于电话查岗。当面或视频查到的记“在岗”。",
            "“Answered” belongs to a check by telephone; write “at post” for what was seen.",
        )
    if check.finding in AWAY and duty.state is DutyState.DEPLOYED:
        raise no(
            "finding",
            f"{name}正随哨出动，不算脱岗。已经回来的先记回岗。",
            f"{name} is out with a whistle and has not left the post. Note the coming back first.",
        )
    came = duty.started_at is not None and duty.started_at <= check.at
    if check.finding is CheckFinding.NOBODY and came:
        raise no(
            "finding",
            f"{name}已上岗，人不在应记“脱岗”。“漏岗”是没有人来。",
            f"{name} had come on duty: write “left post”. “Nobody” means that nobody came at all.",
        )
    return replace(check, by=by, remark=check.remark.strip())


def _within(duty: DutyAssignment, at: datetime) -> None:
    """Refuse a moment at which nobody had to stand this duty."""
    state_in(duty.state, CHECKED, "查岗", "a spot check")
    begins = min(duty.starts_at, duty.started_at or duty.starts_at)
    ends = duty.ended_at or duty.ends_at
    if at < begins or (at >= ends and not duty.begun):
        raise no(
            "at",
            f"{at:%m-%d %H:%M} 不在这个班的时间里（{begins:%m-%d %H:%M} 至 {ends:%m-%d %H:%M}）。",
            f"{at:%m-%d %H:%M} is not within this duty ({begins:%m-%d %H:%M} to {ends:%m-%d %H:%M}).",
        )


def explained(check: SpotCheck, statement: str, at: datetime) -> SpotCheck:
    """Return a check with what was said to it; the finding stands and is counted all the same."""
    if not check.away:
        raise no("check", "这次查岗没有查到脱岗、漏岗，不用说明。", "Nothing is to be explained here.")
    if check.stated_at is not None:
        raise no("check", "已有说明，不能再改。", "It was explained already.")
    follows("at", at, "说明", "The statement", ((check.at, Words("查岗", "the check")),))
    return replace(check, statement=written("statement", statement, "情况说明", "The statement"), stated_at=at)
