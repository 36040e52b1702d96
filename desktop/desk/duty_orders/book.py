"""The book of the orders about a duty: which are on offer, their forms, and the menu that offers them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.desk.duty_orders import checks, forms, people
from desktop.desk.duty_orders.acts import acts
from desktop.desk.orders.ask import translate
from desktop.post.roster.duty import late, unrecorded
from desktop.procedures.roster.checks.spot import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from desktop.desk.duty_orders.people import Case
    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session
    from desktop.desk.whistle.acts import Act

FORMS: Final[dict[str, Callable[[Session, Case], OrderForm]]] = {
    "ask_swap": forms.ask_swap,
    "agree_swap": forms.agree_swap,
    "decline_swap": forms.decline_swap,
    "go_on_leave": forms.go_on_leave,
    "confirm_absent": forms.confirm_absent,
    "stand_in": forms.stand_in,
    "relieve": forms.relieve,
    "deploy": forms.deploy,
    "start_duty": forms.start_duty,
    "come_back": forms.come_back,
    "end_duty": forms.end_duty,
    "note_stood": forms.note_stood,
    "spot_check": checks.spot_check,
    "explain_check": checks.explain_check,
}
"""Every order that asks something, by its name; `handover` is a page of its own."""


def offers(session: Session, duty_id: str) -> tuple[Act, ...]:
    """Return the orders that a duty takes now; refuses a duty that is not known."""
    open_finding = any(one.open for one in checks.checks(session, duty_id))
    return tuple(acts(people.case(session, duty_id).duty, session.now(), away=open_finding))


def form(session: Session, order: str, duty_id: str) -> OrderForm:
    """Return the form of `order` for a duty; `swap` is the swap's next step. Raises `KeyError` for an unknown order."""
    case = people.case(session, duty_id)
    if order == "swap":
        order = "agree_swap" if case.duty.swap_with else "ask_swap"
    return FORMS[order](session, case)


def title(session: Session, duty_id: str) -> str:
    """Return whose duty it is, which, and how it stands; of one that began late, since when; what a check found."""
    case = people.case(session, duty_id)
    duty, state = case.duty, session.words(case.duty.state.words)
    if unrecorded(duty, session.now()):
        state = translate("DutyOrders", "not noted")
    elif late(duty) and duty.started_at is not None:
        came = translate("DutyOrders", "came late, {time}").format(time=f"{duty.started_at:%H:%M}")
        state = f"{state}　{came}"
    away = [one for one in checks.checks(session, duty_id) if one.away]
    if away:
        state = f"{state}　{session.words(told(away[-1]))}"
    return f"{case.name} {case.when}　{state}"


class DutyMenu(QMenu):
    """The orders to one duty, numbered; one that cannot be given yet is greyed and says from when on."""

    chosen = Signal(str)
    """The name of the order, a key of `FORMS` or `handover`."""

    def __init__(self, session: Session, parent: QWidget, duty_id: str) -> None:
        """Offer what the duty takes now."""
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        head = QAction(title(session, duty_id), self)
        head.setEnabled(False)
        self.addAction(head)
        self.addSeparator()
        for place, act in enumerate(offers(session, duty_id), start=1):
            words = f"{act.text}（{act.closed}）" if act.closed else act.text
            made = QAction(f"&{place} {words}" if place <= 9 else words, self)  # noqa: PLR2004 - one digit
            made.setObjectName(act.name)
            made.setEnabled(not act.closed)
            made.triggered.connect(lambda _on=False, name=act.name: self.chosen.emit(name))
            self.addAction(made)

    def open_at(self, point: QPoint) -> None:
        """Open at a point of the screen, its first order chosen; it is gone once it closes."""
        self.popup(point)
        first = next((one for one in self.actions() if one.isEnabled() and not one.isSeparator()), None)
        if first is not None:
            self.setActiveAction(first)
