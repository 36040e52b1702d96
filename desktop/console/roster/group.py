"""The group of typed orders about the roster, and which module holds which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console.group import Group, by_name
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLUMNS = {
    "reading": ("show", "fairness", "call", "simulate"),
    "workload": ("workload",),
    "planning": ("plan", "repair", "problem", "solve"),
    "publishing": ("publish", "export", "discard"),
    "log": ("log",),
    "around": ("check", "explain", "remind", "sent"),
    "entering": ("setup", "import-year", "leave", "wish"),
}
ORDERS: Mapping[str, str] = by_name(_COLUMNS)
"""Each order of the roster and the module of this folder that holds it."""

_SAID = Words(
    "值班表：看、排、改、公布、导出、推演。\n\n月份写 2026-11；人写姓名；日子写 2026-11-08 或 8。",
    "The roster: show, plan, repair, publish, export, simulate.\n\n"
    "A month is 2026-11, a person a name, a day 2026-11-08 or 8.",
)


@click.command(
    cls=Group,
    name="roster",
    said=_SAID,
    orders=ORDERS,
    package="desktop.console.roster",
    unknown=Words(
        "值班表没有命令 {name}。全部：shaotai roster --help",
        "No order {name} of the roster; see shaotai roster --help",
    ),
)
def roster() -> None:
    """Group the orders of the roster."""
