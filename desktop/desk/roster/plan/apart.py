"""A long order given on a thread of its own, with a ledger opened there, so that the window never waits for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.desk import errand
from desktop.ledger import book
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from desktop.desk.errand import Errand
    from desktop.desk.session import Session
    from desktop.procedures.watch import Done


def give_apart(
    parent: QObject,
    session: Session,
    order: Callable[..., Done[Any]],
    args: tuple[Any, ...],
    done: Callable[[Any], None],
    refused: Callable[[Refused], None],
) -> None:
    """Give `order` and ring the bell when it is done; `done` gets its result, `refused` what a rule said.

    A ledger in memory has no other door: there the order is given at once.
    """
    folder, watch = session.ledger.folder, session.watch
    if folder is None:
        try:
            result = session.give(order, *args).result
        except Refused as no:
            refused(no)
        else:
            done(result)
        return

    def work(_errand: Errand) -> Any:  # noqa: ANN401 - whatever the order makes
        with book.open_post(folder) as ledger:
            return order(replace(watch, ledger=ledger), *args).result

    def end(result: Any) -> None:  # noqa: ANN401 - as above
        session.look_around()
        done(result)

    def fail(error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        session.look_around()
        refused(error)

    errand.run(parent, work, end, fail)
