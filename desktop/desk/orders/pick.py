"""One found by typing: a word of its name or the initials of its pinyin, the list under the line getting shorter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop.desk.orders.ask import Ask, Choice
    from desktop.desk.theme.look import Look

_ROWS = 4


class Pick(QWidget):
    """A line to type in over the list of what fits; the arrows move in the list while the line keeps the focus."""

    changed = Signal()

    def __init__(self, look: Look, ask: Ask) -> None:
        """Offer the choices of `ask`."""
        super().__init__()
        self._choices = ask.choices
        self.line = QLineEdit()
        self.line.setAccessibleName(ask.label)
        self.line.setPlaceholderText(ask.hint)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(ask.label)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(look.px(24) * _ROWS + 2)
        self.list.currentRowChanged.connect(lambda _row: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.setFocusProxy(self.line)
        self._look = look
        look.changed.connect(self._dress)
        self._dress()
        self._narrow("")

    def value(self) -> object:
        """Return the key of what is chosen, empty where nothing fits."""
        row = self.list.currentRow()
        return str(self.list.item(row).data(Qt.ItemDataRole.UserRole)) if row >= 0 else ""

    def take_focus(self) -> None:
        """Put the focus into the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list with the arrows."""
        if event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(event.key())  # type: ignore[attr-defined]
            if step is not None:
                row = max(0, min(self.list.count() - 1, self.list.currentRow() + step))
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        palette = QPalette(self.list.palette())
        palette.setColor(QPalette.ColorRole.Highlight, self._look.tokens.accentbg)
        palette.setColor(QPalette.ColorRole.HighlightedText, self._look.tokens.ink)
        self.list.setPalette(palette)

    def _narrow(self, text: str) -> None:
        self.list.clear()
        for choice in self._choices:
            if fits(choice, text):
                item = QListWidgetItem(f"{choice.text}　{choice.aside}" if choice.aside else choice.text)
                item.setData(Qt.ItemDataRole.UserRole, choice.key)
                self.list.addItem(item)
        self.list.setCurrentRow(0 if self.list.count() else -1)


def fits(choice: Choice, text: str) -> bool:
    """Tell whether each word of `text` is in the name of `choice` or in what else it is found by."""
    known = (choice.text, choice.aside, *choice.found_by)
    return all(any(word in one.casefold() for one in known) for word in text.casefold().split())
