"""Typed orders about the post itself: found it, see its departments, officers and rules, take the watch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import NOBODY, answer, keeping
from desktop.console.frequent import option
from desktop.console.speech import Mistyped, Order, plain
from desktop.ledger import rulebook
from desktop.ledger.book import open_post
from desktop.post.command_post import CommandPost, Member
from desktop.post.department import Department, Officer
from desktop.post.states import Duty
from desktop.post.words import Words
from desktop.procedures import place
from desktop.procedures.directory import post
from desktop.procedures.watch import Watch, new_id

if TYPE_CHECKING:
    from desktop.console.speech import Typed

_FOUND = Words(
    "建立指挥部和它的台账。\n\n--member 写 姓名:职务:职责，职责有 总指挥、副总指挥、带班领导、值班员、成员。",
    "Found a command post with its ledger.\n\n--member is NAME:TITLE:DUTY; duties are commander, deputy, duty_leader, "
    "duty_clerk, member.",
)


@click.command(cls=Order, said=_FOUND)
@option("--name", required=True, metavar="TEXT", said=Words("指挥部名称，印在文书上", "Name of the post, as printed"))
@option("--township", required=True, metavar="TEXT", said=Words("乡镇", "The township"))
@option("--district", default="", metavar="TEXT", said=Words("区县", "The district"))
@option("--seat", default="", metavar="TEXT", said=Words("驻地", "Where it sits"))
@option("--phone", default="", metavar="TEXT", said=Words("值班电话，印在值班表上", "Duty telephone, on rosters"))
@option("--member", multiple=True, metavar="NAME:TITLE:DUTY", said=Words("成员，可写多次", "A member, repeatable"))
@click.pass_obj
def found(
    typed: Typed, name: str, township: str, district: str, seat: str, phone: str, member: tuple[str, ...]
) -> None:
    """Found a post."""
    members = [_member(text) for text in member]
    with open_post(place.ready(typed.folder)) as ledger:
        watch = Watch(ledger, typed.actor or NOBODY)
        founded = CommandPost(new_id(), name, township, district, seat, watch.today, phone=phone.strip())
        done = post.found_post(watch, founded)
        for one in members:
            post.keep_member(watch, one)
        answer(typed, watch, done)


def _member(text: str) -> Member:
    parts = [part.strip() for part in text.replace("：", ":").split(":")]
    if len(parts) != 3:  # noqa: PLR2004 - name, title, duty
        raise Mistyped(Words(f"成员“{text}”要写成 姓名:职务:职责。", f"Write the member “{text}” as NAME:TITLE:DUTY."))
    return Member(new_id(), parts[0], parts[1], naming.named(Duty, parts[2]))


_SHARE = Words(
    "让本机各 Windows 账户共用一本台账：把自己的台账放到各账户都能用的文件夹；自己没有就新建。\n\n"
    "先关掉窗口。从此在本机登录的人都能读这本台账。",
    "Let all Windows accounts of this machine share one ledger: put your own where all may use it, or make a new "
    "one.\n\nClose the window first. Whoever logs on to this machine can read it from then on.",
)


@click.command(cls=Order, said=_SHARE)
@click.pass_obj
def share(typed: Typed) -> None:
    """Share the post."""
    from desktop.procedures.sharing import share as share_it

    folder = share_it()
    said = Words(
        f"本机各账户从现在起共用 {folder} 里的台账。", f"All accounts of this machine share the ledger in {folder} now."
    )
    typed.answer(said, {"folder": str(folder)})


@click.command(cls=Order, said=Words("记接班：带班领导和值班员。", "Note who keeps the post from now on."))
@option("--leader", required=True, metavar="NAME", said=Words("带班领导", "The duty leader"))
@option("--clerk", required=True, metavar="NAME", said=Words("值班员", "The duty clerk"))
@click.pass_obj
def take_watch(typed: Typed, leader: str, clerk: str) -> None:
    """Take the watch."""
    with keeping(typed) as watch:
        answer(typed, watch, post.take_watch(watch, leader, clerk))


@click.command(cls=Order, said=Words("列部门：代码、派驻、到场预计、呼叫顺序。", "List the departments."))
@click.pass_obj
def departments(typed: Typed) -> None:
    """List departments."""
    with keeping(typed) as watch:
        rows = watch.ledger.having(Department, active=True)
        zh = [_unit(one, "zh") for one in rows]
        en = [_unit(one, "en") for one in rows]
        value = {"departments": plain(rows)}
        typed.answer(Words("\n".join(zh) or "还没有部门", "\n".join(en) or "No departments yet"), value)


def _unit(one: Department, language: str) -> str:
    minutes = "" if one.minutes is None else f"{one.minutes} {Words('分', 'min').said(language)}"
    return "  ".join(
        part for part in (one.code, one.short, one.mode.words.said(language), minutes, "→".join(one.call_order)) if part
    )


@click.command(cls=Order, said=Words("列人员，可只看一家。", "List the officers, of one department or of all."))
@click.argument("department", required=False, metavar="[DEPARTMENT]")
@click.pass_obj
def officers(typed: Typed, department: str | None) -> None:
    """List officers."""
    with keeping(typed) as watch:
        unit = {"department": naming.department(watch.ledger, department).id} if department else {}
        rows = watch.ledger.having(Officer, active=True, **unit)
        shorts = {one.id: one.short for one in watch.ledger.having(Department)}
        said = [
            "\n".join(
                "  ".join(
                    part for part in (shorts.get(one.department, ""), one.name, one.post, one.cert, one.phone) if part
                )
                for one in rows
            )
        ]
        typed.answer(Words(said[0] or "没有人员", said[0] or "No officers"), {"officers": plain(rows)})


@click.command(cls=Order, said=Words("看规则各版：依据、时限、从哪天起。", "Show the versions of the rules."))
@click.pass_obj
def rules(typed: Typed) -> None:
    """Show the rules."""
    with keeping(typed) as watch:
        known = rulebook.all_rules(watch.ledger)
        zh, en = [], []
        for one in known:
            zh.append(f"{one.version}  {one.effective_from} 起  {one.citation}")
            en.append(f"{one.version}  from {one.effective_from}  {one.citation}")
            zh += [f"  {kind.zh}  {kind.response_minutes} 分钟" for kind in one.kinds]
            en += [f"  {kind.en}  {kind.response_minutes} min" for kind in one.kinds]
        typed.answer(Words("\n".join(zh), "\n".join(en)), {"rules": plain(known)})
