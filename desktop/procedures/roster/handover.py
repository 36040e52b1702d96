"""Handing over the watch: the record is begun with what is open, both sides sign, the next stand begins (2.5, 7.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop.ledger import log_book, rosters
from desktop.post.command_post import COMMAND, Member, Stand, duty_of
from desktop.post.dispatch import Dispatch
from desktop.post.guard import no, written
from desktop.post.order import CommandOrder
from desktop.post.person import person, same_person
from desktop.post.refused import Door
from desktop.post.roster import duty as course
from desktop.post.roster import handover as record
from desktop.post.roster.assignment import DutyAssignment
from desktop.post.roster.handover import Handover
from desktop.post.roster.states import DutyClass, DutyState
from desktop.post.states import OPEN_STATES, DispatchState, Duty, WhistleState
from desktop.post.whistle import Whistle
from desktop.post.words import Words
from desktop.procedures.conferences import superior
from desktop.procedures.dispatch.calls import short_of
from desktop.procedures.roster import duty_log
from desktop.procedures.roster.checks import spot
from desktop.procedures.roster.duty import settle
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.ledger.pen import Pen

NOTHING_HAPPENED = "零记录"
"""What stands under what was handled where nothing happened (practice.md 2.5)."""
_FIELDS = ("handled", "unhandled", "items", "note", "to_leader", "to_clerk")
_OWN = {DutyClass.DUTY_LEADER, DutyClass.DUTY_CLERK}


@dataclass(frozen=True, slots=True)
class Matter:
    """One open matter: what it is called, and which fact it is about."""

    words: Words
    noun: str
    """whistle, dispatch, order, duty or log."""
    id: str


def open_matters(ledger: Ledger, now: datetime) -> tuple[Matter, ...]:
    """Return what a watch must pass on: whistles, objections, drafts, orders, absences, open calls, answers due."""
    found = []
    for whistle in ledger.having(Whistle, state=(*OPEN_STATES, WhistleState.ON_LEDGER)):
        number, state = whistle.number, whistle.state.words
        words = Words(f"{number}号哨{whistle.place}{state.zh}", f"whistle {number}, {whistle.place}: {state.en}")
        found.append(Matter(words, "whistle", whistle.id))
    for whistle in ledger.having(Whistle, state=(WhistleState.DRAFT, WhistleState.SCREENING)):
        words = Words(f"{whistle.place}{whistle.state.words.zh}", f"{whistle.place}: {whistle.state.words.en}")
        found.append(Matter(words, "whistle", whistle.id))
    for call in ledger.having(Dispatch, state=(DispatchState.REFUSED, DispatchState.RULING)):
        short, number = short_of(ledger, call), ledger.get(Whistle, call.whistle).number
        words = Words(f"{number}号哨{short}异议待裁定", f"objection of {short} to whistle {number}")
        found.append(Matter(words, "dispatch", call.id))
    for order in ledger.having(CommandOrder, received_at=None):
        words = Words(f"{order.serial}未签收", f"{order.serial} without receipt")
        found.append(Matter(words, "order", order.id))
    names = rosters.names(ledger)
    for duty in ledger.having(DutyAssignment, state=DutyState.ABSENT, replaced_by=""):
        if duty.ends_at > now:
            name = names.get(duty.person, "")
            words = Words(f"{name}缺岗，没有人顶", f"{name} is absent and nobody stands in")
            found.append(Matter(words, "duty", duty.id))
    found += [Matter(duty_log.matter(one), "log", one.id) for one in log_book.open_entries(ledger)]
    found += [Matter(spot.matter(ledger, one), "duty", one.duty) for one in spot.unexplained(ledger)]
    found += [Matter(superior.matter(ledger, one), "whistle", one.whistle) for one in superior.open_actions(ledger)]
    return tuple(found)


def handled_since(ledger: Ledger, since: datetime) -> str:
    """Return what was blown, closed and logged since a moment, as a first text; 零记录 where nothing was."""
    told = list(duty_log.handled_since(ledger, since))
    for whistle in ledger.having(Whistle):
        for at, what in ((whistle.blown_at, "吹哨"), (whistle.closed_at, "销哨")):
            if at is not None and at >= since and whistle.number is not None:
                told.append((at, f"{at:%H:%M} {whistle.number}号哨{whistle.place}{what}"))
    return "；".join(text for _, text in sorted(told, key=lambda one: one[0])) or NOTHING_HAPPENED


def begin_handover(watch: Watch, to_leader: str, to_clerk: str) -> Done[Handover]:
    """Begin the record, with what was handled and what is open filled in beforehand; one at a time.

    Who hands over is who has the watch; refused where nobody has taken it yet.
    """
    with watch.pen() as pen:
        stand = _stand(watch.ledger)
        if any(one.in_signed_at is None for one in watch.ledger.having(Handover, void=False)):
            raise no("handover", "还有一份交接班没签完。请先签完，或作废。", "Another handover is not finished yet.")
        told = "；".join(one.words.zh for one in open_matters(watch.ledger, pen.now))
        new = Handover(
            new_id(),
            pen.now,
            stand.since,
            stand.leader,
            stand.clerk,
            _leader(watch, to_leader),
            _clerk(watch, to_clerk),
            handled=handled_since(watch.ledger, stand.since),
            unhandled=told or record.NOTHING,
            items="",
        )
        pen.add(new)
        seq = pen.entry("begin_handover", "handover", new.id, {"leader": new.from_leader, "clerk": new.from_clerk})
    return done(pen, new, seq)


def _stand(ledger: Ledger) -> Stand:
    stands = ledger.having(Stand)
    if not stands:
        raise no(
            "stand",
            "还没有人接过班，没有班可交。请先记接班。",
            "Nobody has taken the watch yet. Take it first.",
            Door("take_watch", Words("接班", "Take the watch")),
        )
    return max(stands, key=lambda one: (one.since, one.id))


def _leader(watch: Watch, name: str) -> str:
    if duty_of(name, watch.members(), "to_leader") not in (*COMMAND, Duty.DUTY_LEADER):
        raise no("to_leader", "接班的带班领导要从领导里选。", "The next duty leader must be one of the leaders.")
    return person(name)


def _clerk(watch: Watch, name: str) -> str:
    duty_of(name, watch.members(), "to_clerk")
    return person(name)


def amend_handover(watch: Watch, handover_id: str, **fields: str) -> Done[Handover]:
    """Write in the record before the outgoing watch signs: handled, unhandled, items, note, to_leader, to_clerk."""
    with watch.pen() as pen:
        old = watch.ledger.get(Handover, handover_id)
        if old.void or old.out_signed_at is not None:
            raise no("handover", "交班人已签字，不能改。", "The outgoing watch has signed; nothing can be changed.")
        clean: dict[str, Any] = {name: text.strip() for name, text in fields.items() if name in _FIELDS}
        if "to_leader" in clean:
            clean["to_leader"] = _leader(watch, clean["to_leader"])
        if "to_clerk" in clean:
            clean["to_clerk"] = _clerk(watch, clean["to_clerk"])
        new = pen.change(old, replace(old, **clean))
        seq = pen.entry("amend_handover", "handover", new.id, {"leader": new.from_leader, "clerk": new.from_clerk})
    return done(pen, new, seq)


def drop_handover(watch: Watch, handover_id: str, reason: str) -> Done[Handover]:
    """Drop a record that was not signed by both; duties that were being handed over go on."""
    with watch.pen() as pen:
        old = watch.ledger.get(Handover, handover_id)
        if old.void or old.in_signed_at is not None:
            raise no("handover", "这份交接班记录已完成或已作废。", "This handover is done or dropped already.")
        why = written("reason", reason, "作废理由", "The reason")
        new = pen.change(old, replace(old, void=True))
        for duty in _duties(watch.ledger, record.outgoing(old), (DutyState.HANDING_OVER,), pen.now):
            pen.change(duty, course.stay(duty))
        seq = pen.entry("drop_handover", "handover", new.id, {"reason": why})
    return done(pen, new, seq)


def sign_out(watch: Watch, handover_id: str, at: datetime | None = None) -> Done[Handover]:
    """Let the outgoing leader and clerk sign; every field must say something, 无 only where nothing is open.

    A nil record is refused for a watch in which whistles were blown or closed, or anything stands in the duty log.
    Their duties are handed over from then on; refused where one of them has more than half an hour to go.
    """
    with watch.pen() as pen:
        old = watch.ledger.get(Handover, handover_id)
        when = moment(pen, at)
        nil = old.handled.strip() in (NOTHING_HAPPENED, record.NOTHING)
        if nil and handled_since(watch.ledger, old.since) != NOTHING_HAPPENED:
            raise no(
                "handled",
                "本班吹过哨、销过哨或记过事，不能记零记录。请写办了什么。",
                "Whistles were blown or closed, or calls logged, in this watch: no nil record. Write what was handled.",
            )
        new = pen.change(old, record.sign_out(old, when, len(open_matters(watch.ledger, pen.now))))
        for duty in _duties(watch.ledger, record.outgoing(new), (*course.BEFORE, DutyState.ON_DUTY), when):
            standing = duty
            if duty.state in course.BEFORE:  # nobody noted that they came, and yet they hand over
                standing = course.start(duty, max(new.since, duty.starts_at))
            pen.change(duty, course.hand_over(standing, when, free=True))
        say = {"leader": new.from_leader, "clerk": new.from_clerk}
        seq = pen.entry("sign_out", "handover", new.id, say, when)
    return done(pen, new, seq)


def sign_in(watch: Watch, handover_id: str, at: datetime | None = None) -> Done[tuple[Handover, Stand]]:
    """Let the incoming leader and clerk sign and take the watch; the one's duties end and the others' begin."""
    with watch.pen() as pen:
        old = watch.ledger.get(Handover, handover_id)
        when = moment(pen, at)
        stand = Stand(new_id(), old.to_leader, old.to_clerk, when)
        new = pen.change(old, record.sign_in(old, when, stand.id))
        pen.add(stand)
        _relieved(pen, new, when)
        settle(pen)
        seq = pen.entry("sign_in", "handover", new.id, {"leader": stand.leader, "clerk": stand.clerk}, when)
    return done(pen, (new, stand), seq)


def _relieved(pen: Pen, handover: Handover, when: datetime) -> None:
    """End the duties of those who go, and let those who come be on duty; who stays on is left alone."""
    for duty in _duties(pen.ledger, record.outgoing(handover), (DutyState.HANDING_OVER,), when):
        pen.change(duty, course.end(duty, when, signed=True))
    for duty in _duties(pen.ledger, record.incoming(handover), course.BEFORE, when + course.EARLY):
        if when < duty.ends_at:
            pen.change(duty, course.start(duty, when))


def _duties(
    ledger: Ledger, names: tuple[str, ...], states: tuple[DutyState, ...], at: datetime
) -> list[DutyAssignment]:
    """Return the duties of leaders and clerks of these names that have begun by the roster at a moment."""
    ids = [one.id for one in ledger.having(Member) if any(same_person(one.name, name) for name in names)]
    found = [one for person_id in ids for one in rosters.duties_of(ledger, person_id, at.date(), at.date())]
    return [one for one in found if one.duty in _OWN and one.state in states and one.starts_at <= at]
