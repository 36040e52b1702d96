"""Typed orders on a department's way to the scene: call, acknowledge, depart, report in, join, no show, stand down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import at, by, department, evidence, number, option, reason
from desktop.console.speech import Order
from desktop.post.states import Evidence
from desktop.post.words import Words
from desktop.procedures.dispatch import arrivals, calls

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.procedures.dispatch.arrivals import Comer

_WHO = Words("来了谁，可写多次；名单外的人写 姓名=证号", "Who came, repeatable; an unknown person as NAME=CERTIFICATE")


def comers(typed: tuple[str, ...]) -> list[Comer]:
    """Return who came: names, or `name=certificate` for somebody whom the post does not know."""
    found = []
    for text in typed:
        name, _, cert = text.replace("＝", "=").partition("=")
        found.append(arrivals.Comer(name.strip(), cert.strip()))
    return found


@click.command(
    cls=Order, said=Words("加派一家部门，它的钟从现在起走。", "Call one more department; its own clock starts.")
)
@number()
@department()
@option("--reason", default="", metavar="TEXT", said=Words("为什么叫它", "Why it is called"))
@at()
@click.pass_obj
def call(typed: Typed, number: str, department: str, reason: str, at: str | None) -> None:
    """Call one more department."""
    with keeping(typed) as watch:
        case = naming.whistle(watch.ledger, number, watch.today)
        unit = naming.department(watch.ledger, department)
        when = naming.moment(watch, at)
        answer(typed, watch, calls.call_department(watch, case.id, unit.id, reason, when))


@click.command(cls=Order, said=Words("记部门签收；钟照走。", "Note that a department acknowledged; its clock runs on."))
@number()
@department()
@at()
@evidence()
@click.pass_obj
def acknowledge(typed: Typed, number: str, department: str, at: str | None, evidence: str) -> None:
    """Note an acknowledgement."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        proof = naming.named(Evidence, evidence)
        answer(typed, watch, calls.acknowledge(watch, one.id, naming.moment(watch, at), proof))


@click.command(cls=Order, said=Words("记部门出发。", "Note that a department set out."))
@number()
@department()
@at()
@evidence()
@click.pass_obj
def depart(typed: Typed, number: str, department: str, at: str | None, evidence: str) -> None:
    """Note a departure."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        proof = naming.named(Evidence, evidence)
        answer(typed, watch, calls.depart(watch, one.id, naming.moment(watch, at), proof))


@click.command(cls=Order, said=Words("记部门到场，钟停。", "Note a department's arrival; its clock stops."))
@number()
@department()
@option("--who", multiple=True, metavar="NAME", said=_WHO)
@at()
@evidence()
@click.pass_obj
def report_in(typed: Typed, number: str, department: str, who: tuple[str, ...], at: str | None, evidence: str) -> None:
    """Note an arrival."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        proof = naming.named(Evidence, evidence)
        done = arrivals.report_in(watch, one.id, comers(who), naming.moment(watch, at), proof)
        answer(typed, watch, done, done.result.warnings)


@click.command(cls=Order, said=Words("记增援或接替的人到场。", "Note reinforcement or relief on the scene."))
@number()
@department()
@option("--who", multiple=True, required=True, metavar="NAME", said=_WHO)
@at()
@evidence()
@click.pass_obj
def join(typed: Typed, number: str, department: str, who: tuple[str, ...], at: str | None, evidence: str) -> None:
    """Note further officers."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        proof = naming.named(Evidence, evidence)
        done = arrivals.join(watch, one.id, comers(who), naming.moment(watch, at), proof)
        answer(typed, watch, done, done.result.warnings)


@click.command(cls=Order, said=Words("过时限后确认未报到。", "Confirm, after the limit, that nobody came."))
@number()
@department()
@click.pass_obj
def no_show(typed: Typed, number: str, department: str) -> None:
    """Confirm a no show."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        answer(typed, watch, calls.no_show(watch, one.id))


@click.command(
    cls=Order, said=Words("总指挥解除一家部门。", "Free a department from the call by the commander's word.")
)
@number()
@department()
@by()
@reason()
@click.pass_obj
def stand_down(typed: Typed, number: str, department: str, by: str, reason: str) -> None:
    """Stand a department down."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        answer(typed, watch, calls.stand_down(watch, one.id, by, reason))
