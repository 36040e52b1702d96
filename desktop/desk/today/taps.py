"""The orders that one key gives on the board, said in a sentence with the way to take them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.refused import Refused
from desktop.post.words import Words
from desktop.procedures.dispatch import calls

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.session import Session
    from desktop.post.dispatch import Dispatch
    from desktop.procedures.watch import Done


def tap(session: Session, letter: str, call: str, name: str, at: datetime | None) -> None:
    """Note that a department acknowledged or departed, now or `at`; what it means is said either way."""
    order = calls.acknowledge if letter == "acknowledge" else calls.depart
    try:
        done: Done[Dispatch] = session.give(order, call, at)
    except Refused as refused:
        session.say(refused.reason, "bad")
        return
    new = done.result
    when = (new.acknowledged_at if letter == "acknowledge" else new.departed_at) or session.now()
    verb = Words("签收", "acknowledged") if letter == "acknowledge" else Words("出发", "set out")
    session.say(
        Words(
            f"{name}{verb.zh} {when:%H:%M}。按错了，一分钟内 Ctrl Z 撤回。",
            f"{name} {verb.en} at {when:%H:%M}. Ctrl Z takes it back within a minute.",
        )
    )
