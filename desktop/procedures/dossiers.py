"""What each paper is drawn from: the facts of the ledger at one moment, gathered and frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ledger import boards
from desktop.post.command_post import CommandPost, Stand
from desktop.post.department import Department
from desktop.post.guard import no
from desktop.post.order import CommandOrder
from desktop.post.states import Role
from desktop.post.whistle import Whistle

if TYPE_CHECKING:
    from desktop.ledger.book import Ledger
    from desktop.paper.dossier import Dossier
    from desktop.paper.order_sheet import OrderFacts
    from desktop.paper.press.imprint import Imprint
    from desktop.procedures.watch import Watch


def command_post(ledger: Ledger) -> CommandPost:
    """Return the post; refuse where none was founded yet."""
    found = ledger.having(CommandPost)
    if not found:
        raise no("post", "这本台账还没有指挥部。请先建立。", "This ledger has no command post yet. Found it first.")
    return found[0]


def clerk_of(watch: Watch) -> str:
    """Return the duty clerk of this moment, or who gives the order where nobody took the watch."""
    now = watch.now()
    stands = [one for one in watch.ledger.having(Stand) if one.since <= now]
    return max(stands, key=lambda one: one.since).clerk if stands else watch.actor


def imprint(watch: Watch, copy: int, *, final: bool = True) -> Imprint:
    """Return what a paper drawn now says at its foot: this moment, the head of the journal, which copy it is."""
    from desktop.paper.press.imprint import Imprint

    entry, head = watch.ledger.head()
    return Imprint(watch.now().replace(microsecond=0), head, entry, copy, final=final)


def dossier(watch: Watch, whistle_id: str, copy: int = 1) -> Dossier:
    """Return everything that the papers of a whistle are drawn from, the lead department first."""
    from desktop.paper.dossier import Call, Dossier

    case = boards.case(watch.ledger, whistle_id)
    known = {one.id: one for one in case.departments}
    calls = sorted(case.dispatches, key=lambda one: one.role is not Role.LEAD)
    facts = Dossier(
        post=command_post(watch.ledger),
        rules=watch.rules(version=case.whistle.rules),
        whistle=case.whistle,
        calls=tuple(Call(known[one.department], one) for one in calls),
        imprint=imprint(watch, copy),
        presences=case.presences,
        tasks=case.tasks,
        witnesses=case.witnesses,
        visits=case.visits,
        notes=case.notes,
        permits=case.permits,
        violations=case.violations,
        clerk=clerk_of(watch),
    )
    return facts if facts.settled else _unsettled(watch, facts, copy)


def _unsettled(watch: Watch, facts: Dossier, copy: int) -> Dossier:
    from dataclasses import replace

    return replace(facts, imprint=imprint(watch, copy, final=False))


def order_facts(watch: Watch, order_id: str, copy: int = 1) -> OrderFacts:
    """Return what a 调度令 is drawn from."""
    from desktop.paper.order_sheet import OrderFacts

    order = watch.ledger.get(CommandOrder, order_id)
    whistle = watch.ledger.find(Whistle, order.whistle) if order.whistle else None
    titles = {one.name: one.duty.words.zh for one in watch.members()}
    return OrderFacts(
        post=command_post(watch.ledger),
        order=order,
        department=watch.ledger.get(Department, order.department),
        imprint=imprint(watch, copy),
        issuer_title=titles.get(order.issuer, ""),
        whistle=str(whistle.serial or "") if whistle is not None else "",
    )
