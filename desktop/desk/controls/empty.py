"""What a board says when there is nothing on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk.controls.label import Label

if TYPE_CHECKING:
    from desktop.desk.controls.key_button import KeyButton
    from desktop.desk.theme.look import Look


class Empty(QWidget):
    """A sentence of what is, one of what came last or comes next, and the buttons that help."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._look = look
        self._first = Label(look, "", "f10b", "ink2")
        self._second = Label(look, "", "f9", "ink3")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(look.px(8))
        column = QVBoxLayout(self)
        column.setSpacing(look.px(4))
        column.addStretch(2)
        for label in (self._first, self._second):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(look.px(8))
        column.addLayout(self._buttons)
        column.addStretch(3)

    def say(self, first: str, second: str = "", *buttons: KeyButton) -> None:
        """Show the two sentences and `buttons`, which then belong to this panel."""
        self._first.setText(first)
        self._second.setText(second)
        self._second.setVisible(bool(second))
        self.setAccessibleName(f"{first} {second}".strip())
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if buttons:
            self._buttons.addStretch(1)
            for button in buttons:
                button.setAutoDefault(True)
                self._buttons.addWidget(button)
                # A layout shows what it was given later; until then it takes no focus.
                button.show()
            self._buttons.addStretch(1)

    def take_focus(self) -> None:
        """Put the focus on the first button, where there is one: Enter presses it."""
        for at in range(self._buttons.count()):
            item = self._buttons.itemAt(at)
            button = item.widget() if item is not None else None
            if button is not None:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return
