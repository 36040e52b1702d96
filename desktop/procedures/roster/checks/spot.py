"""Orders of a spot check 查岗: what was found, and what was said to it; who stands now, what is still unexplained."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.guard import no
from desktop.post.roster import spot_check as rule
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.planning.cell import month_days
from desktop.post.roster.spot_check import AWAY, SpotCheck
from desktop.post.roster.states import CheckFinding, CheckManner, DutyClass, DutyState
from desktop.post.words import Words
from desktop.procedures.roster.standing import said
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from desktop.ledger.book import Ledger

_BACK = timedelta(days=2)
"""No duty lasts longer."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found at one duty."""

    duty: str
    finding: CheckFinding
    remark: str = ""


def spot_check(
    watch: Watch, found: Sequence[Found], by: str, manner: CheckManner, at: datetime | None = None
) -> Done[tuple[SpotCheck, ...]]:
    """Note a check of some of those who stand: one record and one entry for each of them, all or none.

    Nobody checks their own duty; who is away is counted as such, whatever is said to it later.
    """
    with watch.pen() as pen:
        if not found:
            raise no("found", "还没有记查到的情况。", "Nothing is noted of anybody yet.")
        when, names, made, seq = moment(pen, at), rosters.names(watch.ledger), [], 0
        for one in found:
            duty = watch.ledger.get(DutyAssignment, one.duty)
            draft = SpotCheck(new_id(), duty.id, when, one.finding, manner, by, one.remark)
            check = pen.add(rule.checked(draft, duty, names.get(duty.person, "")))
            made.append(check)
            say = {**said(watch.ledger, duty), "finding": check.finding, "check_manner": manner, "by": check.by}
            seq = pen.entry("spot_check", "duty", duty.id, {**say, "remark": check.remark}, when)
    return done(pen, tuple(made), seq)


def explain_check(watch: Watch, check_id: str, statement: str) -> Done[SpotCheck]:
    """Note what somebody who was not at the post says to it; the finding stands and is counted all the same."""
    with watch.pen() as pen:
        old = watch.ledger.get(SpotCheck, check_id)
        new = pen.change(old, rule.explained(old, statement, pen.now))
        duty = watch.ledger.get(DutyAssignment, old.duty)
        say = {**said(watch.ledger, duty), "finding": old.finding, "reason": new.statement}
        seq = pen.entry("explain_check", "duty", duty.id, say)
    return done(pen, new, seq)


def standing_now(ledger: Ledger, now: datetime) -> tuple[DutyAssignment, ...]:
    """Return the duties at the post that should be stood at a moment, the post's own people first; no standby."""
    order = list(DutyClass)
    found = [
        one
        for one in rosters.duties(ledger, (now - _BACK).date(), now.date(), live=True)
        if one.duty is not DutyClass.ON_CALL and one.starts_at <= now and (now < one.ends_at or one.begun)
    ]
    return tuple(sorted(found, key=lambda one: (one.department != "", order.index(one.duty))))


def checks_of(ledger: Ledger, duties: Iterable[str]) -> dict[str, tuple[SpotCheck, ...]]:
    """Return the checks of some duties by duty, the latest last; those taken back are left out."""
    wanted = tuple(duties)
    known: dict[str, tuple[SpotCheck, ...]] = {}
    for one in sorted(ledger.having(SpotCheck, duty=wanted, void=False), key=lambda one: one.at) if wanted else ():
        known[one.duty] = (*known.get(one.duty, ()), one)
    return known


def unexplained(ledger: Ledger) -> tuple[SpotCheck, ...]:
    """Return the findings that somebody was away and that nobody has explained yet."""
    return ledger.having(SpotCheck, finding=AWAY, stated_at=None, void=False)


def whose(ledger: Ledger, check: SpotCheck, names: Mapping[str, str]) -> str:
    """Return the name of who was checked."""
    return names.get(ledger.get(DutyAssignment, check.duty).person, "")


def matter(ledger: Ledger, check: SpotCheck) -> Words:
    """Return what a watch passes on of a finding that nobody has explained."""
    name = whose(ledger, check, rosters.names(ledger))
    what = check.finding.words
    return Words(
        f"{name} {check.at:%m-%d %H:%M} {what.zh}，待说明",
        f"{name}, {what.en.lower()} {check.at:%m-%d %H:%M}, not explained yet",
    )


def away_in(ledger: Ledger, month: str) -> dict[tuple[str, date], Words]:
    """Return what checks found of those who were away from duties of a month, by person and day, the latest of each."""
    days = month_days(month)
    checks = [one for one in ledger.having(SpotCheck, finding=AWAY, void=False) if one.at.date() >= days[0]]
    duties = {one.id: one for one in ledger.having(DutyAssignment, id=tuple(one.duty for one in checks), month=month)}
    found = sorted((one for one in checks if one.duty in duties), key=lambda one: one.at)
    return {(duties[one.duty].person, duties[one.duty].day): told(one) for one in found}


def counted(checks: Iterable[SpotCheck], state: DutyState) -> int:
    """Return how often somebody was away from one duty; nobody there counts as an absence where one was confirmed."""
    missing = state is not DutyState.ABSENT
    return sum(one.away and (one.finding is CheckFinding.LEFT_POST or missing) for one in checks)


def told(check: SpotCheck) -> Words:
    """Return a finding as a sentence, with what was said to it."""
    finding, manner = check.finding.words, check.manner.words
    zh = f"{check.at:%m-%d %H:%M} {check.by}{manner.zh}查岗：{finding.zh}"
    en = f"{check.at:%m-%d %H:%M} checked by {check.by} ({manner.en.lower()}): {finding.en.lower()}"
    if check.remark:
        zh, en = f"{zh}，{check.remark}", f"{en}, {check.remark}"
    if check.statement:
        zh, en = f"{zh}。说明：{check.statement}", f"{en}. Statement: {check.statement}"
    elif check.away:
        zh, en = f"{zh}，待说明", f"{en}, not explained yet"
    return Words(zh, en)
