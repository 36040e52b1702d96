"""Typed orders of supervision: send a 督办单, note its answer, make it void, draw the papers of an item."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import answer, keeping
from desktop.console.frequent import option
from desktop.console.speech import Order
from desktop.post import serial
from desktop.post.guard import no
from desktop.post.items.item import SupervisionSheet
from desktop.post.items.states import Supervision
from desktop.post.words import Words
from desktop.procedures import files, papers
from desktop.procedures.items import papers as item_papers
from desktop.procedures.items import supervision
from desktop.procedures.items.reading import named
from desktop.procedures.papers import PaperKind

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.ledger.book import Ledger

_SUPERVISE = Words(
    "督办：提醒、督办通知、通报，发一张编号的督办单。",
    "Press for an item by a numbered sheet.\n\nLEVEL is reminder, notice or report.",
)


@click.command(cls=Order, said=_SUPERVISE)
@click.argument("number", metavar="NUMBER")
@click.argument("level", metavar="LEVEL")
@click.argument("text", metavar="TEXT")
@option("--reply-by", required=True, metavar="DAY", said=Words("哪天前答复", "Until when to answer"))
@option("--by", required=True, metavar="NAME", said=Words("签发人", "Who signs"))
@click.pass_obj
def supervise(typed: Typed, number: str, level: str, text: str, reply_by: str, by: str) -> None:
    """Press for an item."""
    kind, day = naming.named(Supervision, level), naming.day(reply_by)
    assert day is not None  # noqa: S101 - the option is required
    with keeping(typed) as watch:
        item = named(watch.ledger, number)
        answer(typed, watch, supervision.supervise_item(watch, item.id, kind, text, day, by))


def sheet_of(ledger: Ledger, text: str) -> SupervisionSheet:
    """Return the sheet that a number names: 〔2026〕督字3号, or 3 of the latest year; else refuse."""
    clean = text.strip()
    number = serial.read(clean, serial.SUPERVISION)
    found = ledger.having(SupervisionSheet, year=number.year, number=number.number) if number is not None else ()
    if number is None and (plain := serial.bare(clean)) is not None:
        found = ledger.having(SupervisionSheet, number=plain)
    if not found:
        raise no("sheet", f"没有督办单“{clean}”。请写督字号。", f"There is no sheet “{clean}”. Give its number.")
    return max(found, key=lambda one: one.year)


@click.command(cls=Order, said=Words("记督办单的答复。", "Note the answer to a sheet."))
@click.argument("sheet", metavar="SHEET")
@click.argument("text", metavar="TEXT")
@click.pass_obj
def reply(typed: Typed, sheet: str, text: str) -> None:
    """Note an answer."""
    with keeping(typed) as watch:
        answer(typed, watch, supervision.reply_supervision(watch, sheet_of(watch.ledger, sheet).id, text))


@click.command(
    cls=Order, said=Words("作废一张发错的督办单，编号不再用。", "Make a sheet void; its number stays its own.")
)
@click.argument("sheet", metavar="SHEET")
@click.argument("reason", metavar="TEXT")
@option("--by", required=True, metavar="NAME", said=Words("谁决定的", "Who decided"))
@click.pass_obj
def void(typed: Typed, sheet: str, reason: str, by: str) -> None:
    """Make a sheet void."""
    with keeping(typed) as watch:
        answer(typed, watch, supervision.void_supervision(watch, sheet_of(watch.ledger, sheet).id, reason, by))


_PAPER = Words("生成一件事项的督办单和销号单并归档。", "Draw and file the sheets and the closing slip of an item.")


@click.command(cls=Order, said=_PAPER)
@click.argument("number", metavar="NUMBER")
@option("--out", type=click.Path(path_type=Path), metavar="FILE", said=Words("最后一份另存到这里", "Save the last one"))
@click.pass_obj
def paper(typed: Typed, number: str, out: Path | None) -> None:
    """Draw the papers of an item."""
    with keeping(typed) as watch:
        if out is not None:
            files.fresh(out)
        item = named(watch.ledger, number)
        rows = item_papers.rows(watch.ledger, item)
        if not rows:
            raise no("paper", f"{item.serial}还没有督办单，也没销号。", f"{item.serial} has no paper yet.")
        filed = [papers.make_paper(watch, PaperKind(kind), subject).result for kind, subject, _ in rows]
        if out is not None:
            files.copy(papers.path_of(watch.ledger, filed[-1]), out)
        names = "\n".join(one.file for one in filed)
        value = {"papers": [{"kind": one.kind, "file": one.file, "sha256": one.sha256} for one in filed]}
        typed.answer(Words(f"归档：\n{names}", f"Filed:\n{names}"), value)
