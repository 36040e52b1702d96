"""Typed orders at the end of a conference: send it round, sign, issue, complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.confer.naming import conference, name, seat
from desktop.console.frequent import at, by, department, option
from desktop.console.speech import Order
from desktop.post.conferences.states import Signature
from desktop.post.words import Words
from desktop.procedures.conferences import signing

if TYPE_CHECKING:
    from desktop.console.speech import Typed


@click.command(
    name="round", cls=Order, said=Words("送会签，文字从此不动。", "Send the draft round; its words stand still.")
)
@name()
@click.pass_obj
def round_(typed: Typed, name: str) -> None:
    """Send round."""
    with keeping(typed) as watch:
        answer(typed, watch, signing.send_round(watch, conference(watch.ledger, name, watch.today).id))


_SIGN = Words(
    "记一家会签。\n\nHOW：已签、签，有保留（写意见）、拒签（写理由）。",
    "Note a signature.\n\nHOW is signed, reserved (with words) or refused (with the reason).",
)


@click.command(cls=Order, said=_SIGN)
@name()
@department()
@click.argument("how", metavar="HOW")
@click.argument("text", default="", metavar="[TEXT]")
@option("--by", default="", metavar="NAME", said=Words("谁签的，不写就是到会人", "Who signed; who came unless said"))
@at()
@click.pass_obj
def sign(typed: Typed, name: str, department: str, how: str, text: str, by: str, at: str | None) -> None:
    """Sign."""
    with keeping(typed) as watch:
        one = seat(watch.ledger, conference(watch.ledger, name, watch.today), department)
        mark, when = naming.named(Signature, how), naming.moment(watch, at)
        answer(typed, watch, signing.countersign(watch, one.id, mark, by, text, when))


@click.command(
    cls=Order, said=Words("签发会商纪要：编号、封存、交办。", "Issue the record: number, frozen text, tasks.")
)
@name()
@by()
@at()
@click.pass_obj
def issue(typed: Typed, name: str, by: str, at: str | None) -> None:
    """Issue."""
    with keeping(typed) as watch:
        found = conference(watch.ledger, name, watch.today)
        answer(typed, watch, signing.issue_conference(watch, found.id, by, naming.moment(watch, at)))


@click.command(cls=Order, said=Words("议定事项都销号后办结会商。", "Complete a conference whose tasks are done."))
@name()
@at()
@click.pass_obj
def complete(typed: Typed, name: str, at: str | None) -> None:
    """Complete."""
    with keeping(typed) as watch:
        found = conference(watch.ledger, name, watch.today)
        answer(typed, watch, signing.complete(watch, found.id, naming.moment(watch, at)))
