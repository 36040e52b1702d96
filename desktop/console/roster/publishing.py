"""Typed orders that put a month up: publish it, export it as a workbook or a paper, throw the draft away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.console.asking import answer, keeping
from desktop.console.frequent import option
from desktop.console.roster import told
from desktop.console.speech import Order
from desktop.post.guard import no
from desktop.post.words import Words
from desktop.procedures import exports, files, papers
from desktop.procedures.roster.drafting import discard_draft
from desktop.procedures.roster.month.checking import grid_of
from desktop.procedures.roster.month.explaining import breach_words
from desktop.procedures.roster.papers.gathering import write_grid
from desktop.procedures.roster.publishing import publish as put_up

if TYPE_CHECKING:
    from desktop.console.speech import Typed

_PUBLISH = Words(
    "公布一个月的值班表；已公布过的只写差别。\n\n有空档时要总指挥写明理由：--by 书记甲 --reason …",
    "Publish the roster of a month; where it was published, only the differences.\n\n"
    "With holes, only a commander may, with --reason.",
)


@click.command(cls=Order, said=_PUBLISH)
@told.month()
@option("--by", required=True, metavar="NAME", said=Words("谁公布", "Who publishes it"))
@option("--reason", default="", metavar="TEXT", said=Words("带空档公布的理由", "Why it goes up with holes"))
@click.pass_obj
def publish(typed: Typed, month: str, by: str, reason: str) -> None:
    """Publish a month."""
    with keeping(typed) as watch:
        grid = grid_of(told.gathered(watch, month))
        broken = [breach_words(grid.frame, one) for one in grid.coming_breaches()]
        answer(typed, watch, put_up(watch, month, by, holes_reason=reason, breaches=broken))


_EXPORT = Words(
    "导出一个月的值班表：.xlsx 是表格，.pdf 是张贴的一页。",
    "Export the roster of a month: .xlsx is the grid, .pdf the page for the wall.",
)


@click.command(cls=Order, said=_EXPORT)
@told.month()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@click.pass_obj
def export(typed: Typed, month: str, file: Path) -> None:
    """Export a month."""
    with keeping(typed) as watch:
        kind = papers.PaperKind.DUTY_ROSTER
        facts = papers.facts(watch, kind, month)
        if file.suffix.lower() == ".pdf":
            files.fresh(file)
            content = papers.draw(kind, facts)
            filed = papers.file_paper(watch, kind, month, facts, content).result
            files.write(file, content)
            typed.answer(
                Words(f"已归档，另存 {file}", f"Filed and saved as {file}"), {"path": str(file), "file": filed.file}
            )
            return
        if file.suffix.lower() != ".xlsx":
            raise no("file", f"值班表只写成 .xlsx 或 .pdf：{file.name}", f"Written as .xlsx or .pdf only: {file.name}")
        path = exports.export_path(str(file.absolute()))
        write_grid(facts, path)
        done = exports.note_export(watch, f"值班表 {month}", len(facts.people), path.name)
        typed.answer(Words(f"已导出 {path}", f"Exported {path}"), {"path": str(path), "entry": done.seq})


@click.command(cls=Order, said=Words("放弃没公布的改动，回到上次公布的。", "Throw unpublished changes away."))
@told.month()
@click.pass_obj
def discard(typed: Typed, month: str) -> None:
    """Throw a draft away."""
    with keeping(typed) as watch:
        answer(typed, watch, discard_draft(watch, month))
