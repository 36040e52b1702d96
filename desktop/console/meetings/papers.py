"""The typed order that draws and files a paper of a meeting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.console import naming, word_file
from desktop.console.asking import keeping
from desktop.console.frequent import option
from desktop.console.meetings import pointing
from desktop.console.speech import Order, plain
from desktop.post.guard import no
from desktop.post.meetings.minutes import Correction
from desktop.post.serial import CORRECTION, bare, read
from desktop.post.words import Words
from desktop.procedures import files, papers
from desktop.procedures.papers import PaperKind

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.ledger.book import Ledger

_SAID = Words(
    "生成并归档会议的文书：周例会议程、会议签到表、周例会纪要、上报问题清单；更正写更字号。",
    "Draw and file a paper: meeting_agenda, meeting_sign_in, minutes, upward_list; minutes_correction by its number.",
)


@click.command(cls=Order, said=_SAID)
@click.argument("kind", metavar="KIND")
@click.argument("meeting", metavar="MEETING", default="last")
@option("--out", type=click.Path(path_type=Path), metavar="FILE", said=Words("另存一份到", "Copy it to this file too"))
@option("--word", is_flag=True, said=word_file.WORD)
@option("--replace", is_flag=True, said=word_file.REPLACE)
@click.pass_obj
def paper(typed: Typed, kind: str, meeting: str, out: Path | None, *, word: bool, replace: bool) -> None:
    """Draw a paper of a meeting."""
    with keeping(typed) as watch:
        if out is not None and not word:
            files.fresh(out)
        which = naming.named(PaperKind, kind)
        if which not in papers.OF_A_MEETING:
            raise no("paper", f"{which.words.zh}不是会议的文书。", f"{which.words.en} is no paper of a meeting.")
        if which is PaperKind.MINUTES_CORRECTION:
            subject = _correction(watch.ledger, meeting).id
        else:
            subject = pointing.meeting(watch.ledger, meeting).id
        if word:
            word_file.save(typed, watch, which, subject, out, replace=replace)
            return
        filed = papers.make_paper(watch, which, subject).result
        path = papers.path_of(watch.ledger, filed)
        if out is not None:
            files.copy(path, out)
        shown = out or path
        typed.answer(
            Words(f"已归档 {filed.serial} {shown}", f"Filed {filed.serial} {shown}"),
            {"paper": plain(filed), "path": str(path)},
        )


def _correction(ledger: Ledger, text: str) -> Correction:
    """Return the correction of a number, 〔2026〕更字3号 or 3 of the latest year; refuse any other."""
    number = read(text, CORRECTION)
    found = ledger.having(Correction, year=number.year, number=number.number) if number is not None else ()
    if number is None and (plain_number := bare(text)) is not None:
        found = ledger.having(Correction, number=plain_number)
    if not found:
        raise no("correction", f"没有更正“{text}”。请写更字号。", f"There is no correction “{text}”. Give its number.")
    return max(found, key=lambda one: one.year)
