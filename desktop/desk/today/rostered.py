"""What the published roster says of this moment: who stands, who has not come, what of it waits for the clerk."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.frame.tasks import TaskRow
from desktop.desk.marks.chip import ChipWords
from desktop.ledger import rosters
from desktop.post.moment import lasting, minutes_between

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from desktop.desk.session import Session
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.post.roster.spot_check import SpotCheck

translate = QCoreApplication.translate
_BACK = timedelta(days=2)
"""No duty lasts longer."""
_NAMED = 4
"""People who are named of those not reminded yet."""
_SOON = timedelta(hours=3)
"""So long before a watch ends its handover waits for the clerk (ui/today.png: 剩 3 时)."""


@dataclass(frozen=True, slots=True)
class Turns:
    """The duties of this moment, with the names of their people."""

    now: datetime
    running: tuple[DutyAssignment, ...]
    """Those who should stand now, the absent included."""
    coming: tuple[DutyAssignment, ...]
    """Those that begin within the next hours."""
    names: Mapping[str, str]
    departments: frozenset[str]
    """Departments of which the roster says anything these days."""
    checks: Mapping[str, tuple[SpotCheck, ...]] = field(default_factory=dict)
    """What spot checks found of the running duties, by duty, the latest last."""

    def of(self, department: str) -> tuple[DutyAssignment, ...]:
        """Return the stationed duties of a department."""
        from desktop.post.roster.states import DutyClass

        return tuple(one for one in self.running if one.department == department and one.duty is DutyClass.STATIONED)

    def own(self, duty_class: str) -> DutyAssignment | None:
        """Return the running duty of a class of the post's own people, `duty_leader` or `duty_clerk`."""
        return next((one for one in self.running if one.duty == duty_class and not one.department), None)

    def name(self, duty: DutyAssignment | None) -> str:
        """Return whose duty it is."""
        return "" if duty is None else self.names.get(duty.person, "")

    def away(self, duty: DutyAssignment) -> SpotCheck | None:
        """Return the latest check of a duty where it found nobody."""
        found = self.checks.get(duty.id, ())
        return found[-1] if found and found[-1].away else None


def turns(session: Session, now: datetime) -> Turns:
    """Read the duties of this moment."""
    from desktop.post.roster.states import LIVE_STATES, DutyState  # the first paint knows no roster
    from desktop.procedures.roster.checks.spot import checks_of

    found = rosters.duties(session.ledger, (now - _BACK).date(), (now + _SOON).date())
    shown = (*LIVE_STATES, DutyState.ABSENT)
    running = tuple(
        one
        for one in found
        if one.state in shown and one.starts_at <= now and (now < one.ends_at or one.begun)
        and not (one.state is DutyState.ABSENT and one.replaced_by)
    )  # fmt: skip
    coming = tuple(one for one in found if one.live and now < one.starts_at <= now + _SOON)
    departments = frozenset(one.department for one in found)
    names = rosters.names(session.ledger) if found else {}
    checks = checks_of(session.ledger, (one.id for one in running))
    return Turns(now, running, coming, names, departments, checks)


def chip(
    duty: DutyAssignment,
    present: bool | None,  # noqa: FBT001 - the mark
    number: str,
    now: datetime,
    away: SpotCheck | None = None,
) -> ChipWords:
    """Return what a chip says of a stationed duty: mark of the day, number of a whistle, a check that found nobody."""
    from desktop.post.roster.duty import GRACE
    from desktop.post.roster.states import DutyState

    if number or duty.state is DutyState.DEPLOYED:
        return ChipWords(translate("OnDutyPane", "out {number}").format(number=number).strip(), "run", "go")
    if away is not None:
        said = translate("OnDutyPane", "left post {time}").format(time=f"{away.at:%H:%M}")
        return ChipWords(said, "bad", "x")
    if duty.state is DutyState.ABSENT or (present is False and not duty.begun):
        gone = minutes_between(duty.starts_at, now)
        said = translate("OnDutyPane", "absent {time}")
        return ChipWords(said.format(time=_short(gone)), "bad", "x")
    if duty.begun or present:
        return ChipWords(translate("OnDutyPane", "at the post"), "ok", "ok")
    if now >= duty.starts_at + GRACE:
        return ChipWords(translate("OnDutyPane", "not noted {n} min").format(n=minutes_between(duty.starts_at, now)),
                         "warn", "tri")  # fmt: skip
    return ChipWords(translate("OnDutyPane", "not noted"), "run", "")


