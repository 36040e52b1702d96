"""The place under a page where one thing at a time is asked, and the focus goes back to where it came from."""

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


class PlaceBelow(QWidget):
    """Holds at most one widget, as high as it wants to be up to a part of the page; beyond that it scrolls."""

    changed = Signal()
    """Something came or went."""
    door_opened = Signal(str)
    """The key of a door of a refusal."""

    share = 0.6
    """The part of the page that the place may take at the most."""

    def __init__(self, session: Session, take_focus: Callable[[], None]) -> None:
        """Hold nothing; `take_focus` puts the focus back when what is held goes."""
        super().__init__()
        self._session = session
        self._take_focus = take_focus
        self._held: QWidget | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.hide()

    def ask(self, make: Callable[[], OrderForm], follow: Callable[[str], object] | None = None) -> None:
        """Ask what the form that `make` returns asks; where it refuses at once, say why.

        `follow` gives the order that comes next: that of a door, or the form's own `then`. Without it `door_opened`
        tells of the door.
        """
        self.close_panel()
        try:
            panel = OrderPanel(self._session, make())
        except Refused as refused:
            self.refuse(refused)
            return
        panel.finished.connect(lambda _done: self._finished(panel, follow))
        panel.left.connect(self.close_panel)
        panel.door_opened.connect(lambda door: self.open_door(door, follow))
        self.hold(panel, panel.take_focus)

    def refuse(self, refused: Refused) -> None:
        """Say why something was refused."""
        self._session.say(refused.reason, "bad")

    def open_door(self, key: str, follow: Callable[[str], object] | None = None) -> None:
        """Take away what is held, and go through the door."""
        self.close_panel()
        (follow or self.door_opened.emit)(key)

    def hold(self, held: QWidget, take_focus: Callable[[], None]) -> None:
        """Hold this instead of what is held, and call `take_focus` when it is shown."""
        self.close_panel()
        self._held = held
        self._area.setWidget(held)
        self.show()
        self._fit(held)
        take_focus()
        self.changed.emit()

    def close_panel(self) -> bool:
        """Take away what is held; False where there was nothing."""
        if self._held is None:
            return False
        held, self._held = self._held, None
        self._area.takeWidget()
        held.hide()
        held.deleteLater()
        self.hide()
        self._take_focus()
        self.changed.emit()
        return True

    def _finished(self, panel: OrderPanel, follow: Callable[[str], object] | None) -> None:
        """Take a form away that was given, unless what came of it stands here already; then give what follows."""
        if self._held is panel:
            self.close_panel()
            if follow is not None and panel.form.then[0]:
                follow(panel.form.then[0])

    def _fit(self, held: QWidget) -> None:
        parent, px = self.parentWidget(), self._session.look.px
        page = (parent.width(), int(parent.height() * self.share)) if parent is not None else (0, px(400))
        width = max(self.width(), page[0], px(400))
        wanted = max(held.sizeHint().height(), held.heightForWidth(width)) + 4
        self.setFixedHeight(max(min(wanted, max(page[1], px(160))), px(60)))


class PanelPlace(PlaceBelow):
    """The place under a list or a record: it holds the panel of one order."""

    @property
    def panel(self) -> OrderPanel | None:
        """The panel that is held."""
        return self._held if isinstance(self._held, OrderPanel) else None
