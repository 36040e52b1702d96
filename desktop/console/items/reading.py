"""Typed orders that show action items: the board, one item with its course, the list in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.console import naming
from desktop.console.asking import keeping
from desktop.console.frequent import option
from desktop.console.speech import Order, plain
from desktop.post.words import Words
from desktop.procedures import exports
from desktop.procedures.items import sheet
from desktop.procedures.items.board import Board, Filter, Row, board
from desktop.procedures.items.board import row as row_of
from desktop.procedures.items.reading import course_of, named, owner_of, sheets_of

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.procedures.watch import Watch

_LIST = Words(
    "议定事项看板，不写就是未办结的。\n\nWHICH：未办结、逾期、三日内到期、待核查、全部。",
    "The board of action items, the open ones unless said.\n\nWHICH is open, overdue, soon, reported or all.",
)


def _which(function: Any) -> Any:  # noqa: ANN401 - click's own decorators
    taking = click.argument("which", default="open", metavar="[WHICH]")(function)
    return option("--department", default="", metavar="NAME", said=Words("只看一个部门", "Only one department"))(taking)


def _chosen(watch: Watch, which: str, department: str) -> tuple[Row, ...]:
    rows = board(watch.ledger, watch.today).shown(naming.named(Filter, which))
    if department:
        unit = naming.department(watch.ledger, department)
        rows = tuple(row for row in rows if row.item.department == unit.id)
    return rows


@click.command(name="list", cls=Order, said=_LIST)
@_which
@option("--by-due", is_flag=True, said=Words("按期限分组，不写按单位", "By due date instead of by department"))
@click.pass_obj
def list_(typed: Typed, which: str, department: str, by_due: bool) -> None:  # noqa: FBT001 - click's own call
    """Show the board."""
    with keeping(typed) as watch:
        shown = Board(_chosen(watch, which, department))
        groups: list[tuple[Words, tuple[Row, ...]]] = (
            [(span.words, rows) for span, rows in shown.by_due(Filter.ALL)]
            if by_due
            else [(Words(unit, unit), rows) for unit, rows in shown.by_unit(Filter.ALL)]
        )
        zh, en = [], []
        for name, rows in groups:
            zh += [f"{name.zh}（{len(rows)}）", *(f"  {line(row).zh}" for row in rows)]
            en += [f"{name.en} ({len(rows)})", *(f"  {line(row).en}" for row in rows)]
        counts = board(watch.ledger, watch.today).counts()
        value = {"items": [_told(row) for row in shown.rows], "counts": {one.value: n for one, n in counts.items()}}
        typed.answer(Words("\n".join(zh) or "没有议定事项", "\n".join(en) or "No action item"), value)


def line(row: Row) -> Words:
    """Return an item in one line."""
    item, often = row.item, row.item.carried + 1
    left = Words(f"剩 {row.days} 天", f"{row.days} days left") if row.days >= 0 else Words(
        f"逾期 {-row.days} 天", f"{-row.days} days late"
    )  # fmt: skip
    zh = [str(item.serial), item.state.words.zh, f"{item.due} {left.zh}" if item.undone else "", row.unit, item.text]
    en = [str(item.serial), item.state.words.en, f"{item.due} {left.en}" if item.undone else "", row.unit, item.text]
    if item.carried:
        zh.append(f"第{often}次上会")
        en.append(f"meeting {often}")
    for level in filter(None, (row.pressed,)):
        zh.append(f"已{level.words.zh}" if level.value == "reminder" else f"已发{level.words.zh}")
        en.append(level.words.en)
    return Words("　".join(filter(None, zh)), "  ".join(filter(None, en)))


def _told(row: Row) -> dict[str, Any]:
    return {
        **plain(row.item),
        "serial": str(row.item.serial),
        "unit": row.unit,
        "days": row.days,
        "span": row.span.value,
        "source_name": plain(row.source),
        "pressed": plain(row.pressed),
        "proposed": plain(row.proposed),
        "unanswered": row.unanswered,
    }


@click.command(cls=Order, said=Words("看一件议定事项的全过程。", "Show one action item with its whole course."))
@click.argument("number", metavar="NUMBER")
@click.pass_obj
def show(typed: Typed, number: str) -> None:
    """Show an item."""
    with keeping(typed) as watch:
        ledger = watch.ledger
        found = named(ledger, number)
        row, course = row_of(ledger, found, watch.today), course_of(ledger, found)
        owner = owner_of(ledger, found)
        zh, en = [line(row).zh, f"责任：{owner}"], [line(row).en, f"Owner: {owner}"]
        for one in course:
            said = "　".join(part for part in (one.by, one.text, str(one.due or "")) if part)
            zh.append(f"  {one.at:%m-%d %H:%M} {one.step.zh}　{said}")
            en.append(f"  {one.at:%m-%d %H:%M} {one.step.en}  {said}")
        value = {"item": _told(row), "course": plain(course), "sheets": plain(sheets_of(ledger, found.id))}
        typed.answer(Words("\n".join(zh), "\n".join(en)), value)


@click.command(cls=Order, said=Words("导出议定事项到 .xlsx 或 .csv。", "Export action items to .xlsx or .csv."))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@_which
@click.pass_obj
def export(typed: Typed, file: Path, which: str, department: str) -> None:
    """Export items."""
    with keeping(typed) as watch:
        path = exports.export_path(str(file.absolute()))
        heads, cells = sheet.table(_chosen(watch, which, department), typed.language)
        title = sheet.TITLE.said(typed.language)
        exports.write_list(path, title, heads, cells, watch.actor)
        done = exports.note_export(watch, title, len(cells), path.name)
        value = {"rows": len(cells), "path": str(path), "entry": done.seq}
        typed.answer(Words(f"导出{title} {len(cells)} 条：{path}", f"Exported {len(cells)} rows: {path}"), value)
