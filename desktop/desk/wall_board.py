"""The wall hung up: what the whistles in hand look like from the back of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.today.on_duty import on_duty
from desktop.desk.wall import Wall
from desktop.desk.wall_rows import Waited, WallFoot, WallRow
from desktop.ledger import boards
from desktop.post.command_post import CommandPost
from desktop.post.moment import lasting, minutes_between
from desktop.post.states import DispatchState, WhistleState

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.session import Session
    from desktop.ledger.boards import Case
    from desktop.post.dispatch import Dispatch

_GONE = (DispatchState.CANCELLED, DispatchState.STOOD_DOWN)
_STEP = {
    DispatchState.ISSUED: "not acknowledged",
    DispatchState.ACKNOWLEDGED: "not yet left",
    DispatchState.EN_ROUTE: "on the way",
    DispatchState.REFUSED: "objects",
    DispatchState.RULING: "objects",
    DispatchState.NO_SHOW: "no show",
}


def wall_of(session: Session) -> Wall:
    """Return the wall of this post, filled for the present moment."""
    posts = session.ledger.having(CommandPost)
    wall = Wall(session.look, posts[0].name if posts else "")
    fill(wall, session)
    wall.tick(session.now())
    return wall


def fill(wall: Wall, session: Session) -> None:
    """Read the whistles in hand again and show them."""
    now = session.now()
    kinds = {
        kind.key: (kind.zh if session.language.startswith("zh") else kind.en) for kind in session.watch.rules().kinds
    }
    rows = [
        row
        for case in boards.in_hand(session.ledger)
        if case.whistle.state in (WhistleState.BLOWN, WhistleState.IN_ACTION)
        for row in rows_of(case, kinds.get(case.whistle.kind, "").removesuffix("哨"), session.language, now)
    ]
    far = max((row.deadline for row in rows if row.deadline is not None), default=now)
    wall.say(tuple(sorted(rows, key=lambda row: row.deadline or far)), _foot(session, now))


def rows_of(case: Case, kind: str, language: str, now: datetime) -> tuple[WallRow, ...]:
    """Return one row for each deadline that still runs, or one for a whistle where everybody is there."""
    translate = QCoreApplication.translate
    whistle = case.whistle
    lead = translate("WallBoard", "{kind}  {name} leads").format(kind=kind, name=case.name(whistle.lead))
    number, place = str(whistle.number or ""), whistle.where
    waited: dict[datetime, list[Dispatch]] = {}
    for call in case.dispatches:
        if call.expected:
            waited.setdefault(call.deadline, []).append(call)
    came = [call for call in case.dispatches if call.reported_at is not None and call.state not in _GONE]
    arrived = " ".join(case.name(call.department) for call in came if not call.late)
    late = " ".join(case.name(call.department) for call in came if call.late)
    if not waited:
        there = sum(1 for one in case.presences if one.there)
        spent = lasting(minutes_between(whistle.blown_at or now, now)).said(language)
        told = translate("WallBoard", "all there, {n} on the scene for {time}").format(n=there, time=spent)
        left = sum(1 for task in case.tasks if not task.done)
        remark = translate("WallBoard", "{n} to do").format(n=left) if left else whistle.state.words.said(language)
        caption = translate("WallBoard", "nobody leaves before it is done")
        return (WallRow(whistle.id, number, place, lead, None, (), told, "", remark, caption),)
    rows: list[WallRow] = []
    for deadline, calls in sorted(waited.items()):
        first = not rows
        names = tuple(Waited(case.name(call.department), _word(call)) for call in calls)
        rows.append(
            WallRow(
                f"{whistle.id}:{deadline:%H%M%S}",
                number,
                place,
                lead,
                deadline,
                names,
                arrived if first else "",
                late if first else "",
            )
        )
    return tuple(rows)


def _word(call: Dispatch) -> str:
    translate = QCoreApplication.translate
    words = {
        "not acknowledged": translate("Today", "not acknowledged"),
        "not yet left": translate("Today", "not yet left"),
        "on the way": translate("Today", "on the way"),
        "objects": translate("Today", "objects"),
        "no show": translate("Today", "no show"),
    }
    return words[_STEP[call.state]]


def _foot(session: Session, now: datetime) -> tuple[WallFoot, ...]:
    translate = QCoreApplication.translate
    duty = on_duty(session, now)
    found = [
        WallFoot(translate("WallBoard", "Leader"), duty.leader or "—"),
        WallFoot(translate("WallBoard", "Clerk"), duty.clerk or "—"),
    ]
    posted = len(duty.stationed)
    there = sum(
        1 for one in duty.stationed if one.chip is not None and one.chip.tone in ("ok", "run") and one.chip.icon
    )
    found.append(
        WallFoot(translate("WallBoard", "Stationed"), translate("WallBoard", "{n} / {all}").format(n=there, all=posted))
    )
    found.extend(
        WallFoot("", translate("WallBoard", "{name} absent").format(name=one.department), "bad")
        for one in duty.stationed
        if one.chip is not None and one.chip.tone == "bad"
    )
    return tuple(found)
