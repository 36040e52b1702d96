"""Typed orders of a session: the roll, begin, positions, guests, the conclusion or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.confer.naming import conference, name, seat
from desktop.console.frequent import at, department, option, reason
from desktop.console.speech import Order
from desktop.post.conferences.states import Position, SeatMark
from desktop.post.words import Words
from desktop.procedures.conferences import session

if TYPE_CHECKING:
    from desktop.console.speech import Typed


@click.command(
    cls=Order, said=Words("会商点到。MARK：到会、请假、未到。", "Call the roll. MARK is present, excused or missing.")
)
@name()
@department()
@click.argument("mark", metavar="MARK")
@option("--person", default="", metavar="NAME", said=Words("谁到会", "Who came"))
@option("--excuse", default="", metavar="TEXT", said=Words("请假事由", "The excuse"))
@click.pass_obj
def roll(typed: Typed, name: str, department: str, mark: str, person: str, excuse: str) -> None:
    """Call a seat."""
    with keeping(typed) as watch:
        one = seat(watch.ledger, conference(watch.ledger, name, watch.today), department)
        answer(typed, watch, session.call_seat(watch, one.id, naming.named(SeatMark, mark), person, excuse))


@click.command(cls=Order, said=Words("开会：牵头和必到部门都到会或请假。", "Open the session."))
@name()
@option("--recorder", default="", metavar="NAME", said=Words("记录人", "The recorder"))
@at()
@click.pass_obj
def begin(typed: Typed, name: str, recorder: str, at: str | None) -> None:
    """Begin."""
    with keeping(typed) as watch:
        found = conference(watch.ledger, name, watch.today)
        answer(typed, watch, session.begin(watch, found.id, recorder, naming.moment(watch, at)))


_SAY = Words(
    "记一家的态度。\n\nPOSITION：同意、保留意见、不同意、缺席；保留和不同意要写理由。",
    "Note a position.\n\nPOSITION is agree, reserve, disagree or absent; who does not agree gives words.",
)


@click.command(cls=Order, said=_SAY)
@name()
@department()
@click.argument("position", metavar="POSITION")
@click.argument("text", default="", metavar="[TEXT]")
@click.pass_obj
def say(typed: Typed, name: str, department: str, position: str, text: str) -> None:
    """Note a position."""
    with keeping(typed) as watch:
        one = seat(watch.ledger, conference(watch.ledger, name, watch.today), department)
        answer(typed, watch, session.say(watch, one.id, naming.named(Position, position), text))


@click.command(
    cls=Order, said=Words("记列席的专家、当事人、代表。", "Note an expert, a party or a deputy at the table.")
)
@name()
@click.argument("person", metavar="PERSON")
@click.argument("capacity", metavar="CAPACITY")
@click.argument("text", default="", metavar="[TEXT]")
@click.pass_obj
def guest(typed: Typed, name: str, person: str, capacity: str, text: str) -> None:
    """Note a guest."""
    with keeping(typed) as watch:
        found = conference(watch.ledger, name, watch.today)
        answer(typed, watch, session.add_guest(watch, found.id, person, capacity, text))


@click.command(cls=Order, said=Words("形成意见：写下唯一的结论，散会。", "Conclude with the one conclusion."))
@name()
@click.argument("text", metavar="TEXT")
@at()
@click.pass_obj
def conclude(typed: Typed, name: str, text: str, at: str | None) -> None:
    """Conclude."""
    with keeping(typed) as watch:
        found = conference(watch.ledger, name, watch.today)
        answer(typed, watch, session.conclude(watch, found.id, text, naming.moment(watch, at)))


@click.command(cls=Order, said=Words("送会签前改结论。", "Reword the conclusion before it goes round."))
@name()
@click.argument("text", metavar="TEXT")
@click.pass_obj
def reword(typed: Typed, name: str, text: str) -> None:
    """Reword."""
    with keeping(typed) as watch:
        answer(typed, watch, session.reword(watch, conference(watch.ledger, name, watch.today).id, text))


@click.command(cls=Order, said=Words("未达成一致，哨单提级上报。", "End without consensus; its whistles go up."))
@name()
@reason()
@option("--level", default="district", metavar="LEVEL", said=Words("上报到区或市：district、city", "district or city"))
@at()
@click.pass_obj
def no_consensus(typed: Typed, name: str, reason: str, level: str, at: str | None) -> None:
    """End without consensus."""
    with keeping(typed) as watch:
        found = conference(watch.ledger, name, watch.today)
        answer(typed, watch, session.no_consensus(watch, found.id, reason, level, naming.moment(watch, at)))
