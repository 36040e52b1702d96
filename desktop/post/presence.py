"""Who stood on the scene from when to when, and the gate that lets nobody leave too early (A06, A07)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, no
from desktop.post.refused import Door
from desktop.post.states import DispatchState, Evidence, Ground, WhistleState
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from desktop.post.department import Department
    from desktop.post.dispatch import Dispatch
    from desktop.post.permit import Permit
    from desktop.post.task import Task
    from desktop.post.whistle import Whistle


GATE = "A07"
"""The rule that the departure gate stands on: 事不完、人不撤."""


@dataclass(frozen=True, slots=True)
class Presence:
    """One officer on the scene of one whistle: an interval that proves 事不完、人不撤, or shows the gap."""

    id: str
    dispatch: str
    whistle: str
    department: str
    name: str
    arrived_at: datetime
    officer: str = ""
    """Id of the officer where the post knows the person."""
    cert: str = ""
    certified: bool = False
    evidence: Evidence = Evidence.PHONE
    left_at: datetime | None = None
    ground: Ground | None = None
    relieved_by: str = ""
    """Id of the presence that took over."""
    permit: str = ""
    void: bool = False
    """True where the entry was taken back by a correcting entry."""

    @property
    def there(self) -> bool:
        """Whether the officer is still on the scene."""
        return self.left_at is None and not self.void

    def leave(self, at: datetime, ground: Ground, *, relieved_by: str = "", permit: str = "") -> Presence:
        """Note when and on what ground the officer left."""
        if not self.there:
            raise no("officers", f"{self.name}已不在现场。", f"{self.name} is not on the scene.")
        follows("left_at", at, "撤离", "Leaving", ((self.arrived_at, Words("到场", "arrival")),))
        return replace(self, left_at=at, ground=ground, relieved_by=relieved_by, permit=permit)


def certified_shortfall(department: Department, presences: Collection[Presence], least: int) -> int:
    """Return how many certified officers an enforcing department lacks; 行政处罚法 (2021) 第四十二条 asks for two."""
    if not department.enforcing:
        return 0
    return max(0, least - sum(1 for one in presences if one.there and one.certified))


def departure_gate(  # noqa: PLR0913, PLR0917 - the gate weighs everything that could open it
    whistle: Whistle,
    dispatch: Dispatch,
    leaving: Collection[Presence],
    present: Collection[Presence],
    tasks: Collection[Task],
    permit: Permit | None,
    reliever: Presence | None,
    name: str,
) -> Ground:
    """Return the ground on which `leaving` may go, or refuse and name the doors (domain.md 7.2, A07).

    Open where the whistle is closed, or the department's work is done and the commander permits, or a relieving
    officer of the same department has reported in and stays. `name` is the department as people call it.
    """
    if whistle.state in (WhistleState.CLOSED, WhistleState.ARCHIVED):
        return Ground.CLOSED
    if reliever is not None:
        _relieves(reliever, dispatch, leaving, present)
        return Ground.RELIEF
    permitted = permit is not None and not permit.void and permit.dispatch == dispatch.id
    if permitted and dispatch.state is DispatchState.WORK_DONE:
        return Ground.PERMIT
    waiting = [task for task in tasks if task.department == dispatch.department and not task.done]
    raise no("release", *_why(name, waiting, dispatch), *_doors(waiting, dispatch), rule=GATE)


def since_ground(
    at: datetime, ground: Ground, whistle: Whistle, permit: Permit | None, reliever: Presence | None
) -> None:
    """Refuse a leaving time that lies before what it rests on: the closing, the permit, the relief's arrival (A07)."""
    opened = {
        Ground.CLOSED: (whistle.closed_at, Words("销哨", "the closing")),
        Ground.PERMIT: (permit.at if permit is not None else None, Words("许可", "the permit")),
        Ground.RELIEF: (
            reliever.arrived_at if reliever is not None else None,
            Words("接替到场", "the relief's arrival"),
        ),
    }
    follows("released_at", at, "撤离", "Leaving", (opened[ground],))


def _relieves(
    reliever: Presence, dispatch: Dispatch, leaving: Collection[Presence], present: Collection[Presence]
) -> None:
    going = {one.id for one in leaving}
    if reliever.department != dispatch.department or not reliever.there or reliever.id in going:
        raise no(
            "reliever",
            f"{reliever.name}不能接替：须是同一部门、已到场、不在撤离人员之列。",
            f"{reliever.name} cannot relieve: same department, on the scene and not leaving.",
        )
    if any(reliever.arrived_at <= one.arrived_at for one in leaving):
        raise no(
            "reliever",
            f"{reliever.name}不比撤离的人后到，不算接替。接替人到场后再放人。",
            f"{reliever.name} did not come after those who leave, so it is no relief.",
        )
    taken = {one.relieved_by for one in present if one.relieved_by and not one.void}
    if reliever.id in taken:
        raise no("reliever", f"{reliever.name}已接替过别人。", f"{reliever.name} has relieved somebody already.")


def _why(name: str, waiting: Collection[Task], dispatch: Dispatch) -> tuple[str, str]:
    if waiting:
        parts = "、".join(
            task.what + (f"（{task.due_at:%H:%M} 前）" if task.due_at is not None else "") for task in waiting
        )
        return (
            f"{name}现在不能撤离。{parts}未办结，现场又无{name}接替人。",
            f"{name} cannot leave now: {len(waiting)} task(s) open and nobody relieves.",
        )
    if dispatch.state is not DispatchState.WORK_DONE:
        return (
            f"{name}现在不能撤离。还没有报任务完成，现场又无{name}接替人。",
            f"{name} cannot leave now: its work is not reported done and nobody relieves.",
        )
    return (
        f"{name}现在不能撤离。任务已完成，还差总指挥许可；未销哨前须许可或接替。",
        f"{name} cannot leave now: the work is done, the commander's permit is missing.",
    )


def _doors(waiting: Collection[Task], dispatch: Dispatch) -> tuple[Door, ...]:
    done = dispatch.state is DispatchState.WORK_DONE
    first = next(iter(waiting), None)
    finish = Words(f"办结任务：{first.what}", "Finish the task") if first else Words("报任务完成", "Report work done")
    return (
        Door(
            "finish_task" if first else "work_done", finish, Words("任务已完成", "The work is done") if done else None
        ),
        Door("relieve", Words("接替后撤：先到场，再放人", "Relief: arrive first, then leave")),
        Door(
            "permit",
            Words("撤离许可：总指挥签，写明理由", "Permit: signed by the commander, with a reason"),
            None if done else Words("任务完成后才能许可", "Possible only when the work is done"),
        ),
    )
