"""The call to one department 报到单: issued, acknowledged, en route, there, done, released (domain.md 7.2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from desktop.post.guard import follows, no, state_in, written
from desktop.post.refused import Door
from desktop.post.states import EXPECTED_STATES, ON_SITE_STATES, DispatchState, Ground, Role
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.post.task import Task

D = DispatchState
_ISSUED = Words("派单", "the call")
_ACKNOWLEDGED = Words("签收", "acknowledging")
_DEPARTED = Words("出发", "departure")
_REPORTED = Words("到场", "arrival")
_REFUSED = Words("拒绝", "the refusal")
_WORK = Words("任务完成", "its work")
_TASK = Words("任务办结", "its task")


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One department called to one whistle, with the times of its steps."""

    id: str
    whistle: str
    department: str
    role: Role
    issued_at: datetime
    """When its clock started: the blow, or its own call where it was added later."""
    limit_minutes: int
    state: DispatchState = D.ISSUED
    stops_at: str = "reported"
    reason: str = ""
    """Why this department is called: duty item, words, law (A23)."""
    acknowledged_at: datetime | None = None
    departed_at: datetime | None = None
    reported_at: datetime | None = None
    work_done_at: datetime | None = None
    released_at: datetime | None = None
    ground: Ground | None = None
    refused_at: datetime | None = None
    refusal: str = ""
    ruled_at: datetime | None = None
    ruled_by: str = ""
    ruling: str = ""
    excused_by: str = ""
    excuse: str = ""
    """Reason for which a late arrival does not count (A05: excused)."""

    @property
    def deadline(self) -> datetime:
        """The moment until which the department must have arrived."""
        return self.issued_at + timedelta(minutes=self.limit_minutes)

    @property
    def stopped_at(self) -> datetime | None:
        """When the clock stopped, or None while it runs; signing for the call never stops it by default.

        Where a district's rule stops it at the signature, a department that came without signing stops it by arriving.
        """
        return (self.acknowledged_at if self.stops_at == "acknowledged" else None) or self.reported_at

    @property
    def late(self) -> bool:
        """Whether it arrived after the limit; exactly on the limit is in time."""
        return self.stopped_at is not None and self.stopped_at > self.deadline

    @property
    def missed(self) -> bool:
        """Whether nobody came within the limit: confirmed as a no-show, or freed only after the limit had passed."""
        if self.stopped_at is not None:
            return False
        freed_late = self.state is D.STOOD_DOWN and self.released_at is not None and self.released_at > self.deadline
        return self.state is D.NO_SHOW or freed_late

    @property
    def expected(self) -> bool:
        """Whether it is called and not there yet."""
        return self.state in EXPECTED_STATES

    @property
    def on_site(self) -> bool:
        """Whether it stands on the scene."""
        return self.state in ON_SITE_STATES

    def steps(self) -> tuple[tuple[datetime | None, Words], ...]:
        """Return the times of its way to the scene, each with its name."""
        return (
            (self.issued_at, _ISSUED),
            (self.acknowledged_at, _ACKNOWLEDGED),
            (self.departed_at, _DEPARTED),
            (self.reported_at, _REPORTED),
        )

    def _since_refusal(self) -> tuple[tuple[datetime | None, Words], ...]:
        return (*self.steps()[:2], (self.refused_at, _REFUSED))

    def acknowledge(self, at: datetime) -> Dispatch:
        """Sign for the call (签收), once; the clock goes on (practice.md 2.3)."""
        state_in(self.state, (D.ISSUED,), "签收", "acknowledging")
        if self.acknowledged_at is not None:
            raise no("acknowledged_at", "该部门已经签收过。", "The department has signed for the call already.")
        follows("acknowledged_at", at, "签收", "Acknowledging", self.steps()[:1])
        return replace(self, state=D.ACKNOWLEDGED, acknowledged_at=at)

    def depart(self, at: datetime) -> Dispatch:
        """Set out (出发)."""
        state_in(self.state, (D.ISSUED, D.ACKNOWLEDGED), "出发", "departing")
        follows("departed_at", at, "出发", "Departure", self._since_refusal())
        return replace(self, state=D.EN_ROUTE, departed_at=at)

    def report_in(self, at: datetime) -> Dispatch:
        """Arrive (到场), which stops the clock; possible also after a no-show: the time decides whether it is late."""
        state_in(self.state, (D.ISSUED, D.ACKNOWLEDGED, D.EN_ROUTE, D.NO_SHOW), "报到", "reporting in")
        follows("reported_at", at, "到场", "Arrival", (*self.steps()[:3], (self.refused_at, _REFUSED)))
        return replace(self, state=D.REPORTED, reported_at=at)

    def finish_work(self, tasks: Collection[Task], at: datetime) -> Dispatch:
        """Report the department's own work done; refused while one of its tasks is open (B06)."""
        state_in(self.state, (D.REPORTED,), "报任务完成", "reporting work done")
        waiting = [task for task in tasks if task.department == self.department and not task.done]
        if waiting:
            raise no(
                "tasks",
                f"还有 {len(waiting)} 项任务没办完：{'、'.join(task.what for task in waiting)}。",
                f"{len(waiting)} of its tasks are still open.",
                Door("finish_task", Words("去办结", "Finish them")),
            )
        ended = [(task.done_at, _TASK) for task in tasks if task.department == self.department]
        follows("work_done_at", at, "任务完成", "The work", (*self.steps(), *ended))
        return replace(self, state=D.WORK_DONE, work_done_at=at)

    def reopen_work(self) -> Dispatch:
        """Take back `work_done` after a failed check or a new task."""
        return replace(self, state=D.REPORTED, work_done_at=None) if self.state is D.WORK_DONE else self

    def release(self, at: datetime, ground: Ground) -> Dispatch:
        """Leave the scene as a department; `ground` comes from the departure gate (A07)."""
        state_in(self.state, ON_SITE_STATES, "撤离", "leaving")
        follows("released_at", at, "撤离", "Leaving", (*self.steps(), (self.work_done_at, _WORK)))
        return replace(self, state=D.RELEASED, released_at=at, ground=ground)

    def refuse(self, reason: str, at: datetime) -> Dispatch:
        """Object in writing (A24); the clock keeps running until somebody rules."""
        state_in(self.state, (D.ISSUED, D.ACKNOWLEDGED, D.EN_ROUTE), "拒绝", "refusing")
        follows("refused_at", at, "拒绝", "The refusal", self.steps()[:3])
        return replace(
            self, state=D.REFUSED, refused_at=at, refusal=written("refusal", reason, "书面理由", "The written reason")
        )

    def await_ruling(self) -> Dispatch:
        """Lay a written refusal before the one who rules."""
        state_in(self.state, (D.REFUSED,), "提请裁定", "asking for a ruling")
        return replace(self, state=D.RULING)

    def rule(self, by: str, text: str, at: datetime, *, upheld: bool) -> Dispatch:
        """Rule on a refusal: the call is `upheld` (the clock kept running) or the department is excused from it.

        A signature for the call stands; a department that had set out has to set out again.
        """
        state_in(self.state, (D.RULING,), "裁定", "ruling")
        follows("ruled_at", at, "裁定", "The ruling", ((self.refused_at, _REFUSED),))
        return replace(
            self,
            state=D.ISSUED if upheld else D.CANCELLED,
            departed_at=None if upheld else self.departed_at,
            ruled_at=at,
            ruled_by=written("ruled_by", by, "裁定人", "Who rules"),
            ruling=written("ruling", text, "裁定意见", "The ruling"),
        )

    def no_show(self, now: datetime) -> Dispatch:
        """Confirm after the limit that nobody came; the clerk has telephoned."""
        state_in(self.state, (D.ISSUED, D.ACKNOWLEDGED, D.EN_ROUTE), "记未报到", "confirming a no-show")
        if now <= self.deadline:
            raise no(
                "deadline",
                f"时限到 {self.deadline:%H:%M}，还没过，不能记未报到。",
                f"The limit is {self.deadline:%H:%M}; it has not passed.",
            )
        return replace(self, state=D.NO_SHOW)

    def stand_down(self, at: datetime, reason: str) -> Dispatch:
        """Release a department from the call by the commander's word (解除)."""
        state_in(self.state, (*EXPECTED_STATES, *ON_SITE_STATES), "解除", "standing down")
        why = written("reason", reason, "解除理由", "The reason")
        follows("released_at", at, "解除", "Standing down", (*self.steps(), (self.work_done_at, _WORK)))
        return replace(
            self,
            state=D.STOOD_DOWN,
            released_at=at,
            ground=Ground.STOOD_DOWN,
            ruling=f"{self.ruling}；解除：{why}" if self.ruling else why,
        )

    def excuse_lateness(self, by: str, reason: str) -> Dispatch:
        """Rule that a late arrival or a no-show does not count (A05, D09: an excuse has a reason and a name)."""
        if not (self.late or self.missed):
            raise no("excuse", "没有迟到，不用免计。", "It was not late; nothing is to be excused.")
        return replace(
            self,
            excused_by=written("excused_by", by, "批准人", "The approver"),
            excuse=written("excuse", reason, "免计理由", "The reason"),
        )

    def corrected(self, field: str, at: datetime, now: datetime) -> Dispatch:
        """Return the dispatch with one of its times put right; the others must still follow one another (C22)."""
        names = ("acknowledged_at", "departed_at", "reported_at", "work_done_at")
        if field not in names or getattr(self, field) is None:
            raise no("field", "这个时间还没有记过，不能更正。", "That time was never recorded.")
        if at > now:
            raise no(field, f"{at:%H:%M} 还没到。", f"{at:%H:%M} has not come yet.")
        if at == getattr(self, field):
            raise no(field, "时间没有改动。", "The time is the same as before.")
        change: dict[str, Any] = {field: at}
        changed = replace(self, **change)
        steps = (
            *changed.steps(),
            (changed.work_done_at, _WORK),
            (changed.released_at, Words("撤离", "leaving")),
        )
        earlier: list[tuple[datetime | None, Words]] = []
        for moment, words in steps:
            if moment is not None:
                follows(field, moment, words.zh, words.en.capitalize(), earlier)
                earlier.append((moment, words))
        return changed
