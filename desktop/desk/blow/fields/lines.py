"""The lines that the form is made of: a row with its label, and an editor that echoes what it understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop.desk.controls.field import Field, no_wheel
from desktop.desk.controls.label import Label
from desktop.desk.marks.words import RIGHT, paint_words

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look

LABEL = 76
"""Width of the label column at 100 %, where no label needs more."""
GAP = 8
_KEPT = 160
"""Width of typed text that an echo never takes the room of, at 100 %."""


def label_width(look: Look) -> int:
    """Return how wide the column of labels is: as wide as the longest of them in the language of the desk."""
    longest = QCoreApplication.translate("Answers", "What was tried")
    return max(look.px(LABEL), look.type.width(look.type.f10, longest) + look.px(2))


class EchoLine(QLineEdit):
    """A line that says in grey at its end what it understood: `= 14:20`."""

    def __init__(self, look: Look, placeholder: str = "", parent: QWidget | None = None) -> None:
        """Be empty; `placeholder` says what belongs here."""
        super().__init__(parent)
        self._look = look
        self._echo = ""
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self._make_room)

    def echo(self, text: str) -> None:
        """Say `text` at the end of the line, unless what is typed needs that room."""
        if text != self._echo:
            self._echo = text
            self._make_room()
            self.update()

    def said(self) -> str:
        """Return what is echoed."""
        return self._echo

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and its echo."""
        super().paintEvent(event)
        if self.textMargins().right():
            look = self._look
            with QPainter(self) as painter:
                room = QRectF(0, 0, self.width() - look.px(9), self.height())
                paint_words(painter, room, self._echo, look.type.f9, look.tokens.ink3, RIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out anew whether the echo fits."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        px, type_ = self._look.px, self._look.type
        echo = type_.width(type_.f9, self._echo) + px(8) if self._echo else 0
        needed = min(type_.width(type_.f10, self.text()), px(_KEPT)) + px(20)
        self.setTextMargins(0, 0, echo if needed + echo <= self.width() else 0, 0)


class LineField(Field):
    """A field of one line."""

    def __init__(self, look: Look, name: str, placeholder: str = "") -> None:
        """Be empty; `name` is what the field is called, `placeholder` what belongs here."""
        self.line = EchoLine(look, placeholder or name)
        super().__init__(look, name, self.line)

    def text(self) -> str:
        """Return what was typed."""
        return self.line.text()

    def fill(self, text: str) -> None:
        """Put `text` in and take an error away."""
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self.clear()


class ChoiceField(Field):
    """A field with one choice of a few."""

    def __init__(self, look: Look, name: str, choices: tuple[tuple[str, str], ...] = ()) -> None:
        """Offer `choices`, pairs of a stable key and its words."""
        self.box = QComboBox()
        super().__init__(look, name, self.box)
        no_wheel(self.box)
        self.offer(choices)

    def offer(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Offer other choices; the chosen one stays chosen where it is still there."""
        before = self.key()
        self.box.clear()
        for key, words in choices:
            self.box.addItem(words, key)
        self.choose(before)

    def key(self) -> str:
        """Return the key of what is chosen, empty when nothing is."""
        return str(self.box.currentData() or "")

    def choose(self, key: str) -> None:
        """Choose `key`, or the first choice where it is not offered."""
        self.box.setCurrentIndex(max(self.box.findData(key), 0))


class LabelledRow(QWidget):
    """One line of the form: the label right-aligned in its column, then the fields, each with its stretch."""

    def __init__(self, look: Look, label: str, *fields: tuple[QWidget, int]) -> None:
        """Stand `fields` after `label`; the first one is what the label belongs to."""
        super().__init__()
        self._look = look
        self._label = Label(look, label, "f10", "ink2")
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        for widget, stretch in fields:
            self._row.addWidget(
                widget, stretch, Qt.AlignmentFlag.AlignTop if stretch else Qt.AlignmentFlag.AlignVCenter
            )
        if fields:
            self._label.setBuddy(fields[0][0])
        look.changed.connect(self._dress)
        self._dress()

    def rename(self, label: str) -> None:
        """Change the label."""
        self._label.setText(label)

    def _dress(self) -> None:
        px = self._look.px
        self._label.setFixedSize(label_width(self._look), px(32))
        self._row.setSpacing(px(GAP))
