"""The group of typed orders about action items, and which module holds which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console.group import Group, by_name
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLUMNS = {
    "reading": ("list", "show", "export"),
    "steps": ("accept", "progress", "report", "reject", "verify", "ask", "answer"),
    "pressing": ("supervise", "reply", "void", "paper"),
}
ORDERS: Mapping[str, str] = by_name(_COLUMNS)
"""Each order about items and the module of this folder that holds it."""

_SAID = Words(
    "议定事项：看板、接收、进展、报结、销号、延期、督办。\n\n事项写编号 12 或〔2026〕议字12号。",
    "Action items: board, accept, progress, report, verify, extend, supervise.\n\nAn item is named by its number, 12.",
)


@click.command(
    cls=Group,
    name="item",
    said=_SAID,
    orders=ORDERS,
    package="desktop.console.items",
    unknown=Words(
        "议定事项没有命令 {name}。全部：shaotai item --help", "No order {name} of items; see shaotai item --help"
    ),
)
def item() -> None:
    """Group the orders about action items."""
