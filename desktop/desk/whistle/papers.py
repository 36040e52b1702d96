"""Which papers a whistle can be printed on, for the menu of Ctrl P."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.post.order import CommandOrder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.desk.session import Session
    from desktop.ledger.boards import Case

translate = QCoreApplication.translate


def papers(session: Session, case: Case) -> Iterator[tuple[str, str]]:
    """Yield what each paper is called and what names it: kind, whistle and, where it has one, dispatch or order."""
    whistle = case.whistle.id
    if case.whistle.blown_at is None:
        return
    yield translate("Papers", "Whistle slip"), f"whistle_slip:{whistle}"
    for call in case.dispatches:
        words = translate("Papers", "Notice to report in: {name}").format(name=case.name(call.department))
        yield words, f"dispatch_notice:{whistle}:{call.id}"
    yield translate("Papers", "Sign-in sheet"), f"sign_in_sheet:{whistle}"
    yield translate("Papers", "Record of the joint action"), f"joint_action_record:{whistle}"
    for call in case.dispatches:
        if call.reported_at is not None:
            words = translate("Papers", "Slip of leaving: {name}").format(name=case.name(call.department))
            yield words, f"release_slip:{whistle}:{call.id}"
    for order in session.ledger.having(CommandOrder, whistle=whistle):
        words = translate("Papers", "Order {serial}").format(serial=order.serial)
        yield words, f"order_sheet:{whistle}:{order.id}"
