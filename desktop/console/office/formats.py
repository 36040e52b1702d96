"""The typed order that checks the layout of a PDF, whoever made it, against GB/T 9704-2012."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.console.asking import keeping
from desktop.console.frequent import option
from desktop.console.speech import Order, plain
from desktop.post.words import Words
from desktop.procedures import files, papers
from desktop.procedures.format_check import checking

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.paper.format_check.finding import Report

_KINDS = ("document", "letter", "minutes", "order", "plain", "table")
_SAID = Words(
    "版式检查：量一份成品 PDF，逐条对照 GB/T 9704-2012，列出每一处不符。\n\n"
    "别的程序做的 PDF 也行，不要台账；有不符退出码是 1。--out 另出版式检查单，归档在台账里。",
    "Check the layout of a finished PDF against GB/T 9704-2012 and list every deviation.\n\n"
    "Works on PDFs of other programs and needs no ledger; exit code 1 when there are deviations. --out draws the sheet "
    "of what was found and files it in the ledger.",
)


@click.command(cls=Order, said=_SAID)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@option(
    "--kind",
    type=click.Choice(_KINDS),
    said=Words(
        "文种：文件、函、纪要、命令、无版头、表单；不写就由版面认出",
        "Which layout it follows; recognised from the page unless said",
    ),
)
@option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    said=Words("版式检查单另存到", "Copy the sheet to this file"),
)
@click.pass_obj
def check_format(typed: Typed, file: Path, kind: str | None, out: Path | None) -> int:
    """Check a file."""
    if out is not None:
        files.fresh(out)
    report = checking.check_file(file, checking.forms()[kind] if kind else None)
    filed = _filed(typed, report, out) if out is not None else ""
    value = {
        "name": report.name,
        "sha256": report.sha256,
        "pages": report.pages,
        "form": report.form.key,
        "form_given": report.asked,
        "made_by": report.maker,
        "findings": [
            plain(one) | {"clause": one.clause.name, "where": plain(one.where), "said": plain(one.words)}
            for one in report.findings
        ],
        "stand_ins": [plain(one.words) for one in report.stand_ins],
        "clauses": [one.name for one in report.clauses],
        "sheet": filed,
    }
    typed.answer(_words(report, filed), value)
    return 1 if report.findings else 0


def _filed(typed: Typed, report: Report, out: Path) -> str:
    with keeping(typed) as watch:
        paper = checking.file_check(watch, report).result
        files.copy(papers.path_of(watch.ledger, paper), out)
    return str(out)


def _words(report: Report, filed: str) -> Words:
    zh = [report.words.zh, *(f"× {one.words.zh}" for one in report.findings)]
    en = [report.words.en, *(f"x {one.words.en}" for one in report.findings)]
    zh += [f"· {one.words.zh}" for one in report.stand_ins]
    en += [f"- {one.words.en}" for one in report.stand_ins]
    if filed:
        zh.append(f"版式检查单已归档，另存 {filed}")
        en.append(f"The sheet is filed and saved as {filed}")
    return Words("\n".join(zh), "\n".join(en))
