"""Typed orders in a meeting: leave, opening, roll call, late arrivals, outcomes by quick entry, the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import at as at_
from desktop.console.frequent import option, reason
from desktop.console.meetings import pointing
from desktop.console.speech import Order, plain
from desktop.post.meetings.states import RollMark
from desktop.post.words import Words
from desktop.procedures.meetings import roll
from desktop.procedures.meetings import session as sessions
from desktop.procedures.meetings.entry import read_lines, rest_day
from desktop.procedures.meetings.reading import roll_of

if TYPE_CHECKING:
    from desktop.console.speech import Typed


@click.command(cls=Order, said=Words("记会前请假，写明事由。", "Note that somebody asked for leave beforehand."))
@click.argument("name", metavar="NAME")
@pointing.of()
@reason()
@at_()
@click.pass_obj
def leave(typed: Typed, name: str, of: str, reason: str, at: str | None) -> None:
    """Note leave."""
    with keeping(typed) as watch:
        entry = pointing.seat(watch.ledger, pointing.meeting(watch.ledger, of), name)
        answer(typed, watch, roll.ask_leave(watch, entry.id, reason, naming.moment(watch, at)))


@click.command(name="open", cls=Order, said=Words("开会。", "Open the session."))
@pointing.of()
@at_()
@click.pass_obj
def open_(typed: Typed, of: str, at: str | None) -> None:
    """Open the session."""
    with keeping(typed) as watch:
        found = pointing.meeting(watch.ledger, of)
        answer(typed, watch, sessions.open_session(watch, found.id, naming.moment(watch, at)))


@click.command(
    cls=Order,
    said=Words(
        "点名：出席、列席、未到、请假。NAME 写姓名，rest 是其余没点的。",
        "Call the roll: present, observer, missing, on_leave. NAME, or rest for all who were not called.",
    ),
)
@click.argument("mark", metavar="MARK")
@click.argument("names", metavar="NAME ...", nargs=-1, required=True)
@pointing.of()
@click.pass_obj
def call(typed: Typed, mark: str, names: tuple[str, ...], of: str) -> None:
    """Call the roll."""
    with keeping(typed) as watch:
        found, how = pointing.meeting(watch.ledger, of), naming.named(RollMark, mark)
        if names in (("rest",), ("其余",)):
            entries = [one for one in roll_of(watch.ledger, found.id) if one.mark is RollMark.UNCALLED]
        else:
            entries = [pointing.seat(watch.ledger, found, name) for name in names]
        marked = [roll.call(watch, one.id, how).result.name for one in entries]
        told = "、".join(marked) or "—"
        value = {"mark": how.value, "names": marked}
        typed.answer(Words(f"{how.words.zh}：{told}", f"{how.words.en}: {told}"), value)


@click.command(cls=Order, said=Words("记后到。", "Note a late arrival."))
@click.argument("name", metavar="NAME")
@pointing.of()
@at_()
@click.pass_obj
def came(typed: Typed, name: str, of: str, at: str | None) -> None:
    """Note a late arrival."""
    with keeping(typed) as watch:
        entry = pointing.seat(watch.ledger, pointing.meeting(watch.ledger, of), name)
        answer(typed, watch, roll.came(watch, entry.id, naming.moment(watch, at)))


@click.command(cls=Order, said=Words("替会：NAME 由 OTHER 替。", "OTHER sits in for NAME."))
@click.argument("name", metavar="NAME")
@click.argument("other", metavar="OTHER")
@pointing.of()
@click.pass_obj
def stand_in(typed: Typed, name: str, other: str, of: str) -> None:
    """Seat somebody in the place of another."""
    with keeping(typed) as watch:
        entry = pointing.seat(watch.ledger, pointing.meeting(watch.ledger, of), name)
        answer(typed, watch, roll.stand_in(watch, entry.id, other))


_SAY = Words(
    "记议定，一行一条。\n\nMATTER 写议题的序号或标题里的字。LINE 像这样：“决: 城管 11-30前 拆除三处”，"
    "也可以 通: 报: 下次: 私: 待核: 续: 延: 销:；几家各一条写“公安、国土各”。",
    "Write down an outcome.\n\nMATTER is its place or words of its title. LINE is like “决: 城管 11-30前 拆除三处”; "
    "other kinds begin with 通: 报: 下次: 私: 待核: 续: 延: 销:.",
)


@click.command(cls=Order, said=_SAY)
@click.argument("matter", metavar="MATTER")
@click.argument("line", metavar="LINE")
@pointing.of()
@option("--standard", default="", metavar="TEXT", said=Words("标准", "The standard"))
@option("--checker", default="", metavar="NAME", said=Words("谁核查", "Who checks"))
@option("--reservation", default="", metavar="TEXT", said=Words("保留意见，照录", "A reservation, as said"))
@click.pass_obj
def say(typed: Typed, matter: str, line: str, of: str, standard: str, checker: str, reservation: str) -> None:
    """Write down an outcome."""
    with keeping(typed) as watch:
        found = pointing.meeting(watch.ledger, of)
        place = pointing.matter(watch.ledger, found, matter)
        names = [one.name for one in roll_of(watch.ledger, found.id)]
        written, warnings = [], []
        for one in read_lines(watch.ledger, line, found.starts_at.date(), names):
            done = sessions.add_outcome(
                watch,
                place.id,
                one.kind,
                one.text,
                department=one.department,
                owner=one.owner,
                supports=one.supports,
                due=one.due,
                standard=standard,
                checker=checker,
                reservation=reservation,
            )
            written.append(done.result)
            rest = rest_day(watch.ledger, one.due) if one.due is not None else None
            warnings += [*(words for _, words in one.problems), *((rest,) if rest else ())]
        zh = [f"{one.kind.words.zh}：{one.text}" for one in written] + [f"！{one.zh}" for one in warnings]
        en = [f"{one.kind.words.en}: {one.text}" for one in written] + [f"! {one.en}" for one in warnings]
        value = {"outcomes": plain(tuple(written)), "warnings": plain(tuple(warnings))}
        typed.answer(Words("\n".join(zh), "\n".join(en)), value)


@click.command(cls=Order, said=Words("作废一条议定（号像 3.1），写明理由。", "Take an outcome (3.1) back."))
@click.argument("outcome", metavar="OUTCOME")
@pointing.of()
@reason()
@click.pass_obj
def void(typed: Typed, outcome: str, of: str, reason: str) -> None:
    """Take an outcome back."""
    with keeping(typed) as watch:
        found = pointing.outcome(watch.ledger, pointing.meeting(watch.ledger, of), outcome)
        answer(typed, watch, sessions.void_outcome(watch, found.id, reason))


@click.command(cls=Order, said=Words("散会；--defer-rest 把没议的转下次。", "End the session."))
@pointing.of()
@option("--defer-rest", is_flag=True, said=Words("没议的转下次", "Put off what was not dealt with"))
@at_()
@click.pass_obj
def end(typed: Typed, of: str, at: str | None, *, defer_rest: bool) -> None:
    """End the session."""
    with keeping(typed) as watch:
        found, when = pointing.meeting(watch.ledger, of), naming.moment(watch, at)
        answer(typed, watch, sessions.end_session(watch, found.id, when, defer_rest=defer_rest))


@click.command(cls=Order, said=Words("恢复会中，补记或补齐，写明理由。", "Resume the session, with the reason."))
@pointing.of()
@reason()
@click.pass_obj
def resume(typed: Typed, of: str, reason: str) -> None:
    """Resume the session."""
    with keeping(typed) as watch:
        found = pointing.meeting(watch.ledger, "last" if of == "next" else of)
        answer(typed, watch, sessions.resume_session(watch, found.id, reason))
