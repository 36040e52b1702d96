"""The legend of the map: each shape with its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk.controls.label import CutLabel
from desktop.desk.marks.chip import Chip, ChipWords

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look

translate = QCoreApplication.translate


class Legend(QWidget):
    """Four chips, and what the figures beside the shapes count."""

    def __init__(self, look: Look) -> None:
        """Lay out the chips."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(4), look.px(4), look.px(4), 0)
        row.setSpacing(look.px(6))
        for chip in (
            ChipWords(translate("WhatIf", "all in time"), "ok", "ok"),
            ChipWords(translate("WhatIf", "only one, nobody behind"), "warn", "tri"),
            ChipWords(translate("WhatIf", "not in time"), "bad", "stop"),
            ChipWords(translate("WhatIf", "nobody"), "bad", "x"),
        ):
            row.addWidget(Chip(look, chip))
        figures = translate("WhatIf", "figures: minutes of the last one, or how many departments")
        row.addWidget(CutLabel(look, figures, "f9", "ink3"), 1)
