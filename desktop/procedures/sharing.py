"""A post that all accounts of this machine share: made once, out of the account's own where it has one."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

from desktop.ledger import book, key, rights
from desktop.ledger.alone import alone
from desktop.post.guard import no
from desktop.post.patience import patiently
from desktop.procedures import place

if TYPE_CHECKING:
    from pathlib import Path


def share() -> Path:
    """Put the post of this account where every account of this machine finds it, and return that folder.

    Without a post of its own, an empty one is made there. What is left in the account's own place is renamed to
    `Shaotai-before-sharing` and can be thrown away once the shared post has been looked at. Whoever logs on here can
    read the key and the ledger from then on: that is what sharing means until accounts come.
    Refuses where a shared post lies already, or a window is open on the account's own; raises OSError where the
    machine says no, and then everything is as it was.
    """
    there, mine = place.shared(), place.own()
    left = mine.with_name(f"{mine.name}-before-sharing")
    if book.exists(there):
        raise no("post", f"本机已有共用台账：{there}。", f"A shared post lies in {there} already.")
    if left.exists():
        raise no("post", f"{left} 是上次共用前的台账，请先移走。", f"Move {left} away first; it was left by a sharing.")
    place.settled(there)
    aside, had = there.with_name(f"{there.name}-part"), book.exists(mine)
    shutil.rmtree(aside, ignore_errors=True)
    try:
        if had:
            with alone(mine):
                shutil.copytree(mine, aside, ignore=shutil.ignore_patterns("*.lock", "desk.call", "desk.holder"))
        book.open_post(aside).close()
        for path in (aside, *aside.rglob("*")):
            rights.open_to_machine(path)
        _change_places(aside, there, mine if had else None, left)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return there


def _change_places(aside: Path, there: Path, mine: Path | None, left: Path) -> None:
    """Give the whole copy its place, and take the account's own out of the way first; both or neither."""
    if there.exists():
        there.rmdir()  # it holds no ledger; were it not empty, the machine says no
    if mine is not None:
        patiently(partial(mine.rename, left))
    try:
        patiently(partial(aside.rename, there))
    except OSError:
        if mine is not None:
            patiently(partial(left.rename, mine))
        raise


def is_shared(folder: Path) -> bool:
    """Tell whether the post in `folder` is the one that all accounts of this machine share."""
    return folder == place.shared() and key.path_of(folder).exists()
