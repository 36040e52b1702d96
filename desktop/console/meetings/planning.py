"""Typed orders before a meeting: set the series up, plan, collect, put off, cancel, freeze, agenda, a matter added."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import option, reason
from desktop.console.meetings import pointing
from desktop.console.speech import Order, plain
from desktop.post.words import Words
from desktop.procedures.meetings import agenda as dockets
from desktop.procedures.meetings import calendar
from desktop.procedures.meetings.reading import agenda_of
from desktop.procedures.meetings.series import standard_series

if TYPE_CHECKING:
    from desktop.console.speech import Typed

_WHEN = Words("什么时候开：2026-09-28T08:00", "When: 2026-09-28T08:00")


@click.command(cls=Order, said=Words("建立周例会：周一 8:00，名单取自成员和部门联络人。", "Set up the weekly meeting."))
@click.pass_obj
def setup(typed: Typed) -> None:
    """Set up the series."""
    with keeping(typed) as watch:
        answer(typed, watch, standard_series(watch))


@click.command(cls=Order, said=Words("排下一次会；遇休息日要写明时间。", "Plan the next meeting."))
@option("--series", default="", metavar="NAME", said=Words("哪个例会，不写是第一个", "Which series"))
@option("--at", metavar="TIME", said=_WHEN)
@click.pass_obj
def plan(typed: Typed, series: str, at: str | None) -> None:
    """Plan a meeting."""
    with keeping(typed) as watch:
        found = pointing.series(watch.ledger, series)
        answer(typed, watch, calendar.plan_meeting(watch, found.id, naming.moment(watch, at)))


@click.command(cls=Order, said=Words("开始征集议题。", "Begin to collect matters."))
@pointing.of()
@click.pass_obj
def collect(typed: Typed, of: str) -> None:
    """Collect matters."""
    with keeping(typed) as watch:
        answer(typed, watch, calendar.collect(watch, pointing.meeting(watch.ledger, of).id))


@click.command(cls=Order, said=Words("改期，写明新时间和理由。", "Put a meeting off, with the reason."))
@click.argument("at", metavar="TIME")
@pointing.of()
@reason()
@click.pass_obj
def postpone(typed: Typed, at: str, of: str, reason: str) -> None:
    """Put a meeting off."""
    with keeping(typed) as watch:
        found = pointing.meeting(watch.ledger, of)
        answer(typed, watch, calendar.postpone(watch, found.id, naming.moment(watch, at) or watch.now(), reason))


@click.command(cls=Order, said=Words("取消，次数保留，写明理由。", "Cancel a meeting; its number stays its own."))
@pointing.of()
@reason()
@option("--by", required=True, metavar="NAME", said=Words("谁决定的", "Who decided"))
@click.pass_obj
def cancel(typed: Typed, of: str, reason: str, by: str) -> None:
    """Cancel a meeting."""
    with keeping(typed) as watch:
        answer(typed, watch, calendar.cancel_meeting(watch, pointing.meeting(watch.ledger, of).id, reason, by))


@click.command(cls=Order, said=Words("锁定议程，数据截至现在。", "Freeze the agenda with the data of now."))
@pointing.of()
@click.pass_obj
def freeze(typed: Typed, of: str) -> None:
    """Freeze the agenda."""
    with keeping(typed) as watch:
        answer(typed, watch, dockets.freeze(watch, pointing.meeting(watch.ledger, of).id))


@click.command(
    cls=Order, said=Words("看议程；没锁定的按现在的数据排。", "Show the agenda, as frozen or as it would be.")
)
@pointing.of()
@click.pass_obj
def agenda(typed: Typed, of: str) -> None:
    """Show the agenda."""
    with keeping(typed) as watch:
        found = pointing.meeting(watch.ledger, of)
        frozen = found.frozen_at is not None
        items = agenda_of(watch.ledger, found.id) if frozen else dockets.coming(watch.ledger, found, watch.now())
        lines = [
            f"{at} {one.title}{f'（第{one.times}次上会）' if one.times > 1 else ''}　{one.detail}".rstrip("　")
            for at, one in enumerate(items, start=1)
        ]
        zh = [f"数据截至 {found.frozen_at:%m-%d %H:%M}" if found.frozen_at is not None else "尚未锁定", *lines]
        en = [f"frozen at {found.frozen_at:%m-%d %H:%M}" if found.frozen_at is not None else "not frozen", *lines]
        typed.answer(Words("\n".join(zh), "\n".join(en)), {"frozen": frozen, "matters": plain(items)})


@click.command(cls=Order, said=Words("加一个议题。", "Add a matter."))
@click.argument("title", metavar="TITLE")
@pointing.of()
@option("--detail", default="", metavar="TEXT", said=Words("情况", "What is known"))
@option("--by", default="", metavar="NAME", said=Words("谁提的", "Who asks for it"))
@click.pass_obj
def add(typed: Typed, title: str, of: str, detail: str, by: str) -> None:
    """Add a matter."""
    with keeping(typed) as watch:
        found = pointing.meeting(watch.ledger, of)
        answer(typed, watch, dockets.add_matter(watch, found.id, title, detail, by))
