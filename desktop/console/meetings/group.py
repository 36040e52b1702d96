"""The group of typed orders about meetings and their minutes, and which module holds which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console.group import Group, by_name
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLUMNS = {
    "reading": ("list", "show", "register"),
    "planning": ("setup", "plan", "collect", "postpone", "cancel", "freeze", "agenda", "add"),
    "session": ("leave", "open", "call", "came", "stand-in", "say", "void", "end", "resume"),
    "minutes": ("draft", "text", "save", "submit", "send-back", "issue", "correct", "close"),
    "papers": ("paper",),
}
ORDERS: Mapping[str, str] = by_name(_COLUMNS)
"""Each order about meetings and the module of this folder that holds it."""

_SAID = Words(
    "例会：排会、议程、点名、记议定、纪要起草审核签发、更正、办结。\n\n"
    "会议写次数 38 或 2026-38，不止一个例会时写 周例会38；next 是最近要开或正在开的，last 是最后开过的。",
    "Meetings: plan, agenda, roll, outcomes, minutes, corrections.\n\n"
    "A meeting is named by its number 38 or 2026-38; next is the coming one, last the one held last.",
)


@click.command(
    cls=Group,
    name="meeting",
    said=_SAID,
    orders=ORDERS,
    package="desktop.console.meetings",
    unknown=Words(
        "例会没有命令 {name}。全部：shaotai meeting --help", "No order {name} of meetings; see shaotai meeting --help"
    ),
)
def meeting() -> None:
    """Group the orders about meetings."""
