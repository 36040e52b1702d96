"""A post opened for one typed order: who gives it, and the answer it gets."""

from __future__ import annotations

import dataclasses
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from desktop.console.speech import plain
from desktop.ledger import boards
from desktop.ledger.book import exists, open_post
from desktop.post.guard import no
from desktop.post.telling import tell
from desktop.post.words import Words
from desktop.procedures import place
from desktop.procedures.dossiers import clerk_of
from desktop.procedures.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.console.speech import Typed
    from desktop.procedures.watch import Done

NOBODY = "值班员"
"""Who gives an order where nobody took the watch and nobody is named."""


@contextmanager
def keeping(typed: Typed) -> Iterator[Watch]:
    """Yield the watch of the post in the typed folder; refuse where there is no post."""
    if not exists(place.settled(typed.folder)):
        raise no(
            "ledger",
            f"{typed.folder} 里还没有台账。请先 shaotai found 建立，或用 --post 指明文件夹。",
            f"There is no ledger in {typed.folder}. Found a post with shaotai found, or name its folder with --post.",
        )
    with open_post(typed.folder) as ledger:
        if ledger.upgraded is not None:
            click.echo(ledger.upgraded.said.said(typed.language), err=True)
        watch = Watch(ledger, typed.actor or NOBODY)
        yield watch if typed.actor else dataclasses.replace(watch, actor=clerk_of(watch))


def answer(typed: Typed, watch: Watch, done: Done[Any], warnings: Sequence[Words] = ()) -> None:
    """Write what an order did: the sentence of its journal entry and the warnings, or with `--json` all of it.

    The JSON shape is that of docs/console.md: entry and hash, order, occurred_at, recorded_at, actor, said, result,
    warnings.
    """
    entry = boards.entry(watch.ledger, done.seq)
    said = tell(entry.order, entry.said) if entry is not None else Words("", "")
    zh = "\n".join([said.zh, *(f"！{one.zh}" for one in warnings)])
    en = "\n".join([said.en, *(f"! {one.en}" for one in warnings)])
    value = {"entry": done.seq, "result": plain(done.result), "warnings": plain(tuple(warnings)), "said": plain(said)}
    if entry is not None:
        value |= {
            "order": entry.order,
            "occurred_at": plain(entry.occurred_at),
            "recorded_at": plain(entry.recorded_at),
            "actor": entry.actor,
            "hash": entry.hash,
        }
    typed.answer(Words(zh, en), value)
