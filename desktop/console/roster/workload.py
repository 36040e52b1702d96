"""The typed question how much everybody has really borne over the rolling year, and who bears most and least (A41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import keeping
from desktop.console.frequent import option
from desktop.console.speech import Order, plain
from desktop.post.roster.workload import extremes
from desktop.post.words import Words
from desktop.procedures.roster.workload import span_of, workloads

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.post.roster.workload import Workload

_SAID = Words(
    "看近一年每人的工作量：在岗、现场小时，夜班、双休、节假、出动，和应担的比。只算登记过的。",
    "Show what everybody has borne in the last year: hours, nights, call-outs, beside what is due; noted ones only.",
)


@click.command(cls=Order, said=_SAID)
@option("--department", default="", metavar="DEPARTMENT", said=Words("只看一家", "Only this department"))
@click.pass_obj
def workload(typed: Typed, department: str) -> None:
    """Show the workload of the rolling year."""
    with keeping(typed) as watch:
        unit = naming.department(watch.ledger, department).short if department else None
        found = tuple(one for one in workloads(watch.ledger, watch.now()) if unit in (None, one.department))
        since, until = span_of(watch.now())
        last = extremes(found)
        none = Words("近一年没有人值过班、出动过。", "Nobody has stood a duty or come to a whistle in the last year.")
        said = [
            Words(f"{since} 至 {until}", f"{since} to {until}"),
            *([_row(one) for one in found] or [none]),
            *([last] if last.zh else []),
        ]
        value = {
            "since": plain(since),
            "until": plain(until),
            "people": [{**plain(one), "over": one.over} for one in found],
            "words": plain(last),
        }
        typed.answer(Words("\n".join(one.zh for one in said), "\n".join(one.en for one in said)), value)


def _row(one: Workload) -> Words:
    hours = [f"{each / 60:.1f}" for each in (one.minutes, one.due, one.on_duty, one.on_scene, one.late)]
    off = f"{one.over / 60:+.1f}"
    zh = (
        f"{one.department or one.duty.words.zh} {one.name}：{hours[0]} 小时，应担 {hours[1]}（{off}）；"
        f"在岗 {hours[2]}，现场 {hours[3]}，22 时至 6 时 {hours[4]}；值班 {one.duties} 备勤 {one.standbys} "
        f"夜班 {one.nights} 双休 {one.weekends} 节假 {one.holidays} 出动 {one.calls}"
    )
    en = (
        f"{one.department or one.duty.words.en} {one.name}: {hours[0]} hours, due {hours[1]} ({off}); "
        f"on duty {hours[2]}, on the scene {hours[3]}, 22 to 6 h {hours[4]}; duties {one.duties}, "
        f"standbys {one.standbys}, nights {one.nights}, weekends {one.weekends}, holidays {one.holidays}, "
        f"call-outs {one.calls}"
    )
    if one.unrecorded or one.absent:
        zh += f"；未登记 {one.unrecorded} 缺岗 {one.absent}"
        en += f"; not noted {one.unrecorded}, absent {one.absent}"
    return Words(zh, en)
