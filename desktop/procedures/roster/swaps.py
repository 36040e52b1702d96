"""Swaps: asked for, agreed to by a leader and recorded at the office, or declined (practice.md 2.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.guard import no, written
from desktop.post.roster import swap
from desktop.post.roster.assignment import DutyAssignment
from desktop.procedures.roster.standing import fit, follow, leading, said, thinner
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger


def ask_swap(watch: Watch, duty_id: str, swap_with: str, reason: str, swap_for: str = "") -> Done[DutyAssignment]:
    """Note that somebody asks to swap a duty with `swap_with` (a person's id), for a duty of theirs or for nothing.

    Refuses at once what nobody could agree to: another department, leave, two duties at once, too little rest.
    """
    with watch.pen() as pen:
        duty = watch.ledger.get(DutyAssignment, duty_id)
        other = watch.ledger.get(DutyAssignment, swap_for) if swap_for else None
        new = swap.ask(duty, swap_with, other, reason, pen.now)
        _fits(watch.ledger, new, other)
        pen.change(duty, new)
        names = said(watch.ledger, duty)
        say = {**names, "stand_in": _name(watch.ledger, swap_with, duty), "reason": new.swap_reason}
        seq = pen.entry("ask_swap", "duty", duty_id, say)
    return done(pen, new, seq)


def agree_swap(watch: Watch, duty_id: str, consent_by: str, record_no: str) -> Done[tuple[DutyAssignment, ...]]:
    """Agree to a swap: a leader's consent and the office's record are both needed; who stands changes, and the draft.

    Returns the duties that take the place of the old ones: one, or two where duties were exchanged. Refused where
    the day would lack people that it does not lack now (a certified officer swaps with one who is not).
    """
    with watch.pen() as pen:
        ledger = watch.ledger
        duty = ledger.get(DutyAssignment, duty_id)
        other = ledger.get(DutyAssignment, duty.swap_for) if duty.swap_for else None
        old, new = swap.agree(duty, consent_by, record_no, new_id(), duty.department, pen.now)
        leading(watch, consent_by, (duty.person, duty.swap_with))
        _fits(ledger, duty, other)
        changed, made = [(duty, old)], [new]
        if other is not None:
            theirs, mine = swap.exchanged(other, old, new_id(), other.department, pen.now)
            changed.append((other, theirs))
            made.append(mine)
        gone = [before.id for before, _ in changed]
        for day in sorted({one.day for one in made}):
            lacks = thinner(ledger, day, gone, made)
            if lacks:
                raise no(
                    "swap_with",
                    f"换后 {day.month}月{day.day}日{'、'.join(lacks)}不够人。请另选。",
                    f"After the swap {', '.join(lacks)} lack people on {day}. Choose another.",
                )
        for before, after in changed:
            pen.change(before, after)
        for one in made:
            pen.add(one)
        follow(pen, [(before, after.person) for (before, _), after in zip(changed, made, strict=True)])
        say = {
            **said(ledger, duty),
            "stand_in": _name(ledger, new.person, duty),
            "by": old.consent_by,
            "record": old.record_no,
        }
        seq = pen.entry("agree_swap", "duty", duty_id, say)
    return done(pen, tuple(made), seq)


def decline_swap(watch: Watch, duty_id: str, reason: str) -> Done[DutyAssignment]:
    """Decline a swap, or take the wish for it back, with the reason: the duty stays with whom it was published.

    The reason is kept in the journal; whoever asked may ask again, and the duty itself is as if nobody had asked.
    """
    with watch.pen() as pen:
        duty = watch.ledger.get(DutyAssignment, duty_id)
        declined = swap.decline(duty)
        why = written("reason", reason, "不同意的理由", "The reason for declining")
        new = pen.change(duty, declined)
        seq = pen.entry("decline_swap", "duty", duty_id, {**said(watch.ledger, duty), "reason": why})
    return done(pen, new, seq)


def _fits(ledger: Ledger, duty: DutyAssignment, other: DutyAssignment | None) -> None:
    """Refuse a swap in which one of both may not stand what the other had; each gives up the own duty for it."""
    given = (duty.id, *((other.id,) if other is not None else ()))
    fit(ledger, duty, duty.swap_with, "swap_with", given)
    if other is not None:
        fit(ledger, other, duty.person, "swap_for", given)


def _name(ledger: Ledger, person: str, duty: DutyAssignment) -> str:
    from dataclasses import replace

    return str(said(ledger, replace(duty, person=person))["person"])
