"""The pane beside the grid: the planner while it runs, and the fairness of the year; a drawer where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from desktop.desk.controls.label import Pane
from desktop.desk.roster.panes.fairness import FairnessPane
from desktop.desk.roster.panes.solver import SolverPane

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look

_WIDTH, _WIDTH_WIDE, _WIDE = 316, 400, 1700
"""Width of the pane, its width in a wide window, and what is wide (ui/guide.md 4), in logical pixels at 100 %."""


class SidePane(Pane):
    """Planner over fairness."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__("side")
        self._look = look
        self.solver = SolverPane(look)
        self.fairness = FairnessPane(look)
        self._rule = Pane("rule")
        px = look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), 0, px(14), px(8))
        column.setSpacing(0)
        column.addWidget(self.solver)
        column.addWidget(self._rule)
        column.addWidget(self.fairness, 1)
        self._rule.hide()
        self.fit(0)

    def fit(self, window: int) -> None:
        """Take the width that suits a window `window` pixels wide."""
        px = self._look.px
        self.setFixedWidth(px(_WIDTH_WIDE if window >= px(_WIDE) else _WIDTH))
        self._rule.setVisible(self.solver.isVisibleTo(self))
