"""Typed questions about conferences: the list, one with all of it, its papers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.console import word_file
from desktop.console.asking import keeping
from desktop.console.confer.naming import conference, key_of, name
from desktop.console.frequent import option
from desktop.console.naming import named
from desktop.console.speech import Order, plain
from desktop.post.conferences.states import ConferenceState, Signature
from desktop.post.words import Words
from desktop.procedures import exports, files, papers
from desktop.procedures.conferences import reading, register

if TYPE_CHECKING:
    from desktop.console.speech import Typed
    from desktop.procedures.conferences.reading import ConferenceSheet, Row

_LIST = Words(
    "会商台账，新的在前。\n\nSTATE：提请、已通知、会商中、形成意见、会签、议定、落实、办结、取消、未达成一致；不写就是全部。",
    "The conferences, the latest first.\n\nSTATE is proposed, notified, in_session, drafted, countersigning, issued, "
    "executing, completed, cancelled or no_consensus; all unless said.",
)


@click.command(name="list", cls=Order, said=_LIST)
@click.argument("state", default="", metavar="[STATE]")
@option("--year", type=int, default=None, metavar="YEAR", said=Words("只看一年", "Only one year"))
@click.pass_obj
def list_(typed: Typed, state: str, year: int | None) -> None:
    """List conferences."""
    with keeping(typed) as watch:
        states = (named(ConferenceState, state),) if state else ()
        rows = reading.listing(watch.ledger, states, year)
        lines = [_line(row) for row in rows]
        said = Words("\n".join(one.zh for one in lines), "\n".join(one.en for one in lines))
        told = [{**plain(row), "key": key_of(row.conference)} for row in rows]
        typed.answer(said if rows else Words("没有会商", "No conference"), {"count": len(rows), "conferences": told})


def _line(row: Row) -> Words:
    one = row.conference
    when = one.opened_at or one.starts_at or one.proposed_at
    head = str(row.serial or key_of(one))
    about = "、".join(row.whistles)
    marks = [
        (row.against, Words(f"{row.against} 家有保留或不同意", f"{row.against} against")),
        (row.unsigned, Words(f"{row.unsigned} 家未签", f"{row.unsigned} unsigned")),
        (row.owed, Words(f"{row.owed} 件未办结", f"{row.owed} owed")),
    ]
    shown = [words for count, words in marks if count]
    parts = [f"{when:%m-%d %H:%M}", one.title, about, row.lead]
    zh = "　".join(part for part in (head, one.state.words.zh, *parts, *(it.zh for it in shown)) if part)
    return Words(zh, "  ".join(part for part in (head, one.state.words.en, *parts, *(it.en for it in shown)) if part))


@click.command(cls=Order, said=Words("看一次会商：谁到会、各家意见、结论、议定、会签。", "Show one conference."))
@name()
@click.pass_obj
def show(typed: Typed, name: str) -> None:
    """Show a conference."""
    with keeping(typed) as watch:
        sheet = reading.sheet(watch.ledger, conference(watch.ledger, name, watch.today).id)
        held = tuple(_told(sheet))
        wanting = [{"field": one.field, "reason": plain(one.reason)} for one in sheet.wanting]
        listed = ("conference", "whistles", "seats", "guests", "decisions", "items", "shares", "contributions")
        value: dict[str, Any] = {part: plain(getattr(sheet, part)) for part in listed}
        value |= {"serial": str(sheet.serial or ""), "wanting": wanting, "genuine": sheet.genuine}
        typed.answer(Words("\n".join(one.zh for one in held), "\n".join(one.en for one in held)), value)


def _told(sheet: ConferenceSheet) -> list[Words]:
    one = sheet.conference
    head = str(sheet.serial or key_of(one))
    lines = [Words(f"{head}　{one.state.words.zh}　{one.title}", f"{head}  {one.state.words.en}  {one.title}")]
    if one.starts_at is not None:
        at = f"{one.starts_at:%Y-%m-%d %H:%M}"
        lines.append(Words(f"{at}　{one.place}　{one.chair}主持", f"{at}  {one.place}, chair {one.chair}"))
    for seat in sheet.seats:
        kinds = [seat.role.words, seat.mark.words, seat.position.words]
        if seat.signature is not Signature.WAITING:
            kinds.append(seat.signature.words)
        texts = [text for text in (seat.person, seat.says or seat.excuse, seat.objection) if text]
        lines.append(
            Words(
                "　".join(["  " + seat.unit, *(it.zh for it in kinds), *texts]),
                "  ".join(["  " + seat.unit, *(it.en for it in kinds), *texts]),
            )
        )
    if one.conclusion:
        lines.append(Words(f"结论：{one.conclusion}", f"Conclusion: {one.conclusion}"))
    lines += [_same(f"  {it.place}. {it.text}　{it.owner}　{it.due}") for it in sheet.decisions]
    lines += [Words(f"！{it.reason.zh}", f"! {it.reason.en}") for it in sheet.wanting]
    return lines


def _same(text: str) -> Words:
    return Words(text, text)


_PAPER = Words(
    "生成并归档会商的文书。\n\nKIND：会商通知、会商签到表、会商纪要、补偿建议表；不写就是会商纪要。",
    "Draw and file a paper of a conference.\n\nKIND: conference_notice, conference_sign_in, conference_record, "
    "compensation; the record unless said.",
)


@click.command(cls=Order, said=_PAPER)
@name()
@click.argument("kind", default="conference_record", metavar="[KIND]")
@option("--out", type=click.Path(path_type=Path), metavar="FILE", said=Words("另存一份到", "Copy it to this file too"))
@option("--word", is_flag=True, said=word_file.WORD)
@option("--replace", is_flag=True, said=word_file.REPLACE)
@click.pass_obj
def paper(typed: Typed, name: str, kind: str, out: Path | None, *, word: bool, replace: bool) -> None:
    """Draw a paper."""
    with keeping(typed) as watch:
        if out is not None and not word:
            files.fresh(out)
        found = conference(watch.ledger, name, watch.today)
        which = named(papers.PaperKind, kind)
        if word:
            word_file.save(typed, watch, which, found.id, out, replace=replace)
            return
        filed = papers.make_paper(watch, which, found.id).result
        path = papers.path_of(watch.ledger, filed)
        if out is not None:
            files.copy(path, out)
        value = {"paper": plain(filed), "path": str(path), "copied_to": str(out or "")}
        typed.answer(Words(f"已归档 {filed.serial} {out or path}", f"Filed {filed.serial} {out or path}"), value)


@click.command(cls=Order, said=Words("导出会商台账到 .xlsx 或 .csv。", "Export the conferences to .xlsx or .csv."))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@option("--year", type=int, default=None, metavar="YEAR", said=Words("只导出一年", "Only one year"))
@click.pass_obj
def export(typed: Typed, file: Path, year: int | None) -> None:
    """Export the register."""
    with keeping(typed) as watch:
        path = exports.export_path(str(file.absolute()))
        heads, cells = register.table(reading.listing(watch.ledger, (), year), typed.language)
        title = register.TITLE.said(typed.language)
        exports.write_list(path, title, heads, cells, watch.actor)
        done = exports.note_export(watch, title, len(cells), path.name)
        value = {"rows": len(cells), "path": str(path), "entry": done.seq}
        typed.answer(Words(f"导出{title} {len(cells)} 条：{path}", f"Exported {len(cells)} rows: {path}"), value)
