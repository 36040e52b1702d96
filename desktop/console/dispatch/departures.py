"""Typed orders about leaving the scene: release through the gate, the commander's permit, leaving without ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import at, by, department, number, option, reason
from desktop.console.speech import Order
from desktop.post.words import Words
from desktop.procedures.dispatch import departure

if TYPE_CHECKING:
    from desktop.console.speech import Typed

_WHO = Words("谁撤，可写多次；不写就是全部", "Who leaves, repeatable; all of them unless named")


@click.command(
    cls=Order, said=Words("记撤离；销哨、许可或接替才放行。", "Let officers leave: closed, permitted or relieved.")
)
@number()
@department()
@option("--who", multiple=True, metavar="NAME", said=_WHO)
@option("--reliever", default="", metavar="NAME", said=Words("谁接替，须已到场", "Who took over, on the scene already"))
@at()
@click.pass_obj
def release(typed: Typed, number: str, department: str, who: tuple[str, ...], reliever: str, at: str | None) -> None:
    """Let officers leave."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        done = departure.release(watch, one.id, who, reliever=reliever, at=naming.moment(watch, at))
        answer(typed, watch, done)


@click.command(
    cls=Order, said=Words("写总指挥的撤离许可，给编号。", "Write the commander's permit to leave, with its number.")
)
@number()
@department()
@by()
@reason()
@option("--manner", default="", metavar="TEXT", said=Words("怎么许可的：电话、签字", "How: by telephone, in writing"))
@at()
@click.pass_obj
def permit(typed: Typed, number: str, department: str, by: str, reason: str, manner: str, at: str | None) -> None:
    """Write a permit."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        answer(typed, watch, departure.give_permit(watch, one.id, by, reason, manner, naming.moment(watch, at)))


@click.command(cls=Order, said=Words("记擅自撤离，留作违规记录。", "Record that officers left without ground."))
@number()
@department()
@option("--who", multiple=True, metavar="NAME", said=_WHO)
@reason()
@at()
@click.pass_obj
def leave_early(typed: Typed, number: str, department: str, who: tuple[str, ...], reason: str, at: str | None) -> None:
    """Record a departure without ground."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        answer(typed, watch, departure.leave_early(watch, one.id, who, reason, naming.moment(watch, at)))
