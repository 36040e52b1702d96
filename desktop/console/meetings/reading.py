"""Typed orders that show meetings: those of a year, one with all that belongs to it, the register of what went out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop.console.asking import keeping
from desktop.console.meetings import pointing
from desktop.console.speech import Order, plain
from desktop.post.department import Department
from desktop.post.words import Words
from desktop.procedures.meetings import correcting, reading
from desktop.procedures.meetings.minutes import wanting
from desktop.procedures.meetings.naming import called

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.ledger.book import Ledger
    from desktop.post.meetings.meeting import Meeting
    from desktop.procedures.meetings.reading import MeetingSheet


@click.command(name="list", cls=Order, said=Words("看一年的会议，不写就是今年。", "Show the meetings of a year."))
@click.argument("year", type=int, required=False)
@click.pass_obj
def list_(typed: Typed, year: int | None) -> None:
    """Show the meetings of a year."""
    with keeping(typed) as watch:
        found = reading.meetings(watch.ledger, year or watch.today.year)
        zh = [f"{_line(watch.ledger, one.meeting).zh}　议定 {one.items} 项，未办结 {one.undone} 项" for one in found]
        en = [f"{_line(watch.ledger, one.meeting).en}  {one.items} items, {one.undone} open" for one in found]
        value = {"meetings": [{**plain(one.meeting), "items": one.items, "undone": one.undone} for one in found]}
        typed.answer(Words("\n".join(zh) or "没有会议", "\n".join(en) or "No meeting"), value)


def _line(ledger: Ledger, meeting: Meeting) -> Words:
    issue = Words(f"第{meeting.issue}期", f"issue {meeting.issue}") if meeting.issue is not None else Words("", "")
    name, at = called(ledger, meeting), f"{meeting.starts_at:%Y-%m-%d %H:%M}"
    zh = "　".join(part for part in (name, at, meeting.state.words.zh, issue.zh, meeting.end_reason) if part)
    return Words(
        zh, "  ".join(part for part in (name, at, meeting.state.words.en, issue.en, meeting.end_reason) if part)
    )


@click.command(cls=Order, said=Words("看一次会议：议程、名单、议定、纪要还缺什么。", "Show one meeting."))
@click.argument("meeting", metavar="MEETING", default="next")
@click.pass_obj
def show(typed: Typed, meeting: str) -> None:
    """Show a meeting."""
    with keeping(typed) as watch:
        sheet = reading.sheet(watch.ledger, pointing.meeting(watch.ledger, meeting).id)
        lacks = wanting(watch.ledger, sheet.meeting.id) if sheet.text is not None else ()
        head = _line(watch.ledger, sheet.meeting)
        counts = sheet.counts
        zh, en = [head.zh], [head.en]
        marks = (counts.present, counts.on_leave, counts.observers, counts.missing, counts.uncalled)
        zh.append("出席 {}，请假 {}，列席 {}，未到 {}，未点 {}".format(*marks))
        en.append("present {}, excused {}, attending {}, missing {}, not called {}".format(*marks))
        for line in _matters(watch.ledger, sheet):
            zh.append(line.zh)
            en.append(line.en)
        zh += [f"！{words.zh}" for _, words in lacks]
        en += [f"! {words.en}" for _, words in lacks]
        typed.answer(Words("\n".join(zh), "\n".join(en)), {**plain(sheet), "wanting": plain(lacks)})


def _matters(ledger: Ledger, sheet: MeetingSheet) -> list[Words]:
    shorts = {one.id: one.short for one in ledger.having(Department)}
    lines = []
    for one in sheet.agenda:
        often = Words(f"（第{one.times}次上会）", f" (meeting {one.times})") if one.times > 1 else Words("", "")
        detail = f"　{one.detail}" if one.detail else ""
        lines.append(Words(f"{one.place} {one.title}{often.zh}{detail}", f"{one.place} {one.title}{often.en}{detail}"))
        for each in sheet.of(one.id):
            owner = shorts.get(each.department, "") or each.owner
            told = "　".join(part for part in (owner, str(each.due or ""), each.text) if part)
            key = f"  {one.place}.{each.place}"
            lines.append(Words(f"{key} {each.kind.words.zh}　{told}", f"{key} {each.kind.words.en}  {told}"))
    return lines


@click.command(cls=Order, said=Words("看一年印发的纪要和更正。", "Show the minutes and corrections of a year."))
@click.argument("year", type=int, required=False)
@click.pass_obj
def register(typed: Typed, year: int | None) -> None:
    """Show the register."""
    with keeping(typed) as watch:
        found = correcting.register(watch.ledger, year or watch.today.year)
        value: dict[str, Any] = {"issued": plain(found)}
        zh = [f"{one.on}　{one.name}　{one.number}{_about(one).zh}　{one.by}签发" for one in found]
        en = [f"{one.on}  {one.name}  {one.number}{_about(one).en}  by {one.by}" for one in found]
        typed.answer(Words("\n".join(zh) or "没有印发", "\n".join(en) or "Nothing issued"), value)


def _about(one: correcting.Issued) -> Words:
    return Words(f"　更正{one.corrects}", f"  corrects {one.corrects}") if one.corrects else Words("", "")
