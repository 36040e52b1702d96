"""The place under a list where the panel of one order stands while it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.desk.orders.panel import OrderPanel
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session


class PanelPlace(QWidget):
    """Holds at most one panel; the focus goes back to where it came from."""

    changed = Signal()
    """A panel came or went."""
    door_opened = Signal(str)
    """The key of a door of a refusal in the panel."""

    def __init__(self, session: Session, take_focus: Callable[[], None]) -> None:
        """Hold nothing; `take_focus` puts the focus back when a panel goes."""
        super().__init__()
        self._session = session
        self._take_focus = take_focus
        self.panel: OrderPanel | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._area)
        self.hide()

    def ask(self, make: Callable[[], OrderForm]) -> None:
        """Ask what the form that `make` returns asks; where it refuses at once, say why."""
        self.close_panel()
        try:
            panel = OrderPanel(self._session, make())
        except Refused as refused:
            self._session.say(refused.reason, "bad")
            return
        self.panel = panel
        panel.finished.connect(lambda _done: self.close_panel())
        panel.left.connect(self.close_panel)
        panel.door_opened.connect(self.door_opened)
        self._area.setWidget(panel)
        self.show()
        self._fit()
        panel.take_focus()
        self.changed.emit()

    def close_panel(self) -> bool:
        """Take the panel away; False where there was none."""
        if self.panel is None:
            return False
        panel, self.panel = self.panel, None
        self._area.takeWidget()
        panel.hide()
        panel.deleteLater()
        self.hide()
        self._take_focus()
        self.changed.emit()
        return True

    def _fit(self) -> None:
        """Give the panel the height it wants, half of the page at most, beyond that it scrolls."""
        parent = self.parentWidget()
        room = parent.height() * 3 // 5 if parent is not None else 400
        if self.panel is not None:
            width = max(self.width(), parent.width() if parent is not None else 0, 400)
            wanted = max(self.panel.sizeHint().height(), self.panel.heightForWidth(width)) + 4
            self.setFixedHeight(max(min(wanted, max(room, self._session.look.px(160))), self._session.look.px(80)))
