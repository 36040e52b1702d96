"""How an order is given from the sheet: at once, asked for in a panel, or refused where it stands, with its doors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.orders import book
from desktop.desk.orders.doors import dressed
from desktop.desk.orders.panel import OrderPanel
from desktop.ledger import boards
from desktop.post.presence import departure_gate
from desktop.post.refused import Refused
from desktop.post.states import EXPECTED_STATES, ON_SITE_STATES, DispatchState
from desktop.procedures.dispatch import calls, tasks
from desktop.procedures.whistle import closing, screening

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from desktop.desk.session import Session
    from desktop.desk.telephone.panel import TelephonePanel
    from desktop.desk.whistle.departments import DepartmentTable
    from desktop.ledger.boards import Case
    from desktop.post.dispatch import Dispatch
    from desktop.procedures.watch import Done

_STEPS: Final[dict[str, Callable[..., Done[Any]]]] = {
    "acknowledge": calls.acknowledge,
    "depart": calls.depart,
    "finish_work": tasks.finish_work,
}
"""Orders to a department that one key gives, at the time that was typed or now."""
_WHOLE: Final[dict[str, Callable[..., Done[Any]]]] = {"submit": screening.submit, "archive": closing.archive}
"""Orders to the whistle that one key gives."""
_FORMS: Final = {"edit": "blow", "blow": "blow", "recur": "blow"}


class Giving(QObject):
    """Gives orders to one whistle. Panels stand in a slot of the page; a refusal stands under its department."""

    go = Signal(str, str)
    """Name of the page on which the order is given instead, and its argument."""
    shown = Signal(object)
    """The panel that was just put into the slot."""
    closed = Signal()
    """The slot is empty again."""

    def __init__(self, session: Session, table: DepartmentTable, slot: QVBoxLayout, parent: QWidget) -> None:
        """Give orders in `session`, refused in `table` or in `slot`."""
        super().__init__(parent)
        self._session = session
        self._table = table
        self._slot = slot
        self._page = parent
        self._whistle = ""
        self._panel: OrderPanel | RefusalPanel | TelephonePanel | None = None
        self._subject = ""
        table.door_opened.connect(lambda subject, door: self._through(door, subject))

    def turn_to(self, whistle_id: str) -> None:
        """Give orders to this whistle from now on."""
        if whistle_id != self._whistle:
            self.close()
            self._whistle = whistle_id

    def panel(self) -> OrderPanel | RefusalPanel | TelephonePanel | None:
        """Return what stands in the slot."""
        return self._panel

    def order(self, name: str, subject: str = "", at: datetime | None = None) -> None:
        """Give the order `name`, to the dispatch `subject` where it concerns one; ask first where it has questions."""
        self._table.withdraw()
        if name in _FORMS:
            self.go.emit("blow", f"parent:{self._whistle}" if name == "recur" else f"whistle:{self._whistle}")
        elif name in _STEPS:
            self._at_once(_STEPS[name], name, subject, subject, at)
        elif name == "no_show":
            self._at_once(calls.no_show, name, subject, subject)
        elif name in _WHOLE:
            self._at_once(_WHOLE[name], name, "", self._whistle)
        elif name == "telephone":
            self._telephone(subject)
        elif (found := self._conference(name)) != "":
            self.go.emit("conference", found)
        elif name in book.FORMS:
            self._ask(name, subject, at)

    def _conference(self, name: str) -> str:
        """Return the conference that an order leads to: one by its id, the one that runs, the one just proposed."""
        from desktop.procedures.conferences import flags, reading

        first, _, which = name.partition(":")
        if first == "conference":
            running = flags.open_about(self._session.ledger, self._whistle)
            return which or (running.id if running is not None else "")
        if name == "open_conference":
            known = reading.of_whistle(self._session.ledger, self._whistle)
            return known[-1].id if known else ""
        found = flags.open_about(self._session.ledger, self._whistle) if name == "confer" else None
        return found.id if found is not None else ""

    def close(self) -> bool:
        """Take away what stands in the slot; False where it is empty."""
        panel, self._panel = self._panel, None
        if panel is None:
            return False
        self._slot.removeWidget(panel)
        panel.hide()
        panel.deleteLater()
        self.closed.emit()
        return True

    def _at_once(self, order: Callable[..., Done[Any]], name: str, subject: str, *args: object) -> None:
        self.close()
        try:
            done = self._session.give(order, *args)
        except Refused as refused:
            self._refuse(refused, subject)
            return
        self._session.say(self._said(name, done.result))

    def _said(self, name: str, result: Any) -> str:  # noqa: ANN401 - what any order returned
        if name in {"submit", "archive"}:
            return self.tr("{state} now.").format(state=self._session.words(result.state.words))
        case = boards.case(self._session.ledger, self._whistle)
        return self.tr("{name}: {state}. Ctrl Z takes it back.").format(
            name=case.name(result.department), state=self._session.words(result.state.words)
        )

    def _ask(self, name: str, subject: str, at: datetime | None) -> None:
        self.close()
        try:
            if name == "release":
                self._gate(subject)
            panel = book.panel(self._session, name, self._whistle, subject, at)
        except Refused as refused:
            self._refuse(refused, subject)
            return
        self._subject = subject
        panel.finished.connect(self._finished)
        panel.left.connect(self.close)
        panel.door_opened.connect(lambda door: self._through(door, self._subject))
        self._show(panel)

    def _telephone(self, subject: str) -> None:
        """Show whom to telephone in a department that is not there yet."""
        self.close()
        call = _call(boards.case(self._session.ledger, self._whistle), subject)
        if call is None or not call.expected:
            self._session.say(self.tr("This department need not be telephoned any more."), "warn")
            return
        from desktop.desk.telephone.panel import TelephonePanel  # the call lists read much that a sheet need not know

        panel = TelephonePanel(self._session, subject)
        panel.finished.connect(self._finished)
        panel.left.connect(self.close)
        panel.go.connect(self.go)
        self._subject = subject
        self._show(panel)

    def _gate(self, subject: str) -> None:
        """Refuse a departure before anything is asked, where the gate would let nobody go."""
        case = boards.case(self._session.ledger, self._whistle)
        call = _call(case, subject)
        if call is None or not call.on_site:
            return
        leaving = [one for one in case.presences if one.there and one.dispatch == subject]
        permit = next((one for one in case.permits if one.dispatch == subject), None)
        departure_gate(
            case.whistle, call, leaving, case.presences, case.tasks, permit, None, case.name(call.department)
        )

    def _refuse(self, refused: Refused, subject: str) -> None:
        words = dressed(refused, self._session.language)
        if subject and _call(boards.case(self._session.ledger, self._whistle), subject) is not None:
            self._table.refuse(subject, words)
            return
        panel = RefusalPanel(self._session.look, words)
        panel.opened.connect(lambda door: self._through(door, subject))
        panel.left.connect(self.close)
        self._show(panel)

    def _show(self, panel: OrderPanel | RefusalPanel | TelephonePanel) -> None:
        self._panel = panel
        self._slot.addWidget(panel)
        panel.show()
        panel.take_focus()
        self.shown.emit(panel)

    def _finished(self, _done: object) -> None:
        panel = self._panel
        order, subject = panel.form.then if isinstance(panel, OrderPanel) else ("", "")
        self.close()
        if order:
            self.order(order, subject)

    def _through(self, door: str, subject: str) -> None:
        """Go through a door of a refusal: to the order that opens the gate."""
        case = boards.case(self._session.ledger, self._whistle)
        if door == "work_done" and subject:
            self.order("finish_work", subject)
        else:
            self.order(door, subject or _subject(case, door, self._asked()))

    def _asked(self) -> str:
        """Return the name of the order whose panel stands open."""
        return self._panel.form.name if isinstance(self._panel, OrderPanel) else ""


def _subject(case: Case, door: str, asked: str) -> str:
    """Return the first department that a door of the whole whistle is about."""
    ruling = (DispatchState.REFUSED, DispatchState.RULING)
    # What goes on the ledger needs those on the scene to go; what is reported complete, those who never came.
    out = ON_SITE_STATES if asked == "suspend" else EXPECTED_STATES
    states = {"rule": ruling, "stand_down": out, "permit": ON_SITE_STATES}.get(door, ())
    return next((one.id for one in case.dispatches if one.state in states), "")


def _call(case: Case, subject: str) -> Dispatch | None:
    return next((one for one in case.dispatches if one.id == subject), None)
