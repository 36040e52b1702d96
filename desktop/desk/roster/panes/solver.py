"""The pane of the planner at work: how far it is, what it has found, and whether to take it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import CutLabel, Label
from desktop.desk.controls.section import Section
from desktop.desk.roster.panes.curve import Curve, Points

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look

Phase = Literal["making", "running", "ready", "taking"]
"""The problem is made, the planner runs, a proposal lies there, it is being written into the draft."""
_LINES = 4


@dataclass(frozen=True, slots=True)
class RunFace:
    """What the pane says of one run."""

    phase: Phase = "making"
    title: str = ""
    second: float = 0.0
    most: float = 0.0
    points: Points = ()
    bound: int | None = None
    holes: tuple[int, int] = (0, 0)
    """Holes before and in the best plan so far."""
    spread: tuple[int, int] = (0, 0)
    """How far the shares of people lie apart, before and now."""
    proven: bool = False
    found: bool = False
    """Whether there is a plan that could be taken."""
    told: tuple[str, ...] = ()
    """Sentences of what gave way, and of what a repair changes."""
    planned: bool = True
    """Whether anything was planned before; else the figures from before say nothing."""


class SolverPane(QWidget):
    """The run of a planner. Enter takes its best plan so far, Esc puts the draft back."""

    taken = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        """Be out of sight until something runs."""
        super().__init__()
        self._look = look
        self.face = RunFace()
        self._head = Section(look, "")
        self._curve = Curve(look)
        self._figures = Label(look, "", "f9")
        self._proof = Label(look, "", "f9", "ink2")
        self._quiet = CutLabel(look, "", "f9", "ink3")
        self._told = tuple(Label(look, "", "f9", "ink2") for _ in range(_LINES))
        self.take = KeyButton(look, self.tr("Use this plan"), "Return", kind="small")
        self.take.clicked.connect(self.taken)
        self.leave = KeyButton(look, self.tr("Put the draft back"), "Esc", kind="small")
        self.leave.clicked.connect(self.left)
        px = look.px
        figures = QHBoxLayout()
        figures.setSpacing(px(12))
        figures.addWidget(self._figures)
        figures.addWidget(self._quiet, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(6))
        buttons.addWidget(self.take)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(10))
        column.setSpacing(px(4))
        column.addWidget(self._head)
        column.addWidget(self._curve)
        column.addLayout(figures)
        column.addWidget(self._proof)
        for line in self._told:
            line.setWordWrap(True)
            column.addWidget(line)
        column.addLayout(buttons)
        self.hide()

    def say(self, face: RunFace | None) -> None:
        """Show a run, nothing where none is under way."""
        self.setVisible(face is not None)
        if face is None:
            return
        self.face = face
        self._head.say(face.title, caption=self._when(face))
        self._curve.say(face.points, face.second, face.most)
        holes = self.tr("Holes {before} → {now}") if face.planned else self.tr("Holes {now}")
        holes = holes.format(before=face.holes[0], now=face.holes[1])
        spread = self.tr("Spread {before} → {now}") if face.planned else self.tr("Spread {now}")
        spread = spread.format(before=face.spread[0], now=face.spread[1])
        self._figures.setText(f"{holes}  {spread}" if face.found else "")
        self._figures.setVisible(face.found)
        self._proof.setText(self._proven(face))
        self._proof.setVisible(bool(self._proof.text()))
        self._quiet.setText(self.tr("in the background; go on with anything else") if face.phase == "running" else "")
        for place, line in enumerate(self._told):
            text = face.told[place] if place < len(face.told) else ""
            rest = len(face.told) - _LINES
            if place == _LINES - 1 and rest > 0:
                text = self.tr("and {n} more").format(n=rest + 1)
            line.setText(text)
            line.setVisible(bool(text))
        self.take.setEnabled(face.found and face.phase != "taking")
        self.leave.setEnabled(face.phase != "taking")
        self.setAccessibleName(f"{face.title} {self._when(face)} {self._figures.text()} {self._proof.text()}")

    def _when(self, face: RunFace) -> str:
        if face.phase == "making":
            return self.tr("getting ready")
        if face.phase == "taking":
            return self.tr("being written down")
        if face.phase == "ready":
            return self.tr("{n} seconds").format(n=round(face.second))
        return self.tr("second {n} of {most}").format(n=round(face.second), most=round(face.most))

    def _proven(self, face: RunFace) -> str:
        if not face.points:
            return ""
        cost = round(face.points[-1][1])
        if face.proven:
            return self.tr("Proven: no plan is better. Cost {cost}.").format(cost=cost)
        if face.bound is None or not cost:
            return self.tr("Cost {cost}, nothing proven yet.").format(cost=cost)
        gap = 100 * (cost - face.bound) / cost
        words = self.tr("Cost {cost}, proven at least {bound}: {gap} % apart.")
        return words.format(cost=cost, bound=face.bound, gap=f"{gap:.1f}")
