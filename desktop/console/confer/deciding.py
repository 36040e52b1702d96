"""Typed orders about what is decided: decisions, shares of responsibility, the roadside form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.confer.naming import conference, name, parts
from desktop.console.frequent import at, number, option
from desktop.console.speech import Mistyped, Order
from desktop.ledger import conferences
from desktop.post import serial
from desktop.post.conferences.decisions import Decided
from desktop.post.conferences.shares import Portion
from desktop.post.conferences.states import Position
from desktop.post.guard import no
from desktop.post.words import Words
from desktop.procedures.conferences import decisions
from desktop.procedures.conferences.roadside import Voice, on_the_spot

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.procedures.watch import Watch

_VOICE = Words("部门:态度:意见", "DEPARTMENT:POSITION:WORDS")
_SHARE = Words("部门:百分比:理由", "DEPARTMENT:PER CENT:GROUND")
_DECIDED = Words("部门:责任人:期限:内容", "DEPARTMENT:OWNER:DAY:TEXT")


@click.command(cls=Order, said=Words("写一件议定事项。", "Write one thing to be done."))
@name()
@click.argument("text", metavar="TEXT")
@option("--owner", required=True, metavar="NAME", said=Words("责任人", "The owner"))
@option("--due", required=True, metavar="DAY", said=Words("哪天前办结", "Until when"))
@option("--department", default="", metavar="DEPARTMENT", said=Words("责任部门，不写就是指挥部", "Its department"))
@option("--support", "supports", multiple=True, metavar="DEPARTMENT", said=Words("配合部门，可写多次", "Who supports"))
@option("--standard", default="", metavar="TEXT", said=Words("标准", "By what it is measured"))
@option("--quantity", default="", metavar="TEXT", said=Words("数量", "How much"))
@option("--checker", default="", metavar="NAME", said=Words("谁核查", "Who checks"))
@option("--whistle", default="", metavar="NUMBER", said=Words("哪张哨单", "Which whistle"))
@click.pass_obj
def decide(  # noqa: PLR0913, PLR0917 - click hands over each option
    typed: Typed,
    name: str,
    text: str,
    owner: str,
    due: str,
    department: str,
    supports: tuple[str, ...],
    standard: str,
    quantity: str,
    checker: str,
    whistle: str,
) -> None:
    """Decide."""
    with keeping(typed) as watch:
        ledger, found = watch.ledger, conference(watch.ledger, name, watch.today)
        said = Decided(
            text,
            owner,
            naming.day(due),
            naming.department(ledger, department).id if department else "",
            naming.whistle(ledger, whistle, watch.today).id if whistle else "",
            tuple(naming.department(ledger, one).id for one in supports),
            standard,
            quantity,
            checker,
        )
        answer(typed, watch, decisions.add_decision(watch, found.id, said))


@click.command(cls=Order, said=Words("删一件议定事项，写它的序号。", "Strike a decision by its place, 1, 2 ..."))
@name()
@click.argument("place", type=int, metavar="PLACE")
@click.pass_obj
def strike(typed: Typed, name: str, place: int) -> None:
    """Strike a decision."""
    with keeping(typed) as watch:
        held = conferences.proceedings(watch.ledger, conference(watch.ledger, name, watch.today).id)
        found = next((one for one in held.decisions if one.place == place), None)
        if found is None:
            raise no("decision", f"没有第 {place} 件议定事项。", f"There is no decision {place}.")
        answer(typed, watch, decisions.drop_decision(watch, found.id))


@click.command(cls=Order, said=Words("定责任分担，合计 100；不写就是撤回。", "Set the shares; none takes them back."))
@name()
@click.argument("portions", nargs=-1, metavar="[DEPARTMENT:SHARE:GROUND]...")
@option("--whistle", default="", metavar="NUMBER", said=Words("哪张哨单", "Which whistle"))
@click.pass_obj
def shares(typed: Typed, name: str, portions: tuple[str, ...], whistle: str) -> None:
    """Set shares."""
    with keeping(typed) as watch:
        found = conference(watch.ledger, name, watch.today)
        about = naming.whistle(watch.ledger, whistle, watch.today).id if whistle else ""
        given = [_portion(watch, one) for one in portions]
        answer(typed, watch, decisions.set_shares(watch, found.id, given, about))


def _portion(watch: Watch, text: str) -> Portion:
    unit, share, *note = parts(text, 2, _SHARE)
    number = serial.bare(share.removesuffix("%"))
    if number is None:
        raise Mistyped(Words(f"“{share}”要写整数百分比。", f"“{share}” is no whole per cent."))
    return Portion(naming.department(watch.ledger, unit).id, number, "".join(note))


_SPOT = Words(
    "现场会商，一次记全，直接形成意见。",
    "Write down a conference on the road in one line; it goes straight to the draft.",
)


@click.command(cls=Order, said=_SPOT)
@number()
@click.argument("conclusion", metavar="TEXT")
@option(
    "--voice", "voices", multiple=True, required=True, metavar="DEPARTMENT:POSITION[:WORDS]",
    said=Words("部门:态度[:意见]，可写多次", "What a department says, repeatable"),
)  # fmt: skip
@option(
    "--decide", "decided", multiple=True, metavar="DEPARTMENT:OWNER:DAY:TEXT",
    said=Words("部门:责任人:期限:内容，可写多次", "A thing to be done, repeatable"),
)  # fmt: skip
@option("--place", default="", metavar="TEXT", said=Words("地点，不写就是哨单的", "The place; the whistle's"))
@option("--chair", default="", metavar="NAME", said=Words("主持人，不写就是经手人", "The chair"))
@at()
@click.pass_obj
def spot(  # noqa: PLR0913, PLR0917 - click hands over each option
    typed: Typed,
    number: str,
    conclusion: str,
    voices: tuple[str, ...],
    decided: tuple[str, ...],
    place: str,
    chair: str,
    at: str | None,
) -> None:
    """Confer on the spot."""
    with keeping(typed) as watch:
        whistle = naming.whistle(watch.ledger, number, watch.today)
        said = [_voice(watch, one) for one in voices]
        tasks = [_decided(watch, one) for one in decided]
        when = naming.moment(watch, at)
        done = on_the_spot(watch, whistle.id, said, conclusion, tasks, place=place, chair=chair, at=when)
        answer(typed, watch, done)


def _voice(watch: Watch, text: str) -> Voice:
    unit, position, *words = parts(text, 2, _VOICE)
    return Voice(naming.department(watch.ledger, unit).id, naming.named(Position, position), "".join(words))


def _decided(watch: Watch, text: str) -> Decided:
    unit, owner, due, what = parts(text, 4, _DECIDED)
    return Decided(what, owner, naming.day(due), naming.department(watch.ledger, unit).id if unit else "")
