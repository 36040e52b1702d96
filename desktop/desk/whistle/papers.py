"""Which papers a whistle can be printed on, for the menu of Ctrl P."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.post.order import CommandOrder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.desk.session import Session
    from desktop.ledger.boards import Case


def papers(session: Session, case: Case) -> Iterator[tuple[str, str]]:
    """Yield what each paper is called and what names it: kind, whistle and, for an order, its id."""
    from desktop.procedures.papers import OF_A_WHISTLE, PaperKind

    whistle = case.whistle.id
    if case.whistle.blown_at is None:
        return
    for kind in OF_A_WHISTLE:
        if kind is not PaperKind.RELEASE_SLIP or case.presences:
            yield session.words(kind.words), f"{kind.value}:{whistle}"
    for order in session.ledger.having(CommandOrder, whistle=whistle):
        yield f"{session.words(PaperKind.ORDER_SHEET.words)}　{order.serial}", f"order_sheet:{whistle}:{order.id}"
