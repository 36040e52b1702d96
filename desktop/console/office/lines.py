"""Orders given a line at a time in one process: from a file, or from a program over a pipe."""

from __future__ import annotations

import io
import json
import shlex
import sys
from contextlib import redirect_stderr, redirect_stdout
from typing import TYPE_CHECKING, Any

import click

from desktop.console.frequent import option
from desktop.console.speech import Mistyped, Order
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

    from desktop.console.speech import Typed

_SAID = Words(
    "照文件里的命令逐行办，- 是从管道读。\n\n"
    "一行一条，写法同 shaotai 后面；# 开头的行不办。写成 JSON 字符串列表也行。--json 每条答一行。"
    "一条没办成就停在那里，退出码是它的；--go-on 接着办下一条。",
    "Obey the orders of a file, line by line; - reads a pipe.\n\n"
    "Each line is typed as behind shaotai, or is a JSON list of its words; a line that begins with # is left out. "
    "With --json each order is answered by one line. It ends at the first order that is not done, with its exit code; "
    "--go-on goes on with the next.",
)


@click.command(cls=Order, said=_SAID)
@click.argument("file", type=click.File("rb"), metavar="FILE")
@option("--go-on", is_flag=True, said=Words("没办成的跳过，接着办", "Pass over what is not done and go on"))
@click.pass_obj
def obey(typed: Typed, file: BinaryIO, go_on: bool) -> int:  # noqa: FBT001 - click's own call
    """Obey each line as it comes; what an order answers is written out before the next line is read."""
    from desktop.console import root

    before = ["--post", str(typed.folder), "--lang", typed.language, "--actor", typed.actor]
    worst = root.DONE
    for number, words in _orders(file):
        if typed.as_json:
            code, told = _answered([*before, "--json", *words])
            click.echo(json.dumps({"line": number, "code": code, **told}, ensure_ascii=False))
        else:
            code = root.obey([*before, *words])
        sys.stdout.flush()
        worst = worst or code
        if code and not go_on:
            said = Words(
                f"停在第 {number} 行，后面的没有办。", f"Stopped at line {number}; nothing behind it was done."
            )
            click.echo(said.said(typed.language), err=True)
            break
    return worst


def _orders(lines: BinaryIO) -> Iterator[tuple[int, list[str]]]:
    """Yield each order and the number of its line."""
    for number, raw in enumerate(lines, 1):
        text = _text(raw).strip().removeprefix("\ufeff")
        if any(one == "\ufffd" or (one < " " and one != "\t") for one in text):
            raise Mistyped(
                Words(
                    f"第 {number} 行不是文字。文件里要一行一条命令，用记事本存。",
                    f"Line {number} is no text. The file holds an order a line, as Notepad saves it.",
                )
            )
        if text and not text.startswith("#"):
            words = _words(number, text)
            if "obey" in words[:1]:
                raise Mistyped(Words(f"第 {number} 行：obey 里不能再写 obey。", f"Line {number}: obey within obey."))
            yield number, words


def _text(raw: bytes) -> str:
    """Return a line in UTF-8, or in what a Chinese Windows calls ANSI."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030", errors="replace")


def _words(number: int, text: str) -> list[str]:
    try:
        if text.startswith("["):
            return [it.strip() for it in json.loads(text)]
        split = shlex.shlex(text, posix=True)
        split.whitespace_split, split.commenters = True, ""
        split.escape = ""  # a path on Windows keeps its backslashes
        return list(split)
    except (ValueError, AttributeError):  # no JSON, or a list of something else than words
        raise Mistyped(Words(f"第 {number} 行看不懂：{text}", f"Line {number} cannot be read: {text}")) from None


def _answered(words: Sequence[str]) -> tuple[int, dict[str, Any]]:
    """Give an order and return its exit code with what it wrote: `answer`, or `refused`, or `said` to a person."""
    from desktop.console import root

    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = root.obey(words)
    told: dict[str, Any] = {}
    if written := out.getvalue().strip():
        told["answer"] = _read(written)
    if complaint := err.getvalue().strip():
        refused = _read(complaint)
        told |= refused if isinstance(refused, dict) else {"said": complaint}
    return code, told


def _read(text: str) -> Any:  # noqa: ANN401 - whatever was answered
    """Return what a JSON answer means; help and progress are no JSON and stay as they are."""
    try:
        return json.loads(text)
    except ValueError:
        return text
