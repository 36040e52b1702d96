"""Typed orders around a published roster: spot checks, statements to them, reminders, and where the month was sent."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import option
from desktop.console.roster import told
from desktop.console.speech import Order, plain
from desktop.ledger import rosters
from desktop.post.guard import no
from desktop.post.person import same_person
from desktop.post.roster.states import CheckFinding, CheckManner, ReminderManner, SendManner
from desktop.post.words import Words
from desktop.procedures.roster.checks import remind as reminding
from desktop.procedures.roster.checks import sending, spot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.console.speech import Typed
    from desktop.post.roster.assignment import DutyAssignment
    from desktop.procedures.watch import Watch

_CHECK = Words(
    "查岗。不写人就列出此刻该在岗的；写了就记查到的情况。\n\n情况：在岗、接通、脱岗、漏岗。",
    "A spot check: without a name who should stand now; with one, what was found.\n\n"
    "FINDING is at_post, answered, left_post or nobody.",
)


@click.command(cls=Order, said=_CHECK)
@click.argument("person", default="", metavar="[NAME")
@click.argument("finding", default="", metavar="FINDING]")
@option("--by", default="", metavar="NAME", said=Words("查岗人", "Who checked"))
@option("--how", default="in_person", metavar="HOW", said=Words("当面、电话、视频", "in_person, telephone, video"))
@option("--at", metavar="TIME", said=Words("什么时候：1420 或 ISO 时间", "When: 1420 or ISO"))
@option("--note", default="", metavar="TEXT", said=Words("备注", "A remark"))
@click.pass_obj
def check(typed: Typed, person: str, finding: str, by: str, how: str, at: str | None, note: str) -> None:
    """Check who stands."""
    with keeping(typed) as watch:
        standing = spot.standing_now(watch.ledger, watch.now())
        if not person:
            _list(typed, watch, standing)
            return
        when = naming.moment(watch, at)
        day = (when or watch.now()).date()
        duties = rosters.duties(watch.ledger, day - timedelta(days=1), day)
        duty = _duty(watch, person, [one for one in duties if one.starts_at <= (when or watch.now()) < one.ends_at])
        found = spot.Found(duty.id, naming.named(CheckFinding, finding), note)
        answer(typed, watch, spot.spot_check(watch, (found,), by, naming.named(CheckManner, how), when))


def _list(typed: Typed, watch: Watch, standing: tuple[DutyAssignment, ...]) -> None:
    names = rosters.names(watch.ledger)
    known = spot.checks_of(watch.ledger, (one.id for one in standing))
    shifts = {one.id: one.name for one in rosters.shifts(watch.ledger, every=True)}
    zh, en, value = [], [], []
    for one in standing:
        last = known.get(one.id, ())[-1:]
        words = [spot.told(check) for check in last]
        head = f"{names.get(one.person, '')} {shifts[one.shift]}"
        zh.append("　".join((head, one.state.words.zh, *(word.zh for word in words))))
        en.append("  ".join((head, one.state.words.en, *(word.en for word in words))))
        value.append({"duty": one.id, "person": names.get(one.person, ""), "shift": one.shift, "checks": plain(last)})
    said = Words("\n".join(zh) or "此刻没有人在岗值守", "\n".join(en) or "Nobody stands at the post now")
    typed.answer(said, {"standing": value})


def _duty(watch: Watch, text: str, duties: Iterable[DutyAssignment]) -> DutyAssignment:
    """Return the duty of a person among some; refuse a name that is not among them."""
    names = rosters.names(watch.ledger)
    found = [one for one in duties if same_person(names.get(one.person, ""), text)]
    if len(found) != 1:
        raise no(
            "person",
            f"“{text.strip()}”那时没有班，或不止一个。此刻在岗的人：shaotai roster check",
            f"“{text.strip()}” has no duty then, or more than one. See shaotai roster check.",
        )
    return found[0]


@click.command(cls=Order, said=Words("记查岗后本人的情况说明。", "Note what somebody says to a finding."))
@click.argument("person", metavar="NAME")
@click.argument("statement", metavar="TEXT")
@click.pass_obj
def explain(typed: Typed, person: str, statement: str) -> None:
    """Explain a finding."""
    with keeping(typed) as watch:
        names = rosters.names(watch.ledger)
        found = [
            one for one in spot.unexplained(watch.ledger) if same_person(spot.whose(watch.ledger, one, names), person)
        ]
        if not found:
            raise no(
                "person", f"“{person.strip()}”没有待说明的查岗。", f"“{person.strip()}” has nothing to be explained."
            )
        answer(typed, watch, spot.explain_check(watch, found[0].id, statement))


_REMIND = Words(
    "看明天谁值班、电话、提醒了没有；写了名字就记已提醒。",
    "Show tomorrow's duties with telephones and reminders; with names, note them as reminded.",
)


@click.command(cls=Order, said=_REMIND)
@click.argument("people", nargs=-1, metavar="[NAME]...")
@option("--day", metavar="DAY", said=Words("哪一天，不写就是明天", "Which day; tomorrow unless said"))
@option("--how", default="telephone", metavar="HOW", said=Words("电话、短信、当面", "telephone, message, in_person"))
@option("--by", default="", metavar="NAME", said=Words("谁提醒的，不写就是值班员", "Who reminded; the clerk"))
@click.pass_obj
def remind(typed: Typed, people: tuple[str, ...], day: str | None, how: str, by: str) -> None:
    """Remind of duties."""
    with keeping(typed) as watch:
        on = naming.day(day) or watch.today + timedelta(days=1)
        every = reminding.to_remind(watch.ledger, on)
        if people:
            manner = naming.named(ReminderManner, how)
            duties = [one.duty for one in every]
            notes = [reminding.Told(_duty(watch, one, duties).id, manner) for one in people]
            answer(typed, watch, reminding.remind(watch, notes, by or watch.actor))
            return
        zh, en = [], []
        for one in every:
            head = "　".join(part for part in (one.name, one.department, one.shift, one.phone) if part)
            note = one.reminder
            zh.append(f"√ {head}　{note.at:%m-%d %H:%M} {note.manner.words.zh}" if note else f"· {head}　没提醒")
            en.append(f"+ {head}  {note.at:%m-%d %H:%M} {note.manner.words.en}" if note else f"- {head}  not reminded")
        said = Words("\n".join(zh) or f"{on} 没有公布的班", "\n".join(en) or f"Nothing is published for {on}")
        typed.answer(said, {"day": plain(on), "duties": plain(every)})


_SENT = Words(
    "看一个月的值班表发到了哪些部门；写了部门就记已发，all 是还没发的全部。",
    "Show to whom a month was sent; with departments, note it as sent, all of those that wait with “all”.",
)


@click.command(cls=Order, said=_SENT)
@told.month()
@click.argument("departments", nargs=-1, metavar="[DEPARTMENT]...")
@option("--how", default="electronic", metavar="HOW", said=Words("纸质、电子、传真", "paper, electronic, fax"))
@option("--by", default="", metavar="NAME", said=Words("谁发的，不写就是值班员", "Who sent it; the clerk"))
@click.pass_obj
def sent(typed: Typed, month: str, departments: tuple[str, ...], how: str, by: str) -> None:
    """Note a month as sent."""
    with keeping(typed) as watch:
        known = sending.distribution(watch.ledger, month)
        if departments:
            units = [one.id for one in known.waiting] if departments == ("all",) else [
                naming.department(watch.ledger, one).id for one in departments
            ]  # fmt: skip
            answer(
                typed, watch, sending.note_sent(watch, month, units, by or watch.actor, naming.named(SendManner, how))
            )
            return
        names = "、".join(one.short for one in known.waiting)
        zh = f"第 {known.edition} 版已发 {len(known.sent)}/{known.whole} 家" + (f"，没发：{names}" if names else "")
        en = f"Edition {known.edition} sent to {len(known.sent)} of {known.whole}" + (
            f"; not: {names}" if names else ""
        )
        said = Words(zh, en) if known.edition else Words(f"{month} 还没公布", f"{month} is not published")
        typed.answer(said, {"edition": known.edition, "sent": plain(known.sent), "waiting": plain(known.waiting)})
