"""Who is there at this moment: leader and clerk, the stationed departments, who can be called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.ledger import boards
from desktop.post.command_post import Stand
from desktop.post.department import Attendance, Department, Officer, Posting
from desktop.post.states import Mode

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.session import Session


@dataclass(frozen=True, slots=True)
class Stationed:
    """One stationed department: its name, who stands for it, and what a chip says."""

    department: str
    name: str
    chip: ChipWords | None


@dataclass(frozen=True, slots=True)
class OnCall:
    """One department that is called: its name, who of its call order is free, and who of it is out."""

    department: str
    free: tuple[str, ...]
    out: str = ""


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Everything that the pane shows."""

    leader: str = ""
    title: str = ""
    """The leader's title."""
    clerk: str = ""
    since: str = ""
    stationed: tuple[Stationed, ...] = ()
    on_call: tuple[OnCall, ...] = ()


def on_duty(session: Session, now: datetime) -> OnDuty:
    """Read who is there at this moment."""
    ledger = session.ledger
    stands = ledger.having(Stand)
    stand = max(stands, key=lambda one: one.since, default=None)
    busy = boards.away(ledger)
    marks = {one.officer: one.present for one in ledger.having(Attendance, day=now.date(), void=False)}
    officers = {one.id: one for one in ledger.having(Officer, active=True)}
    posted: dict[str, list[Officer]] = {}
    for posting in ledger.having(Posting):
        if posting.covers(now.date()) and posting.officer in officers:
            posted.setdefault(posting.department, []).append(officers[posting.officer])
    departments = ledger.having(Department, active=True)
    stationed = tuple(
        _stationed(one, posted.get(one.id, []), busy, marks) for one in departments if one.mode is Mode.STATIONED
    )
    on_call = tuple(_on_call(one, busy) for one in departments if one.mode is not Mode.STATIONED)
    if stand is None:
        return OnDuty(stationed=stationed, on_call=on_call)
    title = next((one.title for one in session.watch.members() if one.name == stand.leader), "")
    return OnDuty(stand.leader, title, stand.clerk, _since(stand.since, now), stationed, on_call)


def _since(since: datetime, now: datetime) -> str:
    said = f"{since:%H:%M}" if since.date() == now.date() else f"{since:%m-%d %H:%M}"
    return QCoreApplication.translate("OnDutyPane", "since {time}").format(time=said)


def _on_call(department: Department, busy: dict[str, tuple[str, str]]) -> OnCall:
    translate = QCoreApplication.translate
    free = tuple(name for name in department.call_order if name not in busy)
    out = [
        translate("OnDutyPane", "{name} out {number}").format(name=name, number=busy[name][1])
        for name in department.call_order
        if name in busy
    ]
    return OnCall(department.short, free, translate("OnDutyPane", ", ").join(out))


def _stationed(
    department: Department,
    officers: list[Officer],
    busy: dict[str, tuple[str, str]],
    marks: dict[str, bool],
) -> Stationed:
    translate = QCoreApplication.translate
    for officer in officers:
        if officer.name in busy:
            text = translate("OnDutyPane", "out {number}").format(number=busy[officer.name][1])
            return Stationed(department.short, officer.name, ChipWords(text, "run", "go"))
    present = next((one for one in officers if marks.get(one.id)), None)
    if present is not None:
        return Stationed(department.short, present.name, ChipWords(translate("OnDutyPane", "at the post"), "ok", "ok"))
    if officers and all(marks.get(one.id) is False for one in officers):
        return Stationed(department.short, officers[0].name, ChipWords(translate("OnDutyPane", "absent"), "bad", "x"))
    if not officers:
        return Stationed(department.short, "—", ChipWords(translate("OnDutyPane", "nobody posted"), "warn", "tri"))
    return Stationed(department.short, officers[0].name, ChipWords(translate("OnDutyPane", "not noted"), "run", ""))
