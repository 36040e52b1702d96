"""The root of what can be typed: `shaotai [--post FOLDER] [--json] [--lang zh|en] ORDER ...`.

Exit codes: 0 done, 1 refused by a rule, 2 typed wrongly, 3 the machine says no, 130 broken off by Ctrl+C.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop import __version__
from desktop.console import voices
from desktop.console.group import Group, by_name
from desktop.console.speech import Given, Typed, language_of, usage_error
from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures import place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DONE, REFUSED, USAGE, MACHINE, BROKEN_OFF = 0, 1, 2, 3, 130

_COLUMNS = {
    "whistle.blow": ("blow", "advise", "countersign"),
    "dispatch.calls": ("call", "acknowledge", "depart", "report-in", "join", "no-show", "stand-down"),
    "dispatch.objections": ("refuse", "rule", "excuse"),
    "dispatch.tasks": ("task", "task-done", "work-done"),
    "dispatch.departures": ("permit", "release", "leave-early"),
    "whistle.closing": ("report-done", "check", "evaluate", "archive", "suspend", "resume", "cancel"),
    "whistle.notes": ("note", "witness", "order", "undo"),
    "whistle.views": ("list", "show", "journal"),
    "office.papers": ("paper",),
    "office.formats": ("check-format",),
    "office.files": ("import", "export"),
    "roster.group": ("roster",),
    "confer.group": ("confer",),
    "meetings.group": ("meeting",),
    "items.group": ("item",),
    "office.directory": ("departments", "officers", "rules", "take-watch", "found", "share"),
    "office.lines": ("obey",),
    "office.checks": ("verify", "self-test", "demo"),
}
ORDERS: Mapping[str, str] = by_name(_COLUMNS)
"""Each order's name and the module of this folder that holds its command."""

SAID = Words(
    "哨台：乡镇综合执法指挥部的台账与文书。不带命令就打开窗口。\n\n"
    "退出码：0 办成；1 规则不许；2 写法不对；3 机器不行（磁盘、文件、打印）。",
    "Shaotai, the desk of a township command post. Without an order it opens the window.\n\n"
    "Exit codes: 0 done; 1 refused by a rule; 2 typed wrongly; 3 the machine says no (disk, file, printer).",
)


def show_version(ctx: click.Context, param: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's own call
    """Print the version and stop."""
    del param
    if asked:
        click.echo(f"shaotai {__version__}")
        ctx.exit()


@click.command(
    cls=Group,
    name="shaotai",
    said=SAID,
    orders=ORDERS,
    package="desktop.console",
    unknown=Words("没有命令 {name}。全部命令：shaotai --help", "No order {name}; see shaotai --help"),
    invoke_without_command=True,
)
@click.option(
    "--lang",
    cls=Given,
    type=click.Choice(["zh", "en"]),
    is_eager=True,
    envvar="SHAOTAI_LANG",
    said=Words("说中文还是英文，默认中文", "Speak Chinese or English; Chinese unless said"),
)
@click.option(
    "--post",
    cls=Given,
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    said=Words("台账所在的文件夹", "The folder of the post's ledger"),
)
@click.option(
    "--json", "as_json", cls=Given, is_flag=True, said=Words("给程序读的 JSON", "Answer in JSON, for programs")
)
@click.option(
    "--actor",
    cls=Given,
    metavar="NAME",
    envvar="SHAOTAI_ACTOR",
    default="",
    said=Words("经手人，不写就是当班值班员", "Who gives the order; the clerk on duty unless named"),
)
@click.option(
    "--version",
    cls=Given,
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=show_version,
    said=Words("版本号", "The version"),
)
@click.pass_context
def shaotai(
    ctx: click.Context,
    lang: str | None,
    post: Path | None,
    as_json: bool,  # noqa: FBT001 - click's own call
    actor: str,
) -> int | None:
    """Settle for whom the order is, and open the window when there is no order."""
    del lang
    ctx.obj = Typed(post or place.usual(), language_of(ctx), as_json, actor)
    if ctx.invoked_subcommand:
        return None
    from desktop.desk.program import open_post

    return open_post(place.ready(ctx.obj.folder))


def language_in(words: Sequence[str]) -> str:
    """Return the language that a line asks for, for what must be said when its options could not be read."""
    asked = [it.removeprefix("--lang=") for it in words if it.startswith("--lang=")]
    asked += [after for word, after in pairwise(words) if word == "--lang"]
    return next((it for it in asked if it in {"zh", "en"}), language_of(None))


def _hoisted(words: Sequence[str]) -> list[str]:
    """Return the line with `--json` before the order's name, because it may be typed behind it as well."""
    head, tail = (words[: list(words).index("--")], words[list(words).index("--") :]) if "--" in words else (words, ())
    rest = [word for word in head if word != "--json"]
    return [*(["--json"] if len(rest) != len(head) else []), *rest, *tail]


def obey(words: Sequence[str]) -> int:
    """Carry out what was typed and return the exit code; a person's mistake never shows a traceback."""
    voices.tune(as_json="--json" in words)
    from desktop.ledger.driver import DatabaseError

    typed = Typed(place.usual(), language_in(words), "--json" in words)
    try:
        code = shaotai.main(_hoisted(words), prog_name="shaotai", standalone_mode=False)
    except Refused as refused:
        typed.refuse(refused)
        return MACHINE if isinstance(refused, OSError) else REFUSED
    except click.UsageError as error:
        if error.ctx:
            click.echo(error.ctx.get_usage(), err=True)
        click.echo(usage_error(error).said(typed.language), err=True)
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        return BROKEN_OFF
    except (click.FileError, OSError, DatabaseError) as error:
        why = error.format_message() if isinstance(error, click.FileError) else str(error)
        click.echo(Words(f"机器不行：{why}", f"The machine says no: {why}").said(typed.language), err=True)
        return MACHINE
    return code if isinstance(code, int) else DONE
