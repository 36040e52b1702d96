"""Typed orders before a conference is held: propose, supplement, describe, the table, notice, adjourn, cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.confer.naming import conference, name, parts
from desktop.console.confer.naming import seat as seat_named
from desktop.console.frequent import at, option, reason
from desktop.console.speech import Order
from desktop.post.conferences.states import ConferenceKind, SeatRole
from desktop.post.words import Words
from desktop.procedures.conferences import calling, proposing
from desktop.procedures.conferences.proposing import Seated

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.console.speech import Typed
    from desktop.procedures.watch import Watch

_PROPOSE = Words(
    "提请会商，参会部门不写就是牵头和被叫的部门。\n\nWHISTLE 可写几张；审批和监管会商可以不写。",
    "Propose a conference; without --department the lead and the called departments sit there.",
)
_FORM = Words("部门:身份", "DEPARTMENT:ROLE")
_TITLE = Words("会商事项", "What it is about")


@click.command(cls=Order, said=_PROPOSE)
@click.argument("whistles", nargs=-1, metavar="[WHISTLE]...")
@option("--title", required=True, metavar="TEXT", said=_TITLE)
@reason()
@option("--kind", default="case", metavar="KIND", said=Words("案件会商，或审批和监管协调会商", "case or approval"))
@option(
    "--department", "departments", multiple=True, metavar="DEPARTMENT[:ROLE]",
    said=Words("参会部门:身份（牵头、必到、审批、监管、邀请），可写多次", "A department and its role, repeatable"),
)  # fmt: skip
@option("--by", default="", metavar="NAME", said=Words("谁提请", "Who proposes"))
@at()
@click.pass_obj
def propose(  # noqa: PLR0913, PLR0917 - click hands over each option
    typed: Typed,
    whistles: tuple[str, ...],
    title: str,
    reason: str,
    kind: str,
    departments: tuple[str, ...],
    by: str,
    at: str | None,
) -> None:
    """Propose a conference."""
    with keeping(typed) as watch:
        about = [naming.whistle(watch.ledger, one, watch.today).id for one in whistles]
        seats = [_seated(watch, one) for one in departments]
        what, when = naming.named(ConferenceKind, kind), naming.moment(watch, at)
        answer(typed, watch, proposing.propose(watch, about, title, reason, seats, kind=what, by=by, at=when))


def _seated(watch: Watch, text: str) -> Seated:
    unit, *role = parts(text, 1, _FORM)
    kind = naming.named(SeatRole, role[0]) if role else SeatRole.REQUIRED
    return Seated(naming.department(watch.ledger, unit).id, kind)


@click.command(cls=Order, said=Words("对已签发的会商提请补充会商。", "Propose a supplement to an issued conference."))
@name()
@option("--title", required=True, metavar="TEXT", said=_TITLE)
@reason()
@option("--by", default="", metavar="NAME", said=Words("谁提请", "Who proposes"))
@click.pass_obj
def supplement(typed: Typed, name: str, title: str, reason: str, by: str) -> None:
    """Supplement a conference."""
    with keeping(typed) as watch:
        found = conference(watch.ledger, name, watch.today)
        answer(typed, watch, proposing.supplement(watch, found.id, title, reason, by))


@click.command(
    cls=Order, said=Words("改会商事项、事由，记案件情况。", "Say what it is about, and the case as it was told.")
)
@name()
@option("--title", default=None, metavar="TEXT", said=_TITLE)
@option("--reason", default=None, metavar="TEXT", said=Words("提请事由", "Why it is proposed"))
@option("--facts", default=None, metavar="TEXT", said=Words("案件情况", "The case"))
@click.pass_obj
def describe(typed: Typed, name: str, title: str | None, reason: str | None, facts: str | None) -> None:
    """Describe a conference."""
    with keeping(typed) as watch:
        found = conference(watch.ledger, name, watch.today)
        given = {"title": title, "reason": reason, "facts": facts}
        texts = {key: text for key, text in given.items() if text is not None}
        answer(typed, watch, proposing.describe(watch, found.id, **texts))


@click.command(cls=Order, said=Words("加参会部门，或改它的身份。", "Give a department a seat, or another role."))
@name()
@click.argument("department", metavar="DEPARTMENT[:ROLE]")
@click.pass_obj
def seat(typed: Typed, name: str, department: str) -> None:
    """Seat a department."""
    with keeping(typed) as watch:
        found, one = conference(watch.ledger, name, watch.today), _seated(watch, department)
        answer(typed, watch, proposing.seat(watch, found.id, one.department, one.role))


@click.command(cls=Order, said=Words("撤一家参会部门。", "Take a department from the table."))
@name()
@click.argument("department", metavar="DEPARTMENT")
@click.pass_obj
def unseat(typed: Typed, name: str, department: str) -> None:
    """Unseat a department."""
    with keeping(typed) as watch:
        one = seat_named(watch.ledger, conference(watch.ledger, name, watch.today), department)
        answer(typed, watch, proposing.unseat(watch, one.id))


def _starts(watch: Watch, text: str) -> datetime:
    found = naming.due(watch, text)
    assert found is not None  # noqa: S101 - the option is required
    return found


@click.command(
    cls=Order, said=Words("发会商通知：时间、地点、主持。再发就是改期。", "Give notice; again for another time.")
)
@name()
@option("--starts", required=True, metavar="TIME", said=Words("开会时间：1500 或 ISO 时间", "When: 1500 or ISO"))
@option("--place", required=True, metavar="TEXT", said=Words("地点", "The place"))
@option("--chair", required=True, metavar="NAME", said=Words("主持人，指挥部成员", "The chair, a member of the post"))
@option("--recorder", default="", metavar="NAME", said=Words("记录人", "The recorder"))
@at()
@click.pass_obj
def notify(typed: Typed, name: str, starts: str, place: str, chair: str, recorder: str, at: str | None) -> None:
    """Give notice."""
    with keeping(typed) as watch:
        found, when = conference(watch.ledger, name, watch.today), naming.moment(watch, at)
        done = calling.notify(watch, found.id, _starts(watch, starts), place, chair, recorder, at=when)
        answer(typed, watch, done)


@click.command(cls=Order, said=Words("休会，另定时间。", "Adjourn to another time."))
@name()
@option("--starts", required=True, metavar="TIME", said=Words("续会时间：1500 或 ISO 时间", "When: 1500 or ISO"))
@reason()
@option("--place", default="", metavar="TEXT", said=Words("地点，不写就是原地", "The place; the same unless said"))
@click.pass_obj
def adjourn(typed: Typed, name: str, starts: str, reason: str, place: str) -> None:
    """Adjourn."""
    with keeping(typed) as watch:
        found = conference(watch.ledger, name, watch.today)
        answer(typed, watch, calling.adjourn(watch, found.id, _starts(watch, starts), reason, place))


@click.command(cls=Order, said=Words("取消还没签发的会商。", "Call off a conference that is not issued."))
@name()
@reason()
@click.pass_obj
def cancel(typed: Typed, name: str, reason: str) -> None:
    """Cancel."""
    with keeping(typed) as watch:
        found = conference(watch.ledger, name, watch.today)
        answer(typed, watch, calling.cancel_conference(watch, found.id, reason))
