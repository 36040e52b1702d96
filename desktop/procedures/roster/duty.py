"""Orders about one duty: on duty, out and back, leave, absence, relief, stand-in, off duty (7.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.guard import no
from desktop.post.presence import Presence
from desktop.post.refused import Door
from desktop.post.roster import duty as course
from desktop.post.roster import swap
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.handover import Handover, outgoing
from desktop.post.roster.states import DutyState
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.roster.following import attend
from desktop.procedures.roster.standing import fit, follow, leading, said, standby, step_up, thinner
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen


def start_duty(watch: Watch, duty_id: str, at: datetime | None = None) -> Done[DutyAssignment]:
    """Note that a person has come on duty; one who was marked absent comes late."""
    with watch.pen() as pen:
        old = watch.ledger.get(DutyAssignment, duty_id)
        when = moment(pen, at)
        new = course.start(old, when)
        if old.state is DutyState.ABSENT:
            fit(watch.ledger, old, old.person, "person", (old.id,), urgent=True)
        attend(pen, new)
        say = {**said(watch.ledger, new), "late": "1" if when > old.starts_at + course.GRACE else ""}
        pen.change(old, new)
        seq = pen.entry("start_duty", "duty", new.id, say, when)
    return done(pen, new, seq)


def deploy(watch: Watch, duty_id: str, whistle_id: str, at: datetime | None = None) -> Done[DutyAssignment]:
    """Note that a person on duty goes out with a whistle; a report-in on the scene notes it by itself."""
    with watch.pen() as pen:
        old = watch.ledger.get(DutyAssignment, duty_id)
        whistle = watch.ledger.get(Whistle, whistle_id)
        when = moment(pen, at)
        new = course.deploy(old, whistle.id, when)
        pen.change(old, new)
        seq = pen.entry("deploy", "duty", new.id, said(watch.ledger, new), when)
    return done(pen, new, seq)


def come_back(watch: Watch, duty_id: str, at: datetime | None = None) -> Done[DutyAssignment]:
    """Note that a person is back at the post; refused while they still stand on the scene."""
    with watch.pen() as pen:
        old = watch.ledger.get(DutyAssignment, duty_id)
        when = moment(pen, at)
        new = course.come_back(old)
        if on_scene(watch.ledger, old.person, old.whistle):
            raise no("state", "人还在现场。先办撤离，再回岗。", "Still on the scene: release first, then come back.")
        pen.change(old, new)
        seq = pen.entry("come_back", "duty", new.id, said(watch.ledger, new), when)
    return done(pen, new, seq)


def confirm_absent(watch: Watch, duty_id: str, by: str = "") -> Done[DutyAssignment]:
    """Note that nobody came to a duty, a quarter of an hour after its start; `by` is the clerk who confirms it."""
    with watch.pen() as pen:
        old = watch.ledger.get(DutyAssignment, duty_id)
        new = course.confirm_absent(old, pen.now, by or watch.actor)
        pen.change(old, new)
        seq = pen.entry("confirm_absent", "duty", new.id, {**said(watch.ledger, new), "by": new.by})
    return done(pen, new, seq)


def go_on_leave(
    watch: Watch, duty_id: str, reason: str, stand_in: str = "", consent_by: str = ""
) -> Done[tuple[DutyAssignment, ...]]:
    """Excuse a person from a duty that has not begun, with a stand-in where one is named.

    Without one it is refused where the day would then lack people, unless a leader consents to the hole by name.
    Returns the duty as it is now, and the stand-in's.
    """
    with watch.pen() as pen:
        old = watch.ledger.get(DutyAssignment, duty_id)
        new = course.go_on_leave(old, reason, "")
        taken = _taken_over(pen, old, stand_in, None) if stand_in else None
        if taken is None:
            new = replace(new, by=_allowed(watch, old, consent_by))
        else:
            new = replace(new, replaced_by=pen.add(taken.duty).id)
        pen.change(old, new)
        follow(pen, [(old, stand_in), *(taken.given_up if taken is not None else ())])
        name = taken.name if taken is not None else "无"
        say = {**said(watch.ledger, old), "reason": new.reason, "stand_in": name, "by": new.by}
        seq = pen.entry("go_on_leave", "duty", duty_id, say)
    return done(pen, (new,) if taken is None else (new, taken.duty), seq)


def _allowed(watch: Watch, duty: DutyAssignment, consent_by: str) -> str:
    """Return who lets a day lack people; refuse where it does and no leader consents."""
    if consent_by.strip():
        return leading(watch, consent_by, (duty.person,))
    lacks = thinner(watch.ledger, duty.day, (duty.id,), ())
    if lacks:
        raise no(
            "stand_in",
            f"准假后 {duty.day.month}月{duty.day.day}日{'、'.join(lacks)}不够人。请安排顶班，或由带班领导同意空档。",
            f"Then {', '.join(lacks)} lack people on {duty.day}. Name a stand-in, or let a leader consent.",
            Door("stand_in", Words("安排顶班的人", "Name a stand-in")),
            Door("repair", Words("重新求解，少动人", "Repair the roster")),
            Door("consent_by", Words("带班领导同意空档", "A leader consents to the hole")),
        )
    return ""


def stand_in(watch: Watch, duty_id: str, person: str) -> Done[tuple[DutyAssignment, DutyAssignment]]:
    """Name who stands in for one who is absent or on leave; standby of theirs in that time ends.

    Returns the duty as it is now and the stand-in's, from this moment on where the duty has begun already.
    """
    with watch.pen() as pen:
        old = watch.ledger.get(DutyAssignment, duty_id)
        filled = swap.filled(old, new_id())
        if old.ends_at <= pen.now:
            raise no("at", "这个班已经过了，不用顶班。", "This duty is over; nobody need stand in.")
        taken = _taken_over(pen, old, person, pen.now, filled.replaced_by)
        pen.change(old, filled)
        pen.add(taken.duty)
        moved = [(old, person)] if old.state is DutyState.ON_LEAVE else []
        follow(pen, [*moved, *(one for one in taken.given_up if moved or taken.withdrawn)])
        seq = pen.entry("stand_in", "duty", duty_id, {**said(watch.ledger, old), "stand_in": taken.name})
    return done(pen, (filled, taken.duty), seq)


def relieve(
    watch: Watch, duty_id: str, person: str, reason: str, by: str = "", at: datetime | None = None
) -> Done[tuple[DutyAssignment, DutyAssignment]]:
    """Let another person take a duty over in the middle, on duty from that moment; standby of theirs ends.

    One who is out is relieved only by somebody of the department who has reported in on the same scene, and who is
    then the one deployed. Returns the relieved duty and the one that goes on.
    """
    with watch.pen() as pen:
        old = watch.ledger.get(DutyAssignment, duty_id)
        when = moment(pen, at)
        if person == old.person:
            raise no("person", "接替的就是本人。请另选。", "That is the same person. Choose another.")
        there = on_scene(watch.ledger, person, old.whistle) if old.state is DutyState.DEPLOYED else None
        gone = swap.relieve(old, when, reason, by or watch.actor, on_scene=there)
        taken = _taken_over(pen, old, person, when)
        made = course.start(taken.duty, when)
        if old.state is DutyState.DEPLOYED:
            made = course.deploy(made, old.whistle, when)
        gone = pen.change(old, replace(gone, replaced_by=made.id))
        pen.add(made)
        follow(pen, taken.given_up if taken.withdrawn else ())
        say = {**said(watch.ledger, old), "stand_in": taken.name, "reason": gone.reason, "by": gone.by}
        seq = pen.entry("relieve", "duty", duty_id, say, when)
    return done(pen, (gone, made), seq)


@dataclass(frozen=True, slots=True)
class _Taken:
    """A duty that changes hands: as the other person has it, and the standby that they give up for it."""

    duty: DutyAssignment
    name: str
    given_up: tuple[tuple[DutyAssignment, str], ...]
    withdrawn: bool
    """Whether that standby had not begun, so that it is off the published roster."""


def _taken_over(pen: Pen, duty: DutyAssignment, person: str, since: datetime | None, duty_id: str = "") -> _Taken:
    """Return the duty of who takes over; standby of theirs in that time ends."""
    field = "stand_in" if since is None else "person"
    if person == duty.person:
        raise no(field, "顶班的就是本人。请另选。", "That is the same person. Choose another.")
    made = swap.taking(duty, person, duty.department, duty_id or new_id(), since)
    idle = standby(pen.ledger, made, person)
    but = (duty.id, *((idle.id,) if idle is not None else ()))
    who = fit(pen.ledger, made, person, field, but, urgent=True)
    if idle is None:
        return _Taken(made, who.name, (), withdrawn=False)
    return _Taken(made, who.name, ((idle, ""),), withdrawn=step_up(pen, idle, since or pen.now))


def end_duty(watch: Watch, duty_id: str, at: datetime | None = None) -> Done[DutyAssignment]:
    """End a duty at its time; leaders and clerks end by a handover that both have signed."""
    with watch.pen() as pen:
        old = watch.ledger.get(DutyAssignment, duty_id)
        when = moment(pen, at)
        going = old
        if old.state is not DutyState.HANDING_OVER:
            going = course.hand_over(old, when, free=free_to_go(watch.ledger, old))
        new = course.end(going, when, signed=signed(watch.ledger, old))
        pen.change(old, new)
        seq = pen.entry("end_duty", "duty", new.id, said(watch.ledger, new), when)
    return done(pen, new, seq)


def note_stood(watch: Watch, duty_ids: Sequence[str], by: str) -> Done[tuple[DutyAssignment, ...]]:
    """Note afterwards that duties of which nobody noted anything were stood as the roster has them (补登).

    `by` confirms it by name, for leaders and clerks without a signed handover a leader, and not on their own duty. Who
    did not stand is marked absent first, one by one.
    """
    with watch.pen() as pen:
        olds = [watch.ledger.get(DutyAssignment, one) for one in duty_ids]
        if not olds:
            raise no("duty", "没有未登记的班。", "There is no duty that was not noted.")
        own = [one.person for one in olds if one.duty in course.SIGNED]
        name = leading(watch, by, own, "by") if own else by
        made = tuple(pen.change(old, course.note_stood(old, pen.now, name)) for old in olds)
        first = said(watch.ledger, made[0])
        say = {"count": len(made), "person": first["person"], "day": first["day"], "by": made[0].by}
        seq = pen.entry("note_stood", "duty" if len(made) == 1 else "roster", _noun(made), say)
    return done(pen, made, seq)


def _noun(duties: tuple[DutyAssignment, ...]) -> str:
    """Return what an entry about some duties is about: the duty, or their month."""
    return duties[0].id if len(duties) == 1 else duties[0].month


def settle_on_call(watch: Watch) -> Done[int]:
    """End all standby that is over and in which nobody was called; returns how many there were."""
    with watch.pen() as pen:
        count = settle(pen)
        if not count:
            return Done(0, frozenset())
        seq = pen.entry("settle_on_call", "roster", "", {"count": count})
    return done(pen, count, seq)


def settle(pen: Pen) -> int:
    """End standby that is over within an order under way and return how many there were."""
    over = rosters.standby_over(pen.ledger, pen.now)
    for one in over:
        pen.change(one, course.lapse(one, pen.now))
    return len(over)


def on_scene(ledger: Ledger, person: str, whistle: str) -> bool | None:
    """Whether an officer stands on the scene of a whistle; None where the whistle is not known."""
    if ledger.find(Whistle, whistle) is None:
        return None
    return any(one.officer == person and one.there for one in ledger.having(Presence, whistle=whistle))


def free_to_go(ledger: Ledger, duty: DutyAssignment) -> bool | None:
    """Whether one who is out may hand over: no longer on the scene, or relieved there by one of the department.

    None where it cannot be known; a guard that cannot be evaluated means no.
    """
    if ledger.find(Whistle, duty.whistle) is None:
        return None
    there = [one for one in ledger.having(Presence, whistle=duty.whistle) if one.there]
    own = [one for one in there if one.officer == duty.person]
    return not own or any(
        one.department == duty.department and one.officer != duty.person and one.arrived_at > own[0].arrived_at
        for one in there
    )


def signed(ledger: Ledger, duty: DutyAssignment) -> bool:
    """Whether a handover that both have signed ends this duty of a leader or clerk."""
    name, began = rosters.names(ledger).get(duty.person, ""), duty.started_at
    return began is not None and any(
        one.in_signed_at is not None and one.in_signed_at >= began and name in outgoing(one)
        for one in ledger.having(Handover, void=False)
    )
