"""Typed orders about what is written down: a note, a witness, an order of the commander, a correcting entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import at, by, evidence, number, option
from desktop.console.speech import Order
from desktop.post.states import Evidence
from desktop.post.words import Words
from desktop.procedures import corrections, orders, records

if TYPE_CHECKING:
    from desktop.console.speech import Typed


@click.command(cls=Order, said=Words("记一笔。", "Write one line of what happened."))
@number()
@click.argument("text", metavar="TEXT")
@at()
@evidence()
@click.pass_obj
def note(typed: Typed, number: str, text: str, at: str | None, evidence: str) -> None:
    """Write a note."""
    with keeping(typed) as watch:
        case = naming.whistle(watch.ledger, number, watch.today)
        when, proof = naming.moment(watch, at), naming.named(Evidence, evidence)
        answer(typed, watch, records.note(watch, case.id, text, when, proof))


@click.command(cls=Order, said=Words("记见证人和意见。", "Note a witness and what the witness says."))
@number()
@click.argument("name", metavar="NAME")
@option("--capacity", required=True, metavar="TEXT", said=Words("身份：村民代表、人大代表等", "In which capacity"))
@option("--opinion", default="", metavar="TEXT", said=Words("意见", "The opinion"))
@at()
@click.pass_obj
def witness(typed: Typed, number: str, name: str, capacity: str, opinion: str, at: str | None) -> None:
    """Note a witness."""
    with keeping(typed) as watch:
        case = naming.whistle(watch.ledger, number, watch.today)
        answer(typed, watch, records.witness(watch, case.id, name, capacity, opinion, naming.moment(watch, at)))


@click.command(cls=Order, said=Words("发调度令，给编号。", "Issue a numbered order under command authority."))
@click.argument("department", metavar="DEPARTMENT")
@click.argument("text", metavar="TEXT")
@by()
@option("--whistle", default="", metavar="NUMBER", said=Words("属于哪一哨", "The whistle it belongs to"))
@option("--basis", default="", metavar="TEXT", said=Words("依据", "The basis"))
@option("--due", metavar="TIME", said=Words("何时完成", "Due when"))
@click.pass_obj
def order(typed: Typed, department: str, text: str, by: str, whistle: str, basis: str, due: str | None) -> None:
    """Issue an order."""
    with keeping(typed) as watch:
        case = naming.whistle(watch.ledger, whistle, watch.today).id if whistle else ""
        unit, when = naming.department(watch.ledger, department).id, naming.due(watch, due)
        answer(typed, watch, orders.issue_order(watch, unit, text, by, whistle_id=case, basis=basis, due_at=when))


@click.command(
    cls=Order, said=Words("撤回刚才的一笔，一分钟内有效。", "Take back an entry within the minute of the rules.")
)
@click.argument("entry", metavar="ENTRY", type=int, required=False)
@click.pass_obj
def undo(typed: Typed, entry: int | None) -> None:
    """Take back an entry, the last one unless named."""
    with keeping(typed) as watch:
        answer(typed, watch, corrections.undo(watch, entry if entry is not None else watch.ledger.head()[0]))
