"""The group of typed orders about conferences, and which module holds which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.console.group import Group, by_name
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLUMNS = {
    "reading": ("list", "show", "paper", "export"),
    "proposing": ("propose", "supplement", "describe", "seat", "unseat", "notify", "adjourn", "cancel"),
    "session": ("roll", "begin", "say", "guest", "conclude", "reword", "no-consensus"),
    "deciding": ("decide", "strike", "shares", "spot"),
    "signing": ("round", "sign", "issue", "complete"),
    "around": ("put-in", "compensate", "superior", "answer"),
}
ORDERS: Mapping[str, str] = by_name(_COLUMNS)
"""Each order about conferences and the module of this folder that holds it."""

_SAID = Words(
    "会商：提请、通知、表态、结论、议定、会签、签发。\n\n"
    "会商写编号 3、2026-3 或〔2026〕会商字3号；没签发的写 list 里的六位代号，或写 哨12（12号哨正在开的那次）。",
    "Case conferences: propose, notify, positions, conclusion, decisions, signatures, issue.\n\n"
    "A conference is 3 or 2026-3; before its issue the six digits in list, or @12 for the open one of whistle 12.",
)


@click.command(
    cls=Group,
    name="confer",
    said=_SAID,
    orders=ORDERS,
    package="desktop.console.confer",
    unknown=Words(
        "会商没有命令 {name}。全部：shaotai confer --help",
        "No order {name} of conferences; see shaotai confer --help",
    ),
)
def confer() -> None:
    """Group the orders about conferences."""
