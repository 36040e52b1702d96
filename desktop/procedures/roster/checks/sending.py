"""The roster sent to the offices 值班表印发: which edition went where, and who still waits for the one in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ledger import rosters
from desktop.post.department import Department
from desktop.post.guard import no
from desktop.post.roster import sending as rule
from desktop.post.roster.sending import RosterSent
from desktop.procedures.watch import Done, Watch, done, moment, new_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop.ledger.book import Ledger
    from desktop.post.roster.states import SendManner


@dataclass(frozen=True, slots=True)
class Distribution:
    """How far the edition in force of a month has gone out."""

    edition: int
    """0 where the month is not published."""
    sent: tuple[RosterSent, ...]
    """The latest sending of this edition to each department."""
    waiting: tuple[Department, ...]
    """Departments in use to which this edition was not sent."""
    used: bool = False
    """Whether any edition of the month was ever noted as sent, so that a new one is asked for again."""

    @property
    def whole(self) -> int:
        """How many departments there are to be sent to."""
        return len(self.sent) + len(self.waiting)


def note_sent(
    watch: Watch, month: str, departments: Sequence[str], by: str, manner: SendManner, at: datetime | None = None
) -> Done[tuple[RosterSent, ...]]:
    """Note that the edition in force of a month was sent to departments, by their ids; one entry for all of them."""
    with watch.pen() as pen:
        if not departments:
            raise no("departments", "没有选发给哪些部门。", "No department is chosen.")
        roster, when = rosters.roster_of(watch.ledger, month), moment(pen, at)
        edition = roster.edition if roster is not None else 0
        made = []
        for one in departments:
            sending = RosterSent(new_id(), month, watch.ledger.get(Department, one).id, edition, when, manner, by)
            made.append(pen.add(rule.sent(sending, roster)))
        names = "、".join(watch.ledger.get(Department, one).short for one in departments)
        say = {"month": month, "edition": edition, "count": len(made), "send_manner": manner, "departments": names}
        seq = pen.entry("note_sent", "roster", month, say, when)
    return done(pen, tuple(made), seq)


def distribution(ledger: Ledger, month: str) -> Distribution:
    """Return to whom the edition in force was sent, and who waits for it; nobody where nothing is published."""
    roster = rosters.roster_of(ledger, month)
    if roster is None or not roster.edition:
        return Distribution(0, (), ())
    units = ledger.having(Department, active=True)
    every = ledger.having(RosterSent, month=month, void=False)
    known = {one.department: one for one in every if one.edition == roster.edition}
    return Distribution(
        roster.edition,
        tuple(known[one.id] for one in units if one.id in known),
        tuple(one for one in units if one.id not in known),
        bool(every),
    )
