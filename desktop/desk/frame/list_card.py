"""A titled list of rows on a page, such as what is open at a handover or who would come at an hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.desk.controls.label import Label, Pane
from desktop.desk.controls.section import Section
from desktop.desk.frame.tasks import TaskList, TaskRow

if TYPE_CHECKING:
    from desktop.desk.marks.chip import ChipWords
    from desktop.desk.theme.look import Look


class ListCard(Pane):
    """A section over a list of rows, with a line under it, or a sentence where there are none."""

    opened = Signal(str)
    """The key of the row that was opened."""

    def __init__(self, look: Look, kind: str, name: str) -> None:
        """Show nothing yet; `kind` is that of the pane."""
        super().__init__(kind)
        px = look.px
        self.head = Section(look, name)
        self.head.setContentsMargins(px(16), 0, px(12), 0)
        self.list = TaskList(look)
        self.list.setAccessibleName(name)
        self.list.opened.connect(self.opened)
        self._nothing = Label(look, "", "f9", "ink3")
        self._nothing.setWordWrap(True)
        self._note = Label(look, "", "f9", "ink3")
        self._note.setWordWrap(True)
        for label in (self._nothing, self._note):
            label.setContentsMargins(px(16), px(4), px(12), px(4))
            label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, px(2))
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self._note)
        column.addStretch(0)

    def say(
        self,
        rows: tuple[TaskRow, ...],
        name: str = "",
        *,
        caption: str = "",
        chips: tuple[ChipWords, ...] = (),
        nothing: str = "",
        note: str = "",
    ) -> None:
        """Show `rows`, or the sentence `nothing` where there are none."""
        self.head.say(name, caption=caption, chips=chips)
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._nothing.setText(nothing)
        self._nothing.setVisible(not rows and bool(nothing))
        self._note.setText(note)
        self._note.setVisible(bool(note))
