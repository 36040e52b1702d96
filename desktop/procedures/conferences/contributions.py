"""What departments put into a whistle, and what a conference proposes to make up for (B05)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.ledger import conferences
from desktop.post.conferences import course
from desktop.post.conferences.conference import Conference
from desktop.post.conferences.contribution import Contribution
from desktop.post.conferences.record import yuan
from desktop.post.conferences.states import ConferenceState
from desktop.post.department import Department
from desktop.post.guard import no, state_in
from desktop.post.whistle import Whistle
from desktop.procedures.watch import Done, Watch, done, new_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ledger.book import Ledger

_CAME_TO_NOTHING = (ConferenceState.CANCELLED, ConferenceState.NO_CONSENSUS)
_WRITTEN = ("what", "quantity", "cost", "proposed", "ground")


def contribute(  # noqa: PLR0913 - B05 names each of these columns
    watch: Watch,
    whistle_id: str,
    department_id: str,
    what: str,
    *,
    quantity: str = "",
    cost: int = 0,
    proposed: int = 0,
    ground: str = "",
) -> Done[Contribution]:
    """Note what a department put in; `cost` and what is `proposed` to be made up for are in fen."""
    with watch.pen() as pen:
        watch.ledger.get(Whistle, whistle_id)
        department = watch.ledger.get(Department, department_id)
        line = Contribution(
            new_id(), whistle_id, department_id, what, quantity, cost, proposed, ground, at=pen.now, by=watch.actor
        ).checked()
        pen.add(line)
        seq = pen.entry("contribute", "whistle", whistle_id, _told(line, department))
    return done(pen, line, seq)


def _told(line: Contribution, department: Department) -> dict[str, object]:
    money = yuan(line.cost) if line.cost else ""
    return {"department": department.short, "text": line.what, "quantity": line.quantity, "amount": money}


def _free(ledger: Ledger, contribution_id: str) -> Contribution:
    """Return a line that may still change: not struck, and not part of an issued proposal."""
    line = ledger.get(Contribution, contribution_id)
    if line.void:
        raise no("contribution", "这一行已删。", "This line was struck out.")
    if frozen(ledger, contribution_id):
        raise no(
            "contribution",
            "这一行已写进会商纪要，不能改。请用补充会商。",
            "It stands in the record of a conference; only a supplement can change that.",
        )
    return line


def frozen(ledger: Ledger, contribution_id: str) -> bool:
    """Whether a line is part of what goes round for signatures or was issued, and so never changes."""
    taker = _taker(ledger, ledger.get(Contribution, contribution_id))
    return taker is not None and taker.state not in (*course.BEFORE, *course.WRITABLE)


def _taker(ledger: Ledger, line: Contribution) -> Conference | None:
    """Return the conference that has taken a line; one that came to nothing has let it go."""
    found = ledger.find(Conference, line.conference) if line.conference else None
    return None if found is None or found.state in _CAME_TO_NOTHING else found


def amend_contribution(watch: Watch, contribution_id: str, **fields: str | int) -> Done[Contribution]:
    """Write a line anew: what, quantity, cost, proposed, ground."""
    with watch.pen() as pen:
        old = _free(watch.ledger, contribution_id)
        known: dict[str, Any] = {name: value for name, value in fields.items() if name in _WRITTEN}
        new = replace(old, **known).checked()
        pen.change(old, new.taken(new.conference))
        told = _told(new, watch.ledger.get(Department, new.department))
        seq = pen.entry("amend_contribution", "whistle", new.whistle, told)
    return done(pen, new, seq)


def drop_contribution(watch: Watch, contribution_id: str) -> Done[Contribution]:
    """Strike a line out."""
    with watch.pen() as pen:
        old = _free(watch.ledger, contribution_id)
        new = pen.change(old, replace(old, void=True))
        told = _told(new, watch.ledger.get(Department, new.department))
        seq = pen.entry("drop_contribution", "whistle", new.whistle, told)
    return done(pen, new, seq)


def agree_contributions(watch: Watch, conference_id: str, lines: Sequence[str]) -> Done[tuple[Contribution, ...]]:
    """Let a conference take these lines into its proposal of compensation, and no others; until it goes round."""
    with watch.pen() as pen:
        conference = watch.ledger.get(Conference, conference_id)
        state_in(conference.state, course.WRITABLE, "议定补偿", "agreeing to compensation")
        for old in watch.ledger.having(Contribution, conference=conference_id, void=False):
            if old.id not in lines:
                pen.change(old, old.taken(""))
        seated = {one.department for one in conferences.seats(watch.ledger, conference_id)}
        taken = []
        for line_id in dict.fromkeys(lines):
            old = _free(watch.ledger, line_id)
            if old.whistle not in conference.whistles:
                raise no("contribution", "这一行不是本次会商的哨单。", "It is about another whistle.")
            if old.department not in seated:
                raise no("contribution", "投入的部门不在会上。请先加入参会部门。", "Its department does not sit here.")
            taken.append(pen.change(old, old.taken(conference_id)))
        total = yuan(sum(one.proposed for one in taken))
        seq = pen.entry("agree_contributions", "conference", conference_id, {"count": len(taken), "amount": total})
    return done(pen, tuple(taken), seq)


def of_whistle(ledger: Ledger, whistle_id: str) -> tuple[Contribution, ...]:
    """Return the lines of a whistle."""
    return ledger.having(Contribution, whistle=whistle_id, void=False)
