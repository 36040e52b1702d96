"""Where a rule says no: why, and the doors that would open the gate, each one a button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk.controls.key_button import KeyButton
from desktop.desk.controls.label import Label
from desktop.desk.keys import letters_of
from desktop.desk.marks.words import announce

if TYPE_CHECKING:
    from desktop.desk.theme.look import Look
    from desktop.post.refused import Refused


_ONE_LINE = 48
"""Latin letters up to which the sentence stands beside its reason; a longer one stands above it and is broken."""


@dataclass(frozen=True, slots=True)
class DoorWords:
    """One door: its stable key, its name, the verb on its button, what it takes, and why it is closed."""

    key: str
    verb: str
    title: str = ""
    text: str = ""
    icon: str = ""
    closed: str = ""


@dataclass(frozen=True, slots=True)
class RefusalWords:
    """A refusal as it is shown: the sentence in bold, the reasons after it, the rule, the doors."""

    sentence: str
    reason: str = ""
    rule: str = ""
    doors: tuple[DoorWords, ...] = ()


def refusal_words(refused: Refused, language: str = "zh_CN") -> RefusalWords:
    """Return `refused` in `language`: the first sentence in bold, the rest as the reason."""
    whole = refused.reason.said(language)
    mark = "。" if language.startswith("zh") else ". "
    first, found, rest = whole.partition(mark)
    doors = tuple(
        DoorWords(door.key, door.words.said(language), closed=door.closed.said(language) if door.closed else "")
        for door in refused.opens_with
    )
    return RefusalWords(first + found.strip(), rest.strip(), refused.rule, doors)


def _width(text: str) -> int:
    """Return how wide a text is in Latin letters; a Chinese character is two."""
    return sum(1 + (one >= "\u2e80") for one in text)


class _Door(QFrame):
    """The box of one door."""

    def __init__(self, look: Look, door: DoorWords, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        px = look.px
        possible = not door.closed
        self.button = KeyButton(look, door.verb, str(number), kind="small")
        self.button.setEnabled(possible)
        self.icon = door.icon
        grid = QGridLayout(self)
        grid.setContentsMargins(px(10), px(6), px(8), px(6))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(2))
        self.title = Label(look, door.title or door.verb, "f10b", "ink" if possible else "ink3")
        self.title.setIndent(px(17) if door.icon else 0)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.button, 0, 1)
        grid.setColumnStretch(0, 1)
        said = door.closed or door.text
        if said:
            second = Label(look, said, "f9", "ink2" if possible else "ink3")
            second.setWordWrap(True)
            grid.addWidget(second, 1, 0, 1, 2)
            self.button.setAccessibleDescription(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._look.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens.line, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            if self.icon:
                title = self.title.geometry()
                box = QRectF(title.left(), title.top(), self._look.px(12), title.height())
                ink = tokens.ink if self.button.isEnabled() else tokens.ink3
                self._look.icons.paint(painter, box, self.icon, ink)


class RefusalPanel(QFrame):
    """The refusal where it happened. The first open door has the focus; 1, 2 and 3 open them; Esc goes back."""

    opened = Signal(str)
    """The key of the door that the person chose."""
    left = Signal()
    """The person went back without opening a door."""

    def __init__(self, look: Look, words: RefusalWords, parent: QWidget | None = None) -> None:
        """Show `words`; call `take_focus` once the panel stands in its place."""
        super().__init__(parent)
        self._look = look
        self.words = words
        self._letters = letters_of("refusal")
        self.setAccessibleName(f"{words.sentence} {words.reason}".strip())
        px = look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(17), px(8), px(13), px(10))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(6))
        sentence = Label(look, words.sentence, "f10b", "ink")
        sentence.setIndent(px(22))
        self._sentence = sentence
        reason = Label(look, words.reason, "f10", "ink")
        reason.setWordWrap(True)
        if _width(words.sentence) > _ONE_LINE:
            sentence.setWordWrap(True)
            reason.setIndent(px(22))
            below = QVBoxLayout()
            below.setSpacing(px(2))
            below.addWidget(sentence)
            if words.reason:
                below.addWidget(reason)
            head.addLayout(below, 1)
        else:
            head.addWidget(sentence)
            head.addWidget(reason, 1)
        if words.rule:
            head.addWidget(Label(look, words.rule, "f9", "ink3"))
        column.addLayout(head)
        self._doors: list[_Door] = []
        if words.doors:
            gate = QHBoxLayout()
            gate.setSpacing(px(8))
            for number, door in enumerate(words.doors, start=1):
                box = _Door(look, door, number, self)
                box.button.clicked.connect(lambda _checked=False, key=door.key: self.opened.emit(key))
                gate.addWidget(box, 1)
                self._doors.append(box)
            column.addLayout(gate)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def take_focus(self) -> None:
        """Put the focus on the first door that is open, and say the refusal aloud once."""
        first = next((box.button for box in self._doors if box.button.isEnabled()), None)
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the door whose number is pressed; leave with Esc."""
        name = self._letters.get(event.key(), "")
        index = int(name.removeprefix("door_")) - 1 if name else -1
        if event.key() == Qt.Key.Key_Escape.value:
            self.left.emit()
        elif 0 <= index < len(self._doors) and self._doors[index].button.isEnabled():
            self._doors[index].button.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the red edge, thick at the left, and the stop sign."""
        tokens, px = self._look.tokens, self._look.px
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens.surface)
            painter.setPen(QPen(tokens.badfill, 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.fillRect(0, 0, px(5), self.height(), tokens.badfill)
            line = self._sentence.geometry()
            box = QRectF(line.left(), line.top(), px(16), line.height())
            self._look.icons.paint(painter, box, "stop", tokens.bad)
