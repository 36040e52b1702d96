"""Typed questions: the list of whistles, one whistle with its clocks, the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop.console import naming
from desktop.console.asking import keeping
from desktop.console.frequent import number, option
from desktop.console.speech import Order, plain
from desktop.ledger import boards, register
from desktop.ledger.register import Filter
from desktop.post.clock import reading
from desktop.post.moment import countdown
from desktop.post.states import OPEN_STATES, DispatchState, WhistleState
from desktop.post.telling import tell
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.console.speech import Typed
    from desktop.ledger.boards import Case
    from desktop.ledger.journal import Entry
    from desktop.ledger.register import RegisterRow
    from desktop.procedures.watch import Watch

_MOST = 50


def chosen(watch: Watch, typed: dict[str, Any]) -> Filter:
    """Return the filter of the register as it was typed."""
    states: tuple[str, ...] = tuple(naming.named(WhistleState, text).value for text in typed["state"])
    if typed["open_only"]:
        states = tuple(state.value for state in (*OPEN_STATES, WhistleState.ON_LEDGER))
    if typed["inbox"]:
        states = (WhistleState.DRAFT.value, WhistleState.SCREENING.value)
    since, until = naming.day(typed["since"]), naming.day(typed["until"])
    return Filter(
        words=typed["words"],
        states=states,
        department=naming.department(watch.ledger, typed["department"]).id if typed["department"] else "",
        village=typed["village"],
        since=since.isoformat() if since is not None else "",
        until=until.isoformat() if until is not None else "",
        late=typed["late"],
    )


FILTERS = (
    option(
        "--words", default="", metavar="TEXT", said=Words("搜：编号、地点、事由、部门、拼音首字母", "Words to find")
    ),
    option("--state", multiple=True, metavar="STATE", said=Words("状态，可写多次", "State, repeatable")),
    option("--open", "open_only", is_flag=True, said=Words("只看在手的", "Only those in hand")),
    option("--inbox", is_flag=True, said=Words("只看收件箱", "Only the inbox")),
    option("--department", default="", metavar="DEPARTMENT", said=Words("叫到的部门", "A department that was called")),
    option("--village", default="", metavar="TEXT", said=Words("村社", "The village")),
    option("--since", metavar="DAY", said=Words("从哪天起", "First day")),
    option("--until", metavar="DAY", said=Words("到哪天止", "Last day")),
    option("--late", is_flag=True, said=Words("只看有迟到的", "Only those with a late arrival")),
)


def filtered(order: Any) -> Any:  # noqa: ANN401 - click decorates any function
    """Give an order the options of the register's filter."""
    for one in reversed(FILTERS):
        order = one(order)
    return order


@click.command(name="list", cls=Order, said=Words("列哨单，新的在前。", "List the whistles, newest first."))
@filtered
@option("--most", default=_MOST, type=click.IntRange(1), said=Words("最多几条", "How many at most"), show_default=True)
@click.pass_obj
def list_(typed: Typed, /, most: int, **fields: Any) -> None:  # noqa: ANN401 - click's own call
    """List whistles."""
    with keeping(typed) as watch:
        numbers = register.ids(watch.ledger, chosen(watch, fields))
        rows = [row for at in range(0, min(most, len(numbers)), register.BLOCK)
                for row in register.block(watch.ledger, numbers[at : min(at + register.BLOCK, most)])]  # fmt: skip
        zh = [_line(row, "zh") for row in rows]
        en = [_line(row, "en") for row in rows]
        left = len(numbers) - len(rows)
        if left > 0:
            zh.append(f"还有 {left} 条，写 --most 多看")
            en.append(f"{left} more; see --most")
        value = {"count": len(numbers), "whistles": plain(tuple(rows))}
        typed.answer(Words("\n".join(zh) or "没有哨单", "\n".join(en) or "No whistles"), value)


def _line(row: RegisterRow, language: str) -> str:
    at = f"{row.blown_at:%Y-%m-%d %H:%M}" if row.blown_at is not None else "—"
    number = row.serial or row.id[-6:]
    late = {"zh": f" 迟到 {row.late}", "en": f" {row.late} late"}[language] if row.late else ""
    return f"{number}  {row.state.words.said(language)}  {at}  {row.village}{row.place}  {row.facts}  {row.lead}{late}"


@click.command(
    cls=Order, said=Words("看一件哨：部门、钟、在场、任务、经过。", "Show one whistle with its clocks and story.")
)
@number()
@click.pass_obj
def show(typed: Typed, number: str) -> None:
    """Show a whistle."""
    with keeping(typed) as watch:
        found = naming.whistle(watch.ledger, number, watch.today)
        case, now = boards.case(watch.ledger, found.id), watch.now()
        story = boards.story(watch.ledger, found.id)
        value = plain(case)
        value["clocks"] = {case.name(one.department): plain(reading(one, now)) for one in case.dispatches}
        value["entries"] = [_entry(one) for one in story]
        typed.answer(Words(_shown(case, story, now, "zh"), _shown(case, story, now, "en")), value)


def _shown(case: Case, story: tuple[Entry, ...], now: datetime, language: str) -> str:
    whistle = case.whistle
    lines = [f"{whistle.serial or naming.key_of(whistle)}  {whistle.state.words.said(language)}"]
    lines.append(f"{whistle.village}{whistle.place}  {whistle.facts}")
    for one in case.dispatches:
        clock = reading(one, now)
        left = f" {'+' if clock.seconds < 0 else ''}{countdown(clock.seconds)}" if clock.running else ""
        state = one.state.words.said(language) if one.state is not DispatchState.ISSUED else ""
        there = "、".join(person.name for person in case.presences if person.dispatch == one.id and person.there)
        parts = (
            one.role.words.said(language),
            case.name(one.department),
            state,
            clock.state.words.said(language) + left,
            there,
        )
        lines.append("  " + "  ".join(part for part in parts if part))
    for place, task in enumerate(case.tasks, 1):
        lines.append(
            f"  {place}. {'√' if task.done else '·'} {case.name(task.department)} {task.what} {task.result}".rstrip()
        )
    lines += [f"  {one.occurred_at:%m-%d %H:%M}  {tell(one.order, one.said).said(language)}" for one in story]
    return "\n".join(lines)


def _entry(one: Entry) -> dict[str, Any]:
    return {
        "seq": one.seq,
        "order": one.order,
        "occurred_at": plain(one.occurred_at),
        "recorded_at": plain(one.recorded_at),
        "actor": one.actor,
        "noun": one.noun,
        "noun_id": one.noun_id,
        "said": plain(tell(one.order, one.said)),
        "hash": one.hash,
    }


@click.command(name="journal", cls=Order, said=Words("看流水，新的在后。", "Show the journal, newest last."))
@option("--whistle", default="", metavar="NUMBER", said=Words("只看一件哨", "Only of one whistle"))
@option("--most", default=_MOST, type=click.IntRange(1), said=Words("最多几笔", "How many at most"), show_default=True)
@click.pass_obj
def journal_(typed: Typed, whistle: str, most: int) -> None:
    """Show the journal."""
    with keeping(typed) as watch:
        subject = naming.whistle(watch.ledger, whistle, watch.today).id if whistle else ""
        found = boards.story(watch.ledger, subject, most)
        said = [
            "\n".join(
                f"{one.seq}  {one.recorded_at:%Y-%m-%d %H:%M}  {one.actor}  {tell(one.order, one.said).said(language)}"
                for one in found
            )
            for language in ("zh", "en")
        ]
        typed.answer(Words(*said), {"entries": [_entry(one) for one in found]})
