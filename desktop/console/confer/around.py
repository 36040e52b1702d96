"""Typed orders about what belongs to a conference: contributions with their compensation, actions of superiors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.confer.naming import conference, name
from desktop.console.frequent import at, department, number, option
from desktop.console.speech import Mistyped, Order
from desktop.post.conferences.states import SuperiorKind
from desktop.post.guard import no
from desktop.post.words import Words
from desktop.procedures.conferences import contributions, superior

if TYPE_CHECKING:
    from desktop.console.speech import Typed

_YUAN = re.compile(r"^(\d{1,9})(?:\.(\d{1,2}))?元?$")


def fen(text: str) -> int:
    """Return an amount typed in yuan, 1200 or 1200.50, in fen."""
    match = _YUAN.match(text.strip())
    if match is None:
        raise Mistyped(Words(f"金额“{text}”看不懂。写 1200 或 1200.50。", f"“{text}” is no amount; write 1200.50."))
    return int(match[1]) * 100 + int((match[2] or "0").ljust(2, "0"))


@click.command(cls=Order, said=Words("记部门对一哨的投入。", "Note what a department put into a whistle."))
@number()
@department()
@click.argument("what", metavar="TEXT")
@option("--quantity", default="", metavar="TEXT", said=Words("数量", "How much"))
@option("--cost", default="0", metavar="YUAN", said=Words("投入多少元", "What it cost, in yuan"))
@option("--propose", "proposed", default="0", metavar="YUAN", said=Words("拟补偿多少元", "What is proposed, in yuan"))
@option("--ground", default="", metavar="TEXT", said=Words("依据", "On which ground"))
@click.pass_obj
def put_in(  # noqa: PLR0913, PLR0917 - click hands over each option
    typed: Typed, number: str, department: str, what: str, quantity: str, cost: str, proposed: str, ground: str
) -> None:
    """Note a contribution."""
    with keeping(typed) as watch:
        whistle = naming.whistle(watch.ledger, number, watch.today)
        unit = naming.department(watch.ledger, department)
        done = contributions.contribute(
            watch, whistle.id, unit.id, what, quantity=quantity, cost=fen(cost), proposed=fen(proposed), ground=ground
        )
        answer(typed, watch, done)


_COMPENSATE = Words(
    "把投入列入会商的补偿建议。\n\n不写部门就是所有写了拟补偿的投入。",
    "Take what was put in into the proposal of compensation; of all departments unless some are named.",
)


@click.command(cls=Order, said=_COMPENSATE)
@name()
@click.argument("departments", nargs=-1, metavar="[DEPARTMENT]...")
@click.pass_obj
def compensate(typed: Typed, name: str, departments: tuple[str, ...]) -> None:
    """Agree to compensation."""
    with keeping(typed) as watch:
        ledger, found = watch.ledger, conference(watch.ledger, name, watch.today)
        units = {naming.department(ledger, one).id for one in departments}
        lines = [line for whistle in found.whistles for line in contributions.of_whistle(ledger, whistle)]
        taken = [one.id for one in lines if one.proposed and (not units or one.department in units)]
        answer(typed, watch, contributions.agree_contributions(watch, found.id, taken))


_SUPERIOR = Words(
    "记上级对一哨的批示、表扬、督导、验收。\n\nKIND：指示批示、点名表扬、督导巡察、考核验收。",
    "Note what a superior did about a whistle.\n\nKIND is directive, praise, inspection or acceptance.",
)


@click.command(name="superior", cls=Order, said=_SUPERIOR)
@number()
@click.argument("kind", metavar="KIND")
@click.argument("text", metavar="TEXT")
@option("--by", required=True, metavar="NAME", said=Words("哪一级、谁", "Who"))
@option("--answer-by", default=None, metavar="DAY", said=Words("哪天前答复", "Until when to answer"))
@option("--department", default="", metavar="DEPARTMENT", said=Words("点到哪家部门", "Which department is named"))
@at()
@click.pass_obj
def superior_(  # noqa: PLR0913, PLR0917 - click hands over each option
    typed: Typed, number: str, kind: str, text: str, by: str, answer_by: str | None, department: str, at: str | None
) -> None:
    """Note a superior's action."""
    with keeping(typed) as watch:
        whistle = naming.whistle(watch.ledger, number, watch.today)
        unit = naming.department(watch.ledger, department).id if department else ""
        what, day, when = naming.named(SuperiorKind, kind), naming.day(answer_by), naming.moment(watch, at)
        done = superior.note_action(watch, whistle.id, what, by, text, department=unit, answer_by=day, at=when)
        answer(typed, watch, done)


@click.command(
    name="answer",
    cls=Order,
    said=Words("答复上级；答复等着的那一件。", "Answer a superior: what waits for it on a whistle."),
)
@number()
@click.argument("text", metavar="TEXT")
@at()
@click.pass_obj
def answer_(typed: Typed, number: str, text: str, at: str | None) -> None:
    """Answer a superior."""
    with keeping(typed) as watch:
        whistle = naming.whistle(watch.ledger, number, watch.today)
        waiting = [one for one in superior.open_actions(watch.ledger) if one.whistle == whistle.id]
        if not waiting:
            raise no("answer", "这一哨没有等答复的上级事项。", "Nothing of this whistle waits for an answer.")
        answer(typed, watch, superior.answer_action(watch, waiting[0].id, text, naming.moment(watch, at)))
