"""A group of typed orders; the module of an order is imported when it is typed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from desktop.console.speech import HEADINGS, Mistyped, Order, language_of
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping


def by_name(columns: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return the module of each order, in the order of the columns: `columns` has the orders of each module."""
    return {name: module for module, names in columns.items() for name in names}


class Group(Order, click.Group):
    """Orders under one name, listed in the order in which a day needs them.

    A module holds the commands of its orders under their names, `-` written `_`; a name that Python keeps for itself,
    such as `import`, has a `_` behind it.
    """

    def __init__(self, *args: Any, orders: Mapping[str, str], package: str, unknown: Words, **named: Any) -> None:  # noqa: ANN401 - handed on to click
        """Take each order's module, named within `package`; `unknown` is said of a `{name}` that is no order."""
        super().__init__(*args, **named)
        self.orders = orders
        self.package = package
        self.unknown = unknown

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the orders."""
        del ctx
        return list(self.orders)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of an order, or None when there is none of that name."""
        del ctx
        if cmd_name not in self.orders:
            return None
        module = import_module(f"{self.package}.{self.orders[cmd_name]}")
        name = cmd_name.replace("-", "_")
        command: click.Command = getattr(module, f"{name}_", None) or getattr(module, name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the order typed, or say that there is none of that name."""
        if args and args[0] not in self.orders and not args[0].startswith("-"):
            raise Mistyped(Words(*(it.format(name=args[0]) for it in self.unknown)), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the orders."""
        Order.format_options(self, ctx, formatter)
        commands = [(name, self.get_command(ctx, name)) for name in self.orders]
        with formatter.section(HEADINGS["commands"].said(language_of(ctx))):
            formatter.write_dl([(name, it.get_short_help_str()) for name, it in commands if it])
