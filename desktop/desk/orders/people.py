"""Who came: the officers whom the post knows as a list to tick, and a line for others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.desk.controls.field import FieldMessage
from desktop.desk.orders.ask import translate
from desktop.procedures.dispatch.arrivals import ARTICLE_42, Comer

if TYPE_CHECKING:
    from desktop.desk.orders.ask import Ask, Choice
    from desktop.desk.theme.look import Look

_COLUMNS = 4
_ONE = re.compile(r"^(?P<name>.+?)\s*(?:[(（]\s*(?P<cert>.*?)\s*[)）]?|\s(?P<bare>[0-9A-Za-z-]+))?$")


class Ticks(QWidget):
    """Several of a few. Arrows walk, Space ticks; what is ticked is told in the order of the list."""

    changed = Signal()

    def __init__(self, look: Look, ask: Ask) -> None:
        """Offer the choices of `ask`."""
        super().__init__()
        self._boxes: list[tuple[Choice, QCheckBox]] = []
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(0)
        wide = max((len(one.text + one.aside) for one in ask.choices), default=0)
        columns = 2 if wide > 14 else _COLUMNS  # noqa: PLR2004 - characters that fit a quarter of the panel
        for place, choice in enumerate(ask.choices):
            box = QCheckBox(f"{choice.text}　{choice.aside}" if choice.aside else choice.text)
            box.setChecked(choice.ticked)
            box.toggled.connect(lambda _on: self.changed.emit())
            box.installEventFilter(self)
            grid.addWidget(box, place // columns, place % columns)
            self._boxes.append((choice, box))
        grid.setColumnStretch(columns, 1)
        self._columns = columns
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(4))
        self.column.addLayout(grid)
        self.setAccessibleName(ask.label)

    def ticked(self) -> tuple[Choice, ...]:
        """Return what is ticked."""
        return tuple(choice for choice, box in self._boxes if box.isChecked())

    def value(self) -> object:
        """Return the keys of what is ticked."""
        return tuple(choice.key for choice in self.ticked())

    def take_focus(self) -> None:
        """Put the focus on the first box."""
        if self._boxes:
            self._boxes[0][1].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk from box to box with the arrows."""
        if event.type() == QEvent.Type.KeyPress:
            step = {
                Qt.Key.Key_Right.value: 1,
                Qt.Key.Key_Left.value: -1,
                Qt.Key.Key_Down.value: self._columns,
                Qt.Key.Key_Up.value: -self._columns,
            }.get(event.key())  # type: ignore[attr-defined]
            boxes = [box for _, box in self._boxes]
            if step is not None and watched in boxes:
                place = boxes.index(watched) + step
                if 0 <= place < len(boxes):
                    boxes[place].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)


class People(Ticks):
    """The officers of the department to be ticked, others typed by name, and what the law still misses."""

    def __init__(self, look: Look, ask: Ask) -> None:
        """Offer the officers of `ask`, whose `least` certified ones article 42 asks for."""
        super().__init__(look, ask)
        self._least = ask.least
        self.others = QLineEdit()
        self.others.setAccessibleName(translate("Orders", "Others"))
        self.others.setPlaceholderText(
            translate("Orders", "others: names, a certificate number in brackets after the name")
        )
        self.others.textChanged.connect(lambda _text: self.changed.emit())
        self.note = FieldMessage(look)
        self.column.addWidget(self.others)
        self.column.addWidget(self.note)
        self.changed.connect(self._weigh)
        self._weigh()

    def take_focus(self) -> None:
        """Put the focus on the first officer, or on the line where the post knows none."""
        if self._boxes:
            super().take_focus()
        else:
            self.others.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> object:
        """Return who came."""
        return (*(Comer(one.key) for one in self.ticked()), *read_names(self.others.text()))

    def _weigh(self) -> None:
        certified = sum(1 for one in self.ticked() if one.marked)
        certified += sum(1 for one in read_names(self.others.text()) if one.cert)
        lack = self._least - certified
        words = translate("Orders", "{n} certified officer(s) short, {law}: not fewer than two")
        self.note.say(words.format(n=lack, law=ARTICLE_42) if lack > 0 else "", wrong=lack > 0)


def read_names(text: str) -> tuple[Comer, ...]:
    """Read names between commas, each with a certificate number in brackets where there is one."""
    found = []
    for part in re.split(r"[、,，;；]+", text):
        clean = part.strip()
        if clean:
            match = _ONE.match(clean)
            name, cert, bare = match.groups() if match is not None else (clean, "", "")
            found.append(Comer(name, cert or bare or ""))
    return tuple(found)
