"""Typed orders about an objection: refuse, rule on it, excuse a lateness."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import at, by, department, number, option, reason
from desktop.console.speech import Order
from desktop.post.words import Words
from desktop.procedures.dispatch import objections

if TYPE_CHECKING:
    from desktop.console.speech import Typed


@click.command(
    cls=Order, said=Words("记部门书面拒绝，提请裁定；钟照走。", "Note a written refusal; the clock runs on.")
)
@number()
@department()
@reason()
@at()
@click.pass_obj
def refuse(typed: Typed, number: str, department: str, reason: str, at: str | None) -> None:
    """Note a refusal."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        answer(typed, watch, objections.refuse(watch, one.id, reason, naming.moment(watch, at)))


@click.command(
    cls=Order, said=Words("裁定异议：仍须到场，或免派。", "Rule on an objection: the call stands, or is excused.")
)
@number()
@department()
@by()
@option("--text", required=True, metavar="TEXT", said=Words("裁定意见", "The ruling"))
@option(
    "--stands/--excused", "upheld", default=True, said=Words("仍须到场，还是免派", "The call stands, or is excused")
)
@at()
@click.pass_obj
def rule(
    typed: Typed,
    number: str,
    department: str,
    by: str,
    text: str,
    upheld: bool,  # noqa: FBT001 - click's own call
    at: str | None,
) -> None:
    """Rule on an objection."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        done = objections.rule(watch, one.id, by, text, upheld=upheld, at=naming.moment(watch, at))
        answer(typed, watch, done)


@click.command(
    cls=Order, said=Words("准一次迟到或未报到免计。", "Excuse a late arrival or a no show, with the reason.")
)
@number()
@department()
@by()
@reason()
@click.pass_obj
def excuse(typed: Typed, number: str, department: str, by: str, reason: str) -> None:
    """Excuse a lateness."""
    with keeping(typed) as watch:
        one = naming.dispatch(watch.ledger, naming.whistle(watch.ledger, number, watch.today), department)
        answer(typed, watch, objections.excuse(watch, one.id, by, reason))
