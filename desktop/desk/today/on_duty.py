"""Who is there at this moment: leader and clerk, the stationed departments, who can be called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.desk.today.rostered import chip, turns
from desktop.ledger import boards
from desktop.post.command_post import Stand
from desktop.post.department import Attendance, Department, Officer, Posting
from desktop.post.states import Mode

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.session import Session
    from desktop.desk.theme.tokens import Tone
    from desktop.desk.today.rostered import Turns
    from desktop.procedures.roster.call.calling import Callee

_NAMED = 2
"""People of whom it is said why they cannot be called; the roster page knows the others."""


@dataclass(frozen=True, slots=True)
class Stationed:
    """One stationed department: its name, who stands for it, and what a chip says."""

    department: str
    name: str
    chip: ChipWords | None
    duty: str = ""
    """Id of the published duty, to which orders can be given; empty without a roster."""


@dataclass(frozen=True, slots=True)
class OnCall:
    """One department that is called: its name, who of its call order is free, and who of it is out."""

    department: str
    free: tuple[str, ...]
    out: str = ""
    spare: str = ""
    """What is to be done where nobody on duty is free, but others of the department can be telephoned."""

    @property
    def tone(self) -> Tone:
        """How bad it is: nobody at all, only people who are not on duty, nothing."""
        return "plain" if self.free else "warn" if self.spare else "bad"


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
    leader_planned: str = ""
    clerk_planned: str = ""
    """Whom the roster names instead of those who took the watch; empty where they are the same."""
    leader_duty: str = ""
    clerk_duty: str = ""
    """Ids of the duties of those whom the roster names for this moment."""


def on_duty(session: Session, now: datetime) -> OnDuty:
    """Read who is there at this moment: by the published roster, and without one by postings and call orders."""
    from desktop.procedures.roster.call.calling import call_lists  # the first paint knows no roster

    ledger = session.ledger
    stands = ledger.having(Stand)
    stand = max(stands, key=lambda one: one.since, default=None)
    busy = boards.away(ledger)
    marks = {one.officer: one.present for one in ledger.having(Attendance, day=now.date(), void=False)}
    known = turns(session, now)
    lists = call_lists(ledger, now)
    departments = ledger.having(Department, active=True)
    here = [one for one in departments if one.mode is Mode.STATIONED or known.of(one.id)]
    posted = _posted(session, now)
    stationed = tuple(
        _rostered(one, known, busy, marks)
        if one.id in known.departments
        else _stationed(one, posted.get(one.id, []), busy, marks)
        for one in here
    )
    on_call = tuple(_on_call(one, lists.get(one.id, ()), session.language) for one in departments if one not in here)
    leader, clerk = known.own("duty_leader"), known.own("duty_clerk")
    ids = {"leader_duty": leader.id if leader else "", "clerk_duty": clerk.id if clerk else ""}
    if stand is None:
        return OnDuty(stationed=stationed, on_call=on_call, **ids)
    title = next((one.title for one in session.watch.members() if one.name == stand.leader), "")
    since = _since(stand.since, now)
    planned = QCoreApplication.translate("OnDutyPane", "roster: {name}")
    if leader is not None and known.name(leader) != stand.leader:
        ids["leader_planned"] = planned.format(name=known.name(leader))
    if clerk is not None and known.name(clerk) != stand.clerk:
        ids["clerk_planned"] = planned.format(name=known.name(clerk))
    return OnDuty(stand.leader, title, stand.clerk, since, stationed=stationed, on_call=on_call, **ids)


def _posted(session: Session, now: datetime) -> dict[str, list[Officer]]:
    officers = {one.id: one for one in session.ledger.having(Officer, active=True)}
    posted: dict[str, list[Officer]] = {}
    for posting in session.ledger.having(Posting):
        if posting.covers(now.date()) and posting.officer in officers:
            posted.setdefault(posting.department, []).append(officers[posting.officer])
    return posted


def _rostered(
    department: Department, known: Turns, busy: dict[str, tuple[str, str]], marks: dict[str, bool]
) -> Stationed:
    """Say who of a stationed department should stand now; the one who is out or missing goes first."""
    own = known.of(department.id)
    if not own:
        hole = ChipWords(QCoreApplication.translate("OnDutyPane", "hole"), "bad", "x")
        return Stationed(department.short, "—", hole)
    chips = [
        (one, chip(one, marks.get(one.person), busy.get(known.name(one), ("", ""))[1], known.now, known.away(one)))
        for one in own
    ]
    order = {"run": 0, "bad": 1, "warn": 2}
    duty, said = min(chips, key=lambda pair: order.get(pair[1].tone, 3))
    name = known.name(duty)
    return Stationed(department.short, name if len(own) == 1 else f"{name} +{len(own) - 1}", said, duty.id)


def _since(since: datetime, now: datetime) -> str:
    said = f"{since:%H:%M}" if since.date() == now.date() else f"{since:%m-%d %H:%M}"
    return QCoreApplication.translate("OnDutyPane", "since {time}").format(time=said)


def _on_call(department: Department, callees: tuple[Callee, ...], language: str) -> OnCall:
    """Say who of a department can be called, in order, and why the first of the others cannot."""
    gap = "" if language.startswith("zh") else " "
    free = tuple(one.name for one in callees if one.why is None and not one.spare)
    out = [f"{one.name}{gap}{one.why.said(language)}" for one in callees if one.why is not None]
    told = QCoreApplication.translate("OnDutyPane", ", ").join(out[:_NAMED])
    return OnCall(department.short, free, told, _spare(callees))


def _spare(callees: tuple[Callee, ...]) -> str:
    """Say whom of those not on duty to telephone; empty where somebody on duty can come, or nobody at all."""
    names = "、".join([one.name for one in callees if one.spare][:_NAMED])
    if not names:
        return ""
    if any(one.out for one in callees):
        return QCoreApplication.translate("OnDutyPane", "all out; try {names}").format(names=names)
    return QCoreApplication.translate("OnDutyPane", "none on duty; try {names}").format(names=names)


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
