"""Setting the roster up: kinds of shift, what must be covered, and a standard for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.department import Department, Officer
from desktop.post.guard import no
from desktop.post.roster.planning.need import DutyNeed
from desktop.post.roster.planning.plan_rules import FIRST_PLAN_RULES
from desktop.post.roster.shift import STANDARD_SHIFTS, ShiftKind
from desktop.post.roster.states import DutyClass
from desktop.post.states import Mode
from desktop.procedures.watch import Done, Watch, done

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen

_ENFORCERS = 2
"""Certified officers that an enforcing department must bring (行政处罚法 2021 第四十二条)."""
_ENOUGH = 4
"""Certified officers from which two a day are a must and not only a wish: half of them on duty each day (ours)."""


def keep_shift(watch: Watch, shift: ShiftKind) -> Done[ShiftKind]:
    """Add a kind of shift or change one; letters and signs in use stay unique, one out of use is set inactive."""
    with watch.pen() as pen:
        shift = write_shift(pen, shift)
        seq = pen.entry("keep_shift", "shift", shift.id, {"name": shift.name})
    return done(pen, shift, seq)


def write_shift(pen: Pen, shift: ShiftKind) -> ShiftKind:
    """Write a kind of shift within an order under way."""
    shift = shift.checked()
    for other in pen.ledger.having(ShiftKind, active=True):
        if other.id == shift.id or not shift.active:
            continue
        if other.glyph == shift.glyph:
            raise no("glyph", f"“{shift.glyph}”是{other.name}。请换一个字。", f"“{shift.glyph}” is {other.name}.")
        if shift.key and other.key == shift.key:
            raise no("key", f"{shift.key} 键是{other.name}。请换一个键。", f"Key {shift.key} is {other.name}.")
    old = pen.ledger.find(ShiftKind, shift.id)
    if old is None:
        return pen.add(shift)
    if (old.duty, old.start, old.minutes) != (shift.duty, shift.start, shift.minutes) and rosters.used(
        pen.ledger, shift.id
    ):
        raise no(
            "start",
            f"{old.name}已排过班，类别和时间不能改。请另加一个班次，停用这一个。",
            f"{old.name} is on a roster already; its class and times stay. Add another shift and retire this one.",
        )
    return pen.change(old, shift)


def keep_need(watch: Watch, need: DutyNeed) -> Done[DutyNeed]:
    """Add a need or change one; one that no longer holds is set inactive, never deleted."""
    with watch.pen() as pen:
        need = write_need(pen, need)
        seq = pen.entry("keep_need", "need", need.id, {"name": need.name, "least": need.least, "wanted": need.wanted})
    return done(pen, need, seq)


def write_need(pen: Pen, need: DutyNeed) -> DutyNeed:
    """Write a need within an order under way."""
    need = need.checked(rosters.shifts(pen.ledger, every=not need.active))
    if need.department:
        pen.ledger.get(Department, need.department)
    old = pen.ledger.find(DutyNeed, need.id)
    return pen.add(need) if old is None else pen.change(old, need)


def standard_setup(watch: Watch) -> Done[tuple[DutyNeed, ...]]:
    """Add the standard shifts, planning rules, and needs from the departments, each where it is not there yet.

    One leader a day, a clerk by day and by night; one by day and one by night of each stationed department, a first
    and a second on call of each other one; two certified officers where a department enforces and has enough of them.
    """
    with watch.pen() as pen:
        known = {one.id for one in watch.ledger.having(ShiftKind)}
        shifts = [write_shift(pen, one) for one in STANDARD_SHIFTS if one.id not in known]
        if not rosters.all_plan_rules(watch.ledger):
            pen.add(FIRST_PLAN_RULES)
        there = {one.id for one in watch.ledger.having(DutyNeed)}
        needs = tuple(write_need(pen, one) for one in _standard(watch.ledger) if one.id not in there)
        if not shifts and not needs:
            raise no("needs", "标准班次和需求都已有了。", "The standard shifts and needs are there already.")
        seq = pen.entry("standard_setup", "roster", "", {"shifts": len(shifts), "needs": len(needs)})
    return done(pen, needs, seq)


def _standard(ledger: Ledger) -> Iterator[DutyNeed]:
    yield DutyNeed("leader", "带班领导", DutyClass.DUTY_LEADER, "", ("leader_whole",))
    yield DutyNeed("clerk_day", "值班员白班", DutyClass.DUTY_CLERK, "", ("clerk_day",))
    yield DutyNeed("clerk_night", "值班员夜班", DutyClass.DUTY_CLERK, "", ("clerk_night",))
    certified: dict[str, int] = {}
    for officer in ledger.having(Officer, active=True, certified=True):
        certified[officer.department] = certified.get(officer.department, 0) + 1
    for one in ledger.having(Department, active=True):
        stationed = one.mode is Mode.STATIONED
        duty = DutyClass.STATIONED if stationed else DutyClass.ON_CALL
        kinds = ("stationed_day", "stationed_night") if stationed else ("on_call_1", "on_call_2")
        names = ("常驻白班", "常驻夜班") if stationed else ("备勤第一", "备勤第二")
        for kind, name in zip(kinds, names, strict=True):
            yield DutyNeed(f"{one.id}:{kind}", f"{one.short}{name}", duty, one.id, (kind,))
        count = certified.get(one.id, 0)
        if one.enforcing and count >= _ENFORCERS:
            least = _ENFORCERS if count >= _ENOUGH else 0
            every = tuple(
                shift.id for shift in STANDARD_SHIFTS if shift.duty in (DutyClass.STATIONED, DutyClass.ON_CALL)
            )
            yield DutyNeed(
                f"{one.id}:certified", f"{one.short}持证", duty, one.id, every, least=least, wanted=_ENFORCERS,
                certified=True,
            )  # fmt: skip
