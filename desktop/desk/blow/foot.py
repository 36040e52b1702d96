"""The bar at the bottom: what is still missing, and the three ways out of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import CutLabel, Pane
from desktop.desk.controls.refusal import RefusalPanel, RefusalWords
from desktop.desk.keys import key
from desktop.desk.marks.chip import Chip, ChipWords

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.desk.theme.look import Look


class Foot(QWidget):
    """Chip, names of the missing fields, buttons; a refusal that belongs to no field stands above it."""

    def __init__(self, look: Look, save: QAction, blow: QAction) -> None:
        """Offer the two actions as buttons with their keys, and the way back."""
        super().__init__()
        self._look = look
        self.chip = Chip(look, ChipWords("", "plain"))
        self._names = CutLabel(look, "", "f10", "ink2")
        self.blow = KeyButton.of(look, blow, icon="whistle", kind="primary")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.refusal: RefusalPanel | None = None
        bar = self._bar = Pane("foot")
        # A method of this widget, which Qt forgets with it; a lambda would outlive the form.
        look.changed.connect(self._measure)
        self._measure()
        row = QHBoxLayout(bar)
        row.setContentsMargins(look.px(16), 0, look.px(16), 0)
        row.setSpacing(look.px(10))
        row.addWidget(self.chip)
        row.addWidget(self._names, 1)
        back = key("everywhere", "back")
        self.leave = KeyButton(look, self.tr("Leave"), back.sequence)
        row.addWidget(self.leave)
        row.addWidget(KeyButton.of(look, save, icon="disk"))
        row.addWidget(self.blow)
        self._column.addWidget(bar)

    def _measure(self) -> None:
        self._bar.setFixedHeight(self._look.px(56))

    def say(self, missing: tuple[str, ...], called: int) -> None:
        """Name what is `missing`, and how many departments would be `called`."""
        if missing:
            self.chip.say(ChipWords(self.tr("{n} still missing").format(n=len(missing)), "bad", "x"))
        else:
            self.chip.say(ChipWords(self.tr("Ready"), "ok", "ok"))
        self._names.setText(self.tr(", ").join(missing))
        self.blow.setText(self.tr("Blow, call {n}").format(n=called) if called else self.tr("Blow"))
        self.blow.updateGeometry()

    def names(self) -> str:
        """Return the names of what is missing, as shown."""
        return self._names.text()

    def refuse(self, words: RefusalWords) -> RefusalPanel:
        """Show a refusal above the bar and return its panel."""
        self.withdraw()
        self.refusal = RefusalPanel(self._look, words)
        self._column.insertWidget(0, self.refusal)
        self.refusal.left.connect(self.withdraw)
        self.refusal.take_focus()
        return self.refusal

    def withdraw(self) -> None:
        """Take the refusal away."""
        if self.refusal is not None:
            self.refusal.hide()
            self.refusal.deleteLater()
            self.refusal = None
