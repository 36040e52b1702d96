"""Typed orders about the duty log: `shaotai roster log show|add|follow|settle`."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import option
from desktop.console.group import Group, by_name
from desktop.console.speech import Order, plain
from desktop.ledger import log_book
from desktop.post.guard import no
from desktop.post.moment import CHINA
from desktop.post.roster.duty_log import LogEntry
from desktop.post.words import Words
from desktop.procedures.roster import duty_log

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.console.speech import Typed
    from desktop.ledger.book import Ledger

_SHOWN = 6
ORDERS: Mapping[str, str] = by_name({"log": ("show", "add", "follow", "settle")})
"""Each order of the log; all of them stand here."""
_FIELDS = (
    ("place", Words("地点", "The place")),
    ("unit", Words("来电单位", "The unit that called")),
    ("caller", Words("来电人", "Who called")),
    ("title", Words("职务", "The caller's post")),
    ("phone", Words("电话", "The caller's telephone")),
    ("measures", Words("措施和结果", "What was done, with which result")),
    ("impact", Words("影响和趋势", "Impact and trend")),
    ("told", Words("通知了谁、什么时候", "Who else was told, and when")),
    ("handling", Words("处理意见", "How it is handled")),
)
_AT = Words("什么时候，不写就是现在", "When; now unless said")


@click.command(
    cls=Group,
    name="log",
    said=Words(
        "值班日志：看、记、续报、办结。\n\n已有的一条写 show 里方括号中的六位代号。",
        "The duty log: show, add, follow, settle.\n\nAn entry is named by its six digits in show.",
    ),
    orders=ORDERS,
    package="desktop.console.roster",
    unknown=Words(
        "值班日志没有命令 {name}。全部：shaotai roster log --help",
        "No order {name} of the log; see shaotai roster log --help",
    ),
)
def log() -> None:
    """Group the orders of the log."""


def _texts(names: tuple[str, ...]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add the options of the fields `names`."""

    def add_all(command: Callable[..., None]) -> Callable[..., None]:
        for name, said in reversed(_FIELDS):
            if name in names:
                command = option(f"--{name}", default="", metavar="TEXT", said=said)(command)
        return command

    return add_all


@click.command(
    cls=Order, said=Words("看一天的值班日志，不写就是今天；没有就是零记录。", "Show the log of a day, or of today.")
)
@click.argument("day", metavar="DAY", required=False)
@click.pass_obj
def show(typed: Typed, day: str | None) -> None:
    """Show a day."""
    with keeping(typed) as watch:
        on = naming.day(day) or watch.today
        since = datetime.combine(on, time(), CHINA)
        found = log_book.between(watch.ledger, since, since + timedelta(days=1))
        left = log_book.open_entries(watch.ledger)
        zh = [f"{on} 值班日志 {len(found)} 条，全部未办结 {len(left)} 件", *(_line(one, "zh") for one in found)]
        en = [f"Duty log of {on}: {len(found)} entries; {len(left)} open", *(_line(one, "en") for one in found)]
        if not found:
            zh.append("零记录")
            en.append("nil record")
        value = {"day": on.isoformat(), "entries": plain(found), "open": plain(left)}
        typed.answer(Words("\n".join(zh), "\n".join(en)), value)


def _line(one: LogEntry, language: str) -> str:
    state = Words("", "")
    if one.settled_at is not None:
        state = Words(f"已办结：{one.outcome}", f"settled: {one.outcome}")
    elif one.open:
        state = Words("未办结", "open")
    parts = (f"{one.at:%H:%M}", f"[{one.id[-_SHOWN:]}]", one.name.said(language), one.brief, state.said(language))
    return "  ".join(part for part in parts if part)


@click.command(cls=Order, said=Words("记一个来电或一件事。", "Note a call."))
@click.argument("facts", metavar="TEXT")
@option("--at", metavar="TIME", said=_AT)
@option("--whistle", default="", metavar="NUMBER", said=Words("关联的哨单", "The whistle it is about"))
@_texts(tuple(name for name, _ in _FIELDS))
@click.pass_obj
def add(typed: Typed, /, facts: str, at: str | None, whistle: str, **texts: str) -> None:
    """Note a call."""
    with keeping(typed) as watch:
        if whistle:
            texts["whistle"] = naming.whistle(watch.ledger, whistle, watch.today).id
        answer(typed, watch, duty_log.note_call(watch, naming.moment(watch, at), facts=facts, **texts))


@click.command(
    cls=Order, said=Words("给一件事记续报；--final 是终报，随即办结。", "Add a follow-up; --final settles it.")
)
@click.argument("entry", metavar="ENTRY")
@click.argument("facts", metavar="TEXT")
@option("--final", is_flag=True, said=Words("终报", "The final report"))
@option("--at", metavar="TIME", said=_AT)
@_texts(("measures", "impact", "told", "handling"))
@click.pass_obj
def follow(typed: Typed, /, entry: str, facts: str, at: str | None, *, final: bool, **texts: str) -> None:
    """Add a follow-up."""
    with keeping(typed) as watch:
        first = _entry(watch.ledger, entry)
        when = naming.moment(watch, at)
        answer(typed, watch, duty_log.follow_up(watch, first, when, final=final, facts=facts, **texts))


@click.command(cls=Order, said=Words("办结一件事，写明结果。", "Settle a matter with its outcome."))
@click.argument("entry", metavar="ENTRY")
@click.argument("outcome", metavar="TEXT")
@option("--by", default="", metavar="NAME", said=Words("谁办结的", "Who settled it"))
@option("--at", metavar="TIME", said=_AT)
@click.pass_obj
def settle(typed: Typed, entry: str, outcome: str, by: str, at: str | None) -> None:
    """Settle a matter."""
    with keeping(typed) as watch:
        found = _entry(watch.ledger, entry)
        answer(typed, watch, duty_log.settle_entry(watch, found, outcome, by, naming.moment(watch, at)))


def _entry(ledger: Ledger, text: str) -> str:
    """Return the id of the entry whose id ends so; refuse none and several."""
    clean = text.strip().strip("[]").lower()
    found = [one.id for one in ledger.having(LogEntry, void=False) if clean and one.id.endswith(clean)]
    if len(found) != 1:
        raise no(
            "entry",
            f"日志里没有“{text}”，或不止一条。代号见 shaotai roster log show。",
            f"No entry, or several, end in “{text}”. See shaotai roster log show.",
        )
    return found[0]
