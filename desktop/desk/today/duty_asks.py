"""Orders to the duties of this moment from the Today board: the menu over the pane, the form under the strips."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.post.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.orders.panel import OrderPanel
    from desktop.desk.session import Session


class DutyAsks(QObject):
    """Offers what a duty takes now and asks for it; what another page does is asked for there."""

    shown = Signal(object)
    """The panel that is to be shown."""
    go = Signal(str, str)
    """The page on which the order is given instead, and its argument."""

    def __init__(self, session: Session, pane: QWidget, parent: QWidget) -> None:
        """Open menus over `pane`."""
        super().__init__(parent)
        self._session = session
        self._pane = pane
        self._page = parent

    def offer(self, duty: str) -> None:
        """Offer the orders to a duty."""
        from desktop.desk.duty_orders.book import DutyMenu  # read when the first one is opened

        menu = DutyMenu(self._session, self._page, duty)
        menu.chosen.connect(lambda order: self.ask(order, duty))
        menu.open_at(self._pane.mapToGlobal(self._pane.rect().topLeft()))

    def ask(self, order: str, duty: str) -> None:
        """Show the form of an order to a duty, or go where it is given; a way that nobody knows leads nowhere."""
        from desktop.desk.duty_orders import book, doors

        way = doors.way(self._session, order, duty)
        if way is not None:
            self.go.emit(*way)
            return
        if order not in book.FORMS:
            return
        panel = self._show(lambda: book.form(self._session, order, duty))
        if panel is not None:
            panel.door_opened.connect(lambda door: self.ask(door, duty))
            # Whoever shows the panel takes it away first.
            panel.finished.connect(lambda _done: self.ask(panel.form.then[0], duty))

    def check(self) -> None:
        """Ask what a spot check found of everybody who stands now."""
        from desktop.desk.duty_orders import checks

        self._show(lambda: checks.spot_round(self._session))

    def remind(self, day: str) -> None:
        """Ask who of those on duty on a day was reminded."""
        from desktop.desk.duty_orders import around

        self._show(lambda: around.remind_day(self._session, date.fromisoformat(day)))

    def _show(self, make: Callable[[], OrderForm]) -> OrderPanel | None:
        from desktop.desk.orders.panel import OrderPanel

        try:
            panel = OrderPanel(self._session, make())
        except Refused as refused:
            self._session.say(refused.reason, "bad")
            return None
        self.shown.emit(panel)
        return panel