def _short(minutes: int) -> str:
    if minutes < 60:  # noqa: PLR2004 - an hour
        return translate("OnDutyPane", "{n} min").format(n=minutes)
    return translate("OnDutyPane", "{n} h").format(n=minutes // 60)


def tasks(session: Session, known: Turns) -> Iterator[TaskRow]:
    """Yield what the roster asks of the clerk: a handover to come or to sign, swaps to be agreed to."""
    yield from _handover(session, known)
    yield from _findings(session, known)
    yield from _reminders(session, known)
    yield from _unsent(session, known)
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.post.roster.states import DutyState

    for one in session.ledger.having(DutyAssignment, state=DutyState.SWAP_REQUESTED):
        if one.starts_at > known.now:
            names = known.names or rosters.names(session.ledger)
            left = lasting(minutes_between(known.now, one.starts_at)).said(session.language)
            yield TaskRow(
                f"duty:agree_swap:{one.id}",
                translate("Waiting", "Swap to be agreed to"),
                translate("Waiting", "{name} {day}, with {other}").format(
                    name=names.get(one.person, ""),
                    day=f"{one.day.month}-{one.day.day}",
                    other=names.get(one.swap_with, ""),
                ),
                translate("Waiting", "a leader agrees, the office records it"),
                translate("Waiting", "{time} left").format(time=left),
                "swap",
                "warn" if one.starts_at - known.now < timedelta(days=1) else "plain",
            )


def _findings(session: Session, known: Turns) -> Iterator[TaskRow]:
    """Yield what spot checks found and nobody has explained."""
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.procedures.roster.checks.spot import unexplained

    for check in unexplained(session.ledger):
        duty = session.ledger.get(DutyAssignment, check.duty)
        names = known.names or rosters.names(session.ledger)
        yield TaskRow(
            f"duty:explain_check:{duty.id}",
            session.words(check.finding.words),
            names.get(duty.person, ""),
            translate("Waiting", "found by {name}; note what is said to it").format(name=check.by),
            f"{check.at:%H:%M}" if check.at.date() == known.now.date() else f"{check.at:%m-%d}",
            "x",
            "warn",
        )


def _reminders(session: Session, known: Turns) -> Iterator[TaskRow]:
    """Yield that people on duty tomorrow were not reminded, as long as one of them was not (practice.md 2.5)."""
    from desktop.procedures.roster.checks.remind import to_remind

    day = known.now.date() + timedelta(days=1)
    every = to_remind(session.ledger, day)
    left = [one.name for one in every if one.reminder is None]
    if left:
        names = translate("OnDutyPane", ", ").join(left[:_NAMED])
        yield TaskRow(
            f"remind:{day.isoformat()}",
            translate("Waiting", "Remind for tomorrow"),
            translate("Waiting", "{n} not reminded").format(n=len(left)),
            translate("Waiting", "{names} and more; telephones are in the list").format(names=names)
            if len(left) > _NAMED
            else names,
            f"{len(every) - len(left)}/{len(every)}",
            "phone",
        )


def _unsent(session: Session, known: Turns) -> Iterator[TaskRow]:
    """Yield the months whose edition in force has not gone to all offices, where the post notes what it sends."""
    from desktop.post.roster.planning.cell import month_days, month_of
    from desktop.procedures.roster.checks.sending import distribution

    month = month_of(known.now.date())
    for name in (month, month_of(month_days(month)[-1] + timedelta(days=1))):
        found = distribution(session.ledger, name)
        if found.used and found.waiting:
            yield TaskRow(
                f"note_sent:{name}",
                translate("Waiting", "Roster to be sent"),
                translate("Waiting", "{month}, edition {n}").format(month=name, n=found.edition),
                translate("OnDutyPane", ", ").join([one.short for one in found.waiting][:_NAMED]),
                f"{len(found.sent)}/{found.whole}",
                "print",
            )


def _handover(session: Session, known: Turns) -> Iterator[TaskRow]:
    from desktop.post.roster.handover import Handover
    from desktop.post.roster.states import DutyClass

    kind = translate("Waiting", "Handover")
    begun = next((one for one in session.ledger.having(Handover, void=False) if one.in_signed_at is None), None)
    if begun is not None:
        signs = (
            translate("Waiting", "{name} signs to take over")
            if begun.out_signed_at
            else translate("Waiting", "the outgoing watch signs first")
        )
        yield TaskRow(
            f"handover:{begun.id}", kind, signs.format(name=begun.to_clerk),
            translate("Waiting", "begun {time}").format(time=f"{begun.begun_at:%H:%M}"),
            translate("Waiting", "now"), "swap", "warn",
        )  # fmt: skip
        return
    ending = [
        one
        for one in known.running
        if one.duty in (DutyClass.DUTY_LEADER, DutyClass.DUTY_CLERK) and one.ends_at - known.now <= _SOON
    ]
    if not ending:
        return
    first = min(ending, key=lambda one: one.ends_at)
    after = [one for one in known.coming if one.duty is first.duty]
    minutes = minutes_between(known.now, first.ends_at)
    left = lasting(abs(minutes)).said(session.language)
    told = translate("Waiting", "{time} left") if minutes >= 0 else translate("Waiting", "{time} over")
    yield TaskRow(
        "handover:",
        kind,
        translate("Waiting", "{time}, {name} hands over").format(time=f"{first.ends_at:%H:%M}", name=known.name(first)),
        translate("Waiting", "to {name}").format(name=known.name(after[0])) if after else "",
        told.format(time=left),
        "swap",
        "plain" if minutes >= 0 else "warn",
    )
