"""The typed order that draws, files and copies out a paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.console import naming
from desktop.console.asking import keeping
from desktop.console.frequent import option
from desktop.console.speech import Mistyped, Order, plain
from desktop.post.guard import no
from desktop.post.order import CommandOrder
from desktop.post.serial import ORDER, read
from desktop.post.words import Words
from desktop.procedures import files, forms, papers
from desktop.procedures.roster.papers import gathering

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.ledger.archive import FiledPaper
    from desktop.procedures.watch import Watch

_SAID = Words(
    "生成并归档一份文书（PDF）。\n\nKIND：吹哨单、报到通知单、报到签到表、联合执法记录、撤离确认单、调度令、空白备用单、"
    "值班表、值班表（按日）、个人值班单、值班变更通知、值班考勤汇总、交接班记录、值班日志、值班电话记录单。"
    "NUMBER：哨单编号；调度令写令号；空白备用单写份数；值班的写月份 2026-11，值班表也可写周内一天 2026-11-09，"
    "个人值班单可写 2026-11:姓名；交接班记录和电话记录单写 id，值班日志写日子。",
    "Draw and file a paper (PDF).\n\nKIND: whistle_slip, dispatch_notice, sign_in_sheet, joint_action_record, "
    "release_slip, order_sheet, fallback_forms, duty_roster, duty_table, duty_slip, change_notice, attendance_summary, "
    "handover_record, duty_log, phone_record. "
    "NUMBER: of the whistle; of the order; how many blank forms; for the "
    "roster the month 2026-11, for duty_roster also a day of the week 2026-11-09, for duty_slip also 2026-11:name; "
    "for handover_record and phone_record the id, for duty_log the day.",
)

_ORDERS = {
    "meetings": "meeting paper",
    "conferences": "confer paper",
    "items": "item paper",
    "format_check": "check-format",
}
"""Which order draws the papers of each group."""


@click.command(cls=Order, said=_SAID)
@click.argument("kind", metavar="KIND")
@click.argument("number", metavar="NUMBER")
@option(
    "--of", "blank", default="吹哨单", metavar="KIND", said=Words("空白单是哪一种", "Which paper the blank forms are")
)
@option(
    "--out", type=click.Path(path_type=Path), metavar="FILE", said=Words("另存一份到", "Copy it to this file as well")
)
@click.pass_obj
def paper(typed: Typed, kind: str, number: str, blank: str, out: Path | None) -> None:
    """Draw a paper."""
    with keeping(typed) as watch:
        if out is not None:
            files.fresh(out)
        filed = _filed(watch, naming.named(papers.PaperKind, kind), number, blank)
        path = papers.path_of(watch.ledger, filed)
        if out is not None:
            files.copy(path, out)
        shown = out or path
        value = {"paper": plain(filed), "path": str(path), "copied_to": str(out) if out is not None else ""}
        typed.answer(Words(f"已归档 {filed.serial} {shown}", f"Filed {filed.serial} {shown}"), value)


def _filed(watch: Watch, kind: papers.PaperKind, number: str, blank: str) -> FiledPaper:
    if kind is papers.PaperKind.FALLBACK_FORMS:
        if not number.isdigit():
            raise Mistyped(Words(f"份数“{number}”要写数字。", f"“{number}” is no count of forms."))
        return forms.print_forms(watch, {naming.named(papers.PaperKind, blank).value: int(number)}).result
    if kind in papers.GROUPS:
        order = _ORDERS[papers.GROUPS[kind]]
        raise Mistyped(Words(f"{kind.words.zh}请用 shaotai {order}。", f"For {kind.words.en} use shaotai {order}."))
    if kind in papers.OF_THE_ROSTER:
        return papers.make_paper(watch, kind, gathering.subject_of(watch.ledger, number)).result
    if kind is papers.PaperKind.ORDER_SHEET:
        return papers.make_paper(watch, kind, _order(watch, number).id).result
    return papers.make_paper(watch, kind, naming.whistle(watch.ledger, number, watch.today).id).result


def _order(watch: Watch, text: str) -> CommandOrder:
    serial = read(text, ORDER)
    year = serial.year if serial is not None else watch.today.year
    number = serial.number if serial is not None else int(text) if text.isdigit() else 0
    found = watch.ledger.having(CommandOrder, year=year, number=number)
    if not found:
        raise no("order", f"没有“{text}”这道调度令。", f"There is no order “{text}”.")
    return found[0]
