"""The place under the grid where one thing at a time is asked: a form, a list of people, a refusal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.desk.controls.refusal import DoorWords, RefusalPanel, refusal_words
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.roster.panes.picker import Picker
from desktop.post.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.roster.panes.picker import Candidate
    from desktop.desk.session import Session


class Slot(QWidget):
    """Holds at most one panel; the focus goes back to the grid when it goes."""

    changed = Signal()
    """A panel came or went."""
    door_opened = Signal(str)
    """The key of a door of a refusal."""

    def __init__(self, session: Session, take_focus: Callable[[], None]) -> None:
        """Hold nothing; `take_focus` puts the focus back."""
        super().__init__()
        self._session = session
        self._take_focus = take_focus
        self.panel: OrderPanel | Picker | RefusalPanel | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.hide()

    def ask(self, make: Callable[[], OrderForm]) -> None:
        """Ask what the form that `make` returns asks; where it refuses at once, say why."""
        try:
            panel = OrderPanel(self._session, make())
        except Refused as refused:
            self.refuse(refused)
            return
        panel.finished.connect(lambda _done: self._finished(panel))
        panel.left.connect(self.close_panel)
        panel.door_opened.connect(self._door)
        self._hold(panel)

    def pick(self, title: str, rows: tuple[Candidate, ...], picked: Callable[[str, str], None]) -> None:
        """Let somebody be chosen; `picked` gets person and shift once the list is gone."""
        panel = Picker(self._session.look, title, rows)

        def end(person: str, shift: str) -> None:
            self.close_panel()
            picked(person, shift)

        panel.picked.connect(end)
        panel.left.connect(self.close_panel)
        self._hold(panel)

    def refuse(self, refused: Refused) -> None:
        """Show why something was refused, and the doors that open the gate."""
        words = refusal_words(refused, self._session.language)
        panel = RefusalPanel(self._session.look, replace(words, doors=tuple(_dressed(door) for door in words.doors)))
        panel.opened.connect(self._door)
        panel.left.connect(self.close_panel)
        self._hold(panel)

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

    def _finished(self, panel: OrderPanel) -> None:
        """Take a form away that was given, unless what came of it stands here already."""
        if self.panel is panel:
            self.close_panel()

    def _door(self, key: str) -> None:
        self.close_panel()
        self.door_opened.emit(key)

    def _hold(self, panel: OrderPanel | Picker | RefusalPanel) -> None:
        if self.panel is not None:
            self.close_panel()
        self.panel = panel
        self._area.setWidget(panel)
        self.show()
        self._fit()
        panel.take_focus()
        self.changed.emit()

    def _fit(self) -> None:
        """Give the panel the height it wants, half of the page at most; beyond that it scrolls."""
        parent, px = self.parentWidget(), self._session.look.px
        room = parent.height() // 2 if parent is not None else px(320)
        if self.panel is not None:
            width = max(self.width(), px(400))
            wanted = max(self.panel.sizeHint().height(), self.panel.heightForWidth(width)) + 2
            self.setFixedHeight(max(min(wanted, max(room, px(150))), px(60)))


def _dressed(door: DoorWords) -> DoorWords:
    """Return a door with a short verb on its button; its words are the title, and after a colon what it takes."""
    title, _, text = door.verb.replace(": ", "：").partition("：")
    verbs = {
        "plan": QCoreApplication.translate("Roster", "Plan it"),
        "fill": QCoreApplication.translate("Roster", "Go there"),
        "publish_with_holes": QCoreApplication.translate("Roster", "Write the reason"),
    }
    return replace(door, title=title, text=text, verb=verbs.get(door.key, title))
