"""The head of a section: its name, its count, its chips, and what can be opened from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.desk.controls.label import CutLabel, Label
from desktop.desk.marks.chip import Chip, ChipWords
from desktop.desk.marks.words import RIGHT

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look


class Section(QWidget):
    """One line 44 px high at 100 %: bold name, grey count, chips, a caption at the right, then `buttons`."""

    def __init__(self, look: Look, name: str, *buttons: QWidget, font: str = "f11b") -> None:
        """Name the section; `buttons` stand at the right end in the order given."""
        super().__init__()
        self._look = look
        self._name = Label(look, name, font, "ink")
        self._count = Label(look, "", "f9", "ink3")
        self._caption = CutLabel(look, "", "f9", "ink3")
        self._caption.setAlignment(RIGHT)
        self._chips = QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._name)
        self._row.addWidget(self._count)
        self._row.addLayout(self._chips)
        self._row.addWidget(self._caption, 1)
        for button in buttons:
            self._row.addWidget(button)
        self._row.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._dress)
        self._dress()

    def say(self, name: str = "", *, count: str = "", caption: str = "", chips: tuple[ChipWords, ...] = ()) -> None:
        """Show `count` beside the name, `chips` after it, and `caption` at the right; keep the name when empty."""
        if name:
            self._name.setText(name)
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self._caption.setText(caption)
        while self._chips.count() > len(chips):
            item = self._chips.takeAt(self._chips.count() - 1)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for index, words in enumerate(chips):
            item = self._chips.itemAt(index)
            chip = item.widget() if item is not None else None
            if isinstance(chip, Chip):
                chip.say(words)
            else:
                self._chips.addWidget(Chip(self._look, words, self))

    def _dress(self) -> None:
        px = self._look.px
        self.setFixedHeight(px(44))
        self._row.setSpacing(px(8))
        self._chips.setSpacing(px(8))
