"""The pane beside the grid: the planner while it runs, who would come now, fairness; a drawer where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from desktop.desk.controls.label import Pane
from desktop.desk.roster.panes.fairness import FairnessPane
from desktop.desk.roster.panes.solver import SolverPane

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.desk.theme.look import Look
    from desktop.desk.what_if.moment_pane import MomentPane

_WIDTH, _WIDTH_WIDE, _WIDE = 316, 400, 1700
"""Width of the pane, its width in a wide window, and what is wide (ui/guide.md 4), in logical pixels at 100 %."""
_SHARES = 44 + 4 * 22 + 76
"""Height of fairness: its head, four people and the sentence of the year; what asks for a moment gives way."""


class SidePane(Pane):
    """Planner over who would come at the chosen hour, over fairness."""

    def __init__(self, look: Look, moment: MomentPane) -> None:
        """Show nothing yet."""
        super().__init__("side")
        self._look = look
        self.solver = SolverPane(look)
        self.moment = moment
        self.fairness = FairnessPane(look)
        self._rule = Pane("rule")
        self._rule_under = Pane("rule")
        px = look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), 0, px(14), px(8))
        column.setSpacing(0)
        column.addWidget(self.solver)
        column.addWidget(self._rule)
        column.addWidget(self.moment)
        column.addWidget(self._rule_under)
        column.addWidget(self.fairness, 1)
        self._rule.hide()
        self.fit(0)

    def fit(self, window: int) -> None:
        """Take the width that suits a window `window` pixels wide."""
        px = self._look.px
        self.setFixedWidth(px(_WIDTH_WIDE if window >= px(_WIDE) else _WIDTH))
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave fairness its room."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Give the question of the moment what the planner and fairness leave, nothing where that is too little."""
        running = self.solver.isVisibleTo(self)
        taken = self.solver.sizeHint().height() if running else 0
        there = self.moment.fit(self.height() - taken - self._look.px(_SHARES))
        self._rule.setVisible(running)
        self.moment.setVisible(there)
        self._rule_under.setVisible(there)
