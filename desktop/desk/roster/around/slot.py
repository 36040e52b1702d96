"""The place under the grid where one thing at a time is asked: a form, a list of people, a refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.controls.refusal import RefusalPanel
from desktop.desk.orders.doors import dressed
from desktop.desk.orders.panel import OrderPanel
from desktop.desk.roster.panes.picker import Picker
from desktop.desk.tables.place import PlaceBelow

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.desk.roster.panes.picker import Candidate
    from desktop.post.refused import Refused


class Slot(PlaceBelow):
    """The place under the grid; it leaves half of the page to the grid."""

    share = 0.5

    @property
    def panel(self) -> OrderPanel | Picker | RefusalPanel | None:
        """What is held."""
        return self._held if isinstance(self._held, OrderPanel | Picker | RefusalPanel) else None

    def pick(self, title: str, rows: tuple[Candidate, ...], picked: Callable[[str, str], None]) -> None:
        """Let somebody be chosen; `picked` gets person and shift once the list is gone."""
        panel = Picker(self._session.look, title, rows)

        def end(person: str, shift: str) -> None:
            self.close_panel()
            picked(person, shift)

        panel.picked.connect(end)
        panel.left.connect(self.close_panel)
        self.hold(panel, panel.take_focus)

    def refuse(self, refused: Refused) -> None:
        """Show why something was refused, and the doors that open the gate."""
        panel = RefusalPanel(self._session.look, dressed(refused, self._session.language))
        panel.opened.connect(self.open_door)
        panel.left.connect(self.close_panel)
        self.hold(panel, panel.take_focus)
