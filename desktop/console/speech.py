"""How the console speaks: help and usage errors in the language asked for, answers as a sentence or as JSON."""

from __future__ import annotations

import dataclasses
import json
import os
import re
from collections.abc import Mapping
from datetime import date, time, timedelta
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.post.refused import Refused

HEADINGS = {
    "usage": Words("用法：", "Usage: "),
    "options": Words("选项", "Options"),
    "commands": Words("命令", "Commands"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Typed:
    """How this line was typed: for which post, in which language, for a person or for a program."""

    folder: Path
    language: str
    as_json: bool
    actor: str = ""
    """Who gives the order; empty for whoever keeps the watch."""

    def answer(self, words: Words, value: object = None) -> None:
        """Write the sentence, or with `--json` the value (the sentence when there is none), to stdout."""
        if self.as_json:
            click.echo(json.dumps(plain(words if value is None else value), ensure_ascii=False))
        else:
            click.echo(words.said(self.language))

    def refuse(self, refused: Refused) -> None:
        """Write to stderr why a rule says no and what would open the gate."""
        if self.as_json:
            doors = [{"key": it.key, "words": it.words, "closed": it.closed} for it in refused.opens_with]
            said = {"field": refused.field, "reason": refused.reason, "rule": refused.rule, "opens_with": doors}
            click.echo(json.dumps({"refused": plain(said)}, ensure_ascii=False), err=True)
            return
        click.echo(refused.reason.said(self.language), err=True)
        for door in refused.opens_with:
            closed = f" ({door.closed.said(self.language)})" if door.closed else ""
            click.echo(f"  - {door.words.said(self.language)}{closed}", err=True)


def plain(value: object) -> Any:  # noqa: ANN401 - what json.dumps takes has no better type
    """Turn a frozen value into what JSON knows: ISO times, seconds for durations, both languages of a sentence."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {it.name: plain(getattr(value, it.name)) for it in dataclasses.fields(value)}
    return next((turn(value) for kind, turn in TURNS if isinstance(value, kind)), value)


TURNS: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    (Enum, lambda it: plain(it.value)),
    (Words, Words._asdict),
    (Mapping, lambda it: {str(plain(key)): plain(value) for key, value in it.items()}),
    ((tuple, list), lambda it: [plain(value) for value in it]),
    ((set, frozenset), lambda it: [plain(value) for value in sorted(it)]),
    ((date, time), lambda it: it.isoformat()),
    (timedelta, timedelta.total_seconds),
    (Path, str),
)
"""How each kind of value is turned; the first that fits, for `Words` is a tuple too."""


def language_of(context: click.Context | None) -> str:
    """Return the language asked for by `--lang`, else by `SHAOTAI_LANG`, else Chinese."""
    asked = context.find_root().params.get("lang") if context else None
    return str(asked or os.environ.get("SHAOTAI_LANG") or "zh")


class Order(click.Command):
    """A typed order whose help is in two languages."""

    def __init__(self, *args: Any, said: Words, **named: Any) -> None:  # noqa: ANN401 - handed on to click
        """Take `said`, the help, beside what click takes."""
        super().__init__(*args, **named)
        self.said = said

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that says how the order is typed."""
        pieces = _in_words(" ".join(self.collect_usage_pieces(ctx)), language_of(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=HEADINGS["usage"].said(language_of(ctx)))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the order does."""
        self.help = self.said.said(language_of(ctx))
        super().format_help_text(ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first sentence, for the list of orders; `limit` is click's and too short for a sentence."""
        del limit
        return self.said.said(language_of(click.get_current_context(silent=True))).split("\n", maxsplit=1)[0]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under their heading."""
        records = [record for it in self.get_params(ctx) if (record := it.get_help_record(ctx))]
        with formatter.section(HEADINGS["options"].said(language_of(ctx)).rstrip()):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`, which speaks both languages too."""
        option = super().get_help_option(ctx)
        if option:
            option.help = Words("显示这份说明", "Show this help.").said(language_of(ctx))
        return option


class Given(click.Option):
    """An option of an order whose help is in two languages."""

    def __init__(self, *args: Any, said: Words, **named: Any) -> None:  # noqa: ANN401 - handed on to click
        """Take `said`, the help, beside what click takes."""
        super().__init__(*args, **named)
        self.said = said

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the two columns of the help."""
        language = language_of(ctx)
        self.help = self.said.said(language)
        found = super().get_help_record(ctx)
        return None if found is None else (found[0], _in_words(found[1], language))


_CLICKS = {
    "[required]": "[必填]",
    "[default: ": "[默认 ",
    "[OPTIONS]": "[选项]",
    "[COMMAND] [ARGS]...": "[命令] [内容]...",
}
"""What click itself writes into a help, and its Chinese."""


def _in_words(text: str, language: str) -> str:
    if language == "zh":
        for english, chinese in _CLICKS.items():
            text = text.replace(english, chinese)
    return text


class Mistyped(click.UsageError):
    """A line that was typed wrongly, said in two languages."""

    def __init__(self, said: Words, context: click.Context | None = None) -> None:
        """Take the sentence and the context whose usage line is shown before it."""
        super().__init__(said.en, context)
        self.said = said


def _quoted(english: str) -> str:
    """Return what stands between the first and the last quotation mark of a sentence of click's."""
    return english.partition("'")[2].rpartition("'")[0]


def usage_error(error: click.UsageError) -> Words:
    """Say what is wrong with what was typed."""
    english = error.format_message()
    parameter = error.param if isinstance(error, click.BadParameter) else None
    named = parameter.opts[-1] if parameter else ""
    if isinstance(error, Mistyped):
        return error.said
    if isinstance(error, click.NoSuchOption):
        return Words(f"没有选项 {error.option_name}。", english)
    if isinstance(error, click.BadOptionUsage):
        return Words(f"{error.option_name} 后面要写一个值。", english)
    if isinstance(error, click.MissingParameter):
        return Words(f"没有写 {named}。", english)
    if parameter:
        return Words(_bad_value(parameter, named, error.message), english)
    # click has no kind of its own for this one.
    surplus = re.fullmatch(r"Got unexpected extra arguments? \((.*)\)", english, re.DOTALL)
    return Words(f"多写了：{surplus[1]}" if surplus else f"这样写看不懂：{english}", english)


def _bad_value(parameter: click.Parameter, named: str, english: str) -> str:
    if isinstance(parameter.type, click.Choice):
        return f"{named} 只能写 {'、'.join(str(it) for it in parameter.type.choices)}。"
    if isinstance(parameter.type, (click.Path, click.File)):
        return f"没有这个文件，或读不了：{_quoted(english)}。请核对文件名和所在的文件夹。"
    if isinstance(parameter.type, click.IntRange | click.FloatRange):
        least, most = parameter.type.min, parameter.type.max
        within = f"从 {least:g} 到 {most:g}" if most is not None else f"不小于 {least:g}"
        return f"{named} 要写数字，{within}。"
    if isinstance(parameter.type, click.types.IntParamType | click.types.FloatParamType):
        return f"{named} 要写数字。"
    return f"{named} 的值不对：{english}"
