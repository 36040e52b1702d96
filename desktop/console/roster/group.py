"""The group of typed orders about the roster; the module of an order is imported when it is typed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from desktop.console.speech import HEADINGS, Mistyped, Order, language_of
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLUMNS = {
    "reading": ("show", "fairness", "call", "simulate"),
    "planning": ("plan", "repair", "problem", "solve"),
    "publishing": ("publish", "export", "discard"),
    "entering": ("setup", "import-year", "leave", "wish"),
}
ORDERS: Mapping[str, str] = {name: module for module, names in _COLUMNS.items() for name in names}
"""Each order of the roster and the module of this folder that holds it."""

_SAID = Words(
    "值班表：看、排、改、公布、导出、推演。\n\n月份写 2026-11；人写姓名；日子写 2026-11-08 或 8。",
    "The roster: show, plan, repair, publish, export, simulate.\n\n"
    "A month is 2026-11, a person a name, a day 2026-11-08 or 8.",
)


class Roster(Order, click.Group):
    """The orders of the roster."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the orders."""
        del ctx
        return list(ORDERS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of an order, or None when there is none of that name."""
        del ctx
        if cmd_name not in ORDERS:
            return None
        module = import_module(f"desktop.console.roster.{ORDERS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the order typed, or say that there is none of that name."""
        if args and args[0] not in ORDERS and not args[0].startswith("-"):
            words = Words(
                f"值班表没有命令 {args[0]}。全部：shaotai roster --help",
                f"No order {args[0]} of the roster; see shaotai roster --help",
            )
            raise Mistyped(words, ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the orders."""
        Order.format_options(self, ctx, formatter)
        commands = [(name, self.get_command(ctx, name)) for name in ORDERS]
        with formatter.section(HEADINGS["commands"].said(language_of(ctx))):
            formatter.write_dl([(name, it.get_short_help_str()) for name, it in commands if it])


@click.command(cls=Roster, name="roster", said=_SAID)
def roster() -> None:
    """Group the orders of the roster."""
