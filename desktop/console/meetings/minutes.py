"""Typed orders about minutes: draft, text out and in, review, issue, numbered corrections, closing the meeting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.console.asking import answer, keeping
from desktop.console.frequent import by, option, reason
from desktop.console.meetings import pointing
from desktop.console.speech import Order
from desktop.post.guard import no
from desktop.post.meetings.minutes import MinutesText
from desktop.post.words import Words
from desktop.procedures.meetings import correcting
from desktop.procedures.meetings import minutes as texts

if TYPE_CHECKING:
    from desktop.console.frequent import Decorator
    from desktop.console.speech import Typed


def _meeting() -> Decorator:
    return click.argument("meeting", metavar="MEETING", default="last")


@click.command(cls=Order, said=Words("由议定起草纪要；改过的草稿要 --afresh 才重起。", "Draft the minutes."))
@_meeting()
@option("--afresh", is_flag=True, said=Words("盖掉改过的草稿", "Write over an edited draft"))
@click.pass_obj
def draft(typed: Typed, meeting: str, *, afresh: bool) -> None:
    """Draft the minutes."""
    with keeping(typed) as watch:
        found = pointing.meeting(watch.ledger, meeting)
        done = texts.draft_minutes(watch, found.id, afresh=afresh)
        answer(typed, watch, done, [words for _, words in texts.wanting(watch.ledger, found.id)])


@click.command(cls=Order, said=Words("把纪要的文字写出来，一段一行。", "Write out the text of the minutes."))
@_meeting()
@click.pass_obj
def text(typed: Typed, meeting: str) -> None:
    """Write out the text."""
    with keeping(typed) as watch:
        found = pointing.meeting(watch.ledger, meeting)
        kept = watch.ledger.find(MinutesText, found.id)
        body = kept.body if kept is not None else texts.drafted(watch.ledger, found.id)
        value = {"body": body, "kept": kept is not None, "frozen": kept is not None and kept.frozen}
        typed.answer(Words(body, body), value)


@click.command(
    cls=Order, said=Words("把改好的文字（UTF-8 文件，一段一行）存为草稿。", "Keep an edited text as the draft.")
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True), metavar="FILE")
@_meeting()
@click.pass_obj
def save(typed: Typed, file: Path, meeting: str) -> None:
    """Keep an edited text."""
    with keeping(typed) as watch:
        found = pointing.meeting(watch.ledger, meeting)
        answer(typed, watch, texts.save_minutes(watch, found.id, _text(file)))


def _text(file: Path) -> str:
    """Return what a file says; a text editor of Windows may have put its mark before it. Refuse another encoding."""
    try:
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise no("file", f"{file} 不是 UTF-8 文字。请另存为 UTF-8 再存。", f"{file} is no UTF-8 text.") from None


@click.command(cls=Order, said=Words("送审；审核人不能是记录人。", "Send the minutes to review."))
@_meeting()
@option("--reviewer", required=True, metavar="NAME", said=Words("谁审核", "Who reviews"))
@click.pass_obj
def submit(typed: Typed, meeting: str, reviewer: str) -> None:
    """Send the minutes to review."""
    with keeping(typed) as watch:
        answer(typed, watch, texts.submit(watch, pointing.meeting(watch.ledger, meeting).id, reviewer))


@click.command(cls=Order, said=Words("退回草稿，写明理由。", "Send the draft back, with the reason."))
@_meeting()
@reason()
@by()
@click.pass_obj
def send_back(typed: Typed, meeting: str, reason: str, by: str) -> None:
    """Send the draft back."""
    with keeping(typed) as watch:
        answer(typed, watch, texts.send_back(watch, pointing.meeting(watch.ledger, meeting).id, reason, by))


@click.command(cls=Order, said=Words("签发：取期号、封存、交办议定事项、归档 PDF。", "Issue the minutes for good."))
@_meeting()
@by()
@click.pass_obj
def issue(typed: Typed, meeting: str, by: str) -> None:
    """Issue the minutes."""
    with keeping(typed) as watch:
        answer(typed, watch, texts.issue(watch, pointing.meeting(watch.ledger, meeting).id, by))


@click.command(
    cls=Order, said=Words("出更正：原文 WRONG 应为 RIGHT；原件不动。", "Correct issued minutes by a numbered paper.")
)
@click.argument("meeting", metavar="MEETING")
@click.argument("wrong", metavar="WRONG")
@click.argument("right", metavar="RIGHT")
@reason()
@by()
@click.pass_obj
def correct(typed: Typed, /, meeting: str, wrong: str, right: str, reason: str, by: str) -> None:
    """Correct issued minutes."""
    with keeping(typed) as watch:
        found = pointing.meeting(watch.ledger, meeting)
        answer(typed, watch, correcting.correct(watch, found.id, wrong, right, reason, by))


@click.command(
    cls=Order, said=Words("办结会议：议定事项都销号、不再办或已转下次。", "Close a meeting whose items are done.")
)
@_meeting()
@click.pass_obj
def close(typed: Typed, meeting: str) -> None:
    """Close a meeting."""
    with keeping(typed) as watch:
        answer(typed, watch, texts.close_meeting(watch, pointing.meeting(watch.ledger, meeting).id))
